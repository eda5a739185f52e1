"""A small curated folder on disk: one source, a few entries, all of it real files."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from api.glossary import Glossary, load

REPORT = "落实“三保”，推进“三零”社区。\n“三保”：保基本民生、保工资、保运转。\n排名前三保持。\n"

SANBAO = """\
- id: san-bao
  label: 三保
  head: 底线
  kind: numbered
  forms:
  - {text: 基层三保, kind: long}
  pinyin: san bao
  en: the “three guarantees”
  senses:
  - id: san-bao.1
    basis: footnote
    place: 某区
    period: {from: '2023', to: null}
    definition: 保基本民生、保工资、保运转。
    gloss: 财政必须先保障的三项支出。
    groups:
    - {numeral: 三, count: 3, noun: 保, members: [{text: 保基本民生}, {text: 保工资}, {text: 保运转}], complete: true}
    citations:
    - {source: report, quote: 保基本民生、保工资、保运转。, start: 22, end: 36}
  links:
  - {to: san-ling, kind: related}
"""

SANLING = """\
- id: san-ling
  label: 三零
  head: 社区
  kind: numbered
  pinyin: san ling
  en: the “three zeros”
  senses:
  - id: san-ling.1
    basis: unexplained
    place: 某区
    period: {from: '2023', to: null}
    definition: null
    gloss: null
    citations:
    - {source: report, quote: “三零”社区, start: 9, end: 15}
"""


class Folder:
    """A curated folder: `write` puts the glossary's text into it."""

    def __init__(self, root: Path) -> None:
        self.seeds = root / "seeds"
        self.glossary = root / "glossary.yaml"
        self.manifest = self.seeds / "sources.yaml"
        self.seeds.mkdir()
        (self.seeds / "report.txt").write_text(REPORT, encoding="utf-8")
        digest = hashlib.sha256(REPORT.encode()).hexdigest()
        self.manifest.write_text(
            "- id: report\n  title: 政府工作报告\n  issuer: 某区政府\n  place: 某区\n"
            f"  date: '2023-12-21'\n  file: report.txt\n  sha256: {digest}\n",
            encoding="utf-8",
        )
        self.write(SANBAO + SANLING)

    def write(self, text: str) -> Path:
        self.glossary.write_text(text, encoding="utf-8")
        return self.glossary

    def load(self) -> Glossary:
        return load(self.glossary, self.manifest)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.fixture
def changed(folder: Folder) -> Callable[[str, str], Folder]:
    """Writes the two entries with one stretch replaced, which must stand in them."""

    def change(old: str, new: str) -> Folder:
        text = SANBAO + SANLING
        assert old in text
        folder.write(text.replace(old, new))
        return folder

    return change
