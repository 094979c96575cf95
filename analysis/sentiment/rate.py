"""The scores of sentences side by side: our model's, our lexicons' and textblob-fr's, or those of another scorer."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from analysis.sentiment.baseline import score_sentences
from analysis.sentiment.features import Mentions, whole_sentences
from analysis.sentiment.gold import LABELS
from analysis.sentiment.lexicon import word_factors, word_polarity
from analysis.sentiment.model import load_model
from analysis.sentiment.tone import cut, summed_tone
from analysis.sentiment.uncertainty import corrected_shares

Scorer = Callable[[list[str]], Sequence[float]]

FAINT_WORD = 0.15  # a weaker word adds to the score, and is no evidence
FAINT = 0.1  # a plugged-in scorer's polarity up to this size is called neutral


def rate_sentences(sentences: pd.DataFrame, tokens: pd.DataFrame, *, scorer: Scorer | None = None) -> pd.DataFrame:
    """Score each sentence as a whole.

    `sentences` and `tokens` are tables of `annotate`. Added are `polarity` (-1 to 1: the model's probability of
    positive less that of negative), `negative`, `neutral`, `positive` (these probabilities), `label` (missing where
    the model is not sure), `lexicon` (-1 to 1 by the word lists), `textblob_fr` (the baseline, -1 to 1) and
    `evidence` (list of [word, polarity] from the word lists).

    `scorer` takes the texts and gives a polarity for each; it then makes `polarity` and `label`, and the
    probabilities are missing.
    """
    whole = whole_sentences(tokens)
    at = tokens.iloc[whole.first][["article_id", "sentence"]].reset_index(drop=True)
    factors = word_factors(tokens)
    polarity = word_polarity(tokens, factors=factors)
    evidence = pd.Series(_evidence(tokens, whole, polarity), dtype=object)
    scores = pd.concat([at, _tone(tokens, whole, factors, polarity)], axis="columns").assign(evidence=evidence)
    rated = sentences.merge(scores, on=["article_id", "sentence"], how="left")
    rated["evidence"] = [found if isinstance(found, list) else [] for found in rated["evidence"]]
    rated = rated.fillna({"polarity": 0.0, "lexicon": 0.0})
    rated["textblob_fr"] = score_sentences(sentences)["polarity"].to_numpy()
    return rated if scorer is None else _by_scorer(rated, scorer)


def rate_voices(tokens: pd.DataFrame) -> pd.DataFrame:
    """Score what stands inside statements apart from what the outlet tells itself.

    Returns one row per (sentence, voice): article_id, outlet, date, sentence, `voice` ("statements" or
    "narration"), `words`, and the scores of `rate_sentences` but for textblob_fr and evidence.
    """
    parts = []
    for voice, inside in (("statements", True), ("narration", False)):
        part = tokens[tokens["quoted"] == inside].reset_index(drop=True)
        whole = whole_sentences(part)
        is_word = np.append(0, np.cumsum((part["pos"] != "PUNCT").to_numpy()))
        at = part.iloc[whole.first][["article_id", "outlet", "date", "sentence"]].reset_index(drop=True)
        at = at.assign(voice=voice, words=is_word[whole.stop] - is_word[whole.first])
        parts.append(pd.concat([at, tone(part, whole)], axis="columns"))
    rated = pd.concat(parts, ignore_index=True)
    return rated[rated["words"] > 0].sort_values(["article_id", "sentence"], kind="stable", ignore_index=True)


def tone(tokens: pd.DataFrame, mentions: Mentions) -> pd.DataFrame:
    """The model's and the lexicons' scores: one row per mention (or whole sentence), columns as in `rate_sentences`."""
    factors = word_factors(tokens)
    return _tone(tokens, mentions, factors, word_polarity(tokens, factors=factors))


def _tone(tokens: pd.DataFrame, mentions: Mentions, factors: np.ndarray, polarity: np.ndarray) -> pd.DataFrame:
    model = load_model()
    probabilities = model.probabilities(tokens, mentions, factors=factors)
    said = np.array([*LABELS, None], dtype=object)[
        np.where(model.is_sure(probabilities), model.labels(probabilities), 3)
    ]
    table = pd.DataFrame(probabilities, columns=list(LABELS))
    table.insert(0, "polarity", table["positive"] - table["negative"])
    return table.assign(label=pd.Series(said, dtype=object), lexicon=summed_tone(polarity, mentions))


def labels_said(rated: pd.DataFrame) -> pd.DataFrame:
    """The label (0 negative, 1 neutral, 2 positive) that each scorer gives when it must.

    `rated` is the result of `rate_sentences`. Columns: `model` (or `scorer`, for one that was plugged in), `lexicon`,
    `textblob_fr` with cuts that were tuned on the training data, and `textblob_fr as it comes`, by its sign.
    """
    model = load_model()
    probabilities = rated[list(LABELS)].to_numpy(float)
    plugged_in = np.isnan(probabilities).all()
    textblob = rated["textblob_fr"].to_numpy()
    ours = cut(rated["polarity"].to_numpy(), np.array([-FAINT, FAINT])) if plugged_in else model.labels(probabilities)
    return pd.DataFrame(
        {
            "scorer" if plugged_in else "model": ours,
            "lexicon": cut(rated["lexicon"].to_numpy(), model.lexicon_cuts),
            "textblob_fr": cut(textblob, model.textblob_cuts),
            "textblob_fr as it comes": np.sign(textblob).astype(int) + 1,
        },
        index=rated.index,
    )


def label_shares(rated: pd.DataFrame) -> pd.DataFrame:
    """The share of each label among the sentences, as the model says it and corrected for its errors.

    Returns one row per label: `label`, `said`, `corrected` (0 to 1). The errors are those of the cross-validation on
    names in sentences on European politics: for other texts code a sample and give its own confusion matrix to
    `corrected_shares`.
    """
    confusion = pd.DataFrame(load_model().confusion, index=list(LABELS), columns=list(LABELS))
    said = pd.Series(np.array(LABELS, dtype=object)[labels_said(rated).iloc[:, 0]], dtype=object)
    shares = said.value_counts(normalize=True).reindex(list(LABELS), fill_value=0.0)
    corrected = corrected_shares(said.tolist(), confusion)
    return pd.DataFrame({"label": list(LABELS), "said": shares.to_numpy(), "corrected": corrected.to_numpy()})


def _evidence(tokens: pd.DataFrame, whole: Mentions, polarity: np.ndarray) -> list[list[list[object]]]:
    forms = tokens["form"].tolist()
    is_shown = np.abs(polarity) >= FAINT_WORD
    places = [np.flatnonzero(is_shown[a:b]) + a for a, b in zip(whole.first, whole.stop, strict=True)]
    return [[[forms[i], round(float(polarity[i]), 2)] for i in found] for found in places]


def _by_scorer(rated: pd.DataFrame, scorer: Scorer) -> pd.DataFrame:
    polarity = np.asarray(scorer(rated["text"].tolist()), dtype=float)
    label = np.array(LABELS, dtype=object)[cut(polarity, np.array([-FAINT, FAINT]))]
    unknown = dict.fromkeys(LABELS, np.nan)
    return rated.assign(polarity=polarity, label=label, **unknown)
