"""One pass over the articles gives three tables whose offsets point into the published text."""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis import Annotated, annotate, load_actors, read_articles
from analysis.actors import Actor, Actors

ROOT = Path(__file__).parents[2]
COLUMNS = {
    "tokens": "sentence start end form lemma pos quoted person",
    "sentences": "sentence start end text",
    "statements": (
        "sentence start end spans kind quote cue cue_lemma source_text speaker construction speaker_rule confidence "
        "cue_span"
    ),
}
ACTORS = Actors((Actor("Anne Morel", "person", gender="f"), Actor("Union du fleuve", "body")))
TEXT = (
    "Publié le 12 mai 2031\nPhoto : Nino Varelle\n\n"
    "« L’accord est historique », a déclaré Anne Morel.Pour l’Union du fleuve, c’est un\u00a0pas."
)


def table(*texts: str, outlet: str = "L'Écho") -> pd.DataFrame:
    index = pd.Index([f"a{i}" for i in range(len(texts))], name="article_id")
    columns = {"outlet": outlet, "date": pd.Timestamp("2031-05-12"), "text": list(texts)}
    return pd.DataFrame(columns, index=index)


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return rows.to_dict("records")  # type: ignore[return-value]


def assert_equal(found: Annotated, expected: Annotated) -> None:
    for name in COLUMNS:
        pd.testing.assert_frame_equal(getattr(found, name), getattr(expected, name))


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
        assert list(found.columns) == ["article_id", "outlet", "date", *columns.split()]
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
        pytest.param(["Photo : AVP"], 0, id="furniture only"),
        pytest.param([" \n\u200b\u00a0\n"], 0, id="blanks only"),
        pytest.param(["Il pleut sur Norvaux."], 1, id="nobody says anything"),
    ],
)
def test_tables_without_statements(texts: list[str], sentences: int, tmp_path: Path) -> None:
    articles = table(*texts)
    uncached = annotate(articles, cache=None)
    for name, columns in COLUMNS.items():
        assert list(getattr(uncached, name).columns) == ["article_id", "outlet", "date", *columns.split()]
    assert (len(uncached.sentences), len(uncached.statements)) == (sentences, 0)
    for _ in range(2):
        assert_equal(annotate(articles, cache=tmp_path), uncached)


def test_an_article_without_date_and_one_without_sentences() -> None:
    articles = table("Il part.", "")
    articles["date"] = pd.NaT
    sentences = annotate(articles, cache=None).sentences
    assert list(sentences["article_id"]) == ["a0"]
    assert sentences["date"].isna().all()


# --- cache and workers

SPEECH = (
    "« Oui », a déclaré Anne Morel. Selon un diplomate, le pays signera. "
    "« Nous partons », a-t-on appris, « et nous reviendrons ».\n\n« Rien ne presse pour nous. »"
)


def test_the_cached_tables_equal_the_new_ones(tmp_path: Path) -> None:
    articles = table(SPEECH, TEXT, "Il pleut.")
    new = annotate(articles, ACTORS, cache=None)
    first, second = (annotate(articles, ACTORS, cache=tmp_path) for _ in range(2))
    assert_equal(first, new)
    assert_equal(second, new)
    for row in records(second.statements):
        assert type(row["spans"]) is list
        assert all(type(span) is list and all(type(place) is int for place in span) for span in row["spans"])
        assert pd.isna(row["speaker"]) or type(row["speaker"]) is str
    assert new.statements["speaker"].isna().any()


def test_the_second_reading_reads_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = table(TEXT)
    expected = annotate(articles, ACTORS, cache=tmp_path)
    monkeypatch.setattr(import_module("analysis.annotation.run"), "read_statements", None)
    assert_equal(annotate(articles, ACTORS, cache=tmp_path), expected)


def test_other_outlets_do_not_come_from_the_cache(tmp_path: Path) -> None:
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    again = annotate(table(TEXT, outlet="La Voix"), ACTORS, cache=tmp_path)
    assert set(again.tokens["outlet"]) == {"La Voix"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param(TEXT + " Fin.", ACTORS, id="another text"),
        pytest.param(TEXT, Actors((Actor("Anne Morel", "person", gender="m"),)), id="other actors"),
    ],
)
def test_what_changes_is_read_anew(text: str, actors: Actors, tmp_path: Path) -> None:
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    before = set(tmp_path.iterdir())
    assert_equal(annotate(table(text), actors, cache=tmp_path), annotate(table(text), actors, cache=None))
    assert set(tmp_path.iterdir()) > before


@pytest.mark.parametrize("file", ["tokens", "sentences", "statements"])
@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:100]), id="cut short"),
        pytest.param(lambda path: path.write_bytes(b""), id="emptied"),
        pytest.param(lambda path: path.write_text("rien"), id="overwritten"),
        pytest.param(lambda path: path.unlink(), id="taken away"),
    ],
)
def test_a_broken_cache_is_made_again(
    file: str, harm: Callable[[Path], object], small: Annotated, tmp_path: Path
) -> None:
    annotate(table(TEXT), ACTORS, cache=tmp_path)
    (path,) = tmp_path.glob(f"*/{file}.parquet")
    harm(path)
    assert_equal(annotate(table(TEXT), ACTORS, cache=tmp_path), small)
    assert len(pd.read_parquet(path)) > 0


def test_nothing_but_the_tables_is_left_in_the_cache(tmp_path: Path) -> None:
    annotate(table(TEXT), ACTORS, cache=tmp_path / "new" / "folder")
    files = sorted(path.name for path in tmp_path.rglob("*") if path.is_file())
    assert files == ["sentences.parquet", "statements.parquet", "tokens.parquet"]


def test_without_cache_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    default = import_module("analysis.annotation").DEFAULT_CACHE
    before = sorted(default.rglob("*"))
    annotate(table(f"Ceci n'est écrit nulle part. {TEXT}"), ACTORS, cache=None)
    assert sorted(default.rglob("*")) == before
    assert list(tmp_path.iterdir()) == []


def test_two_workers_find_the_same() -> None:
    articles = table(*[f"{SPEECH} Le {i} mai, il part." for i in range(20)])
    assert_equal(annotate(articles, ACTORS, cache=None, workers=2), annotate(articles, ACTORS, cache=None))


def test_three_hundred_articles() -> None:
    annotated = annotate(table(*[SPEECH] * 300), ACTORS, cache=None)
    for rows in annotated:
        numbers = rows.groupby("article_id", observed=True).size()
        assert len(numbers) == 300
        assert numbers.nunique() == 1
