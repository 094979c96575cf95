"""Statements in other words: which are one, by whom, and who is named elsewhere."""

import pandas as pd
import pytest

from analysis.quotations import quotations
from analysis.quotations.gist import read_gists
from analysis.quotations.same_speaker import relation
from analysis.quotations.spread import grouped

SAID = "Nous ne rouvrirons pas le tunnel de Valmère avant le 12 septembre, faute de ventilateurs"


def table(*rows: tuple[str, str, str | None, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Statements (article, quote, speaker, kind) and their articles."""
    statements = pd.DataFrame(rows, columns=["article_id", "quote", "speaker", "kind"])
    statements = statements.assign(speaker_rule="name", confidence=0.95)
    ids = list(dict.fromkeys(row[0] for row in rows))
    day = pd.Timestamp("2031-08-30")
    return statements, pd.DataFrame({"outlet": [f"Journal {one}" for one in ids], "date": day, "text": ""}, index=ids)


@pytest.mark.parametrize(
    ("quote", "speaker", "same"),
    [
        pytest.param(
            "le tunnel de Valmère, privé de ventilateurs, resterait fermé jusqu'au 12 septembre",
            "Mme Tessandier",
            True,
            id="told",
        ),
        pytest.param(
            "Faute de ventilateurs, le tunnel de Valmère ne sera pas rouvert avant le 12 septembre",
            "directrice du réseau",
            True,
            id="by a description",
        ),
        pytest.param("pas avant le 12 septembre", "Clara Tessandier", True, id="a few words of the same person"),
        pytest.param(
            "le tunnel de Valmère, privé de ventilateurs, resterait fermé jusqu'au 12 septembre",
            "Paul Ormesson",
            False,
            id="another person",
        ),
        pytest.param("Le budget des routes a doublé en quatre ans", "Clara Tessandier", False, id="something else"),
        pytest.param("le 12", None, False, id="two words of nobody"),
        pytest.param("septembre", "Clara Tessandier", False, id="one word of the same person"),
        pytest.param("!", "Clara Tessandier", False, id="no words"),
    ],
)
def test_which_statements_say_the_same(quote: str, speaker: str | None, same: bool) -> None:
    found = quotations(*table(("a", SAID, "Clara Tessandier", "direct"), ("b", quote, speaker, "indirect")))
    assert found["article_id"].tolist() == (["a", "b"] if same else [])
    assert found["reworded"].tolist() == ([False, True] if same else [])


@pytest.mark.parametrize(
    ("quote", "same"),
    [
        pytest.param("près de 81 000 marcheurs ont défilé samedi dans toute la vallée", True, id="rounded"),
        pytest.param("les défilés de samedi ont réuni plus de monde dans la vallée que les précédents", True, id="no"),
        pytest.param("58 600 marcheurs ont défilé dans la vallée, contre 69 000 la semaine d’avant", False, id="other"),
    ],
)  # fmt: skip
def test_a_count_of_another_week_is_another_statement(quote: str, same: bool) -> None:
    first = "Samedi, 80 000 marcheurs ont défilé dans la vallée, contre 50 000 la semaine d’avant"
    told = [("a", first, "ministère", "indirect"), ("b", quote, "ministère", "indirect")]
    found = quotations(*table(*told))
    assert found["article_id"].tolist() == (["a", "b"] if same else [])


def test_counts_of_several_weeks_are_as_many_statements_though_each_names_the_week_before() -> None:
    counts = [
        ("a", "Au total, 84 000 marcheurs ont défilé samedi dans la vallée"),
        ("b", "Quelque 84'000 marcheurs ont défilé samedi dans la vallée"),
        ("c", "Environ 69 000 marcheurs ont défilé samedi dans la vallée, contre 84 000 la semaine d'avant"),
        ("d", "69.000 marcheurs ont défilé dans la vallée samedi, contre 84.000 une semaine plus tôt"),
        ("e", "Au total, 58 600 marcheurs ont défilé samedi dans la vallée, contre 69 000 et 84 000 avant"),
    ]
    rows = [(article, quote, "ministère", "indirect") for article, quote in counts]
    assert grouped(*table(*rows))["group"].tolist() == [0, 0, 2, 2, 4]


def test_numbers_in_words_are_figures_too_and_no_third_version_joins_two() -> None:
    said = "{} barques ont été saisies dans le port, pour défaut de lanterne ou de rameurs"
    numbers = {"a": "Huit", "b": "Dix", "c": "10"}
    rows = [(one, said.format(number), "capitainerie", "indirect") for one, number in numbers.items()]
    both = ("d", "Dix barques, puis huit autres, ont été saisies dans le port", "capitainerie", "indirect")
    group = grouped(*table(*rows, both))["group"]
    assert group[1] == group[2] != group[0]


def test_a_number_of_several_words_is_one_figure() -> None:
    said = "{} barques ont été saisies dans le port, pour défaut de lanterne ou de rameurs"
    numbers = {"a": "Cinquante mille", "b": "50 000", "c": "Soixante mille"}
    rows = [(one, said.format(number), "capitainerie", "indirect") for one, number in numbers.items()]
    group = grouped(*table(*rows))["group"]
    assert group[0] == group[1] != group[2]


@pytest.mark.parametrize(
    ("third", "same"),
    [
        pytest.param("Le bac de Brume sera gratuit tout l'hiver", False, id="what the first one does not say"),
        pytest.param("Le tunnel de Valmère rouvrira avant septembre, avec ses ventilateurs", True, id="what it says"),
    ],
)
def test_two_direct_quotations_without_words_in_common_are_two(third: str, same: bool) -> None:
    rows = [
        ("a", "Le tunnel de Valmère rouvrira avant septembre, avec des ventilateurs neufs", "direct"),
        ("b", "le tunnel de Valmère rouvrira en septembre et le bac de Brume serait gratuit tout l'hiver", "indirect"),
        ("c", third, "direct"),
    ]
    said = [(article, quote, "Clara Tessandier", kind) for article, quote, kind in rows]
    group = grouped(*table(*said))["group"]
    assert bool(group[0] == group[2]) is same
    assert group.nunique() == 1 + (not same)


# Two articles on one fire: what else they report.
FIRE = [
    ("a", "Le clocher a tenu toute la nuit", "Paul Ormesson", "direct"),
    ("a", "les offices auront lieu au gymnase", "évêché", "indirect"),
    ("b", "Le clocher sera démonté pierre par pierre", "mairie", "direct"),
    ("b", "les offices reprendront au gymnase dimanche", "évêché", "indirect"),
]


@pytest.mark.parametrize("others", [pytest.param([], id="alone"), pytest.param(FIRE, id="in one event")])
@pytest.mark.parametrize(
    ("one", "other", "speaker", "same"),
    [
        pytest.param(
            "La charpente sera refaite en chêne comme autrefois",
            "Personne ne travaillait sous la charpente ce soir-là",
            "Clara Tessandier",
            False,
            id="one speaker, one word",
        ),
        pytest.param(
            "Le chantier de la charpente durera trois ans",
            "la charpente abritait des chauves-souris",
            "Clara Tessandier",
            False,
            id="one speaker, one word, told",
        ),
        pytest.param(
            "Nous gardons les accusés de réception des onze lettres",
            "Nous avons écrit onze lettres à la mairie sans recevoir de réponse",
            "Clara Tessandier",
            False,
            id="one speaker, two sides of a matter",
        ),
        pytest.param(
            "Nous gardons les accusés de réception des onze lettres",
            "Nous avons les accusés de réception de nos onze lettres",
            "Clara Tessandier",
            True,
            id="one speaker, one side",
        ),
        pytest.param(
            "Le barrage ne tiendra pas demain",
            "Le barrage ne tiendra pas demain",
            "haut fonctionnaire",
            True,
            id="short",
        ),
        pytest.param(
            "Personne ne dormira dehors cette nuit",
            "Personne ne dormira dehors cette nuit",
            "mairie",
            True,
            id="a body",
        ),
        pytest.param(
            "Nous avons deux jours devant nous, pas davantage",
            "Nous avons deux jours devant nous",
            "haut fonctionnaire",
            True,
            id="cut",
        ),
        pytest.param(
            "Le barrage ne tiendra pas demain",
            "La route ne rouvrira pas demain",
            "haut fonctionnaire",
            False,
            id="other",
        ),
    ],
)
def test_a_word_in_common_is_no_statement_and_another_description_no_other_speaker(
    one: str, other: str, speaker: str, same: bool, others: list[tuple[str, str, str, str]]
) -> None:
    first = speaker if speaker == "Clara Tessandier" else "préfet"
    group = grouped(*table(("a", one, first, "direct"), ("b", other, speaker, "direct"), *others))["group"]
    assert bool(group[0] == group[1]) is same


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param("Clara Tessandier, directrice du réseau, a parlé.", True, id="described so"),
        pytest.param("Clara Tessandier a parlé. La directrice du réseau attend.", False, id="in another sentence"),
    ],
)
def test_a_description_is_hers_whose_name_stands_beside_it(text: str, same: bool) -> None:
    statements, articles = table(
        ("a", "Les ventilateurs du tunnel seront changés en hiver", "Clara Tessandier", "direct"),
        ("b", "le tunnel aura cet hiver des ventilateurs", "directrice du réseau", "indirect"),
    )
    articles["text"] = [text, ""]
    assert (grouped(statements, articles)["group"].nunique() == 1) is same


def test_several_wordings_are_one_where_each_is_likely_to_be_each() -> None:
    wordings = [
        SAID,
        "le tunnel de Valmère, privé de ventilateurs, resterait fermé jusqu'au 12 septembre",
        "Faute de ventilateurs, le tunnel de Valmère ne sera pas rouvert avant le 12 septembre",
        "le tunnel de Valmère ne rouvrirait que le 12 septembre",
    ]
    rows = [(article, quote, "Clara Tessandier", "mixed") for article, quote in zip("abcd", wordings, strict=True)]
    assert grouped(*table(*rows))["group"].nunique() == 1


def test_no_chain_leads_from_one_statement_to_another() -> None:
    other = "Le pont de Brume sera démoli en octobre et la navette gratuite tout l'hiver"
    rows = [
        ("a", SAID, "Clara Tessandier", "direct"),
        ("b", f"Le tunnel de Valmère reste fermé jusqu'au 12 septembre. {other}", "Clara Tessandier", "direct"),
        ("c", other, "Clara Tessandier", "direct"),
    ]
    group = grouped(*table(*rows))["group"]
    assert group[1] == group[2] != group[0]


def test_the_statements_of_one_article_are_not_put_together() -> None:
    retold = "le tunnel de Valmère, privé de ventilateurs, resterait fermé jusqu'au 12 septembre"
    groups = grouped(*table(("a", SAID, "Clara Tessandier", "direct"), ("a", retold, "Clara Tessandier", "indirect")))
    assert groups["group"].nunique() == 2


def test_a_set_phrase_is_no_quotation() -> None:
    rows = [(article, "grand débat sur la mer", "Clara Tessandier", "mixed") for article in "abc"]
    assert quotations(*table(*rows)).empty
    fuller = ("d", "un grand débat sur la mer et les ports", "Clara Tessandier", "mixed")
    assert len(quotations(*table(*rows, fuller))) == 4


def test_who_is_named_elsewhere() -> None:
    rows = [("a", SAID, "Clara Tessandier", "direct"), ("b", SAID, None, "direct"), ("c", SAID, "directrice", "direct")]
    found = quotations(*table(*rows)).set_index("article_id")
    assert found["named_elsewhere"].fillna("").to_dict() == {"a": "", "b": "Clara Tessandier", "c": "Clara Tessandier"}
    disputed = quotations(*table(*rows, ("d", SAID, "Paul Ormesson", "direct")))
    assert disputed["named_elsewhere"].isna().all()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Clara Tessandier", "Mme Tessandier", "same", id="family name"),
        pytest.param("Clara Tessandier", "CLARA TESSANDIER", "same", id="capitals"),
        pytest.param("présidente Tessandier", "Clara Tessandier", "same", id="office and name"),
        pytest.param("Clara Tessandier", "Paul Ormesson", "another", id="two people"),
        pytest.param("Clara Tessandier", "directrice", "may be", id="person and description"),
        pytest.param("ministère de la Mer", "ministre de la Mer", "alike", id="body and its head"),
        pytest.param("on", "Clara Tessandier", "nobody", id="pronoun"),
        pytest.param(None, None, "nobody", id="nobody"),
    ],
)
def test_how_two_speakers_stand_to_each_other(one: str | None, other: str | None, expected: str) -> None:
    assert relation(one, other) == relation(other, one) == expected


def test_nothing_is_read_of_no_statements() -> None:
    assert read_gists([]).of == []
    assert grouped(*table()).empty
    assert quotations(*table()).columns.tolist()[0] == "quotation"


CORTEGE = [
    ("a", "Le cortège a quitté la place Hastorf vers midi", "mairie", "indirect"),
    ("b", "le cortège a quitté vers midi la place Hastorf", "mairie", "indirect"),
]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("police", "organisateurs", False, id="two bodies"),
        pytest.param("police", "police", True, id="one body"),
    ],
)
def test_a_number_alone_is_no_other_bodys(one: str, other: str, same: bool) -> None:
    said = [("a", "2 000", one, "indirect"), ("b", "2 000 marcheurs ont défilé à Clairval", other, "indirect")]
    group = grouped(*table(*said, *CORTEGE))["group"]
    assert bool(group[0] == group[1]) is same
    assert group[2] == group[3]
