"""A name's gender by the words that agree with it, and by none that agree with something else."""

import pytest

from analysis.people.agreement import genders_by_agreement

NAMES = ["Camille Dorval", "Dominique Vasseur", "Sacha Lemonnier"]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        # a reflexive verb: its feminine participle, and what "se dire" is followed by
        ("Camille Dorval s’est dite inquiète.", "f"),
        ("Camille Dorval s'est dit inquiet.", "m"),
        ("Camille Dorval s'est aussitôt félicitée du vote.", "f"),
        ("Camille Dorval se dit prête à signer.", "f"),
        ("Camille Dorval s'est demandé si la digue tiendrait.", ""),
        ("Camille Dorval s'est rendu compte de son erreur.", ""),
        ("Camille Dorval s'est vite reprise.", ""),
        # "être"
        ("Camille Dorval est convaincue du contraire.", "f"),
        ("En mars, Camille Dorval a été élu.", "m"),
        ("Camille Dorval était très inquiète.", "f"),
        ("Camille Dorval est favorable au projet.", ""),
        ("Camille Dorval est de retour.", ""),
        # apposed
        ("Dominique Vasseur, convaincu, ne changera pas d'avis.", "m"),
        ("Dominique Vasseur, née à Brisecourt, préside le club.", "f"),
        ("Dominique Vasseur, 45 ans, âgée à peine du double, rit.", "f"),
        ("Sacha Lemonnier, maraîchère, vend ses choux.", "f"),
        ("Selon Sacha Lemonnier (52 ans, agriculteur), il pleuvra.", "m"),
        ("Sacha Lemonnier, ancienne ministre, se tait.", "f"),
        ("« Il pleut », explique Sacha Lemonnier, une agricultrice de la vallée.", "f"),
        ("« Il pleut », explique Sacha Lemonnier, l'un des organisateurs.", "m"),
        # before the name
        ("La maraîchère Sacha Lemonnier vend ses choux.", "f"),
        ("Le ministre Dominique Vasseur est venu avec la ministre.", "m"),
        ("La députée socialiste Camille Dorval vote non.", "f"),
        # said of women and men
        ("Sacha Lemonnier, procureur de la République, se tait.", ""),
        ("Le rabbin Sacha Lemonnier prie.", ""),
        ("Sacha Lemonnier, porte-parole du club, se tait.", ""),
        ("« Il pleut », dit Sacha Lemonnier, l'une des figures du club.", ""),
        # what agrees with another noun
        ("La victime, Camille Dorval, est blessée.", ""),
        ("Cette personne, Camille Dorval, était inquiète.", ""),
        ("La star Camille Dorval s'est dite ravie.", ""),
        ("La mère de Camille Dorval est inquiète.", ""),
        ("La mère de Camille Dorval, inquiète, attend.", ""),
        ("Jeanne et Camille Dorval, convaincue, attendent.", ""),
        ("Le lycée Camille Dorval est fermé.", ""),
        ("L'entreprise Dominique Vasseur s'est dite prête.", ""),
        ("Avec Camille Dorval, convaincu, le maire attend.", ""),
        ("Selon Camille Dorval, un voisin inquiet a appelé.", ""),
        ("« Il pleut », raconte Camille Dorval, un voisin est venu.", ""),
        ("Selon Camille Dorval, la directrice ment.", ""),
        ("La France insoumise a interrogé Camille Dorval.", ""),
        ("Camille Dorval-Roy est convaincue.", ""),
    ],
)
def test_the_gender_is_told_by_what_agrees_with_the_name(text: str, gender: str) -> None:
    assert set(genders_by_agreement([text], NAMES).values()) == ({gender} if gender else set())


def test_two_genders_tell_nothing() -> None:
    texts = ["Camille Dorval est élue.", "Camille Dorval est élu."]
    assert genders_by_agreement(texts, NAMES) == {}
    assert genders_by_agreement(texts[:1], NAMES) == {"Camille Dorval": "f"}
    assert genders_by_agreement(texts, []) == {}
