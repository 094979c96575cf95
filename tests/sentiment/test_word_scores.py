"""Word scores: negation, strength, contrast, doubt, terms that only look like tone, and the files themselves."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from analysis.errors import UserError
from analysis.language.parser import tag
from analysis.language.words import words_of
from analysis.sentiment.tone_reader import read_tone
from analysis.sentiment.word_scores import LEXICONS, load_lexicon, word_scores


def tokens_of(*sentences: str) -> pd.DataFrame:
    rows = [
        ("a", number, word.start, word.end, word.form, word.lemma, word.pos)
        for number, doc in enumerate(tag(sentences))
        for word in words_of(doc, 0, [])
    ]
    return pd.DataFrame(rows, columns=["article_id", "sentence", "start", "end", "form", "lemma", "pos"])


def polarity(sentence: str, word: str) -> float:
    tokens = tokens_of(sentence)
    (place,) = [i for i, form in enumerate(tokens["form"]) if form == word]
    return float(read_tone(tokens).polarity[place])


@pytest.mark.parametrize(
    ("sentence", "word", "sign"),
    [
        pytest.param("La guerre continue.", "guerre", -1, id="a word that textblob-fr does not know"),
        pytest.param("Il est lâche.", "lâche", -1, id="an adjective that is a form of a verb too"),
        pytest.param("Le chien lâche sa proie.", "lâche", 0, id="a verb whose form is an adjective too"),
        pytest.param("Elle estime que le pont tiendra.", "estime", 0, id="a verb whose form is a noun too"),
        pytest.param("Il a l'estime de ses voisins.", "estime", 1, id="a noun whose form is a verb's too"),
        pytest.param("Elle salue un succès.", "salue", 1, id="a form of a listed verb"),
        pytest.param("La situation est catastrophique.", "catastrophique", -1, id="an adjective"),
        pytest.param("Le chantier périclite.", "périclite", -1, id="a verb for a slow decline"),
        pytest.param("Un dénouement à l'amiable a apaisé l'assemblée.", "apaisé", 1, id="a participle"),
        pytest.param("Le chantier commence.", "commence", 0, id="a verb that tells nothing good or bad"),
        pytest.param("Le maire lâche ses notes.", "lâche", 0, id="a verb that blames only a person whom one drops"),
        pytest.param("Elle est satisfaite.", "satisfaite", 1, id="feminine"),
        pytest.param("Elle n'est pas du tout satisfaite.", "satisfaite", -1, id="pas du tout"),
        pytest.param("Elle n'est guère satisfaite.", "satisfaite", -1, id="guère"),
        pytest.param("Elle n'est plus satisfaite.", "satisfaite", -1, id="ne … plus"),
        pytest.param("Elle est plus satisfaite.", "satisfaite", 1, id="plus alone is more"),
        pytest.param("Elle part sans succès.", "succès", -1, id="sans"),
        pytest.param("Il est loin de triompher.", "triompher", -1, id="loin de"),
        pytest.param("Il est nullement crédible.", "crédible", -1, id="nullement"),
        pytest.param("Il est peu crédible.", "crédible", -1, id="peu"),
        pytest.param("Il est un peu crédible.", "crédible", 1, id="un peu"),
        pytest.param("Il ne part pas, la paix revient.", "paix", 1, id="a comma ends the reach"),
        pytest.param("Le pont sera fermé sans doute, triste échec.", "échec", -1, id="sans doute is no negation"),
        pytest.param("C'est un pas vers la paix.", "paix", 1, id="a step is no negation"),
        pytest.param("Ce n'est pas seulement un succès.", "succès", 1, id="pas seulement"),
        pytest.param("Elle est plus que jamais courageuse.", "courageuse", 1, id="plus que jamais"),
        pytest.param("Elle n'inspire que le respect.", "respect", 1, id="ne … que"),
        pytest.param("Il n'a ni courage ni honneur.", "honneur", -1, id="ni … ni"),
        pytest.param("Loin d'être satisfaite, elle part.", "satisfaite", -1, id="loin d'être"),
        pytest.param("Elle part loin, courageuse.", "courageuse", 1, id="loin as a distance"),
        pytest.param("Il ne part pas et obtient un succès.", "succès", 1, id="et and a verb end the reach"),
        pytest.param("Ils veulent éviter la guerre.", "guerre", 1, id="éviter"),
        pytest.param("C'est la fin de la guerre.", "guerre", 1, id="la fin de"),
        pytest.param("À la fin, la guerre revient.", "guerre", -1, id="à la fin"),
        pytest.param("Le Premier ministre est arrivé.", "Premier", 0, id="Premier ministre"),
        pytest.param("Un livre sur la guerre de Corée.", "guerre", 0, id="guerre de Corée"),
        pytest.param("Un livre sur la guerre.", "guerre", -1, id="a war that is not a name"),
        pytest.param(
            "Il cherche des armes de destruction massive.", "destruction", 0, id="armes de destruction massive"
        ),
        pytest.param("Le Nobel de la paix est remis.", "paix", 0, id="Nobel de la paix"),
    ],
)
def test_a_word_has_the_polarity_of_its_place(sentence: str, word: str, sign: int) -> None:
    score = polarity(sentence, word)
    assert (score > 0.03) - (score < -0.03) == sign


@pytest.mark.parametrize(
    ("weaker", "stronger", "word"),
    [
        pytest.param("C'est un succès.", "Mais c'est un succès.", "succès", id="after mais"),
        pytest.param("C'est un succès mais il part.", "C'est un succès et il part.", "succès", id="before mais"),
        pytest.param("Elle est assez courageuse.", "Elle est courageuse.", "courageuse", id="diminished"),
        pytest.param("Elle est courageuse.", "Elle est très courageuse.", "courageuse", id="intensified"),
        pytest.param("Ce serait un succès.", "C'est un succès.", "succès", id="conditional"),
        pytest.param("C'est peut-être un succès.", "C'est un succès.", "succès", id="hedged"),
    ],
)
def test_strength_contrast_and_doubt(weaker: str, stronger: str, word: str) -> None:
    assert 0 < polarity(weaker, word) < polarity(stronger, word)


def test_near_words_count_more_and_a_score_stays_in_range() -> None:
    tokens = tokens_of("Un triomphe, un succès, une victoire, un exploit, la paix.", "Il pleut.")
    scores = read_tone(tokens).sentences["lexicon"]
    assert 0.5 < scores[0] < 1
    assert scores[1] == 0


@pytest.mark.parametrize("name", ["tone_fr.csv", "diplomacy_fr.csv", "learnt_fr.csv"])
def test_a_lexicon_is_sorted_and_in_range(name: str) -> None:
    lemmas = list(load_lexicon(LEXICONS / name))
    assert lemmas == sorted(lemmas)
    assert [lemma for lemma in lemmas if lemma != lemma.lower() or "’" in lemma] == []


@pytest.mark.parametrize("name", ["tone_fr.csv", "diplomacy_fr.csv"])
def test_a_written_entry_has_a_reason(name: str) -> None:
    with (LEXICONS / name).open(encoding="utf-8") as file:
        assert [row["lemma"] for row in csv.DictReader(file) if not row["reason"].strip()] == []


def test_no_lemma_stands_in_two_lists() -> None:
    lists = [set(load_lexicon(LEXICONS / name)) for name in ("tone_fr.csv", "diplomacy_fr.csv", "learnt_fr.csv")]
    assert sum(map(len, lists)) == len(word_scores())


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param("lemma,polarity\n", "no entry", id="empty"),
        pytest.param("lemma,polarity\npaix,0.5\npaix,0.4\n", "paix", id="twice"),
        pytest.param("lemma,polarity\n ,0.5\n", "blank", id="blank"),
        pytest.param("lemma,polarity\npaix,5\n", "between -1 and 1", id="out of range"),
        pytest.param("lemma,polarity\npaix,bon\n", "between -1 and 1", id="no number"),
        pytest.param("lemma,polarity\npaix,nan\n", "between -1 and 1", id="nan"),
        pytest.param("lemma,polarity\npaix\n", "between -1 and 1", id="a row that ends early"),
        pytest.param("lemma,polarity\n*,1\n", "blank", id="every word"),
        pytest.param("lemma,polarity\nPaix,1\npaix,1\n", "repeated", id="twice but for the capital"),
        pytest.param("lemma,polarity\nhomme fort,1\n", "more than one word", id="two words"),
        pytest.param("mot,note\npaix,0.5\n", "needs lemma", id="other columns"),
        pytest.param("", "cannot be read as a table", id="an empty file"),
    ],
)
def test_a_bad_lexicon_is_refused(text: str, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(UserError, match=complaint):
        load_lexicon(path)


def test_what_is_no_table_in_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_bytes("lemma,polarity\nécueil,-0.5\n".encode("latin-1"))
    with pytest.raises(UserError, match="cannot be read as a table in UTF-8"):
        load_lexicon(tmp_path / "mine.csv")


def test_a_file_that_is_not_there_is_said_not_to_be(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nowhere\.csv cannot be read \(No such file or directory\)\.$"):
        load_lexicon(tmp_path / "nowhere.csv")


def test_a_decimal_comma_and_a_capital_are_as_good(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("word;polarity\nPaix;0,8\n", "utf-8")
    assert load_lexicon(tmp_path / "mine.csv") == {"paix": 0.8}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_lexicon_of_ones_own_may_have_words_and_other_columns(separator: str, tmp_path: Path) -> None:
    rows = [
        ("id", "word", "polarity"),
        ("1", "ruiner", "negative"),
        ("2", "bâtir", "positive"),
        ("3", "abaiss*", "-0.5"),
    ]
    (tmp_path / "mine.csv").write_text("\n".join(map(separator.join, rows)), "utf-8-sig")
    own = load_lexicon(tmp_path / "mine.csv")
    assert own == {"ruiner": -1.0, "bâtir": 1.0, "abaiss*": -0.5}
    tokens = tokens_of("Un abaissement a ruiné la ville.")
    scores = dict(zip(tokens["form"], read_tone(tokens, lexicon=own).polarity, strict=True))
    assert (scores["abaissement"], scores["ruiné"], scores["ville"]) == (-0.5, -1.0, 0.0)
