"""The picture of links: all terms, all links, the same bytes everywhere."""

import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from api.glossary import Glossary, Term, WrittenLinkTo
from api.service import links_svg
from api.service.panels import LONGEST, ROW, placed
from api.service.picture import COLOURS

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def drawing(tiny_glossary: Glossary) -> ElementTree.Element:
    return ElementTree.fromstring(links_svg(tiny_glossary))


def titles(drawing: ElementTree.Element, tag: str) -> list[str]:
    return [
        title.text or ""
        for element in drawing.iter(SVG + tag)
        for title in element.findall(SVG + "title")
    ]


def test_every_term_is_drawn_once_with_its_label_and_id(
    drawing: ElementTree.Element, tiny_glossary: Glossary
) -> None:
    wanted = [f"{term.label} ({term.id})" for term in tiny_glossary.terms]
    assert sorted(titles(drawing, "g")) == sorted(wanted)


def test_every_link_is_drawn_once_in_the_colour_of_its_kind(
    drawing: ElementTree.Element, tiny_glossary: Glossary
) -> None:
    paths = [p for p in drawing.iter(SVG + "path") if p.find(SVG + "title") is not None]
    links = [link for term in tiny_glossary.terms for link in term.links]
    assert sorted(p.get("stroke", "") for p in paths) == sorted(COLOURS[x.kind] for x in links)
    grounds = " ".join(titles(drawing, "path"))
    assert all(link.note in grounds for link in links if link.note is not None)


def test_no_two_labels_overlap_and_all_lie_on_the_page(tiny_glossary: Glossary) -> None:
    page = placed(tiny_glossary)
    for one, other in combinations(page.boxes.values(), 2):
        assert (
            one.x + one.width < other.x
            or other.x + other.width < one.x
            or abs(one.y - other.y) >= ROW
        ), (one, other)
    assert all(0 < box.x < page.width - box.width for box in page.boxes.values())
    assert all(0 < box.y <= page.height - ROW for box in page.boxes.values())


def test_signs_of_markup_in_a_label_stay_text(tiny_glossary: Glossary) -> None:
    term = tiny_glossary.terms[0].model_copy(update={"label": '<script>&"'})
    changed = tiny_glossary.model_copy(update={"terms": (term, *tiny_glossary.terms[1:])})
    written = links_svg(changed)
    assert "<script>" not in written
    assert '<script>&"' in "".join(titles(ElementTree.fromstring(written), "g"))


def test_a_long_label_is_cut_in_its_box_and_whole_in_its_title(tiny_glossary: Glossary) -> None:
    label = "一二三四五六七八九十" * 3
    term = tiny_glossary.terms[0].model_copy(update={"label": label})
    changed = tiny_glossary.model_copy(update={"terms": (term, *tiny_glossary.terms[1:])})
    assert len(placed(changed).boxes[term.id].text) == LONGEST
    assert label in links_svg(changed)


def test_terms_without_links_are_drawn_together(tiny_glossary: Glossary) -> None:
    bare = tuple(term.model_copy(update={"links": ()}) for term in tiny_glossary.terms)
    page = placed(Glossary(terms=bare, sources=tiny_glossary.sources))
    assert set(page.boxes) == {term.id for term in bare}


def test_nothing_gives_an_empty_picture() -> None:
    drawing = ElementTree.fromstring(links_svg(Glossary(terms=(), sources=())))
    assert titles(drawing, "g") == []


def test_another_link_gives_another_picture(tiny_glossary: Glossary) -> None:
    first: Term = tiny_glossary.terms[0]
    last = tiny_glossary.terms[-1]
    links = (*first.links, WrittenLinkTo(to=last.id, kind="contrast", note="试验"))
    changed = first.model_copy(update={"links": links})
    other = tiny_glossary.model_copy(update={"terms": (changed, *tiny_glossary.terms[1:])})
    assert links_svg(other) != links_svg(tiny_glossary)


def test_two_processes_draw_the_same_bytes(tiny_files: tuple[Path, Path]) -> None:
    program = (
        "import sys; from pathlib import Path; from api.glossary import load;"
        "from api.service import links_svg;"
        "sys.stdout.buffer.write(links_svg(load(Path(sys.argv[1]),"
        " Path(sys.argv[2]))).encode())"
    )
    files = [str(tiny_files[0]), str(tiny_files[1] / "sources.yaml")]
    drawn = {
        subprocess.run(
            [sys.executable, "-c", program, *files],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(drawn) == 1


def test_other_commands_do_not_wait_for_the_graph_library() -> None:
    program = "import sys, api.service; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
