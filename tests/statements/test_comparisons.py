"""Clauses after "que" that only compare, and those that are said."""

from reports import contents, sentences


@sentences(
    "La commission l'a entériné dans les mêmes termes que la région le demandait.",
    "La plupart des élus rejettent la taxe, de même que 85 % des pêcheurs.",
    "Le maire a dit lui-même que [la digue cédait].",
    "Le préfet soutient même que [la digue tiendra].",
    "La maire a tout de même annoncé que [le pont rouvrirait].",
    "La maire a annoncé le même jour que [le pont rouvrirait].",
)
def test_what_is_only_compared_is_not_said(text: str, said: list[str]) -> None:
    assert contents(text) == said
