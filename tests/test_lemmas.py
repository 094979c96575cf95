"""The benchmark of lemmas, on a small treebank of our own sentences."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.errors import UserError
from benchmarks.accuracy import main
from benchmarks.lemmas import lemma_figures, lemma_table, read_conllu

OWN = Path(__file__).parent / "words" / "own.conllu"


def test_words_have_their_place_and_parts_of_contractions_have_none() -> None:
    sentence = read_conllu(OWN)[1]
    assert all(sentence.text[w.start : w.end] == w.form for w in sentence.words if w.start >= 0)
    assert [w.form for w in sentence.words if w.start < 0] == ["à", "les"]


def test_our_own_sentences_have_the_right_lemmas() -> None:
    table = lemma_table(read_conllu(OWN))
    assert len(table) == 66
    assert table[table["ours"].str.lower() != table["lemma"].str.lower()].to_numpy().tolist() == []


def test_figures_count_each_part_of_speech_and_all() -> None:
    rows = [("a", "NOUN", "a", "a", "a", "x"), ("B", "VERB", "b", "B", "x", "x"), ("c", "VERB", "c", "x", "", "c")]
    table = pd.DataFrame(rows, columns=["form", "pos", "lemma", "ours", "spacy", "simplemma"])
    figures = lemma_figures(table).set_index("pos")
    assert figures["words"].to_dict() == {"NOUN": 1, "VERB": 2, "all": 3}
    assert figures["ours"].to_dict() == pytest.approx({"NOUN": 100, "VERB": 50, "all": 200 / 3})
    assert figures["spacy"].to_dict() == pytest.approx({"NOUN": 100, "VERB": 0, "all": 100 / 3})
    assert (figures["low"] < figures["ours"]).all()


def test_the_command_prints_figures_and_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lemmas", str(OWN), "--errors"]) == 0
    out = capsys.readouterr().out
    assert "own.conllu: 66 content words" in out
    assert "NOUN" in out


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("", "has no sentence", id="empty"),
        pytest.param("# text = Oui\n1\tOui\toui\n", "not ten columns", id="columns"),
        pytest.param("1\tOui" + "\t_" * 8 + "\n", "no line « # text = »", id="no text"),
        pytest.param("# text = Non\n1\tOui" + "\t_" * 8 + "\n", "« Oui » is not in its sentence", id="other text"),
        pytest.param("é".encode("latin-1"), "not UTF-8", id="encoding"),
    ],
)
def test_a_broken_treebank_is_refused(
    content: str | bytes, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.conllu"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(UserError, match=message):
        read_conllu(path)
    assert main(["lemmas", str(tmp_path / "absent")]) == 1
    assert "cannot be read" in capsys.readouterr().err
