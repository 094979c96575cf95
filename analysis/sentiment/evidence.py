"""Why the model says so: the words without which its polarity would be another, marked in the text."""

from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd

from analysis.sentiment.columns import columns_of
from analysis.sentiment.features import Mentions, whole_sentences
from analysis.sentiment.model import load_model
from analysis.wording import signed

FAINTEST, MOST = 0.05, 6  # a smaller change is not shown, nor more words


def moving_words(tokens: pd.DataFrame, mentions: Mentions) -> pd.DataFrame:
    """For each mention (or whole sentence), how far each word moves the model's polarity.

    The model reads every sentence again with one word left out; the difference is the word's `effect`.
    Returns one row per content word: `mention` (its place in `mentions`), start, end, form, effect.
    For the sentences that are shown, not for all: it costs a reading for each word.

    >>> from analysis import annotate, read_articles
    >>> tokens = annotate(read_articles("data/articles")).tokens
    >>> whole = whole_sentences(tokens)
    >>> first = Mentions(*(column[:1] for column in whole))
    >>> moving_words(tokens, first).columns.tolist()
    ['mention', 'start', 'end', 'form', 'effect']
    """
    model = load_model()
    carries = model.read(columns_of(tokens)).carries
    copies: list[np.ndarray] = []
    targets, left_out, of_mention = [], [], []
    for number, (first, stop, target) in enumerate(zip(*mentions, strict=True)):
        rows = np.arange(first, stop)
        for word in [-1, *rows[carries[first:stop] & (rows != target)]]:
            kept = rows[rows != word]
            targets.append(int(np.flatnonzero(kept == target)[0]) if target >= 0 else -1)
            copies.append(kept)
            left_out.append(word)
            of_mention.append(number)
    if not copies:
        return pd.DataFrame(columns=["mention", "start", "end", "form", "effect"])
    lengths = np.array([len(rows) for rows in copies])
    stop = np.cumsum(lengths)
    first = stop - lengths
    target = np.where(np.array(targets) < 0, -1, first + np.array(targets))
    copied = tokens.iloc[np.concatenate(copies)].assign(sentence=np.repeat(np.arange(len(copies)), lengths))
    said = model.probabilities(model.read(columns_of(copied.reset_index(drop=True))), Mentions(first, stop, target))
    table = pd.DataFrame({"mention": of_mention, "row": left_out, "polarity": said[:, 2] - said[:, 0]})
    whole = table[table["row"] < 0].set_index("mention")["polarity"]
    words = table[table["row"] >= 0]
    words = words.assign(effect=words["mention"].map(whole) - words["polarity"])
    shown = tokens.iloc[words["row"]][["start", "end", "form"]].reset_index(drop=True)
    return pd.concat(
        [words[["mention"]].reset_index(drop=True), shown, words[["effect"]].reset_index(drop=True)], axis=1
    )


@dataclass(frozen=True)
class MarkedSentence:
    """A sentence with the words that moved its score: displays itself, without script."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def mark(text: str, start: int, words: pd.DataFrame, *, note: str = "") -> MarkedSentence:
    """Mark in `text`, which begins at `start` of its article, the words of `moving_words` for one mention.

    A solid line below a word: it makes the sentence more positive; a dotted one: more negative; the number says how
    much.

    >>> words = pd.DataFrame({"start": [9], "end": [16], "form": ["accueil"], "effect": [0.4]})
    >>> "+0.40" in mark("Un bel   accueil", 0, words).html
    True
    """
    pieces: list[str] = []
    last = 0
    strongest = words["effect"].abs().nlargest(MOST)
    shown = words.loc[strongest[strongest >= FAINTEST].index].sort_values("start")
    for begin, end, moved in zip(shown["start"] - start, shown["end"] - start, shown["effect"], strict=True):
        line = "solid #0072b2" if moved > 0 else "dotted #d55e00"
        pieces += [
            escape(text[last:begin]),
            f'<span style="border-bottom:3px {line}">{escape(text[begin:end])}</span>'
            f'<span style="font-size:.75em"> {signed(moved)}</span>',
        ]
        last = end
    body = "".join([*pieces, escape(text[last:])])
    return MarkedSentence(f'<p>{escape(note)} <span lang="fr">{body}</span></p>')


def marked_extremes(rated: pd.DataFrame, tokens: pd.DataFrame, *, n: int = 2) -> list[MarkedSentence]:
    """The `n` most positive and the `n` most negative sentences of `rate_sentences`, with the words that moved them.

    >>> from analysis import annotate, read_articles
    >>> from analysis.sentiment import rate_sentences
    >>> tokens, sentences, _ = annotate(read_articles("data/articles"))
    >>> len(marked_extremes(rate_sentences(sentences, tokens), tokens, n=1))
    2
    """
    order = rated.sort_values("polarity", ascending=False, kind="stable")
    high, low = order[order["polarity"] > 0].head(n), order[order["polarity"] < 0].tail(n)[::-1]
    chosen = pd.concat([high, low])
    whole = whole_sentences(tokens)
    heads = tokens.iloc[whole.first][["article_id", "sentence"]]
    place = {key: i for i, key in enumerate(zip(heads["article_id"], heads["sentence"], strict=True))}
    chosen = chosen[[key in place for key in zip(chosen["article_id"], chosen["sentence"], strict=True)]]
    rows = [place[key] for key in zip(chosen["article_id"], chosen["sentence"], strict=True)]
    moved = moving_words(tokens, Mentions(*(column[rows] for column in whole)))
    return [
        mark(text, start, moved[moved["mention"] == i], note=signed(polarity))
        for i, (text, start, polarity) in enumerate(
            zip(chosen["text"], chosen["start"], chosen["polarity"], strict=True)
        )
    ]
