"""The constructions that report a statement in French, each a rule over one parsed sentence.

A rule looks at one passage and yields what it finds. None knows who the speaker is: they give the source phrase as
it stands. `RULES` is their order: what an earlier rule takes, a later one leaves.
"""

from analysis.statements.found import Rule
from analysis.statements.rules.accounts import according_to_which
from analysis.statements.rules.as_said import as_somebody_says
from analysis.statements.rules.clauses import attribute, that_clause
from analysis.statements.rules.colons import colon
from analysis.statements.rules.infinitives import infinitive_clause
from analysis.statements.rules.insertions import inserted_cue
from analysis.statements.rules.pointing import pointing_back, presented_thought
from analysis.statements.rules.quoting import quoted_phrase
from analysis.statements.rules.sources import in_their_eyes, preposition

RULES: tuple[Rule, ...] = (
    pointing_back,
    presented_thought,
    inserted_cue,
    as_somebody_says,
    colon,
    that_clause,
    infinitive_clause,
    attribute,
    according_to_which,
    in_their_eyes,
    preposition,
    quoted_phrase,
)
