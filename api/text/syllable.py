"""The syllables of Mandarin and how they are typed; knows no hanzi."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

# Initials with the finals they take, spelt as 汉语拼音方案 (1958) has it; ü is written v after n
# and l as input methods do, u after j, q, x and y. Every syllable of pypinyin's phrases is here.
_FINALS: Final = {
    "": "a o e ai ei ao ou an en ang eng er",
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un v ve",
    "l": "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "ch": "i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "sh": "i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "r": "i e ao ou an en ang eng ong u ua uo ui uan un",
    "z": "i a e ai ei ao ou an en ang eng ong u uo ui uan un",
    "c": "i a e ai ao ou an en ang eng ong u uo ui uan un",
    "s": "i a e ai ao ou an en ang eng ong u uo ui uan un",
    "y": "a o e ai ao ou an ang ong i in ing u ue uan un",
    "w": "a o ai ei an en ang eng u",
}
# Spellings that keyboards and other tables use for the same syllable.
_RESPELLED: Final = {
    "lue": "lve",
    "nue": "nve",
    "lyu": "lv",
    "nyu": "nv",
    "jv": "ju",
    "qv": "qu",
    "xv": "xu",
    "yv": "yu",
    "jve": "jue",
    "qve": "que",
    "xve": "xue",
}
_LETTERS: Final = str.maketrans({"ü": "v", "ɑ": "a", "ɡ": "g", "ê": "e"})
# Grave, acute, macron, caron: the four tones. The diaeresis is part of the letter ü.
_TONES: Final = frozenset("\u0300\u0301\u0304\u030c")


@cache
def known_syllables() -> frozenset[str]:
    """List the toneless syllables, ü written v."""
    return frozenset(
        initial + final for initial, finals in _FINALS.items() for final in finals.split()
    )


@cache
def typed_syllables() -> dict[str, str]:
    """Tabulate everything that a keyboard may send for a syllable: spelling to syllable."""
    return {syllable: syllable for syllable in known_syllables()} | _RESPELLED


def toneless(text: str) -> str:
    """Take the tone marks from Latin letters, write ü as v and lower the case."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    bare = "".join(character for character in decomposed if character not in _TONES)
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def has_tone(text: str) -> bool:
    """Tell whether a tone mark stands in the text."""
    return not _TONES.isdisjoint(unicodedata.normalize("NFD", text))


@lru_cache(maxsize=4096)
def is_toned_pinyin(letters: str) -> bool:
    """Tell whether letters without any space between are pinyin syllables with a tone mark."""
    return has_tone(letters) and _whole_pinyin().fullmatch(toneless(letters)) is not None


@cache
def _whole_pinyin() -> re.Pattern[str]:
    longest_first = sorted(typed_syllables(), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(longest_first)}){{1,6}}")
