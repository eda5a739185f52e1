"""new and mentions, run as a curator runs them."""

from pathlib import Path

from api.glossary import Term, read_list
from tests.cli.conftest import Glossary


def test_a_new_entry_comes_with_all_that_a_program_can_fill_in(
    glossary: Glossary, place: Path
) -> None:
    done = glossary("new", "五工程一管理")
    assert done.returncode == 0, done.stderr
    path = place / "new.yaml"
    path.write_text(done.stdout, encoding="utf-8")
    (term,) = read_list(path, Term).values
    assert (term.id, term.kind) == ("wu-gong-cheng-yi-guan-li", "numbered")
    assert term.pinyin == "wu gong cheng yi guan li"
    assert [(g.numeral, g.count, g.noun) for g in term.senses[0].groups] == [
        ("五", 5, "工程"),
        ("一", 1, "管理"),
    ]
    assert {mention.source for mention in term.mentions} >= {"heping-report-2023"}


def test_a_skeleton_does_not_pass_the_lint_before_a_person_wrote_it(
    glossary: Glossary, place: Path
) -> None:
    entry = glossary("new", "九牛一毛").stdout
    curated = place / "data/glossary.yaml"
    curated.write_text(entry, encoding="utf-8")
    done = glossary("lint")
    assert done.returncode == 1
    assert "jiu-niu-yi-mao: evidence: basis inline needs a definition" in done.stdout


def test_mentions_are_up_to_date_in_the_committed_file(glossary: Glossary) -> None:
    done = glossary("mentions")
    assert "up to date" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


def test_mentions_that_were_lost_are_written_again(glossary: Glossary, place: Path) -> None:
    path = place / "data/glossary.yaml"
    whole = path.read_text(encoding="utf-8")
    lost = next(row for row in whole.splitlines(keepends=True) if 'quote: "三保", start' in row)
    path.write_text(whole.replace(lost, "", 1), encoding="utf-8")
    assert glossary("mentions").returncode == 1
    assert glossary("mentions", "--write").returncode == 0
    written = read_list(path, Term).values
    path.write_text(whole, encoding="utf-8")
    assert written == read_list(path, Term).values
