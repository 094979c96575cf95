"""Words of a text with lemma and part of speech; a name of several words is one word."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import simplemma
from spacy.tokens import Doc, Token

# Names run on over these: "Afrique du Sud", "Charles de Gaulle".
_LINKS = {"de", "du", "des", "d'", "la", "le", "-"}
_BEFORE_A_VERB = {"je", "j'", "tu", "il", "ils", "on", "se", "s'", "ne", "n'"}
_INFINITIVE = ("er", "ir", "re")


@dataclass(frozen=True)
class Name:
    """A stretch of text that is one name, and the form under which it is counted."""

    start: int
    end: int
    lemma: str


@dataclass(frozen=True)
class Word:
    """One word or mark; `start`, `end` are places in the text that was given."""

    start: int
    end: int
    form: str
    lemma: str
    pos: str


def words_of(doc: Doc, offset: int, names: list[Name]) -> list[Word]:
    """The words of a tagged sentence that begins at `offset`; each of `names` becomes one of them.

    Two proper nouns in a row are one name also where nobody listed it.
    """
    words: list[Word] = []
    covering = {place: name for name in names for place in range(name.start, name.end)}
    done = -1
    for token in doc:
        start = offset + token.idx
        if start < done or token.is_space:
            continue
        name = covering.get(start)
        if name is not None and name.start == start:
            words.append(Word(start, name.end, doc.text[start - offset : name.end - offset], name.lemma, "PROPN"))
            done = name.end
            continue
        last = _last_of_name(token, covering, offset)
        if last.i > token.i:
            done = offset + last.idx + len(last)
            form = doc.text[token.idx : done - offset]
            words.append(Word(start, done, form, form, "PROPN"))
        else:
            words.append(Word(start, start + len(token), token.text, lemma(token), _pos(token)))
    return words


def _last_of_name(token: Token, covering: dict[int, Name], offset: int) -> Token:
    last = token
    if not _is_name_part(token):
        return last
    for following in token.doc[token.i + 1 : token.i + 6]:
        if offset + following.idx in covering:
            break
        if _is_name_part(following):
            last = following
        elif following.text.lower() not in _LINKS:
            break
    return last


def _is_name_part(token: Token) -> bool:
    if re.search(r"-[A-ZÀ-Þ]", token.text):  # "el-Assad", but not "Nord-Coréens"
        return not _is_known(token.text.rpartition("-")[2].lower())
    return token.pos_ == "PROPN" and token.text[:1].isupper() and len(token.text) > 1


def _pos(token: Token) -> str:
    """The parser's part of speech, mended where the word itself shows that it is wrong."""
    form, own = token.text.lower(), token.lemma_.lower()
    if token.pos_ == "NOUN" and token.i > 0 and token.nbor(-1).text.lower() in _BEFORE_A_VERB:
        return "VERB" if _infinitive(form) else "NOUN"  # "il contrôle"
    if token.pos_ in ("VERB", "AUX"):
        if _is_unknown_name(token):
            return "PROPN"
        if "-" in form[1:] and not own.endswith(_INFINITIVE):
            return "NOUN" if _is_known(form) else "ADJ"  # "week-end", "russo-nord-coréenne"
    return "PROPN" if _is_name_part(token) else token.pos_


def _is_unknown_name(token: Token) -> bool:
    return token.i > 0 and token.text[:1].isupper() and not _is_known(token.text.lower())


def lemma(token: Token) -> str:
    """simplemma's lemma, the parser's own for verbs.

    Right in 96.6 % of 1,750 content words of UD French-GSD test (95 % interval 95.7 to 97.4), where the parser alone
    has 95.0 and simplemma 93.3 (`benchmarks/accuracy.py lemmas`). A fifth of what is counted as wrong are participles,
    "les pays occupés": an adjective there, a form of the verb here.

    simplemma does not see the part of speech, so that the parser corrects it: "bilatérale" is "bilatéral", and the
    noun "visite" no form of "visiter". A capitalised word that no dictionary holds is a name and keeps its capital.
    """
    form, own, pos = token.text.lower(), token.lemma_.lower(), _pos(token)
    if pos in ("VERB", "AUX"):
        return _verb(form, own)
    if pos == "PROPN" or _is_unknown_name(token):
        return token.text
    found = _lemma_of_form(form)
    if pos == "ADJ":
        return _adjective(found, own)
    if pos == "NOUN" and form.isalpha() and _is_known(own.replace("œ", "oe")):
        return _of_either_sex(_noun(form, found, own))
    return found


def _verb(form: str, own: str) -> str:
    """The parser has no infinitive for a form that is another word as well: "montre", "demande", "prête"."""
    return (_infinitive(form) or own) if own == form or not own.endswith(_INFINITIVE) else own


def _infinitive(form: str) -> str | None:
    """The infinitive in -er of a form of the present, if there is one."""
    infinitive = re.sub(r"e(?:s|nt)?$", "er", form)
    return infinitive if infinitive != form and _is_known(infinitive) else None


def _noun(form: str, found: str, own: str) -> str:
    if _bare(found) == _bare(form):
        return found if _is_known(form) else own  # simplemma holds few plurals in œ
    return own if own == form or found.endswith(("er", "ir")) else found


def _of_either_sex(noun: str) -> str:
    """simplemma has "directrices" under "directeur", but not "directrice": all women come under the man's word."""
    man = re.sub(r"trices?$", "teur", noun)
    return man if _is_known(man) and noun != "matrice" else noun


def _adjective(found: str, own: str) -> str:
    if found.endswith(("é", "i", "u", "û")):  # a participle, which the parser would lead back to its verb
        return found
    if _is_known(own):
        return own
    if _is_known(found):
        return found
    return re.sub(r"(?<=[ié]en)ne$|(?<=ant)e$", "", re.sub(r"(?<![ao]i)(?<!u)s$", "", found))  # a coined one


def _bare(word: str) -> str:
    """Without accents and ligatures: "etat" and "état", "coeur" and "cœur" are one."""
    return re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", word.replace("œ", "oe")))


@cache
def _is_known(form: str) -> bool:
    return simplemma.is_known(form, lang="fr")


@cache
def _lemma_of_form(form: str) -> str:
    """The pronoun of "dit-il" is "il"; a mark is its own lemma; of a coined compound, the last part is led back."""
    if not re.search(r"\w", form):
        return form
    first, hyphen, last = form.lstrip("-").rpartition("-")
    found = simplemma.lemmatize(first + hyphen + last, lang="fr").lower()
    if hyphen and last and found == form and not _is_known(form):
        found = first + hyphen + simplemma.lemmatize(last, lang="fr")
    return re.sub("nts$", "nt", found)  # simplemma leads "différentes" to "différents"
