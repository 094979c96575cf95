"""The articles with all that was read in them, computed once, and the part of it that is chosen."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import annotate, load_actors, read_articles, sentiment, words
from analysis.actors import Actors, find_actors
from analysis.charts.labels import quoted
from analysis.copies import counted
from analysis.errors import UserError
from analysis.wording import listed, tr
from analysis.words.lists import bare, folded

TABLES = ("tokens", "content", "sentences", "statements", "mentions")


@dataclass(frozen=True)
class Corpus:
    """Articles and the tables that belong to them, each a DataFrame to go on working with.

    articles    one row per article, as `read_articles` gives them
    actors      the people and organisations in them
    tokens      one row per word or mark; terms found and those of a words.toml are joined and folded
    content     those of them that carry content
    sentences   one row per sentence
    statements  one row per reported statement
    mentions    one row per name in a sentence, with the tone towards it
    events      what a words.toml marks where time is drawn
    """

    articles: pd.DataFrame
    actors: Actors
    tokens: pd.DataFrame
    content: pd.DataFrame
    sentences: pd.DataFrame
    statements: pd.DataFrame
    mentions: pd.DataFrame
    events: Mapping[pd.Timestamp, str] = field(default_factory=dict)

    def chosen(self, outlets: Collection[str], first: date | None = None, last: date | None = None) -> "Corpus":
        """Return the part of the corpus that these outlets printed from the first to the last day.

        Articles without a date belong to it only where no day is given.
        """
        kept = self.articles["outlet"].isin(outlets)
        if first is not None and last is not None:
            kept &= self.articles["date"].dt.date.between(first, last)
        if kept.all():
            return self
        ids = self.articles.index[kept]
        parts = {name: getattr(self, name) for name in TABLES}
        return replace(
            self,
            articles=self.articles[kept],
            **{name: part[part["article_id"].isin(ids)].reset_index(drop=True) for name, part in parts.items()},
        )

    @cached_property
    def once(self) -> "Corpus":
        """The same with each text once that several articles print."""
        parts: dict[str, Any] = {name: counted(getattr(self, name), self.articles) for name in TABLES}
        return replace(self, articles=counted(self.articles, self.articles), **parts)

    @cached_property
    def frequent_words(self) -> dict[str, int]:
        """How often each word that carries content occurs, the most frequent first."""
        counts = words.word_counts(self.content)
        return dict(zip(map(str, counts["lemma"]), counts["n"].tolist(), strict=True))

    @cached_property
    def speakers(self) -> dict[str, int]:
        """How many statements each speaker is given, the most quoted first."""
        counts = Counter(map(str, self.statements["speaker"].dropna()))
        return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))

    @cached_property
    def outlets(self) -> dict[str, int]:
        """How many articles each outlet printed, in the order of their names."""
        return dict(sorted(Counter(map(str, self.articles["outlet"])).items()))

    def find_word(self, query: str) -> str:
        """Return the dictionary form that is meant: « Traités », « traité » and « traite » lead to « traité ».

        What is written as typed goes first, then what differs in its accents only. Raises `UserError` for a word that
        does not occur; it names similar ones.
        """
        if not query.strip():
            raise UserError(tr("Type a word, or choose a suggestion."))
        for alike in (folded, bare):
            for column in ("lemma", "form"):
                same = [word for word in self.tokens[column].unique() if alike(word) == alike(query.strip())]
                if same:
                    return str(self.tokens.loc[self.tokens[column].isin(same), "lemma"].mode().iloc[0])
        said = tr("{word} does not occur in the chosen articles.", word=quoted(query.strip()))
        written = {bare(word): word for word in reversed(self.frequent_words)}
        if similar := get_close_matches(bare(query.strip()), written, n=3):
            said += " " + tr("Similar words: {words}.", words=listed(quoted(written[word]) for word in similar))
        raise UserError(said)


def load_corpus(path: str | Path, actors: str | Path | None = None) -> Corpus:
    """Read a folder or file of articles, annotate it, and score the tone towards each name in it.

    `actors` is a file; None: the `actors.toml` in or beside the articles, as for the reports. Raises `UserError` when
    nothing is usable.

    >>> corpus = load_corpus("data/demo")
    >>> list(corpus.outlets.items())[0]
    ('Fil AVP', 6)
    """
    articles = read_articles(path)
    people = load_actors(actors or find_actors(path))
    lists = words.load_lists(words.find_lists(path))
    tokens, sentences, statements = annotate(articles, people)
    mentions = sentiment.rate_mentions(tokens)
    mentions = mentions[mentions["name"].astype(str).str[:1].str.isupper()]
    # As categories, words are counted and filtered several times as fast.
    tokens = words.apply_lists(tokens, lists, words.found_terms(tokens, lists))
    tokens = tokens.astype(dict.fromkeys(["form", "lemma", "pos"], "category"))
    content = words.content_words(tokens, stop=words.stop_words() | lists.stop)
    return Corpus(articles, people, tokens, content, sentences, statements, mentions, lists.events)
