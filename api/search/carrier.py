"""Takes the carrier phrase off a question: 请问X是什么意思 leaves X. Knows no glossary.

All patterns are read against folded text, in which 一 is 1 and marks and spaces are gone.
"""

import re
from functools import lru_cache
from typing import Final

from api.search.lead import LEAD
from api.search.tail import LEAST, stages, without_tail

_STEPS: Final = 2

_FILLER: Final = re.compile(
    r"什么|意思|怎么|理解|区别|关系|具体|到底|究竟|分别|哪些?|请问|关于|以及|还有|1下|有没有|属于|内容|包括"
    r"|[的了是在和与及或跟同里中上下有个之把被对从为这那其并就都也吗呢啊呀吧么嘛啥谁指叫做讲说问请查来着?]"
)


def without_carrier(key: str) -> str:
    """Take what stands before and behind the thing asked about off a folded question.

    What would leave nothing is left alone.
    """
    return without_tail(without_lead(key))


def without_lead(key: str) -> str:
    """Take only what stands before the thing asked about off a folded question."""
    return key[_lead_ends(key)[-1] :]


def with_less_taken(key: str) -> list[str]:
    """Give what is left of a folded question if an element too many was taken for carrier.

    请进来走出去 begins like 请讲一下, 就业优先 ends like 讲下先: who knows the names can tell.
    """
    *ends, last = _lead_ends(key)
    found = [without_tail(key[end:]) for end in ends[-_STEPS:]]
    return [*found, *stages(key[last:])[:-1][-_STEPS:]]


@lru_cache(64)
def _lead_ends(key: str) -> tuple[int, ...]:
    ends = [0]
    while (match := LEAD.match(key, ends[-1])) and match.end() > ends[-1]:
        if len(key) - match.end() < LEAST:
            break
        ends.append(match.end())
    return tuple(ends)


def is_filler(word: str) -> bool:
    """Tell whether a word or character says nothing about the thing asked."""
    return _FILLER.fullmatch(word) is not None


def blank_fillers(key: str) -> str:
    """Replace words that say nothing about the thing asked by spaces; the length stays."""
    return _FILLER.sub(lambda match: " " * len(match[0]), key)
