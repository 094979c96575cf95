"""How positive or negative the coverage is: towards whom, in whose voice, and how sure that is.

baseline      textblob-fr, the field's usual scorer, as it comes
word_scores   from data files; `context`: negation, strength, contrast, doubt; `tone` sums them
model         the trained model (`model_words`, `features`: what it reads; `weights/`)
rate          all scores side by side, or those of a scorer of your own (`transformer`: a local model)
voices        statements and narration, scored apart
targets       towards whom; what a speaker says about another
stance        the tone towards a target, and how accurate it is
roles         a target's part in its sentence, by `token_rows` and `stance_words`; `stance_spread`: words near it
uncertainty   intervals over articles
attribution   the words that move a score
validation    a sample to code by hand, and what the codes say about the scores
learning      how the weights of both are made, from marked sentences and mentions
"""

from analysis.sentiment.attribution import different_sentences, extremes, moving_words
from analysis.sentiment.baseline import article_sentiment, score_sentences
from analysis.sentiment.rate import Rated, predicted_labels, rate_all, rate_sentences
from analysis.sentiment.stance import Measured, measured
from analysis.sentiment.targets import label_counts, rate_mentions, said_about, towards
from analysis.sentiment.transformer import transformer_scorer
from analysis.sentiment.uncertainty import mean_polarity
from analysis.sentiment.validation import draw_sample, read_codes, validate
from analysis.sentiment.voices import rate_voices, with_voice
from analysis.sentiment.word_scores import load_lexicon

__all__ = [
    "Measured",
    "Rated",
    "article_sentiment",
    "different_sentences",
    "draw_sample",
    "extremes",
    "label_counts",
    "load_lexicon",
    "mean_polarity",
    "measured",
    "moving_words",
    "predicted_labels",
    "rate_all",
    "rate_mentions",
    "rate_sentences",
    "rate_voices",
    "read_codes",
    "said_about",
    "score_sentences",
    "towards",
    "transformer_scorer",
    "validate",
    "with_voice",
]


def __dir__() -> list[str]:
    return __all__  # what the Tab key offers
