"""Links: they resolve, are written once, contradict nothing, and broader and part_of are trees."""

from collections.abc import Iterator

from api.glossary.model import Glossary, Term
from api.glossary.rules.finding import Finding

RULE = "links"
SYMMETRIC = frozenset({"related", "contrast", "variant_of"})
HIERARCHIES = ("broader", "part_of", "replaces")


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield what is wrong with the links among the terms."""
    ids = {term.id for term in glossary.terms}
    for term in glossary.terms:
        yield from _targets(term, ids)
    yield from _doubled(glossary)
    for kind in HIERARCHIES:
        yield from _cycles(glossary, kind)


def _targets(term: Term, ids: set[str]) -> Iterator[Finding]:
    for position, link in enumerate(term.links):
        steps = ("links", position)
        if link.to == term.id:
            yield Finding(term.id, RULE, "links to itself; remove the link", steps)
        elif link.to not in ids:
            message = f"links to {link.to}, which is no term; correct the id or add the term"
            yield Finding(term.id, RULE, message, steps)


def _doubled(glossary: Glossary) -> Iterator[Finding]:
    """A pair of terms may be linked by one hierarchy and one symmetric kind at the most."""
    seen: dict[tuple[frozenset[str], bool], tuple[str, str]] = {}
    for term in glossary.terms:
        for position, link in enumerate(term.links):
            pair = (frozenset({term.id, link.to}), link.kind in SYMMETRIC)
            if pair in seen and link.to != term.id:
                owner, kind = seen[pair]
                what = "repeats" if kind == link.kind and owner == term.id else "contradicts"
                if link.kind in SYMMETRIC and kind == link.kind:
                    what = "repeats"
                message = f"{link.kind} {link.to} {what} {kind} written at {owner}; keep one"
                yield Finding(term.id, RULE, message, ("links", position))
            seen.setdefault(pair, (term.id, link.kind))


def _cycles(glossary: Glossary, kind: str) -> Iterator[Finding]:
    """Report each cycle once, at the first of its terms."""
    parents = {
        term.id: [link.to for link in term.links if link.kind == kind and link.to != term.id]
        for term in glossary.terms
    }
    done: set[str] = set()
    for start in parents:
        trail: list[str] = []
        stack = [(start, iter(parents[start]))] if start not in done else []
        on_trail = {start}
        trail.append(start)
        while stack:
            node, following = stack[-1]
            target = next(following, None)
            if target is None:
                stack.pop()
                trail.pop()
                on_trail.discard(node)
                done.add(node)
            elif target in on_trail:
                circle = " > ".join([*trail[trail.index(target) :], target])
                yield Finding(target, RULE, f"{kind} runs in a circle: {circle}")
            elif target in parents and target not in done:
                stack.append((target, iter(parents[target])))
                trail.append(target)
                on_trail.add(target)
