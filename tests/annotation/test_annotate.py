"""One pass over the articles gives three tables whose offsets point into the published text."""

import re
from pathlib import Path

import pandas as pd
import pytest

from analysis import Annotated, annotate, load_actors, read_articles
from analysis.actors import Actor, Actors

from .texts import ACTORS, SPEECH, TEXT, assert_equal, records, table

ROOT = Path(__file__).parents[2]
COLUMNS = {
    "tokens": "sentence start end form lemma pos quoted person",
    "sentences": "sentence start end text",
    "statements": (
        "sentence start end spans kind quote cue cue_lemma source_text speaker construction speaker_rule confidence "
        "cue_span"
    ),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_help_names_the_columns_of_each_table(name: str) -> None:
    columns = COLUMNS[name].replace(" ", ", ")
    told = " ".join((annotate.__doc__ or "").split())
    assert re.search(rf" {name} {columns} ", told)


@pytest.fixture(scope="module", params=["articles", "demo"])
def corpus(request: pytest.FixtureRequest) -> tuple[pd.DataFrame, Annotated]:
    """The articles of a folder of `data`, and what `annotate` makes of them."""
    folder = ROOT / "data" / request.param
    articles = read_articles(folder)
    own = folder / "actors.toml"
    return articles, annotate(articles, load_actors(own if own.exists() else ROOT / "data/actors.toml"), cache=None)


@pytest.fixture(scope="module")
def small() -> Annotated:
    return annotate(table(TEXT), ACTORS, cache=None)


# --- places


def test_sentences_are_the_text_at_their_place(corpus: tuple[pd.DataFrame, Annotated]) -> None:
    articles, annotated = corpus
    assert len(annotated.sentences) > 0
    for row in records(annotated.sentences):
        assert articles["text"][row["article_id"]][row["start"] : row["end"]] == row["text"]


def test_statements_are_the_text_at_their_places(corpus: tuple[pd.DataFrame, Annotated]) -> None:
    articles, annotated = corpus
    assert len(annotated.statements) > 0
    for row in records(annotated.statements):
        text = articles["text"][row["article_id"]]
        assert " […] ".join(text[start:end] for start, end in row["spans"]) == row["quote"]
        assert text[slice(*row["cue_span"])] == row["cue"]
        assert row["source_text"] in text
        assert (row["start"], row["end"]) == (row["spans"][0][0], row["spans"][-1][1])


def test_tokens_are_the_text_at_their_place(corpus: tuple[pd.DataFrame, Annotated]) -> None:
    articles, annotated = corpus
    for row in records(annotated.tokens):
        published = articles["text"][row["article_id"]][row["start"] : row["end"]]
        if "Ⅲ" not in published:
            assert " ".join(published.replace("’", "'").split()) == row["form"].replace("’", "'")


def test_tokens_stand_in_their_sentence_and_in_order(corpus: tuple[pd.DataFrame, Annotated]) -> None:
    _, annotated = corpus
    keys = ["article_id", "sentence"]
    both = annotated.tokens.merge(annotated.sentences, on=keys, suffixes=("", "_of_sentence"))
    assert len(both) == len(annotated.tokens)
    assert (both["start"] >= both["start_of_sentence"]).all()
    assert (both["end"] <= both["end_of_sentence"]).all()
    assert annotated.tokens.groupby("article_id", observed=True)["start"].is_monotonic_increasing.all()


def test_statements_begin_in_their_sentence(corpus: tuple[pd.DataFrame, Annotated]) -> None:
    _, annotated = corpus
    both = annotated.statements.merge(annotated.sentences, on=["article_id", "sentence"], suffixes=("", "_s"))
    assert len(both) == len(annotated.statements)
    assert ((both["start_s"] <= both["start"]) & (both["start"] < both["end_s"])).all()


def test_quoted_is_standing_inside_a_statement(corpus: tuple[pd.DataFrame, Annotated]) -> None:
    _, annotated = corpus
    spans = {
        article: [span for spans in rows["spans"] for span in spans]
        for article, rows in annotated.statements.groupby("article_id", observed=True)
    }
    rows = records(annotated.tokens)
    expected = [any(s <= row["start"] < e for s, e in spans.get(row["article_id"], [])) for row in rows]
    assert list(annotated.tokens["quoted"]) == expected
    assert 0 < sum(expected) < len(expected)


# --- rows and columns


def test_columns_and_their_types(corpus: tuple[pd.DataFrame, Annotated]) -> None:
    articles, annotated = corpus
    for name, columns in COLUMNS.items():
        found = getattr(annotated, name)
        assert list(found.columns) == ["article_id", "outlet", "date", "wire_group", *columns.split()]
        assert list(found["outlet"]) == list(articles["outlet"].loc[list(found["article_id"])])
        assert pd.api.types.is_datetime64_any_dtype(found["date"])
    assert annotated.tokens["quoted"].dtype == bool
    assert set(annotated.statements["kind"]) <= {"direct", "indirect", "mixed"}


def test_the_small_article(small: Annotated) -> None:
    assert [sentence.partition(" ")[0] for sentence in small.sentences["text"]] == ["«", "Pour"]
    statement = records(small.statements)[0]
    expected = {"sentence": 0, "kind": "direct", "quote": "L’accord est historique", "cue": "a déclaré"}
    expected |= {"cue_lemma": "déclarer", "source_text": "Anne Morel", "speaker": "Anne Morel"}
    assert {key: statement[key] for key in expected} == expected


def test_the_header_is_not_in_the_tokens(small: Annotated) -> None:
    assert not {"Publié", "Photo", "Nino", "Varelle", "Nino Varelle", "2031"} & set(small.tokens["form"])
    assert small.tokens["form"].iloc[0] == "«"


def test_listed_names_are_one_token(small: Annotated) -> None:
    names = small.tokens[small.tokens["pos"] == "PROPN"]
    assert list(names["form"]) == ["Anne Morel", "Union du fleuve"]


def test_a_name_is_counted_under_its_usual_form() -> None:
    actors = Actors((Actor("Anne Morel", "person", variants=("A. Morel", "la Morel")),))
    tokens = annotate(table("Hier, A. Morel a signé. Puis Anne Morel est partie."), actors, cache=None).tokens
    assert list(tokens.loc[tokens["pos"] == "PROPN", "lemma"]) == ["Anne Morel", "Anne Morel"]


def test_a_plural_of_an_infinitive_is_a_noun() -> None:
    tokens = annotate(table("Le calendrier des lâchers d'eau est connu. Il va lâcher la corde."), cache=None).tokens
    lemmas = tokens[tokens["lemma"] == "lâcher"]
    assert dict(zip(lemmas["form"], lemmas["pos"].astype(str), strict=True)) == {"lâchers": "NOUN", "lâcher": "VERB"}


def test_a_title_means_a_person_under_the_usual_form_of_the_name() -> None:
    texts = [f"M. {name} Talon, maire de Brumas, arrive. Le maire part." for name in ("Jérôme", "Jérome", "Jérôme")]
    tokens = annotate(table(*texts), cache=None).tokens
    assert set(tokens.loc[tokens["form"] == "Le", "person"]) == {"Jérôme Talon"}


def test_a_place_is_one_name_with_and_without_its_accent() -> None:
    texts = ["Ils longent la Mérielle.", "Elle traverse la Mérielle.", "Il a vu la Merielle."]
    tokens = annotate(table(*texts), cache=None).tokens
    assert set(tokens.loc[tokens["pos"] == "PROPN", "lemma"]) == {"Mérielle"}


def test_input_is_unchanged() -> None:
    articles = table(TEXT, "Il part.")
    before = articles.copy(deep=True)
    annotate(articles, ACTORS, cache=None)
    pd.testing.assert_frame_equal(articles, before)


@pytest.mark.parametrize(
    ("texts", "sentences"),
    [
        pytest.param([], 0, id="no articles"),
        pytest.param([""], 0, id="an empty text"),
        pytest.param(["Photo : AVP"], 0, id="boilerplate only"),
        pytest.param([" \n\u200b\u00a0\n"], 0, id="blanks only"),
        pytest.param(["Il pleut sur Norvaux."], 1, id="nobody says anything"),
    ],
)
def test_tables_without_statements(texts: list[str], sentences: int, tmp_path: Path) -> None:
    articles = table(*texts)
    uncached = annotate(articles, cache=None)
    for name, columns in COLUMNS.items():
        assert list(getattr(uncached, name).columns) == ["article_id", "outlet", "date", "wire_group", *columns.split()]
    assert (len(uncached.sentences), len(uncached.statements)) == (sentences, 0)
    for _ in range(2):
        assert_equal(annotate(articles, cache=tmp_path), uncached)


def test_an_article_without_date_and_one_without_sentences() -> None:
    articles = table("Il part.", "")
    articles["date"] = pd.NaT
    sentences = annotate(articles, cache=None).sentences
    assert list(sentences["article_id"]) == ["a0"]
    assert sentences["date"].isna().all()


@pytest.mark.slow
def test_three_hundred_articles() -> None:
    annotated = annotate(table(*[SPEECH] * 300), ACTORS, cache=None)
    for rows in annotated:
        numbers = rows.groupby("article_id", observed=True).size()
        assert len(numbers) == 300
        assert numbers.nunique() == 1


def test_who_changes_a_table_does_not_change_what_the_next_call_returns(tmp_path: Path) -> None:
    first = annotate(table("Le maire a dit que le pont rouvrirait."), cache=tmp_path)
    first.statements.loc[0, "speaker"] = "X"
    first.tokens["lemma"] = "x"
    again = annotate(table("Le maire a dit que le pont rouvrirait."), cache=tmp_path)
    assert again.statements.loc[0, "speaker"] == "maire"
    assert "maire" in set(again.tokens["lemma"])
