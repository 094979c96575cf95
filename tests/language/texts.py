"""Text as bad as newspapers deliver it, for laws that must hold for any of it."""

from hypothesis import strategies as st
from laws import examples

MARKS = ["«", "»", "“", "”", "„", '"', "''", "‘", "’", "'", "‹", "›", "<<", ">>", "—", "–", "-", "(", ")", "[1]"]
SPACES = [" ", "\u00a0", "\u202f", "\u2009", "\t", "\n", "\r\n", "\r", "\u2028", "\n\n", "\u200b", "\u00ad", "\ufeff"]
STOPS = [".", "!", "?", "…", "...", ",", ";", ":", "%"]
WORDS = [
    "Mme Morel",
    "l’été",
    "M.",
    "J.-P.",
    "dit-il",
    "art.",
    "12.5",
    "été",
    "e\u0301",
    "\ufb01n",
    "Ⅲ",
    "Oui",
    "À",
    "a",
]
WORDS += ["Publié le 12 mai 2031", "Photo : AVP", "www.exemple.fr", "https://Exemple.fr/Un.Mot", "j.morel@exemple.fr"]

pieces = st.sampled_from(MARKS + SPACES * 2 + STOPS + WORDS * 2)
texts = st.one_of(st.text(max_size=40), st.lists(pieces, max_size=30).map("".join))
laws = examples(200, derandomize=True)
