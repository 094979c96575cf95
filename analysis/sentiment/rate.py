"""The scores of sentences, voices and mentions: our model's, our lexicons' and textblob-fr's, or another scorer's."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.actors import Actors
from analysis.annotation import Annotated
from analysis.checks import takes_tables
from analysis.errors import UserError
from analysis.results import once
from analysis.sentiment.baseline import score_sentences
from analysis.sentiment.model import load_model
from analysis.sentiment.targets import mentions_of
from analysis.sentiment.tone import LABELS, cut
from analysis.sentiment.tone_reader import ToneReader, read_tone
from analysis.sentiment.voices import voices_of

Scorer = Callable[[list[str]], Sequence[float]]

FAINT_WORD = 0.15  # a weaker word adds to the score, but is not listed as evidence
FAINT = 0.1  # a plugged-in scorer's polarity up to this size is called neutral


class Rated(NamedTuple):
    """What `rate_all` returns: the tables of `rate_sentences`, `rate_voices` and `rate_mentions`."""

    sentences: pd.DataFrame
    voices: pd.DataFrame
    mentions: pd.DataFrame


def rate_all(
    annotated: Annotated,
    actors: Actors | None = None,
    *,
    scorer: Scorer | None = None,
    lexicon: Mapping[str, float] | None = None,
    no_tone: Iterable[str] = (),
) -> Rated:
    """Score sentences, voices and mentions in one go, in half the time of the three functions one by one.

    `annotated` is what `annotate` returns. With `actors` only their mentions count, else those of every name.
    `scorer` takes the texts of the sentences and gives a polarity for each (NaN: unknown); it takes the model's
    place for sentences. Raises UserError where it gives anything else.
    `lexicon` (see `load_lexicon`) takes the place of our word lists in the score `lexicon` and its evidence; `no_tone`
    are terms that carry no tone, besides ours ("guerre de l'eau"), and hold for the model as well.

    >>> from analysis import annotate, read_articles
    >>> rated = rate_all(annotate(read_articles("data/demo")))
    >>> bool(rated.sentences["polarity"].dropna().between(-1, 1).all())
    True
    """
    no_tone, lexicon = sorted(no_tone), dict(lexicon) if lexicon is not None else None
    given = [annotated.tokens, annotated.sentences, actors, lexicon, no_tone]

    def rated() -> Rated:
        reader = read_tone(annotated.tokens, lexicon=lexicon, no_tone=no_tone)
        return Rated(_sentences(annotated.sentences, reader), voices_of(reader), mentions_of(reader, actors))

    result = Rated(*once("tone", given, rated))
    return result if scorer is None else result._replace(sentences=_by_scorer(result.sentences, scorer))


@takes_tables
def rate_sentences(
    sentences: pd.DataFrame,
    tokens: pd.DataFrame,
    *,
    scorer: Scorer | None = None,
    lexicon: Mapping[str, float] | None = None,
    no_tone: Iterable[str] = (),
) -> pd.DataFrame:
    """Score each sentence as a whole.

    `sentences` and `tokens` are tables of `annotate`; the options are those of `rate_all`. Added are `polarity` (-1 to
    1: the model's probability of positive less that of negative), `negative`, `neutral`, `positive` (these
    probabilities), `label` (missing where the model is not sure), `lexicon` (-1 to 1 by the word lists),
    `textblob_fr` (the baseline, -1 to 1) and `evidence` (list of [word, polarity] from the word lists).

    A sentence of names, numbers or marks alone has no polarity, as there is nothing to score. With a `scorer` the
    probabilities are missing.

    >>> from analysis import annotate, read_articles
    >>> tokens, sentences, _ = annotate(read_articles("data/demo"))
    >>> bool(rate_sentences(sentences, tokens)["polarity"].dropna().between(-1, 1).all())
    True
    """
    rated = _sentences(sentences, read_tone(tokens, lexicon=lexicon, no_tone=no_tone))
    return rated if scorer is None else _by_scorer(rated, scorer)


def _sentences(sentences: pd.DataFrame, reader: ToneReader) -> pd.DataFrame:
    at = reader.tokens.iloc[reader.whole.first][["article_id", "sentence"]].reset_index(drop=True)
    evidence = pd.Series(_evidence(reader), dtype=object)
    scores = pd.concat([at, reader.sentences], axis="columns").assign(evidence=evidence)
    rated = sentences.merge(scores, on=["article_id", "sentence"], how="left")
    rated["evidence"] = [told if isinstance(told, list) else [] for told in rated["evidence"]]
    rated = rated.fillna({"lexicon": 0.0})
    rated["textblob_fr"] = score_sentences(sentences)["polarity"].to_numpy()
    return rated


@takes_tables
def predicted_labels(rated: pd.DataFrame) -> pd.DataFrame:
    """The label (0 negative, 1 neutral, 2 positive) that each scorer gives when it must choose one.

    `rated` is the result of `rate_sentences`. Columns: `model` (or `scorer`, for one that was plugged in), `lexicon`,
    `textblob_fr` with cuts that were tuned on the training data, and `textblob_fr as it comes`, by its sign.

    >>> from analysis import annotate, read_articles
    >>> tokens, sentences, _ = annotate(read_articles("data/demo"))
    >>> predicted_labels(rate_sentences(sentences, tokens)).columns.tolist()
    ['model', 'lexicon', 'textblob_fr', 'textblob_fr as it comes']
    """
    model = load_model()
    probabilities = rated[list(LABELS)].to_numpy(float)
    plugged_in = np.isnan(probabilities).all() and rated["polarity"].notna().any()
    probabilities = np.where(np.isnan(probabilities), np.array([0.0, 1.0, 0.0]), probabilities)  # nothing is neutral
    textblob = rated["textblob_fr"].to_numpy()
    ours = _sides(rated["polarity"].fillna(0.0).to_numpy()) if plugged_in else model.labels(probabilities)
    return pd.DataFrame(
        {
            "scorer" if plugged_in else "model": ours,
            "lexicon": cut(rated["lexicon"].to_numpy(), model.lexicon_cuts),
            "textblob_fr": cut(textblob, model.textblob_cuts),
            "textblob_fr as it comes": np.sign(textblob).astype(int) + 1,
        },
        index=rated.index,
    )


def _evidence(reader: ToneReader) -> list[list[list[object]]]:
    forms, polarity = reader.tokens["form"].to_numpy(dtype=object), reader.polarity
    shown = np.flatnonzero(np.abs(polarity) >= FAINT_WORD)
    words: list[list[object]] = [[forms[i], round(float(polarity[i]), 2)] for i in shown]
    first, stop = np.searchsorted(shown, reader.whole.first), np.searchsorted(shown, reader.whole.stop)
    return [words[a:b] for a, b in zip(first, stop, strict=True)]


def _by_scorer(rated: pd.DataFrame, scorer: Scorer) -> pd.DataFrame:
    polarity = np.asarray(scorer(rated["text"].tolist()), dtype=float)
    if polarity.shape != (len(rated),) or (np.abs(polarity) > 1).any():
        raise UserError(
            f"The scorer gave {polarity.tolist()[:3]} … ({polarity.size}) for {len(rated)} sentences; it must give a "
            "number from -1 to 1 for each, or NaN where it cannot tell."
        )
    label = np.where(np.isnan(polarity), None, np.array(LABELS, dtype=object)[_sides(polarity)])
    unknown = dict.fromkeys(LABELS, np.nan)
    return rated.assign(polarity=polarity, label=pd.Series(label, rated.index, dtype=object), **unknown)


def _sides(polarity: np.ndarray) -> np.ndarray:
    return cut(polarity, np.array([-FAINT, FAINT]))
