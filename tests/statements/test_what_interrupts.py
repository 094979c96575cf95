"""Words that stand between a cue and what it reports, or between a speaker and the cue; and words that end it."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers


@sentences(
    "Le maire a répondu, sur le réseau du port, qu'[il recevrait « les deux »].",
    "Le général confiait pourtant, mardi dernier, à nos confrères du Phare qu'[il n'avait pas pris de congé].",
    "Lui a dit de son invitée qu'[elle avait « la patience des gens de mer »].",
    "Le maire croit peu, en revanche, à un plan - que propose la préfète -, à un vote ou à une grève.",
    "La ligue a, de son côté, appelé la ville à « [renoncer à tout accord] ».",
    "M. Roy a, quant à lui, estimé que [la loi est bonne].",
    "La mairie a, de son côté, un plan appelé « Horizon ».",
    "La mairie démentait, il y a deux ans, [vouloir fermer le port].",
    "Saniya, 44 ans, vendeuse de feutre, dit [n'avoir appris la venue de la reine que la veille].",
    "Il s'est en outre dit [prêt à offrir ses services].",
)
def test_what_is_reported_is_found_behind_insertions(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a relative", "Le président Paul Tindé, dont le pays souffre, refuse de « choisir ».", "Paul Tindé"),
        case(
            "a name", "Autre ton à Brumas, où le Premier ministre, Dorji Wangtan, salue un « geste ».", "Dorji Wangtan"
        ),
        case("an age and a trade", "Anne Roy, 44 ans, vendeuse de feutre, dit avoir eu peur.", "Anne Roy"),
        case(
            "another trade",
            "Le vieux Paul Danquart, ancien démineur, n'en croit rien : « J'y étais. »",
            "Paul Danquart",
        ),
        case(
            "in a relative clause",
            "Ils se sont vus, une rencontre dont leur hôtesse, Rosa Morvan, dit attendre « un pas ».",
            "Rosa Morvan",
        ),
        case(
            "some of many", "Au café, d'anciens élus de la ville estiment avoir été trahis.", "anciens élus de la ville"
        ),
        case(
            "a cue before who",
            "Faux, rétorque l'état-major, qui soutient que tout va bien.",
            "état-major",
            "état-major",
        ),
        case(
            "a cue like a noun before who",
            "Elle a signé trop vite, juge son rival Marc Orval, qui y voit « un piège ».",
            "Marc Orval",
            "Marc Orval",
        ),
        case(
            "for whom",
            "« Non », résume l'éditorialiste du Phare, l'organe du parti, pour qui la loi enterre le port.",
            "éditorialiste du Phare",
            "éditorialiste du Phare",
        ),
        case(
            "for whom, right before it",
            "« Le port est mort », dit le docker à la ministre, pour qui la grève est illégale.",
            "docker",
            "ministre",
        ),
        case("without hesitation", "« Non », répond sans hésiter la préfète Rosa Morvan.", "Rosa Morvan"),
        case(
            "each of two",
            "L'offre est jugée « bonne » par la préfète, « tardive » par la mairie.",
            "préfète",
            "mairie",
        ),
        case(
            "a title", "Le film, jugé « raté » par la critique, « La Nuit » par son titre, sort mercredi.", "critique"
        ),
        case(
            "two cues",
            "« Oubli regrettable », dit-on à la mairie ; « maladresse », rétorque la préfète.",
            "mairie",
            "préfète",
        ),
    ],
)
def test_who_speaks_is_found_behind_asides(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@sentences(
    "Le journal relate que [l'invité serait descendu], épisode dont les images ne gardent aucune trace.",
    "Anne Roy a appelé à « [préserver le dialogue] », formule qui n'engage à rien.",
    "Le front estime [leur nombre à quatre mille], chiffre invérifiable.",
    "À en croire la note, [le pont est « sûr »], une formule absente du rapport.",
    "Elle dit que [le port, la gare et le pont, détail compris, seront fermés].",
    "À l'agence, qui annonçait hier que [la ville s'était ralliée], il n'a pas été répondu.",
    "Une élue lui ayant fait remarquer que [la ville avait payé], il a rétorqué que [le compte était faux].",
    "À un élu qui lui demandait [s'il présenterait des excuses], le maire a répliqué : « [Non.] »",
    "Elle exige les accords secrets qui, prétend-elle, [lient le pays à son voisin].",
    "C'est un pacte dont [les deux pays], croit-il savoir, [+redoutent l'emprise].",
    "[Sept personnes sont blessées, dont un policier], indique la préfecture.",
    "D'après l'agence, [le roi aurait déclaré que [la paix était proche]].",
)
def test_what_is_reported_ends_where_the_article_speaks(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le quotidien régional va plus loin : [l'accord serait mort].",
    "Le député Luc Varenne n'en démord pas : [il votera contre].",
    "Le préfet corrige : [les deux routes sont ouvertes].",
    "Le tribunal a tranché : six mois de prison et une amende.",
    "Réaction de la ministre, sur son compte : « [C'est un signal.] »",
    "Réaction de la ministre : elle a quitté la salle.",
    "Précision de la mairie : [l'appel « a été bref »].",
    "Un étudiant trouve la présidente « [courageuse, mais pressée] ».",
    "Le journaliste tient son ancien patron pour « [un homme de parole] ».",
    "Mme Roy n'exclut pas de [consulter les électeurs].",
)
def test_cues_that_tell_beside_cues_that_report(text: str, said: list[str]) -> None:
    assert contents(text) == said
