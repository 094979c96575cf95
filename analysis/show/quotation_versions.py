"""The quotations carried most, each word shaded by how many articles keep it, and every version beneath."""

from collections.abc import Iterator
from html import escape
from itertools import groupby
from math import ceil

import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.runs import WORD
from analysis.language.cut_quotations import with_marks
from analysis.quotations import travels
from analysis.quotations.kept import changes, kept_words
from analysis.quotations.same_speaker import relation
from analysis.show.links import Place, pointing
from analysis.show.shown import Shown
from analysis.wording import count, day, listed, part_of, requoted, span, tr, trn, unbroken, with_ellipsis

MOST, VERSIONS = 20, 30  # quotations of a page, and articles listed under each
LEVELS = 5
HEADING = 8  # words of a quotation in its heading
# In a report the page sets --accent and --ink; in JupyterLab its theme sets the --jp- ones. The line under a word says
# the same as its shade, for print and for screens that take no colours from a page.
STYLE = """
.quoted { --shade: var(--accent, var(--jp-brand-color1, #0b5a6b)); }
.quoted blockquote { margin: .6rem 0; padding: 0; max-width: 44em; line-height: 2; font-size: 1.1em; }
.quoted .k { color: inherit; background: color-mix(in srgb, var(--shade) calc(var(--level) * 8%), transparent);
  border-bottom: calc(var(--level) * .7px) solid var(--shade); padding: .15em 0; text-decoration: none;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.quoted .key { display: flex; flex-wrap: wrap; gap: .4rem 1rem; list-style: none; padding: 0; }
.quoted .key .k { padding: .15em .5em; }
.quoted .facts { max-width: 44em; }
.quoted summary { cursor: pointer; }
.quoted li { margin: .3rem 0; max-width: 44em; }
.quoted del { opacity: .75; }
""" + "".join(f".quoted .k{level} {{ --level: {level}; }}\n" for level in range(LEVELS + 1))


@takes_tables
def quoted_words(versions: pd.DataFrame, *, n: int = MOST) -> Shown:
    """Show the `n` quotations carried by most articles: the fullest version, each word shaded by how many keep it.

    `versions` is the result of `quotations`, with the `title` of each article if there are any.
    Below each are its articles in order of time, with what their versions left out and added; empty if nothing travels.

    >>> quotes = ["Le pont rouvre lundi matin.", "Le pont rouvre."]
    >>> versions = pd.DataFrame({"quotation": 1, "article_id": ["a", "b"], "outlet": ["A", "B"], "date": pd.NaT})
    >>> versions = versions.assign(speaker="Mme Morel", kind="direct", quote=quotes, agency=None)
    >>> versions = versions.assign(named_elsewhere=None, made_plain=False)
    >>> 'title="both articles, both outlets">Le pont rouvre</span>' in quoted_words(versions).html
    True
    """
    shown = versions[versions["quotation"] <= n]
    if shown.empty:
        return Shown("")
    kept = kept_words(shown)
    carried = travels(shown)
    sections = (_section(row, shown[shown["quotation"] == row["quotation"]], kept) for _, row in carried.iterrows())
    return Shown(f'<style>{STYLE}</style><div class="quoted">{_key()}{"".join(sections)}</div>')


def _key() -> str:
    """The legend: what each shade stands for."""
    names = [
        tr("up to a fifth of the articles"),
        tr("up to two fifths"),
        tr("up to three fifths"),
        tr("up to four fifths"),
        tr("more than four fifths"),
    ]
    items = "".join(f'<li><span class="k k{level}">{name}</span></li>' for level, name in enumerate(names, 1))
    said = tr("The stronger the shade and the heavier the line, the more of the articles keep the word:")
    return f'<p>{said}</p><ul class="key">{items}</ul>'


def _section(row: pd.Series, versions: pd.DataFrame, kept: pd.DataFrame) -> str:
    number = row["quotation"]
    start = escape(unbroken(_beginning(row["quote"])))
    quoted = (
        f"«\u00a0{start}\u00a0»"
        if "direct" in versions.loc[versions["quote"] == row["quote"], "kind"].tolist()
        else start
    )
    heading = f'<h2 id="quotation-{number}"><span lang="fr">{quoted}</span></h2>'
    words = "".join(_shaded(_with_marks(kept[kept["quotation"] == number])))
    facts = " · ".join(filter(None, _facts(row)))
    listed_versions = "".join(_versions(versions, str(row["quote"])))
    summary = _in_order(row, versions["date"].isna())
    return (
        f'<section>{heading}<p class="facts">{facts}</p><blockquote lang="fr">{words}</blockquote>'
        f"<details><summary>{summary}</summary><ol>{listed_versions}</ol></details></section>"
    )


def _in_order(row: pd.Series, undated: pd.Series) -> str:
    """In how many wordings the articles carry it, and in which order these are listed."""
    values = {"articles": count(row["articles"], "article"), "n": row["wordings"]}
    if row["wordings"] == 1:
        return tr("{articles}, in the same words", articles=values["articles"])
    if undated.all():
        return tr("{articles}, {n} wordings, without dates", **values)
    if undated.any():
        return tr("{articles}, {n} wordings, in chronological order, those without a date last", **values)
    return tr("{articles}, {n} wordings, in chronological order", **values)


def _beginning(quote: str) -> str:
    """The first words of a quotation, to be put between « » where it is direct.

    >>> _beginning("« Le pont rouvre »"), _beginning("le maire « se tait »")
    ('Le pont rouvre', 'le maire “se tait”')
    >>> _beginning("Un pont de pierre rouvre cette nuit enfin. Le fleuve est haut.")
    'Un pont de pierre rouvre cette nuit enfin…'
    """
    words = quote.split()
    if quote.count("«") == quote.count("»") == 1 and quote.startswith("«") and quote.endswith("»"):
        words = quote[1:-1].split()
    start = " ".join(words[:HEADING]).strip(" ,;:")
    return requoted(with_marks(with_ellipsis(start) if len(words) > HEADING else start))


def _with_marks(kept: pd.DataFrame) -> pd.DataFrame:
    """The words of a quotation, the first and the last with the quotation marks that the cut left behind."""
    return kept.assign(word=with_marks(" ".join(kept["word"])).split(" "))  # a mark comes with a no-break space


def _shaded(kept: pd.DataFrame) -> Iterator[str]:
    """The words of a quotation, shaded by how many versions keep them."""
    columns = ["articles", "of_articles", "outlets", "of_outlets", "word"]
    rows = kept[columns].itertuples(index=False, name=None)
    for number, ((articles, of, outlets, of_outlets), group) in enumerate(groupby(rows, key=lambda row: row[:4])):
        words = escape(unbroken(" ".join(str(row[4]) for row in group)))
        told = ", ".join([part_of(articles, of, "article"), part_of(outlets, of_outlets, "outlet")])
        level, blank = ceil(articles / of * LEVELS), " " if number else ""
        yield f'{blank}<span class="k k{level}" title="{escape(told)}">{words}</span>'


def _facts(row: pd.Series) -> Iterator[str]:
    """Who says it, in how many articles and outlets, when, from which agency, and who else is named."""
    yield f"<b>{_name(row['speaker'])}</b>"
    articles = count(row["articles"], "article")
    if pd.isna(row["outlets"]):
        yield articles
    else:
        yield trn("{articles} from one outlet", "{articles} from {n} outlets", int(row["outlets"]), articles=articles)
    if pd.notna(row["first"]):
        yield span(row["first"].date(), row["last"].date())
    if isinstance(row["agency"], str):
        yield tr("agency: {agency}", agency=escape(row["agency"]))
    if isinstance(row["body"], str):
        yield tr("in other versions: {name}", name=_name(row["body"]))
    if row["also"]:
        yield tr("the program also found {names}: check", names=listed(map(_name, row["also"])))


def _versions(versions: pd.DataFrame, fullest: str) -> Iterator[str]:
    """The articles as items of a list, each with its version, or versions, and what these left out and added."""
    articles = [rows for _, rows in versions.groupby("article_id", sort=False)]
    for rows in articles[:VERSIONS]:
        row = rows.iloc[0]
        when = [day(row["date"])] if pd.notna(row["date"]) else []
        where = pointing(", ".join([_printed_in(row), *when]), Place(str(row["article_id"])))
        different = {tuple(WORD.findall(str(quote).lower())): str(quote) for quote in rows["quote"][::-1]}
        changed = ("".join(_changed(quote, fullest)) for quote in reversed(different.values()))
        told = " · ".join(f'<span lang="fr">{words}</span>' for words in changed)
        item = tr("{where} ({speaker}): {words}", where=where, speaker=_speakers(rows), words=told)
        yield f"<li>{item}</li>"
    if (more := len(articles) - VERSIONS) > 0:
        yield f"<li>{trn('{n} more', '{n} more', more)}</li>"


def _printed_in(row: pd.Series) -> str:
    """The outlet of a version; where it is not named the title of the article, if the table has titles.

    >>> _printed_in(pd.Series({"outlet": "unknown", "title": "Le pont"})), _printed_in(pd.Series({"outlet": "unknown"}))
    ('<span lang="fr">Le pont</span>', 'an outlet that is not named')
    """
    if row["outlet"] != "unknown":
        return escape(str(row["outlet"]))
    title = row.get("title")
    if not isinstance(title, str) or not title:
        return tr("an outlet that is not named")
    return f'<span lang="fr">{escape(unbroken(title))}</span>'


def _speakers(rows: pd.DataFrame) -> str:
    """Whom an article names, and whom other versions name where no version of its own does."""
    speakers = rows["speaker"].dropna().drop_duplicates()
    named = listed(list(map(_name, speakers)) or [_name(None)])
    elsewhere = rows["named_elsewhere"].dropna()
    if elsewhere.empty or any(relation(elsewhere.iloc[0], name) == "same" for name in speakers):
        return named
    return tr("{speaker}; other versions name {name}", speaker=named, name=_name(elsewhere.iloc[0]))


def _changed(version: str, fullest: str) -> Iterator[str]:
    """A version with the words of the fullest one that it left out struck through, and those of its own underlined.

    Marks alone are no change of the words.
    """
    tags = {"kept": "{}", "cut": "<del>{}</del>", "added": "<ins>{}</ins>"}
    for number, (what, words) in enumerate(changes(with_marks(version), with_marks(fullest))):
        yield (" " if number else "") + tags[what].format(escape(unbroken(words)))


def _name(speaker: object) -> str:
    return escape(listed(speaker.split("; "))) if isinstance(speaker, str) else tr("nobody named")
