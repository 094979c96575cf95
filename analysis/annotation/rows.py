"""What reading some articles yields, as compact tables: an article that fails here does not stop the others."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from analysis.actors import Actors
from analysis.annotation.annotated_tables import Kept, as_bytes
from analysis.annotation.limits import TookTooLong, allowed_seconds, limited
from analysis.language.parsed import Sentence
from analysis.language.parser import tag
from analysis.language.quotation_marks import find_quotations
from analysis.language.repair import Repaired, repair
from analysis.language.sentences import split_sentences
from analysis.language.words import Name, words_of
from analysis.people.cast import Cast
from analysis.people.small_letters import in_small_letters
from analysis.people.sure_pronouns import pronouns_in
from analysis.people.titles import titles_in
from analysis.statements.extraction import Reading, read_statements
from analysis.statements.statement import Statement

Row = tuple[Any, ...]


def annotate_texts(texts: Sequence[str], actors: Actors) -> list[Kept]:
    """Read articles together; one that makes a step fail, or takes too long, is set aside with its reason."""
    try:
        with limited(allowed_seconds(texts)):
            return _read(texts, actors)
    except Exception as error:  # noqa: BLE001 - whatever an article does to a step, the others are read
        if len(texts) == 1:
            return [Kept(reason=_reason(error))]
        return [one for text in texts for one in annotate_texts([text], actors)]


def _reason(error: Exception) -> str:
    """What went wrong, in one line: "IndexError: list index out of range (in names.py)"."""
    if isinstance(error, TookTooLong):
        return str(error)
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    file = place.tb_frame.f_code.co_filename.rpartition("/")[2] if place is not None else "?"
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]} (in {file})"


def _read(texts: Sequence[str], actors: Actors) -> list[Kept]:
    repaired = [in_small_letters(repair(text), actors) for text in texts]
    readings = read_statements(repaired, texts, actors)
    prose = [_prose(one.text, reading.labels) for one, reading in zip(repaired, readings, strict=True)]
    tagged = _tagged((one.text[a:b] for one, cut in zip(repaired, prose, strict=True) for a, b in cut), readings)
    return [
        as_bytes(
            tokens=_token_rows(one, cut, tagged, reading, _meant(reading.cast, cut, actors)),
            sentences=_sentence_rows(text, one, cut),
            statements=_statement_rows(one, cut, reading.statements),
        )
        for text, one, cut, reading in zip(texts, repaired, prose, readings, strict=True)
    ]


def _prose(text: str, labels: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences that count, without what is no prose and the names before the turns of an interview."""
    spoken_from = {place: end for start, end in labels for place in range(start, end)}
    sentences = split_sentences(text, find_quotations(text))
    prose = [(spoken_from.get(start, start), end) for start, end, kind in sentences if kind != "boilerplate"]
    return [(start, end) for start, end in prose if start < end]


def _tagged(sentences: Iterable[str], readings: list[Reading]) -> dict[str, Sentence]:
    """Each sentence with its words; those parsed for statements have been tagged already."""
    parsed = {sentence.text: sentence for reading in readings for sentence in reading.parsed}
    others = list(dict.fromkeys(sentence for sentence in sentences if sentence not in parsed))
    return parsed | dict(zip(others, tag(others), strict=True))


def _sentence_rows(text: str, repaired: Repaired, prose: list[tuple[int, int]]) -> Iterator[Row]:
    for number, (start, end) in enumerate(prose):
        place = repaired.original(start, end)
        yield (number, *place, text[slice(*place)])


def _statement_rows(repaired: Repaired, prose: list[tuple[int, int]], statements: list[Statement]) -> Iterator[Row]:
    starts = [repaired.original(start, end)[0] for start, end in prose]
    for s in statements:
        place = (bisect_right(starts, s.start) - 1, s.start, s.end, s.spans)
        words = (s.kind, s.quote, s.cue, s.cue_lemma, s.source_text, s.speaker)
        yield (*place, *words, s.construction, s.speaker_rule, s.confidence, list(s.cue_span))


def _meant(cast: Cast, prose: list[tuple[int, int]], actors: Actors) -> dict[int, str]:
    """Whom the words of titles, descriptions and sure pronouns mean, by their places."""
    names = [*titles_in(cast, actors), *pronouns_in(cast, prose)]
    return {place: name.lemma for name in names for place in range(name.start, name.end)}


def _token_rows(
    repaired: Repaired,
    prose: list[tuple[int, int]],
    tagged: dict[str, Sentence],
    reading: Reading,
    meant: dict[int, str],
) -> Iterator[Row]:
    names = [Name(m.start, m.end, m.person.label) for m in reading.cast.mentions if m.by_name]
    inside = _covered(reading.statements)
    begins = [name.start for name in names]
    for number, (start, end) in enumerate(prose):
        here = [name for name in names[bisect_left(begins, start) : bisect_left(begins, end)] if name.end <= end]
        for word in words_of(tagged[repaired.text[start:end]], start, here):
            place = repaired.original(word.start, word.end)
            person = meant.get(word.start)
            yield (number, *place, word.form, word.lemma, word.pos, place[0] in inside, person)


def _covered(statements: Iterable[Statement]) -> set[int]:
    return {place for s in statements for start, end in s.spans for place in range(start, end)}
