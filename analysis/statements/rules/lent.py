"""Whose words a colon introduces, whoever tells them: on lui prête ce mot : « A »; le mot de la maire : « B »."""

from spacy.tokens import Token

from analysis.language.cue_words import lemma_of
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.statements.candidates import Context, can_talk
from analysis.statements.grammar import is_conjugated
from analysis.statements.passages import Passage
from analysis.statements.rules.given import phrase_after
from analysis.statements.source.beside_phrases import owner_of
from analysis.statements.source.phrases import noun_phrase
from analysis.statements.source.subjects import Source


def lent_to(passage: Passage, context: Context, left: list[Token]) -> Source | None:
    """Whose words the clause before a colon says that they are."""
    return _attributed(passage, left) or _worded_by(passage, context, left)


def _attributed(passage: Passage, left: list[Token]) -> Source | None:
    """On prête au ministre cette phrase : « A » ; le mot que la radio attribue à Paul Roy : « B »."""
    words = {form for t in left for form in (t.lower_, t.lemma_.lower())}
    if words.isdisjoint(nouns_of_class("account") | nouns_of_class("wording") | {"phrase"}):
        return None  # "prête une salle à l'école : « A »"
    lending = (t for t in left if is_conjugated(t) and lemma_of(t.lower_) in words_of_class("lending words"))
    after = (t for verb in lending for t in left if t.i > verb.i and t.lower_ in ("à", "au", "aux"))
    to = next((t for t in after if not _is_wrongly(t)), None)
    phrase = phrase_after(passage, to.nbor()) if to is not None and to.i + 1 < len(to.doc) else None
    return Source(phrase, "agent") if phrase is not None else None


def _is_wrongly(to: Token) -> bool:
    """On attribue à tort à Paul Roy cette phrase : « A »."""
    return to.i + 1 < len(to.doc) and to.nbor().lower_ in ("tort", "raison")


def _worded_by(passage: Passage, context: Context, left: list[Token]) -> Source | None:
    """Le micro capte une phrase du maire : « A »; on retient ce mot de Mme Roy : « B »."""
    worded = (t for t in reversed(left) if {t.lower_, t.lemma_.lower()} & (nouns_of_class("wording") | {"phrase"}))
    noun = next(worded, None)
    of = noun is not None and noun.nbor().lower_ in words_of_class("of")  # not "répond en ces termes au toast du roi"
    owner = owner_of(noun_phrase(passage, noun)) if noun is not None and of else None
    told = next((t for t in reversed(left) if is_conjugated(t)), None)
    if told is not None and lemma_of(told.lower_) not in words_of_class("passes on a word"):
        return None  # "Anne Roy dénonce la formule du maire : « A »": her words
    ends = owner is not None and owner.last.i >= left[-1].i - 1
    return Source(owner, "topic") if owner is not None and ends and can_talk(owner, context) else None
