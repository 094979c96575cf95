"""Sources that are named without a verb of saying."""

import pytest
from reports import Reports, case, reported


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "selon, before",
            "Selon Paul Roy, le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "Paul Roy"),
        ),
        case(
            "selon, after a comma",
            "Le pont rouvrira lundi, selon Mme Morel.",
            ("Le pont rouvrira lundi", "Mme Morel"),
        ),
        case(
            "selon, without a comma",
            "Le pont rouvrira lundi selon la préfecture.",
            ("Le pont rouvrira lundi", "préfecture"),
        ),
        case(
            "selon a document",
            "Selon un communiqué de la préfecture, le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "communiqué de la préfecture"),
        ),
        case(
            "selon, before a quotation",
            "Selon Paul Roy, « le pont est parfaitement sûr ».",
            ("le pont est parfaitement sûr", "Paul Roy"),
        ),
        case(
            "two counts, two sources",
            "Ils étaient 300 selon la police, 800 selon les organisateurs.",
            ("Ils étaient 300", "police"),
            ("800", "organisateurs"),
        ),
        case(
            "d'après",
            "D'après Paul Roy, le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "Paul Roy"),
        ),
        case("pour somebody", "Pour Anne Morel, le pont est sûr.", ("le pont est sûr", "Anne Morel")),
        case(
            "pour, an office and a name",
            "Pour la maire Anne Morel, le pont est sûr.",
            ("le pont est sûr", "Anne Morel"),
        ),
        case("de l'avis de", "De l'avis de Mme Morel, le pont est sûr.", ("le pont est sûr", "Mme Morel")),
        case("aux yeux de", "Aux yeux de Mme Morel, le pont est sûr.", ("le pont est sûr", "Mme Morel")),
        case("à en croire", "À en croire Paul Roy, le pont est sûr.", ("le pont est sûr", "Paul Roy")),
        case(
            "de source policière",
            "De source policière, le pont est fermé.",
            ("le pont est fermé", "source policière"),
        ),
        case(
            "de source proche",
            "De source proche du dossier, le pont est fermé.",
            ("le pont est fermé", "source proche du dossier"),
        ),
        case(
            "pour qui",
            "Le conseil a entendu l'historien Paul Roy, pour qui le pont date du Moyen Âge.",
            ("le pont date du Moyen Âge", "Paul Roy"),
        ),
        case(
            "the claim according to which",
            "Paul Roy rejette l'affirmation de Mme Morel selon laquelle le pont est sûr.",
            ("le pont est sûr", "Mme Morel"),
        ),
        case(
            "the idea according to which",
            "Un élu a soutenu l'idée selon laquelle le pont serait dangereux.",
            ("le pont serait dangereux", "élu"),
        ),
        case(
            "comme l'a rappelé, before",
            "Comme l'a rappelé Mme Morel, le pont date de 1902.",
            ("le pont date de 1902", "Mme Morel"),
        ),
        case(
            "comme l'a rappelé, after",
            "Le pont date de 1902, comme l'a rappelé Mme Morel.",
            ("Le pont date de 1902", "Mme Morel"),
        ),
        case(
            "comme le rappelle",
            "Le pont date de 1902, comme le rappelle Paul Roy.",
            ("Le pont date de 1902", "Paul Roy"),
        ),
        case(
            "c'est ce qu'a annoncé",
            "Le pont rouvrira lundi. C'est ce qu'a annoncé Mme Morel.",
            ("Le pont rouvrira lundi", "Mme Morel"),
        ),
        case(
            "c'est ce que viennent de déclarer",
            "Le pont rouvrira lundi. C'est ce que viennent de déclarer les ingénieurs de la ville.",
            ("Le pont rouvrira lundi", "ingénieurs de la ville"),
        ),
        case(
            "ce que souligne",
            "Le pont est sûr, ce que souligne Mme Morel.",
            ("Le pont est sûr", "Mme Morel"),
        ),
    ],
)
def test_a_source_can_be_named_without_a_verb_of_its_own(text: str, reports: Reports) -> None:
    assert reported(text) == reports
