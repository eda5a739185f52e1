"""Annotation beside the bare automaton and other matchers, on the text that BENCH_TEXT names.

BENCH_TEXT is a file, or a folder of *.md and *.txt; without it the source documents are repeated
to two megabytes. The bare automaton, fed with text, is the measure: it neither folds, nor judges,
nor leads back.
"""

import os
import random
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import ahocorasick_rs

from api.annotate import Annotator
from api.annotate.boundary import advantage
from api.glossary import Form, Period, Sense, Term, load
from api.lexicon import compile_lexicon

ROOT = Path(__file__).parents[1]
SIZES = (10_000, 100_000, 1_000_000)
FORMS_A_TERM = 4
CHARACTERS = "保办补长城地方服公管化建经邻民区实为新治安业产技教能企商生网文物项心园政资工程"
NUMERALS = "一二三四五六七八九十两双"
ROUNDS = 3


def main() -> None:
    text = bench_text()
    size = len(text.encode()) / 1e6
    print(
        f"text: {len(text):,} code points, {size:.1f} MB; forms: labels and forms of the glossary"
    )
    terms = load(ROOT / "data/glossary.yaml", ROOT / "seeds/sources.yaml").terms
    lexicon = compile_lexicon(terms)
    annotator = Annotator.build(lexicon)
    forms = sorted({one for term in terms for one in (term.label, *(f.text for f in term.forms))})
    annotator.annotate(text[:100_000], place=None, year=None)  # loads dictionaries

    limit = report(
        "bare automaton, table", size, bare(forms, ahocorasick_rs.Implementation.DFA), text
    )
    report("bare automaton, as its library chooses", size, bare(forms, None), text, limit)
    report(
        "ours: folding, veto, senses, offsets", size, ours(annotator, unknown=False), text, limit
    )
    report("ours with unknown slogans", size, ours(annotator, unknown=True), text, limit)
    for name, build in PEERS.items():
        try:
            find = build(forms)
        except ImportError as error:
            print(f"{name:42} not installed ({error.name})")
            continue
        report(name, size, find, text, limit)
    print_latency(annotator, text)
    print_memory(annotator, text)
    for count in SIZES:
        generated(count, text, size)


def bench_text() -> str:
    """The text to work on."""
    given = os.environ.get("BENCH_TEXT")
    if given is None:
        seeds = "".join(path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
        return seeds * (2_000_000 // len(seeds.encode()) + 1)
    path = Path(given)
    files = [path] if path.is_file() else sorted([*path.glob("*.md"), *path.glob("*.txt")])
    return "\n".join(file.read_text("utf-8") for file in files)


def report(
    name: str, size: float, find: Callable[[str], int], text: str, limit: float | None = None
) -> float:
    """Print the best of some rounds; processor time, since other work may share the machine."""
    best, hits = float("inf"), 0
    for _ in range(ROUNDS):
        began = time.process_time()
        hits = find(text)
        best = min(best, time.process_time() - began)
        if best > 10:
            break
    share = f"  {size / best / limit:6.2f} of the bare automaton" if limit else ""
    print(f"{name:42} {size / best:8.1f} MB/s  {hits:8,} hits{share}", flush=True)
    return size / best


def ours(annotator: Annotator, *, unknown: bool) -> Callable[[str], int]:
    def find(text: str) -> int:
        advantage.cache_clear()  # so that no round profits from the one before
        found = annotator.annotate(text, place=None, year=None, unknown=unknown)
        return len(found.mentions) + len(found.unknown)

    return find


def bare(
    forms: list[str], implementation: ahocorasick_rs.Implementation | None
) -> Callable[[str], int]:
    search = ahocorasick_rs.AhoCorasick(forms, implementation=implementation)
    return lambda text: len(search.find_matches_as_indexes(text, overlapping=True))


def flashtext(forms: list[str]) -> Callable[[str], int]:
    from flashtext2 import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=True)
    processor.add_keywords_from_iter(forms)
    return lambda text: len(processor.extract_keywords_with_span(text))


def pyahocorasick(forms: list[str]) -> Callable[[str], int]:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for form in forms:
        automaton.add_word(form, form)
    automaton.make_automaton()
    return lambda text: sum(1 for _ in automaton.iter(text))


def phrase_matcher(forms: list[str]) -> Callable[[str], int]:
    import spacy
    from spacy.matcher import PhraseMatcher

    language = spacy.blank("zh")
    matcher = PhraseMatcher(language.vocab)
    matcher.add("TERM", [language.make_doc(form) for form in forms])

    def find(text: str) -> int:
        return sum(len(matcher(language.make_doc(line))) for line in text.split("\n") if line)

    return find


def segmented(forms: list[str]) -> Callable[[str], int]:
    import jieba

    tokenizer = jieba.Tokenizer()
    for form in forms:
        tokenizer.add_word(form)
    wanted = frozenset(forms)
    return lambda text: sum(word in wanted for word in tokenizer.cut(text))


PEERS: dict[str, Callable[[list[str]], Callable[[str], int]]] = {
    "flashtext2": flashtext,
    "pyahocorasick": pyahocorasick,
    "spaCy PhraseMatcher (characters)": phrase_matcher,
    "jieba with user dictionary": segmented,
}


def print_latency(annotator: Annotator, text: str) -> None:
    """Time texts of 200,000 code points, each seen for the first time."""
    for unknown in (False, True):
        times = []
        for start in range(0, min(len(text), 2_000_000) - 199_999, 200_000):
            advantage.cache_clear()
            began = time.process_time()
            annotator.annotate(
                text[start : start + 200_000], place=None, year=None, unknown=unknown
            )
            times.append((time.process_time() - began) * 1000)
        if times:
            what = "with unknown slogans" if unknown else "mentions alone"
            print(
                f"200,000 code points, {what}: median {sorted(times)[len(times) // 2]:.0f} ms, "
                f"slowest {max(times):.0f} ms"
            )


def print_memory(annotator: Annotator, text: str) -> None:
    """Show that memory grows with what is found, not with the text, when it is read by parts."""
    for share in (4, 1):
        part = text[: len(text) // share]
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in annotator.parts(part, place=None, year=None):
            pass
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        print(f"by parts, {len(part):,} code points: the process grew by {grown:.0f} MB")


def generated(count: int, text: str, size: float) -> None:
    """Build on generated forms and annotate."""
    began = time.process_time()
    lexicon = compile_lexicon(generated_terms(count // FORMS_A_TERM))
    compiled = time.process_time()
    annotator = Annotator.build(lexicon)
    built = time.process_time()
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:9,} generated forms ({len(lexicon.forms):,} with derived ones): lexicon "
        f"{compiled - began:.1f} s, automaton {built - compiled:.1f} s, peak {held:,.0f} MB"
    )
    forms = [
        form
        for form, kind in zip(lexicon.forms.surfaces, lexicon.forms.kinds, strict=True)
        if kind in (0, 3)
    ]
    limit = report("  bare automaton", size, bare(forms, None), text)
    report("  ours", size, ours(annotator, unknown=False), text, limit)


def generated_terms(count: int) -> Iterator[Term]:
    """Terms with invented labels of three to six characters; numbered ones as in real life."""
    draw = random.Random(5)
    period = Period(from_=None, to=None)
    for number in range(count):
        sense = Sense.model_construct(
            id=f"t{number}.1",
            basis="footnote",
            place="全国",
            period=period,
            definition="",
            gloss=None,
            groups=(),
            citations=(),
            authority=None,
        )
        texts = [
            draw.choice(NUMERALS) + "".join(draw.choices(CHARACTERS, k=draw.randint(2, 5)))
            for _ in range(FORMS_A_TERM)
        ]
        yield Term.model_construct(
            id=f"t{number}",
            label=texts[0],
            head=None,
            kind="numbered",
            forms=tuple(Form.model_construct(text=one, kind="variant") for one in texts[1:]),
            pinyin="x",
            en=None,
            former_ids=(),
            senses=(sense,),
            links=(),
            mentions=(),
        )


if __name__ == "__main__":
    main()
