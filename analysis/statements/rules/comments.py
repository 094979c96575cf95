"""Commas after which the article speaks in its own words again: …, ce que nie M. Roy ; …, sans donner de détails."""

from spacy.tokens import Token

from analysis.people.lexicon import words_of_class
from analysis.statements.cues import cue_of
from analysis.statements.grammar import CLITICS, governing_verb, is_finite, verb_group
from analysis.statements.openers import opener_at
from analysis.statements.rules.openings import complementizer
from analysis.statements.verbs import is_infinitive, is_present_participle, is_verb

# "…, sans donner de détails": the article's remark on what was said.
_NOT_TOLD = words_of_class("not told")
# "…, avant de quitter la salle", "…, tout en souriant", "…, d'où son départ": what else the speaker did, what followed.
_THEN = {("avant", "de"), ("avant", "d'"), ("tout", "en"), ("d'", "où")}
# "…, une analyse que ne partage pas M. Roy": the article's word for what was said.
_JUDGED = words_of_class("judged")
_RESUMING = words_of_class("resuming")


def is_comment(comma: Token, verb: Token) -> bool:
    """A comma after which the article speaks again: ", ce que nie M. Roy", ", contredisant son ministre"."""
    if comma.text != "," or comma.i + 2 >= len(comma.doc):
        return False
    following, then = comma.nbor(1), comma.nbor(2)
    after_clitic = (
        comma.doc[min(comma.i + 3, len(comma.doc) - 1)]
        if then.text.lower() in words_of_class("clitic after sans")
        else then
    )
    if following.text.lower() == "sans" and (after_clitic.lemma_.lower() in _NOT_TOLD or _names_details(following)):
        return True
    if (following.text.lower(), then.text.lower()) in _THEN:
        return True
    if following.text.lower() == "contrairement":
        return True
    opener = opener_at(following)
    if opener is not None and opener.closes and not _is_own_view(following):
        return True
    if following.text.lower() == "comme" and _says_so_too(following):
        return True
    if following.text.lower() == "ce" and then.text.lower() in words_of_class("opens a relative"):
        return True
    if following.text.lower() in ("un", "une") and then.lemma_.lower() in _JUDGED:
        return True
    if resumes_main(comma, verb):
        return True
    if _is_frame(following):
        return any(is_verb(t) for t in comma.doc[verb.i + 1 : comma.i])
    participle = next((t for t in comma.doc[comma.i + 1 : comma.i + 4] if t.text.lower() not in CLITICS), following)
    if not is_present_participle(participle):
        return False
    if participle.text.lower() in words_of_class("manner of saying"):
        return True  # "n'hésitant pas à A", "en citant B"; "en ajoutant des renforts" is how it is done
    told = participle.head in (verb, governing_verb(verb)) or cue_of(participle) is not None
    return told and following.text.lower() != "en"


def _is_own_view(selon: Token) -> bool:
    """Dit que le pays vise des banques qui sont, selon elle, à l'origine de A: within what is said."""
    ahead = [t.text.lower() for t in selon.doc[selon.i + 1 : selon.i + 4]]
    return len(ahead) == 3 and ahead[0] in words_of_class("stressed pronoun") and ahead[1] == ","


def _says_so_too(comme: Token) -> bool:
    """…, comme l'a annoncé M. Roy ; …, comme le veut l'usage."""
    ahead = comme.doc[comme.i + 1 : comme.i + 6]
    pointing = ahead[0].text.lower() in ("l'", "le") or ahead[0].pos_ in ("VERB", "AUX")
    return pointing and any(is_verb(t) and is_finite(t) for t in ahead)


def _names_details(without: Token) -> bool:
    """…, sans plus de précisions, sans autre commentaire."""
    ahead = without.doc[without.i + 1 : without.i + 4]
    return any(t.lemma_.lower() in words_of_class("detail") for t in ahead)


def resumes_main(comma: Token, verb: Token) -> bool:
    """M. Roy, qui a dit que A, est reparti: the comma before the verb of the clause around what is said."""
    if comma.text != "," or comma.i + 2 >= len(comma.doc):
        return False
    following, then = comma.nbor(1), comma.nbor(2)
    if not is_verb(following) or then.text.startswith("-"):
        return False
    resumes = following.text.lower() in _RESUMING or (in_relative(verb) and is_finite(following))
    if _closes_relative(comma, verb):
        return False
    said = comma.doc[verb.i + 1 : comma.i]
    needs_verb = complementizer(verb) is not None  # not "M. Roy, qui se dit inquiet, est reparti"
    return resumes and (not needs_verb or any(is_verb(t) and (is_finite(t) or is_infinitive(t)) for t in said))


def _closes_relative(comma: Token, verb: Token) -> bool:
    """Disant que le pont, qui était neuf, a cédé: the verb after the comma is that of what is said."""
    said = comma.doc[verb.i + 1 : comma.i]
    opening = next((t for t in reversed(said) if t.text == ","), None)
    if opening is None or opening.nbor(1).text.lower() not in words_of_class("relative without que"):
        return False
    return not any(is_verb(t) and is_finite(t) for t in said if t.i < opening.i)


def in_relative(verb: Token) -> bool:
    """Whether a verb of saying has "qui" as its subject: "M. Roy, qui dit ignorer A, réclame B"."""
    first, _ = verb_group(verb)
    return first.i > 0 and first.nbor(-1).text.lower() == "qui"


def _is_frame(word: Token) -> bool:
    """A a-t-il annoncé que B, après que C ; …, alors que D: when he said so, in the article's own words."""
    text, then = word.text.lower(), word.nbor(1).text.lower()
    return text == "après" or (
        (text, then) in (("avant", "que"), ("avant", "qu'"), ("avant", "le"), ("avant", "la"), ("avant", "l'"),
                         ("alors", "que"), ("alors", "qu'"), ("tandis", "que"), ("tandis", "qu'"))
    )  # fmt: skip
