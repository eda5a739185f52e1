from typing import Any

import pytest

from api.annotate import Annotator
from tests.annotate.conftest import cases


@pytest.mark.parametrize("case", cases("annotate.yaml"), ids=lambda case: str(case["text"]))
def test_a_text_holds_these_mentions_and_no_others(annotator: Annotator, case: Any) -> None:
    found = annotator.annotate(case["text"], place=None, year=None)
    assert [[one.surface, one.term_id] for one in found.mentions] == [
        [surface, str(term)] for surface, term in case["mentions"]
    ]
    assert [one.surface for one in found.unknown] == case.get("unknown", [])


@pytest.mark.parametrize("text", cases("quiet.yaml"))
def test_ordinary_text_is_left_alone(annotator: Annotator, text: str) -> None:
    found = annotator.annotate(text, place=None, year=None)
    assert [(one.surface, one.term_id) for one in found.mentions] == []
    assert [one.surface for one in found.unknown] == []
