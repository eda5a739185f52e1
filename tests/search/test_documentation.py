import re
from pathlib import Path

import pytest

from api.search import SearchEngine

PAGE = (Path(__file__).parents[2] / "docs/lookup.md").read_text(encoding="utf-8")
ANSWERED = re.findall(r"^\| (.+?) \| (.+?) \| (\w+) \| (yes|no) \|$", PAGE, re.MULTILINE)
QUIET = re.findall(
    r"^\| (.+?) \| (.+?) \|$",
    PAGE.split("why it is quiet |\n|---|---|\n")[1].split("\n\n")[0],
    re.M,
)


@pytest.mark.parametrize(("query", "label", "kind", "confident"), ANSWERED)
def test_an_example_of_the_page_is_answered_as_it_says(
    query: str,
    label: str,
    kind: str,
    confident: str,
    real_engine: SearchEngine,
    labels: dict[str, str],
) -> None:
    answer = real_engine.lookup(query)
    first = answer.hits[0]
    assert (labels[first.term_id], first.kind) == (label, kind)
    assert answer.confident is (confident == "yes")


@pytest.mark.parametrize(("query", "_why"), QUIET)
def test_a_quiet_example_of_the_page_is_quiet(
    query: str, _why: str, real_engine: SearchEngine
) -> None:
    assert not real_engine.lookup(query).confident


def test_the_page_has_its_examples() -> None:
    assert len(ANSWERED) >= 15
    assert len(QUIET) >= 6
