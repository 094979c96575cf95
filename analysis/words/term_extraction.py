"""Terms of several words that the articles themselves use: « pouvoir d'achat », « gaz lacrymogène »."""

import re
from itertools import pairwise
from math import log
from typing import Any

import numpy as np
import pandas as pd

from analysis.checks import group_columns, takes_tables
from analysis.coded import Coded, coded, coded_together
from analysis.copies.once import Copies, counted
from analysis.results import once
from analysis.word_classes import word_class
from analysis.words.lists import WordLists, bare, folded, stop_words
from analysis.words.no_names import begins_sentence
from analysis.words.terms import join_terms
from analysis.words.units import PIECE, folded_words

N, A, P, NAME, EPITHET = "noun", "adjective", "preposition", "name", "adjective of a name"
# After Justeson & Katz (1995), in the order of French (Daille 1994).
PATTERNS = [(N, A), (N, P, N), (A, N), (A, N, A), (N, P, N, A), (N, P, N, P, N), (N, A, P, N)]
PATTERNS += [(NAME, EPITHET), (NAME, P, N)]  # « Union européenne », « Arc de triomphe »: capital at the head only
# Classes of `lexicons/term_words.csv`: adjectives that form terms before their noun, where others only
# describe (« célèbre avenue »); nouns that count or locate what follows; days and months; adjectives of time or number.
PREPOSITIONS, BEFORE, COUNTING, DAYS, POINTING = (
    word_class("term_words.csv", name)
    for name in ("preposition", "before its noun", "counting", "day or month", "pointing")
)
# Adjectives of nationality, which belong to a name (« ministre italien »), not to a term.
OF_A_PEOPLE = re.compile("(.{3,})(?:ien|éen|ais|ois|ain|and|ol|usse|elge)")
ROMAN = re.compile("[ivxlc]+e?")
ONE_WORD = re.compile(r"[^\s']+")  # a lemma of two words, or of none, would not be found again in its term
STRENGTH = 0.55  # least normalised pointwise mutual information
SHARE = 0.01  # of the articles, at least; and never fewer than FEWEST
FEWEST, OF_NAMES = 4, 3  # names are few and sure: three articles are enough, of however many
NESTED = 0.7  # of a term's occurrences, at most, may be part of a longer one or cut one in two


@takes_tables
def multiword_terms(tokens: pd.DataFrame, lists: WordLists | None = None, *, copies: Copies = "once") -> pd.DataFrame:
    """Find the terms of several words that the articles use as one, strictly: nearly all that is found are terms.

    `tokens` has one row per word or mark, in the order of the text: article_id, sentence, form, lemma, pos. A term is a
    run of nouns, adjectives and prepositions of one of nine patterns whose words belong together: the normalised
    pointwise mutual information of its nouns and adjectives (Bouma 2009; the least of two neighbours where there are
    three) is 0.55 or more, and 1 in 100 articles, at least four, have it; three, if it begins with a word tagged as a
    name (« Nations unies »). One that mostly stands inside a longer term
    is left out, as in the C-value of Frantzi, Ananiadou & Mima (2000, International Journal on Digital Libraries 3),
    and so is what `lists` keeps `apart`; nothing is found where it says `find_terms = false`.
    Copies of a text count as one (`copies` as in `word_counts`).
    Returns one row per term, the most frequent first: `term`, as most often printed, with the capitals that it has
    inside sentences; `lemma`, its words in dictionary form, by which `join_terms` finds all its forms; `n`; `articles`;
    `npmi`, from 0.55 to 1.

    >>> rows = [("gaz", "NOUN"), ("lacrymogène", "ADJ"), ("partir", "VERB"), (".", "PUNCT")] * 4
    >>> tokens = pd.DataFrame(rows, columns=["lemma", "pos"]).assign(sentence=0)
    >>> tokens = tokens.assign(form=tokens["lemma"], article_id=[f"a{n // 4}" for n in range(16)])
    >>> multiword_terms(tokens)["term"].tolist()
    ['gaz lacrymogène']
    """
    columns = ["article_id", "sentence", "form", "lemma", "pos"]
    group_columns(tokens, None, *columns)
    tokens = counted(tokens, copies=copies)[columns]
    own = lists or WordLists()
    [terms] = once("terms", [tokens, sorted(own.apart), own.find_terms], lambda: [_terms(tokens, own)])
    return terms


def _terms(tokens: pd.DataFrame, lists: WordLists) -> pd.DataFrame:
    """The result of `multiword_terms`."""
    least = max(FEWEST, round(SHARE * tokens["article_id"].nunique()))
    places = _candidates(tokens)
    enough = np.where(places["of_name"], OF_NAMES, least)
    places = places[places.groupby("lemma")["article_id"].transform("nunique") >= enough]
    terms = places.groupby("lemma").agg(n=("start", "size"), articles=("article_id", "nunique"))
    written = places.groupby(["lemma", "form"]).size().sort_values(ascending=False, kind="stable").reset_index()
    terms["term"] = written.drop_duplicates("lemma").set_index("lemma")["form"]
    terms["npmi"] = _strengths(terms.index, terms["n"], tokens)
    terms = terms[terms["npmi"] >= STRENGTH]
    inside = _parts_of_others(places[places["lemma"].isin(terms.index)])
    terms = terms[inside.reindex(terms.index) <= NESTED]
    terms = terms.reset_index()[["term", "lemma", "n", "articles", "npmi"]]
    terms = terms[~(terms["term"].isin(lists.apart) | terms["lemma"].isin(lists.apart)) & lists.find_terms]
    terms["term"] = _as_printed(terms["term"], tokens)
    return terms.sort_values(["n", "term"], ascending=[False, True], ignore_index=True)


def _candidates(tokens: pd.DataFrame) -> pd.DataFrame:
    """Every place of one of the patterns: `start` and `end` (rows), `lemma` and `form` of the run, its `article_id`,
    and whether it begins with a name."""
    forms, lemmas = folded_words(tokens["form"]), folded_words(tokens["lemma"])
    is_kind = _kinds(tokens, forms, lemmas)
    sentence, _ = coded_together(tokens, ["article_id", "sentence"])
    form_of, lemma_of = forms.texts(), lemmas.texts()
    lemma_of = np.where(is_kind[P], form_of, lemma_of)
    before, counting = lemmas.is_one_of(BEFORE), lemmas.is_one_of(COUNTING)
    parts = []
    for pattern in PATTERNS:
        starts = np.arange(max(len(tokens) - len(pattern) + 1, 0))
        for place, kind in enumerate(pattern):
            starts = starts[is_kind[kind][starts + place] & (sentence[starts + place] == sentence[starts])]
        first, last = starts, starts + len(pattern) - 1
        if pattern[0] == A:
            starts = starts[before[first]]
        elif pattern[1] == P:
            starts = starts[~counting[first] & ~counting[last]]
        if pattern[-1] in (A, EPITHET):  # in « ambiance bon enfant », « bon » belongs to what follows
            after = np.minimum(starts + len(pattern), len(tokens) - 1)
            starts = starts[
                ~(is_kind[N][after] & (sentence[after] == sentence[starts]) & (after >= starts + len(pattern)))
            ]
        runs: dict[str, Any] = {"start": starts, "end": starts + len(pattern), "of_name": pattern[0] == NAME}
        for name, words in (("form", form_of), ("lemma", lemma_of)):
            columns = [words[starts + place] for place in range(len(pattern))]
            run_texts = [" ".join(run).replace("' ", "'") for run in zip(*columns, strict=True)]
            runs[name] = pd.array(run_texts, dtype="str")  # even if there is none
        parts.append(pd.DataFrame(runs))
    places = pd.concat(parts, ignore_index=True)
    return places.assign(article_id=coded(tokens["article_id"]).code[places["start"]])


def _kinds(tokens: pd.DataFrame, forms: Coded, lemmas: Coded) -> dict[str, np.ndarray]:
    """Which rows may be which part of a term."""
    pos, common = coded(tokens["pos"]), stop_words()
    word = forms.map(lambda form: form.replace("-", "").isalpha() and len(form) > 1 and not ROMAN.fullmatch(form)) > 0
    word &= (lemmas.map(lambda lemma: bool(ONE_WORD.fullmatch(lemma))) > 0) & ~lemmas.is_one_of(common)
    pointing = lemmas.is_one_of(POINTING)
    ordinal = lemmas.map(lambda lemma: lemma.endswith("ième")) > 0
    places = {bare(str(name))[:4] for name in tokens.loc[pos.is_one_of({"PROPN"}), "lemma"].unique()}
    of_a_people = lemmas.map(lambda lemma: bool(OF_A_PEOPLE.fullmatch(lemma)) and bare(lemma)[:4] in places) > 0
    return {
        N: pos.is_one_of({"NOUN"}) & word & ~lemmas.is_one_of(DAYS),
        A: pos.is_one_of({"ADJ"}) & (word & ~ordinal & ~of_a_people & ~pointing | lemmas.is_one_of(BEFORE)),
        P: pos.is_one_of({"ADP", "DET"}) & forms.is_one_of(PREPOSITIONS),
        NAME: pos.is_one_of({"PROPN"}) & word & (coded(tokens["form"]).map(lambda form: form.istitle()) > 0),
        EPITHET: pos.is_one_of({"ADJ"}) & word,
    }


def _as_printed(terms: pd.Series, tokens: pd.DataFrame) -> pd.Series:
    """Each term with the capitals that it mostly has inside sentences: « Assemblée nationale »."""
    joined = join_terms(tokens, terms)
    named = coded(joined["lemma"]).is_one_of(set(terms)) | coded(joined["pos"]).is_one_of({"PROPN"})
    inside = joined.loc[named & ~begins_sentence(joined), "form"]
    printed = inside[~inside.astype(str).str.isupper()].value_counts().sort_index().sort_values(kind="stable")
    usual = {folded(str(form)): str(form) for form in printed.index}  # the most frequent is last
    return terms.map(lambda term: usual.get(term, term))


def _strengths(terms: pd.Index, n: pd.Series, tokens: pd.DataFrame) -> list[float]:
    """The normalised pointwise mutual information of each term: that of its least associated neighbours."""
    lemmas = folded_words(tokens["lemma"])
    times = dict(zip(lemmas.distinct, np.bincount(lemmas.code, minlength=len(lemmas.distinct)).tolist(), strict=True))
    total = int((tokens["pos"] != "PUNCT").sum())
    strengths = []
    for term, together in zip(terms, n, strict=True):
        words = [word for word in PIECE.findall(term) if word not in PREPOSITIONS]
        pairs = [log(together * total / (times[one] * times[other])) for one, other in pairwise(words)]
        strengths.append(min(min(pairs) / -log(together / total), 1.0))  # 1 + 2e-16 is 1
    return strengths


def _parts_of_others(places: pd.DataFrame) -> pd.Series:
    """What part of each lemma's occurrences is inside a longer one, or ends with the first word of another."""
    around = np.full(places["end"].max() if len(places) else 0, -1)
    length = places["end"] - places["start"]
    begins = np.isin(places["end"] - 1, places["start"])
    nested = np.zeros(len(places), dtype=bool)
    for size in sorted(length.unique(), reverse=True):
        rows = np.flatnonzero(length == size)
        start, end = places["start"].to_numpy()[rows], places["end"].to_numpy()[rows]
        nested[rows] = (around[start] >= 0) & (around[start] == around[end - 1])
        for row, first, last in zip(rows[~nested[rows]], start[~nested[rows]], end[~nested[rows]], strict=True):
            around[first:last] = row
    return pd.Series(nested | begins).groupby(places["lemma"].to_numpy()).mean()
