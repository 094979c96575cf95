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
            "the results of a vote are a source, and not who has won",
            "Anne Roy a été élue dimanche avec 41 voix d'avance, selon les résultats officiels.",
            ("Anne Roy a été élue dimanche avec 41 voix d'avance", "résultats officiels"),
        ),
        case("a custom is no source", "Anne Roy a été reçue au port lundi, selon la coutume."),
        case(
            "a document, new or not",
            "Le port perd 4 % de son trafic, selon un nouveau sondage Clarel.",
            ("Le port perd 4 % de son trafic", "sondage Clarel"),
        ),
        case(
            "a new government is another one",
            "Selon le nouveau gouvernement, le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "nouveau gouvernement"),
        ),
        case(
            "the last source is the other one",
            "Selon la dernière source, le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "dernière source"),
        ),
        case(
            "one on a page is one",
            "« Le pont tombe », écrit un internaute sur une page du port.",
            ("Le pont tombe", "internaute"),
        ),
        case(
            "each has the number before it, by whatever words it is given",
            "Ils étaient 300 selon la police, 800 d'après les dockers.",
            ("Ils étaient 300", "police"),
            ("800", "dockers"),
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
            "comme l'a rappelé, before",
            "Comme l'a rappelé Mme Morel, le pont date de 1902.",
            ("le pont date de 1902", "Mme Morel"),
        ),
        case(
            "comme l'affirme, of what another denies",
            "Paul Roy a démenti vouloir vendre le pont, comme l'affirme l'opposition.",
            ("vouloir vendre le pont", "Paul Roy"),
            ("vouloir vendre le pont", "opposition"),
        ),
        case(
            "comme l'a écrit, who relays all of it",
            "Paul Roy a démenti vouloir vendre le pont, comme l'a écrit La Gazette.",
            ("Paul Roy a démenti vouloir vendre le pont", "La Gazette"),
            ("vouloir vendre le pont", "Paul Roy"),
        ),
        case(
            "comme l'avançait la veille, of what is denied now",
            "La ministre a démenti que les marins aient demandé l'asile, comme l'avançait la veille le tabloïd Rits.",
            ("les marins aient demandé l'asile", "ministre"),
            ("les marins aient demandé l'asile", "tabloïd Rits"),
        ),
        case(
            "comme l'avait écrit, before it was announced",
            "La maire a annoncé que le pont fermerait, comme l'avait écrit La Gazette.",
            ("le pont fermerait", "maire"),
            ("le pont fermerait", "La Gazette"),
        ),
        case(
            "comme le prétendait, of a clause that another denies",
            "La maire Julie Mercier a nié que le pont soit sûr, comme le prétendait le préfet.",
            ("le pont soit sûr", "Julie Mercier"),
            ("le pont soit sûr", "préfet"),
        ),
        case(
            "two halves behind one colon",
            "La maire Julie Mercier est formelle : le pont est sûr ; il rouvrira lundi.",
            ("le pont est sûr ; il rouvrira lundi", "Julie Mercier"),
        ),
        case(
            "comme l'affirme, within a clause",
            "Un élu a voulu savoir si la digue avait, comme l'affirme la ville, bougé de son socle mercredi.",
            ("la digue avait […] bougé de son socle mercredi", "ville"),
        ),
        case(
            "two sources of two halves",
            "Le port sera fermé trois semaines, à en croire la mairie ; deux mois, selon des dockers.",
            ("Le port sera fermé trois semaines", "mairie"),
            ("deux mois", "dockers"),
        ),
        case(
            "a name that begins with N', and what its bearer was",
            "Pour Olivier N'Dakaté, ancien médiateur de l'OPN, le pont ne tiendra pas.",
            ("le pont ne tiendra pas", "Olivier N'Dakaté"),
        ),
        case(
            "what she is to her party",
            "Selon Anne Roy, la clé de voûte du parti, le pont sera vendu.",
            ("le pont sera vendu", "Anne Roy"),
        ),
        case(
            "a copy that somebody got",
            "Selon une copie que s'est procurée la rédaction, l'article 4 ferme le port.",
            ("l'article 4 ferme le port", "copie"),
        ),
        case(
            "a clause of time in what a source says is no speaker's own sentence",
            "Selon plusieurs élus, il a accepté le pont après que la reine lui eut juré que les docks resteraient.",
            (
                "il a accepté le pont après que la reine lui eut juré que les docks resteraient",
                "plusieurs élus",
            ),
            ("les docks resteraient", "reine"),
        ),
        case(
            "what an agency says that somebody said",
            "Selon l'agence Corvia, Paul Garnier a dit que le port rouvrirait.",
            ("Paul Garnier a dit que le port rouvrirait", "agence Corvia"),
            ("le port rouvrirait", "Paul Garnier"),
        ),
        case(
            "an agency after somebody's own words relays them",
            "Paul Garnier a dit que le port rouvrirait, selon l'agence Corvia.",
            ("le port rouvrirait", "Paul Garnier"),
        ),
        case(
            "one source, called so twice",
            "De source portuaire, on indique que le bac ne partira pas.",
            ("le bac ne partira pas", "source portuaire"),
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
    ],
)
def test_a_source_can_be_named_without_a_verb_of_its_own(text: str, reports: Reports) -> None:
    assert reported(text) == reports
