"""The segmenter is private, quiet, and its words lead back to their places."""

import logging
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from api.text import Segmenter, corpus_size, word_frequency

GENERAL = Segmenter()
texts = st.text("落实三管必须两兩鄰邻理念底线保障abN+1 \n\u3000，。", max_size=40)


def surfaces(cut: list[tuple[str, int, int]]) -> list[str]:
    return [word for word, _, _ in cut]


def test_own_words_stay_whole() -> None:
    assert "三管三必须" not in surfaces(GENERAL.cut("落实三管三必须要求"))
    assert "三管三必须" in surfaces(Segmenter(["三管三必须"]).cut("落实三管三必须要求"))


def test_own_words_may_be_given_in_either_script_and_empty_ones_are_passed_over() -> None:
    own = Segmenter(["三管三必須", "", " "])
    assert "三管三必须" in surfaces(own.cut("落实三管三必须要求"))
    assert "三管三必須" in surfaces(own.cut("落實三管三必須要求"))


def test_characters_that_only_folding_merges_are_kept_apart() -> None:
    assert surfaces(GENERAL.cut("著名企业瞭望")) == ["著名", "企业", "瞭望"]


def test_own_words_with_signs_stay_whole() -> None:
    assert surfaces(Segmenter(["1+6+5+N"]).cut("推进1+6+5+N工程"))[1:2] == ["1+6+5+N"]


def test_the_words_of_one_segmenter_are_unknown_to_another() -> None:
    Segmenter(["三管三必须"])
    assert "三管三必须" not in surfaces(GENERAL.cut("三管三必须"))
    assert word_frequency("三管三必须") == 0


def test_a_wrapped_word_stays_whole_and_spans_the_wrapping() -> None:
    assert GENERAL.cut("基层\n社会治\n 理") == [("基层", 0, 2), ("社会", 3, 5), ("治理", 5, 9)]


def test_traditional_text_is_cut_like_simplified_text() -> None:
    simplified, traditional = GENERAL.cut("营商环境改革"), GENERAL.cut("營商環境改革")
    assert [span for _, *span in simplified] == [span for _, *span in traditional]
    assert surfaces(traditional)[-1] == "改革"


def test_white_space_parts_latin_words_and_is_none() -> None:
    assert surfaces(GENERAL.cut("what does 三保 mean")) == ["what", "does", "三保", "mean"]


def test_guessing_can_be_left_out() -> None:
    assert surfaces(GENERAL.cut("三免政策", guess=True)) == ["三免", "政策"]
    assert surfaces(GENERAL.cut("三免政策", guess=False)) == ["三", "免", "政策"]


@given(texts, st.booleans())
def test_words_lead_back_to_their_places(text: str, guess: bool) -> None:
    cut = GENERAL.cut(text, guess=guess)
    last = 0
    for word, start, end in cut:
        assert last <= start < end <= len(text)
        assert "".join(text[start:end].split()) == "".join(word.split())
        assert text[last:start].strip() == ""
        last = end
    assert text[last:].strip() == ""


def test_frequencies_come_from_the_general_dictionary() -> None:
    assert word_frequency("社会") > word_frequency("社区") > 0
    assert word_frequency("社会治") == 0
    assert corpus_size() > 50_000_000


def test_segmenting_is_quiet_leaves_no_file_and_sets_no_handler(tmp_path: Path) -> None:
    program = (
        "import logging\n"
        "from api.text import Segmenter\n"
        "Segmenter(['三管三必须']).cut('落实三管三必须')\n"
        "assert not logging.getLogger('jieba').handlers\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []
    assert not logging.getLogger("jieba").handlers
