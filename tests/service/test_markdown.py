"""The answer to a message as a reader's program shows it, whatever the documents say."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from api.glossary import Glossary, TermDocument
from api.service import Context, Service, Snapshot, limits, open_storage
from api.service.markdown import Explained, render
from api.service.results import Reason, ResolvedTerm, UnknownSlogan
from api.settings import Settings

BREAKS = [
    *("# 一级标题", "\n## 二级标题 ##\n", "\n======\n", "\n------\n", "\n***\n"),
    *("```python\nos.remove()\n```", "~~~\n", "`代码`", "\n    缩进四格\n", "\n\t制表\n"),
    *("<b onclick=x>粗</b>", "<!-- 注 -->", "<img src=x>", "&lt;script&gt;", "&#35;"),
    *("[去这里](https://evil.example)", "![图](x.png)", "<https://evil.example>", "[a]: http://x"),
    *(
        "[^1]",
        "\n[^1]: 脚注\n",
        "\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n",
        "|",
        "\n> 引文",
        "\n- [ ] 事",
    ),
    *(
        "\n1. 一",
        "\n+ 一",
        "**粗**",
        "__粗__",
        "~~删~~",
        "\\",
        "www.evil.example",
        "a@evil.example",
    ),
    *("\u202e", "\u2028", "\x00", "\r\n\r\n", "$x$", "{{ x }}", ":smile:", "“", "”"),
]
hostile = st.lists(st.sampled_from(BREAKS) | st.text(max_size=4), min_size=1, max_size=6).map(
    "".join
)
BLOCKS = {
    *("paragraph_open", "paragraph_close", "inline", "bullet_list_open", "bullet_list_close"),
    *("list_item_open", "list_item_close"),
}
INLINE = {"text", "text_special", "softbreak", "strong_open", "strong_close"}


@pytest.fixture(scope="module")
def snapshot(
    publish_tiny: Callable[[Path], Settings], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Snapshot]:
    chosen = publish_tiny(tmp_path_factory.mktemp("answers"))
    service = Service(open_storage(chosen.database_url))
    service.refresh()
    yield service.snapshot()
    service.close()


def saying(document: TermDocument, words: str) -> TermDocument:
    """The term with these words wherever a document or an editor has the word."""
    sense = document.senses[0]
    members = (sense.groups[0].members[0].model_copy(update={"text": words, "note": words}),)
    group = sense.groups[0].model_copy(update={"members": members, "noun": words})
    told = {"definition": words, "gloss": words, "groups": (group,), "place": words}
    changed = {"label": words, "head": words, "en": words}
    senses = (sense.model_copy(update=told),)
    return document.model_copy(update={**changed, "senses": senses})


def answered(document: TermDocument, words: str, glossary: Glossary) -> str:
    resolved = ResolvedTerm(
        term=document,
        sense_id=document.senses[0].id,
        mention=None,
        score=0.6,
        confident=False,
        reason=Reason(kind="edit", matched=words),
        alternatives=(),
    )
    explained = Explained(resolved, document, ((document, document.senses[0].id),), words, "near")
    unknown = UnknownSlogan(start=0, end=1, surface=words + "x", kind="phrase", groups=None)
    sources = {one.id: one.model_copy(update={"title": words}) for one in glossary.sources}
    return render([explained], [unknown], sources, longest=None)


@settings(max_examples=150, deadline=None)
@given(words=hostile)
def test_nothing_in_a_document_breaks_out_of_the_answer(
    snapshot: Snapshot, tiny_glossary: Glossary, words: str
) -> None:
    markdown = answered(saying(snapshot.term("san-bao"), words), words, tiny_glossary)
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown)
    assert {token.type for token in tokens} <= BLOCKS
    assert {child.type for token in tokens for child in token.children or ()} <= INLINE


@pytest.mark.parametrize("words", BREAKS)
def test_nothing_in_a_message_breaks_out_of_the_answer(snapshot: Snapshot, words: str) -> None:
    for message in (f"“五{words}害”是什么", f"三宝{words}是什么", f"三保\n{words}"):
        markdown = snapshot.resolve(message, Context(), limit=5, full=False).markdown
        tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown)
        assert {token.type for token in tokens} <= BLOCKS
        assert {child.type for token in tokens for child in token.children or ()} <= INLINE


def test_what_is_nearly_a_term_is_said_to_be_so_once(snapshot: Snapshot) -> None:
    markdown = snapshot.resolve("放管服效是什么", Context(), limit=5, full=False).markdown
    assert markdown.startswith("没有收录“放管服效”，相近的是（请确认）：\n")
    assert markdown.count("放管服效") == 1


def test_several_near_terms_are_led_to_by_one_sentence(snapshot: Snapshot) -> None:
    document = snapshot.term("san-bao")
    resolved = ResolvedTerm(
        term=document,
        sense_id="san-bao.1",
        mention=None,
        score=0.6,
        confident=False,
        reason=Reason(kind="prefix", matched="三保"),
        alternatives=(),
    )
    near = Explained(resolved, document, (), "三包", "near", ambiguous=True)
    markdown = render([near, near], (), {}, longest=None)
    assert markdown.count("没有收录“三包”，相近的有（有歧义，请确认问的是哪一个）：") == 1


def test_terms_beyond_the_limit_are_counted(snapshot: Snapshot) -> None:
    result = snapshot.resolve("三保、四风、两邻、五社", Context(), limit=2, full=False)
    assert "另有 2 个提法，篇幅所限未列。" in result.markdown


def test_every_line_about_a_term_names_a_source(snapshot: Snapshot) -> None:
    message = "三保、四风、两邻、五社、放管服、首店经济、三零、EPC、1+6+5+N是什么"
    for full in (False, True):
        markdown = snapshot.resolve(message, Context(), limit=20, full=full).markdown
        listed = markdown.partition("出处：")[0].splitlines()
        statements = [line for line in listed if line.startswith("- ") and "有歧义" not in line]
        assert statements
        assert all(set(line) & set("①②③④") for line in statements)
        assert full or len(markdown) <= limits.SHORT_MARKDOWN
