"""The noun phrase that follows an inserted verb: « A », a déclaré mardi à la presse le porte-parole."""

from dataclasses import replace
from itertools import takewhile

from analysis.language.parsed import Token, text_from
from analysis.people.lexicon import first_names, nouns_of_class, words_of_class
from analysis.people.offices import BEFORE_NOUN, is_human, people_noun
from analysis.statements.grammar import CLITICS
from analysis.statements.passages import Passage
from analysis.statements.source.clause_subjects import depth
from analysis.statements.source.heads import is_one_of
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.times import is_time
from analysis.statements.verbs import is_infinitive, is_past_participle, is_present_participle


def inverted_subject(passage: Passage, last: Token) -> Phrase | None:
    """The noun phrase that follows an inserted verb: "a déclaré mardi à la presse le porte-parole"."""
    in_complement = False  # within "à la presse", "sur BFMTV", "dans un communiqué"
    passed: Token | None = None  # the noun of that complement
    begin = _past_circumstance(last).next
    for token in begin.onward(15):
        if token.text == "(" or depth(token) > depth(last):
            continue  # « A », a écrit sur X (ex-Twitter) le maire
        text = token.lower
        gerund = token.previous.lower == "en" and is_present_participle(token)  # "dit en riant le maire"
        in_complement = in_complement and not gerund
        if _ends_search(token, gerund):
            return None
        counts = text == "de" and token.previous.lower in ("plus", "moins", "près")  # "plus de 200 dockers"
        if counts or (text == "des" and _is_article(token, last)) or (in_complement and _starts_new_subject(token)):
            in_complement = False
        elif _is_preposition(token):
            in_complement = True
        elif is_one_of(token) and token.next.next:
            phrase = noun_phrase(passage, token if token.pos == "PRON" else token.next.next)
            return replace(phrase, first=token)  # "une des infirmières"
        elif token.pos == "DET" or text in words_of_class("definite article"):
            in_complement = in_complement and _is_preposition(token.previous)
        elif is_time(token):
            begin = token.next
        elif _can_head_phrase(token) and not _precedes_office(token):
            if not (in_complement and _belongs_to_complement(token, passed)):
                return _phrase_of(passage, token, begin)
            passed, begin = token, token.next
    return None


def _ends_search(token: Token, gerund: bool) -> bool:
    """A verb, a mark, a word such as "que": the subject would come before it."""
    text = token.lower
    joins_adverbs = text == "et" and token.previous.pos == "ADV"  # "répond calmement et fermement le maire"
    if text in words_of_class("bars an inversion") and not joins_adverbs:
        return True
    verb = token.pos == "VERB" and token.dep not in ("amod", "acl") and not gerund
    verb = verb and not (_is_nominal(token) or is_time(token))
    return verb or (token.is_punct and text not in _QUOTE_MARKS + "-")


def _belongs_to_complement(noun: Token, passed: Token | None) -> bool:
    """À la presse, avec force: no person's name, unless after a manner: "a confié avec émotion Mme Roy"."""
    named = noun.text.split("-")[0] in first_names()
    manner = passed is not None and people_noun(passed.text) is None and passed == noun.previous
    return _office_ahead(noun) or not (named or (manner and noun.pos == "PROPN"))


def _phrase_of(passage: Passage, noun: Token, begin: Token) -> Phrase | None:
    """The phrase of a noun, from `begin` at the earliest; of a number, the phrase of what is counted."""
    if passage.quotation_at(noun) is not None:
        return _quoted_noun(passage, noun)
    counted = noun.head if noun.dep == "nummod" else noun.next if noun.next.pos == "NOUN" else noun
    phrase = noun_phrase(passage, counted if noun.pos == "NUM" else noun)
    return replace(phrase, first=max(phrase.first, begin))


def _office_ahead(name: Token) -> bool:
    """« A », dit sur Radio Azur le maire: the name before an office does not belong to it, unless a comma follows."""
    ahead = takewhile(lambda t: not t.is_punct, name.after(3))
    following = [t.next for t in ahead if t.text in words_of_class("article of one")]
    return any(t.text in ("un", "une") or people_noun(t.text) is not None for t in following)


def _precedes_office(word: Token) -> bool:
    """« A », dit le tout frais directeur: an adjective that the parser mistook for the noun."""
    noun = word.pos == "NOUN" and word.lower not in nouns_of_class("like people")  # not "la maison mère"
    adjective = word.text.islower() and people_noun(word.text) is None and (noun or word.pos == "ADJ")
    precedes = word.lower in BEFORE_NOUN or (adjective and word.next.pos == "NOUN")
    return precedes and is_human(word.next.text)


def _is_article(des: Token, last: Token) -> bool:
    """« A », affirment au journal des habitants: after a plural verb "des" is no preposition, however it is tagged."""
    plural = any(t.lower.endswith(("ent", "ont")) for t in last.previous.to(last))
    ahead = list(takewhile(lambda t: not t.is_punct, des.after()))
    several = any(t.lower in words_of_class("in a plural phrase") for t in ahead)
    return plural and bool(ahead) and (people_noun(ahead[0].text) is not None or not several)


def _starts_new_subject(number: Token) -> bool:
    """« A », disent à la presse deux élus: a number without a preposition."""
    return number.pos == "NUM" and number.text.isalpha() and not _is_preposition(number.previous)


def _is_preposition(token: Token) -> bool:
    return token.pos == "ADP" and token.text.islower()


def _past_circumstance(last: Token) -> Token:
    """« A », lançait, sur les quais, une passante: the end of a time or place between commas after the verb."""
    if text_from(last.after(3)).lower() == "il y a":
        ago = (t for t in last.after(7)[3:] if t.lower in ("peu", "longtemps", "temps"))
        return next(ago, last)  # « A », disait il y a peu un élu
    if last.next.lower == "sans" and is_infinitive(last.next.next):
        return last.next.next  # « A », répond sans hésiter un élu
    opening = next((t for t in last.after(_LEAD) if t.text == ","), None)
    closing = next((t for t in opening.next.after(11) if t.text == ","), None) if opening is not None else None
    if opening is None or closing is None:
        return last
    lead = last.next.until(opening)  # « A », a annoncé mardi, lors d'une conférence de presse, Paul Roy
    if lead and not (is_time(lead[0]) or _is_preposition(lead[0])):
        return last
    if any(is_human(t.text) or t.text.istitle() for t in lead if not is_time(t)):
        return last
    between = opening.next.until(closing)
    if len(between) <= 2 and (between[-1].pos in ("ADJ", "ADV") or is_past_participle(between[-1])):
        return closing  # « A », lâche, amer, un élu
    begins = between[0].pos in ("ADP", "ADV") or any(map(is_time, between))
    return closing if begins and not any(t.pos == "VERB" for t in between) else last


_LEAD = 4  # words


def _quoted_noun(passage: Passage, noun: Token) -> Phrase | None:
    """« A », ont annoncé les « bonnets bleus »: a few words in quotation marks after an article."""
    opening, quotation = noun.previous, passage.quotation_at(noun)
    if quotation in passage.folded.values() or opening.previous.pos != "DET":
        return None
    closing = next((t for t in noun.after(5) if t.text in _QUOTE_MARKS), None)
    return Phrase(passage, noun, opening.previous, closing) if closing is not None else None


_QUOTE_MARKS = '"«“»”'


def _can_head_phrase(token: Token) -> bool:
    """A noun, a name; "l'un", "certains"; "le premier"."""
    if token.pos == "PRON":
        return token.lower not in CLITICS
    adjective = token.pos == "ADJ" and token.dep.startswith(("nsubj", "obj"))
    return adjective or _is_nominal(token) or token.pos in ("NOUN", "PROPN", "NUM")


def _is_nominal(token: Token) -> bool:
    """« A », déplore la septuagénaire, rigole un habitué: an adjective or participle used as a noun for somebody."""
    alone = not token.next or token.next.is_punct
    return token.pos in ("ADJ", "VERB") and token.previous.pos == "DET" and alone
