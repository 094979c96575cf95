"""The regular ways to report, each with whoever may speak: what is said and who says it are found in all of them."""

from itertools import product

import pytest

from analysis.statements import find_statements

SPEAKERS = (
    ("La ville de Tissac", "ville de Tissac"),
    ("Le ministère de l'Intérieur", "ministère de l'Intérieur"),
    ("La Région", "Région"),
    ("Des riverains", "riverains"),
    ("Plusieurs sources diplomatiques", "plusieurs sources diplomatiques"),
    ("Un magasinier du port", "magasinier du port"),
    ("Lise Morand", "Lise Morand"),
    ("M. Hivert", "M. Hivert"),
    ("Un ex-candidat", "ex-candidat"),
)
# Whose words the parser hangs on the verb one by one, takes for foreign, for adjectives or for numbers.
NAMED = (
    ("France 7", "France 7"),
    ("La Norvasie insoumise", "Norvasie insoumise"),
    ("Le Bloc valdorien", "Bloc valdorien"),
    ("ROA Novost", "ROA Novost"),
    ("La région Grand Ouest", "région Grand Ouest"),
    ("Le New Valmer Times", "New Valmer Times"),
    ("Kim Tarn Un", "Kim Tarn Un"),
    ("Jules Van den Brack", "Jules Van den Brack"),
    ("Un jeune manifestant breton", "jeune manifestant breton"),
    ("Le délégué général du port, Tarn Odval,", "Tarn Odval"),
    ("Interval", "Interval"),
    ("La Norvasie du Sud", "Norvasie du Sud"),
    ("Le maître du Castel", "maître du Castel"),
)
SAID = ("ceci n'entrave pas le droit à manifester", "le pont sera fermé dès lundi", "cinq personnes ont été blessées")
PLURAL = ("Des riverains", "Plusieurs sources diplomatiques")


def _que(who: str, says: str, said: str) -> str:
    return f"{who} {says} que {said}."


def _after(who: str, says: str, said: str) -> str:
    return f"{said.capitalize()}, {says} {_within(who)}."


def _quoted(who: str, says: str, said: str) -> str:
    return f"« {said.capitalize()} », {says} mardi {_within(who)}."


def _selon(who: str, _: str, said: str) -> str:
    return f"Selon {_within(who)}, {said}."


def _selon_after(who: str, _: str, said: str) -> str:
    return f"{said.capitalize()}, d'après {_within(who)}."


def _within(who: str) -> str:
    return who[0].lower() + who[1:] if who.startswith(("La ", "Le ", "L'", "Des ", "Un ", "Plusieurs ")) else who


@pytest.mark.parametrize("frame", [_que, _after, _quoted, _selon, _selon_after])
@pytest.mark.parametrize(("who", "speaker"), SPEAKERS, ids=[speaker for _, speaker in SPEAKERS])
def test_whoever_speaks_is_heard_in_every_frame(frame, who: str, speaker: str) -> None:  # type: ignore[no-untyped-def]
    for said, (one, several) in product(SAID, (("assure", "assurent"), ("a affirmé", "ont affirmé"))):
        text = frame(who, several if who in PLURAL else one, said)
        found = [(s.quote.lower(), s.speaker) for s in find_statements(text)]
        assert found == [(said, speaker)], text


@pytest.mark.parametrize("frame", [_que, _quoted, _selon, _selon_after])
@pytest.mark.parametrize(("who", "speaker"), NAMED, ids=[speaker for _, speaker in NAMED])
def test_a_speaker_is_called_by_the_whole_name(frame, who: str, speaker: str) -> None:  # type: ignore[no-untyped-def]
    text = frame(who, "a indiqué", SAID[1]).replace(",,", ",").replace(",.", ".")
    assert [s.speaker for s in find_statements(text)] == [speaker], text


@pytest.mark.parametrize("complement", ["à l'agence", "dans un communiqué", "au micro de Radio Azur", "de leur côté"])
@pytest.mark.parametrize(
    ("says", "who", "speaker"),
    [
        ("ont affirmé", "des gilets bleus", "gilets bleus"),
        ("affirment", "deux anciens collègues", "deux anciens collègues"),
        ("glisse", "un des participants", "un des participants"),
        ("affirmait", "un jeune manifestant breton", "jeune manifestant breton"),
        ("raconte", "la jeune femme", "jeune femme"),
    ],
)
def test_a_speaker_after_whom_it_was_told(complement: str, says: str, who: str, speaker: str) -> None:
    text = f"« On reste ici », {says} {complement} {who}."
    assert [(s.quote, s.speaker) for s in find_statements(text)] == [("On reste ici", speaker)], text


@pytest.mark.parametrize("comma", ["", ", Tarn Odval,"])
def test_what_somebody_signs_says_nothing(comma: str) -> None:
    text = f"Le porte-parole du port{comma} a salué le traité, avant d'ajouter que la paix était proche."
    assert [s.speaker for s in find_statements(text)] == ["Tarn Odval" if comma else "porte-parole du port"]


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Les autorités russes", "autorités russes"),
        ("Le bureau présidentiel norvasien", "bureau présidentiel norvasien"),
        ("Une source diplomatique occidentale", "source diplomatique occidentale"),
        ("Xi Varon", "Xi Varon"),
    ],
)
def test_who_is_meant_by_a_pronoun_is_called_in_full(who: str, speaker: str) -> None:
    several = who.startswith("Les")
    said = "ont-elles déclaré" if several else "a-t-elle déclaré" if who.startswith("Une") else "a-t-il déclaré"
    text = f"{who} {'ont' if several else 'a'} signé un traité mercredi. « La paix est proche », {said}."
    assert [s.speaker for s in find_statements(text)] == [speaker]


@pytest.mark.parametrize("joint", [", mais", ", tandis que", ", alors que", ", quand", ", là où", ", puis"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("La ville assure que", "Lise Morand affirme que"),
        ("M. Hivert a indiqué que", "la ministre Lise Morand estime que"),
        ("Selon un riverain,", "un magasinier du port affirme que"),
    ],
)
def test_two_who_contradict_each_other_have_each_their_own(joint: str, first: str, second: str) -> None:
    text = f"{first} le pont sera fermé dès lundi{joint} {second} cinq personnes ont été blessées."
    assert [s.quote for s in find_statements(text)] == [SAID[1], SAID[2]], text


@pytest.mark.parametrize("first", ["Selon", "D'après"])
@pytest.mark.parametrize("second", ["selon", "d'après", "pour"])
def test_two_sources_in_one_sentence_have_each_their_own(first: str, second: str) -> None:
    text = f"{first} M. Hivert, le pont sera fermé dès lundi, mais {second} Lise Morand, maçonne, il restera ouvert."
    assert [(s.quote, s.speaker) for s in find_statements(text)] == [
        ("le pont sera fermé dès lundi", "M. Hivert"),
        ("il restera ouvert", "Lise Morand"),
    ]


@pytest.mark.parametrize(
    ("opening", "who", "speaker"),
    [
        ("Joint mardi", "le maire de Tissac, Marc Dubrel,", "Marc Dubrel"),
        ("Questionnée par La Gazette", "Lise Morand", "Lise Morand"),
        ("Amer", "l'entraîneur du port, Marc Dubrel,", "Marc Dubrel"),
        ("Dans un message vidéo", "Mme Karvon", "Mme Karvon"),
        ("Dans un entretien au journal La Gazette", "Lise Morand", "Lise Morand"),
        ("Mardi", "Jules Lerval, économiste à l'université de Tissac,", "Jules Lerval"),
    ],
)
@pytest.mark.parametrize("says", ["juge que", "a lancé :", "admet que"])
def test_what_opens_a_sentence_does_not_speak(opening: str, who: str, speaker: str, says: str) -> None:
    said = "« Le pont sera fermé dès lundi. »" if says.endswith(":") else "le pont sera fermé dès lundi."
    assert [s.speaker for s in find_statements(f"{opening}, {who} {says} {said}")] == [speaker]


@pytest.mark.parametrize("says", ["ajoute en outre que", "y voit « la preuve » que", "dit craindre que"])
def test_one_of_several_speaks(says: str) -> None:
    text = f"L'un des organisateurs {says} le pont sera fermé dès lundi."
    assert [s.speaker for s in find_statements(text)] == ["un des organisateurs"]


@pytest.mark.parametrize("where", ["sur X (ex-Tribune)", "mardi soir sur BFN TV", "dans une lettre ouverte"])
def test_where_it_was_said_does_not_speak(where: str) -> None:
    for text in (
        f"« On reste ici », a prévenu {where} la préfecture.",
        f"La préfecture regrette {where} que A soit B.",
    ):
        assert [s.speaker for s in find_statements(text)] == ["préfecture"], text


@pytest.mark.parametrize("who", ["Celle-ci", "Cette dernière"])
def test_who_was_named_last_goes_on(who: str) -> None:
    text = f"Marc Dubrel a reçu la ministre Lise Morand. {who} assure que le pont sera fermé dès lundi."
    assert [s.speaker for s in find_statements(text)] == ["Lise Morand"]


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Me Tissier", "Me Tissier"),
        ("Le ministère de l'Intérieur", "ministère de l'Intérieur"),
        ("Jules Lerval", "Jules Lerval"),
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "{who} décrit cette loi comme une « violence inouïe ».",
        "{who} y voit une « violence inouïe ».",
        "{who} a voté contre, pointant une « violence inouïe ».",
        "{who} a répondu par un « violence inouïe ».",
        "La mairie a reculé devant ce que {within} décrit comme une « violence inouïe ».",
        "Une « violence inouïe », pour {within}.",
        "Le maire est parti. « Violence inouïe », pour {within}.",
    ],
)
def test_who_gives_a_thing_a_name(who: str, speaker: str, frame: str) -> None:
    text = frame.format(who=who, within=_within(who))
    assert [(s.quote.lower().removeprefix("une « ").rstrip(" »"), s.speaker) for s in find_statements(text)] == [
        ("violence inouïe", speaker)
    ], text


@pytest.mark.parametrize("opener", ["selon", "d'après"])
@pytest.mark.parametrize(
    "frame",
    [
        "La marche a réuni 5.000 personnes ({opener} Lise Morand) à Tissac.",
        "La marche a réuni 5.000 personnes, {opener} Lise Morand, sociologue.",
        "{Opener} Lise Morand, sociologue au port, la marche a réuni 5.000 personnes.",
        "La rue est pleine, puisque, {opener} Lise Morand, la marche a réuni 5.000 personnes.",
    ],
)
def test_what_is_said_of_a_source_is_not_said_by_it(opener: str, frame: str) -> None:
    text = frame.format(opener=opener, Opener=opener.capitalize())
    assert [(s.quote.lower(), s.speaker) for s in find_statements(text)] == [
        ("la marche a réuni 5.000 personnes", "Lise Morand")
    ], text


@pytest.mark.parametrize("said", ["des heurts ont éclaté dans la nuit", "de nombreux élus ont menti"])
def test_a_clause_after_a_source_does_not_describe_it(said: str) -> None:
    assert [s.quote for s in find_statements(f"Selon la police, {said}, mais pas tous.")] == [f"{said}, mais pas tous"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Le maire, Paul Hivert, a critiqué le secrétaire général du syndicat, Yann Corbier. Il", "Paul Hivert"),
        ("La présidente du club, Nadia Belkor, a reçu la directrice de l'école, Lise Morand. Elle", "Nadia Belkor"),
        ("Le groupe Solveau a publié ses comptes. Il", "groupe Solveau"),
        ("L'association Corvia a publié ses comptes. Elle", "association Corvia"),
    ],
)
def test_the_subject_goes_on_under_its_whole_name(told: str, speaker: str) -> None:
    assert [s.speaker for s in find_statements(f"{told} assure que le pont sera fermé dès lundi.")] == [speaker]
