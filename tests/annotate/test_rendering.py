from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from api.annotate import Annotations, Annotator, Note, render_html, render_markdown

SAN_BAO: tuple[str, str, tuple[str, ...]] = ("san-bao", "san-bao.1", ())
NOTES = {
    SAN_BAO: Note("三保", ("保基本民生、保工资、保运转。",)),
    ("si-feng", "si-feng.1", ()): Note("四风", ()),
}
HOSTILE = [
    *("“三保”", "四风", "“三治”", "\n", "\n\n", "<script>x</script>", "\n# x", "\n- x", "\n1. x"),
    *("```\n", "[^1]", "[^1]: x", "**", "\n---\n", "\n===\n", "\n    x", "\ufdd01\ufdd1", "\x00"),
    *(
        '"',
        "'",
        "&",
        "<mark>",
        "</main>",
        "\ud800",
        "\u202e",
        "http://evil.example",
        "|a|b|\n|-|-|",
    ),
]
texts = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=4), max_size=10).map("".join)


def found(annotator: Annotator, text: str) -> Annotations:
    return annotator.annotate(text, place=None, year=None)


def test_markdown_has_a_footnote_for_each_term(annotator: Annotator) -> None:
    text = "兜牢“三保”底线，整治四风，推行“三治”。\n三保"
    assert render_markdown(text, found(annotator, text), NOTES) == (
        "兜牢“三保[^1]”底线，整治四风[^2]，推行“三治（未收录）”。\n三保[^1]\n\n"
        "[^1]: “三保” — 保基本民生、保工资、保运转。\n\n[^2]: “四风” — 没有解释\n"
    )


def test_html_marks_terms_and_tells_their_notes(annotator: Annotator) -> None:
    text = "兜牢“三保”底线，推行“三治”，“两邻” <b>"
    page = render_html(text, found(annotator, text), NOTES, title="<报告>")
    assert (
        '<mark title="三保：保基本民生、保工资、保运转。"><a href="#note-1">三保</a></mark>' in page
    )
    assert '<mark class="unknown" title="未收录">三治</mark>' in page
    assert "<mark>两邻</mark>” &lt;b&gt;" in page
    assert "<title>&lt;报告&gt;</title>" in page
    assert '<dt id="note-1">三保</dt><dd>保基本民生、保工资、保运转。</dd>' in page


def test_each_statement_of_a_note_has_a_line_of_its_own_in_html(annotator: Annotator) -> None:
    notes = {SAN_BAO: Note("三保", ("一", "二"))}
    page = render_html("三保", found(annotator, "三保"), notes)
    assert "<dd>一</dd><dd>二</dd>" in page
    assert 'title="三保：一 二"' in page


@settings(deadline=None)
@given(text=texts, note=texts)
def test_nothing_in_text_or_note_becomes_markdown(
    annotator: Annotator, text: str, note: str
) -> None:
    notes = {SAN_BAO: Note(note, (note, note))}
    markdown = render_markdown(text, found(annotator, text), notes)
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown)
    assert {token.type for token in tokens} <= {"paragraph_open", "paragraph_close", "inline"}
    children = {child.type for token in tokens for child in token.children or ()}
    assert children <= {"text", "text_special", "softbreak"}
    marks = sum(one.term_id == "san-bao" for one in found(annotator, text).mentions)
    assert markdown.replace("\\[^1", "").count("[^1]") == marks + bool(marks)


class Tags(HTMLParser):
    """Collects the tags and attributes of a page and the text in its main part."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[str, tuple[str, ...]]] = set()
        self.inside = False
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add((tag, tuple(name for name, _ in attrs)))
        self.inside = self.inside or tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "main"

    def handle_data(self, data: str) -> None:
        self.text += data if self.inside else ""


@settings(deadline=None)
@given(text=texts, note=texts)
def test_nothing_in_text_or_note_becomes_html(annotator: Annotator, text: str, note: str) -> None:
    page = render_html(
        text, found(annotator, text), {SAN_BAO: Note(note, (note, note))}, title=note
    )
    parser = Tags()
    parser.feed(page)
    assert parser.seen <= {
        *(("html", ("lang",)), ("head", ()), ("meta", ("charset",)), ("title", ())),
        *(("meta", ("http-equiv", "content")), ("style", ()), ("body", ()), ("main", ())),
        *(("mark", ()), ("mark", ("title",)), ("mark", ("class", "title")), ("a", ("href",))),
        *(("dl", ()), ("dt", ("id",)), ("dd", ())),
    }
    assert len(parser.text) == len(text)
    page.encode("utf-8")
