"""The names of columns for readers, and of those values that are our words rather than those of the articles."""

from analysis.wording.formats import period
from analysis.wording.messages import N_, tr

COLUMNS = {
    "after": N_("after"),
    "agency": N_("agency"),
    "also": N_("also named"),
    "body": N_("body"),
    "article_id": N_("article"),
    "articles": N_("articles"),
    "confidence": N_("confidence"),
    "construction": N_("construction"),
    "course": N_("over time"),
    "cue": N_("cue"),
    "cue_lemma": N_("introducing word"),
    "date": N_("date"),
    "day": N_("day"),
    "delay": N_("median delay"),
    "direct": N_("direct"),
    "earliest": N_("first printed by"),
    "elsewhere": N_("elsewhere"),
    "evidence": N_("scored words"),
    "first": N_("first"),
    "form": N_("words"),
    "g2": N_("G²"),
    "here": N_("here"),
    "high": N_("high"),
    "indirect": N_("indirect"),
    "kind": N_("kind"),
    "label": N_("label"),
    "last": N_("last"),
    "lemma": N_("word"),
    "lexicon": N_("word lists"),
    "log_ratio": N_("log ratio"),
    "low": N_("low"),
    "mixed": N_("mixed"),
    "n": N_("n"),
    "of_others": N_("per cent, others"),
    "men": N_("men"),
    "name": N_("name"),
    "named": N_("named"),
    "note": N_("note"),
    "npmi": N_("strength"),
    "outcome": N_("outcome"),
    "outlet": N_("outlet"),
    "outlets": N_("outlets"),
    "p_by_article": N_("p by article"),
    "p_by_article_corrected": N_("corrected p by article"),
    "p_corrected": N_("corrected p"),
    "per_10k": N_("per 10,000"),
    "percent": N_("per cent"),
    "period": N_("period"),
    "polarity": N_("polarity"),
    "named_elsewhere": N_("named elsewhere"),
    "pos": N_("part of speech"),
    "problem": N_("problem"),
    "quote": N_("quote"),
    "sentences": N_("sentences"),
    "source": N_("source"),
    "speaker": N_("speaker"),
    "speaker_rule": N_("rule"),
    "specificity": N_("specificity"),
    "stance": N_("stance"),
    "statements": N_("statements"),
    "sure": N_("sure"),
    "term": N_("term"),
    "text": N_("text"),
    "textblob_fr": N_("textblob-fr"),
    "title": N_("title"),
    "voice": N_("who says it"),
    "women": N_("women"),
    "unknown": N_("unknown"),
    "wordings": N_("wordings"),
    "words": N_("words"),
}

CONSTRUCTIONS = {
    "answer": N_("answer"),
    "as somebody says": N_("as somebody says"),
    "attribute": N_("attribute"),
    "colon": N_("colon"),
    "embedded quotation": N_("embedded quotation"),
    "infinitive": N_("infinitive"),
    "insertion": N_("insertion"),
    "pointing back": N_("pointing back"),
    "post": N_("post"),
    "preposition": N_("preposition"),
    "quotation alone": N_("quotation alone"),
    "quoted phrase": N_("quoted phrase"),
    "that-clause": N_("that-clause"),
    "turn": N_("turn"),
}
KINDS = {"direct": N_("direct"), "indirect": N_("indirect"), "mixed": N_("mixed")}
LABELS = {"negative": N_("negative"), "neutral": N_("neutral"), "positive": N_("positive"), "": N_("not sure")}
NOTES = {
    "nothing in it could be scored": N_("nothing in it could be scored"),
    "fewer than three texts, too few to show how they differ": N_("too few texts to show how they differ"),
}
PARTS_OF_SPEECH = {
    "ADJ": N_("adjective"),
    "ADV": N_("adverb"),
    "NOUN": N_("noun"),
    "PROPN": N_("proper noun"),
    "VERB": N_("verb"),
}
RULES = {
    "announced": N_("announced"),
    "another word for a person": N_("paraphrase"),
    "answers a question": N_("answers a question"),
    "as described": N_("as described"),
    "both leaders": N_("both leaders"),
    "counterpart": N_("counterpart"),
    "name": N_("name"),
    "nobody named": N_("nobody named"),
    "one of them": N_("one of them"),
    "pronoun": N_("pronoun"),
    "role": N_("role"),
    "role in other articles": N_("role in other articles"),
    "role in the article": N_("role in the article"),
    "subject of the sentence": N_("subject of the sentence"),
    "subject of the sentence after": N_("subject of the sentence after"),
    "subject of the sentence before": N_("subject of the sentence before"),
    "the document named": N_("document named before"),
    "the last one named": N_("last person named"),
    "the last speaker goes on": N_("same speaker continues"),
    "the same source": N_("same source"),
}
STANCES = {
    "accusing": N_("accusing"),
    "assertive": N_("assertive"),
    "committing": N_("committing"),
    "conceding": N_("conceding"),
    "demanding": N_("demanding"),
    "denying": N_("denying"),
    "doubting": N_("doubting"),
    "neutral": N_("neutral"),
    "opinion": N_("opinion"),
    "predicting": N_("predicting"),
    "regretting": N_("regretting"),
    "warning": N_("warning"),
    "welcoming": N_("welcoming"),
    "worrying": N_("worrying"),
}
SOURCES = {
    "person": N_("a person"),
    "people": N_("several people"),
    "organisation": N_("an organisation"),
    "document": N_("a document"),
    "other": N_("something else"),
    "nobody": N_("no source given"),
}
VALUES = {
    "kind": KINDS,
    "label": LABELS,
    "note": NOTES,
    "outlet": {"unknown": N_("outlet not named")},
    "named": {"True": N_("yes"), "False": N_("no")},
    "source": SOURCES,
    "pos": PARTS_OF_SPEECH,
    "construction": CONSTRUCTIONS,
    "speaker_rule": RULES,
    "speaker": {
        "(nobody named)": N_("(nobody named)"),
        "(nobody in particular)": N_("(nobody in particular)"),
    },
    "stance": STANCES,
    "voice": {"statements": N_("what others say"), "narration": N_("the outlet’s own narration")},
}


def column_name(column: str) -> str:
    """The head of a column; one that is not listed here is written as it is.

    >>> column_name("per_10k"), column_name("my_column")
    ('per 10,000', 'my column')
    """
    return tr(COLUMNS.get(column, column.replace("_", " ")))


def value_name(column: str, value: str) -> str:
    """A value as readers see it.

    >>> value_name("pos", "PROPN"), value_name("lemma", "PROPN")
    ('proper noun', 'PROPN')
    """
    if column == "period":
        return period(value)
    known = VALUES.get(column, {}).get(value)
    return tr(known) if known else value
