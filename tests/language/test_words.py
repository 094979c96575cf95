"""Words, their lemmas and parts of speech; a name of several words is one word."""

import pytest
from hypothesis import given
from laws import examples

from analysis.language.dictionaries import adjective_of
from analysis.language.parser import tag
from analysis.language.repair import repair
from analysis.language.words import Name, Word, words_of

from .texts import texts


def words(text: str, *names: str) -> list[Word]:
    (doc,) = tag([text])
    known = [Name(text.index(name), text.index(name) + len(name), name.upper()) for name in names]
    return words_of(doc, 0, known)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("Aujourd'hui l'accord plaît.", "Aujourd'hui|l'|accord|plaît|.", id="aujourd'hui is one word"),
        pytest.param("L'accord nord-coréen", "L'|accord|nord-coréen", id="hyphen"),
        pytest.param("Le tête-à-tête et le porte-parole", "Le|tête-à-tête|et|le|porte-parole", id="several hyphens"),
        pytest.param("Il arrive presqu'au bout.", "Il|arrive|presqu'|au|bout|.", id="presqu'"),
        pytest.param("Il dit qu'elle part lorsqu'il vient.", "Il|dit|qu'|elle|part|lorsqu'|il|vient|.", id="elisions"),
        pytest.param("A-t-il signé ?", "A|-t|-il|signé|?", id="inversion"),
        pytest.param("Viendra-t-elle ?", "Viendra|-t|-elle|?", id="inversion of a verb that ends in a"),
        pytest.param("Peut-être le week-end", "Peut-être|le|week-end", id="compounds, with a capital too"),
        pytest.param("Un pacte politico-militaire", "Un|pacte|politico-militaire", id="a coined compound"),
        pytest.param("L'axe russo-nord-coréen", "L'|axe|russo-nord-coréen", id="a coined compound of three"),
        pytest.param("C'est-à-dire demain", "C'est-à-dire|demain", id="c'est-à-dire"),
        pytest.param("Les 12-14 juin, ce jour-là", "Les|12|-|14|juin|,|ce|jour|-là", id="neither numbers nor là"),
        pytest.param("Il y a 12,5 % de plus.", "Il|y|a|12,5|%|de|plus|.", id="decimal comma"),
        pytest.param("« Oui », dit M. Petit.", "«|Oui|»|,|dit|M.|Petit|.", id="marks are words of their own"),
    ],
)
def test_forms(text: str, forms: str) -> None:
    assert [word.form for word in words(text)] == forms.split("|")


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("Il voit la Tour Eiffel.", ["Eiffel"], id="a noun that is as often small"),
        pytest.param("« La France gagne. »", ["France"], id="an article with the capital of its sentence"),
        pytest.param("Il vit près de la France.", ["France"], id="an article"),
        pytest.param("Il quitte La France insoumise.", ["France insoumise"], id="a party, without its article"),
        pytest.param("Il rencontre le Président Macron.", ["Macron"], id="a title"),
        pytest.param("Les Etats ont signé les accords.", [], id="a common noun without its accent"),
    ],
)
def test_names_without_the_word_before_them(text: str, forms: list[str]) -> None:
    assert [word.form for word in words(text) if word.pos == "PROPN"] == forms


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Anne Morel et Jean signent.", "Anne Morel", id="first name and surname"),
        pytest.param("Hier, Charles de Gaulle est venu.", "Charles de Gaulle", id="de"),
        pytest.param("La Corée du Nord négocie.", "Corée du Nord", id="du"),
        pytest.param("Le palais de Port-Mirande est vide.", "Port-Mirande", id="hyphen"),
        pytest.param("Il a reçu Karim el-Tazri hier.", "Karim el-Tazri", id="a small letter before the hyphen"),
        pytest.param("Il remonte les Champs Élysées.", "Champs Élysées", id="a noun with a capital"),
        pytest.param("Elle vit à La Haye depuis mai.", "La Haye", id="an article with a capital"),
        pytest.param("Selon le phénomène El Niño, il pleut.", "El Niño", id="a foreign article"),
        pytest.param("Il revient de Buenos Aires hier.", "Buenos Aires", id="a name that ends in a known word"),
        pytest.param("Il part aux Etats Unis demain.", "Etats Unis", id="no accent, no hyphen"),
    ],
)
def test_names_that_nobody_listed(text: str, name: str) -> None:
    assert [(word.form, word.lemma) for word in words(text) if word.form == name] == [(name, name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Ils défilent place Kim Il-sung ce soir.", "Kim Il-sung", id="place"),
        pytest.param("Le Conseil des sages se réunit.", "Conseil des sages", id="body"),
        pytest.param("l'Union du fleuve", "Union du fleuve", id="after an elision"),
        pytest.param("Le Conseil des sages", "Le Conseil des sages", id="whole sentence"),
    ],
)
def test_listed_names_are_one_word(text: str, name: str) -> None:
    found = words(text, name)
    (word,) = [word for word in found if word.form == name]
    assert (word.lemma, word.pos) == (name.upper(), "PROPN")
    assert [w for w in found if w.start < word.end and word.start < w.end] == [word]


@pytest.mark.parametrize(
    ("text", "form", "pos"),
    [
        pytest.param("Samedi, le pont a rouvert.", "Samedi", "NOUN", id="a day that begins a sentence"),
        pytest.param("Le pont rouvre à 13h30.", "13h30", "NUM", id="an hour"),
        pytest.param("Le pont rouvre à 13 h 30.", "h", "NUM", id="an hour in three words"),
        pytest.param("Elle demande septante caméras.", "septante", "NUM", id="a Belgian number"),
        pytest.param("Le maire attend quarante-huit gardiens.", "quarante-huit", "NUM", id="a number of two"),
        pytest.param("Le maire attend un pont neuf.", "neuf", "ADJ", id="new, not nine"),
        pytest.param("« Assez », a-t-elle martelé à la sortie.", "martelé", "VERB", id="after an inverted pronoun"),
        pytest.param("« Assez », souffle-t-elle.", "souffle", "VERB", id="before an inverted pronoun"),
        pytest.param("« J'ai trop parlé », plaisante la syndique.", "plaisante", "VERB", id="after a quotation"),
        pytest.param("« La Grue », danse la plus apprise, ferme.", "danse", "NOUN", id="a noun after a title"),
        pytest.param("Un souffle passe sur le port.", "souffle", "NOUN", id="a noun"),
        pytest.param("Personne n'a vu la grue.", "Personne", "PRON", id="nobody"),
        pytest.param("C'est un lit sans personne à côté.", "personne", "PRON", id="without anybody"),
        pytest.param("La crue n'a blessé personne.", "personne", "PRON", id="nobody as an object"),
        pytest.param("Une personne ne suffit pas.", "personne", "NOUN", id="a person"),
        pytest.param("Le prix n'est pas le même par personne.", "personne", "NOUN", id="each person"),
        pytest.param("Vite, et en public.", "Vite", "ADV", id="an adverb that begins a sentence"),
        pytest.param("Recomptez tant que vous voulez.", "Recomptez", "VERB", id="an order that begins a sentence"),
        pytest.param("« Recomptez tant que vous voulez. »", "Recomptez", "VERB", id="an order in quotation marks"),
        pytest.param("Discutons-en demain.", "Discutons", "VERB", id="an order to all of us"),
        pytest.param("Martinez en est sûr.", "Martinez", "PROPN", id="a name in ez"),
        pytest.param("Soissons dort sous la neige.", "Soissons", "PROPN", id="a town in ons"),
        pytest.param("Suez se retire du port.", "Suez", "PROPN", id="a name that is a form of a verb"),
        pytest.param("La foule quitte Port-Mirande à 18H00.", "18H00", "NUM", id="an hour in capitals"),
        pytest.param("Il a vu le Champ-de-Mars.", "Champ-de-Mars", "PROPN", id="a place named after a month"),
    ],
)
def test_days_and_hours_are_no_names(text: str, form: str, pos: str) -> None:
    assert [word.pos for word in words(text) if word.form == form] == [pos]


@pytest.mark.parametrize(
    ("text", "form", "pos"),
    [
        pytest.param("En moins d'une heure, la Sorne est montée de 1,80 mètre.", "Sorne", "PROPN", id="a river"),
        pytest.param("Le boulevard Tarnal est fermé.", "Tarnal", "PROPN", id="an adjective for the parser"),
        pytest.param("Au XXIe siècle, tout change.", "XXIe", "ADJ", id="a Roman number"),
        pytest.param("« Non », répond le maire.", "Non", "ADV", id="an adverb that is listed"),
        pytest.param("Les policiers ont tiré au LBD sur la foule.", "LBD", "NOUN", id="an acronym"),
        pytest.param("Les élus de la Région ont voté hier.", "Région", "NOUN", id="a word of the dictionary"),
    ],
)
def test_a_capitalised_word_that_no_dictionary_holds_is_a_name(text: str, form: str, pos: str) -> None:
    assert [word.pos for word in words(text) if word.form == form] == [pos]


@pytest.mark.parametrize("text", ["SMIC : le débat revient.", "Le débat revient : SMIC."])
def test_an_acronym_keeps_its_capitals_wherever_it_stands(text: str) -> None:
    assert [word.lemma for word in words(text) if word.form == "SMIC"] == ["SMIC"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("L'axe Pyongyang-Moscou tient.", ["Pyongyang", "Moscou"], id="an axis"),
        pytest.param("Le train Paris-Bruxelles-Berlin part.", ["Paris", "Bruxelles", "Berlin"], id="a route"),
        pytest.param("La ville d'Aix-en-Provence dort.", ["Aix-en-Provence"], id="a town"),
        pytest.param("La ville de Clermont-Ferrand dort.", ["Clermont-Ferrand"], id="a town of two"),
        pytest.param("Le palais de Saint-Denis dort.", ["Saint-Denis"], id="a saint"),
        pytest.param("Elle est en Guinée-Bissau.", ["Guinée-Bissau"], id="a country"),
        pytest.param("Elle est à Guinée-Conakry.", ["Guinée-Conakry"], id="a country by its capital"),
        pytest.param("C'est Jean-Luc qui vient.", ["Jean-Luc"], id="a first name"),
        pytest.param("La région Rhône-Alpes paie.", ["Rhône-Alpes"], id="a region"),
    ],
)
def test_places_of_an_axis_are_names_of_their_own(text: str, found: list[str]) -> None:
    assert [word.form for word in words(text) if word.pos == "PROPN"] == found


def test_two_listed_names_in_a_row_stay_two() -> None:
    found = words("Hier Jean Petit Valmarie", "Jean Petit", "Valmarie")
    assert [word.form for word in found] == ["Hier", "Jean Petit", "Valmarie"]


ADJECTIVES = """bilatérale bilatéral, bilatéraux bilatéral, nationale national, internationales international,
mondiaux mondial, nucléaires nucléaire, stratégiques stratégique, américaines américain, coréenne coréen,
ukrainiennes ukrainien, européenne européen, globale global, mutuelle mutuel, mutuelles mutuel, officielle officiel,
nouvelle nouveau, nouvelles nouveau, nouveaux nouveau, belle beau, vieille vieux, blanche blanc, franche franc,
grecque grec, publique public, turque turc, longue long, sèche sec, douce doux, fausse faux, rousse roux,
heureuse heureux, active actif, décisive décisif, première premier, dernières dernier, étrangère étranger,
complète complet, inquiète inquiet, secrètes secret, grande grand, ancienne ancien, présidentielle présidentiel,
territoriale territorial, commerciaux commercial, principale principal, spéciale spécial, centrale central,
finale final, navale naval, trilatérale trilatéral, frontalière frontalier, valdoriennes valdorien,
nord-coréenne nord-coréen, sud-coréenne sud-coréen, pro-russes pro-russe, supérieure supérieur,
différentes différent, post-soviétiques post-soviétique, politico-militaires politico-militaire,
kersovais kersovais, meilleure meilleur, chère cher, prête prêt, récentes récent,
importante important, menaçante menaçant, violente violent, isolés isolé, armée armé, unie uni,
courte court, moyenne moyen, bonne bon, gentille gentil,
nulle nul, royale royal, morale moral, humaine humain, conjointes conjoint"""
NOUNS = """accords accord, pays pays, fois fois, présidente président, journaux journal, généraux général,
travaux travail, yeux œil, voix voix, propos propos, réseaux réseau, enjeux enjeu, jeux jeu, chevaux cheval,
médias média, dirigeante dirigeant, homologues homologue, alliés allié, déclarations déclaration,
capitale capitale, armée armée, armées armée, paix paix, traités traité, visite visite, visites visite,
funérailles funérailles, tête-à-tête tête-à-tête, porte-parole porte-parole, sous-marins sous-marin, obus obus,
succès succès, procès procès, intérêts intérêt, temps temps, corps corps, prix prix, été été, mois mois,
années année, finale finale, morale morale, droite droite, turbines turbine, vannes vanne, cœurs cœur,
pourparlers pourparlers, retrouvailles retrouvailles, obsèques obsèques, représailles représailles,
séquences séquence, smartphones smartphone, développeurs développeur, tournois tournoi, environs environs"""


def lemma_of(sentence: str, form: str) -> str:
    (word,) = [word for word in words(sentence) if word.form == form]
    return word.lemma


@pytest.mark.parametrize("pair", ADJECTIVES.replace("\n", " ").split(", "))
def test_lemma_of_an_adjective_is_its_masculine_singular(pair: str) -> None:
    form, lemma = pair.split()
    assert lemma_of(f"Il y a une situation {form} ici.", form) == lemma


@pytest.mark.parametrize("pair", NOUNS.replace("\n", " ").split(", "))
def test_lemma_of_a_noun_is_its_singular(pair: str) -> None:
    form, lemma = pair.split()
    assert lemma_of(f"Il parle de ces {form}.", form) == lemma


@pytest.mark.parametrize(
    ("sentence", "form", "lemma"),
    [
        pytest.param("La SA a fermé son usine.", "SA", "SA", id="an acronym is no form of a pronoun"),
        pytest.param("Elle a vu M. Roy partir.", "M.", "monsieur", id="a title is no acronym"),
        pytest.param("DEUX ANS DE TRAVAUX", "ANS", "an", id="but a word in capitals is"),
        pytest.param("Ils ont signé un accord.", "signé", "signer", id="participle of a verb"),
        pytest.param("Elle a été reçue.", "été", "être", id="été of être"),
        pytest.param("Ils négocient hier.", "négocient", "négocier", id="verb"),
        pytest.param("Il montre une carte.", "montre", "montrer", id="a verb that is spelt like a noun"),
        pytest.param("La Suède demande une trêve.", "demande", "demander", id="another"),
        pytest.param("Ils tentent de vivre.", "vivre", "vivre", id="an infinitive in re"),
        pytest.param("On lui prête des ambitions.", "prête", "prêter", id="a verb that is spelt like an adjective"),
        pytest.param("La demande est forte.", "demande", "demande", id="and the noun"),
        pytest.param("Il rentre ce week-end.", "week-end", "week-end", id="no verb"),
        pytest.param("L'accord plaît.", "L'", "le", id="elided article"),
        pytest.param("Que dit-il ?", "-il", "il", id="pronoun after its verb"),
        pytest.param("C'est vrai.", "C'", "ce", id="elided pronoun"),
        pytest.param("Les Affaires du pays.", "Affaires", "affaire", id="a capital on a common noun"),
        pytest.param("L'Etat et le coeur.", "coeur", "cœur", id="œ spelt out"),
        pytest.param("Ils parlent aux Kersoviens.", "Kersoviens", "Kersoviens", id="a name that nobody knows"),
        pytest.param("Il parle de ces vœux.", "vœux", "vœu", id="a plural in œ"),
        pytest.param("La directrice parle.", "directrice", "directeur", id="a woman's word"),
        pytest.param("Les sénatrices parlent.", "sénatrices", "sénateur", id="women's word that no dictionary holds"),
        pytest.param("Il garde la matrice.", "matrice", "matrice", id="matrice is no woman"),
        pytest.param("La frontière intercoréenne.", "intercoréenne", "intercoréen", id="coined adjective"),
    ],
)
def test_lemma_of(sentence: str, form: str, lemma: str) -> None:
    assert lemma_of(sentence, form) == lemma


@pytest.mark.parametrize(
    ("sentence", "form", "lemma", "pos"),
    [
        pytest.param("Elle lutte pour la paix.", "lutte", "lutter", "VERB", id="after elle"),
        pytest.param("Il y siège depuis mars.", "siège", "siéger", "VERB", id="after y, another accent"),
        pytest.param("Celui qui régla la dispute est parti.", "régla", "régler", "VERB", id="after qui"),
        pytest.param("Le siège du parti est fermé.", "siège", "siège", "NOUN", id="but the noun"),
        pytest.param("Le maire explora puis dessina la côte.", "explora", "explorer", "VERB", id="passé simple"),
        pytest.param("Il attirait les foules.", "attirait", "attirer", "VERB", id="nothing else than a verb"),
        pytest.param("La touche finale du pacte.", "touche", "touche", "NOUN", id="a noun that has a verb"),
        pytest.param("Les territoires occupés.", "occupés", "occupé", "ADJ", id="participle without complement"),
        pytest.param("Les villes occupées par l'armée.", "occupées", "occuper", "VERB", id="participle with its agent"),
        pytest.param("L'armée a occupé la ville.", "occupé", "occuper", "VERB", id="participle with its auxiliary"),
        pytest.param("Les méthodes utilisées, elles, changent.", "utilisées", "utiliser", "VERB", id="no adjective"),
        pytest.param("Une base compilée par la ville.", "compilée", "compiler", "VERB", id="taken for a noun"),
        pytest.param("Elle fonde un parti.", "fonde", "fonder", "VERB", id="fonder, not fondre"),
        pytest.param("La bombe tue trois civils.", "tue", "tuer", "VERB", id="tuer, not taire"),
        pytest.param("Il convient de partir.", "convient", "convenir", "VERB", id="convenir, not convier"),
        pytest.param("Elle offre une trêve.", "offre", "offrir", "VERB", id="offrir all the same"),
        pytest.param("Nous sommes inquiets.", "sommes", "être", "AUX", id="sommes is no sum"),
        pytest.param("Il verse de grosses sommes.", "sommes", "somme", "NOUN", id="but sums are"),
        pytest.param("Le débat reste ouvert.", "débat", "débat", "NOUN", id="débat"),
    ],
)
def test_class_and_lemma_go_by_the_sentence(sentence: str, form: str, lemma: str, pos: str) -> None:
    (word,) = [word for word in words(sentence) if word.form == form]
    assert (word.lemma, word.pos) == (lemma, pos)


@pytest.mark.parametrize("forms", ["varié variés variée variées", "libéré libérés libérée libérées"])
def test_an_adjective_has_one_lemma_in_all_its_forms(forms: str) -> None:
    assert {adjective_of(form) for form in forms.split()} == {forms.split()[0]}


@pytest.mark.parametrize("form", ["utilisées", "concerné", "demandés"])
def test_a_participle_is_not_always_an_adjective(form: str) -> None:
    assert adjective_of(form) is None


@examples(60, derandomize=True)
@given(texts)
def test_every_character_is_in_one_word(text: str) -> None:
    text = repair(text).text
    found = words(text)
    assert all(text[word.start : word.end] == word.form for word in found)
    places = [place for word in found for place in range(word.start, word.end)]
    assert places == sorted(set(places))
    assert {i for i, character in enumerate(text) if not character.isspace()} <= set(places)


def test_places_are_counted_from_the_offset() -> None:
    (doc,) = tag(["Ils partent."])
    assert [(word.start, word.end) for word in words_of(doc, 100, [])] == [(100, 103), (104, 111), (111, 112)]


def test_no_sentences_no_words() -> None:
    assert list(tag([])) == []


@pytest.mark.parametrize("form", ["es", "e", "s", ""])
def test_an_ending_alone_is_no_adjective(form: str) -> None:
    assert adjective_of(form) is None
