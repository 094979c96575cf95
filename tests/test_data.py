"""The data files that come with the repository: the sample, the demo corpus, the actors, the word lists."""

import csv
import hashlib
import re
import shutil
import subprocess
import tomllib
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis import annotate, load_actors, read_articles

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "articles"
DEMO = ROOT / "data" / "demo"
ACTORS_FILES = [
    pytest.param(ROOT / "data" / "actors.toml", id="summit"),
    pytest.param(DEMO / "actors.toml", id="demo"),
]


def metadata(folder: Path) -> list[dict[str, str]]:
    with (folder / "articles.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def actors(path: Path) -> list[dict[str, Any]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))["actor"]


def names(actor: dict[str, Any]) -> list[str]:
    return [actor["name"], *actor["variants"]]


def descriptions(actor: dict[str, Any]) -> list[str]:
    return [*actor["roles"], *actor["periphrases"]]


def test_the_sample_is_what_was_published() -> None:
    published = "f90719034f84b4cce20d4878a3f763ea630bd384cd529282e31dc9a0f9f60b91"
    sample = (SAMPLE / "kbs-2024-06-19.txt").read_bytes()
    assert hashlib.sha256(sample).hexdigest() == published


def test_the_sample_survives_a_clone_on_windows(tmp_path: Path) -> None:
    shutil.copy(ROOT / ".gitattributes", tmp_path)
    shutil.copytree(SAMPLE, tmp_path / "data" / "articles")
    sample = tmp_path / "data" / "articles" / "kbs-2024-06-19.txt"

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "core.autocrlf=true", *arguments], cwd=tmp_path, check=True)

    git("init", "--quiet")
    git("add", ".")
    sample.unlink()
    git("checkout", "--", ".")
    assert sample.read_bytes() == (SAMPLE / sample.name).read_bytes()


@pytest.mark.parametrize("folder", [pytest.param(SAMPLE, id="sample"), pytest.param(DEMO, id="demo")])
def test_every_article_has_its_row_and_every_row_its_article(folder: Path) -> None:
    rows = metadata(folder)
    assert list(rows[0]) == ["file", "outlet", "date", "title", "url"]
    assert sorted(row["file"] for row in rows) == sorted(path.name for path in folder.glob("*.txt"))


def test_the_demo_has_several_outlets_and_days_and_says_that_it_is_fiction() -> None:
    rows = metadata(DEMO)
    assert len(rows) == 24
    assert len({row["outlet"] for row in rows}) == 5
    assert {date.fromisoformat(row["date"]) for row in rows} == {date(2031, 5, day) for day in range(12, 18)}
    assert [row["file"] for row in rows if not row["title"].endswith("[fiction]")] == []


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param("«\u00a0.+?\u00a0»", id="no-break spaces"),
        pytest.param("«\u202f.+?\u202f»", id="narrow no-break spaces"),
        pytest.param(r"«\w.+?\w»", id="no spaces"),
        pytest.param(r"“\w.+?”", id="curly marks"),
        pytest.param(r'"\w.+?"', id="straight marks"),
        pytest.param("«[^»]+“[^»]+”[^«]*»", id="one pair inside another"),
        pytest.param(r"^— .+\?$", id="interview between dashes"),
        pytest.param(r"[a-z]\.[A-Z«]", id="glued sentences"),
        pytest.param(r"\A\d\d\.\d\d\.\d{4} .+Photo\s: ", id="line of date and photo credit"),
        pytest.param(r"\w'\w", id="straight apostrophe"),
        pytest.param(r"\w’\w", id="typographic apostrophe"),
        pytest.param(r"(?i)sans vainqueur ni vaincu", id="a quotation"),
        pytest.param(r"(?i)(?<!sans vainqueur )ni vainqueur ni vaincu", id="its other wording"),
    ],
)
def test_the_demo_has_the_variety_of_real_copy(pattern: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in DEMO.glob("*.txt")]
    assert any(re.search(pattern, text, re.MULTILINE) for text in texts)


@pytest.mark.parametrize("path", ACTORS_FILES)
def test_actors_are_complete(path: Path) -> None:
    entries = actors(path)
    assert len(entries) >= 25
    for actor in entries:
        assert actor["kind"] in {"person", "body", "agency", "place"}, actor["name"]
        assert (actor.get("gender") in {"f", "m"}) == (actor["kind"] == "person"), actor["name"]


@pytest.mark.parametrize("path", ACTORS_FILES)
@pytest.mark.parametrize("words_of", [pytest.param(names, id="names"), pytest.param(descriptions, id="descriptions")])
def test_no_words_lead_to_two_actors(path: Path, words_of: Any) -> None:
    article = re.compile(r"^(?:le |la |les |l')")
    of_each_actor = ({article.sub("", words.lower()) for words in words_of(actor)} for actor in actors(path))
    actors_of = Counter(words for of_one in of_each_actor for words in of_one)
    assert [words for words, n in actors_of.items() if n > 1] == []


@pytest.mark.parametrize("path", ACTORS_FILES)
def test_actors_have_straight_apostrophes_and_composed_accents(path: Path) -> None:
    words = [word for actor in actors(path) for word in (*names(actor), *descriptions(actor))]
    assert [word for word in words if "’" in word or word != unicodedata.normalize("NFC", word)] == []


@pytest.mark.parametrize("path", ACTORS_FILES)
def test_roles_and_periphrases_begin_with_their_article(path: Path) -> None:
    said = [words for actor in actors(path) for words in descriptions(actor)]
    assert [words for words in said if not re.match(r"(?:le|la|les) |l'", words)] == []


def test_titles_in_the_demo_lead_to_their_people_and_the_river_is_a_name() -> None:
    tokens, _, statements = annotate(read_articles(DEMO), load_actors(DEMO / "actors.toml"))
    titles = "maire|porte-parole|colonelle|préfecture$|président|solide"
    assert [speaker for speaker in statements["speaker"].dropna() if re.match(titles, speaker)] == []
    names = tokens.loc[tokens["form"].isin(["Aldre", "Crespin", "barrage de Crespin"]), ["lemma", "pos"]]
    assert set(names.itertuples(index=False, name=None)) == {("Aldre", "PROPN"), ("barrage de Crespin", "PROPN")}


def test_the_export_has_the_articles_of_the_demo() -> None:
    export, demo = read_articles(ROOT / "data" / "europresse.html"), read_articles(DEMO)

    def told(table: pd.DataFrame) -> list[list[str]]:
        words = table["text"].str.split().str.join(" ")
        return sorted([*row, text] for row, text in zip(table[["outlet", "title"]].values.tolist(), words, strict=True))

    assert told(export) == told(demo)
