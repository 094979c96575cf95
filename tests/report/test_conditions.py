"""Which sentence is written under which condition: each template with a table that bears it and hostile ones.

A row is the condition, the sentence that a table gives, and what it must say, or None where it must say nothing.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from analysis import charts
from analysis.charts import alt_text
from analysis.charts.tips import told
from analysis.report import findings, prose
from analysis.report.findings import Finding
from analysis.report.findings import tones as tone_findings
from analysis.report.prose.coverage import not_read
from analysis.wording import in_language

from . import hostile as h

Said = Callable[[], Any]
Row = tuple[str, Said, str | None]

ONE_OF_ONE = re.compile(r"\b(?:1 (?:of|sur|des|de) (?:the |les )?1|all (?:the )?1|[Ll]es 1|None of 1)\b(?![.,]\d)")


def words_of(said: Any) -> str | None:
    """What a reader sees of a finding or of prose; None of nothing."""
    if said is None or isinstance(said, str):
        return said
    text = f"{said.sentence} {said.sure}" if isinstance(said, Finding) else said.text
    return re.sub("<[^>]+>", "", text).strip()


def room(share: pd.DataFrame, by_article: pd.DataFrame, silent: int = 0) -> Finding | None:
    """The finding, where besides the articles with a statement there are so many silent ones of a hundred words."""
    words = by_article.groupby("article_id")["total"].first() if len(by_article) else pd.Series(dtype=float)
    without = pd.Series(100, index=[f"silent {n}" for n in range(silent)])
    return findings.given_most_room(share, by_article, pd.concat([words, without]))


MANY = h.rates(("paix", 300, 290, 310), ("pont", 100, 90, 110), articles=4000, total=10_000)
ROOM = h.share(("Mme Morel", 6, 200), ("M. Petit", 2, 20), (None, 9, 400))
COUNTED = h.rated(*[0.4] * 9, 0.0, articles=1)
OUTLETS = h.means(("Écho", 0.3, 0.2, 0.4), ("Voix", 0.0, -0.1, 0.1))
VOICES = h.means(("statements", -0.16, -0.2, -0.14), ("narration", -0.1, -0.12, -0.08), by="voice")

ARTICLES = pd.DataFrame(
    {
        "title": ["Le pont rouvre", ""],
        "text": "La maire est venue.",
        "outlet": ["Écho", "unknown"],
        "date": pd.to_datetime(["2031-05-12", ""]),
    },
    index=["a", "b"],
)

FINDINGS: list[Row] = [
    # {word} is the word used most: at least three times, at most three words tie
    ("clearly ahead", lambda: findings.used_most(MANY), "paix is the word used most: 300 times, in 3 of 4,000 texts. 300 per 10,000 content words, 95% interval 290 to 310. That is clearly more than the next, pont."),
    ("overlapping intervals", lambda: findings.used_most(h.rates(("paix", 9, 50, 150), ("pont", 8, 40, 140))), "That is not clearly more than the next, pont: their intervals overlap."),
    ("two come next", lambda: findings.used_most(h.rates(("paix", 9, 50, 150), ("pont", 8, 40, 140), ("blé", 8, 40, 140))), "That is not clearly more than the next, pont and blé: their intervals overlap."),
    ("two articles have no interval", lambda: findings.used_most(h.rates(("paix", 9, float("nan"), float("nan")))), "90 per 10,000 content words, in too few articles for an interval."),
    ("four come next", lambda: findings.used_most(h.rates(("paix", 9, 50, 150), *[(w, 8, 40, 140) for w in "abcd"])), "95% interval 50 to 150."),
    ("one article", lambda: findings.used_most(h.rates(("paix", 9, 50, 150), articles=1)), "paix is the word used most: 9 times. 90 per 10,000 content words, in one text."),
    ("two tie", lambda: findings.used_most(h.rates(("paix", 9, 5, 15), ("pont", 9, 5, 15))), "paix and pont are the words used most: 9 times each."),
    ("two tie, with intervals of their own", lambda: findings.used_most(h.rates(("paix", 9, 50, 150), ("pont", 9, 40, 140))), "95% intervals within 40 to 150."),
    ("a name leads", lambda: findings.used_most(h.rates(("Odile Brasseur", 12, 90, 150), ("pont", 8, 40, 120)).assign(pos=["PROPN", "NOUN"])), "Names aside, pont is the word used most: 8 times, in 3 of 12 texts."),
    ("nothing but names", lambda: findings.used_most(h.rates(("Odile Brasseur", 12, 90, 150)).assign(pos="PROPN")), None),
    ("four tie", lambda: findings.used_most(h.rates(*[(w, 9, 5.0, 15.0) for w in "abcd"])), None),
    ("twice only", lambda: findings.used_most(h.rates(("paix", 2, 5, 15))), None),
    ("no word", lambda: findings.used_most(h.rates()), None),
    # {name} is the name used most: the same, in per cent of all names
    ("a share of names", lambda: findings.named_most(h.rates(("Morel", 15, 1000, 2000), ("Petit", 2, 100, 300), total=100)), "Morel is the name used most: 15% of all names. 15 of 100 names, 95% interval 10% to 20%."),
    ("one name alone", lambda: findings.named_most(h.rates(("Morel", 15, 1000, 2000), total=15)), None),
    ("two names tie", lambda: findings.named_most(h.rates(("Morel", 9, 5.0, 15.0), ("Petit", 9, 5.0, 15.0), total=100)), "Morel and Petit are the names used most: each makes up 9% of all names."),
    ("four names tie", lambda: findings.named_most(h.rates(*[(w, 9, 5.0, 15.0) for w in "ABCD"])), None),
    # {word} sets {outlet} apart: passes both tests, and does not stand in the outlet's name
    ("both tests", lambda: findings.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01), ("Voix", "blé", 9, 0.3, 0.3))), "pont sets Écho apart: 4.0 times as often as elsewhere. Of 2 different words that an outlet uses more than the others, one passes"),
    ("the only word passes", lambda: findings.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01))), "The only word that an outlet uses more than the others passes both tests"),
    ("all words pass", lambda: findings.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01), ("Voix", "blé", 30, 0.001, 0.01))), "Each of the 2 words that an outlet uses more than the others passes both tests"),
    ("one article repeats it", lambda: findings.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.4))), "the words of the outlets"),
    ("its own name", lambda: findings.marked_out(h.key(("L’Écho", "écho", 30, 0.001, 0.01))), "the words of the outlets"),
    ("letters of its name", lambda: findings.marked_out(h.key(("Canada", "an", 30, 0.001, 0.01))), "an sets Canada apart: 4.0 times as often as elsewhere."),
    ("its own name without accents", lambda: findings.marked_out(h.key(("algerie", "Algérie", 30, 0.001, 0.01))), "the words of the outlets"),
    ("its own name within an address", lambda: findings.marked_out(h.key(("lephare", "Phare", 30, 0.001, 0.01))), "the words of the outlets"),
    ("nowhere else", lambda: findings.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01), elsewhere=0)), "pont sets Écho apart: no other outlet uses it."),
    ("once elsewhere", lambda: findings.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01), elsewhere=1)), "pont sets Écho apart: other outlets hardly use it."),
    ("others use the second too", lambda: findings.marked_out(pd.concat([h.key(("Écho", "lire", 90, 0.001, 0.01), elsewhere=0), h.key(("Voix", "blé", 30, 0.001, 0.01))])), "blé sets Voix apart: 4.0 times as often as elsewhere."),
    ("a common word is surer", lambda: findings.marked_out(pd.concat([h.key(("Écho", "pays", 90, 0.001, 0.01)).assign(log_ratio=1.0), h.key(("Écho", "écluse", 60, 0.001, 0.01))])), "pays sets Écho apart: 2.0 times as often as elsewhere."),
    ("used less", lambda: findings.marked_out(h.key(("Écho", "pont", -30, 0.001, 0.01))), "the words of the outlets"),
    ("two outlets differ all the same", lambda: findings.marked_out(h.key(("Écho", "an", 30, 0.001, 0.4)), apart=["an"]), None),
    ("one outlet", lambda: findings.marked_out(None), None),
    # {share} of the words also stand elsewhere: two outlets, 5 % at least
    ("reprints", lambda: findings.elsewhere_too(h.shares(0.6, 1.0)), "Of the words, 20% had already appeared in another outlet’s article. In"),
    ("reprints of one's own text", lambda: findings.elsewhere_too(h.shares(0.6, 1.0).assign(later=[0.0, 0.3])), "Of the words, 35% are in another outlet’s article too: 20% had appeared there before. In"),
    ("reprints of one day", lambda: findings.elsewhere_too(h.shares(0.6, 1.0).assign(undated=0.1)), "Of the words, 30% are in another outlet’s article too; which was first is not always known."),
    ("reprints of one day and of one's own text", lambda: findings.elsewhere_too(h.shares(0.6, 1.0).assign(undated=0.1, later=0.1)), "Of the words, 40% are in another outlet’s article too: 30% had appeared there before, or may have."),
    ("only others have it from the outlets", lambda: findings.elsewhere_too(h.shares(1.0, 1.0).assign(later=0.2)), "Of the words, 20% are in another outlet’s article too: none had appeared there before."),
    ("hardly any of it is from others", lambda: findings.elsewhere_too(h.shares(0.998, 1.0).assign(later=0.2)), "Of the words, 20% are in another outlet’s article too: under 1% had appeared there before."),
    ("only reprints of one day", lambda: findings.elsewhere_too(h.shares(0.6, 1.0).assign(undated=0.2, earlier=0.0)), "Of the words, 20% are in another outlet’s article too; which was first is not known."),
    ("hardly any", lambda: findings.elsewhere_too(h.shares(0.99, 0.98)), None),
    ("no word at all", lambda: findings.elsewhere_too(h.shares(float("nan"), float("nan")).assign(words=0)), None),
    ("one outlet with copies", lambda: findings.elsewhere_too(h.shares(0.5)), None),
    # The most space goes to {speaker}: has a name, two statements, no tie
    ("two speak together", lambda: room(h.share(("Mme Morel; M. Petit", 6, 200)), h.by_article(ROOM, 8).replace("Mme Morel", "Mme Morel; M. Petit")), "All statements with a named speaker are by Mme Morel and M. Petit: 6 statements"),
    ("nobody is no speaker", lambda: room(ROOM, h.by_article(ROOM, 8)), "The most space goes to Mme Morel: 6 statements, 20.0% of all words. In all 8 texts with a statement. That is clearly more than the next, M. Petit."),
    ("one article has no interval", lambda: room(ROOM, h.by_article(ROOM, 1)), "Too few texts for an interval."),
    ("hardly any words", lambda: room(h.share(("A", 2, 20)), pd.DataFrame({"article_id": list("abc"), "speaker": "A", "words": [10, 10, 0], "total": 10})), "95% interval over texts: 0.0% to 100.0% of all words"),
    ("two articles have none", lambda: room(ROOM, h.by_article(ROOM, 2)), "Too few texts for an interval."),
    ("an interval", lambda: room(ROOM, h.unevenly(ROOM, 8)), "In all 8 texts with a statement; 95% interval over texts: "),
    ("most articles have no statement", lambda: room(h.share(("A", 8, 40), ("B", 8, 8), total=4000), h.unevenly(h.share(("A", 8, 40), ("B", 8, 8), total=800), 8), 32), "1.0% of all words. In all 8 texts with a statement; 95% interval over texts: 0."),
    ("the only one with a name", lambda: room(h.share(("A", 6, 200), (None, 9, 400)), h.by_article(h.share(("A", 6, 200), (None, 9, 400)), 8)), "All statements with a named speaker are by A: 6 statements, 20.0% of all words."),
    ("a description leads", lambda: room(h.share(("manifestant", 9, 90), ("B", 6, 40)), h.interview("B", 40, "manifestant", 90, 8)), None),
    ("a description is heard in several", lambda: room(h.share(("manifestant", 9, 90), ("B", 6, 40)), h.unevenly(h.share(("manifestant", 9, 90), ("B", 6, 40)), 8)), "Of the speakers with a name who are heard in three articles or more, B is given the most space: 6 statements"),
    ("hardly ahead", lambda: room(h.share(("A", 6, 60), ("B", 6, 55)), h.unevenly(h.share(("A", 6, 60), ("B", 6, 55)), 8)), "That is not clearly more than the next, B."),
    ("one long interview", lambda: room(h.share(("A", 9, 90), ("B", 6, 40)), h.interview("A", 90, "B", 40, 8)), "Of the speakers with a name who are heard in three articles or more, B is given the most space: 6 statements, 4.0% of all words. In 7 of 8 texts with a statement"),
    ("two share the first place of those in several articles", lambda: room(h.share(("A", 9, 90), ("B", 6, 40), ("C", 6, 40)), h.interview("A", 90, "B", 40, 8, "C")), None),
    ("two share the first place", lambda: room(h.share(("A", 2, 9), ("B", 2, 9)), h.share()), None),
    ("one statement each", lambda: room(h.share(("A", 1, 9), ("B", 1, 5)), h.share()), None),
    ("nobody named", lambda: room(h.share((None, 7, 9)), h.share()), None),
    # {share} of the reported words are in direct speech: ten statements
    ("ten statements", lambda: findings.quoted_or_reported(h.kinds_of_ten(40, 60), h.by_article(h.kinds_of_ten(40, 60), 4)), "Of the reported words, 40% are in direct speech; the rest are in indirect speech."),
    ("three kinds", lambda: findings.quoted_or_reported(h.kinds_of_ten(40, 40, 20), h.by_article(h.kinds_of_ten(40, 40, 20), 4)), "Of the reported words, 40% are in direct speech; the rest are in indirect speech or in partly quoted statements."),
    ("nothing indirect", lambda: findings.quoted_or_reported(h.kinds_of_ten(40, 0, 60), h.by_article(h.kinds_of_ten(40, 0, 60), 4)), "Of the reported words, 40% are in direct speech; the rest are in partly quoted statements."),
    ("all direct", lambda: findings.quoted_or_reported(h.kinds_of_ten(40, 0), h.by_article(h.kinds_of_ten(40, 0), 4)), "All reported words are in direct speech."),
    ("all indirect", lambda: findings.quoted_or_reported(h.kinds_of_ten(0, 60), h.by_article(h.kinds_of_ten(0, 60), 4)), "All reported words are in indirect speech."),
    ("all partly quoted", lambda: findings.quoted_or_reported(h.kinds_of_ten(0, 0, 60), h.by_article(h.kinds_of_ten(0, 0, 60), 4)), "All reported words are in partly quoted statements."),
    ("none direct", lambda: findings.quoted_or_reported(h.kinds_of_ten(0, 30, 60), h.by_article(h.kinds_of_ten(0, 30, 60), 4)), "Of the reported words, 33% are in indirect speech; the rest are in partly quoted statements."),
    ("an interval of words", lambda: findings.quoted_or_reported(h.kinds_of_ten(40, 60), h.directly(9, 1, 4, 2)), "95% interval over articles: "),
    ("in two articles", lambda: findings.quoted_or_reported(h.kinds_of_ten(40, 60), h.by_article(h.kinds_of_ten(40, 60), 2)), "Too few texts for an interval."),
    ("nine statements", lambda: findings.quoted_or_reported(h.kinds_of_ten(40, 60).assign(statements=9), ROOM), None),
    # {articles} from {outlets} carry one statement: three articles, two outlets, no tie
    ("carried", lambda: findings.carried_most(h.carried(("Le pont rouvre lundi matin", 5, 3), ("Non", 2, 2)), h.UNDATED), "One statement is in 5 articles from 3 outlets: Le pont rouvre lundi matin (Mme Morel)."),
    ("one article prints the fullest version", lambda: findings.carried_most(h.carried(("Le pont rouvre lundi matin", 5, 3)).assign(wordings=4, usual="Le pont rouvre lundi", usual_in=2), h.UNDATED), "One statement is in 5 articles from 3 outlets, in full, in part or in other words: Le pont rouvre lundi (Mme Morel). Found in 4 wordings; the one given here is in 2 articles."),
    ("one outlet repeats itself", lambda: findings.carried_most(h.carried(("Le pont", 9, 1)), h.UNDATED), None),
    ("two are carried by as many", lambda: findings.carried_most(h.carried(("Oui", 3, 2), ("Non", 3, 2)), h.UNDATED), None),
    # On average the sentences are …: ten sentences, and an interval that leaves out zero
    ("around zero", lambda: findings.tone(h.rated(*[0.5, -0.5] * 20, articles=7), h.rated(), OUTLETS.head(0)), "On average the sentences are neither clearly positive nor clearly negative (0.00)."),
    ("not sure of any", lambda: findings.tone(h.rated(*[0.5] * 12, articles=1, label=None), h.rated(), OUTLETS.head(0)), "Of 12 sentences, none is called positive or negative. The model is sure of none of 12 sentences."),
    ("sure of all", lambda: findings.tone(h.rated(*[0.0] * 12, articles=1), h.rated(), OUTLETS.head(0)), "Of 12 sentences, none is called positive or negative. The model is sure of all 12 sentences, and wrong in"),
    ("sure of one", lambda: findings.tone(h.rated(*[0.5] * 12, articles=1, label=None).assign(label=lambda rows: rows["label"].where(rows["sentence"] > 0, "positive")), h.rated(), OUTLETS.head(0)), "Of 12 sentences, the model calls 1 positive. The model is sure of only one of 12 sentences"),
    ("voices whose ends read alike", lambda: findings.voices(h.means(("statements", -0.17, -0.19, -0.151), ("narration", -0.13, -0.149, -0.11), by="voice"), h.voices(-0.1, width=0.2)), "between the tone of statements and that of narration"),
    ("clearly negative", lambda: findings.tone(h.rated(*[-0.5] * 40), h.rated(), OUTLETS.head(0)), "On average the sentences are negative (−0.50)."),
    ("clearly positive", lambda: findings.tone(h.rated(*[0.5] * 40), h.rated(), OUTLETS.head(0)), "On average the sentences are positive (+0.50)."),
    ("an article without a score", lambda: findings.tone(h.rated(*[-0.5] * 39, float("nan"), articles=40).assign(label=None), h.rated(), OUTLETS.head(0)), "interval over 39 texts: −0.50 to −0.50. Left out: 1 text in which nothing could be scored. The model is sure of none of 40 sentences."),
    ("slightly negative", lambda: findings.tone(h.rated(*[-0.1] * 40), h.rated(), OUTLETS.head(0)), "On average the sentences are slightly negative (−0.10)."),
    ("slightly positive", lambda: findings.tone(h.rated(*[0.1] * 40), h.rated(), OUTLETS.head(0)), "On average the sentences are slightly positive (+0.10)."),
    ("two articles count labels", lambda: findings.tone(h.rated(*[-0.5] * 40, articles=2, label="negative"), h.rated(), OUTLETS.head(0)), "Of 40 sentences, the model calls 40 negative."),
    ("one article counts labels", lambda: findings.tone(COUNTED, h.rated(), OUTLETS.head(0)), "Of 10 sentences, none is called positive or negative. The model is sure of all 10 sentences"),
    ("nine sentences", lambda: findings.tone(h.rated(*[0.5] * 9), h.rated(), OUTLETS.head(0)), None),
    ("nothing scored", lambda: findings.tone(h.rated(*[float("nan")] * 30), h.rated(), OUTLETS.head(0)), None),
    # {most} is more positive than {least}: two intervals that do not overlap
    ("apart", lambda: " ".join(tone_findings.outlets_differ(OUTLETS)), "Écho is clearly more positive than Voix: +0.30 against 0.00."),
    ("both negative", lambda: " ".join(tone_findings.outlets_differ(h.means(("Écho", -0.16, -0.17, -0.15), ("Voix", -0.3, -0.4, -0.2)))), "Voix is clearly more negative than Écho: −0.30 against −0.16."),
    ("they overlap", lambda: " ".join(tone_findings.outlets_differ(OUTLETS.assign(high=0.5))), "No outlet clearly differs from another."),
    ("one outlet has no interval", lambda: " ".join(tone_findings.outlets_differ(OUTLETS.assign(low=[0.2, float("nan")]))), ""),
    # The polarity of statements is lower than that of narration: intervals that do not overlap
    ("both are positive", lambda: findings.voices(h.means(("statements", 0.1, 0.05, 0.15), ("narration", 0.3, 0.2, 0.4), by="voice"), OUTLETS.assign(voice="narration")), "The polarity of statements is lower than that of narration: +0.10 against +0.30."),
    ("small but sure", lambda: findings.voices(VOICES, OUTLETS.assign(voice="narration")), "The polarity of statements is lower than that of narration: −0.16 against −0.10."),
    ("statements sound better", lambda: findings.voices(h.means(("statements", 0.2, 0.1, 0.3), ("narration", -0.1, -0.2, 0.0), by="voice"), OUTLETS.assign(voice="narration")), "The polarity of statements is higher than that of narration: +0.20 against −0.10."),
    ("a few parts of sentences", lambda: findings.voices(VOICES.assign(n=8), OUTLETS), None),
    ("voices overlap", lambda: findings.voices(VOICES.assign(high=0.0), OUTLETS), "between the tone of statements and that of narration"),
    ("narration alone", lambda: findings.voices(VOICES.tail(1), OUTLETS), None),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), [pytest.param(*row[1:], id=row[0]) for row in FINDINGS])
def test_a_finding_is_told_where_the_evidence_bears_it(table: Said, expected: str | None) -> None:
    said = words_of(table())
    assert said == expected if not expected else expected in str(said)
    assert not ONE_OF_ONE.search(said or "")


COURSE = h.trends(paix=[19, 2, 2])
PROSE: list[Row] = [
    # Used most: …: none that ties with the fourth
    ("three words", lambda: prose.most_used(h.rates(("a", 9, 1, 2), ("b", 5, 1, 2), ("c", 3, 1, 2), ("d", 3, 1, 2))), "Used most: a (9 times, 90 per 10,000) and b (5 times, 50 per 10,000)."),
    ("all tie", lambda: prose.most_used(h.rates(*[(w, 1, 1.0, 2.0) for w in "abcde"])), "No word is used more often than another: 5 different words, once each."),
    ("four of five tie", lambda: prose.most_used(h.rates(*[(w, 5, 1.0, 2.0) for w in "abcd"], ("e", 1, 0.0, 1.0))), "No single word leads: 4 of 5 different words occur 5 times."),
    # What each outlet uses most: three times at least, none that ties
    ("each word once", lambda: prose.by_outlet(h.of_outlets(2).assign(n=1)), "No clear difference between the outlets in the words used most."),
    ("two words tie in each", lambda: prose.by_outlet(pd.concat([h.of_outlets(2), h.of_outlets(2).assign(lemma="blé")])), "No outlet uses a word clearly more often than its other words."),
    ("rates apart in words", lambda: prose.by_outlet(h.by_outlet(300, 10)), "Used most, per 10,000 content words of each outlet:"),
    ("rates that overlap in words", lambda: prose.by_outlet(h.by_outlet(3, 1)), "No clear difference between the outlets in the words used most."),
    # How far the figures carry: one article, fewer than thirty, more
    ("one article carries nothing", lambda: prose.limits(ARTICLES.head(1)), "- **The size of the sample.** All figures rest on one article"),
    ("few articles", lambda: prose.limits(ARTICLES), "All figures rest on 2 articles (1 from Écho, 1 of unknown outlet). With so few articles"),
    ("many articles", lambda: prose.limits(pd.concat([ARTICLES] * 20)), "All figures rest on 40 articles (20 from Écho, 20 of unknown outlet)."),
    ("one outlet with a name", lambda: prose.limits(ARTICLES), "**Outlets.** They are not compared: only one is named."),
    ("no outlet with a name", lambda: prose.limits(ARTICLES.assign(outlet="unknown")), "**Outlets.** They are not compared: no article names its own."),
    ("an article without an outlet", lambda: prose.limits(pd.concat([ARTICLES, ARTICLES.head(1).assign(outlet="Voix")])), "**Outlets.** Comparisons leave out one article, whose outlet is not named."),
    ("articles without an outlet", lambda: prose.limits(pd.concat([ARTICLES, ARTICLES.assign(outlet=["Voix", "unknown"])])), "**Outlets.** Comparisons leave out 2 articles, whose outlets are not named."),
    ("an article that cannot be read", lambda: not_read(pd.DataFrame({"article_id": ["a"], "reason": ["no words"]})), "**Could not be read**, and not in the figures: a (no words)."),
    ("one word again and again", lambda: prose.most_used(h.rates(("pont", 3, 5.0, 15.0), total=3)), "Only one content word occurs: pont, 3 times."),
    # Given the most space in each outlet: nobody who ties with the next two
    ("three tie in each outlet", lambda: prose.in_each(h.led_by("A", "B").assign(words=5)), None),
    ("three tie in one of two", lambda: prose.in_each(h.led_by("A", "B").assign(words=[9, 5, 5, 5, 5, 5])), "nobody above the others"),
    ("copies shared out", lambda: prose.in_each(h.led_by("A", "B").assign(statements=0.5)), "2 statements in "),
    ("outlets share out a text", lambda: prose.in_each(h.led_by("A", "B").assign(statements=1.5)), "as each prints it: sums may differ from the whole."),
    ("many periods", lambda: prose.in_each(h.in_periods(7)), None),
    ("many periods and no date", lambda: prose.in_each(h.in_periods(8).replace({"2031-05-01": None})), "Left out here: 2 statements without a date."),
    # {n} different word introduces statements; rules that found none more than the others
    ("one verb", lambda: prose.verbs(h.verbs(("A", "dire", 2))), "A single word introduces statements: dire (twice)."),
    ("rules tie", lambda: prose.rules(h.rules(2, 2, 2, 2)), "The speakers were found by 4 rules, none of which found more than the others."),
    ("words without a date", lambda: prose.trend(h.undated(COURSE, 3)), "This leaves out 3 content words without a date."),
    # Heard are …, too few for a share: fewer than five people
    ("two people heard", lambda: prose.few_people(h.heard(0, 2, 3)), "People heard: 0 women and 2 men, too few for a share; the gender of 3 more is not known."),
    ("five people heard", lambda: prose.few_people(h.heard(1, 4, 0)), None),
    ("nobody heard", lambda: prose.few_people(h.heard(1, 4, 0).head(0)), None),
    # Of {statements}, {named} have a source with a name
    ("a long quotation", lambda: prose.travelling(h.carried(("oui " * 60, 3, 2)).assign(named_elsewhere=0, made_plain=0)), "oui oui oui oui… (Mme Morel)."),
    ("all with a name", lambda: prose.sources(h.kinds_heard(("person", True, 4, 2))), "All 4 statements have a source with a name."),
    ("the only one", lambda: prose.sources(h.kinds_heard(("person", True, 1, 1))), "The only statement has a source with a name."),
    ("the only one has none", lambda: prose.sources(h.kinds_heard(("people", False, 1, 1))), "The only statement has no source with a name."),
    ("one with a name, one without", lambda: prose.sources(h.kinds_heard(("person", True, 1, 1), ("people", False, 1, 0))), "Of 2 statements, one (50%) has a source with a name and one has a source without a name."),
    ("none with a name", lambda: prose.sources(h.kinds_heard(("people", False, 4, 2))), "None of 4 statements has a source with a name."),
    ("some with a name, none without", lambda: prose.sources(h.kinds_heard(("person", True, 4, 2), ("nobody", False, 1, 0))), "Of 5 statements, 4 (80%) have a source with a name. In one no source is given."),
    ("no source at all", lambda: prose.sources(h.kinds_heard(("person", True, 4, 2), ("people", False, 2, 0), ("nobody", False, 2, 0))), "Of 8 statements, 4 (50%) have a source with a name and 2 have a source without a name. In 2 no source is given. Quoted in their own words: 2 of 4 with a name, 0 of 2 without."),
    # All words that introduce statements are neutral
    ("the only one is neutral", lambda: prose.stances(h.verbs(("A", "dire", 1))), "The word that introduces the only statement is neutral."),
    ("the only one takes a stance", lambda: prose.stances(h.verbs(("A", "avouer", 1)).assign(stance="opinion")), "The word that introduces the only statement takes a stance."),
    ("all take a stance", lambda: prose.stances(h.verbs(("A", "avouer", 3)).assign(stance="opinion")), "All 3 words that introduce statements take a stance."),
    ("all neutral", lambda: prose.stances(h.verbs(("A", "dire", 1), ("B", "selon", 1))), "All words that introduce statements are neutral (2)."),
    # {n} runs of three words occur three times or more
    ("a run", lambda: prose.repeated(h.runs(5, 3, 2)), "2 runs of three words occur three times or more, most often"),
    ("one run", lambda: prose.repeated(h.runs(5, 2)), "One run of three words occurs three times or more: "),
    ("runs that occur twice", lambda: prose.repeated(h.runs(2, 2)), None),
    # Of the words used most, none is spread more evenly than {even}: five articles, five occurrences, not all alike
    ("two articles", lambda: prose.spread(h.dispersion(("a", 9, 0.1), ("b", 9, 0.7), parts=2)), None),
    ("spread alike", lambda: prose.spread(h.dispersion(("a", 9, 0.3), ("b", 9, 0.3), parts=9)), None),
    ("rare words", lambda: prose.spread(h.dispersion(("a", 4, 0.1), ("b", 3, 0.7), parts=9)), None),
    ("a bunched word", lambda: prose.spread(h.dispersion(("a", 9, 0.1), ("b", 9, 0.7), ("c", 3, 0.9), parts=9)), "none is spread more evenly than a (in 3 of 9 texts, DP 0.10), none bunched more than b"),
    ("two spread alike", lambda: prose.spread(h.dispersion(("a", 9, 0.1), ("b", 9, 0.1), ("c", 9, 0.7), parts=9)), "none is spread more evenly than a (in 3 of 9 texts, DP 0.10), none bunched more than c"),
    # Near {word} are above all …: three words, not all as strong
    ("two collocates", lambda: prose.collocation(h.collocates(9.0, 8.0), "paix"), None),
    ("equally strong", lambda: prose.collocation(h.collocates(9.0, 9.0, 9.0), "paix"), None),
    ("three collocates", lambda: prose.collocation(h.collocates(9.0, 8.0, 7.0), "paix"), "paix occurs 20 times. Most closely tied to it: w0 (3 of 5), w1 (3 of 5) and w2 (3 of 5);"),
    # {word} has the highest peak: five occurrences, no tie, above the line's mean by its interval
    ("a peak", lambda: prose.trend(COURSE), "paix has the highest peak, on 12 May 2031: 19 times in 100 content words."),
    ("a peak of four", lambda: prose.trend(h.trends(paix=[4, 2, 2])), None),
    ("two days as high", lambda: prose.trend(h.trends(paix=[9, 2, 9])), None),
    ("a day little higher", lambda: prose.trend(h.trends(paix=[9, 6, 5])), None),
    ("one day", lambda: prose.trend(h.trends(paix=[9])), None),
    # {n} words differ beyond chance: only those that do are listed
    ("once elsewhere, in the list", lambda: prose.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01), elsewhere=1)), "- Écho: pont (hardly elsewhere)"),
    ("eleven outlets", lambda: prose.by_outlet(h.of_outlets(11)), "- Écho 9, 900 content words: pont (500)\n- and one outlet with fewer words."),
    ("one of two has no word three times", lambda: prose.by_outlet(h.of_outlets(2, least=4)), "- Écho 2, 200 content words: pont (200)\n- and one outlet with too few words to tell."),
    ("one sure word", lambda: prose.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01), ("Écho", "blé", 9, 0.3, 0.3))), "Of 2 different words that an outlet uses more than the others, one differs beyond chance"),
    ("the only word", lambda: prose.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01))), "The only word that an outlet uses more than the others differs beyond chance"),
    ("all words are sure", lambda: prose.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01), ("Voix", "blé", 30, 0.001, 0.01))), "Each of the 2 words that an outlet uses more than the others differs beyond chance"),
    ("none is sure", lambda: prose.marked_out(h.key(("Écho", "an", 30, 0.001, 0.4))), "No word clearly sets an outlet apart from the others: the only one that an outlet uses more does not differ"),
    ("two outlets differ in one of two", lambda: prose.marked_out(h.key(("Écho", "an", 30, 0.001, 0.4), ("Écho", "pont", 30, 0.001, 0.4)), ["an"]), "Besides an, whose rates clearly differ (above), no word sets an outlet apart from the others: the only other one "),
    ("they differ in the only one", lambda: prose.marked_out(h.key(("Écho", "an", 30, 0.001, 0.4)), ["an"]), None),
    ("none of two is sure", lambda: prose.marked_out(h.key(("Écho", "an", 30, 0.001, 0.4), ("Écho", "pont", 30, 0.001, 0.4))), "apart from the others: of 2 different words that one uses more, none differs"),
    # Given most room: …
    ("the third ties with the fourth", lambda: prose.who_speaks(h.share(("A", 3, 90), ("B", 2, 50), ("C", 1, 9), ("D", 1, 9))), "Given the most space: A (3 statements, 9.0% of all words) and B (2 statements, 5.0% of all words)."),
    ("one alone", lambda: prose.who_speaks(h.share(("Mme Morel", 2, 9))), "Only one speaker was found: Mme Morel (2 statements, 0.9% of all words)."),
    ("all have as much", lambda: prose.who_speaks(h.share(*[(w, 1, 9) for w in "ABCD"])), "Found: 4 statements by 4 speakers."),
    # Mean polarity: … no clear difference where intervals overlap
    ("sound alike", lambda: prose.voices(VOICES.assign(high=0.0)), "That is no clear difference: the intervals overlap."),
    ("ends that read alike", lambda: prose.voices(h.means(("statements", -0.17, -0.19, -0.151), ("narration", -0.13, -0.149, -0.11), by="voice")), "That is no clear difference: the intervals overlap."),
    # In {statements}, {names} occur: one of them three times
    ("nobody in particular names somebody", lambda: prose.spoken(h.spoken((None, "Brume", 3)), ROOM), "Named most: Brume (3 times)."),
    ("named once", lambda: prose.spoken(h.spoken(("A", "Brume", 1)), ROOM), None),
    ("named three times", lambda: prose.spoken(h.spoken(("A", "Brume", 3)), ROOM), "Named most: Brume (3 times, by 1 speaker)."),
    # {n} words introduce statements, most often …
    ("verbs tie", lambda: prose.verbs(h.verbs(("A", "dire", 1), ("B", "selon", 1), ("C", "juger", 1), ("D", "noter", 1))), "Statements are introduced by 4 different words, none more often than the others."),
    ("verbs tie above others", lambda: prose.verbs(h.verbs(*[("A", verb, 2) for verb in ("dire", "selon", "juger", "noter")], ("B", "nier", 1))), "Statements are introduced by 5 different words; 4 are the most frequent, twice each."),
    ("two verbs tie above others", lambda: prose.verbs(h.verbs(("A", "dire", 2), ("A", "selon", 2), ("B", "juger", 1), ("B", "nier", 1))), "Statements are introduced by 4 different words, most often dire (twice) and selon (twice)."),
    # Words that doubt or concede: all where they are few, else those used most, none that ties with the next
    ("all that doubt", lambda: prose.stances(h.doubted(1, 1)), "Words that doubt: mot0 (A0, once) and mot1 (A1, once)."),
    ("the first of many", lambda: prose.stances(h.doubted(9, 4, 2, 2, 2, 1, 1)), "In all, 21 statements are doubted, most often by mot0 (9 times) and mot1 (4 times)."),
    ("one that doubts", lambda: prose.stances(h.doubted(2)), "Word that doubts: mot0 (A0, twice)."),
    ("some concede", lambda: prose.stances(h.doubted(1, 2).replace({"stance": {"doubting": "conceding"}})), "Words that concede: mot0 (A0, once) and mot1 (A1, twice)."),
    ("one doubts, one concedes", lambda: prose.stances(h.doubted(1, 2).assign(stance=["neutral", "conceding", "doubting"])), "Word that doubts: mot1 (A1, twice). Word that concedes: mot0 (A0, once)."),
    ("one word of two speakers", lambda: prose.stances(h.doubted(1, 2).assign(cue_lemma=["dire", "nier", "nier"])), "Word that doubts: nier (A0, once; A1, twice)."),
    ("somebody described as others are", lambda: prose.stances(h.doubted(1).assign(speaker=pd.Series(["A", None]))), "Word that doubts: mot0 (nobody in particular, once)."),
    ("many that concede", lambda: prose.stances(h.doubted(9, 1, 1, 1, 1, 1).replace({"stance": {"doubting": "conceding"}})), "In all, 14 statements are conceded"),
    ("many of both", lambda: prose.stances(h.doubted(9, 1, 1, 1, 1, 1).assign(stance=lambda rows: rows["stance"].mask(rows["n"] == 9, "conceding"))), "In all, 14 statements are doubted or conceded"),
    ("many that tie", lambda: prose.stances(h.doubted(1, 1, 1, 1, 1, 1)), "In all, 6 statements are doubted."),
    # Two outlets use similar words only where they are the nearest whichever articles are drawn
    ("now these, now those", lambda: prose.similarity(h.distances(0.6, 0.3, 0.1)), "No two outlets use clearly similar words: "),
    ("always the nearest", lambda: prose.similarity(h.distances(0.95, 0.05, 0)), None),
    ("two outlets", lambda: prose.similarity(h.distances(1, 0, 0).head(1)), None),
]  # fmt: skip

CAPTIONS: list[Row] = [
    # {low} in {least}, {high} in {most}: intervals that do not overlap
    ("outlets overlap", lambda: alt_text(charts.sentiment_bars(h.articles(Écho=[0.3, -0.3, 0.1], Voix=[0.2, -0.3, 0.0]))), "The mean polarity of the articles is 0.00, with no clear difference between the outlets"),
    ("outlets apart", lambda: alt_text(charts.sentiment_bars(h.articles(Écho=[0.5, 0.51, 0.5, 0.49], Voix=[-0.5, -0.51, -0.5]))), "The mean polarity of the articles is +0.07: −0.50 in Voix, +0.50 in Écho"),
    ("outlets apart, both negative", lambda: alt_text(charts.sentiment_bars(h.articles(Écho=[-0.1, -0.11, -0.1, -0.09], Voix=[-0.5, -0.51, -0.5]))), "The mean polarity of the articles is −0.27: −0.50 in Voix, −0.10 in Écho"),
    ("three outlets alike", lambda: alt_text(charts.sentiment_bars(h.articles(Écho=[-0.1, 0.1, 0.2], Voix=[-0.2, 0.1, 0.3, 0.1], Ducat=[0.2, 0.0, 0.1]), n=2)), "Shown: 2 of 3 outlets, those with most articles."),
    ("two outlets share the first place", lambda: alt_text(charts.sentiment_bars(h.articles(Écho=[0.5, 0.51, 0.5, 0.49], Phare=[0.5, 0.51, 0.5, 0.49], Voix=[-0.5, -0.51, -0.5]))), ": −0.50 in Voix, +0.50 in Phare"),
    ("two articles share the last place", lambda: alt_text(charts.sentiment_bars(h.articles(Écho=[0.2, 0.1, 0.1]))), "The mean polarity of the articles is from +0.10 to +0.20"),
    ("words of a cloud tie with those left out", lambda: alt_text(charts.word_cloud(h.rates(("paix", 9, 5.0, 15.0), ("pont", 8, 5.0, 15.0), ("blé", 8, 5.0, 15.0)), n=2)), "2 of the most frequent words: “paix” comes first"),
    ("all words of a cloud", lambda: alt_text(charts.word_cloud(h.rates(("paix", 9, 5.0, 15.0), ("pont", 8, 5.0, 15.0), ("blé", 7, 5.0, 15.0)), n=2)), "The 2 most frequent words: “paix” comes first"),
    ("articles tie", lambda: alt_text(charts.sentiment_bars(h.articles(Écho=[0.2, 0.2]))), "All articles have the same mean polarity (+0.20)"),
    # The polarity of statements is clearly lower than that of narration in {n} of {outlets}
    ("ten outlets on one side", lambda: alt_text(charts.voice_dots(h.voices(*[-0.1] * 10, width=0.2))), "The polarity of statements is lower than that of narration in all 10 outlets, clearly in none"),
    ("ten outlets, narrow", lambda: alt_text(charts.voice_dots(h.voices(*[-0.1] * 10, width=0.02))), "The polarity of statements is clearly lower than that of narration in all 10 outlets"),
    ("five outlets, of a few parts", lambda: alt_text(charts.voice_dots(h.voices(*[-0.1] * 5, width=0.02).assign(n=8))), "In no outlet do statements and narration clearly differ"),
    ("an outlet but not all together", lambda: alt_text(charts.voice_dots(h.voices(-0.1, 0.0, width=0.02), together=VOICES.assign(high=0.0))), "No clear difference between statements and narration"),
    ("an outlet and all together", lambda: alt_text(charts.voice_dots(h.voices(-0.1, 0.0, width=0.02), together=VOICES)), "The polarity of statements is clearly lower than that of narration in one of 2 outlets"),
    ("some so, some so", lambda: alt_text(charts.voice_dots(h.voices(-0.1, 0.1, width=0.02))), "The polarity of statements is clearly lower than that of narration in some outlets, higher in others"),
    ("five overlapping", lambda: alt_text(charts.voice_dots(h.voices(*[-0.1] * 5, width=0.2))), "In no outlet do statements and narration clearly differ"),
    # {word} peaks {when}
    ("two days as high, drawn", lambda: alt_text(charts.trend_lines(h.trends(paix=[2, 1, 2]))), "“paix” over time: no clear peak. Occ"),
    ("a spike of few words", lambda: alt_text(charts.trend_lines(h.trends(paix=[1, 4, 0]))), "“paix” over time: no clear peak. Occ"),
    ("a day little higher, drawn", lambda: alt_text(charts.trend_lines(h.trends(paix=[9, 6, 5]))), "“paix” over time: no clear peak. Occ"),
    ("a clear peak", lambda: alt_text(charts.trend_lines(COURSE)), "“paix” peaks on 12 May 2031: 1,900 per 10,000 content words"),
    # The most space goes to {speaker}; who is not named is no speaker
    ("two have most words", lambda: alt_text(charts.speaker_bars(h.share(("Mme Morel; M. Petit", 6, 200), ("M. Petit", 1, 3)))), "The most space goes to Mme Morel and M. Petit: 200 words of 1,000, 20.0% of the text"),
    # The chart is of {title}: with outlet and day as far as they are known
    ("copies have no sentences here", lambda: prose.article(ARTICLES, h.sentences(a=3).astype({"article_id": pd.CategoricalDtype(list("ab"))}), "a"), "The chart is of Le pont rouvre (Écho, 12 May 2031), from beginning to end."),
    ("a known article", lambda: prose.article(ARTICLES, h.sentences(a=3, b=2), "a"), "The chart is of Le pont rouvre (Écho, 12 May 2031), the article with the most sentences, from beginning to end."),
    ("an article of nowhere", lambda: prose.article(ARTICLES, h.sentences(a=3, b=3), "b"), "The chart is of La maire est venue, from beginning to end."),
    ("an article of one sentence that could be scored", lambda: prose.article(ARTICLES, h.sentences(a=3).assign(polarity=[0.1, float("nan"), float("nan")]), "a"), None),
    ("an article without a score", lambda: prose.article(ARTICLES, h.sentences(a=3).assign(polarity=float("nan")), "a"), None),
    ("an article of one sentence", lambda: prose.article(ARTICLES, h.sentences(a=1, b=1), "a"), None),
    ("one sentence, not sure", lambda: prose.tone(h.rated(0.1, label=None)), "The model is not sure enough of the only sentence to give it a label. Its polarity is +0.10"),
    ("one sentence, sure", lambda: prose.tone(h.rated(0.1)), "The model calls the only sentence neutral."),
    ("nobody has most words", lambda: alt_text(charts.speaker_bars(ROOM)), "The most space goes to Mme Morel: 200 words of 1,000, 20.0% of the text"),
    ("nobody is named", lambda: alt_text(charts.speaker_bars(h.share((None, 3, 30)))), "Nobody in particular speaks: 30 words of 1,000, 3.0% of the text are in statements"),
    # {one} and {two} use the most similar words: at half of the largest distance or nearer
    ("now these nearest", lambda: alt_text(charts.similarity_tree(h.distances(0.6, 0.3, 0.1))), "No two of them use clearly similar words"),
    ("two always nearest", lambda: alt_text(charts.similarity_tree(h.distances(0.95, 0.05, 0))), "Écho and Voix use the most similar words"),
    # {collocate} is most closely tied to {word}: no tie
    ("all occurrences are near", lambda: alt_text(charts.collocate_bars(h.collocates(9.0, 8.0).assign(n_collocate=3), word="paix")), ": all of its occurrences (3) are near it. "),
    ("some occurrences are near", lambda: alt_text(charts.collocate_bars(h.collocates(9.0, 8.0), word="paix")), ": 3 of its 5 occurrences are near it. "),
    ("collocates tie as they are written", lambda: alt_text(charts.collocate_bars(h.collocates(9.04, 9.01), word="paix")), "2 words go equally strongly with “paix”"),
    ("collocates tie", lambda: alt_text(charts.collocate_bars(h.collocates(9.0, 9.0), word="paix")), "2 words go equally strongly with “paix”"),
    # {share} of the words are the outlets' own: most in …, least in … with intervals apart
    ("own words overlap", lambda: alt_text(charts.own_bars(h.shares(0.9, 0.8).assign(low=0.5, high=1.0))), "85% of the words are the outlets’ own, with no clear difference between the outlets"),
    ("two have least of their own", lambda: alt_text(charts.own_bars(h.shares(1.0, 0.971, 0.969))), "98% of the words are the outlets’ own, with no clear difference between the outlets. "),
    ("own words with intervals", lambda: alt_text(charts.own_bars(h.shares(0.9, 0.5))), "Share of the words in 10 articles; in figures, what is the outlet’s own. Line: 95% interval over articles. "),
    ("own words of an article each", lambda: alt_text(charts.own_bars(h.shares(1.0, 0.2).assign(articles=1, low=None, high=None))), "Share of the words in 2 articles; in figures, what is the outlet’s own. Écho 0 100%"),
    ("no word of their own", lambda: alt_text(charts.own_bars(h.shares(0.0, 0.0))), "None of the words are the outlets’ own. "),
    ("hardly a word of their own", lambda: alt_text(charts.own_bars(h.shares(0.001, 0.006).assign(low=0.0, high=0.1))), "Under 1% of the words are the outlets’ own, with"),
    ("own words apart", lambda: alt_text(charts.own_bars(h.shares(0.9, 0.5))), "70% of the words are the outlets’ own: 50% in Écho 1, 90% in Écho 0"),
    # {word} differs most: intervals at its two ends apart
    ("most articles without a date", lambda: alt_text(charts.quotation_lines(h.printed_on([None, None, None], ["2031-05-12", "2031-05-13"]))), "Quotations that several articles with a date carry"),
    ("no quotation with two days", lambda: alt_text(charts.quotation_lines(h.printed_on(["2031-05-12", None], ["2031-05-13", None]))), "2 quotations are carried by 2 articles each. Articles that carry the quotation. Shown: both quotations."),
    ("two quotations as often", lambda: alt_text(charts.quotation_lines(h.printed_on(["2031-05-12", "2031-05-13"], ["2031-05-12", "2031-05-13"]))), "2 quotations are carried by 2 articles each"),
    # the oldest first: only of articles with a date
    ("places in dated articles", lambda: alt_text(charts.word_places(h.places("2031-05-12", "2031-05-13"))), "2 texts, one after the other, the oldest first. "),
    ("places in some without a date", lambda: alt_text(charts.word_places(h.places("2031-05-12", None))), "2 texts, one after the other, the oldest first, 1 without a date last. "),
    ("places in articles without a date", lambda: alt_text(charts.word_places(h.places(None, None))), "2 texts, one after the other, as they were read. "),
    ("places in one article", lambda: alt_text(charts.word_places(h.places(None))), "1 text, from its beginning to its end. "),
    ("a quotation is called what its table says", lambda: alt_text(charts.quotation_lines(h.printed_on(["2031-05-12", "2031-05-13"]).assign(quote=["le pont rouvre", "le pont rouvre lundi matin"]))), "Carried by 2 articles: “le pont rouvre lundi matin”. Each dot: an article with a date that carries the quotation, in full, in part or in other words. Given: one of the wordings. Shown: 1 quotation. “le pont rouvre lundi matin” 2"),
    ("quotations without dates", lambda: alt_text(charts.quotation_bars(h.printed_on([None, None]))), "Carried by 2 articles: “Le pont 1 rouvre.”. Articles that carry the quotation. Shown: 1 quotation."),
    ("quotations without dates in several wordings", lambda: alt_text(charts.quotation_bars(h.printed_on([None, None]).assign(quote=["le pont rouvre", "le pont rouvre lundi matin"]))), "Articles that carry the quotation, in full, in part or in other words. Given: one of the wordings."),
    ("quotations most often in one wording", lambda: alt_text(charts.quotation_bars(h.printed_on([None] * 3).assign(quote=["le pont rouvre lundi matin", "le pont", "Le pont rouvre lundi matin."]))), "in other words. Given: the usual wording. Shown: 1 quotation."),
    ("a quotation within a quotation", lambda: alt_text(charts.quotation_lines(h.printed_on(["2031-05-12", "2031-05-13"]).assign(quote="le maire « se tait »"))), "“le maire « se tait »”"),
    ("texts that outlets share", lambda: alt_text(charts.word_bars(h.by_outlet(300, 10).assign(total=1000.5), by="outlet")), "2 outlets, 2,001 content words; a text that several articles print is shared out among them, as each prints it: sums may differ from the whole."),
    ("texts of their own", lambda: alt_text(charts.word_bars(h.by_outlet(300, 10), by="outlet")), "2 outlets, 2,000 content words, 6 texts."),
    ("two outlets, one of one word", lambda: alt_text(charts.word_bars(h.one_word_against(5000), by="outlet")), "No clear difference between the outlets in the words used most"),
    ("an outlet of one word", lambda: alt_text(charts.word_bars(h.of_outlets(3).assign(pos="NOUN", articles=1, of_articles=3), by="outlet")), "Left out: 1 outlet with fewer than three articles or 200 content words."),
    ("an outlet of one article", lambda: alt_text(charts.word_bars(h.of_outlets(4).assign(pos="NOUN", articles=1, of_articles=[3, 3, 3, 1]), by="outlet")), "Left out: 2 outlets with fewer than three articles or 200 content words."),
    ("a rare name", lambda: alt_text(charts.word_bars(h.rates(("Morel", 9, 90, 90), ("Petit", 2, 5, 70), total=2000), of="name")), "“Petit” 0.1%"),
    ("rates overlap", lambda: alt_text(charts.word_bars(h.by_outlet(3, 1), by="outlet")), "No clear difference between the outlets in the words used most"),
    ("rates apart", lambda: alt_text(charts.word_bars(h.by_outlet(300, 10), by="outlet")), "“blé” clearly differs: 9,900 per 10,000 in Voix, 7,000 in Écho"),
    # {n} of {statements} take a stance: from … to … only where intervals of two groups do not overlap
    ("stances overlap", lambda: alt_text(charts.stance_bars(h.stances(Écho=(6, 4), Voix=(4, 6)), by_article=h.in_articles(h.stances(Écho=(6, 4), Voix=(4, 6)), "n", articles=2))), "Share of statements introduced by a word that takes a stance: no clear difference between the outlets"),
    ("stances of articles that are all alike", lambda: alt_text(charts.stance_bars(h.stances(Écho=(3, 0), Voix=(0, 3)), by_article=h.alike(h.stances(Écho=(3, 0), Voix=(0, 3)), "n"))), "Share of statements introduced by a word that takes a stance: no clear difference"),
    ("stances apart", lambda: alt_text(charts.stance_bars(h.stances(Écho=(60, 10), Voix=(10, 60)), by_article=h.in_articles(h.stances(Écho=(60, 10), Voix=(10, 60)), "n"))), "Share of statements introduced by a word that takes a stance: 14% in Écho, 86% in Voix"),
    ("a chart of one that takes a stance", lambda: alt_text(charts.stance_bars(h.stances(Écho=(0, 1)).drop(columns="outlet"))), "The only statement is introduced by a word that takes a stance. "),
    ("a chart where all take a stance", lambda: alt_text(charts.stance_bars(h.stances(Écho=(0, 4), Voix=(0, 2)))), "All 6 statements are introduced by a word that takes a stance"),
    ("a chart of neutral words", lambda: alt_text(charts.stance_bars(h.stances(Écho=(60, 0), Voix=(10, 0)))), "All words that introduce these statements are neutral."),
    # {share} of the reported words are in direct speech: the same
    ("no direct speech", lambda: alt_text(charts.kind_bars(h.kinds(Écho=0.0, Voix=0.0), by_article=h.in_articles(h.kinds(Écho=0.0, Voix=0.0), "words", "direct"))), "All reported words are in indirect speech. Parts"),
    ("mixed or indirect", lambda: alt_text(charts.kind_bars(h.kinds(Écho=0.0).assign(indirect=60, mixed=40).drop(columns="outlet"))), "All reported words are in mixed or indirect speech. Parts"),
    ("kinds not compared", lambda: alt_text(charts.kind_bars(h.kinds(Écho=0.8, Voix=0.2))), "Share of direct speech in the reported words. Parts of the words in statements, in per cent. 2 outlets."),
    ("kinds in two articles each", lambda: alt_text(charts.kind_bars(h.kinds(Écho=0.8, Voix=0.2), by_article=h.in_articles(h.kinds(Écho=0.8, Voix=0.2), "words", "direct", articles=2))), "Share of direct speech in the reported words: no clear difference between the outlets"),
    ("kinds in one article mostly", lambda: alt_text(charts.kind_bars(h.kinds(Écho=0.8, Voix=0.2), by_article=h.bunched(h.kinds(Écho=0.8, Voix=0.2), "words", "direct"))), "Share of direct speech in the reported words: no clear difference between the outlets"),
    ("kinds far", lambda: alt_text(charts.kind_bars(h.kinds(Écho=0.8, Voix=0.2), by_article=h.in_articles(h.kinds(Écho=0.8, Voix=0.2), "words", "direct"))), "Share of direct speech in the reported words: 20% in Voix, 80% in Écho"),
    ("names tie in bars", lambda: alt_text(charts.word_bars(h.rates(("Morel", 9, 5.0, 15.0), ("Petit", 9, 5.0, 15.0), total=100), of="name")), "“Morel” and “Petit” are the most frequent names: 9% of all names each"),
    ("four names tie in bars", lambda: alt_text(charts.word_bars(h.rates(*[(w, 9, 5.0, 15.0) for w in "ABCD"], total=100), of="name")), "4 names are equally frequent: 9% of all names each"),
    ("a run in bars", lambda: alt_text(charts.word_bars(h.rates(("vainqueur ni vaincu", 9, 5.0, 15.0)), of="run of three words")), "“vainqueur ni vaincu” is the most frequent of the runs of three words: 90.0 per 10,000"),
    # {words} comes first: it has not as many words as is said that were counted
    ("a term in bars", lambda: alt_text(charts.word_bars(h.rates(("bonnets verts", 9, 5.0, 15.0)))), "“bonnets verts” comes first: 90.0 per 10,000"),
    ("a term and a word tie in bars", lambda: alt_text(charts.word_bars(h.rates(("bonnets verts", 9, 5.0, 15.0), ("pont", 9, 5.0, 15.0)))), "“bonnets verts” and “pont” come first: 90.0 per 10,000 each"),
    ("a run with a term in it in bars", lambda: alt_text(charts.word_bars(h.rates(("marche des bonnets verts", 9, 5.0, 15.0)), of="run of three words")), "“marche des bonnets verts” comes first: 90.0 per 10,000"),
    ("periods overlap", lambda: alt_text(charts.word_bars(h.by_outlet(3, 1).rename(columns={"outlet": "period"}), by="period")), "No clear difference between the groups in the words used most"),
    ("stances of periods", lambda: alt_text(charts.stance_bars(h.stances(Mai=(6, 4), Juin=(4, 6)).rename(columns={"outlet": "period"}), by_article=h.in_articles(h.stances(Mai=(6, 4), Juin=(4, 6)), "n", articles=2).rename(columns={"outlet": "period"}))), "Share of statements introduced by a word that takes a stance: no clear difference between them"),
    ("verbs tie in dots", lambda: alt_text(charts.verb_dots(h.verbs(("A", "dire", 3), ("B", "selon", 3)))), "No word introduces more than 3 of 6 statements"),
    ("nobody in particular names one", lambda: alt_text(charts.spoken_heat(h.spoken((None, "Brume", 3), ("A", "Tarn", 1)))), "The name that occurs most often is Brume: 3 times. How often a name occurs in the statements of others. 1 speaker with"),
    ("nobody in particular and two more name one", lambda: alt_text(charts.spoken_heat(h.spoken((None, "Brume", 3), ("A", "Brume", 1), ("B", "Tarn", 1)))), "Brume: 4 times, in the statements of one of 2 speakers. "),
    ("kinds of nobody in particular", lambda: alt_text(charts.kind_bars(h.share((None, 4, 40)))), "Parts of the words in statements, in per cent. 40 reported words in 4 statements. "),
    ("stances of nobody in particular", lambda: alt_text(charts.stance_bars(pd.DataFrame({"speaker": [None], "stance": "opinion", "n": 4, "total": 4, "share": 1.0}))), "Parts of the statements with an introducing word, in per cent. (nobody in particular)"),
    ("one speaker names one", lambda: alt_text(charts.spoken_heat(h.spoken(("A", "Brume", 1)))), "The name that occurs most often is Brume: once, in the statements of 1 speaker. "),
    ("two of three name one", lambda: alt_text(charts.spoken_heat(h.spoken(("A", "Brume", 2), ("B", "Brume", 1), ("C", "Tarn", 1)))), "The name that occurs most often is Brume: 3 times, in the statements of 2 of 3 speakers. "),
    ("names of others tie", lambda: alt_text(charts.spoken_heat(pd.DataFrame({"speaker": ["A", "B"], "name": ["Brume", "Valmarie"], "n": 3}))), "No name occurs in statements more than 3 times"),
    ("statements alone", lambda: alt_text(charts.voice_dots(OUTLETS.assign(voice="statements"))), "Only statements could be scored"),
    ("a little better everywhere", lambda: alt_text(charts.voice_dots(h.voices_of_outlets(6, 0.1))), "The polarity of statements is higher than that of narration in all 6 outlets, clearly in none"),
    ("articles of one outlet", lambda: alt_text(charts.sentiment_bars(h.scored_articles(0.1, 0.3))), "Le pont 1 is the most positive article (+0.30), Le pont 0 the least (+0.10)"),
    ("negative articles of one outlet", lambda: alt_text(charts.sentiment_bars(h.scored_articles(-0.1, -0.3))), "Le pont 1 is the most negative article (−0.30), Le pont 0 the least (−0.10)"),
    ("one of three articles scored", lambda: alt_text(charts.sentiment_bars(h.scored_articles(0.1, float("nan"), float("nan")))), "The only article that could be scored is slightly positive: +0.10. "),
    ("one article scored", lambda: alt_text(charts.sentiment_bars(h.scored_articles(0.1))), "The article is slightly positive: +0.10"),
    # In each of {groups}, somebody else is given the most space: each has one leader, none the same
    ("one leads each", lambda: alt_text(charts.speaker_heat(h.led_by("A", "B"))), "A different speaker is given the most space in each of the 2 outlets"),
    ("two tie in one", lambda: alt_text(charts.speaker_heat(h.led_by("A", "B").assign(words=5))), "In none of the 2 outlets is one speaker given the most space"),
    ("one leads each, in three articles", lambda: alt_text(charts.speaker_heat(h.led_by("A", "B"), by_article=h.in_articles(h.led_by("A", "B"), "words", articles=3))), "A different speaker is given the most space in each of the 2 outlets"),
    ("one leads each, in two articles", lambda: alt_text(charts.speaker_heat(h.led_by("A", "B"), by_article=h.in_articles(h.led_by("A", "B"), "words", articles=2))), "How much space each speaker is given. Words of each speaker"),
    ("one leads by a long interview", lambda: alt_text(charts.speaker_heat(h.led_by("A", "B"), by_article=h.in_articles(h.led_by("A", "B"), "words", articles=3).query("speaker != 'A' or article_id == 0"))), "How much space each speaker is given. Words of each speaker"),
    ("texts shared out have no number of speakers", lambda: alt_text(charts.speaker_heat(h.led_by("A", "B").assign(words=5.5))), "words). 2 outlets. A text that several articles print is shared out"),
    ("one leads both", lambda: alt_text(charts.speaker_heat(h.led_by("A", "A"))), "The most space goes to A in both outlets"),
    # No line: …: a word in two articles has no interval that says anything, and a figure no line for it
    ("words in two articles", lambda: alt_text(charts.word_bars(h.rates(("pont", 9, 90, 90), ("blé", 4, float("nan"), float("nan"))).assign(articles=[3, 2]))), "Lines: 95% intervals. No line: fewer than three texts (1 of 2)."),
    # the key of the shares names the parts that there are
    ("texts shared out", lambda: alt_text(charts.kind_bars(pd.concat([h.share(("A", 1, 10)).assign(outlet="Écho"), h.share(("A", 1, 9)).assign(outlet="Voix")]).assign(statements=[1.5, 0.5]))), "2 outlets. A text that several articles print is shared out among them, as each prints it: sums may differ from the whole. "),
    ("a part too small to be seen", lambda: ", ".join(text.get_text() for text in charts.own_bars(h.shares(1.0, 0.999)).figure.legends[0].get_texts()), "its own"),
    ("no part of unknown order", lambda: ", ".join(text.get_text() for text in charts.own_bars(h.shares(0.9, 0.5)).figure.legends[0].get_texts()), "its own, earlier elsewhere"),
    # {word} marks out {target}: the surest, one that others use before one that they do not
    ("marks out", lambda: alt_text(charts.keyness_bars(h.key(("Écho", "pont", 30, 0.001, 0.01), ("Écho", "blé", 9, 0.3, 0.3)), target="Écho")), "“pont” marks out Écho most surely: 4.0 times as often as in the others. Log ratio"),
    ("marks out most surely, and not most", lambda: alt_text(charts.keyness_bars(pd.concat([h.key(("Écho", "pays", 90, 0.001, 0.01)).assign(log_ratio=1.0), h.key(("Écho", "écluse", 60, 0.001, 0.01))]), target="Écho")), "“pays” marks out Écho most surely: 2.0 times as often"),
    ("surer, but hardly used elsewhere", lambda: alt_text(charts.keyness_bars(pd.concat([h.key(("Écho", "lire", 90, 0.001, 0.01), elsewhere=1), h.key(("Écho", "blé", 30, 0.001, 0.01))]), target="Écho")), "Of the words used elsewhere too, “blé” marks out Écho most surely: 4.0 times as often"),
    ("marks out nobody else", lambda: alt_text(charts.keyness_bars(h.key(("Écho", "pont", 30, 0.001, 0.01), elsewhere=1), target="Écho")), "“pont” marks out Écho most surely: others hardly use it"),
    ("marks out and occurs nowhere else", lambda: alt_text(charts.keyness_bars(h.key(("Écho", "pont", 30, 0.001, 0.01), elsewhere=0).assign(per_10k_reference=0.0), target="Écho")), "“pont” marks out Écho most surely: it occurs nowhere else"),
    ("marks out by chance", lambda: alt_text(charts.keyness_bars(h.key(("Écho", "pont", 30, 0.001, 0.4)), target="Écho")), "No word marks out Écho beyond chance; “pont” comes nearest"),
    ("only the rest is marked out", lambda: alt_text(charts.keyness_bars(h.key(("Écho", "pont", -30, 0.001, 0.01)), target="Écho")), "No word is clearly more frequent in Écho"),
    # Of {sentences}, the model calls …: bars have the colour of the label, not of the sign
    ("the only sentence", lambda: alt_text(charts.sentiment_course(h.rated(0.3, articles=1), article_id="a0")), "The only sentence has a polarity of +0.30. "),
    ("no sentence of either sign", lambda: alt_text(charts.sentiment_course(h.rated(0.3, -0.2, articles=1), article_id="a0")), "Of 2 sentences, the model calls none positive or negative."),
    ("one positive sentence", lambda: alt_text(charts.sentiment_course(h.rated(0.6, 0.2, -0.1, articles=1).assign(label=pd.Series(["positive", None, "neutral"])), article_id="a0")), "Of 3 sentences, the model calls 1 neutral and 1 positive; it is not sure of 1"),
    # Sentence {n}: {polarity} ({words}): words only where the lists have some
    ("no scored word", lambda: alt_text(charts.sentiment_course(h.rated(0.3, -0.2, articles=1), article_id="a0")), "Sentence 1: +0.30. Sentence 2: −0.20."),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _close_figures() -> Iterator[None]:
    yield
    plt.close("all")


@pytest.mark.parametrize(("table", "expected"), [pytest.param(*row[1:], id=row[0]) for row in PROSE + CAPTIONS])
def test_a_sentence_is_written_where_the_evidence_bears_it(table: Said, expected: str | None) -> None:
    said = words_of(table())
    assert said is None if expected is None else expected in str(said)
    assert not ONE_OF_ONE.search(said or "")


@pytest.mark.slow
@pytest.mark.parametrize("table", [pytest.param(row[1], id=row[0]) for row in FINDINGS + PROSE + CAPTIONS])
def test_no_sentence_tells_one_of_one_in_french(table: Said) -> None:
    with in_language("fr"):
        assert not ONE_OF_ONE.search(words_of(table()) or "")


def test_where_nobody_is_quoted_directly_no_nought_is_told() -> None:
    said = prose.sources(h.kinds_heard(("person", True, 4, 0), ("people", False, 2, 0))).text
    assert said == "Of 6 statements, 4 (67%) have a source with a name and 2 have a source without a name."


def test_of_a_single_statement_without_a_source_no_number_is_told() -> None:
    assert prose.sources(h.kinds_heard(("nobody", False, 1, 1))).text == "The only statement has no source with a name."


def test_what_is_not_clear_is_no_finding() -> None:
    unclear = [row[1]() for row in FINDINGS if row[0] in ("one article repeats it", "voices overlap", "used less")]
    assert [(found.clear, found.picture) for found in unclear] == [(False, "")] * 3


def test_a_chart_stands_beside_a_finding_without_a_headline_of_its_own() -> None:
    found = findings.used_most(MANY)
    assert found is not None
    assert found.picture.count("<svg") == 1
    assert "is the most frequent word" in found.picture.partition(">")[0]  # who cannot see it hears it
    assert "is the most frequent word" not in re.sub(r"<(title|desc)>.*?</\1>", "", found.picture.partition(">")[2])


def test_the_chart_beside_a_finding_on_those_in_several_articles_shows_no_others() -> None:
    """A chart led by the one guest of a long interview would contradict the sentence beside it."""
    share = h.share(("Mme Roux", 9, 90), ("M. Petit", 6, 40), ("M. Blanc", 5, 30), (None, 3, 30))
    found = room(share, h.interview("Mme Roux", 90, "M. Petit", 40, 8, "M. Blanc"))
    assert found is not None
    assert (
        "Of the speakers with a name who are heard in three articles or more, M. Petit is given the most space: 40 words"
        in found.picture
    )
    assert "Mme Roux" not in found.picture


def test_a_single_bar_ranks_nobody_and_is_not_drawn() -> None:
    """Of all, one alone has a name and is heard in three articles."""
    share = h.share(("vendeur", 9, 90), ("M. Petit", 6, 40))
    found = room(share, h.interview("vendeur", 90, "M. Petit", 40, 8))
    assert found is not None
    assert found.sentence.startswith("Of the speakers with a name who are heard in three articles or more, M. Petit")
    assert found.picture == ""


def test_beside_a_finding_on_voices_stands_a_chart_of_many_outlets_together() -> None:
    """Without one, half of the first page would be empty."""
    found = findings.voices(VOICES, h.voices(*[-0.1] * 10, width=0.2))
    assert found is not None
    assert "all together narration" in found.picture
    assert "Écho" not in found.picture


@pytest.mark.parametrize(("groups", "told"), [("aab", True), ("abc", False)])
def test_reprints_are_told_only_where_there_are_some(groups: str, told: bool) -> None:
    articles = pd.DataFrame({"wire_group": list(groups)}, index=["a", "b", "c"])
    found = findings.carried_most(h.carried(("Le pont rouvre lundi matin", 3, 2)), h.UNDATED, articles=articles)
    assert found is not None
    assert ("reprint" in found.sure) == told


def test_a_quotation_that_travels_without_dates_has_a_chart_too() -> None:
    found = findings.carried_most(h.carried(("Le pont rouvre lundi matin", 3, 2), ("Non", 2, 2)), h.UNDATED)
    assert found is not None
    assert "Carried by 3 articles" in found.picture
    alone = findings.carried_most(h.carried(("Le pont rouvre lundi matin", 3, 2)), h.UNDATED)
    assert alone is not None
    assert alone.picture == ""


def test_an_interval_without_width_is_not_told() -> None:
    """Where all articles are alike, resampling them says nothing."""
    alike = [
        findings.quoted_or_reported(h.kinds_of_ten(40, 0), h.by_article(h.kinds_of_ten(40, 0), 4)),
        room(ROOM, h.by_article(ROOM, 8)),
        findings.used_most(h.rates(("paix", 9, 90, 90))),
    ]
    for finding in alike:
        assert finding is not None
        assert "interval" not in finding.sure
    assert told("Écho", "40%", "40%", "40%") == "Écho: 40%"
