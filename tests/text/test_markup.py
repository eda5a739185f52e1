from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from api.text import plain

HOSTILE = [
    *("```", "`x`", "**x**", "__x__", "# x", "[x](http://evil.example)", "![x](y)", "<b>x</b>"),
    *("<script>alert(1)</script>", "<!--", "-->", "&lt;", "&amp;amp;", "http://evil.example/a"),
    *("www.evil.example", "a@evil.example", "|a|b|", "|-|-|", "~~x~~", "$x$", "\\", "\n\n", "\r"),
    *("\n# x", "\n- x", "\n> x", "\n```\n", "---", "\n===\n", "\u2028", "\u202e", "\ud800", "1."),
    *(
        "[x]: http://evil.example",
        "^[x]",
        "{{x}}",
        "三保",
        "“”",
        " ",
        "*",
        "_",
        "*+N",
        ":::",
        "\x00",
    ),
]
texts = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=4), max_size=10).map("".join)
renderer = MarkdownIt("gfm-like", {"html": True, "linkify": False})


@settings(deadline=None)
@given(text=texts)
def test_markdown_shows_the_text_and_obeys_none_of_it(text: str) -> None:
    tokens = renderer.parse(f"- 原文：“{plain(text)}”。")
    inline = [token for token in tokens if token.type == "inline"]
    assert len(inline) == 1
    children = inline[0].children or []
    assert {token.type for token in children} <= {"text", "text_special"}
    shown = "".join(token.content for token in children)
    seen = "".join(shown.replace("\u2060", "").split())
    wanted = "".join(one for one in text if one.isprintable() and not one.isspace())
    assert _bare(seen) == _bare(f"原文：“{wanted}”。")


def _bare(text: str) -> str:
    """Only what a reader sees; what `plain` drops is invisible or a control."""
    return "".join(one for one in text if one.isprintable() and not one.isspace())


@settings(deadline=None)
@given(text=texts)
def test_no_address_becomes_a_link(text: str) -> None:
    html = MarkdownIt("gfm-like", {"html": True}).disable("linkify").render(plain(text))
    assert "<a " not in html
    assert "://" not in unescape(html)


@given(text=texts, longest=st.integers(1, 20))
def test_a_cut_text_keeps_its_length(text: str, longest: int) -> None:
    assert len(unescape(plain(text, longest)).replace("\\", "").replace("\u2060", "")) <= longest


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1+6+5+N", "1+6+5+N"),
        ("*+N", "\\*+N"),
        ("a\nb", "a b"),
        ("<b>", "&lt;b&gt;"),
        ("http://a", "http:\u2060//a"),
    ],
)
def test_plain_writes(text: str, written: str) -> None:
    assert plain(text) == written
