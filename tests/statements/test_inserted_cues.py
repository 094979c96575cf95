"""Cues after the words that they report, or within them."""

import pytest
from reports import Reports, case, contents, reported, sentences

from analysis.statements.extraction import find_statements


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "inverted verb, title and name",
            "« Le pont rouvrira lundi », a déclaré Mme Anne Morel.",
            ("Le pont rouvrira lundi", "Anne Morel"),
        ),
        case(
            "a palace answers, not the one whom it speaks of",
            "Paul Roy a parlé hier. Il « se venge », a répliqué le palais présidentiel.",
            ("Il « se venge »", "palais présidentiel"),
        ),
        case(
            "a negated verb after a quotation",
            "« Quel désastre », ne cesse de répéter Paul Roy.",
            ("Quel désastre", "Paul Roy"),
        ),
        case("one word is an answer", "Faux, rétorque Paul Roy.", ("Faux", "Paul Roy")),
        case("one word of mood is none", "Très ému, a dit le maire."),
        case(
            "an exclamation keeps its mark",
            "« Nous signerons ! », lance Paul Roy.",
            ("Nous signerons !", "Paul Roy"),
        ),
        case(
            "those who are told stand before the one who tells",
            "« Nous signerons demain », a lancé aux journalistes le ministre Paul Roy.",
            ("Nous signerons demain", "Paul Roy"),
        ),
        case(
            "day and audience before the speaker",
            "« Le pont rouvrira lundi », a déclaré mardi à la presse le porte-parole de la préfecture.",
            ("Le pont rouvrira lundi", "porte-parole de la préfecture"),
        ),
        case(
            "the agency that was told is not the speaker",
            "Le pont rouvrira lundi, a déclaré à l'agence Norvapress un responsable du ministère.",
            ("Le pont rouvrira lundi", "responsable du ministère"),
        ),
        case(
            "a question that is itself quoted",
            "« Est-ce encore possible ? », s'interroge la députée Claire Vasset.",
            ("Est-ce encore possible ?", "Claire Vasset"),
        ),
        case(
            "dixit",
            "« Le pont est parfaitement sûr », dixit Mme Morel.",
            ("Le pont est parfaitement sûr", "Mme Morel"),
        ),
        case(
            "de dire",
            "« Encore un effort », de dire Mme Morel.",
            ("Encore un effort", "Mme Morel"),
        ),
        case(
            "a verb of no lexicon after a closed quotation",
            "« Je ne reviendrai plus jamais ici », s'étouffe Paul Roy.",
            ("Je ne reviendrai plus jamais ici", "Paul Roy"),
        ),
        case(
            "without quotation marks",
            "Le pont rouvrira lundi, a précisé Mme Morel.",
            ("Le pont rouvrira lundi", "Mme Morel"),
        ),
        case(
            "an agency's source line",
            "Le pont rouvrira lundi, a rapporté l'agence Norvapress.",
            ("Le pont rouvrira lundi", "agence Norvapress"),
        ),
        case(
            "on, behind which a place stands",
            "« Le pont ne présente aucun danger », insiste-t-on à la préfecture.",
            ("Le pont ne présente aucun danger", "préfecture"),
        ),
        case(
            "on, de source policière",
            "Le pont rouvrira lundi, précise-t-on de source policière.",
            ("Le pont rouvrira lundi", "source policière"),
        ),
        case(
            "what one can read",
            "« Le pont ne présente aucun danger », peut-on lire dans le rapport.",
            ("Le pont ne présente aucun danger", "rapport"),
        ),
        case(
            "a quotation in two halves around its cue",
            "« Le pont est désormais ouvert », a déclaré Mme Morel, « et la route suivra bientôt ».",
            ("Le pont est désormais ouvert […] et la route suivra bientôt", "Mme Morel"),
        ),
        case(
            "the pronoun's cue within one pair of marks",
            "Paul Roy se veut rassurant. « Le pont est ouvert, a-t-il dit. La route suivra bientôt. »",
            ("Le pont est ouvert […] La route suivra bientôt.", "Paul Roy"),
        ),
        case(
            "the pronoun's cue within unquoted words",
            "Anne Morel est venue hier. Le pont, a-t-elle précisé, rouvrira lundi.",
            ("Le pont […] rouvrira lundi", "Anne Morel"),
        ),
        case(
            "the noun's cue within one pair of marks",
            "« Le vieux pont est désormais sûr, a assuré la maire Anne Morel, et il rouvrira lundi matin. »",
            ("Le vieux pont est désormais sûr […] et il rouvrira lundi matin.", "Anne Morel"),
        ),
        case(
            "two words, and a verb that the tagger does not know",
            "« Bon courage », ricane Rudy Carle.",
            ("Bon courage", "Rudy Carle"),
        ),
        case(
            "a quotation with a complement, and the one after it",
            "« Le parti a perdu ses derniers fiefs » en ville, note le consultant Yvon Carat. « Il les regrettera. »",
            ("Le parti a perdu ses derniers fiefs » en ville […] Il les regrettera.", "Yvon Carat"),
        ),
        case(
            "a quotation after words without marks is another statement",
            "Les travaux dureront un an, indique la conseillère Mireille Sand. « Le chantier sera fermé la nuit. »",
            ("Les travaux dureront un an", "Mireille Sand"),
            ("Le chantier sera fermé la nuit.", "Mireille Sand"),
        ),
    ],
)
def test_a_cue_after_or_within_the_words_gives_them_to_its_subject(text: str, reports: Reports) -> None:
    assert reported(text) == reports


@pytest.mark.parametrize(
    ("inserted", "cue"),
    [
        pytest.param("a-t-elle martelé à la sortie du palais", "a-t-elle martelé", id="a participle like a noun"),
        pytest.param("a martelé la directrice", "a martelé", id="without a pronoun"),
    ],
)
def test_a_participle_that_looks_like_a_noun_is_the_cue(inserted: str, cue: str) -> None:
    text = f"L'avocate Anne Morel conteste. « Mon client est innocent », {inserted}."
    assert [statement.cue for statement in find_statements(text)] == [cue]


@sentences(
    "[Fausse alerte à la bombe au palais], indique la police.",
    "[Retour au calme dans la capitale], assure le maire.",
    "Lundi soir, a chanté le maire.",
)
def test_a_bare_noun_before_an_inverted_cue_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said
