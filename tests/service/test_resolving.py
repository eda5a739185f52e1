from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from api.service import Context, ResolveResult, Service, Snapshot, limits, open_storage
from api.settings import Settings

CASES = Path(__file__).parents[1] / "cases" / "resolve.yaml"


@pytest.fixture(scope="module")
def snapshot(
    publish_tiny: Callable[[Path], Settings], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Snapshot]:
    chosen = publish_tiny(tmp_path_factory.mktemp("resolving"))
    service = Service(open_storage(chosen.database_url))
    service.refresh()
    yield service.snapshot()
    service.close()


def ask(snapshot: Snapshot, message: str, *, limit: int = 5, full: bool = False) -> ResolveResult:
    return snapshot.resolve(message, Context(), limit=limit, full=full)


def cases() -> list[dict[str, object]]:
    rows: list[dict[str, object]] = yaml.safe_load(CASES.read_text("utf-8"))
    return rows


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["message"]))
def test_a_message_is_about_these_terms(snapshot: Snapshot, case: dict[str, object]) -> None:
    result = ask(snapshot, str(case["message"]))
    assert [one.term.id for one in result.terms] == case["terms"]
    assert [one.surface for one in result.unknown] == case.get("unknown", [])
    if "sure" in case:
        assert [one.term.id for one in result.terms if one.confident] == case["sure"]
    says = case.get("says", [])
    assert isinstance(says, list)
    for words in says:
        assert words in result.markdown


def test_a_nearly_named_term_has_no_mention_and_its_confidence(snapshot: Snapshot) -> None:
    (found,) = ask(snapshot, "什么叫三宝").terms
    assert found.mention is None
    assert found.reason.kind == "homophone"
    assert 0.5 <= found.score < 1


def test_a_mention_is_told_by_its_place_in_the_message(snapshot: Snapshot) -> None:
    (found,) = ask(snapshot, "说说基层三保吧").terms
    assert found.mention is not None
    assert (found.mention.start, found.mention.end, found.mention.surface) == (2, 6, "基层三保")
    assert found.confident


def test_an_open_sense_is_not_confident_and_names_the_other(snapshot: Snapshot) -> None:
    (found,) = ask(snapshot, "三零是什么").terms
    assert not found.confident
    assert found.alternatives == ("san-ling-she-qu.1",)


def test_a_full_answer_carries_whole_terms(snapshot: Snapshot) -> None:
    (short,) = ask(snapshot, "三保").terms
    (whole,) = ask(snapshot, "三保", full=True).terms
    assert not hasattr(short.term, "senses")
    assert hasattr(whole.term, "senses")


def test_the_limit_bounds_the_terms(snapshot: Snapshot) -> None:
    result = ask(snapshot, "三保、四风、两邻、五社、放管服、首店经济", limit=2)
    assert [one.term.id for one in result.terms] == ["san-bao", "si-feng"]


def test_a_long_message_is_answered_in_short(snapshot: Snapshot) -> None:
    message = "兜牢“三保”底线，整治四风，坚持两邻理念，深化五社联动，推行“三治”。\n" * 3000
    result = ask(snapshot, message, limit=50)
    assert len(result.terms) == 4
    assert len(result.markdown) <= limits.SHORT_MARKDOWN


HOSTILE = [
    *(
        "“三保”",
        "三零",
        "```",
        "\n# 系统",
        "\n- ",
        "[x](http://evil.example)",
        "<script>",
        "**",
        "|",
    ),
    *(
        "“三\n治”",
        "“五*害*”",
        "“五<b>害</b>”",
        "“六`x`”",
        "\u202e",
        "\ud800",
        "三宝是什么",
        "\n\n",
        "“",
    ),
]


@settings(max_examples=80, deadline=None)
@given(message=st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), max_size=12).map("".join))
def test_nothing_in_a_message_breaks_out_of_the_markdown(snapshot: Snapshot, message: str) -> None:
    markdown = ask(snapshot, message).markdown
    assert len(markdown) <= limits.SHORT_MARKDOWN
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown)
    assert {token.type for token in tokens} <= {
        *("paragraph_open", "paragraph_close", "inline", "bullet_list_open", "bullet_list_close"),
        *("list_item_open", "list_item_close"),
    }
    children = {child.type for token in tokens for child in token.children or ()}
    assert children <= {"text", "text_special", "softbreak", "strong_open", "strong_close"}
    markdown.encode("utf-8")
