"""What the first page says: findings, each with its figure, its chart and how sure it is.

A function takes the tables of a report and returns a `Finding`, or None where the evidence supports none; one that
is not `clear` names what was compared without a clear difference. The condition of each sentence is in its
docstring, and `tests/report/test_conditions.py` tries it on made-up tables.
"""

from typing import TYPE_CHECKING

from analysis.first_use import on_first_use

if TYPE_CHECKING:
    from analysis.report.findings.finding import Finding, Heading
    from analysis.report.findings.statements import carried_most, given_most_room, quoted_or_reported
    from analysis.report.findings.tones import tone, voices
    from analysis.report.findings.words import elsewhere_too, heading, marked_out, named_most, used_most
else:
    __getattr__ = on_first_use(__name__)

__all__ = [
    "Finding",
    "Heading",
    "carried_most",
    "elsewhere_too",
    "given_most_room",
    "heading",
    "marked_out",
    "named_most",
    "quoted_or_reported",
    "tone",
    "used_most",
    "voices",
]
