"""What counts as one word: terms to join, variants to fold, names, and whose words they are.

Tokens in, tokens out: the result is counted like any other table of tokens.
"""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from analysis.actors import Actors, form_key, in_capitals
from analysis.checks import each, group_columns, takes_tables
from analysis.coded import Coded, coded, coded_pairs, coded_together, with_values
from analysis.words.feminine import as_feminine
from analysis.words.lists import WordLists, folded
from analysis.words.media import are_outlets
from analysis.words.no_names import are_no_names
from analysis.words.units import PIECE, folded_words


@takes_tables
def apply_lists(tokens: pd.DataFrame, lists: WordLists, terms: pd.DataFrame | None = None) -> pd.DataFrame:
    """Join and fold the terms that a user's `words.toml` names; its stop words are for `content_words`.

    A noun whose every occurrence is feminine is counted as such (`as_feminine` of analysis.words.feminine).
    `terms` is a result of `multiword_terms`, whose terms are joined too, each under its usual form.

    >>> rows = [("tapis", "tapis"), ("rouge", "rouge")]
    >>> tokens = pd.DataFrame(rows, columns=["form", "lemma"]).assign(article_id="a", sentence=0, pos="NOUN")
    >>> tokens = tokens.assign(start=[0, 6], end=[5, 11], quoted=False)
    >>> apply_lists(tokens, WordLists(join=("tapis rouge",)))["lemma"].tolist()
    ['tapis rouge']
    """
    own = fold_terms(join_terms(tokens, lists.join), lists.fold)
    if terms is not None:
        own = fold_terms(own, {term: [term, lemma] for term, lemma in zip(terms["term"], terms["lemma"], strict=True)})
    return as_feminine(own, apart=lists.fold)


@takes_tables
def join_terms(tokens: pd.DataFrame, terms: str | Iterable[str]) -> pd.DataFrame:
    """Make one row of each occurrence of a term of several words, the longest terms first.

    `tokens` has one row per word or mark, in the order of the text: article_id, sentence, end, form, lemma,
    pos and more. A term is found by the forms or the lemmas of its words, inside a sentence, in any case. The
    row of its first word stays: `form` holds the words as printed, `lemma` the term, `pos` is PROPN if the
    term has a capital, else NOUN. The others are dropped.

    >>> rows = [("Les", "le"), ("tapis", "tapis"), ("rouges", "rouge")]
    >>> tokens = pd.DataFrame(rows, columns=["form", "lemma"]).assign(article_id="a", sentence=0, pos="NOUN")
    >>> join_terms(tokens, ["tapis rouge"])[["form", "lemma"]].to_numpy().tolist()
    [['Les', 'le'], ['tapis rouges', 'tapis rouge']]
    """
    group_columns(tokens, None, "article_id", "sentence", "form", "lemma", "pos")
    several = {term: words for term in each(terms) if len(words := PIECE.findall(folded(term))) > 1}
    if not several:
        return tokens
    written = [folded_words(tokens[column]) for column in ("form", "lemma")]
    # Each term is searched in all tokens, so terms with a word that does not occur are skipped.
    present = {word for column in written for word in column.distinct}
    several = {term: words for term, words in several.items() if present.issuperset(words)}
    sentence, _ = coded_together(tokens, ["article_id", "sentence"])
    text = _Written(written, sentence, {words[0] for words in several.values()})
    length = np.ones(len(tokens), dtype=np.int64)
    term_at: dict[int, str] = {}
    for term, words in sorted(several.items(), key=lambda item: -len(item[1])):
        for start in text.places(words):
            if (length[start : start + len(words)] == 1).all():
                length[start : start + len(words)] = 0
                length[start] = len(words)
                term_at[start] = term
    return _joined(tokens, length, term_at) if term_at else tokens


@takes_tables
def fold_terms(tokens: pd.DataFrame, fold: Mapping[str, str | Iterable[str]]) -> pd.DataFrame:
    """Count other words or terms under one name: the lemma of each becomes the name.

    `fold` gives for each name what is counted under it. Terms of several words are joined first. The pos of a name with
    a capital is PROPN.

    >>> tokens = pd.DataFrame({"article_id": "a", "sentence": 0, "form": ["Pyeongyang"], "lemma": ["Pyeongyang"]})
    >>> fold_terms(tokens.assign(pos="PROPN"), {"Pyongyang": ["Pyeongyang"]})["lemma"].tolist()
    ['Pyongyang']
    """
    name_of = {folded(term): name for name, terms in fold.items() for term in each(terms)}
    if not name_of or tokens.empty:
        return tokens
    tokens = join_terms(tokens, [term for terms in fold.values() for term in each(terms)])
    counted_as = np.full(len(tokens), None, dtype=object)
    for column in ("lemma", "form"):  # the form, which is asked last, decides
        words = coded(tokens[column])
        rows = np.flatnonzero(words.map(lambda word: folded(str(word)) in name_of))
        counted_as[rows] = [name_of[folded(str(word))] for word in words.of_rows(rows).texts()]
    rows = np.flatnonzero(pd.notna(counted_as))
    with_capital = np.array([row for row in rows if counted_as[row] != counted_as[row].lower()], dtype=int)
    return tokens.assign(
        lemma=with_values(tokens["lemma"], rows, counted_as[rows].tolist()),
        pos=with_values(tokens["pos"], with_capital, ["PROPN"]),
    )


@takes_tables
def names(tokens: pd.DataFrame, actors: Actors) -> pd.DataFrame:
    """Keep the names, each under the usual name of the one it stands for.

    `tokens` has one row per word: article_id, sentence, form, lemma, pos. Returned are the rows whose pos is PROPN,
    with the name of the actor in `lemma` and its `kind` (person, body, agency, place; "" where `actors` does not
    list it). A family name alone stands for the one actor whose name ends in it; if there are several, for none.
    Left out, unless `actors` lists them, are words that are tagged as names but mostly are none (see `are_no_names` of
    analysis.words.no_names), and outlets, agencies and platforms. Of the others every occurrence counts, as it does
    among the words.

    >>> from analysis.actors import Actor
    >>> tokens = pd.DataFrame({"form": ["A. Morel", "Port-Mirande"], "lemma": "", "pos": "PROPN"})
    >>> tokens = tokens.assign(article_id="a", sentence=0)
    >>> actors = Actors((Actor("Anna Morel", "person", variants=("A. Morel",)),))
    >>> names(tokens, actors)[["lemma", "kind"]].to_numpy().tolist()
    [['Anna Morel', 'person'], ['Port-Mirande', '']]
    """
    group_columns(tokens, None, "article_id", "sentence", "form", "lemma", "pos")
    is_name = (tokens["pos"] == "PROPN").to_numpy()
    kept, other = tokens[is_name].reset_index(drop=True), (are_outlets(tokens) | are_no_names(tokens))[is_name]
    known = {**_by_family_name(actors), **{form: (actor.name, actor.kind) for form, actor in actors.by_form.items()}}
    written, pairs = coded_pairs(coded(kept["lemma"].astype(str)), coded(kept["form"].astype(str)))
    rows = [known.get(form_key(lemma)) or known.get(form_key(form)) or (lemma or form, "") for lemma, form in pairs]
    columns = pd.DataFrame(rows, columns=["lemma", "kind"], dtype=object).take(written).set_axis(kept.index)
    named = kept.assign(lemma=columns["lemma"], kind=columns["kind"])
    mostly_other = pd.Series(other, index=named.index).groupby(named["lemma"]).transform("mean") > 1 / 2
    return named[(named["kind"] != "") | ~mostly_other].reset_index(drop=True)


@takes_tables
def with_speakers(tokens: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """Add `speaker`: who is reported as having said the word; None for what the journalist says.

    `tokens` has article_id and start, `statements` article_id, spans and speaker. A word inside two statements
    belongs to the shorter one. Words of a statement whose speaker is not named have None as well: `quoted`
    distinguishes them from the journalist's.

    >>> tokens = pd.DataFrame({"article_id": "a", "start": [0, 8], "form": ["Oui", "dit"]})
    >>> statements = pd.DataFrame({"article_id": ["a"], "spans": [[[0, 3]]], "speaker": ["Anne Morel"]})
    >>> with_speakers(tokens, statements)["speaker"].tolist()
    ['Anne Morel', None]
    """
    group_columns(tokens, None, "article_id", "start")
    group_columns(statements, None, "article_id", "spans", "speaker")
    speaker = np.full(len(tokens), None, dtype=object)
    rows_of = dict(tokens.groupby("article_id", observed=True).indices)
    start = tokens["start"].to_numpy()
    spans = [
        (last - first, article_id, first, last, who if isinstance(who, str) else None)
        for article_id, parts, who in statements[["article_id", "spans", "speaker"]].itertuples(index=False)
        for first, last in parts
    ]
    for _, article_id, first, last, who in sorted(spans, key=lambda span: -span[0]):
        rows = rows_of.get(article_id, np.zeros(0, dtype=int))
        speaker[rows[(start[rows] >= first) & (start[rows] < last)]] = who
    return tokens.assign(speaker=pd.Series(speaker, index=tokens.index, dtype=object))


class _Written:
    """Words by form and by lemma, in which runs are found starting from the places of their `first` words."""

    def __init__(self, columns: list[Coded], sentence: np.ndarray, first: set[str]) -> None:
        self.sentence = sentence
        self.codes = [column.code for column in columns]
        self.code_of = [{word: code for code, word in enumerate(column.distinct)} for column in columns]
        rows = [np.flatnonzero(column.is_one_of(first)) for column in columns]
        self.order = [some[np.argsort(code[some], kind="stable")] for some, code in zip(rows, self.codes, strict=True)]
        self.sorted = [code[order] for code, order in zip(self.codes, self.order, strict=True)]

    def places(self, words: list[str]) -> np.ndarray:
        """The rows where these words follow each other within a sentence, in order."""
        starts = np.unique(np.concatenate([self._rows(column, words[0]) for column in (0, 1)]))
        starts = starts[starts + len(words) <= len(self.sentence)]
        for place, word in enumerate(words):
            is_word = np.zeros(len(starts), dtype=bool)
            for codes, code_of in zip(self.codes, self.code_of, strict=True):
                is_word |= codes[starts + place] == code_of.get(word, -1)
            starts = starts[is_word & (self.sentence[starts + place] == self.sentence[starts])]
        return starts

    def _rows(self, column: int, word: str) -> np.ndarray:
        code = self.code_of[column].get(word, -1)
        first, last = np.searchsorted(self.sorted[column], [code, code + 1])
        return self.order[column][first:last]


def _joined(tokens: pd.DataFrame, length: np.ndarray, term_at: dict[int, str]) -> pd.DataFrame:
    kept = np.flatnonzero(length > 0)
    starts = np.array(sorted(term_at))
    terms = [term_at[start] for start in starts.tolist()]
    forms = coded(tokens["form"]).texts()
    joined = {
        "form": [" ".join(forms[start : start + length[start]]).replace("' ", "'") for start in starts],
        "lemma": terms,
        "pos": ["PROPN" if term != term.lower() else "NOUN" for term in terms],
    }
    rows = tokens.iloc[kept].reset_index(drop=True)
    places = np.searchsorted(kept, starts)
    rows = rows.assign(**{name: with_values(rows[name], places, values) for name, values in joined.items()})
    if "end" in rows.columns:
        rows["end"] = tokens["end"].to_numpy()[kept + length[kept] - 1]
    return rows


def _by_family_name(actors: Actors) -> dict[str, tuple[str, str]]:
    people = pd.Series([actor.name for actor in actors if actor.kind == "person"], dtype=object)
    family = people.str.split().str[-1].map(form_key)
    alone = {key: (name, "person") for key, name in zip(family, people, strict=True) if (family == key).sum() == 1}
    return {capitals: person for key, person in alone.items() for capitals in in_capitals(key)} | alone
