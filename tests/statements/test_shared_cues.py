"""Cues without a subject of their own; infinitives and adjectives that are said."""

import pytest
from reports import Reports, case, reported


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "ajoutant que",
            "La maire a déclaré que la ville était prête, ajoutant que les élus suivraient.",
            ("la ville était prête", "maire"),
            ("les élus suivraient", "maire"),
        ),
        case(
            "soulignant que, after an infinitive",
            "La maire Anne Morel a expliqué avoir consulté les élus, soulignant que rien n'était décidé.",
            ("avoir consulté les élus", "Anne Morel"),
            ("rien n'était décidé", "Anne Morel"),
        ),
        case(
            "avant d'ajouter que, in a sentence of its own",
            "Mme Morel a déclaré que le pont rouvrirait lundi. Avant d'ajouter que la route suivrait.",
            ("le pont rouvrirait lundi", "Mme Morel"),
            ("la route suivrait", "Mme Morel"),
        ),
        case(
            "et de préciser que",
            "Mme Morel a déclaré que le pont rouvrirait lundi. Et de préciser que la route suivrait.",
            ("le pont rouvrirait lundi", "Mme Morel"),
            ("la route suivrait", "Mme Morel"),
        ),
        case(
            "en expliquant que",
            "La ministre Anne Morel a quitté la salle en expliquant que le débat était clos.",
            ("le débat était clos", "Anne Morel"),
        ),
        case(
            "pour dire que",
            "La ministre Anne Morel a pris la parole pour dire que le débat était clos.",
            ("le débat était clos", "Anne Morel"),
        ),
        case(
            "the participle is not the bridge's",
            "Mme Morel a déclaré que le pont rouvrirait lundi, ajoutant que la route suivrait.",
            ("le pont rouvrirait lundi", "Mme Morel"),
            ("la route suivrait", "Mme Morel"),
        ),
        case(
            "an opening participle is the subject's that follows",
            "Disant avoir des doutes sur la méthode, la députée Claire Vasset a quitté la salle.",
            ("avoir des doutes sur la méthode", "Claire Vasset"),
        ),
        case(
            "après and an opening infinitive",
            "Après avoir indiqué que le quai, fermé mardi, rouvrirait, la députée Claire Vasset a quitté la salle.",
            ("le quai, fermé mardi, rouvrirait", "Claire Vasset"),
        ),
        case(
            "après and an infinitive at the end",
            "Claire Vasset est partie après avoir indiqué que le quai, fermé mardi, rouvrirait.",
            ("le quai, fermé mardi, rouvrirait", "Claire Vasset"),
        ),
        case(
            "what is not forgotten",
            "Claire Vasset n'a pas oublié de préciser que le quai rouvrirait.",
            ("le quai rouvrirait", "Claire Vasset"),
        ),
        case(
            "what somebody refuses to believe",
            "Claire Vasset refuse de croire que le quai rouvrira.",
            ("le quai rouvrira", "Claire Vasset"),
        ),
        case(
            "a participle whose quoted words come late",
            "Claire Vasset dit avoir « confiance », évoquant les progrès de l'enquête et la « sérénité » des juges.",
            ("avoir « confiance »", "Claire Vasset"),
            ("sérénité", "Claire Vasset"),
        ),
        case(
            "we who estimate within a quotation report nobody",
            "« Nous avons refusé de voter, estimant que la salle n'était pas informée », raconte Claire Vasset.",
            ("Nous avons refusé de voter, estimant que la salle n'était pas informée", "Claire Vasset"),
        ),
    ],
)
def test_a_cue_without_a_subject_goes_on_for_the_one_before(text: str, reports: Reports) -> None:
    assert reported(text) == reports


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "dire vouloir",
            "Mme Morel a dit vouloir rouvrir le pont lundi.",
            ("vouloir rouvrir le pont lundi", "Mme Morel"),
        ),
        case(
            "assurer être",
            "Mme Morel assure être prête à rouvrir le pont.",
            ("être prête à rouvrir le pont", "Mme Morel"),
        ),
        case(
            "affirmer ne pas",
            "Paul Roy affirme n'avoir rien signé.",
            ("n'avoir rien signé", "Paul Roy"),
        ),
        case(
            "promettre de",
            "Paul Roy promet de rouvrir le pont lundi.",
            ("rouvrir le pont lundi", "Paul Roy"),
        ),
        case(
            "reconnaître avoir",
            "Paul Roy reconnaît avoir signé sans lire.",
            ("avoir signé sans lire", "Paul Roy"),
        ),
        case(
            "se dire and an adjective",
            "Mme Morel se dit prête à rouvrir le pont.",
            ("prête à rouvrir le pont", "Mme Morel"),
        ),
        case(
            "se dire and a quoted adjective",
            "Mme Morel s'est dite « très inquiète » de la crue.",
            ("très inquiète » de la crue", "Mme Morel"),
        ),
        case(
            "se déclarer favorable",
            "Paul Roy s'est déclaré favorable à la fermeture du pont.",
            ("favorable à la fermeture du pont", "Paul Roy"),
        ),
        case(
            "what is denied",
            "« Ce sont des monstres », ajoute Paul Garnier, assurant ne pas avoir fait campagne contre les éoliennes.",
            ("Ce sont des monstres", "Paul Garnier"),
            ("ne pas avoir fait campagne contre les éoliennes", "Paul Garnier"),
        ),
    ],
)
def test_an_infinitive_or_an_adjective_can_be_what_is_said(text: str, reports: Reports) -> None:
    assert reported(text) == reports
