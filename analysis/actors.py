"""Who can speak: the people and organisations of an event, with everything that the press calls them, from a file.

The file (`actors.toml`) holds one `[[actor]]` table for each of them:

    [[actor]]
    name = "Anna Morel"                      # the usual French name
    kind = "person"                          # person, body, agency, place or thing; the rest may be left out
    gender = "f"                             # f or m, persons only: who "elle" can be
    country = "Valdorie"
    variants = ["A. Morel", "Mme Morel"]     # other spellings, exactly as printed
    roles = ["présidente valdorienne"]       # titles, in small letters, with or without le, la, l'
    periphrases = ["la dame de fer"]         # what else stands for the name
"""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Any, overload

from analysis.companion_files import file_beside
from analysis.errors import UserError
from analysis.plain_files import parse_toml, read_plain
from analysis.spelling import normalise, without_accents
from analysis.wording import listed, tr, why_not

ACTOR_KINDS = ("person", "body", "agency", "place", "thing")  # a thing: a treaty, a movement, a law


@dataclass(frozen=True)
class Actor:
    """A person, body, agency, place or thing of the event; the fields are the keys of `actors.toml`."""

    name: str
    kind: str
    gender: str = ""
    country: str = ""
    variants: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    periphrases: tuple[str, ...] = ()


TEXT_KEYS = ("name", "kind", "gender", "country")
LIST_KEYS = ("variants", "roles", "periphrases")
MOST_WORDS = 50  # of a name or description; a longer one has too many spellings in capitals
KEYS = [field.name for field in fields(Actor)]


def form_key(name: str) -> str:
    """The spelling under which `Actors.by_form` knows a name.

    >>> form_key("Jeanne d’Arve")
    "Jeanne d'Arve"
    """
    return normalise(name)


def in_capitals(name: str) -> set[str]:
    """The ways to write a name with its last words, its first or all in capitals, with or without their accents.

    >>> sorted(in_capitals("Zoé Morel"))
    ['ZOE MOREL', 'ZOE Morel', 'ZOÉ MOREL', 'ZOÉ Morel', 'Zoé MOREL']
    """
    words = name.split(" ")
    heads_and_tails = [(words[:place], words[place:]) for place in range(len(words))]
    capitals = [[*head, *map(str.upper, tail)] for head, tail in heads_and_tails] + [[words[0].upper(), *words[1:]]]
    return {" ".join(form) for written in capitals for form in (written, map(_in_print, written))} - {name}


def _in_print(word: str) -> str:
    """A word in capitals as printed without accented capitals; other words stay as they are."""
    return without_accents(word) if word.isupper() else word


def description_key(phrase: str) -> str:
    """The spelling under which `Actors.described` knows a role or a periphrasis.

    >>> description_key("L’homme fort de Norvaux"), description_key("la Première ministre")
    ('homme fort de norvaux', 'première ministre')
    """
    return re.sub(r"^(?:l'\s*|(?:le|la|les)\s+)", "", form_key(phrase).lower().strip())


@dataclass(frozen=True)
class Actors(Sequence[Actor]):
    """The actors of an event, in the order of their file; empty is legal.

    >>> actors = Actors((Actor("Anna Morel", "person", roles=("la présidente",)),))
    >>> actors.by_form["Anna Morel"] is actors.described["présidente"] is actors[0]
    True
    """

    entries: tuple[Actor, ...] = ()
    file: Path | None = field(default=None, compare=False, repr=False)  # from which they were read

    @overload
    def __getitem__(self, index: int) -> Actor: ...
    @overload
    def __getitem__(self, index: slice) -> "Actors": ...
    def __getitem__(self, index: int | slice) -> "Actor | Actors":
        return Actors(self.entries[index], self.file) if isinstance(index, slice) else self.entries[index]

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def by_form(self) -> Mapping[str, Actor]:
        """Every name and variant, as `form_key` spells it or in capitals -> its actor."""
        forms = {form_key(form): actor for actor in self for form in (actor.name, *actor.variants)}
        return {capitals: actor for form, actor in forms.items() for capitals in in_capitals(form)} | forms

    @cached_property
    def described(self) -> Mapping[str, Actor]:
        """Every role and periphrasis, as `description_key` spells it -> its actor."""
        return {description_key(words): actor for actor in self for words in (*actor.roles, *actor.periphrases)}


def find_actors(articles: str | Path) -> Path | None:
    """The `actors.toml` in a folder of articles, or else beside the folder or file, if there is one.

    >>> find_actors("data/demo").name
    'actors.toml'
    """
    return file_beside(articles, "actors.toml")


def load_actors(path: str | Path | None) -> Actors:
    """Read and check an `actors.toml`; None gives no actors at all.

    Raises UserError, naming file, entry and key: for a file that cannot be read, TOML that is broken, a key
    that is unknown, missing or of the wrong type, a kind or gender that does not exist, words of two entries.

    >>> actors = load_actors("data/demo/actors.toml")
    >>> [actor.name for actor in actors][:2]
    ['Hélène Astravel', 'Marek Dolvinar']
    """
    if path is None:
        return Actors()
    path = Path(path)
    tables = _tables(path)
    actors = Actors(tuple(_actor(table, number, path) for number, table in enumerate(tables, 1)), path)
    _refuse_shared_words(actors, path)
    return actors


def _tables(path: Path) -> list[Any]:
    try:
        document = parse_toml(read_plain(path).decode("utf-8-sig"))
    except OSError as error:
        raise UserError(
            tr("{path}: cannot be read ({why}); give another file with --actors.", path=path, why=why_not(error))
        ) from error
    except UnicodeDecodeError as error:
        raise UserError(tr("{path}: is not UTF-8 text; save it as UTF-8.", path=path)) from error
    except ValueError as error:
        raise UserError(tr("{path}: not valid TOML: {why}.", path=path, why=error)) from error
    if unknown := [key for key in document if key != "actor"]:
        raise UserError(
            tr('{path}: unknown table "{name}"; every entry begins with [[actor]].', path=path, name=unknown[0])
        )
    tables = document.get("actor", [])
    if not isinstance(tables, list):
        raise UserError(tr("{path}: an entry begins with [[actor]], in double brackets.", path=path))
    return tables


def _actor(table: Any, number: int, path: Path) -> Actor:
    if not isinstance(table, dict):
        raise UserError(tr("{path}: entry {n} is not a table; every entry begins with [[actor]].", path=path, n=number))
    name = table.get("name")
    called = name if isinstance(name, str) and len(name) < 100 else _short(name)
    entry = tr("{path}: entry {n}", path=path, n=number) + (f' ("{called}")' if name else "")
    for complaint in _complaints(table):
        raise UserError(f"{entry}: {complaint}.")
    values: dict[str, Any] = {key: tuple(value) if key in LIST_KEYS else value for key, value in table.items()}
    return Actor(**values)


def _complaints(table: dict[str, Any]) -> Iterator[str]:
    """What is wrong with one entry, the most basic first."""
    for key, value in table.items():
        if key not in KEYS:
            near = difflib.get_close_matches(key, KEYS, n=1)
            cure = tr('did you mean "{key}"?', key=near[0]) if near else tr("known are {keys}", keys=listed(KEYS))
            yield tr('unknown key "{key}"; {cure}', key=key, cure=cure)
        elif key in TEXT_KEYS and not isinstance(value, str):
            yield tr("{key} must be a text in quotation marks, not {value}", key=key, value=_short(value))
        elif key in LIST_KEYS and not _is_list_of_texts(value):
            yield tr(
                '{key} must be a list of texts, as in {key} = ["…", "…"], not {value}', key=key, value=_short(value)
            )
        elif (most := max(_numbers_of_words(value), default=0)) > MOST_WORDS:
            yield tr("{key} has a name of {n} words; {most} are taken at most", key=key, n=most, most=MOST_WORDS)
    if not table.get("name", "").strip():
        yield tr('the key "name" is missing or empty; give the usual French name')
    kind, gender = table.get("kind", ""), table.get("gender", "")
    if kind not in ACTOR_KINDS:
        yield tr('kind is "{kind}"; it must be one of {kinds}', kind=kind, kinds=listed(ACTOR_KINDS))
    if gender not in ("f", "m", ""):
        yield tr('gender is "{gender}"; it must be "f" or "m"', gender=gender)
    if gender and kind != "person":
        yield tr('gender is for persons only, and kind is "{kind}"; take the key gender out', kind=kind)


def _numbers_of_words(value: Any) -> list[int]:
    return [len(text.split()) for text in ([value] if isinstance(value, str) else value)]


def _short(value: Any) -> str:
    """A value as it can be quoted in a message."""
    try:
        written = repr(value)
    except (ValueError, RecursionError):  # a number of too many digits, a list nested too deep
        return f"this {type(value).__name__}"
    return written if len(written) <= 200 else f"{written[:199]}…"


def _is_list_of_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) and text.strip() for text in value)


def _refuse_shared_words(actors: Actors, path: Path) -> None:
    """Refuse words that lead to two actors: they would lead to neither."""
    for key_of, keys in ((form_key, ("name", "variants")), (description_key, ("roles", "periphrases"))):
        owners: dict[str, tuple[int, str]] = {}
        for number, actor in enumerate(actors, 1):
            for key, words in _words(actor, keys):
                owner, owner_key = owners.setdefault(key_of(words), (number, key))
                if owner != number:
                    raise UserError(
                        tr(
                            '{path}: "{words}" is in {owner_key} of entry {owner} ("{owner_name}") and in {key} of '
                            'entry {n} ("{name}"); it must lead to one of them only.',
                            path=path,
                            words=words,
                            **{"owner_key": owner_key, "owner": owner, "owner_name": actors[owner - 1].name},
                            **{"key": key, "n": number, "name": actor.name},
                        )
                    )


def _words(actor: Actor, keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    for key in keys:
        value = getattr(actor, key)
        yield from ((key, words) for words in ((value,) if isinstance(value, str) else value))
