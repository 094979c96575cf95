"""Nouns for women, under the form that the texts have: « préfète », where nobody is a « préfet »."""

from collections.abc import Container

import numpy as np
import pandas as pd

from analysis.coded import coded, coded_pairs, with_values


def as_feminine(tokens: pd.DataFrame, *, apart: Container[str] = ()) -> pd.DataFrame:
    """Give each noun whose every occurrence is feminine its feminine form as its lemma, but for those kept `apart`.

    `tokens` has one row per word: form, lemma, pos. The lemma of a noun is its masculine by convention, so « la
    préfète » would be counted under a word that no article prints. Where any is masculine, all stay under it.

    >>> rows = [("préfète", "préfet"), ("Préfètes", "préfet"), ("maire", "maire"), ("mairesse", "maire")]
    >>> tokens = pd.DataFrame(rows, columns=["form", "lemma"]).assign(pos="NOUN")
    >>> as_feminine(tokens)["lemma"].tolist()
    ['préfète', 'préfète', 'maire', 'maire']
    """
    nouns = np.flatnonzero(coded(tokens["pos"]).is_one_of({"NOUN"}))
    code, pairs = coded_pairs(coded(tokens["lemma"]).of_rows(nouns), coded(tokens["form"]).of_rows(nouns))
    singulars: dict[str, set[str]] = {}
    for lemma, form in pairs:
        singulars.setdefault(lemma, set()).add(str(form).lower().removesuffix("s"))
    feminine = {
        lemma: form
        for lemma, (form, *others) in singulars.items()
        if not others and lemma not in apart and _is_feminine(lemma, form)
    }
    if not feminine:
        return tokens
    changed = np.array([lemma in feminine for lemma, _ in pairs])[code]
    lemmas = [feminine[pairs[pair][0]] for pair in code[changed]]
    return tokens.assign(lemma=with_values(tokens["lemma"], nouns[changed], lemmas))


def _is_feminine(noun: str, form: str) -> bool:
    """Whether a form in the singular is the feminine of a noun: not « journaux » of « journal ».

    >>> _is_feminine("directeur", "directrice"), _is_feminine("poète", "poétesse"), _is_feminine("madame", "mesdame")
    (True, True, False)
    """
    if form in (noun, noun.removesuffix("s"), noun.removesuffix("r")):  # « honoraires »; « lance » of « lancer »
        return False
    return form.endswith("esse") or (form.endswith("e") and not noun.endswith("e"))
