"""Words that are tagged as names but are none: in headings and links, without capitals, at the head of sentences."""

import re
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.coded import Coded, coded, coded_pairs
from analysis.word_classes import word_class
from analysis.words.lists import folded, load_word_list, stop_words

LEXICONS = Path(__file__).parents[1] / "lexicons"
LAYOUT_WORDS_FILE, OTHER_CAPITALS_FILE = LEXICONS / "layout_words_fr.txt", LEXICONS / "other_capitals_fr.txt"
ADDRESS = re.compile("^@|#|://")  # of an account, a subject or a page
DETERMINERS = word_class("term_words.csv", "determiner")


def are_no_names(tokens: pd.DataFrame) -> np.ndarray:
    """Which rows of the tokens table are tagged as names (PROPN) but are none.

    `tokens` has one row per word or mark, in the order of the text: article_id, sentence, form, lemma, pos. No names
    are words without a capital (« porte-parole »), those of headings and links (« VIDÉO(S) », « Regarder », « NDLR »),
    what is no person, place or body (« Noël », « Smic », « #Tarn »), and words that the articles also use in lower
    case, if they only begin sentences (« Reste »), or mostly follow an article and are more often in lower case (« le
    Réseau »); « la Ligue » is a name where « ligue » is rare.

    >>> rows = [("Reste", "PROPN"), ("à", "ADP"), ("Tarn", "PROPN"), ("le", "DET"), ("reste", "NOUN")]
    >>> tokens = pd.DataFrame(rows, columns=["form", "pos"]).assign(article_id="a", sentence=0, lemma="")
    >>> are_no_names(tokens).nonzero()[0].tolist()
    [0]
    """
    forms, is_name = coded(tokens["form"]), coded(tokens["pos"]).is_one_of({"PROPN"})
    common, named, first, determined = (
        _often(forms, rows)
        for rows in (~is_name, is_name, is_name & begins_sentence(tokens), is_name & _determined(forms))
    )
    is_verb_form = coded(tokens["pos"]).is_one_of({"VERB"})
    _, written = coded_pairs(forms.of_rows(is_verb_form), coded(tokens["lemma"]).of_rows(is_verb_form))
    verbs = {form for form, lemma in written if form == lemma}

    def is_none(name: str) -> bool:
        words = name.lower().split()
        if name == name.lower() or ADDRESS.search(name) or _is_of_layout(name) or folded(name) in _other_capitals():
            return True
        rarest = min(common.get(word, 0) for word in words)
        if len(words) == 1 and name.istitle():
            begins = first.get(name, 0) == named.get(name, 0)
            if begins and (folded(name) in stop_words() or rarest >= named.get(name, 0)):
                return True
            if rarest > named.get(name, 0) and determined.get(name, 0) > named.get(name, 0) / 2:
                return True
        usual = max(named.get(name.capitalize(), 0), named.get(name.title(), 0)) * (not name.istitle())
        # « twitter » is rarely a verb, so Twitter stays.
        is_verb = words[0] in verbs and rarest > named.get(name, 0) / 10
        return bool(rarest) and (is_verb or (name.isupper() and len(name) > 3 and usual < rarest))

    return is_name & (forms.map(is_none).astype(bool) | _after(forms.is_one_of({"#"})))


def _often(forms: Coded, rows: np.ndarray) -> dict[str, int]:
    """How often each form occurs in the rows."""
    counts = np.bincount(forms.code[rows], minlength=len(forms.distinct))
    return {form: n for form, n in zip(forms.distinct, counts.tolist(), strict=True) if n}


def begins_sentence(tokens: pd.DataFrame) -> np.ndarray:
    """Whether a row is the first word of its sentence."""
    is_word = (~coded(tokens["pos"]).is_one_of({"PUNCT", "SYM", "SPACE"})).astype(bool)
    first = np.zeros(len(tokens), dtype=bool)
    first[is_word] = ~tokens.loc[is_word, ["article_id", "sentence"]].duplicated().to_numpy()
    return first


def _determined(forms: Coded) -> np.ndarray:
    """Whether the word before a row is an article or the like."""
    return _after(forms.map(lambda form: str(form).lower().strip("'’") in DETERMINERS).astype(bool))


def _after(rows: np.ndarray) -> np.ndarray:
    """The rows that follow one of these."""
    return np.concatenate([np.zeros(1, dtype=bool), rows])[: len(rows)]


def _is_of_layout(name: str) -> bool:
    """Whether all words of a name belong to headings and links: « LIRE AUSSI », « VIDÉO(S) »."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"\(.*?\)", "", folded(name)))
    return set(words) <= _layout_words() if words else True


@cache
def _layout_words() -> frozenset[str]:
    return load_word_list(LAYOUT_WORDS_FILE)


@cache
def _other_capitals() -> frozenset[str]:
    return load_word_list(OTHER_CAPITALS_FILE)
