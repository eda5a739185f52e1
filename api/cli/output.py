"""What commands read and print: a text in, JSON for programs, a tree for people."""

import re
import sys
from pathlib import Path

import orjson
from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from api.errors import InvalidInput
from api.glossary import Sense, TermDocument, Value

BASIS_WORDS = {
    "footnote": "explained by an official note",
    "inline": "explained in running text",
    "background": "known from outside the documents",
    "unexplained": "used, never explained",
}


_HALF_PAIR = re.compile("[\ud800-\udfff]")
_SHOWN = 40


def console() -> Console:
    """A console on standard output that leaves text as it is when it is piped."""
    return Console(soft_wrap=True, highlight=False)


def whole_text(words: str | None) -> str | None:
    """The words of an argument, which Python hands over with half surrogates for broken bytes.

    Raises:
        InvalidInput: they were typed in another encoding than UTF-8.
    """
    if words is not None and _HALF_PAIR.search(words):
        shown = _HALF_PAIR.sub("\N{REPLACEMENT CHARACTER}", words)[:_SHOWN]
        raise InvalidInput(shown, "is not UTF-8")
    return words


def read_text(file: Path) -> str:
    """The text of a file, or of standard input for `-`.

    Raises:
        InvalidInput: it cannot be read, or is no UTF-8.
    """
    try:
        content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return content.decode("utf-8")
    except OSError as error:
        raise InvalidInput(str(file), f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InvalidInput(str(file), "is not UTF-8; save it as UTF-8") from None


def write_json(value: Value | dict[str, object] | list[object]) -> None:
    """Write one value as JSON with a line end, in UTF-8."""
    plain = value.model_dump(mode="json", by_alias=True) if isinstance(value, Value) else value
    sys.stdout.buffer.write(orjson.dumps(plain, option=orjson.OPT_APPEND_NEWLINE))
    sys.stdout.flush()


def term_tree(term: TermDocument) -> Tree:
    """A term with senses, groups and members as branches."""
    head = f" {escape(term.head)}" if term.head else ""
    tree = Tree(f"[bold]{escape(term.label)}[/bold]{head}  [dim]{term.id} · {term.kind}[/dim]")
    tree.add(f"pinyin  {escape(term.pinyin)}")
    if term.en:
        tree.add(f"English  {escape(term.en)}")
    if term.forms:
        tree.add("also  " + escape(" · ".join(form.text for form in term.forms)))
    for sense in term.senses:
        _add_sense(tree, sense)
    if term.links:
        branch = tree.add("links")
        for link in term.links:
            note = f"  [dim]{escape(link.note)}[/dim]" if link.note else ""
            branch.add(f"{link.kind}  {escape(link.label)} [dim]{link.to}[/dim]{note}")
    tree.add(f"mentions  {len(term.mentions)}")
    return tree


def _add_sense(tree: Tree, sense: Sense) -> None:
    years = f"{sense.period.from_ or '…'}–{sense.period.to or ''}"
    where = f"{escape(sense.place)}, {years}"
    branch = tree.add(f"[bold]{sense.id}[/bold]  {BASIS_WORDS[sense.basis]} ({where})")
    if sense.definition:
        branch.add(f"definition  {escape(sense.definition)}")
    if sense.gloss:
        branch.add(f"in plain words  {escape(sense.gloss)}")
    for group in sense.groups:
        more = "" if group.complete else "  [dim](examples only)[/dim]"
        twig = branch.add(f"{escape(group.numeral)} {escape(group.noun or '')}{more}")
        for member in group.members:
            note = f"  [dim]{escape(member.note)}[/dim]" if member.note else ""
            twig.add(escape(member.text) + note)
        if group.note:
            twig.add(f"[dim]{escape(group.note)}[/dim]")
    if sense.authority:
        source = sense.authority
        branch.add(f"authority  {escape(source.title)}, {escape(source.body)}, {source.date}")
    for citation in sense.citations:
        branch.add(f"[dim]source  {citation.source} {citation.start}–{citation.end}[/dim]")
