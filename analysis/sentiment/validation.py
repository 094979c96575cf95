"""The validation kit: a sample for two people to code by hand, and what their codes say about the scores."""

import csv
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.articles.decode import decode
from analysis.checks import takes_tables
from analysis.copies.once import Copies, counted
from analysis.errors import UserError
from analysis.intervals import DRAWS, LEVEL, SEED
from analysis.sentiment.rate import predicted_labels
from analysis.sentiment.tone import LABELS
from analysis.sentiment.uncertainty import agreement_figures
from analysis.wording import percent

CODERS = ["coder_1", "coder_2"]
COLUMNS = ["article_id", "sentence", "outlet", "text", *CODERS]
_CODES = {
    **{word: number for number, label in enumerate(LABELS) for word in (label, label[:3])},
    **{"-1": 0, "−1": 0, "0": 1, "1": 2, "+1": 2, "négatif": 0, "neutre": 1, "positif": 2},
}


class Validation(NamedTuple):
    """The results of hand-coding: `alpha` of the coders, `figures` one row per scorer, and a `paragraph` to print.

    `shares` has one row per label: label, said (its share of all sentences by the model or scorer when it must choose
    one), corrected, low and high (the share that the coders would give, with a 95 % interval).
    """

    coded: int
    agreed: int
    alpha: float
    figures: pd.DataFrame
    shares: pd.DataFrame
    paragraph: str


@takes_tables
def draw_sample(rated: pd.DataFrame, *, n: int = 200, seed: int = 0, copies: Copies = "once") -> pd.DataFrame:
    """Draw sentences for coding by hand, from each label and outlet in turn, in random order.

    `rated` is the result of `rate_sentences`. Returns article_id, sentence, outlet, text and the empty columns
    coder_1 and coder_2, for negative, neutral or positive (or -1, 0, 1); a sentence that a coder cannot judge stays
    empty. The scores are left out, so as not to influence the coders. `copies` is as in `mean_polarity`.

    >>> from analysis import annotate, read_articles
    >>> from analysis.sentiment import rate_sentences
    >>> tokens, sentences, _ = annotate(read_articles("data/demo"))
    >>> draw_sample(rate_sentences(sentences, tokens), n=20)["outlet"].nunique()
    5
    """
    rated = counted(rated, copies=copies)
    label = rated["label"].fillna("unsure")
    mixed = rated.sample(frac=1, random_state=seed)
    turn = mixed.groupby([label.loc[mixed.index], "outlet"], observed=True).cumcount()
    chosen = mixed.loc[turn.sort_values(kind="stable").index[:n]].sample(frac=1, random_state=seed)
    return chosen.assign(**dict.fromkeys(CODERS, ""))[COLUMNS].reset_index(drop=True)


def read_codes(path: Path) -> pd.DataFrame:
    """Read a coded sample: article_id, sentence, coder_1, coder_2 (0 negative, 1 neutral, 2 positive, or missing).

    Comma, semicolon and tab are understood, UTF-8 and Windows-1252 too, since spreadsheets write each of them.
    Raises UserError for a missing column, an unknown code, or a sample that nobody has coded.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "sample.csv")
    ...     _ = file.write_text("article_id;sentence;coder_1;coder_2\\na;0;positive;1\\n")
    ...     read_codes(file)["coder_1"].tolist()
    [2.0]
    """
    try:
        text, _ = decode(path.read_bytes())
        table = pd.read_csv(StringIO(text), sep=None, engine="python", dtype=str, keep_default_na=False)
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}).") from error
    except (ValueError, csv.Error) as error:
        raise UserError(f"{path} cannot be read as a table: {error}.") from error
    missing = [c for c in ("article_id", "sentence", *CODERS) if c not in table]
    if missing:
        raise UserError(f"{path} has no column {', '.join(missing)}; take the file that `sentiment sample` wrote.")
    table = table.fillna("")  # a row that ends early
    for coder in CODERS:
        written = table[coder].str.strip().str.lower()
        wrong = sorted(set(written) - set(_CODES) - {""})
        if wrong:
            raise UserError(
                f"{path}: {coder} has {', '.join(wrong[:3])}; write negative, neutral, positive, or nothing."
            )
        table[coder] = written.map(_CODES).astype("float64")
    if table["coder_1"].isna().all():
        raise UserError(f"{path}: the column coder_1 is empty; code the sentences first.")
    misnumbered = table.loc[~table["sentence"].str.fullmatch(r"\d+"), "sentence"].tolist()
    if misnumbered:
        raise UserError(
            f'{path}: sentence is "{misnumbered[0]}"; leave the numbers that `sentiment sample` wrote as they are.'
        )
    return table.assign(sentence=table["sentence"].astype(int))[["article_id", "sentence", *CODERS]]


@takes_tables
def validate(codes: pd.DataFrame, rated: pd.DataFrame, *, copies: Copies = "once") -> Validation:
    """Compare the scores with the codes on which the coders agree (with one coder: all codes).

    `codes` is the result of `read_codes`, `rated` of `rate_sentences`; `copies` is as for the sample.
    Raises UserError where no coded sentence is in `rated`.

    >>> from analysis import annotate, read_articles
    >>> from analysis.sentiment import rate_sentences
    >>> tokens, sentences, _ = annotate(read_articles("data/demo"))
    >>> rated = rate_sentences(sentences, tokens)
    >>> codes = rated[["article_id", "sentence"]].head(30).assign(coder_1=1.0, coder_2=1.0)
    >>> validate(codes, rated).coded
    30
    """
    rated = counted(rated, copies=copies)
    coded = codes.dropna(subset=["coder_1"])
    alone = coded["coder_2"].isna().all()
    alpha = float("nan") if alone else krippendorff_alpha(codes[CODERS].to_numpy())
    settled = coded if alone else coded[coded["coder_1"] == coded["coder_2"]]
    joined = settled.merge(rated.astype({"article_id": str}), on=["article_id", "sentence"])
    if joined.empty:
        raise UserError("No coded sentence is among these articles; give the articles that the sample was drawn from.")
    truth = joined["coder_1"].to_numpy(int)
    predicted = predicted_labels(joined)
    rows = [{"scorer": scorer, **agreement_figures(truth, labels.to_numpy())} for scorer, labels in predicted.items()]
    sure = joined["label"].notna().to_numpy()
    if sure.any() and not sure.all():
        ours = predicted.columns[0]
        rows.append(
            {"scorer": f"{ours}, where sure", **agreement_figures(truth[sure], predicted[ours].to_numpy()[sure])}
        )
    figures = pd.DataFrame(rows)
    shares = _shares(joined, truth, rated)
    paragraph = _paragraph(len(coded), len(joined), alpha, figures, shares)
    return Validation(len(coded), len(joined), alpha, figures, shares, paragraph)


def _shares(joined: pd.DataFrame, truth: np.ndarray, rated: pd.DataFrame) -> pd.DataFrame:
    """The labels' shares among all sentences, corrected by what the coders say of each predicted label.

    The confusion matrix is read from predicted to true, in each stratum of `draw_sample` (outlet, and label or unsure):
    the sample draws alike from every stratum, so that a coded sentence stands for as many sentences as its stratum has
    per coded one. A stratum without a coded sentence is represented by the others with its label.
    """
    coded, everything = _strata(joined), _strata(rated)
    reached = everything[everything.isin(set(coded))]
    alone = everything.str[0].value_counts() / reached.str[0].value_counts()
    weight = np.array(
        coded.map(everything.value_counts() / coded.value_counts()) * coded.str[0].map(alone), dtype=float
    )
    draws = np.random.default_rng(SEED).integers(len(truth), size=(DRAWS, len(truth)))
    is_label = np.eye(len(LABELS))[truth]
    again = np.array([weight[draw] @ is_label[draw] / weight[draw].sum() for draw in draws])
    low, high = np.percentile(again, LEVEL, axis=0)
    predicted = np.bincount(predicted_labels(rated).iloc[:, 0].to_numpy(), minlength=len(LABELS)) / len(rated)
    corrected = weight @ is_label / weight.sum()
    return pd.DataFrame({"label": LABELS, "said": predicted, "corrected": corrected, "low": low, "high": high})


def _strata(rated: pd.DataFrame) -> "pd.Series[Any]":
    pairs = zip(rated["label"].fillna("unsure"), rated["outlet"], strict=True)
    return pd.Series(list(pairs), index=rated.index, dtype=object)


def krippendorff_alpha(codes: np.ndarray) -> float:
    """Krippendorff's alpha for ordered codes (interval level) of several coders: one row per unit, NaN for no code.

    1 is perfect agreement, 0 what chance gives; missing where nobody's codes vary.

    >>> krippendorff_alpha(np.array([[0, 0], [1, 1], [2, 2], [0, 0]], dtype=float))
    1.0
    """
    units = [row[~np.isnan(row)] for row in codes]
    units = [unit for unit in units if len(unit) > 1]
    if not units:
        return float("nan")
    values = np.concatenate(units)
    observed = sum(np.square(unit[:, None] - unit).sum() / (len(unit) - 1) for unit in units) / len(values)
    expected = np.square(values[:, None] - values).sum() / (len(values) * (len(values) - 1))
    return float(1 - observed / expected) if expected else float("nan")


def _paragraph(coded: int, used: int, alpha: float, figures: pd.DataFrame, shares: pd.DataFrame) -> str:
    ours = figures.iloc[0]
    agreement = (
        "One person coded them, so that there is no measure of agreement."
        if np.isnan(alpha)
        else f"Two people coded them independently (Krippendorff's alpha, interval, {alpha:.2f}); "
        f"the {used:,} on which they agree are the standard."
    )
    ends = shares[["corrected", "low", "high"]].to_numpy(float)
    corrected = ", ".join(f"{percent(share)} ({percent(low)} to {percent(high)})" for share, low, high in ends)
    return (
        f"A sample of {coded:,} sentences, drawn in turn from each outlet and each label, was coded by hand as "
        f"negative, neutral or positive. {agreement} Against it the labels of the scorer ({ours['scorer']}) have an "
        f"accuracy of {ours['accuracy']:.2f} (95 % interval {ours['accuracy_low']:.2f} to "
        f"{ours['accuracy_high']:.2f}) and a macro-F1 of {ours['macro_f1']:.2f} ({ours['macro_f1_low']:.2f} to "
        f"{ours['macro_f1_high']:.2f}); F1 is {ours['f1_negative']:.2f} for negative, {ours['f1_neutral']:.2f} for "
        f"neutral and {ours['f1_positive']:.2f} for positive sentences. Since the sample is stratified, the figures "
        "are not those of a random sentence. Corrected for its errors, and weighted by how many sentences each coded "
        f"one stands for, {corrected} of all sentences are negative, neutral and positive."
    )
