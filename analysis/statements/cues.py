"""Which words of a parsed sentence announce a statement: its cues."""

import re
from functools import lru_cache

from analysis.language.cue_words import (
    Cue,
    adjective_forms,
    constructions_by_verb,
    cue_lexicon,
    lemma_of,
    light_verbs,
    present_forms,
    second_word,
)
from analysis.language.parsed import Sentence, Token, found_once
from analysis.people.lexicon import words_of_class


def cue_of(token: Token) -> Cue | None:
    """The cue that a word of a parsed sentence is, if it is one.

    A reflexive verb is looked for under its reflexive lemma first ("se plaindre"), a light verb with its second part.
    """
    return _cues(token.sentence).get(token.i)


def cues_in(sentence: Sentence) -> list[tuple[Token, Cue]]:
    """The cues of a parsed sentence, each with its word."""
    return [(sentence[i], cue) for i, cue in _cues(sentence).items()]


@found_once
def _cues(sentence: Sentence) -> dict[int, Cue]:
    """The cues of a parsed sentence by their places."""
    words = ((token, _cue_lemmas(token.lower, token.lemma)) for token in sentence)
    found = ((token.i, _find_cue(token, lemmas)) for token, lemmas in words if lemmas)
    return {i: cue for i, cue in found if cue is not None}


_NEVER_CUES = {"ADP", "DET", "PRON", "CCONJ", "SCONJ", "NUM", "PUNCT"}


def _find_cue(token: Token, lemmas: list[str]) -> Cue | None:
    form = token.lower
    if token.pos in _NEVER_CUES and (form == "contre" or form not in present_forms()):
        return None
    if token.pos == "PROPN" and token.text.istitle() and token.next.text.istitle():
        return None  # "Lise Morand"
    if form == "dit" and token.previous.lower in words_of_class("not before dit"):
        return None
    lexicon = cue_lexicon()
    for lemma in lemmas:
        joined = _light_cue(token, lemma)
        if joined is not None:
            return joined
        if is_reflexive(token):
            goes_with_en = any(t.lower == "en" for t in token.before(3))  # "s'en est pris"
            forms = (f"s'en {lemma}" if goes_with_en else "", f"se {lemma}", f"s'{lemma}")
            own = next((lexicon[form] for form in forms if form in lexicon), None)
            if own or lemma not in lexicon or "attr" not in lexicon[lemma].constructions:
                return own  # "le témoin se trouvait là": no cue, though "trouver" is one
        if lemma in lexicon:
            return lexicon[lemma]
    return None


@lru_cache(10_000)
def _cue_lemmas(form: str, lemma: str) -> list[str]:
    """The cue verbs that a form can be, by the parser's lemma and the lemmatizer's."""
    return sorted({lemma.lower(), lemma_of(form)} & constructions_by_verb().keys())


def second_part(token: Token, cue: Cue) -> Token | None:
    """The word that makes a cue of a light verb: "savoir" in "a fait savoir"."""
    if cue.lemma.startswith(("se ", "s'")) or " " not in cue.lemma:
        return None
    forms = adjective_forms(second_word(cue.lemma))
    return next((t for t in token.after(4) if t.lower in forms), None)


def is_reflexive(token: Token) -> bool:
    """Whether the verb has "se" before it, an auxiliary or a pronoun between them or not: "se dit", "s'est dit"."""
    before = token.previous
    parted = _is_se(before.previous) and (before.pos == "AUX" or before.text in ("y", "en"))
    own = any(_is_se(child) and child.i < token.i for child in token.children)
    return _is_se(before) or parted or own or _is_carried_by_se(token)


def _is_carried_by_se(participle: Token) -> bool:
    """S'est d'ores et déjà félicité, s'est, elle aussi, réjouie: "se" before an auxiliary further off."""
    if not re.search(r"(?:é|dit|[iu])e?s?$", participle.lower):
        return False
    for token in reversed(participle.before(8)):
        if token.pos == "AUX":
            return _is_se(token.previous)
        if (token.is_punct and token.text != ",") or token.pos in ("VERB", "PROPN"):
            return False
    return False


def _is_se(token: Token) -> bool:
    """Whether a word is "se"; the "s'" of "s'il" is "si"."""
    return token.lower == "se" or (token.lower == "s'" and token.next.lower not in ("il", "ils"))


def _light_cue(token: Token, lemma: str) -> Cue | None:
    """The cue that a light verb makes with the word that follows it: "a fait aussitôt savoir"."""
    parts = light_verbs().get(lemma, {})
    for following in token.after(4) if parts else ():
        if following.lower == "contraire" and following.previous.lower == "au":
            continue  # "soutient au contraire que A"
        cue = parts.get(following.lower)
        if cue is not None and cue.lemma.startswith("être") and not _carries(token, lemma, following):
            continue
        if cue is not None or following.pos == "VERB":
            return cue
    return None


def _carries(verb: Token, lemma: str, adjective: Token) -> bool:
    """Se montre optimiste, est convaincu; not "montre une route sûre", "se veut « prudent »"."""
    quoted = lemma != "être" and adjective.previous.text in _MARKS
    return not quoted and (lemma not in words_of_class("like être with se") or is_reflexive(verb))


_MARKS = '«“"'
