"""Names of newspapers, agencies, stations and platforms in the coverage: those who print, not those who act."""

import numpy as np
import pandas as pd

from analysis.articles.outlets import media_names, plain_name
from analysis.coded import coded

ARTICLES = {"le": "le", "la": "la", "les": "les", "l'": "l", "l’": "l"}


def are_outlets(tokens: pd.DataFrame) -> np.ndarray:
    """Which rows of the tokens table are the name of an outlet, an agency or a platform.

    `tokens` has one row per word, in the order of the text: form, pos. « Figaro » is one where the coverage writes « Le
    Figaro », with a capital, more often than « le Figaro »: « la Provence » is a region, « La Provence » a newspaper.

    >>> forms = ["dans", "Le", "Figaro", ",", "en", "Provence", "sur", "Facebook"]
    >>> pos = ["ADP", "DET", "PROPN", "PUNCT", "ADP", "PROPN", "ADP", "PROPN"]
    >>> are_outlets(pd.DataFrame({"form": forms, "pos": pos})).nonzero()[0].tolist()
    [2, 7]
    """
    is_name = coded(tokens["pos"]).is_one_of({"PROPN"})
    forms, place = coded(tokens["form"]), np.flatnonzero(is_name)
    written = forms.of_rows(place).texts()
    plain = {form: plain_name(str(form)) for form in set(written)}
    names = [plain[form] for form in written]
    before = np.where(place > 0, forms.of_rows(place - 1).texts(), "")
    rows = pd.DataFrame({"name": names, "before": before}, dtype="str")
    rows["article"] = rows["before"].str.lower().map(ARTICLES)
    with_article = rows["article"].fillna("") + " " + rows["name"]
    capital = rows["before"].str[:1].str.isupper() & rows["article"].notna() & with_article.isin(media_names())
    small = rows["article"].notna() & ~rows["before"].str[:1].str.isupper()
    often = pd.DataFrame({"capital": capital, "small": small}).groupby(rows["name"]).sum()
    papers = set(often.index[often["capital"] > often["small"]])
    media = np.zeros(len(tokens), dtype=bool)
    media[is_name] = rows["name"].isin(media_names() | papers).to_numpy()
    return media
