"""What marks out the coverage against a table of frequencies of French in general."""

import os
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis.cli.commands import main
from analysis.errors import UserError
from analysis.plain_files import check_folder
from analysis.report.prose import against_reference
from analysis.wording import in_language
from analysis.words import beyond_reference, keyness, keyness_against, load_reference, word_counts

from .texts import counts, tokens


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "reference.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("word,count\npaix,40\nL’été,2\nPaix,1\n", id="commas"),
        pytest.param("lemma;n;pos\npaix;41;NOM\nl'été;2;NOM\n", id="semicolons, other columns"),
        pytest.param("\ufeffword\tfreq\npaix\t41\nl'été\t2\n", id="tabs, with a mark of order"),
    ],
)
def test_tables_of_frequencies_are_read(tmp_path: Path, content: str) -> None:
    assert load_reference(written(tmp_path, content)).to_dict() == {"paix": 41, "l'été": 2}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("mot,nombre\npaix,4\n", "has the columns mot, nombre; it needs word", id="columns"),
        pytest.param("word,count\npaix,beaucoup\n", "count of “paix” is “beaucoup”", id="no number"),
        pytest.param("word,count\npaix,-1\n", "must be 0 or more", id="negative"),
        pytest.param("word,count\npaix,1e400\n", "count of “paix” is “1e400”", id="infinite"),
        pytest.param("word,count\nle,10,5\npaix,4,0\n", "more cells in a row than columns", id="more cells"),
        pytest.param("word,count\n", "counts no word", id="no row"),
        pytest.param("", "cannot be read as a table", id="empty"),
        pytest.param("word,count\nété,1\n".encode("latin-1"), "cannot be read as a table in UTF-8", id="encoding"),
    ],
)
def test_a_broken_table_is_refused(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(UserError, match=message):
        load_reference(written(tmp_path, content))


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_what_is_no_file_is_refused_before_the_articles_are_read(
    make: Callable[[Path], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path / "reference")
    assert main(["words", "data/demo", "--reference", str(tmp_path / "reference")]) == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith(f"error: {tmp_path}/reference: cannot be read (")


def test_the_measures_are_those_of_keyness() -> None:
    own = pd.DataFrame({"lemma": ["paix", "pont", "Brume"], "n": [30, 60, 10]})
    general = {"paix": 10, "pont": 500, "mer": 400}
    table = keyness_against(own, pd.Series(general)).set_index("lemma")
    same = keyness(counts(own={"paix": 30, "pont": 60, "brume": 10}, general=general), target="own").set_index("lemma")
    assert table.index.tolist() == ["paix", "Brume", "pont"]
    for word, there in (("paix", "paix"), ("pont", "pont"), ("Brume", "brume")):
        assert table.loc[word, "g2"] == pytest.approx(same.loc[there, "g2"])


def test_what_the_reference_cannot_have_is_not_compared() -> None:
    own = pd.DataFrame({"lemma": ["gilet jaune", "porte-parole", "péage"], "n": 9})
    for reference, words in (
        ({"pont": 90.0}, ["péage"]),
        ({"pont": 90.0, "garde-fou": 1.0}, ["porte-parole", "péage"]),
        ({"pont": 90.0, "garde à vue": 1.0}, ["gilet jaune", "péage"]),
    ):
        assert sorted(keyness_against(own, pd.Series(reference))["lemma"]) == words


def test_stop_words_and_what_has_no_letter_are_counted_on_neither_side(tmp_path: Path) -> None:
    file = written(tmp_path, "word,count\nde,900\n2031,50\npaix,40\nphoto,2\n")
    assert load_reference(file).to_dict() == {"paix": 40, "photo": 2}
    assert load_reference(file, stop={"photo"}).to_dict() == {"de": 900, "paix": 40}
    with pytest.raises(UserError, match="counts no word"):
        load_reference(written(tmp_path, "word,count\nde,900\n"))


def test_what_marks_out_the_coverage_is_in_several_articles_and_no_name() -> None:
    spread = [("péage", "NOUN", 30, 3), ("Brume", "PROPN", 30, 3), ("digue", "NOUN", 30, 1), ("pont", "NOUN", 1, 3)]
    own = pd.DataFrame(spread, columns=["lemma", "pos", "n", "articles"])
    key = keyness_against(own, pd.Series({"pont": 5000.0, "péage": 5.0, "digue": 5.0}), at_least=1)
    assert key.loc[key["lemma"] == "Brume", ["pos", "articles"]].to_numpy().tolist() == [["PROPN", 3]]
    assert beyond_reference(key)["lemma"].tolist() == ["péage"]
    assert beyond_reference(key, articles=1)["lemma"].tolist() == ["digue", "péage"]
    said = against_reference(key, beyond_reference(key)).text.replace("\xa0", " ")
    assert "One word is more frequent here than in general French" in said
    assert "péage" in said
    assert said.endswith("Compared are 91 content words here with 5,010 of the table.")
    nothing = against_reference(key, beyond_reference(key, articles=4)).text
    assert nothing == "No word that is not a name is clearly more frequent here than in general French."


def test_rare_words_and_words_of_the_reference_only_are_left_out() -> None:
    found = word_counts(tokens("paix paix paix pont"))
    assert keyness_against(found, pd.Series({"mer": 5.0}))["lemma"].tolist() == ["paix"]


def test_the_command_compares_with_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "word,count\npéage,1\npaix,5000\nmaison,90000\n")
    assert main(["words", "data/demo", "--reference", str(file), "--format", "csv"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert rows[0].startswith("lemma,n_target,n_reference")
    assert any(row.startswith("péage,") for row in rows)


def test_what_is_wrong_with_the_file_is_told_in_the_language_of_the_reports(tmp_path: Path) -> None:
    file = tmp_path / "general.csv"
    file.write_text("word,count\npont,-3\n", "utf-8")
    with in_language("fr"), pytest.raises(UserError, match=r"pour «.pont.», count vaut «.-3.».; ce doit"):
        load_reference(file)
    with in_language("fr"), pytest.raises(UserError, match=r"est un fichier, non un dossier.: choisissez un autre"):
        check_folder(file / "reports")
