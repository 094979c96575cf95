"""Interviews as they are printed, and quotations with their author under them."""

import pytest
from reports import reported

from analysis.statements import find_statements

INTRODUCTION = "Mairesse depuis dix ans, Anne Roy nous reçoit. Anne Roy a perdu le vote de lundi.\n"


def turns(text: str) -> list[tuple[str, str | None]]:
    return [(s.quote, s.speaker) for s in find_statements(text) if s.construction in ("turn", "answer")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Le Phare : Que ferez-vous ?\nAnne Roy : Rien de plus.\n"
            "Le Phare : Et vous le direz ?\nAnne Roy : Oui, dès lundi.",
            id="every turn has a name",
        ),
        pytest.param(
            "Que ferez-vous ?\nAnne Roy : Rien de plus.\nEt vous le direz ?\nAnne Roy : Oui, dès lundi.",
            id="answers have",
        ),
        pytest.param(
            "Que ferez-vous ?\nA. R. : Rien de plus.\nEt vous le direz ?\nA. R. : Oui, dès lundi.", id="initials"
        ),
        pytest.param(
            "Que ferez-vous ?\nAnne ROY. - Rien de plus.\nEt vous le direz ?\nAnne ROY. - Oui, dès lundi.", id="a dash"
        ),
        pytest.param(
            "– Que ferez-vous ?\nRien de plus.\n– Et vous le direz à nos lecteurs ?\nOui, dès lundi.\n"
            "– Pourquoi vous taire ?\nJe me tais quand je veux.\nPropos recueillis par Paul Petit",
            id="dashes before the questions",
        ),
        pytest.param(
            "Que ferez-vous ?\n« Rien de plus. »\nEt vous le direz ?\n« Oui, dès lundi. »",
            id="answers in quotation marks",
        ),
    ],
)
def test_answers_are_the_interviewed_persons_and_questions_nobodys(text: str) -> None:
    found = turns(INTRODUCTION + text)
    assert [(said.removesuffix("."), who.title() if who else who) for said, who in found][:2] == [
        ("Rien de plus", "Anne Roy"),
        ("Oui, dès lundi", "Anne Roy"),
    ]
    assert not any("?" in said for said, _ in found)


def test_an_answer_may_have_several_paragraphs_and_ends_with_the_interview() -> None:
    text = (
        f"{INTRODUCTION}Que ferez-vous ?\nAnne Roy : Je reste.\nJe l'ai promis.\nEt vos élus ?\nAnne Roy : Eux aussi.\n"
        "Propos recueillis par Paul Petit\n"
    )
    assert turns(text) == [("Je reste.\nJe l'ai promis", "Anne Roy"), ("Eux aussi", "Anne Roy")]


def test_remarks_that_take_turns_with_answers_are_nobodys_words() -> None:
    text = (
        f"{INTRODUCTION}Quand avez-vous su le résultat ?\nLundi, à midi. Je tenais un crayon, je l'ai cassé.\n"
        "Et pourtant le conseil vous a suivie.\nLe lendemain, et je ne dirai pas comment.\n"
        "D'où venait la fuite ?\nJe ne le sais pas.\nLe port tiendra-t-il ?\nLa digue, oui."
    )
    assert turns(text) == [
        ("Lundi, à midi. Je tenais un crayon, je l'ai cassé", "Anne Roy"),
        ("Le lendemain, et je ne dirai pas comment", "Anne Roy"),
        ("Je ne le sais pas", "Anne Roy"),
        ("La digue, oui", "Anne Roy"),
    ]


def test_questions_that_an_article_asks_itself_make_no_interview() -> None:
    text = (
        f"{INTRODUCTION}Le pont tiendra-t-il ?\nLa ville attend.\nQui paiera ?\nLe port a doublé ses tarifs.\n"
        "Et après ?\nNul ne le sait."
    )
    assert turns(text) == []


def test_what_others_say_within_an_answer_is_a_statement_of_its_own() -> None:
    text = (
        f"{INTRODUCTION}Que ferez-vous ?\nAnne Roy : Le préfet Paul Petit affirme que la digue tiendra.\n"
        "Et vous le croyez ?\nAnne Roy : Non, mais j'attends."
    )
    assert [s.quote for s in find_statements(text) if s.speaker == "Paul Petit"] == ["la digue tiendra"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Un cap plus social ?\nLe budget a doublé.\nAvec quelles mesures ?\nLa mairie se tait.", id="intertitles"
        ),
        pytest.param("Bilan : deux blessés.\nLieu : le port.\nCause : inconnue.", id="labels without questions"),
        pytest.param(
            "Que dites-vous à ceux qui doutent ?\nElle sourit. « Rien », répond-elle.\n"
            "Et vous, que feriez-vous ?\nElle se tait.",
            id="told as a story",
        ),
    ],
)
def test_what_is_no_interview_gives_no_answers(text: str) -> None:
    assert [said for said, _ in turns(INTRODUCTION + text) if said != "Rien"] == []


@pytest.mark.parametrize(
    ("below", "speaker"),
    [
        pytest.param("Anne Roy, docker à Tissac", "Anne Roy", id="a name and a trade"),
        pytest.param("Orphise, gérante d’un pressing à Tissac", "Orphise", id="a name that no list has, and a trade"),
        pytest.param("Un membre du Syndicat des quais", "membre du Syndicat des quais", id="a description"),
        pytest.param("La maire de Tissac, Anne Roy", "Anne Roy", id="an office and a name"),
        pytest.param("Le pont est fermé depuis lundi.", None, id="a sentence"),
        pytest.param("Grues et pontons", None, id="a heading"),
        pytest.param("Anne Roy ferme-t-elle le pont ?", None, id="a question"),
    ],
)
def test_a_quotation_with_its_author_on_the_line_below(below: str, speaker: str | None) -> None:
    text = (
        f"Les grues de Tissac rouillent.\n\n« Rien ne bouge ici, ni la grue ni le pont »\n{below}\n\nLe port est vide."
    )
    said = [("Rien ne bouge ici, ni la grue ni le pont", speaker)] if speaker is not None else []
    assert turns(text) == said


PRINTED = """La rencontre s'est achevée tard.

{announced}

Le Tarsan et la Valdorie ont décidé de rouvrir leur frontière.

Une commission commune se réunira chaque mois à Brescal. Elle rendra compte aux deux gouvernements.
{end}"""
WHOLE = PRINTED.partition("{announced}\n\n")[2].removesuffix(".\n{end}")


@pytest.mark.parametrize("end", ["", "\nFin du communiqué.\n\nLa presse se tait.", "\n***\n\nLa presse se tait."])
@pytest.mark.parametrize(
    ("announced", "speaker"),
    [
        ("Voici le texte intégral du communiqué publié par le ministère des Pêches :", "ministère des Pêches"),
        ("Ci-dessous, le texte intégral de la déclaration de la présidente Anne Soler à Brescal :", "Anne Soler"),
        ("Nous reproduisons l'intégralité du communiqué du conseil des ports :", "conseil des ports"),
        ("Voici l'intégralité du communiqué :", "communiqué"),
    ],
)
def test_a_text_that_is_printed_whole_is_one_statement(announced: str, speaker: str, end: str) -> None:
    assert reported(PRINTED.format(announced=announced, end=end)) == [(WHOLE, speaker)]


@pytest.mark.parametrize(
    "announced",
    [
        "Voici le programme de la journée :",
        "Voici comment s'est passée la journée :",
        "Voici le texte intégral de la déclaration commune du Tarsan et de la Valdorie :",
    ],
)
def test_what_the_article_lists_or_two_declare_is_nobody_s_statement(announced: str) -> None:
    assert reported(PRINTED.format(announced=announced, end="")) == []


@pytest.mark.parametrize("below", ["\n— ", " — "])
def test_a_post_in_quotation_marks_is_one_statement_without_them(below: str) -> None:
    text = f"Le maire a réagi.\n\n« Le port rouvrira lundi, promis. »{below}Lars Morel (@lmorel) 3 mai 2031\n\nVoilà."
    assert reported(text) == [("Le port rouvrira lundi, promis", "Lars Morel")]


@pytest.mark.parametrize(
    "block",
    [
        "« Le Lantar se réjouit de cet accord signé mardi à Kelm. »",
        "Le Lantar se réjouit de cet accord signé mardi à Kelm.",
    ],
)
def test_a_printed_text_does_not_hold_what_the_article_goes_on_with(block: str) -> None:
    announced = "Voici le texte intégral du communiqué du ministère des Ports :"
    text = f"{announced}\n\n{block}\n\nÀ Kelm, on n'y croit pas. « On nous a déjà promis ce pont », soupire Ana Torel."
    said = [words for words, _ in reported(text)]
    assert said == [block.strip("« ».") + "." * block.endswith("»"), "On nous a déjà promis ce pont"]


def test_a_printed_text_before_questions_ends_with_its_paragraph() -> None:
    text = (
        "Voici le texte intégral du communiqué du ministère des Ports :\n\n"
        "Le Lantar se réjouit de cet accord signé mardi à Kelm.\n\n"
        "Que direz-vous aux pêcheurs ?\n\nAnne Torel : Que le port rouvrira."
    )
    assert reported(text) == [("Le Lantar se réjouit de cet accord signé mardi à Kelm", "ministère des Ports")]
