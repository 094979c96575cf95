"""Texts and tables that several tests of copies use."""

import pandas as pd

WIRE = (
    "Les deux délégations se sont retrouvées jeudi matin dans l'ancienne capitainerie, au bord du fleuve, "
    "pour une dernière séance de travail avant la signature. Les douaniers ont fermé le pont dès "
    "l'aube et une centaine de riverains attendaient derrière les barrières. La cérémonie commence à midi."
)
OTHER = (
    "Sur le quai, on attendait midi. Une centaine de riverains, des douaniers, et deux délégations qui n'en "
    "finissent pas de relire un texte : la signature, dans l'ancienne capitainerie, aura pris quatre ans."
)
THIRD = (
    "Le cours du blé a reculé lundi à la bourse de Mostok, où les négociants craignent une récolte trop "
    "abondante après un printemps doux. Les silos du port sont pleins et les péniches attendent leur tour."
)
LIST = "À regarder aussi sur notre site : les images du pont, la carte des travaux et le portrait de l'éclusier."


def table(*texts: str, outlets: str | list[str] | None = None, dates: list[str] | None = None) -> pd.DataFrame:
    ids = [f"{letter}{number}" for number in range(100) for letter in "abcdefgh"][: len(texts)]
    names = list(outlets or "ABCDEFGH" * len(texts))[: len(texts)]
    date = pd.to_datetime(pd.Series(dates or [""] * len(texts), index=ids), format="mixed")
    return pd.DataFrame({"text": list(texts), "outlet": names, "date": date}, index=ids)
