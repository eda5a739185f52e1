"""The table that folding looks code points up in: what each becomes, or that it is dropped."""

import unicodedata
from functools import cache
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from api.text.script import simplified_characters

DROPPED: Final = 0
LAST_CODE_POINT: Final = 0x10FFFF

# Where something other than hanzi and Hangul may change; nothing else needs to be asked.
_TABLED: Final = (
    range(0x3400),
    range(0xA000, 0xAC00),
    range(0xF900, 0x20000),
    range(0x2F800, 0x2FA20),
    range(0xE0000, 0xE0200),
)

_DIGITS: Final = {
    "0": "零〇○◯",
    "1": "一壹弌〡",
    "2": "二贰弍两貮〢",
    "3": "三叁弎〣",
    "4": "四肆〤",
    "5": "五伍〥",
    "6": "六陆〦",
    "7": "七柒〧",
    "8": "八捌〨",
    "9": "九玖〩",
}
_SIGNS: Final = {
    "+": "➕﬩",
    "×": "✕✖⨉⨯╳",
    "*": "∗⁎",
    "/": "∕⁄",
    "-": "‐–−",
    "~": "∼〜",
}
# PDF readers give radicals where hanzi are meant. NFKC knows the Kangxi block only, so these
# follow their Unicode names (CJK RADICAL C-SIMPLIFIED LONG is 长).
_RADICALS: Final = dict(
    zip(
        "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰",
        "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙",
        strict=True,
    )
)

_DROPPED_CATEGORIES: Final = frozenset(
    ("Cc", "Cf", "Zs", "Zl", "Zp", "Ps", "Pe", "Pi", "Pf", "Po", "Pc", "Pd")
)
# Marks that Unicode files under symbols or letters but that Chinese text uses as quotation
# marks, separators, bullets or pictures of a line break.
_DROPPED_SIGNS: Final = frozenset("`´ʼʻ<>|∶∙⋅■□▪▫◆◇●◦★☆▲△▶►◎─━│┃⏎↵↩\u034f")

# These stay between digits or letters (4.0, 2020-2025, 3~5) and are list marks elsewhere.
BETWEEN_DIGITS: Final = "."
BETWEEN_LETTERS: Final = "-~"

# Punctuation that carries meaning in a slogan or a figure and therefore stays.
_KEPT: Final = frozenset("*&/%#@\\‰" + BETWEEN_DIGITS + BETWEEN_LETTERS)


@cache
def folded_code_points() -> NDArray[np.uint32]:
    """Tabulate what each of the 1,114,112 code points folds to, `DROPPED` where to nothing.

    The values of `BETWEEN_DIGITS` and `BETWEEN_LETTERS` are raised above `LAST_CODE_POINT`, so
    that one comparison finds the places where the neighbours decide.
    """
    table = np.arange(LAST_CODE_POINT + 1, dtype=np.uint32)
    for character, folded in folded_characters().items():
        table[ord(character)] = ord(folded) if folded else DROPPED
    marks = np.fromiter(map(ord, BETWEEN_DIGITS + BETWEEN_LETTERS), dtype=np.uint32)
    marked = np.isin(table, marks)
    table[marked] += LAST_CODE_POINT + 1
    table.flags.writeable = False
    return table


@cache
def folded_characters() -> dict[str, str]:
    """Tabulate the characters that folding changes; the empty string stands for dropping."""
    steps = _single_steps()
    return {character: _last_step(character, steps) for character in steps}


def _last_step(character: str, steps: dict[str, str]) -> str:
    """Follow the steps until nothing changes, so that folding twice is folding once."""
    while character in steps:
        character = steps[character]
    return character


def _single_steps() -> dict[str, str]:
    """Collect one step for each character that has one: drop, width, case, script or digit."""
    steps: dict[str, str] = {}
    for character in map(chr, chain.from_iterable(_TABLED)):
        category = unicodedata.category(character)
        if category == "Cn":
            continue
        plain = unicodedata.normalize("NFKC", character)
        if _is_dropped(character, category, plain):
            steps[character] = ""
        elif len(plain) == 1 and plain != character:
            steps[character] = plain
        elif len(character.lower()) == 1 and character.lower() != character:
            steps[character] = character.lower()
    steps.update(simplified_characters())
    steps.update(_RADICALS)
    for folded, variants in chain(_DIGITS.items(), _SIGNS.items()):
        steps.update(dict.fromkeys(variants, folded))
    return steps


def _is_dropped(character: str, category: str, plain: str) -> bool:
    """Tell quotation marks, white space, brackets, list and note marks, and invisibles."""
    if category == "No":
        return _is_note_mark(character)
    if category in _DROPPED_CATEGORIES:
        return plain not in _KEPT  # ＊, ． and ﹣ stay because *, . and - do
    return character in _DROPPED_SIGNS or (category == "Mn" and _is_variation_selector(character))


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _is_note_mark(character: str) -> bool:
    """Tell ①, ⑴, ⒈, ❶, ㈠, ㊀ and superscript digits: they count notes and list items."""
    decomposition = unicodedata.decomposition(character)
    if decomposition:
        return decomposition.startswith(("<circle>", "<compat>", "<super>"))
    return "CIRCLED" in unicodedata.name(character)
