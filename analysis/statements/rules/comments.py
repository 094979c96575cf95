"""Commas after which the article speaks in its own words again: …, ce que nie M. Roy ; …, sans donner de détails."""

from analysis.language.parsed import Token, text_from
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import kind_of
from analysis.statements.cues import cue_of
from analysis.statements.grammar import CLITICS, is_conjugated, is_finite, verb_group
from analysis.statements.openers import opener_at
from analysis.statements.rules.openings import complementizer
from analysis.statements.verbs import is_present_participle, is_verb

# "…, une analyse que ne partage pas M. Roy": the article's word for what was said.
_JUDGED = words_of_class("judged")
# "…, avant de quitter la salle", "…, d'où son départ": what else the speaker did, what followed.
_THEN = {("avant", "de"), ("avant", "d'"), ("tout", "en"), ("d'", "où"), ("quoi", "qu'")}


def is_comment(comma: Token, verb: Token) -> bool:
    """A comma after which the article speaks again: ", ce que nie M. Roy", ", contredisant son ministre"."""
    if comma.text != "," or not comma.next.next:
        return False
    following, then = comma.next, comma.next.next
    opener = opener_at(following)
    so_too = following.lower == "comme" and (then.lower in ("l'", "le") or then.pos in ("VERB", "AUX"))
    if so_too or following.lower in ("ce", "contrairement") or (following.lower, then.lower) in _THEN:
        return True
    if following.lower == "par" and any(t.lower in nouns_of_class("go-between") for t in then.onward(3)):
        return True  # "…, par la voix de sa porte-parole"
    if following.lower == "sans" and not words_of_class("not told").isdisjoint((then.lemma.lower(), then.lower)):
        return True  # "…, sans donner de détails": the article's remark on what was said
    closes = opener is not None and opener.closes
    if closes or _resumes_main(comma, verb) or judges(comma) or _tells_more(comma) or _is_where_or_when(comma):
        return True
    participle = next((t for t in comma.after(3) if t.lower not in CLITICS), following)
    return is_present_participle(participle) and following.lower != "en"


def _is_where_or_when(comma: Token) -> bool:
    """…, dans un communiqué publié mardi ; …, à l'issue du sommet: at the end of the sentence, of the saying."""
    ahead = comma.after()
    opening = text_from(ahead[:3]).lower().replace("’", "'")
    document = opening.startswith(("dans un ", "dans une ")) and kind_of(ahead[2].text) == "document"
    occasion = opening.startswith(tuple(words_of_class("occasion of saying")))
    return (document or occasion) and not any(t.text == "," or is_conjugated(t) for t in ahead)


def _tells_more(comma: Token) -> bool:
    """Dit avoir vu M. Roy, lequel lui aurait promis A."""
    told = any(cue_of(t) is not None and is_finite(t) for t in comma.after(_AHEAD))
    return told and comma.next.lower in words_of_class("relative by itself")


_AHEAD = 11  # words


def judges(comma: Token) -> bool:
    """…, une accusation que rejette M. Roy ; …, formule qui n'engage à rien ; …, chiffre invérifiable."""
    article = comma.next.lower in ("un", "une")
    noun = comma.next.next if article or comma.next.lower == "des" else comma.next
    if comma.text != "," or _JUDGED.isdisjoint((noun.lemma.lower(), noun.lower)):
        return False
    related = any(t.lower in words_of_class("opens a relative") for t in noun.after(2))
    told = related or noun.next.pos in ("ADJ", "VERB")
    return article or (told and not any(t.text == "," for t in noun.onward()))  # not an aside


def _resumes_main(comma: Token, verb: Token) -> bool:
    """M. Roy, qui a dit que A, est reparti: the comma before the verb of the clause around what is said."""
    following, then = comma.next, comma.next.next
    if not is_verb(following) or then.text.startswith("-"):
        return False
    said = verb.next.until(comma)
    if any(t.text == "," for t in said):
        return False  # "disant que le pont, qui était neuf, a cédé"
    resumes = following.lower in words_of_class("resuming") or (in_relative(verb) and is_finite(following))
    within = complementizer(verb) is None or any(map(is_verb, said))  # not "M. Roy, qui se dit inquiet, est reparti"
    return resumes and within


def in_relative(verb: Token) -> bool:
    """Whether a verb of saying has "qui" as its subject: "M. Roy, qui dit ignorer A, réclame B"."""
    first, _ = verb_group(verb)
    return first.previous.lower == "qui"
