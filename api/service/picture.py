"""The web of links as a picture: SVG, written here, that needs nothing but a browser."""

from collections.abc import Iterator
from xml.etree import ElementTree

from api.glossary import Glossary, Term, WrittenLink, WrittenLinkTo
from api.service.panels import MARGIN, ROW, Box, Page, placed

COLOURS: dict[WrittenLink, str] = {
    "part_of": "#1b7837",
    "broader": "#5aae61",
    "replaces": "#b35806",
    "variant_of": "#7b3294",
    "contrast": "#d73027",
    "related": "#7f8c9b",
}
DIRECTED = frozenset({"part_of", "broader", "replaces"})
LEGEND: dict[WrittenLink, str] = {
    "part_of": "part_of 是…的一部分",
    "broader": "broader 上位是",
    "replaces": "replaces 代替",
    "variant_of": "variant_of 同一事的另一说法",
    "contrast": "contrast 不可混淆",
    "related": "related 相关",
}
_FONT = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"


def links_svg(glossary: Glossary) -> str:
    """Draw the terms and their links.

    The same glossary gives the same bytes everywhere. A pointer that rests on a term or a link
    shows its whole label or its ground.
    """
    page = placed(glossary)
    top = len(LEGEND) * ROW + MARGIN
    root = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {page.width} {page.height + top}",
            "font-family": _FONT,
            "font-size": "13",
        },
    )
    count = sum(len(term.links) for term in glossary.terms)
    _child(root, "title").text = f"{len(glossary.terms)} terms, {count} links"
    _arrows(root)
    _child(root, "rect", width="100%", height="100%", fill="#ffffff")
    _legend(root)
    body = _child(root, "g", transform=f"translate(0 {top})")
    labels = {term.id: term.label for term in glossary.terms}
    for term, link in _links(glossary):
        _link(body, page, (term.id, link), f"{term.label} {link.kind} {labels[link.to]}")
    for term in glossary.terms:
        _term(body, page.boxes[term.id], term)
    ElementTree.indent(root, space=" ")
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def _links(glossary: Glossary) -> Iterator[tuple[Term, WrittenLinkTo]]:
    """Every link, the plain ones first, so that the others are drawn over them."""
    links = [(term, link) for term in glossary.terms for link in term.links]
    order = list(reversed(COLOURS))
    yield from sorted(links, key=lambda one: order.index(one[1].kind))


def _link(
    parent: ElementTree.Element, page: Page, ends: tuple[str, WrittenLinkTo], label: str
) -> None:
    source, link = page.boxes[ends[0]], page.boxes[ends[1].to]
    kind = ends[1].kind
    path = _child(
        parent,
        "path",
        d=_curve(source, link),
        fill="none",
        stroke=COLOURS[kind],
        opacity="0.85" if abs(source.x - link.x) < page.width // 5 else "0.3",
    )
    if kind in DIRECTED:
        path.set("marker-end", f"url(#{kind})")
    note = ends[1].note
    _child(path, "title").text = label if note is None else f"{label}：{note}"


def _curve(start: Box, end: Box) -> str:
    """A curve from the edge of one box to the nearer edge of another."""
    y, z = start.y + ROW // 2, end.y + ROW // 2
    if start.x < end.x:
        x, w = start.x + start.width, end.x
    elif start.x > end.x:
        x, w = start.x, end.x + end.width
    else:
        x, w = start.x, end.x
        return f"M{x} {y}C{x - 18} {y} {w - 18} {z} {w} {z}"
    middle = (x + w) // 2
    return f"M{x} {y}C{middle} {y} {middle} {z} {w} {z}"


def _term(parent: ElementTree.Element, box: Box, term: Term) -> None:
    group = _child(parent, "g", transform=f"translate({box.x} {box.y})")
    explained = any(sense.basis != "unexplained" for sense in term.senses)
    _child(
        group,
        "rect",
        width=str(box.width),
        height=str(ROW - 3),
        rx="3",
        fill="#eef4fb" if explained else "#ffffff",
        stroke="#b8c4d2",
    )
    _child(group, "text", x="6", y="13").text = box.text
    _child(group, "title").text = f"{term.label} ({term.id})"


def _legend(root: ElementTree.Element) -> None:
    for row, (kind, text) in enumerate(LEGEND.items()):
        y = MARGIN + row * ROW
        line = _child(root, "path", d=f"M{MARGIN} {y}h40", stroke=COLOURS[kind])
        line.set("stroke-width", "2")
        if kind in DIRECTED:
            line.set("marker-end", f"url(#{kind})")
        _child(root, "text", x=str(MARGIN + 56), y=str(y + 4)).text = text
    filled = "filled 有解释 · white 未见解释"
    _child(root, "text", x=str(MARGIN + 300), y=str(MARGIN + 4)).text = filled


def _arrows(root: ElementTree.Element) -> None:
    definitions = _child(root, "defs")
    for kind in sorted(DIRECTED):
        marker = _child(definitions, "marker", id=kind, viewBox="0 0 8 8", refX="7", refY="4")
        marker.set("markerWidth", "7")
        marker.set("markerHeight", "7")
        marker.set("orient", "auto")
        _child(
            marker, "path", d="M0 0L8 4L0 8z", fill=next(c for k, c in COLOURS.items() if k == kind)
        )


def _child(parent: ElementTree.Element, tag: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, tag, attributes)
