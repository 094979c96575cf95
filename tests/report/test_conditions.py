"""Which sentence is written under which condition: each template with a table that bears it and hostile ones.

A row is the condition, the sentence that a table gives, and what it must say, or None where it must say nothing.
"""

import re
from collections.abc import Callable
from typing import Any

import pytest

from analysis.report import findings
from analysis.report.findings import Finding
from analysis.report.findings import tones as tone_findings

from . import hostile as h

Said = Callable[[], Any]
Row = tuple[str, Said, str | None]


def words_of(said: Any) -> str | None:
    """What a reader sees of a finding or of prose; None of nothing."""
    if said is None or isinstance(said, str):
        return said
    text = f"{said.sentence} {said.sure}" if isinstance(said, Finding) else said.text
    return re.sub("<[^>]+>", "", text).strip()


MANY = h.rates(("paix", 300, 290, 310), ("pont", 100, 90, 110), articles=4000, total=10_000)
ROOM = h.share(("Mme Morel", 6, 200), ("M. Petit", 2, 20), (None, 9, 400))
COUNTED = h.rated(*[0.4] * 9, 0.0, articles=1)
OUTLETS = h.means(("Écho", 0.3, 0.2, 0.4), ("Voix", 0.0, -0.1, 0.1))
VOICES = h.means(("statements", -0.16, -0.2, -0.14), ("narration", -0.1, -0.12, -0.08), by="voice")

FINDINGS: list[Row] = [
    # {word} is the word used most: at least three times, at most three words tie
    ("clearly ahead", lambda: findings.used_most(MANY), "paix is the word used most: 300 times, in 3 of 4,000 articles. 300 per 10,000 content words, 95% interval 290 to 310. That is clearly more than the next, pont."),
    ("overlapping intervals", lambda: findings.used_most(h.rates(("paix", 9, 50, 150), ("pont", 8, 40, 140))), "That is not clearly more than the next, pont: their intervals overlap."),
    ("one article", lambda: findings.used_most(h.rates(("paix", 9, 50, 150), articles=1)), "paix is the word used most: 9 times. 90 per 10,000 content words, in one article."),
    ("two tie", lambda: findings.used_most(h.rates(("paix", 9, 5, 15), ("pont", 9, 5, 15))), "paix and pont are the words used most: 9 times each."),
    ("four tie", lambda: findings.used_most(h.rates(*[(w, 9, 5.0, 15.0) for w in "abcd"])), None),
    ("twice only", lambda: findings.used_most(h.rates(("paix", 2, 5, 15))), None),
    ("no word", lambda: findings.used_most(h.rates()), None),
    # {name} is the name used most: the same, in per cent of all names
    ("a share of names", lambda: findings.named_most(h.rates(("Morel", 15, 1000, 2000), total=100)), "Morel is the name used most: 15% of all names. 15 of 100 names, 95% interval 10% to 20%."),
    ("four names tie", lambda: findings.named_most(h.rates(*[(w, 9, 5.0, 15.0) for w in "ABCD"])), None),
    # {word} sets {outlet} apart: passes both tests, and does not stand in the outlet's name
    ("both tests", lambda: findings.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01), ("Voix", "blé", 9, 0.3, 0.3))), "pont sets Écho apart: 4.0 times as often as elsewhere. 1 of 2 words"),
    ("one article repeats it", lambda: findings.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.4))), "the words of the outlets"),
    ("its own name", lambda: findings.marked_out(h.key(("L’Écho", "écho", 30, 0.001, 0.01))), "the words of the outlets"),
    ("nowhere else", lambda: findings.marked_out(h.key(("Écho", "pont", 30, 0.001, 0.01), elsewhere=0)), "pont sets Écho apart: no other outlet uses it."),
    ("used less", lambda: findings.marked_out(h.key(("Écho", "pont", -30, 0.001, 0.01))), "the words of the outlets"),
    ("one outlet", lambda: findings.marked_out(None), None),
    # {share} of the words also stand elsewhere: two outlets, 5 % at least
    ("reprints", lambda: findings.elsewhere_too(h.shares(0.6, 1.0)), "20% of the words also stand in another outlet’s article."),
    ("hardly any", lambda: findings.elsewhere_too(h.shares(0.99, 0.98)), None),
    ("one outlet with copies", lambda: findings.elsewhere_too(h.shares(0.5)), None),
    # {speaker} is given most room: has a name, two statements, no tie
    ("nobody is no speaker", lambda: findings.given_most_room(ROOM, h.by_article(ROOM, 8)), "Mme Morel is given most room: 6 statements, 20.0% of all words. In 8 of 8 articles with a statement; 95% interval over articles: 20.0% to 20.0% of the words. That is clearly more than the next, M. Petit."),
    ("one article has no interval", lambda: findings.given_most_room(ROOM, h.by_article(ROOM, 1)), "All in one article, so there is no interval."),
    ("two share the first place", lambda: findings.given_most_room(h.share(("A", 2, 9), ("B", 2, 9)), h.share()), None),
    ("one statement each", lambda: findings.given_most_room(h.share(("A", 1, 9), ("B", 1, 5)), h.share()), None),
    ("nobody named", lambda: findings.given_most_room(h.share((None, 7, 9)), h.share()), None),
    # {n} of {all} statements are in the speaker's own words: ten statements
    ("ten statements", lambda: findings.quoted_or_reported(h.statements(*["direct"] * 4, *["mixed"] * 6), ROOM), "4 of 10 statements are in the speaker’s own words (40%)"),
    ("one of ten", lambda: findings.quoted_or_reported(h.statements("direct", *["mixed"] * 9), ROOM), "1 of 10 statements is in"),
    ("nine statements", lambda: findings.quoted_or_reported(h.statements(*["direct"] * 9), ROOM), None),
    # {articles} from {outlets} carry one statement: three articles, two outlets, no tie
    ("carried", lambda: findings.carried_most(h.carried(("Le pont rouvre lundi matin", 5, 3), ("Non", 2, 2)), h.UNDATED), "5 articles from 3 outlets carry one statement: Le pont rouvre lundi matin (Mme Morel)."),
    ("one outlet repeats itself", lambda: findings.carried_most(h.carried(("Le pont", 9, 1)), h.UNDATED), None),
    ("two are carried by as many", lambda: findings.carried_most(h.carried(("Oui", 3, 2), ("Non", 3, 2)), h.UNDATED), None),
    # On average the sentences are …: ten sentences, and an interval that leaves out zero
    ("around zero", lambda: findings.tone(h.rated(*[0.5, -0.5] * 20, articles=7), h.rated(), OUTLETS.head(0)), "On average the sentences are neither clearly positive nor clearly negative (0.00)."),
    ("clearly negative", lambda: findings.tone(h.rated(*[-0.5] * 40), h.rated(), OUTLETS.head(0)), "On average the sentences are negative (−0.50)."),
    ("slightly positive", lambda: findings.tone(h.rated(*[0.1] * 40), h.rated(), OUTLETS.head(0)), "On average the sentences are slightly positive (+0.10)."),
    ("one article counts labels", lambda: findings.tone(COUNTED, h.rated(), OUTLETS.head(0)), "Of 10 sentences, none is called positive and none negative. The model is sure of 10 of 10 sentences"),
    ("nine sentences", lambda: findings.tone(h.rated(*[0.5] * 9), h.rated(), OUTLETS.head(0)), None),
    ("nothing scored", lambda: findings.tone(h.rated(*[float("nan")] * 30), h.rated(), OUTLETS.head(0)), None),
    # {most} is more positive than {least}: two intervals that do not overlap
    ("apart", lambda: " ".join(tone_findings.outlets_differ(OUTLETS)), "Écho is more positive than Voix: +0.30 against 0.00"),
    ("they overlap", lambda: " ".join(tone_findings.outlets_differ(OUTLETS.assign(high=0.5))), "No clear difference between the outlets"),
    ("one outlet has no interval", lambda: " ".join(tone_findings.outlets_differ(OUTLETS.assign(low=[0.2, None]))), ""),
    # Reported statements are less positive than narration: intervals that do not overlap
    ("small but sure", lambda: findings.voices(VOICES, OUTLETS.assign(voice="narration")), "Reported statements are less positive than narration: −0.16 against −0.10."),
    ("voices overlap", lambda: findings.voices(VOICES.assign(high=0.0), OUTLETS), "the tone of statements and that of narration"),
    ("narration alone", lambda: findings.voices(VOICES.tail(1), OUTLETS), None),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), [pytest.param(*row[1:], id=row[0]) for row in FINDINGS])
def test_a_finding_is_told_where_the_evidence_bears_it(table: Said, expected: str | None) -> None:
    said = words_of(table())
    assert said == expected if not expected else expected in str(said)


def test_what_is_not_clear_is_no_finding() -> None:
    unclear = [row[1]() for row in FINDINGS if row[0] in ("one article repeats it", "voices overlap", "used less")]
    assert [(found.clear, found.picture) for found in unclear] == [(False, "")] * 3


def test_a_chart_stands_beside_a_finding_without_a_headline_of_its_own() -> None:
    found = findings.used_most(MANY)
    assert found is not None
    assert found.picture.count("<svg") == 1
    assert "is the most frequent word" in found.picture.partition(">")[0]  # who cannot see it hears it
    assert "is the most frequent word" not in re.sub(r"<(title|desc)>.*?</\1>", "", found.picture.partition(">")[2])
