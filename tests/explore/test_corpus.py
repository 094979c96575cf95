"""What is chosen: articles by outlet and day with their tables, and the word that is meant."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis.errors import UserError
from analysis.explore import Corpus, load_corpus
from analysis.explore import corpus as module
from analysis.explore.corpus import TABLES
from analysis.explore.views import speaker_view

ROWS = [
    ("a", "La Vigie", "2031-03-01", "La ministre Odile Carran a déclaré que les traités seraient signés à Brume."),
    ("b", "La Vigie", "2031-03-02", "Le traité est prêt. “Nous signerons”, a promis Odile Carran."),
    ("c", "Le Phare", "2031-03-02", "Un traité de plus ? Les pêcheurs de Brume attendent."),
    ("d", "Le Phare", "", "La traite des vaches commence à cinq heures."),
]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    file = tmp_path_factory.mktemp("corpus") / "press.csv"
    pd.DataFrame(ROWS, columns=["id", "outlet", "date", "text"]).to_csv(file, index=False)
    return load_corpus(file)


def ids(corpus: Corpus) -> list[str]:
    return corpus.articles.index.tolist()


def test_the_whole_is_not_copied(corpus: Corpus) -> None:
    assert corpus.chosen(["La Vigie", "Le Phare"]) is corpus


def test_outlets_and_days_are_chosen_together(corpus: Corpus) -> None:
    second = date(2031, 3, 2)
    assert ids(corpus.chosen(["La Vigie"])) == ["a", "b"]
    assert ids(corpus.chosen(["La Vigie", "Le Phare"], second, second)) == ["b", "c"]
    assert ids(corpus.chosen(["Le Phare"], date(2031, 3, 1), second)) == ["c"]
    assert ids(corpus.chosen([])) == []


def test_a_first_or_a_last_day_alone_counts(corpus: Corpus) -> None:
    both = ["La Vigie", "Le Phare"]
    assert ids(corpus.chosen(both, first=date(2031, 3, 2))) == ["b", "c"]
    assert ids(corpus.chosen(both, last=date(2031, 3, 1))) == ["a"]
    assert ids(corpus.chosen(both, date(2031, 3, 2), date(2031, 3, 1))) == []


def test_articles_without_a_date_are_there_unless_days_are_given(corpus: Corpus) -> None:
    assert "d" in ids(corpus.chosen(["Le Phare"]))
    assert "d" not in ids(corpus.chosen(["Le Phare"], date(1900, 1, 1), date(2100, 1, 1)))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_holds_the_chosen_articles_and_no_others(corpus: Corpus, name: str) -> None:
    everywhere, part = getattr(corpus, name), getattr(corpus.chosen(["La Vigie"]), name)
    assert set(everywhere["article_id"]) > {"a"}
    assert part["article_id"].astype(str).tolist() == [x for x in everywhere["article_id"] if x in ("a", "b")]
    assert part.index.tolist() == list(range(len(part)))


def test_what_can_be_chosen_is_counted(corpus: Corpus) -> None:
    assert corpus.outlets == {"La Vigie": 2, "Le Phare": 2}
    assert corpus.speakers == {"Odile Carran": 2}
    assert corpus.frequent_words["traité"] == 3
    assert "de" not in corpus.frequent_words
    assert list(corpus.frequent_words.values()) == sorted(corpus.frequent_words.values(), reverse=True)
    assert corpus.chosen(["Le Phare"]).speakers == {}


def test_who_may_be_somebody_else_in_each_article_is_no_one_speaker(corpus: Corpus) -> None:
    said = pd.DataFrame(
        {"article_id": ["a", "b", "b", "c"], "speaker": ["ministre", "ministre", "pilote", "Odile Carran"]}
    )
    several = replace(corpus, statements=said)
    assert several.speakers == {"Odile Carran": 1, "pilote": 1}
    assert several.chosen(["La Vigie"], date(2031, 3, 1), date(2031, 3, 1)).speakers == {"ministre": 1}
    with pytest.raises(UserError, match="ministre is not reported"):
        speaker_view(several, "ministre")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("traité", "traité"), (" Traités ", "traité"), ("TRAITE", "traite"), ("pecheurs", "pêcheur"), ("brume", "Brume")],
)
def test_the_word_that_is_meant(corpus: Corpus, typed: str, meant: str) -> None:
    assert corpus.find_words(typed).name == meant


def test_without_its_accent_it_is_found_where_no_other_word_is_written_so(corpus: Corpus) -> None:
    assert corpus.chosen(["La Vigie"]).find_words("traite").name == "traité"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("  ", r"Type a word"),
        ("trété", r"“trété” does not occur.*Similar words: .*traité"),
        ("xyzzy", r"^“xyzzy” does not occur in the chosen articles\.$"),
    ],
)
def test_a_word_that_is_not_there_is_answered_with_a_sentence(corpus: Corpus, typed: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        corpus.find_words(typed)


@pytest.fixture(scope="module")
def gate(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Articles with a term, a name of several words, and words of one family."""
    text = "Le barrage de Crespin ferme. La garde fluviale bloque un barrage. Ils gagnent. Le gagnant gagnera. {n} {n}."
    file = tmp_path_factory.mktemp("gate") / "press.csv"
    rows = [(f"a{n}", "La Vigie", "2031-03-01", text.replace("{n}", f"reste{n}")) for n in range(5)]
    pd.DataFrame(rows, columns=["id", "outlet", "date", "text"]).to_csv(file, index=False)
    (file.parent / "words.toml").write_text('join = ["barrage de Crespin"]\nfind_terms = false\n', "utf-8")
    return load_corpus(file)


@pytest.mark.parametrize(
    ("typed", "name", "lemmas"),
    [
        pytest.param("barrage", "barrage", {"barrage", "barrage de Crespin"}, id="with the names it is a part of"),
        pytest.param("crespin", "crespin", {"barrage de Crespin"}, id="a part only"),
        pytest.param("gagn*", "gagn*", {"gagner", "gagnant"}, id="words that begin so"),
        pytest.param("*ner", "*ner", {"gagner"}, id="words that end so"),
        pytest.param("/gagn(er|ez)/", "/gagn(er|ez)/", {"gagner"}, id="regular expression"),
        pytest.param("/gagner.+/", "/gagner.+/", {"gagner"}, id="of a printed form"),
        pytest.param("barrage de crespin", "barrage de Crespin", {"barrage de Crespin"}, id="the name itself"),
    ],
)
def test_what_a_query_counts_together(gate: Corpus, typed: str, name: str, lemmas: set[str]) -> None:
    found = gate.find_words(typed)
    assert (found.name, set(found.lemmas)) == (name, lemmas)
    together = found.together(gate.tokens)
    assert together["lemma"].eq(name).sum() == gate.tokens["lemma"].isin(lemmas).sum() > 0
    assert len(together) == len(gate.tokens)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("/(/", r"/\(/ is not a regular expression"), ("zz*", "does not occur"), ("/zz+/", "does not occur")],
)
def test_a_query_that_leads_nowhere_is_answered_with_a_sentence(gate: Corpus, typed: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        gate.find_words(typed)


TOO_LONG = "takes too long to look for: write a simpler one"


def test_an_expression_without_end_is_answered_with_a_sentence(gate: Corpus) -> None:
    """« /(?R)/ » matches what it matches, which takes all memory."""
    with pytest.raises(UserError, match=TOO_LONG):
        gate.find_words("/(?R)/")


def test_an_expression_that_takes_too_long_is_answered_with_a_sentence(
    gate: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow:
        def fullmatch(self, word: str, timeout: float) -> None:
            assert 0 < timeout <= module.LONGEST
            raise TimeoutError

    monkeypatch.setattr(module, "_pattern", lambda _: Slow())
    with pytest.raises(UserError, match=TOO_LONG):
        gate.find_words("/gagn.+/")


def test_a_long_query_is_repeated_only_in_part(gate: Corpus) -> None:
    with pytest.raises(UserError) as raised:
        gate.find_words("pont" * 5000)
    assert len(str(raised.value)) < 200
