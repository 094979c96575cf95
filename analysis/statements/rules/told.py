"""What follows a colon and is told by the article, though somebody could say it: il reste prudent : il a gardé A."""

from spacy.tokens import Token

from analysis.language.cue_words import Cue
from analysis.people.lexicon import words_of_class
from analysis.statements.cues import cue_of
from analysis.statements.grammar import is_conjugated
from analysis.statements.rules.openings import complementizer
from analysis.statements.verbs import is_verb

_NEAR = 6  # words


def tells(mark: Token, cue: Cue) -> bool:
    """Le préfet n'en démord pas : il part; le club va plus loin : il a racheté son rival; elle corrige : trois copies.

    What follows a cue that takes no clause otherwise is told by the article, unless it is to come, or only supposed.
    """
    after = [t for t in mark.doc[mark.i + 1 :] if not t.is_punct]
    if cue.lemma in words_of_class("conduct too") and tells_of_acts(after):
        return True
    if cue.lemma.startswith("être ") and after[:1] and after[0].lower_ in words_of_class("third person"):
        # "Anne Roy est claire : elle a dit que A".
        return any(complementizer(t) is not None for t in after[1:_NEAR] if cue_of(t))
    gesture = cue.lemma in words_of_class("gesture")
    if gesture:  # "hausse les épaules : elle dormait", "… : pour lui, A"; not "… : la salle rit"
        return not (after[:1] and (after[0].lower_ == "pour" or after[0].lower_ in words_of_class("third person")))
    if "colon" not in cue.constructions or cue.lemma.startswith(("être ", "avoir ")):
        return False
    unreal = any(map(is_unreal, after))
    verbs = unreal or any(is_conjugated(t) or t.pos_ == "AUX" for t in after)
    doubtful = after[:1] and (after[0].lower_ in words_of_class("third person") or cue.lemma == "aller plus loin")
    return not verbs or bool(doubtful and not unreal)


def tells_of_acts(after: list[Token]) -> bool:
    """Le club reste prudent : il a gardé trois joueurs; not "Elle est formelle : il partira"."""
    of_whom = words_of_class("third person") | words_of_class("possessive")
    return bool(after) and after[0].lower_ in of_whom and not any(map(is_unreal, after))


def is_unreal(word: Token) -> bool:
    return is_verb(word) and word.lower_.endswith(("rait", "raient", "ra", "ront"))
