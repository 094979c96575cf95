"""What an article reports: who is said to have said what, in which words, and how sure that is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Statement:
    """One reported statement; all places are offsets into the published text."""

    spans: list[list[int]]
    kind: str
    quote: str
    cue: str
    cue_lemma: str
    source_text: str
    speaker: str | None
    speaker_rule: str
    construction: str
    confidence: float
    cue_span: tuple[int, int]

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]

    def _repr_html_(self) -> str:
        from analysis.show.statement_cards import shown_alone  # imported here: `show` needs matplotlib

        return shown_alone(self.speaker, self.quote, self.cue, self.kind)
