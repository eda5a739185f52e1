"""Ids and readings that follow from a label: the same label always proposes the same ones."""

import re

from api.text import is_han, syllables

_RUN = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)?|[*＊×]|[㐀-䶿一-鿿]+")
_SPELLED = {"*": "star", "＊": "star", "×": "x"}


def label_pinyin(label: str) -> str:
    """Toneless syllables of a label, with letters, digits and `*` as they are, spaced.

    >>> label_pinyin("1+6+5+N招商体系")
    '1 6 5 N zhao shang ti xi'
    """
    return " ".join("*" if part == "＊" else part for part in _parts(label) if part != "×")


def label_id(label: str) -> str:
    """The ASCII slug that a new term with this label is given; unique only if the label is.

    >>> label_id("*+N"), label_id("营商环境6.0版")
    ('star-n', 'ying-shang-huan-jing-6-0-ban')
    """
    parts = (_SPELLED.get(part, part).lower().replace(".", "-") for part in _parts(label))
    return "-".join(parts)[:96].strip("-")


def _parts(label: str) -> list[str]:
    parts: list[str] = []
    for run in _RUN.findall(label):
        parts.extend(syllables(run) if is_han(run[0]) else [run])
    return parts
