"""The web of links around one term."""

from collections.abc import Callable

from api.glossary import INVERSE, TermSummary
from api.service.limits import GRAPH_NODES_MAX
from api.service.results import Graph, GraphEdge
from api.storage import Storage


def walk(
    storage: Storage,
    edition_id: str,
    start: str,
    depth: int,
    summary: Callable[[str], TermSummary],
) -> Graph:
    """Walk the links breadth first, so that a cut neighbourhood keeps what is nearest.

    Each link among the terms that were reached is one edge, in the direction in which it is
    written.
    """
    reached = {start: None}
    frontier = [start]
    for _ in range(depth):
        rows = storage.edges(edition_id, frontier)
        frontier = list(dict.fromkeys(to for _, to, _ in rows if to not in reached))
        frontier = frontier[: GRAPH_NODES_MAX - len(reached)]
        reached.update(dict.fromkeys(frontier))
    edges: dict[tuple[frozenset[str], str], GraphEdge] = {}
    for origin, to, kind in storage.edges(edition_id, list(reached)):
        if to in reached and kind in INVERSE:
            edge = GraphEdge.model_validate({"from": origin, "to": to, "kind": kind})
            edges.setdefault((frozenset({origin, to}), kind), edge)
    nodes = tuple(summary(term_id) for term_id in reached)
    return Graph(nodes=nodes, edges=tuple(edges.values()))
