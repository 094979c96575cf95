"""Word scores from data files.

The scores come from four lists, the later ones taking precedence: `learnt_fr.csv` (weights of lemmas learnt from marked
sentences and spread to their neighbours by word vectors), `tone_fr.csv` (written by the project), `diplomacy_fr.csv`
(diplomacy and conflict, with a reason for each entry), and `not_tone_fr.txt` (terms that merely look like tone).
"""

import csv
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.coded import coded_pairs
from analysis.errors import UserError
from analysis.sentiment.token_columns import Columns

_POLARITIES = {"negative": -1.0, "neutral": 0.0, "positive": 1.0, "négatif": -1.0, "neutre": 0.0, "positif": 1.0}
_MASCULINE = re.compile("es?$")
LEXICONS = Path(__file__).parents[1] / "lexicons"
NoTone = frozenset[tuple[str, ...]]  # terms, each as the tuple of its words in lower case


def load_lexicon(path: Path) -> dict[str, float]:
    """Read a table of words with their polarity; a lexicon of your own is read in the same way.

    One word per row under `lemma` or `word`, in its dictionary form or as printed; `abaiss*` stands for all words
    that begin so; capitals make no difference. Under `polarity` a number from -1 to 1 ("0,5" as well), or negative,
    neutral or positive. Other columns are ignored; comma, semicolon and tab are understood.

    Raises UserError where the file cannot be read, a column is missing, nothing is in it, a word is listed twice, is
    blank or is more than one word, or a polarity is invalid.

    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "mots.csv")
    ...     _ = file.write_text("word,polarity\\npaix,0.8\\n", "utf-8")
    ...     load_lexicon(file)
    {'paix': 0.8}
    """
    try:
        table = pd.read_csv(path, sep=None, engine="python", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}).") from error
    except (ValueError, csv.Error) as error:  # a file that is not UTF-8, or no table, raises ValueError
        raise UserError(f"{path} cannot be read as a table in UTF-8: {error}.") from error
    column = next((name for name in ("lemma", "word") if name in table), None)
    if column is None or "polarity" not in table:
        raise UserError(
            f"{path.name} has the columns {', '.join(map(str, table))}; it needs lemma (or word) and polarity."
        )
    table = table.fillna("")  # a row that ends early
    lexicon: dict[str, float] = {}
    for word, written in zip(table[column].str.strip().str.lower(), table["polarity"].str.strip(), strict=True):
        polarity = _POLARITIES.get(written.lower(), _number(written))
        if wrong := _what_is_wrong(word, polarity, lexicon):
            raise UserError(f'{path.name}: the entry "{word}" with the polarity "{written}" {wrong}; correct it.')
        lexicon[word] = polarity
    if not lexicon:
        raise UserError(f"{path.name} has no entry; it needs one word per row.")
    return lexicon


def _what_is_wrong(word: str, polarity: float, earlier: Collection[str]) -> str:
    """What keeps an entry out of a lexicon, or ""."""
    if not word.strip("*"):
        return "is blank"
    if len(word.split()) > 1:
        return "is more than one word, and scores are looked up word by word"
    if word in earlier:
        return "is repeated"
    return "" if -1 <= polarity <= 1 else "is neither between -1 and 1 nor negative, neutral or positive"


def load_terms(path: Path) -> NoTone:
    """Read terms, one per line, each as the tuple of its words in lower case; lines that begin with # are notes."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return as_terms(line for line in lines if line.strip() and not line.startswith("#"))


def as_terms(texts: Iterable[str]) -> NoTone:
    """Each text as the tuple of its words, as the tokenizer cuts them: an elided one keeps its apostrophe.

    >>> as_terms(["Guerre de l’eau"])
    frozenset({('guerre', 'de', "l'", 'eau')})
    """
    return frozenset(tuple(text.lower().replace("’", "'").replace("'", "' ").split()) for text in texts)


@cache
def written_scores() -> Mapping[str, float]:
    """Polarity of each lemma in the two lists that the project wrote."""
    return {**load_lexicon(LEXICONS / "tone_fr.csv"), **load_lexicon(LEXICONS / "diplomacy_fr.csv")}


@cache
def word_scores() -> Mapping[str, float]:
    """Polarity of each lemma in all lists, our own words before learnt ones.

    >>> word_scores()["guerre"] < 0 < word_scores()["paix"]
    True
    """
    return {**load_lexicon(LEXICONS / "learnt_fr.csv"), **written_scores()}


@cache
def not_tone() -> NoTone:
    """The terms that count as names or topic, not as tone."""
    return load_terms(LEXICONS / "not_tone_fr.txt")


def word_polarity(columns: Columns, factors: np.ndarray, scores: Mapping[str, float] | None = None) -> np.ndarray:
    """The polarity of each word in its sentence, 0 where it has none: one number per row.

    `factors` are those of `word_factors`, `scores` the polarity of lemmas (default: all lists).
    """
    scores = word_scores() if scores is None else scores
    pair, distinct = coded_pairs(columns.lemma, columns.lowered)
    stems = {lemma[:-1]: polarity for lemma, polarity in scores.items() if lemma.endswith("*")}
    return np.array([_score(lemma, form, scores, stems) for lemma, form in distinct], dtype=float)[pair] * factors


def _score(lemma: str, form: str, scores: Mapping[str, float], stems: Mapping[str, float]) -> float:
    """By lemma, else as printed, else in the masculine: taggers sometimes take "satisfaite" for a noun.

    A present form goes by its verb alone: "il lâche prise", "elle estime que" are neither "un lâche" nor "l'estime".
    """
    score = scores.get(lemma, 0.0)
    if score or lemma == f"{form}r":
        return score
    score = scores.get(form, 0.0)
    if not score and len(form) > 6:
        score = scores.get(_MASCULINE.sub("", form), 0.0)
    if not score and stems:
        score = next((stems[form[:n]] for n in range(len(form), 1, -1) if form[:n] in stems), 0.0)
    return score


def _number(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return float("nan")
