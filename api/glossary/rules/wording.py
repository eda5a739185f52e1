"""Wording: what is ours (English, gloss, notes) is present and in house style."""

from collections.abc import Iterator

from api.glossary.load import Step
from api.glossary.model import Glossary, Sense, Term
from api.glossary.rules.finding import Finding

RULE = "wording"
MAX_GLOSS = 120
MAX_ENGLISH = 240
"""Code points: a gloss is one sentence, an English rendering one line."""


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield every rendering and gloss that is missing or out of style."""
    for term in glossary.terms:
        yield from _english(term)
        for position, sense in enumerate(term.senses):
            yield from _gloss(term, sense, ("senses", position, "gloss"))


def _english(term: Term) -> Iterator[Finding]:
    if term.en is None:
        if any(sense.basis != "unexplained" for sense in term.senses):
            yield Finding(term.id, RULE, "an explained term has an English rendering", ("en",))
        return
    if term.en.endswith((".", "。")):
        yield Finding(term.id, RULE, "no full stop at the end of the rendering", ("en",))
    if len(term.en) > MAX_ENGLISH or "\n" in term.en:
        message = f"the rendering is one line of at most {MAX_ENGLISH} characters"
        yield Finding(term.id, RULE, message, ("en",))
    if term.en != term.en.strip():
        yield Finding(term.id, RULE, "no space at either end of the rendering", ("en",))


def _gloss(term: Term, sense: Sense, steps: tuple[Step, ...]) -> Iterator[Finding]:
    if sense.basis == "unexplained":
        return
    if sense.gloss is None:
        yield Finding(term.id, RULE, "an explained sense has a gloss, one plain sentence", steps)
        return
    if not sense.gloss.endswith("。") or sense.gloss.count("。") > 1:
        yield Finding(term.id, RULE, "the gloss is one sentence that ends with 。", steps)
    if len(sense.gloss) > MAX_GLOSS:
        yield Finding(term.id, RULE, f"the gloss has over {MAX_GLOSS} characters", steps)
