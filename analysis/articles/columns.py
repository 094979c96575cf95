"""The names of columns in the tables that people's tools write, in French and English."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from analysis.articles.files import Unreadable
from analysis.errors import UserError
from analysis.spelling import without_accents
from analysis.wording import tr

# In the order in which they are preferred; minet, trafilatura, EuroParser, Media Cloud, Zotero, spreadsheets by hand.
KNOWN = {
    "text": "text texte content contenu corps body fulltext full_text article_text texte_integral texte_complet "
    "raw_text maintext articlebody article_body body_text texte_article contenu_article post_content article",
    "id": "id article_id identifiant doc_id an key fingerprint",
    "outlet": "outlet journal media media_name sitename site_name source_hostname source_domain publication "
    "publication_title newspaper support nom_du_journal nom_du_media medium source_name website_title source hostname "
    "domain media_url",
    "date": "date publish_date publication_date date_publication date_de_publication date_de_parution date_parution "
    "parution publie_le paru_le published_at publishedat published pub_date pubdate datetime date_published "
    "date_publish datepublished created_at publication_datetime date_time post_date jour year",
    "title": "title titre headline heading intitule titre_article post_title hd",
    "url": "url canonical_url link lien adresse permalink page_url article_url",
    "author": "author auteur auteure autrice authors auteurs journaliste byline by",
}
FIELDS = {field: names.split() for field, names in KNOWN.items()}
# trafilatura's CSV has tabs, no header, and "null" where nothing is.
TRAFILATURA = re.findall(r"\w+", "url id fingerprint hostname title image date text comments license pagetype")
ENDINGS = re.compile(r"(?:\((?:s|e|es|x)\)|[·.](?:e|s|es)\b)+")  # "auteur(s)", "auteur·e"
OF_THE_ARTICLE = re.compile(r"_(?:de_l['’_]?|d['’_]|of_the_)article$")


def read_as(names: Sequence[str], named: Mapping[str, str] | None = None) -> dict[str, str]:
    """Which column of a table holds what: the fields that are there, each with its column's name.

    `named` are the columns that the user names himself. Raises Unreadable for one that the table does not have.

    >>> read_as(["Titre", "Corps", "Journal"])
    {'text': 'Corps', 'outlet': 'Journal', 'title': 'Titre'}
    """
    return dict(_read_as(tuple(names), tuple((named or {}).items())))


@lru_cache(1000)  # JSON lines ask for every line
def _read_as(names: tuple[str, ...], named: tuple[tuple[str, str], ...]) -> dict[str, str]:
    plain = {_plain(name): name for name in reversed(names)}
    columns = {}
    for field, known in FIELDS.items():
        own = dict(named).get(field)
        if own and _plain(own) not in plain:
            raise Unreadable(tr('has no column "{name}", only {names}', name=own, names=few(names)))
        if name := next((plain[name] for name in ([_plain(own)] if own else known) if name in plain), ""):
            columns[field] = name
    if "url" not in columns and "source_hostname" in plain and "source" in plain:  # trafilatura's JSON: its address
        columns["url"] = plain["source"]
    return columns


def few(names: Sequence[str], show: int = 30) -> str:
    """The names of columns for a sentence: of many the first.

    >>> few(["titre", "date"]), few(["a", "b", "c"], 2)
    ('titre, date', 'a, b, …')
    """
    return ", ".join([*names[:show], "…"] if len(names) > show else names)


def named_columns(written: Sequence[str]) -> dict[str, str]:
    """What `--column text=corps` says. Raises UserError for anything else.

    >>> named_columns(["text=corps"])
    {'text': 'corps'}
    """
    pairs = [pair.partition("=") for pair in written]
    for field, sign, name in pairs:
        if field not in FIELDS or not sign or not name.strip():
            raise UserError(
                tr(
                    '--column "{given}": write --column text=corps, with one of {fields} and the name of your column.',
                    given=f"{field}{sign}{name}",
                    fields=", ".join(FIELDS),
                )
            )
    return {field: name.strip() for field, _, name in pairs}


def field_of(label: str) -> str:
    """The field that a name stands for; "" if it is not known.

    >>> field_of("Auteur(s)"), field_of("Titre de l’article"), field_of("Ton")
    ('author', 'title', '')
    """
    plain = _plain(label)
    return next((field for field, known in FIELDS.items() if plain in known), "")


def is_trafilatura(line: str) -> bool:
    """Whether a line begins a row as trafilatura writes it, whose text may go on in the lines that follow.

    >>> is_trafilatura('https://a.example/b\\tnull\\tf1\\ta.example\\tUn titre\\tnull\\tnull\\t"Un premier alinéa.')
    True
    """
    cells = line.rstrip("\r\n").split("\t")
    whole = len(cells) == len(TRAFILATURA)
    goes_on = len(cells) == TRAFILATURA.index("text") + 1 and cells[-1].startswith('"')
    return (whole or goes_on) and (cells[0].startswith("http") or "null" in cells)


def _plain(name: str) -> str:
    """A column's name in small letters without accents, joined by _.

    >>> _plain(" Texte intégral "), _plain("Date de l'article")
    ('texte_integral', 'date')
    """
    joined = "_".join(
        ENDINGS.sub("", without_accents(name.strip().lower())).replace("-", " ").replace("_", " ").split()
    )
    return OF_THE_ARTICLE.sub("", joined)
