"""Which words of a parsed sentence are verbs, and in which form: the tagger mistakes "juge", "table" for nouns."""

import re

from analysis.language.cue_words import is_present_form
from analysis.language.parsed import Sentence, Token, text_from
from analysis.people.lexicon import words_of_class
from analysis.statements.cues import cue_of, cues_in

MARKS = '«»“”"'
HAVE = words_of_class("have")
INVERTED = words_of_class("inverted pronoun")
UNREAL = ("ra", "ront", "rait", "raient")  # how verbs end of what has not been, or not yet


def is_verb(token: Token) -> bool:
    """Whether a word is a verb, even one that the tagger mistook for a noun: "le maire juge le plan « absurde »"."""
    return token.pos in ("VERB", "AUX") or is_mistagged(token)


def is_mistagged(token: Token) -> bool:
    """Whether a word is a cue that is a conjugated verb in spite of its tag."""
    return token in _mistagged(token.sentence)


def _mistagged(sentence: Sentence) -> frozenset[Token]:
    if _mistagged not in sentence.known:
        sentence.known[_mistagged] = frozenset()  # while it is being found
        sentence.known[_mistagged] = frozenset(word for word, _ in cues_in(sentence) if _reads_as_verb(word))
    words: frozenset[Token] = sentence.known[_mistagged]
    return words


_PARTICIPLE_ENDING = re.compile(r"(?:[éiu]e?s?|ant)$")
_BEFORE_NOUN = words_of_class("before a noun")


def _reads_as_verb(word: Token) -> bool:
    """A noun needs a determiner or a preposition; without one, where the sentence has no other verb, it is one."""
    form = word.lower
    if word.next.lower in words_of_class("pronoun after a verb"):
        return True
    if word.pos not in ("NOUN", "ADJ", "PROPN", "ADV", "X") or not word.i:
        return False
    before = word.previous
    if _PARTICIPLE_ENDING.search(form) and not form.endswith(("ie", "ue")):
        carrier = next((t for t in reversed(_aside_before(word).before()) if t.pos != "ADV"), before)
        agreed = carrier.pos == "AUX" and form.startswith("convenu")  # "ils sont convenus que A"
        return agreed or not {_before_inverted(word).lower, carrier.lower}.isdisjoint(HAVE)
    if before.text == "," and word.next.text == ":":
        return True  # "Son frère, Paul, nuance : A"
    if before.lower in words_of_class("before a verb"):
        # "met en doute A", "un diplomate en poste"
        return before.lower != "en" or (word.i > 1 and before.pos != "ADP" and not is_verb(before.previous))
    joined = before.pos == "CCONJ" and not _leads_on(word)  # "et juge que A"
    held = joined or before.pos in ("DET", "ADP", "NUM") or any(c.dep in ("det", "case") for c in word.children)
    if held or before.lower in _BEFORE_NOUN or before.lower in words_of_class("none of a noun"):
        return False
    return _leads_on(word) or not _has_verb(word)


def _aside_before(word: Token) -> Token:
    """Where "par ailleurs" begins in "a par ailleurs prétendu", "de son côté" in "a de son côté assuré"."""
    ends = word.previous.lower in words_of_class("ends an aside")
    return next((t for t in reversed(word.previous.before(2)) if ends and t.pos == "ADP"), word)


def _before_inverted(word: Token) -> Token:
    """The word before a word, past an inverted pronoun: "a" in "a-t-elle martelé"."""
    before = word.previous
    while before.lower in INVERTED | {"-t"}:
        before = before.previous
    return before


def _leads_on(word: Token) -> bool:
    """Whether a clause follows that only a verb can govern: "note que", "juge « utile » de A", "dément avoir menti"."""
    if _ASIDE_QUE.match(text_from(word.after(5)).lower()):
        return True
    ahead = [t for t in word.after(4) if t.text not in MARKS][:2]
    if len(ahead) == 2 and ahead[0].pos == "ADJ":
        cue = cue_of(word)
        judged = cue is not None and "judge" in cue.constructions and ahead[1].pos == "DET"  # "et juge plausible la"
        return judged or ahead[1].lower in words_of_class("after an adjective")
    return bool(ahead) and ahead[0].lower in words_of_class("after a verb alone")


_ASIDE_QUE = re.compile(
    r"(?:pour (?:sa|leur) part|de (?:son|leur) côté|par ailleurs|quant à (?:lui|elle|eux)) qu(?:e\b|')"
)


def _has_verb(word: Token) -> bool:
    """Whether the parser found another main verb in the sentence of a word."""
    root = next(token for token in word.sentence if token.dep == "ROOT")
    return root != word and (root.pos in ("VERB", "AUX") or any(c.dep == "cop" for c in root.children))


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive, by tag and ending: "clarifié" is tagged as one, "savoir" as a participle."""
    form = verb.lower
    if not form.endswith(("r", "re")):
        return False
    if verb.previous.lower in words_of_class("before an infinitive used as a noun"):
        return False  # "à notre reporter"
    return verb.pos in ("VERB", "AUX") if form.endswith("r") else verb.feature("VerbForm") == "Inf"


def is_present_participle(verb: Token) -> bool:
    parted = verb.i == 0 or verb.previous.lower in (",", "en")
    opens = parted and cue_of(verb) is not None  # "Faisant valoir que", "…, avertissant que", however tagged
    return verb.lower.endswith("ant") and (opens or verb.pos in ("VERB", "ADJ", "AUX"))


def is_tagged_finite(verb: Token) -> bool:
    return verb.feature("VerbForm") == "Fin"


def is_past_participle(verb: Token) -> bool:
    return verb.feature("VerbForm") == "Part" and not verb.lower.endswith("ant")


def carries_infinitive(token: Token) -> bool:
    """Whether a word or its copula or auxiliary is an infinitive: "être prêt"."""
    carriers = (c for c in token.children if c.dep in ("cop", "aux:pass", "aux:tense"))
    return any(is_infinitive(word) for word in (token, *carriers))


def time_of(verb: Token) -> str:
    """When a verb says that something was: "compound" for "a dit", "pluperfect", "Pres", "Imp", "infinitive"."""
    if carries_infinitive(verb):
        return "infinitive"
    auxiliaries = {auxiliary.lower for auxiliary in auxiliaries_of(verb)}
    if auxiliaries & words_of_class("compound past"):
        return "compound"
    if auxiliaries & words_of_class("pluperfect"):
        return "pluperfect"
    return "Pres" if is_mistagged(verb) and is_present_form(verb.lower) else verb.feature("Tense")


def auxiliaries_of(verb: Token) -> list[Token]:
    """The auxiliaries that the parser gives a verb."""
    return [child for child in verb.children if child.dep.startswith("aux")]


def subjects_of(verb: Token) -> list[Token]:
    """What the parser takes for the subjects of a verb, the "il" of "il faut" among them."""
    return [child for child in verb.children if child.dep.startswith(("nsubj", "expl:subj"))]


_ENDINGS = {"nous": ("ons", "mes"), "vous": ("ez", "tes")}


def is_its_subject(pronoun: Token) -> bool:
    """Les élus nous confirment que, M. Roy nous a fait savoir que: what the verb does not agree with is its object."""
    endings = _ENDINGS.get(pronoun.lower)
    verb = next((t for t in pronoun.after(4) if t.lower not in words_of_class("clitic") and t.pos != "ADV"), None)
    return endings is None or verb is None or not is_verb(verb) or verb.lower.endswith(endings)
