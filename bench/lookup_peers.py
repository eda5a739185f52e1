"""Other ways to look terms up, each set up as its documentation recommends."""

import logging
import sqlite3
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

import jieba
import psycopg
import tantivy
from rapidfuzz import fuzz, process

from api.glossary import Term
from bench.databases import postgres_server
from bench.lookup_queries import names

LIMIT = 10


class Peer(Protocol):
    """Finds ids of terms, the best first; an empty list is silence."""

    def lookup(self, q: str) -> list[str]: ...


def texts(term: Term) -> str:
    """What a term says beside its names."""
    told = [text for sense in term.senses for text in (sense.definition, sense.gloss) if text]
    return "\n".join(told)


class RapidFuzz:
    """WRatio over every name, with the score of 60 that its guide uses as a cut-off."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._names = [(name, term.id) for term in terms for name in names(term)]
        self._choices = [name for name, _ in self._names]

    def lookup(self, q: str) -> list[str]:
        found = process.extract(
            q, self._choices, scorer=fuzz.WRatio, limit=5 * LIMIT, score_cutoff=60
        )
        return _once(self._names[place][1] for _, _, place in found)


class SqliteTrigram:
    """FTS5 with the trigram tokenizer, ranked by bm25; LIKE below three characters."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            "CREATE VIRTUAL TABLE term USING fts5(id UNINDEXED, names, told, tokenize='trigram')"
        )
        rows = [(term.id, "\n".join(names(term)), texts(term)) for term in terms]
        self._database.executemany("INSERT INTO term VALUES (?, ?, ?)", rows)

    def lookup(self, q: str) -> list[str]:
        pieces = [q[start : start + 3] for start in range(len(q) - 2)]
        if pieces:
            sought = " OR ".join('"' + piece.replace('"', '""') + '"' for piece in pieces)
            sql = "SELECT id FROM term WHERE term MATCH ? ORDER BY bm25(term, 0, 5, 1) LIMIT ?"
        else:
            sought = f"%{q}%"
            sql = "SELECT id FROM term WHERE names LIKE ? LIMIT ?"
        return _once(row[0] for row in self._database.execute(sql, (sought, LIMIT)))


class PostgresTrigram:
    """pg_trgm with a GIN index, its similarity and its threshold of 0.3."""

    def __init__(self, terms: Sequence[Term], url: str) -> None:
        self._connection = psycopg.connect(url, autocommit=True)
        run = self._connection.execute
        run("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        run("CREATE TABLE name (term text, name text)")
        with self._connection.cursor().copy("COPY name (term, name) FROM STDIN") as copy:
            for term in terms:
                for name in names(term):
                    copy.write_row((term.id, name))
        run("CREATE INDEX ON name USING gin (name gin_trgm_ops)")
        run("ANALYZE name")

    def lookup(self, q: str) -> list[str]:
        rows = self._connection.execute(
            "SELECT term FROM name WHERE name %% %s ORDER BY similarity(name, %s) DESC LIMIT %s",
            (q.replace("\0", ""), q.replace("\0", ""), 5 * LIMIT),
        )
        return _once(row[0] for row in rows)


class Whoosh:
    """jieba's ChineseAnalyzer, BM25F, any word may match, names before texts."""

    def __init__(self, terms: Sequence[Term]) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from jieba.analyse import ChineseAnalyzer
            from whoosh.fields import ID, TEXT, Schema
            from whoosh.filedb.filestore import RamStorage
            from whoosh.qparser import MultifieldParser, OrGroup
        analyzer = ChineseAnalyzer()
        schema = Schema(
            id=ID(stored=True),
            names=TEXT(analyzer=analyzer, field_boost=5.0),
            told=TEXT(analyzer=analyzer),
        )
        index = RamStorage().create_index(schema)
        writer = index.writer()
        for term in terms:
            writer.add_document(id=term.id, names="\n".join(names(term)), told=texts(term))
        writer.commit()
        self._parser = MultifieldParser(["names", "told"], schema, group=OrGroup)
        self._searcher = index.searcher()

    def lookup(self, q: str) -> list[str]:
        hits = self._searcher.search(self._parser.parse(q), limit=LIMIT)
        return _once(hit["id"] for hit in hits)


class TantivyJieba:
    """tantivy over the words that jieba cuts for search, any may match, names before texts."""

    def __init__(self, terms: Sequence[Term]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_text_field("names", tokenizer_name="whitespace")
        builder.add_text_field("told", tokenizer_name="whitespace")
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(64_000_000, 1)
        for term in terms:
            document = tantivy.Document()
            document.add_text("id", term.id)
            document.add_text("names", " ".join(_words("\n".join(names(term)))))
            document.add_text("told", " ".join(_words(texts(term))))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def lookup(self, q: str) -> list[str]:
        query = tantivy.Query
        parts: list[Any] = []
        for word in _words(q):
            name = query.term_query(self._schema, "names", word)
            parts.append((tantivy.Occur.Should, query.boost_query(name, 5.0)))
            parts.append((tantivy.Occur.Should, query.term_query(self._schema, "told", word)))
        hits = self._searcher.search(query.boolean_query(parts), LIMIT).hits
        return [str(self._searcher.doc(address)["id"][0]) for _, address in hits]


@contextmanager
def peers(terms: Sequence[Term]) -> Iterator[dict[str, Peer]]:
    """Every peer over these terms, by its name."""
    jieba.setLogLevel(logging.WARNING)
    with postgres_server() as url:
        yield {
            "RapidFuzz, all names": RapidFuzz(terms),
            "SQLite FTS5 trigram": SqliteTrigram(terms),
            "PostgreSQL pg_trgm": PostgresTrigram(terms, url),
            "Whoosh, ChineseAnalyzer": Whoosh(terms),
            "tantivy, jieba": TantivyJieba(terms),
        }


def _words(text: str) -> list[str]:
    return [word.lower() for word in jieba.cut_for_search(text) if word.strip()]


def _once(ids: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(ids))[:LIMIT]
