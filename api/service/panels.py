"""Where each term stands in the picture of links: families as panels, a hub in front of each.

Only integers and the order of ids decide, so every machine draws the same picture. networkx is
imported where it is used: it takes half a second, and no other command and no server needs it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.glossary import Glossary

if TYPE_CHECKING:
    import networkx as nx

ROW, CHARACTER, GAP, MARGIN = 20, 13, 46, 24
"""Pixels: a line of text, a hanzi, between the columns of a panel, around a panel."""

LONGEST, TALLEST, PAGE_COLUMNS = 14, 16, 3
"""Characters of a label, lines of a panel's column, panels side by side."""


@dataclass(frozen=True, slots=True)
class Box:
    """A label on the page: pixels from its top left corner."""

    text: str
    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class Panel:
    """Terms that hang together, placed from the panel's own corner."""

    boxes: Mapping[str, Box]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Page:
    """All terms placed."""

    boxes: Mapping[str, Box]
    width: int
    height: int


def link_graph(glossary: Glossary) -> "nx.Graph[str]":
    """The terms and their links, without direction, in the order of the ids."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(term.id for term in glossary.terms))
    graph.add_edges_from(
        sorted((term.id, link.to) for term in glossary.terms for link in term.links)
    )
    return graph


def placed(glossary: Glossary) -> Page:
    """Place every term: families by modularity, each in a panel, panels in even columns."""
    graph = link_graph(glossary)
    labels = {term.id: _cut(term.label) for term in glossary.terms}
    families = sorted(_families(graph), key=lambda family: (-len(family), min(family)))
    panels = [_panel(graph.subgraph(family), labels) for family in families]
    return _page(panels)


def text_width(text: str) -> int:
    """Pixels that a text takes: a hanzi is as wide as two Latin letters."""
    return sum(CHARACTER if ord(character) > 0x2E7F else CHARACTER * 3 // 5 for character in text)


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST else label[: LONGEST - 1] + "…"


def _families(graph: "nx.Graph[str]") -> Iterable[frozenset[str]]:
    """Groups of terms with many links among themselves; those without any link are one group.

    Terms are numbered for it: strings in sets have another order in every process.
    """
    import networkx as nx

    names = sorted(graph)
    alone = frozenset(name for name in names if not graph.degree(name))
    if graph.number_of_edges():
        numbers = {name: number for number, name in enumerate(names)}
        linked = nx.relabel_nodes(graph.subgraph(set(names) - alone), numbers)
        for family in nx.community.greedy_modularity_communities(linked):
            yield frozenset(names[number] for number in family)
    if alone:
        yield alone


def _panel(graph: "nx.Graph[str]", labels: Mapping[str, str]) -> Panel:
    """A family in columns: its hub, the hub's neighbours, their neighbours, and so on."""
    boxes: dict[str, Box] = {}
    x = height = 0
    for column in _columns(graph):
        width = max(text_width(labels[node]) for node in column) + CHARACTER
        for row, node in enumerate(column):
            boxes[node] = Box(labels[node], x, row * ROW, text_width(labels[node]) + CHARACTER)
        x += width + GAP
        height = max(height, len(column) * ROW)
    return Panel(boxes, x - GAP, height)


def _columns(graph: "nx.Graph[str]") -> list[list[str]]:
    import networkx as nx

    columns: list[list[str]] = []
    left = sorted(graph, key=lambda node: (-graph.degree(node), node))
    while left:
        layers = nx.bfs_layers(graph, left[0])
        for depth, layer in enumerate(layers):
            ordered = _beside(graph, layer, columns[-1] if depth else [])
            columns += [ordered[i : i + TALLEST] for i in range(0, len(ordered), TALLEST)]
        seen = {node for column in columns for node in column}
        left = [node for node in left if node not in seen]
    return columns


def _beside(graph: "nx.Graph[str]", layer: Iterable[str], before: list[str]) -> list[str]:
    """Order a column so that each term stands near those of the column before that it links."""

    def height(node: str) -> tuple[int, str]:
        rows = [row for row, other in enumerate(before) if graph.has_edge(node, other)]
        return (sum(rows) * 100 // len(rows) if rows else -1, node)

    return sorted(layer, key=height)


def _page(panels: Iterable[Panel]) -> Page:
    """Put each panel under the shortest of the page's columns."""
    panels = list(panels)
    width = max((panel.width for panel in panels), default=0) + MARGIN
    bottoms = [MARGIN] * PAGE_COLUMNS
    boxes: dict[str, Box] = {}
    for panel in panels:
        column = bottoms.index(min(bottoms))
        left, top = MARGIN + column * width, bottoms[column]
        for node, box in panel.boxes.items():
            boxes[node] = Box(box.text, left + box.x, top + box.y, box.width)
        bottoms[column] = top + panel.height + MARGIN
    return Page(boxes, MARGIN + PAGE_COLUMNS * width, max(bottoms))
