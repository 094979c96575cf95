"""Lists of quotations, cries, infinitives that are joined, verbs that the tagger takes for nouns."""

import pytest
from reports import contents, reported, sentences


@sentences(
    "Aux cris de « [Démission] », une centaine de dockers ont marché sur Tissac.",
    "Les dockers ont marché sur Tissac aux cris de « [Démission] ».",
    "Les dockers ont marché sur Tissac malgré les cris.",
    "Paul Roy déclare : « [En mai, je perds ma grue] », « [+En juin, je perds le pont] ».",
    "Ils scandaient « [Le port paie toujours pour la mairie », « Le mépris ça suffit », « Démission] ».",
    "Paul Roy a lu « Le Pont des soupirs », « La Grue » et « Le Bac ».",
)
def test_lists_of_quotations(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le port et la mairie ont affirmé [n'avoir rien su de la grue et avoir réclamé sa vente].",
    "Anne Roy a demandé [une nouvelle « grue »], mais sans citer de date.",
    "Il a ajouté que [la dette est lourde], avertissant que [la grue sera vendue].",
    "Une élue du port revient sur la vente de la grue lundi et juge que [la mairie a bien fait].",
    "La grue, objet de plainte et juge de paix, est vendue.",
)
def test_where_a_clause_ends_at_another_verb(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param(
            "Le port, resté discret sur la grue, revendique désormais la paternité du projet.", [], id="an object"
        ),
        pytest.param(
            "Les autorités du port nous confirment n'avoir aucune nouvelle de la grue.",
            [("n'avoir aucune nouvelle de la grue", "autorités du port")],
            id="an object pronoun",
        ),
        pytest.param(
            "Le grutier Paul Roy nous a fait savoir qu'il avait quitté le port.",
            [("il avait quitté le port", "Paul Roy")],
            id="an object pronoun that is taken for the subject",
        ),
        pytest.param("Nous avons dit hier que la grue serait vendue.", [], id="we say it"),
        pytest.param(
            "Le débat de mai, au sujet duquel Anne Roy a rappelé qu'il « s'était mal passé », a duré une heure.",
            [("il « s'était mal passé »", "Anne Roy")],
            id="a name after a relative pronoun",
        ),
        pytest.param(
            "Anne Roy a pris la parole. Puis elle parle des clients du port. « Ils ne viennent plus depuis mai. »",
            [("Ils ne viennent plus depuis mai.", "Anne Roy")],
            id="whom a pronoun tells of",
        ),
        pytest.param(
            "La députée de la Norvasie Insoumise, Anne Roy, est venue. « Rien ne va plus », a-t-elle dit.",
            [("Rien ne va plus", "Anne Roy")],
            id="a party in capitals",
        ),
        pytest.param(
            "« Rien ne va plus », accuse la présidente de la Ligue contre la rouille, Anne Roy.",
            [("Rien ne va plus", "Anne Roy")],
            id="a complement before the name",
        ),
    ],
)
def test_who_speaks(text: str, reports: list[tuple[str, str]]) -> None:
    assert reported(text) == reports
