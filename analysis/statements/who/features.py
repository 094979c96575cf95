"""What the chooser knows of a candidate: figures with a name, most of them about where it stood last."""

import math
from bisect import bisect_left, bisect_right

from analysis.statements.offices import content_words, people_noun
from analysis.statements.people import Mention, Person
from analysis.statements.story import Story
from analysis.statements.who.asked import DETERMINERS, FORMS, Asked
from analysis.statements.who.likeness import likeness, who_can_speak

FAR = 20  # sentences and mentions: further away is all the same
KINDS = ("role", "person", "group", "body", "document")


def question_features(asked: Asked, story: Story) -> dict[str, float]:
    """What is the same for every candidate."""
    entry = people_noun(asked.noun) if asked.noun else None
    kind = entry.kind if entry is not None else ""
    return {
        **{f"asked by {form}": float(asked.form == form) for form in FORMS},
        **{f"{name} determiner": float(asked.determiner == name) for name in DETERMINERS},
        **{f"noun is a {name}": float(kind == name) for name in KINDS},
        "noun can speak": who_can_speak(asked.noun) if asked.noun else 0.5,
        "words of the description": float(min(6, len(asked.text.split()))),
        "asked for a woman": float(asked.gender == "f"),
        "asked for several": float(bool(asked.plural)),
        "opens its sentence": float(story.sentence_start(asked.start) >= asked.start - 2),
        "inside a quotation": float(asked.inside is not None),
        "the same": float(bool(asked.words & {"même", "mêmes"})),
        "the other": float(bool(asked.words & {"autre", "autres"})),
    }


def candidate_features(person: Person | None, asked: Asked, story: Story) -> dict[str, float]:
    """What tells one candidate from another."""
    if person is None:
        return {"itself": 1.0, "noun came before": float(came_before(asked, story))}
    return {
        **_standing(person, asked, story),
        **_agreement(person, asked),
        **_speech(person, asked, story),
        **_description(person, asked),
    }


def came_before(asked: Asked, story: Story) -> bool:
    """Whether the article has told of somebody without a name by the same noun: "un acteur", then "l'acteur"."""
    unnamed = story.cast.described_as(asked.noun) if asked.noun else []
    return any(p.mentions and p.mentions[0].end <= asked.start for p in unnamed)


def _standing(person: Person, asked: Asked, story: Story) -> dict[str, float]:
    """Where a candidate stood last, and how often it has been there."""
    mentions = person.mentions
    before = bisect_right(mentions, asked.start, key=lambda m: m.end)
    outside = next((m for m in reversed(mentions[:before]) if not m.quoted), None)
    last = outside or (mentions[before - 1] if before else None)
    here = story.sentence(asked.start)
    if last is None:
        after = next((m for m in mentions if m.start >= asked.end), None)
        away = story.sentence(after.start) - here if after is not None else FAR
        return {
            "comes only after": 1.0,
            "sentences away": float(min(FAR, away)),
            "was a subject": float(after is not None and after.subject_like),
            "was a name": float(after is not None and after.by_name),
            "others since": FAR / 2.0,
        }
    subjects = [m for m in mentions[max(0, before - 12) : before] if m.subject_like and not m.quoted]
    recent = [m for m in mentions[max(0, before - 12) : before] if here - story.sentence(m.start) <= 3]
    away = here - story.sentence(last.start)
    return {
        "sentences away": float(min(FAR, away)),
        "sentences since a subject": float(min(FAR, here - story.sentence(subjects[-1].start)) if subjects else FAR),
        "others since": float(min(FAR, _others_since(last, asked, story))),
        "likely others since": float(min(FAR, _others_since(last, asked, story, agreeing=True))),
        "was a subject": float(last.subject_like),
        "was held": float(last.held),
        "was quoted": float(last.quoted),
        "was a name": float(last.by_name),
        "was a pronoun": float(last.pronoun),
        "was first in its sentence": float(last.first),
        "mentions": math.log1p(before),
        "recent mentions": float(min(6, len(recent))),
        "in the first sentences": float(story.sentence(mentions[0].start) <= 1),
    }


def _others_since(last: Mention, asked: Asked, story: Story, *, agreeing: bool = False) -> int:
    """How many others have been mentioned since, outside of quotations; only those whom the words fit."""
    mentions = story.cast.mentions
    first = bisect_right(mentions, last.start, key=lambda m: m.start)
    until = min(bisect_left(mentions, asked.start, key=lambda m: m.start), first + 3 * FAR)
    others = {
        id(m.person)
        for m in mentions[first:until]
        if m.person is not last.person and not m.quoted and (not agreeing or fits(m.person, asked))
    }
    return len(others)


def fits(person: Person, asked: Asked) -> bool:
    """Whether gender and number are not at odds."""
    if asked.plural is not None and person.plural != asked.plural:
        return False
    several = asked.plural and asked.gender == "m"
    return not asked.gender or not person.gender or person.gender == asked.gender or bool(several)


def _agreement(person: Person, asked: Asked) -> dict[str, float]:
    gender = 0.0
    if asked.gender and person.gender:
        gender = 1.0 if asked.gender == person.gender else -1.0
        if asked.plural and asked.gender == "m":
            gender = max(gender, 0.0)
    number = 0.0 if asked.plural is None else 1.0 if asked.plural == person.plural else -1.0
    return {
        "gender": gender,
        "number": number,
        "named": float(person.name is not None),
        "human": float(person.human),
        "several": float(person.plural),
        "two together": float(";" in person.label),
        "listed": float(person.actor is not None),
        "a place": float(person.actor is not None and person.actor.kind == "place"),
    }


def _speech(person: Person, asked: Asked, story: Story) -> dict[str, float]:
    """Whether and when a candidate has spoken."""
    if asked.inside is person:
        return {"speaks around": 1.0}
    heard = story.heard_before(asked.start)
    here = story.sentence(asked.start)
    own = [story.sentence(at) for at, _, who in heard if who is person]
    if not own:
        return {"speakers since": float(min(FAR, len({label for _, label, _ in heard[-6:]}) + 1)), "silence": FAR + 0.0}
    after = {label for at, label, who in heard if story.sentence(at) >= own[-1] and who is not person}
    return {
        "spoke last": float(heard[-1][2] is person),
        "speakers since": float(min(FAR, len(after))),
        "silence": float(min(FAR, here - own[-1])),
        "times heard": float(min(6, len(own))),
        "share of what was heard": len(own) / len(heard),
    }


def _description(person: Person, asked: Asked) -> dict[str, float]:
    """How well the words of a description fit what the article, or the list, calls a candidate."""
    if asked.form != "description":
        return {}
    roles = list(person.roles)
    if person.name is None:
        roles.append(content_words(person.description))
    listed = [content_words(role) for role in person.actor.roles] if person.actor is not None else []
    heads = person.heads or ({person.description.split(" ")[0].lower()} if person.name is None else set())
    nouns = {word for role in listed for word in role if people_noun(word) is not None}
    extra = asked.words - {asked.noun}
    shared = max((len(extra & role) for role in (*roles, *listed)), default=0)
    own = max((len(role - asked.words) for role in roles), default=0)
    return {
        "noun is its office": float(asked.noun in heads or bool(heads & asked.words)),
        "noun is a listed office": float(asked.noun in nouns),
        "has another office": float(bool(heads) and asked.noun not in heads),
        "has an office": float(bool(heads)),
        "shared words": float(shared),
        "shared of the words": shared / len(extra) if extra else 0.0,
        "words of its own": float(min(5, own)),
        "likeness of the noun": likeness(asked.noun, heads | nouns),
        "noun in its name": float(asked.noun in person.label.lower().split()),
        "the same source": float("même" in asked.words and asked.noun in person.label.lower().split()),
        "a counterpart": float(asked.noun == "homologue" and shared > 0),
        "read as it": float(any(m.start == asked.start for m in person.mentions)),
    }


def question(asked: Asked, people: list[Person | None], story: Story) -> list[dict[str, float]]:
    """One row of named figures for each candidate; a figure that is left out is 0."""
    rows = [candidate_features(person, asked, story) for person in people]
    rivals = [
        row
        for person, row in zip(people, rows, strict=True)
        if person is not None and person.name and fits(person, asked)
    ]
    shared = question_features(asked, story) | {
        "holders of the office": float(min(3, sum(row.get("noun is its office", 0.0) for row in rivals))),
        "best likeness of a name": max((row.get("likeness of the noun", 0.0) for row in rivals), default=0.0),
        "best shared words": max((row.get("shared words", 0.0) for row in rivals), default=0.0),
        "names that fit": float(min(FAR, len(rivals))),
        "nearest name that fits": min((row["sentences away"] for row in rivals), default=FAR),
    }
    _rank(rows, [person is not None and fits(person, asked) for person in people])
    return [shared | row for row in rows]


def _rank(rows: list[dict[str, float]], fitting: list[bool]) -> None:
    """Add how present a candidate is beside the others whom the words fit."""
    presences = sorted((presence(row) for row, fits_ in zip(rows, fitting, strict=True) if fits_), reverse=True)
    for row, fits_ in zip(rows, fitting, strict=True):
        if "itself" in row:
            row["presence"] = presences[0] if presences else -FAR
            continue
        row["presence"] = own = presence(row)
        best = presences[0] if presences else own
        second = presences[1] if len(presences) > 1 else -FAR
        row["ahead of the others"] = own - (second if fits_ and own == best else best)
        row["more present"] = float(min(8, sum(other > own for other in presences)))


def presence(row: dict[str, float]) -> float:
    """Recent, subject of its sentence, speaking, named, often mentioned: what a reader keeps in mind."""
    away, subject = row["sentences away"], row.get("sentences since a subject", FAR)
    near = max(-1.2 * away + 2.0 * row.get("was a subject", 0.0) - 0.7 * row.get("was held", 0.0), 2.0 - 1.2 * subject)
    heard = 2.5 if row.get("silence", FAR) <= 1 else 0.8
    return (
        near
        + 1.5 * row["named"]
        + (1.0 if row["human"] else -1.5)
        + 0.1 * min(5.0, math.expm1(row.get("mentions", 0.0)))
        + heard * row.get("spoke last", 0.0)
    )
