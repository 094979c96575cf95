"""The sentences of the report on sentiment."""

import numpy as np
import pandas as pd
import pytest
from said import RIGHT, plain

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
    text = plain(prose.voices(means(voice=["statements", "narration"], low=[-0.1, np.nan], high=[0.3, np.nan])))
    assert "+0.10 (95% interval −0.10 to +0.30) inside statements" in text
    assert "Figures without an interval: one article." in text
    assert "no clear difference" not in text
    near = means(voice=["statements", "narration"], low=[-0.1] * 2, high=[0.3] * 2)
    assert "That is no clear difference: the intervals overlap." in plain(prose.voices(near))
    assert prose.voices(means(voice=["narration"])) is None


LABELLED = means(name=["Morel & Cie"], negative=[1], neutral=[2], positive=[0])


def test_names_say_how_many_have_a_rank_and_how_many_mentions_are_sure() -> None:
    text = plain(prose.names_towards(LABELLED, RIGHT))
    assert "Morel &amp; Cie +0.10 in 5 mentions" in text
    assert "often enough" not in text  # one name has no rank
    two = pd.concat([LABELLED, LABELLED], ignore_index=True)
    assert "None of 2 names is mentioned often enough" in plain(prose.names_towards(two, RIGHT))
    ranked = two.assign(rank=[1.0, np.nan])
    assert "Of 2 names, one is mentioned often enough for a rank" in plain(prose.names_towards(ranked, RIGHT))
    assert (
        "Of 5 mentions the model is sure of 3 (60%): 2 neutral, 1 negative and 0 positive. Of those that it was sure of"
        in text
    )
    assert "it called 12 mentions negative or positive, and was right about 9." in text
    assert prose.names_towards(means(name=[]), RIGHT) is None


def test_beside_other_figures_one_and_none_are_figures_too() -> None:
    none = LABELLED.assign(negative=0, neutral=0)
    assert plain(prose.names_towards(none, RIGHT)).endswith("The model is sure of none of 5 mentions.")
    one = plain(prose.names_towards(LABELLED.assign(neutral=0), RIGHT))
    assert "Of 5 mentions the model is sure of 1 (20%): 0 neutral, 1 negative and 0 positive." in one


def test_all_mentions_are_told_as_all() -> None:
    text = plain(prose.names_towards(LABELLED.assign(n=3), RIGHT))
    assert (
        "The model is sure of all 3 mentions: 2 neutral, 1 negative and 0 positive. Of those that it was sure of"
        in text
    )


@pytest.mark.parametrize(
    ("sides", "said"),
    [
        (9, "In that test it called 9 mentions negative or positive, and was always right: too few to rely on."),
        (1, "In that test it called 1 mention negative or positive, and was right: too few to rely on."),
    ],
)
def test_a_few_labels_that_were_all_right_are_no_proof(sides: int, said: str) -> None:
    assert plain(prose.names_towards(LABELLED, RIGHT._replace(sides=sides, sides_accuracy=1.0))).endswith(said)


def test_nothing_is_said_of_blame_and_praise_where_there_is_none() -> None:
    for labels, worth in ((LABELLED.assign(negative=0), RIGHT), (LABELLED, RIGHT._replace(sides=0))):
        assert "In that test" not in plain(prose.names_towards(labels, worth))


def test_names_have_no_rank_where_the_model_is_not_measurably_better_than_saying_neutral() -> None:
    text = plain(prose.names_towards(LABELLED, RIGHT._replace(accuracy=0.81, gain_low=-0.01)))
    assert "no chart or table shows it: of 200 mentions" in text
    assert "labelled 81% rightly; “neutral” would have been the right label of 80%" in text
    assert "+0.10" not in text
    assert "is sure of 3" in text


def test_labels_are_not_counted_where_they_are_wrong_too_often() -> None:
    for worse in (RIGHT._replace(sure_accuracy=0.89), RIGHT._replace(sure=0.39)):
        assert "is sure of" not in plain(prose.names_towards(LABELLED, worse))


def test_sureness_counts_what_has_no_label_and_no_interval() -> None:
    outlets = means(outlet=["Écho", "Voix"], low=[-0.1, np.nan])
    text = plain(prose.sureness(rated("positive", None), outlets))
    assert "In 50% of the sentences" in text
    assert "One outlet with one or two texts has none." in text
    assert prose.sureness(rated("positive", None), outlets.tail(1)) is None
    assert plain(prose.sureness(rated("positive"), outlets)).startswith("The model gives every sentence a label.")
    nearly = rated(*["positive"] * 300, None)
    assert plain(prose.sureness(nearly, outlets)).startswith("In under 1% of the sentences the model gives no label.")


def test_what_could_not_be_scored_is_said() -> None:
    table = rated("positive", None, None)
    table.loc[2, "polarity"] = np.nan
    assert "in 1 it is not sure" in prose.tone(table).text
    assert "One sentence of names, numbers or marks alone has no score." in prose.tone(table).text
    assert "In 50% of the sentences" in plain(prose.sureness(table, means(outlet=["Écho"], low=[0.0])))
    assert "no sentence" in prose.tone(table.tail(1)).text
    articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": "Écho", "polarity": [0.1, np.nan]})
    assert prose.extremes(articles, articles) is None
    assert prose.extremes(articles.tail(1), articles) is None
    assert prose.voices(means(voice=["statements", "narration"], polarity=[0.1, np.nan])) is None


@pytest.mark.parametrize(
    ("polarities", "said"),
    [
        pytest.param([-0.231, -0.234, 0.1], "From −0.23 (2 articles) to +0.10 (a2, Écho).", id="two share the low end"),
        pytest.param([0.1, 0.2, 0.3], "From +0.10 (a0, Écho) to +0.30 (a2, Écho).", id="no ties"),
        pytest.param([0.101, 0.104], "All articles have the same mean polarity (+0.10).", id="all alike as printed"),
    ],
)
def test_no_article_is_named_where_several_have_the_same_polarity_as_printed(
    polarities: list[float], said: str
) -> None:
    ids = [f"a{row}" for row in range(len(polarities))]
    by_article = pd.DataFrame({"article_id": ids, "outlet": "Écho", "polarity": polarities})
    told = plain(prose.extremes(by_article, pd.DataFrame({"title": ids}, index=ids)))
    assert told.replace('<span lang="fr">', "").replace("</span>", "") == said


def test_the_two_ends_of_the_articles_are_called_by_their_titles() -> None:
    by_article = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["Écho", "unknown"], "polarity": [0.1, -0.2]})
    articles = pd.DataFrame({"title": ["Le pont rouvre", None]}, index=["a", "b"])
    said = plain(prose.extremes(by_article, articles))
    low, high = 'From −0.20 (<span lang="fr">b</span>, an outlet that is not named) to ', "Écho)."
    assert said == f'{low}+0.10 (<span lang="fr">Le pont rouvre</span>, {high}'
