"""Cues that look like other words, and opinions that are no verbs."""

import pytest
from reports import Reports, case, reported


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "juge, the adjective first",
            "Le syndicat Rails, dans son tract, juge « intenable » le nouveau budget.",
            ("intenable", "syndicat Rails"),
        ),
        case(
            "table",
            "Le groupe Motrax table sur « une belle année ».",
            ("une belle année", "groupe Motrax"),
        ),
        case(
            "critique",
            "Le préfet critique « une décision absurde ».",
            ("une décision absurde", "préfet"),
        ),
        case(
            "dément, before an infinitive",
            "Le Norvas dément avoir fermé le port.",
            ("avoir fermé le port", "Norvas"),
        ),
        case(
            "corrige, after a quotation",
            "« Le pont fermera demain », corrige le préfet Paul Roy.",
            ("Le pont fermera demain", "Paul Roy"),
        ),
        case(
            "garanti",
            "La direction a garanti que le pont rouvrirait.",
            ("le pont rouvrirait", "direction"),
        ),
        case("a noun with its article", "Le juge reçoit « une lettre étrange » de la ville."),
        case("a noun in apposition", "Paul Roy, juge à Lanvert, lit « La Rive » chaque matin."),
        case("a noun without an article", "Faute de table, ils ont mangé debout près du « Vieux Moulin »."),
    ],
)
def test_a_cue_that_looks_like_another_word_is_still_a_verb(text: str, reports: Reports) -> None:
    assert reported(text) == reports


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "a hope",
            "La porte-parole Eva Tilly a exprimé l'espoir que la trêve durerait.",
            ("la trêve durerait", "Eva Tilly"),
        ),
        case(
            "an adjective, in the plural",
            "Les élues sont convaincues que le pont tiendra.",
            ("le pont tiendra", "élues"),
        ),
        case("two words", "Pas question, tranche le maire Paul Roy.", ("Pas question", "Paul Roy")),
        case(
            "two words and a pronoun",
            "Paul Roy a lu le plan. Des classeurs, tranche-t-il.",
            ("Des classeurs", "Paul Roy"),
        ),
        case(
            "à l'en croire",
            "Paul Roy a pris la parole. À l'en croire, la digue est solide.",
            ("la digue est solide", "Paul Roy"),
        ),
        case(
            "what a survey says that people say",
            "D'après une enquête de l'institut Carmine, 62 % des habitants disent soutenir la grève.",
            ("62 % des habitants disent soutenir la grève", "enquête de l'institut Carmine"),
            ("soutenir la grève", "62 % des habitants"),
        ),
        case("hope without a clause", "Les secours gardent peu d'espoir, le fleuve monte encore."),
        case("an adjective of something else", "Les routes sont sûres, que la pluie tombe ou non."),
        case("a lawyer in apposition", "Luc Ferrand, avocat, défend son client."),
    ],
)
def test_an_opinion_can_be_a_noun_an_adjective_or_a_few_words(text: str, reports: Reports) -> None:
    assert reported(text) == reports
