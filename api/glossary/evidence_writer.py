"""Write computed evidence into a curated file: offsets of quotes, and mentions.

The file is edited by the positions of its YAML nodes, so comments and layout stay as typed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from api.errors import DataError
from api.glossary.dump import render_citation
from api.glossary.load import compose
from api.glossary.model import Citation


@dataclass(frozen=True, slots=True)
class _Edit:
    """Lines or characters of the file, half-open, and what they become."""

    start: int
    end: int
    text: str


def with_offsets(path: Path, texts: Mapping[str, str]) -> str:
    """The file with `start` and `end` of every citation set to where its quote stands.

    A quote that stands at its given offsets keeps them; otherwise its first place counts.

    Raises:
        DataError: a quote stands nowhere in its source, or the source is not known.
    """
    content = path.read_text(encoding="utf-8")
    edits = []
    for entry in _entries(path):
        for sense in _items(_value(entry, "senses")):
            for node in _items(_value(sense, "citations")):
                citation = _cited(node, texts, path, _scalar(entry, "id"))
                edits.append(_Edit(_index(node), _index(node, end=True), render_citation(citation)))
    return _applied(content, edits)


def with_mentions(content: str, path: Path, mentions: Mapping[str, Sequence[Citation]]) -> str:
    """The file's content with the `mentions` of every entry replaced.

    Args:
        content: text of the file, as `with_offsets` gives it.
        path: names the file in errors.
        mentions: what to write, by term id.
    """
    lines = content.splitlines(keepends=True)
    starts = [position for position, line in enumerate(lines) if line.startswith("- ")]
    ends = [*starts[1:], len(lines)]
    written = lines[: starts[0]] if starts else lines
    for start, end in zip(starts, ends, strict=True):
        written.extend(_entry_with(lines[start:end], mentions, path, start + 1))
    return "".join(written)


def _entry_with(
    lines: list[str], mentions: Mapping[str, Sequence[Citation]], path: Path, line: int
) -> list[str]:
    identity = lines[0].removeprefix("- id:").strip().strip("'\"")
    if not lines[0].startswith("- id:"):
        raise DataError(str(path), line, None, "an entry begins with its id")
    tail = len(lines)
    while lines[tail - 1].strip() == "" or lines[tail - 1].startswith("#"):
        tail -= 1
    body = lines[:tail]
    for position, text in enumerate(body):
        if text.startswith("  mentions:"):
            body = body[:position] + _after_block(body, position)
            break
    rows = [f"  - {render_citation(citation)}\n" for citation in mentions.get(identity, ())]
    block = ["  mentions:\n", *rows] if rows else ["  mentions: []\n"]
    return body + block + lines[tail:]


def _after_block(body: list[str], position: int) -> list[str]:
    """What follows the list that begins at a line: the next key of the entry, if there is one."""
    following = position + 1
    while following < len(body) and body[following].startswith(("  - ", "    ")):
        following += 1
    return body[following:]


def _cited(node: Node, texts: Mapping[str, str], path: Path, term: str) -> Citation:
    source, quote = _scalar(node, "source"), _scalar(node, "quote")
    line = int(node.start_mark.line) + 1
    if source not in texts:
        raise DataError(str(path), line, term, f"no source is called {source!r}")
    given = _scalar(node, "start")
    start = int(given) if given.isdigit() else -1
    if start < 0 or texts[source][start : start + len(quote)] != quote:
        start = texts[source].find(quote)
    if start < 0 or not quote:
        raise DataError(str(path), line, term, f"the quote stands nowhere in {source}")
    return Citation(source=source, quote=quote, start=start, end=start + len(quote))


def _entries(path: Path) -> Iterator[Node]:
    root = compose(path)
    yield from _items(root)


def _items(node: Node | None) -> Iterator[Node]:
    if isinstance(node, SequenceNode):
        yield from node.value


def _value(node: Node, key: str) -> Node | None:
    if not isinstance(node, MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _scalar(node: Node, key: str) -> str:
    value = _value(node, key)
    return str(value.value) if isinstance(value, ScalarNode) else ""


def _index(node: Node, *, end: bool = False) -> int:
    mark = node.end_mark if end else node.start_mark
    return int(mark.index)


def _applied(content: str, edits: list[_Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        content = content[: edit.start] + edit.text + content[edit.end :]
    return content
