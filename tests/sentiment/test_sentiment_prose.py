"""The sentences of the report on sentiment."""

import numpy as np
import pandas as pd

from analysis.report import prose


def rated(*labels: str | None) -> pd.DataFrame:
    return pd.DataFrame({"label": labels, "polarity": 0.5, "lexicon": 0.1, "textblob_fr": -0.2}).astype(
        {"label": object}
    )


def means(**columns: list[object]) -> pd.DataFrame:
    plain = {
        "polarity": 0.1,
        "low": np.nan,
        "high": np.nan,
        "n": 5,
        "articles": 1,
        "note": "one article",
        "rank": np.nan,
    }
    return pd.DataFrame({**plain, **columns})


def test_labels_are_counted_and_the_baseline_is_named() -> None:
    text = prose.tone(rated("positive", "negative", None)).text
    assert "calls 1 negative, 0 neutral and 1 positive; in 1 it is not sure" in text
    assert "by textblob-fr, the usual baseline, −0.20" in text
    assert "no sentence" in prose.tone(rated().head(0)).text


def test_voices_come_with_their_interval_or_why_there_is_none() -> None:
    text = prose.voices(means(voice=["statements", "narration"], low=[-0.1, np.nan], high=[0.3, np.nan])).text
    assert "+0.10 (95% interval −0.10 to +0.30) inside statements" in text
    assert "No interval: one article." in text
    assert "nothing to compare" in prose.voices(means(voice=["narration"])).text


def test_names_say_how_many_have_a_rank() -> None:
    text = prose.names_towards(means(name=["Morel & Cie"])).text
    assert "Morel &amp; Cie +0.10 in 5 mentions" in text
    assert "0 are mentioned often enough" in text
    assert prose.names_towards(means(name=[])).text == "No name was found."


def test_sureness_counts_what_has_no_label_and_no_interval() -> None:
    text = prose.sureness(rated("positive", None), means(outlet=["Écho"])).text
    assert "In 50% of the sentences" in text
    assert "1 outlet with one article has none." in text


def test_what_could_not_be_scored_is_said() -> None:
    table = rated("positive", None, None)
    table.loc[2, "polarity"] = np.nan
    assert "in 1 it is not sure" in prose.tone(table).text
    assert "1 sentence of names, numbers or marks alone has no score." in prose.tone(table).text
    assert "In 50% of the sentences" in prose.sureness(table, means(outlet=["Écho"])).text
    assert "no sentence" in prose.tone(table.tail(1)).text
    articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": "Écho", "polarity": [0.1, np.nan]})
    assert "one article" in prose.extremes(articles).text
    assert "could be scored" in prose.extremes(articles.tail(1)).text
    assert "nothing to compare" in prose.voices(means(voice=["statements", "narration"], polarity=[0.1, np.nan])).text
