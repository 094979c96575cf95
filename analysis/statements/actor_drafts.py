"""A draft of actors.toml: the people whom articles name, with their genders and offices as found."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from analysis.actors import Actors, description_key, form_key
from analysis.checks import takes_tables
from analysis.copies import counted
from analysis.language.repair import repair
from analysis.people.full_names import usual_names
from analysis.people.lexicon import words_of_class
from analysis.people.mentioned import Mention, Person, find_people
from analysis.people.offices import gender_of, is_human
from analysis.people.small_letters import in_small_letters
from analysis.spelling import without_accents
from analysis.statements.passages import cut_passages
from analysis.statements.turns import find_turns

TITLE = re.compile(r"(?:M|MM|Mme|Mmes|Mlle|Me|Dr|Pr)\.? ")
BEFORE = re.compile(r"(?:l[ea]\s|l'\s?)[^.;:!?()«»\n,]{2,60}", re.IGNORECASE)
OF = r"(?: (?:générale?|en chef))?(?: (?:d[eu]s? |d'|aux? |à )[^.;:!?()«»\n,]{2,40})?"
AFTER = re.compile(rf", (?:(?:le|la|l')\s?)?(?P<office>[\w-]+{OF})[,.]")  # ", déléguée du syndicat,"
ELIDES = re.compile(r"[aeiouyœ]|h(?!a[nru]|éros)", re.IGNORECASE)  # l'élue, l'historien, but le haut-commissaire
LEAST = 2  # mentions


@dataclass
class DraftActor:
    """One person over all articles, as a draft of actors.toml names them."""

    genders: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)

    def add(self, other: "DraftActor") -> None:
        """Add what was found under another form of the name."""
        self.genders += other.genders
        self.forms += other.forms
        self.offices += other.offices
        self.articles |= other.articles


@takes_tables
def draft_actors(articles: pd.DataFrame) -> pd.DataFrame:
    """List the people whom the articles name, to be checked by hand and written into an `actors.toml`.

    `articles` has one row per article, its index article_id, with `text`. People are found by the form of their names
    and by titles and offices beside them; organisations and places are not. A title with a family name counts with the
    one full name that ends in it. A text that several articles print counts once (`copies.counted`).
    Returns one row per person named twice at least, the one in most articles first: `name`; `gender` ("m", "f", or ""
    where the articles do not show it); `variants`, other forms of the name; `roles`, offices printed beside the name,
    without those of two people; `mentions` by name, without the labels of an interview's turns; `articles`.

    >>> text = "La maire, Lucie Hartmann, rouvre le pont. « Il tient », dit Mme Hartmann."
    >>> draft_actors(pd.DataFrame({"text": [text]}, index=["a"])).iloc[0][["name", "gender", "roles"]].tolist()
    ['Lucie Hartmann', 'f', ['la maire']]
    """
    drafts: dict[str, DraftActor] = {}
    for article_id, text in counted(articles)["text"].items():
        for name, one in _in_article(str(article_id), text):
            drafts.setdefault(name, DraftActor()).add(one)
    people = _joined(drafts)
    rows = [_row(name, one) for name, one in people.items() if one.forms.total() >= LEAST]
    table = pd.DataFrame(_without_shared(rows), columns=["name", "gender", "variants", "roles", "mentions", "articles"])
    return table.sort_values(["articles", "mentions", "name"], ascending=[False, False, True], ignore_index=True)


def _in_article(article_id: str, text: str) -> Iterator[tuple[str, DraftActor]]:
    clean = in_small_letters(repair(text), Actors()).text
    passages = cut_passages(clean)
    body = [(p.start, p.end) for p in passages if p.inside is None and p.kind != "boilerplate"]
    uncounted = [(p.start, p.end) for p in passages if p.kind == "boilerplate"]
    uncounted += [label for turn in find_turns(clean) for label in turn.labels]
    cast = find_people(clean, Actors(), body)
    for person in cast.people:
        named = [m for m in person.mentions if m.by_name and not any(a <= m.start < b for a, b in uncounted)]
        if person.name is None or not person.human or person.plural or not named:
            continue
        forms = Counter(clean[mention.start : mention.end] for mention in named)
        offices = Counter(office for mention in named for office in _offices(clean, mention, person))
        genders = Counter({person.gender: len(named)} if person.gender in ("m", "f") else {})
        yield person.name, DraftActor(genders, forms, offices, {article_id})


def _offices(text: str, name: Mention, person: Person) -> Iterator[str]:
    """The offices printed right before and right after a name."""
    for mention in person.mentions:
        office = text[mention.start : name.start].rstrip(" ,")
        if not mention.by_name and mention.start < name.start and BEFORE.fullmatch(office) and _stands_alone(office):
            yield office[0].lower() + office[1:]
    after = AFTER.match(text, name.end)
    noun = after["office"].split()[0] if after else ""
    if after and is_human(noun) and _stands_alone(after["office"]):
        yield _with_article(after["office"].strip(), gender_of(noun, person.gender))


def _with_article(office: str, gender: str) -> str:
    """ "la déléguée du syndicat", "l'élu"; as it is printed where nothing shows the gender."""
    if ELIDES.match(without_accents(office)):
        return f"l'{office}"
    return f"{'la' if gender == 'f' else 'le'} {office}" if gender else office


def _stands_alone(office: str) -> bool:
    """Whether an office names somebody without its sentence: not "le chef de son parti"."""
    return not (words_of_class("possessive") | words_of_class("demonstrative")) & set(office.lower().split())


def _joined(drafts: dict[str, DraftActor]) -> dict[str, DraftActor]:
    """One draft for each person, under the usual name that reports use too."""
    usual = usual_names({name: one.forms.total() for name, one in drafts.items()})
    people: dict[str, DraftActor] = {}
    for name, one in drafts.items():
        people.setdefault(usual[name], DraftActor()).add(one)
    return people


def _row(name: str, one: DraftActor) -> dict[str, Any]:
    offices = {description_key(office): office for office, _ in reversed(one.offices.most_common())}
    return {
        "name": name,
        "gender": one.genders.most_common(1)[0][0] if one.genders else "",
        "variants": [form for form, _ in one.forms.most_common() if form_key(form) != form_key(name)],
        "roles": list(offices.values())[::-1],
        "mentions": one.forms.total(),
        "articles": len(one.articles),
    }


def _without_shared(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows without variants and offices that would fit two people."""
    forms = Counter(key for row in rows for key in {form_key(form) for form in [row["name"], *row["variants"]]})
    families = Counter(form_key(row["name"]).split()[-1] for row in rows)
    offices = Counter(description_key(office) for row in rows for office in row["roles"])

    def is_alone(form: str) -> bool:
        rest = TITLE.sub("", form_key(form))
        return forms[form_key(form)] == 1 and families[rest] < 2

    return [
        {
            **row,
            "variants": [form for form in row["variants"] if is_alone(form)],
            "roles": [office for office in row["roles"] if offices[description_key(office)] == 1],
        }
        for row in rows
    ]
