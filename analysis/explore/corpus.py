"""The articles with all their tables, computed once, and the part that is chosen."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from functools import cached_property, partial
from pathlib import Path
from time import monotonic
from typing import Any

import pandas as pd
import regex

from analysis import annotate, load_actors, read_articles, sentiment, words
from analysis.actors import Actors, find_actors
from analysis.charts.labels import quoted
from analysis.copies import counted
from analysis.errors import UserError
from analysis.statements.one_speaker import one_speaker_each
from analysis.wording import listed, tr, with_ellipsis
from analysis.words.lists import bare, folded
from analysis.words.units import PIECE

LONGEST = 5  # seconds that words are tried for
SHOWN = 60  # letters of a query that a sentence holds
TABLES = ("tokens", "content", "sentences", "statements", "mentions")


@dataclass(frozen=True)
class Corpus:
    """Articles and their tables, each a DataFrame for further work.

    articles    one row per article, as `read_articles` gives them
    actors      the people and organisations in them
    tokens      one row per word or mark; terms found and those of a words.toml are joined and folded
    content     those of them that carry content
    sentences   one row per sentence
    statements  one row per reported statement
    mentions    one row per name in a sentence, with the tone towards it
    events      the events of a words.toml, marked in charts over time
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
        """Return the part of the corpus that these outlets printed from the first to the last day (None: any).

        Articles without a date belong to it only where no day is given.
        """
        kept = self.articles["outlet"].isin(outlets)
        if first is not None or last is not None:
            kept &= self.articles["date"].dt.date.between(first or date.min, last or date.max)
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
        parts: dict[str, Any] = {name: counted(getattr(self, name)) for name in TABLES}
        return replace(self, articles=counted(self.articles), **parts)

    @cached_property
    def frequent_words(self) -> dict[str, int]:
        """How often each word that carries content occurs, the most frequent first."""
        counts = words.word_counts(self.content)
        return dict(zip(map(str, counts["lemma"]), counts["n"].tolist(), strict=True))

    @cached_property
    def said(self) -> pd.DataFrame:
        """The statements, without speakers who may be somebody else in each article, as the report counts them."""
        return one_speaker_each(self.statements)

    @cached_property
    def speakers(self) -> dict[str, int]:
        """How many statements each speaker is given, the most quoted first."""
        counts = Counter(map(str, self.said["speaker"].dropna()))
        return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))

    @cached_property
    def outlets(self) -> dict[str, int]:
        """How many articles each outlet printed, in the order of their names."""
        return dict(sorted(Counter(map(str, self.articles["outlet"])).items()))

    @property
    def named_outlets(self) -> list[str]:
        """The outlets that have a name, which can be compared."""
        return [outlet for outlet in self.outlets if outlet != "unknown"]

    def find_words(self, query: str) -> "QueryResult":
        """Return the dictionary forms that are meant, which are counted together.

        « Traités », « traité » and « traite » lead to « traité »: exact matches come first, then words
        that differ only in accents; names and terms that contain the word (« traité de Brume ») come with it.
        « sign* » leads to all words that begin so, « /sign.+/ » to those that match the regular expression between
        the slashes: the dictionary forms if there are any, else the forms as printed.
        Raises `UserError` for what does not occur, which names similar words, and for what is no word, such as « ( ».
        """
        typed = query.strip()
        if not typed:
            raise UserError(tr("Type a word, or choose a suggestion."))
        pattern = _pattern(typed)
        if pattern is not None:
            if words_there := self._lemmas_of(_fitting(pattern, typed)):
                return QueryResult(typed, tuple(words_there))
        elif not any(letter.isalnum() for letter in typed):
            raise UserError(
                tr("{query} is no word: type something with a letter or a digit.", query=quoted(_short(typed)))
            )
        else:
            for alike in (folded, bare):
                key = alike(typed)
                exact = self._lemmas_of(partial(_is_same, alike=alike, key=key))
                parts = [word for word in self._lemmas if " " in word and key in PIECE.findall(alike(word))]
                if exact or parts:
                    return QueryResult(exact[0] if exact else typed, tuple(dict.fromkeys([*exact[:1], *parts])))
        raise UserError(self._not_there(typed))

    @cached_property
    def words(self) -> pd.DataFrame:
        """The tokens that are words: they have a letter or a digit."""
        forms = [form for form in self.tokens["form"].unique() if any(map(str.isalnum, form))]
        return self.tokens[self.tokens["form"].isin(forms)]

    @cached_property
    def _lemmas(self) -> list[str]:
        return [str(word) for word in self.words["lemma"].unique()]

    def _lemmas_of(self, fits: Callable[[str], bool]) -> list[str]:
        """The lemmas of the words whose lemma, or else whose form, matches, the most frequent first."""
        for column in ("lemma", "form"):
            same = [word for word in self.words[column].unique() if fits(str(word))]
            lemmas = self.words.loc[self.words[column].isin(same), "lemma"].astype(str)
            if len(lemmas):
                return lemmas.value_counts().index.tolist()
        return []

    def _not_there(self, typed: str) -> str:
        said = tr("{word} does not occur in the chosen articles.", word=quoted(_short(typed)))
        written = {bare(word): word for word in reversed(self.frequent_words)}
        if similar := get_close_matches(bare(typed), written, n=3):
            said += " " + tr("Similar words: {words}.", words=listed(quoted(written[word]) for word in similar))
        return said


@dataclass(frozen=True)
class QueryResult:
    """What a query leads to: its name, and the dictionary forms that are counted under it."""

    name: str
    lemmas: tuple[str, ...]

    def among(self, counted: Collection[str]) -> "QueryResult":
        """The same without the words that are not counted, such as « avec » for « av* » where content words are."""
        return replace(self, lemmas=tuple(lemma for lemma in self.lemmas if lemma in counted))

    def together(self, tokens: pd.DataFrame) -> pd.DataFrame:
        """The tokens with all these words under the one name."""
        if self.lemmas == (self.name,):
            return tokens
        lemma = tokens["lemma"].astype(object)
        return tokens.assign(lemma=lemma.where(~lemma.isin(self.lemmas), self.name))


def _is_same(word: str, *, alike: Callable[[str], str], key: str) -> bool:
    return alike(word) == key


def _fitting(pattern: "regex.Pattern[str]", typed: str) -> Callable[[str], bool]:
    """Whether a word fits a pattern; `UserError` if trying takes too long in all, or has no end."""
    until = monotonic() + LONGEST

    def fits(word: str) -> bool:
        try:
            return pattern.fullmatch(word, timeout=max(until - monotonic(), 0.001)) is not None
        except (TimeoutError, MemoryError) as error:
            told = {"query": _short(typed)}
            raise UserError(tr("{query} takes too long to look for: write a simpler one.", **told)) from error

    return fits


def _short(typed: str) -> str:
    """What was typed, as a sentence holds it."""
    return typed if len(typed) <= SHOWN else with_ellipsis(typed[:SHOWN])


def _pattern(typed: str) -> "regex.Pattern[str] | None":
    """The pattern of « gagn* » and « /gagn.+/ »; None for a plain word."""
    if len(typed) > 2 and typed[0] == typed[-1] == "/":
        try:
            return regex.compile(typed[1:-1], regex.IGNORECASE)
        except regex.error as error:
            raise UserError(
                tr("{query} is not a regular expression: {error}.", query=_short(typed), error=error)
            ) from error
    if "*" not in typed or not typed.strip("*"):
        return None
    return regex.compile(".*".join(map(regex.escape, typed.split("*"))), regex.IGNORECASE)


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
    # As categories, words are counted and filtered several times faster.
    tokens = words.apply_lists(tokens, lists, words.multiword_terms(tokens, lists))
    tokens = tokens.astype(dict.fromkeys(["form", "lemma", "pos"], "category"))
    content = words.content_words(tokens, stop=words.stop_words() | lists.stop)
    return Corpus(articles, people, tokens, content, sentences, statements, mentions, lists.events)
