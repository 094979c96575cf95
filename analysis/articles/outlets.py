"""Outlets: one name for all spellings, and the outlet of an address, from a list of the French-language press."""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import pandas as pd

from analysis.checks import takes_tables
from analysis.spelling import without_accents

NAMES_FILE = Path(__file__).parents[1] / "lexicons" / "outlet_names_fr.csv"
OUTLETS_FILE = Path(__file__).parents[1] / "lexicons" / "outlets_fr.csv"
# What press databases add to a name: "Le Monde (site web)", "Le Figaro, no. 24806", "La Croix - site web".
ADDED = re.compile(
    r"\s*\((?:site web|r[ée]f\. site web|web site|site internet|online|blogs?)\)\s*$"
    r"|\s*[,;]\s*(?:n[o°º]|num[ée]ro|vol)\.? ?\d.*$|\s+n(?:o\.|[°º]) ?\d.*$"
    r"|\s*[,–-] ?site web\s*$|,? \d{1,2}(?:er)? [^\W\d]+ \d{4}.*$",
    re.IGNORECASE,
)
EDITION = re.compile(r",\s| [-–|/;] ")  # what precedes the place or the section of an edition
IN_CANADA = re.compile(r",\s*(?:qc|on|n\.?-?b\.?|mb|ab|sk|canada)$", re.IGNORECASE)  # after a town: "(Sherbrooke, Qc)"
WITH_COUNTRY = re.compile(r"(.+?) ?\(([^()]+)\)")
DOMAIN = re.compile(r"^(?:https?://)?(?:[^/@\s]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(?:/|$)", re.IGNORECASE)
SHORTEST = 4  # letters of a domain that show whose it is
KINDS = {"daily", "weekly", "monthly", "agency", "radio", "television", "online", "portal", "platform"}
ADDRESS = ("http://", "https://", "//")  # an outlet that begins so is an address


@takes_tables
def of_named_outlets(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of outlets that have a name: several that are not named are no outlet to compare with the others.

    `table` has the column outlet. Where none has a name, all rows: they are one group, and there is nothing to compare.

    >>> of_named_outlets(pd.DataFrame({"outlet": ["Écho", "unknown"]}))["outlet"].tolist()
    ['Écho']
    """
    named = table["outlet"] != "unknown"
    return table if named.all() or not named.any() else table[named]


@dataclass(frozen=True)
class Outlet:
    """A newspaper, agency or station, as the list has it."""

    domain: str
    name: str
    country: str
    kind: str


@cache
def load_outlets(path: Path = OUTLETS_FILE) -> dict[str, Outlet]:
    """The known outlets by domain.

    Raises ValueError for a list with a domain twice, a blank cell or an unknown kind.

    >>> load_outlets()["lemonde.fr"]
    Outlet(domain='lemonde.fr', name='Le Monde', country='France', kind='daily')
    """
    with path.open(encoding="utf-8", newline="") as file:
        outlets = [Outlet(**row) for row in csv.DictReader(file)]
    twice = [domain for domain, number in Counter(outlet.domain for outlet in outlets).items() if number > 1]
    bad = [outlet for outlet in outlets if not all(vars(outlet).values()) or outlet.kind not in KINDS]
    if twice or bad:
        raise ValueError(f"{path.name}: listed twice: {twice}; blank or of an unknown kind: {bad}")
    return {outlet.domain: outlet for outlet in outlets}


@lru_cache(10_000)  # the same name occurs a thousand times
def outlet_name(written: str) -> str:
    """The usual name of an outlet, however it is written; an unknown outlet keeps the name that it has.

    >>> [outlet_name(name) for name in ("lemonde.fr", "LE MONDE", "Le Monde (site web)", "L'Écho du Val, no. 12")]
    ['Le Monde', 'Le Monde', 'Le Monde', "L'Écho du Val"]
    >>> outlet_name("Ouest-France - Quimper")  # a local edition
    'Ouest-France'
    """
    name = ADDED.sub("", ADDED.sub("", " ".join(written.split())))
    known = about(name) or known_outlet(name)
    if not known and (parts := WITH_COUNTRY.fullmatch(name)):
        known = _with_place(parts[1], parts[2])
        return known.name if known else name
    known = known or about(EDITION.split(name)[0])
    return known.name if known else name


def _with_place(name: str, place: str) -> Outlet | None:
    """The outlet of a name with a town or country in brackets, if it is from there and no namesake."""
    if known := about(f"{name} ({place.split(',')[0]})"):
        return known
    bare = about(name) or about(EDITION.split(name)[0])
    elsewhere = {outlet.country for outlet in load_outlets().values()} - {bare.country if bare else ""}
    canadian = IN_CANADA.search(place) and bare and bare.country != "Canada"
    return None if place in elsewhere or canadian else bare  # Nexis adds a town: "Le Figaro (Paris)"


def outlet_of(url: str) -> str:
    """The outlet of an address; its domain where the list does not have it, "" where there is no address.

    >>> outlet_of("https://www.lemonde.fr/a.html"), outlet_of("https://www.echo-du-val.example/a"), outlet_of("")
    ('Le Monde', 'echo-du-val.example', '')
    """
    known = known_outlet(url)
    domain = _domain(url) if "//" in url else ""
    return known.name if known else domain


def known_outlet(address: str) -> Outlet | None:
    """The outlet of an address or domain, or of the domain above it, if the list has one.

    >>> known_outlet("https://afrique.lalibre.be/1/a").name
    'La Libre Belgique'
    """
    parts = _domain(address).split(".")
    domains = (".".join(parts[start:]) for start in range(len(parts) - 1))
    return next((outlet for domain in domains if (outlet := load_outlets().get(domain))), None)


def is_domain_of(domain: str, name: str) -> bool:
    """Whether a domain that stands for an unknown outlet may belong to the outlet with this name.

    >>> is_domain_of("echo-du-val.example", "L’Écho du Val"), is_domain_of("ducat.example", "L’Écho du Val")
    (True, False)
    """
    if not DOMAIN.fullmatch(domain) or DOMAIN.fullmatch(name):
        return False
    words = re.findall(r"[a-z0-9]+", domain.lower().split(".")[-2])
    return (
        len("".join(words)) >= SHORTEST and re.search(".*".join(words), plain_name(name).replace(" ", "")) is not None
    )


@cache
def media_names() -> frozenset[str]:
    """The plain spellings (`plain_name`) of all outlets, agencies and platforms of the list.

    >>> {"le monde", "facebook"} <= media_names()
    True
    """
    return frozenset(plain_name(outlet.name) for outlet in load_outlets().values())


def about(name: str) -> Outlet | None:
    """What the list has about the outlet with this name.

    >>> about("Le Temps").country
    'Suisse'
    """
    return _by_plain_name().get(plain_name(name))


def country_and_kind(name: str, addresses: Iterable[str] = ()) -> tuple[str, str]:
    """The country of an outlet and what it is; with a question mark where only a common name tells it.

    An address makes it sure, or a name of more than an article and one word of the dictionary: « Le Phare » may be any
    town's paper, not only the one of the list.

    >>> country_and_kind("Le Courrier picard"), country_and_kind("Le Soir"), country_and_kind("L'Écho du Val")
    (('France', 'daily'), ('Belgique?', 'daily?'), ('', ''))
    >>> country_and_kind("Le Soir", ["https://www.lesoir.be/1"])
    ('Belgique', 'daily')
    """
    if (known := about(name)) is None:
        return "", ""
    by_address = known in map(known_outlet, addresses)
    doubt = "" if by_address or not _is_common(name) else "?"
    return known.country + doubt, known.kind + doubt


def _is_common(name: str) -> bool:
    """Whether a name is one word of the dictionary, after an article (of three letters at most) or not."""
    from simplemma import is_known  # here, because its dictionary takes time to load

    match re.findall(r"[^\W\d_]+", name.lower()):
        case [word]:
            return is_known(word, lang="fr")
        case [article, word]:
            return len(article) <= 3 and is_known(word, lang="fr")
    return False


@cache
def _by_plain_name() -> dict[str, Outlet]:
    """Outlets by the plain spelling of their names, and as corpora call them: "lemonde", "humanite" (of humanite.fr).

    A name shared by two outlets is dropped.
    """
    outlets = {outlet.name: outlet for outlet in reversed(load_outlets().values())}
    keys = Counter(plain_name(name) for name in outlets)
    with NAMES_FILE.open(encoding="utf-8", newline="") as file:
        others = {plain_name(row["written"]): outlets[row["name"]] for row in csv.DictReader(file)}
    own = {plain_name(name): outlet for name, outlet in outlets.items() if keys[plain_name(name)] == 1}
    labels = [(domain.split(".")[-2], outlet) for domain, outlet in load_outlets().items()]
    shared = Counter(label for label, _ in labels)
    of_domain = {
        label: one
        for label, one in labels
        if shared[label] == 1 and len(label) >= SHORTEST and label in plain_name(one.name).replace(" ", "")
    }
    return of_domain | {name.replace(" ", ""): outlet for name, outlet in own.items()} | others | own


def plain_name(name: str) -> str:
    """A name in small letters without accents, marks and the ending of an address.

    >>> plain_name("L’Humanité.fr")
    'l humanite'
    """
    plain = without_accents(name.casefold().replace("œ", "oe"))
    plain = re.sub(r"\.(?:fr|com|be|ch|ca|net|info)$", "", plain.strip())
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def _domain(address: str) -> str:
    match = DOMAIN.match(address.strip())
    return match[1].lower().removeprefix("www.") if match else ""
