"""Clauses after "que" that somebody is said to say."""

import pytest
from reports import Reports, case, reported


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "que",
            "Mme Morel a déclaré que le pont rouvrirait lundi.",
            ("le pont rouvrirait lundi", "Mme Morel"),
        ),
        case(
            "two clauses under one cue are one statement",
            "Mme Morel a déclaré que le pont rouvrirait lundi et que la route suivrait.",
            ("le pont rouvrirait lundi et que la route suivrait", "Mme Morel"),
        ),
        case(
            "two cues on one subject are two statements",
            "Mme Morel a déclaré que la décision serait prise lundi et a ajouté que le vote serait public.",
            ("la décision serait prise lundi", "Mme Morel"),
            ("le vote serait public", "Mme Morel"),
        ),
        case(
            "faire savoir",
            "Mme Morel a fait savoir que le pont rouvrirait lundi.",
            ("le pont rouvrirait lundi", "Mme Morel"),
        ),
        case(
            "comment",
            "Paul Roy raconte comment il a traversé la rivière.",
            ("comment il a traversé la rivière", "Paul Roy"),
        ),
        case(
            "the judgement before que is said too",
            "Le maire trouve étrange que le préfet se taise.",
            ("étrange que le préfet se taise", "maire"),
        ),
        case(
            "quoted pieces stay in the clause",
            "La maire a estimé que le texte était « une farce » et qu'il ne « passerait pas ».",
            ("le texte était « une farce » et qu'il ne « passerait pas »", "maire"),
        ),
        case(
            "nested: one statement for each cue",
            "Les médias de Valdorie ont rapporté que Paul Roy avait dit que le pont était sûr.",
            ("Paul Roy avait dit que le pont était sûr", "médias de Valdorie"),
            ("le pont était sûr", "Paul Roy"),
        ),
        case(
            "a quotation after the clause is of whoever says the clause",
            "L'éleveur estime que le préfet veut aller trop vite : « Chez nous, les travaux sont lancés. »",
            ("le préfet veut aller trop vite", "éleveur"),
            ("Chez nous, les travaux sont lancés.", "éleveur"),
        ),
        case(
            "whoever is relayed speaks, not the relay",
            "Paul Roy, cité par Norvapress, affirme que le pont est sûr.",
            ("le pont est sûr", "Paul Roy"),
        ),
        case(
            "those who are told stand before que",
            "Le préfet a dit aux habitants que le pont serait fermé.",
            ("le pont serait fermé", "préfet"),
        ),
        case(
            "what one does not think is said",
            "Mme Morel ne pense pas que le pont soit sûr.",
            ("le pont soit sûr", "Mme Morel"),
        ),
        case("nothing is said to no avail", "Le vent a beau forcir, la grue tient."),
        case(
            "on, behind which a ministry stands",
            "Au ministère, on jure que le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "ministère"),
        ),
        case(
            "on, behind which a party stands, with quoted words",
            "À l'Union des quais, on vante un candidat « qui connaît le prix du lait ».",
            ("qui connaît le prix du lait", "Union des quais"),
        ),
        case(
            "on, behind which nobody stands",
            "Hier, on vantait un candidat « qui connaît le prix du lait ».",
            ("qui connaît le prix du lait", None),
        ),
        case(
            "the sentence goes on after the relative clause",
            "Le ministre Paul Roy, qui a annoncé que la taxe baisserait, est reparti aussitôt.",
            ("la taxe baisserait", "Paul Roy"),
        ),
        case(
            "a participle that shares its auxiliary",
            "La maire a déclaré que la ville était prête et ajouté que les élus suivraient.",
            ("la ville était prête", "maire"),
            ("les élus suivraient", "maire"),
        ),
        case(
            "a communiqué and its house",
            "Dans un communiqué, la préfecture indique que le pont est fermé.",
            ("le pont est fermé", "préfecture"),
        ),
        case(
            "a parenthesis before que",
            "La Gazette de Lanvert affirmait dimanche, citant un proche du maire, que le pont fermerait.",
            ("le pont fermerait", "Gazette de Lanvert"),
        ),
        case(
            "démentir que",
            "Le ministre Paul Roy dément que le pont soit fermé.",
            ("le pont soit fermé", "Paul Roy"),
        ),
        case(
            "a year before que",
            "La cour a jugé en mai 2021 que le pont appartenait à la ville.",
            ("le pont appartenait à la ville", "cour"),
        ),
        case(
            "within the clause it is",
            "Paul Garnier a assuré que le port, après la guerre, serait reconstruit.",
            ("le port, après la guerre, serait reconstruit", "Paul Garnier"),
        ),
        case(
            "what the article calls it is not what she said",
            "Claire Vasset estime que la ville pourra payer, une analyse que ne partage pas le préfet.",
            ("la ville pourra payer", "Claire Vasset"),
        ),
        case(
            "a verb after a comma that is the clause's own",
            "Le chercheur Samuel Ortès ajoute que les orages, comme les vagues de chaleur, sont liés au climat.",
            ("les orages, comme les vagues de chaleur, sont liés au climat", "Samuel Ortès"),
        ),
        case(
            "jusqu'à dire is said",
            "Le sénateur Jules Mirande va jusqu'à dire que le pont est perdu.",
            ("le pont est perdu", "Jules Mirande"),
        ),
        case(
            "the agency that relays it is no part of it",
            "Paul Garnier a annoncé que le port rouvrirait, selon l'agence Corvia.",
            ("le port rouvrirait", "Paul Garnier"),
        ),
    ],
)
def test_a_clause_after_que_is_what_its_subject_said(text: str, reports: Reports) -> None:
    assert reported(text) == reports
