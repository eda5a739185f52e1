"""YAML in: a file becomes a checked model, or an error that says file, line and term.

The file is composed to nodes first, because only nodes know their lines: equal keys are refused,
and a value that the model refuses is reported where it stands.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import yaml
from pydantic import ValidationError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from api.errors import DataError
from api.glossary.model import Glossary, Source, Term, Value

type_of_value = TypeVar("type_of_value", bound=Value)
Step = str | int


@dataclass(frozen=True, slots=True)
class Curated(Generic[type_of_value]):
    """A curated list that has been read: its values, and where each of them stands."""

    path: Path
    values: tuple[type_of_value, ...]
    nodes: tuple[Node, ...]

    def line(self, index: int, steps: tuple[Step, ...] = ()) -> int:
        """The line, counted from 1, of an entry or of a value inside it."""
        return _line(_node_at(self.nodes[index], steps))


def load(path: Path, sources_path: Path) -> Glossary:
    """Read the curated file and the manifest of its sources.

    Args:
        path: the glossary, a YAML list of terms.
        sources_path: `seeds/sources.yaml`, a YAML list of sources.

    Raises:
        DataError: a file is missing, is no UTF-8 or no YAML, repeats a key, or breaks the model.
            The first fault is reported.
    """
    return Glossary(
        terms=read_list(path, Term).values, sources=read_list(sources_path, Source).values
    )


def read_list(
    path: Path, model: type[type_of_value], *, content: str | None = None
) -> Curated[type_of_value]:
    """Read a YAML list whose entries are all of one model.

    Args:
        path: the file; it names the place in errors.
        model: what each entry must be.
        content: text to read in place of the file's.

    Raises:
        DataError: as for `load`.
    """
    root = compose(path, content)
    if root is None:
        return Curated(path, (), ())
    if not isinstance(root, SequenceNode):
        raise DataError(str(path), _line(root), None, "the file must be a list of entries")
    values = tuple(_checked(node, path, model) for node in root.value)
    return Curated(path, values, tuple(root.value))


def _checked(node: Node, path: Path, model: type[type_of_value]) -> type_of_value:
    name = _name_of(node)
    try:
        return model.model_validate(_plain(node, path, name))
    except ValidationError as error:
        first = error.errors()[0]
        where = _node_at(node, first["loc"])
        steps = ".".join(str(step) for step in first["loc"])
        message = f"{steps}: {_said(first['type'], first['msg'])}"
        raise DataError(str(path), _line(where), name, message) from None


def compose(path: Path, content: str | None = None) -> Node | None:
    """Parse a file, or text that will become it, to YAML nodes, which know their lines.

    Raises:
        DataError: the file cannot be read, is no UTF-8, or is no YAML.
    """
    text = content if content is not None else _text_of(path)
    try:
        root: Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise DataError(str(path), line, None, f"no YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        message = str(error).splitlines()[0]
        raise DataError(str(path), 1, None, f"no YAML: {message}") from None
    return root


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise DataError(str(path), line, None, "not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise DataError(str(path), 1, None, f"cannot be read: {error.strerror}") from None


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1


def _name_of(node: Node) -> str | None:
    """The id or label of an entry, to name it in an error."""
    if not isinstance(node, MappingNode):
        return None
    for wanted in ("id", "label"):
        for key, value in node.value:
            if key.value == wanted and isinstance(value, ScalarNode):
                return str(value.value)
    return None


def _plain(node: Node, path: Path, name: str | None) -> object:
    """Build plain values; equal keys are refused, since one of them would be lost in silence."""
    if isinstance(node, ScalarNode):
        return _scalar(node)
    if isinstance(node, SequenceNode):
        return [_plain(item, path, name) for item in node.value]
    values: dict[str, object] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            raise DataError(str(path), _line(key), name, "a key must be a plain word")
        if key.value in values:
            raise DataError(str(path), _line(key), name, f"the key {key.value!r} stands twice")
        values[key.value] = _plain(value, path, name)
    return values


def _scalar(node: ScalarNode) -> object:
    """Only what the model needs: null, booleans and whole numbers; the rest stays as typed."""
    text = str(node.value)
    if node.style in {"'", '"', "|", ">"}:
        return text
    if text in {"", "~", "null"}:
        return None
    if text in {"true", "false"}:
        return text == "true"
    if text.isascii() and text.isdigit() and (text == "0" or text[0] != "0"):
        return int(text)
    return text


def _node_at(node: Node, steps: tuple[Step, ...]) -> Node:
    """Walk to the offending value; where it is missing, the nearest value around it."""
    for step in steps:
        if isinstance(node, MappingNode):
            found = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, SequenceNode) and isinstance(step, int):
            found = node.value[step] if step < len(node.value) else None
        else:
            found = None
        if found is None:
            return node
        node = found
    return node


def _said(kind: str, message: str) -> str:
    """Say the model's complaint in words that a curator can act on."""
    if kind == "missing":
        return "this key is missing"
    if kind == "extra_forbidden":
        return "this key is not known here; see CONTRIBUTING.md for the keys of an entry"
    if kind == "string_type":
        return "must be text; put it in quotation marks"
    return message[:1].lower() + message[1:]
