"""Where a reported clause begins and ends: which "que" opens it, and where the article speaks again."""

from itertools import pairwise

from spacy.tokens import Token

from analysis.statements.cues import cue_of, second_part
from analysis.statements.found import OPENING
from analysis.statements.grammar import governing_verb, is_finite, subject_after, verb_group
from analysis.statements.phrases import is_time
from analysis.statements.verbs import feature, is_infinitive, is_present_participle, is_verb

_QUE = ("que", "qu'")
QUESTION_WORDS = ("comment", "pourquoi", "combien")
# "alors que", "dès que", "plus que", "ce que": this "que" opens no reported clause.
_OTHER_QUE = {
    "ce", "lors", "plus", "moins", "aussi", "autant", "ainsi", "bien", "alors", "avant", "après", "depuis", "tant",
    "celui", "dès", "pendant", "tandis", "jusque", "autre", "même", "tel", "telle", "afin", "pour", "sans", "parce",
}  # fmt: skip
# "…, sans donner de détails": the article's remark on what was said.
_NOT_TOLD = {
    "donner", "préciser", "fournir", "citer", "nommer", "dire", "détailler", "expliquer", "révéler", "vouloir",
    "mentionner", "évoquer", "exclure", "entrer", "confirmer", "avancer", "apporter",
}  # fmt: skip
# "…, une analyse que ne partage pas M. Roy": what was said, as the article calls it.
_JUDGED = {
    "analyse", "affirmation", "assertion", "accusation", "allégation", "annonce", "version", "thèse", "critique",
    "déclaration", "explication", "lecture", "position", "promesse", "référence", "allusion", "manière", "façon",
}  # fmt: skip
_RESUMING = {"est", "sont", "a", "ont", "était", "étaient", "avait", "avaient", "sera", "seront", "aura", "va", "vont"}


def governs_clause(verb: Token) -> bool:
    """Whether a "que" follows that opens the verb's own clause: then it is no insertion."""
    que = complementizer(verb)
    return que is not None and que.text.lower() in _QUE


def complementizer(verb: Token) -> Token | None:
    """The "que" (or "comment") that opens the clause of a verb."""
    cue = cue_of(verb)
    last = (second_part(verb, cue) if cue is not None else None) or verb
    for child in last.children:
        if child.dep_ in ("ccomp", "xcomp", "advcl", "obj", "parataxis") and child.i > last.i and _is_clausal(child):
            for mark in child.children:
                opens = last.i < mark.i < child.i and mark.dep_ == "mark" and _opens_clause(mark, last)
                if opens and not any(map(is_present_participle, mark.doc[last.i + 1 : mark.i])):
                    return mark
    interrupted = _past_parenthesis(last)
    for token in last.doc[interrupted : last.i + 30]:
        if token.text.lower() in (*_QUE, *QUESTION_WORDS):
            conjunction = token.pos_ != "PRON" or token.dep_ == "mark" or _follows_complement(token, last)
            return token if _opens_clause(token, last) and conjunction else None
        barred = is_verb(token) and (is_finite(token) or is_present_participle(token) or carries_infinitive(token))
        if barred or token.text in ":;«“" or token.pos_ == "SCONJ" or token.text.lower() in ("qui", "dont", "où"):
            return None
    return None


def _past_parenthesis(verb: Token) -> int:
    """Where to look for the "que" of "ajoute, comme pour s'excuser, que", "affirmait lundi, citant un élu, que"."""
    doc = verb.doc
    commas = [t.i for t in doc[verb.i + 1 : verb.i + 30] if t.text == ","]
    for opening, closing in pairwise(commas[:3]):
        resumes = closing + 1 < len(doc) and doc[closing + 1].text.lower() in _QUE
        if resumes and opening - verb.i <= 5 and doc[opening + 1].text.lower() not in (*_QUE, "qui", "dont"):
            return closing + 1
    return verb.i + 1


def _follows_complement(que: Token, verb: Token) -> bool:
    """Il a dit aux familles que A, jugé en mai 2021 que B: the parser takes "que" for a relative of the complement."""
    between = [t for t in que.doc[verb.i + 1 : que.i] if t.pos_ != "ADV"]
    return bool(between) and (
        is_time(between[0]) or between[0].text.lower() in ("à", "au", "aux", "en", "dans", "sur", "devant", "lors")
    )


def _is_clausal(token: Token) -> bool:
    return is_verb(token) or any(child.dep_ in ("cop", "nsubj") for child in token.children)


def _opens_clause(mark: Token, after: Token) -> bool:
    if mark.i + 1 >= len(mark.doc) or mark.text.lower() not in (*_QUE, *QUESTION_WORDS):
        return False
    if mark.text.lower() in QUESTION_WORDS:
        return True
    return mark.nbor(-1).text.lower() not in _OTHER_QUE and not _is_relative(mark, after)


def _is_relative(que: Token, after: Token) -> bool:
    """ ", que tout le port appelle …": a comma that closes no parenthesis stands before it."""
    commas = [t for t in que.doc[after.i + 1 : que.i] if t.text == ","]
    return que.nbor(-1).text == "," and len(commas) == 1


# --- its end


def clause_end(verb: Token, start: Token) -> Token:
    """The last word of the clause that begins at `start`: the sentence's, unless the reporting goes on without it."""
    doc = verb.doc
    second = next((t for t in doc[start.i + 2 :] if _is_second_cue(t, verb)), None)
    end = doc[_joint(second) - 1] if second is not None else doc[-1]
    comment = next((t for t in doc[start.i + 2 : end.i] if _is_comment(t, verb) or _starts_anew(t)), None)
    if comment is not None:
        end = comment.nbor(-1)
    subject = subject_after(verb)
    if subject is not None:
        return doc[max(subject.left_edge.i - 2, start.i)]
    main = _clause_resumed_after(verb, start)
    if main is not None:
        group, _ = verb_group(main)
        inside = [t.i for child in (start, *verb.children) if child.i >= start.i for t in child.subtree]
        stop = max((i for i in inside if i < group.i), default=start.i)
        end = doc[min(end.i, max(stop, start.i))]
    return end


def _clause_resumed_after(verb: Token, start: Token) -> Token | None:
    """The verb with which the sentence goes on after a subordinate clause: "X, qui dit que A, est parti"."""
    token = governing_verb(verb)
    for _ in range(4):
        subordinate = token.dep_ in ("acl:relcl", "acl") or (
            token.dep_ == "advcl" and any(child.dep_ == "mark" for child in token.children)
        )
        if subordinate:
            break
        if token.dep_ == "ROOT":
            return None
        token = token.head
    for outer in token.ancestors:
        own = outer == start.head or outer in start.subtree
        if is_verb(outer) and outer.i > start.i and verb.i < outer.i and not own:
            return outer
    return None


def _is_second_cue(token: Token, verb: Token) -> bool:
    """Another cue on the same subject: "… et ajouté que B", "…, soulignant que B", "et 92 % se disent C"."""
    cue = cue_of(token)
    if cue is None:
        return False
    first, _ = verb_group(token)
    before = first.nbor(-1).text.lower() if first.i else ""
    if is_present_participle(token) and before in (",", "en", "tout", "et"):
        quoted = any(t.text in OPENING for t in token.doc[token.i + 1 : token.i + (20 if before == "," else 6)])
        return complementizer(token) is not None or quoted
    if _avant(token) is not None:
        return complementizer(token) is not None
    if is_verb(token) and token.dep_ == "conj":
        beside = token.head in (verb, governing_verb(verb))
        return (
            cue is not None
            and bool(cue.constructions & {"que", "attr", "np", "de"})
            and (beside or _in_time_with(token, verb))
        )
    return False


def _in_time_with(token: Token, verb: Token) -> bool:
    """Whether a coordinated verb is in the tense of the cue, not of its clause: "a dit vouloir A et s'est dit B"."""
    if any(c.dep_.startswith("nsubj") for c in token.children):
        return False
    head_time = _time(token.head)
    if not is_finite(token):  # "a déclaré que A et ajouté que B"
        return feature(token, "VerbForm") == "Part" and _time(verb) == "compound" != head_time
    return _time(token) == _time(verb) != head_time


def _time(verb: Token) -> str:
    if carries_infinitive(verb):
        return "infinitive"
    carried = any(
        c.dep_.startswith("aux") and c.text.lower() in ("a", "est", "ont", "sont", "avait", "était")
        for c in verb.children
    )
    return "compound" if carried else feature(verb, "Tense")


def _starts_anew(mark: Token) -> bool:
    """A semicolon ends what is said, unless another "que" follows it."""
    return mark.text == ";" and mark.nbor(1).text.lower() not in (*_QUE, "et", "mais", "ou")


def _is_comment(comma: Token, verb: Token) -> bool:
    """A comma after which the article speaks again: ", ce que nie M. Roy", ", contredisant son ministre"."""
    if comma.text != "," or comma.i + 2 >= len(comma.doc):
        return False
    following, then = comma.nbor(1), comma.nbor(2)
    after_clitic = comma.doc[min(comma.i + 3, len(comma.doc) - 1)] if then.text.lower() in ("en", "le", "l'") else then
    if following.text.lower() == "sans" and after_clitic.lemma_.lower() in _NOT_TOLD:
        return True
    if [following.text.lower(), then.text.lower()] in (["avant", "de"], ["avant", "d'"], ["tout", "en"]):
        told = next((t for t in comma.doc[comma.i + 3 : comma.i + 7] if cue_of(t) is not None), None)
        return told is not None and (is_infinitive(told) or is_present_participle(told))
    if following.text.lower() in ("selon", "d'après") or _is_absolute(following):
        return True
    if following.text.lower() == "ce" and then.text.lower() in ("que", "qu'", "qui", "dont"):
        return True
    if following.text.lower() in ("un", "une") and then.lemma_.lower() in _JUDGED:
        return True
    if is_verb(following) and (following.text.lower() in _RESUMING or (_in_relative(verb) and is_finite(following))):
        complete = any(is_verb(t) and (is_finite(t) or is_infinitive(t)) for t in comma.doc[verb.i + 1 : comma.i])
        return complete and not then.text.startswith("-")  # "M. Roy, qui a dit que A, est reparti"
    if _is_frame(following):
        return any(is_verb(t) for t in comma.doc[verb.i + 1 : comma.i])
    return is_present_participle(following) and following.head in (verb, governing_verb(verb))


def _in_relative(verb: Token) -> bool:
    """Whether a verb of saying has "qui" as its subject: "M. Roy, qui dit ignorer A, réclame B"."""
    first, _ = verb_group(verb)
    return first.i > 0 and first.nbor(-1).text.lower() == "qui"


def _is_absolute(word: Token) -> bool:
    """…, la Norvasie étant engagée dans une guerre: the article's own remark."""
    ahead = word.doc[word.i : word.i + 5]
    carrier = next((t for t in ahead if t.text.lower() in ("étant", "ayant")), None)
    between = word.doc[word.i : carrier.i] if carrier is not None else ()
    return bool(between) and all(t.pos_ in ("DET", "NOUN", "PROPN", "ADJ") for t in between)


def _is_frame(word: Token) -> bool:
    """A a-t-il annoncé que B, après que C ; …, alors que D: when he said so, in the article's own words."""
    text, then = word.text.lower(), word.nbor(1).text.lower()
    return text == "après" or (
        (text, then) in (("avant", "que"), ("avant", "qu'"), ("avant", "le"), ("avant", "la"), ("avant", "l'"),
                         ("alors", "que"), ("alors", "qu'"), ("tandis", "que"), ("tandis", "qu'"))
    )  # fmt: skip


def _avant(verb: Token) -> int | None:
    """Where the "avant" of "avant d'ajouter que B", "avant de lui préciser que B" stands."""
    if not is_infinitive(verb):
        return None
    before = verb.doc[max(0, verb.i - 4) : verb.i]
    return next((t.i for t in before if t.text.lower() == "avant" and t.nbor(1).text.lower() in ("de", "d'")), None)


def _joint(token: Token) -> int:
    """Where the words that lead to a second cue begin: its comma, "et", its own subject."""
    avant = _avant(token)
    if avant is not None:
        return max(avant, 1)
    subject = next((c for c in token.children if c.dep_.startswith("nsubj") and c.i < token.i), None)
    first, _ = verb_group(token)
    place = min([first.i, *([min(t.i for t in subject.subtree)] if subject is not None else [])])
    while place > 1 and token.doc[place - 1].text.lower() in (
        ",",
        "et",
        "en",
        "tout",
        "mais",
        "puis",
        "avant",
        "de",
        "d'",
    ):
        place -= 1
    return max(place, 1)


def carries_infinitive(token: Token) -> bool:
    """Also where an attribute carries its verb as a copula: "être prêt"."""
    carriers = (c for c in token.children if c.dep_ in ("cop", "aux:pass", "aux:tense"))
    return any(is_infinitive(word) for word in (token, *carriers))
