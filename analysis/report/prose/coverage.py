"""Where the figures of a run come from: files and outlets, what was left out, the list of people, reprints."""

import pandas as pd

from analysis.actors import Actors
from analysis.articles import accounts, problems
from analysis.articles.ledger import places
from analysis.copies import counted, number_of_copies
from analysis.copies.once import Copies
from analysis.report.prose.markdown import Prose, name_of
from analysis.report.prose.sample_size import basis, basis_once, outlet_named, period, sources_of
from analysis.show.inline_words import as_written
from analysis.wording import count, listed, tr, trn
from analysis.words import number_of_words

BY_NAME = 5  # what was left out: of more, the number is given
MANY, MAIN = 12, 8  # outlets: of more than MANY only the MAIN ones are named


def source(
    articles: pd.DataFrame,
    actors: Actors | None = None,
    set_aside: pd.DataFrame | None = None,
    *,
    copies: Copies = "once",
) -> Prose:
    """Source, period and exclusions of a run, which list of people it used, and what was reprinted.

    `set_aside` is the table of this name that `annotate` returns; `copies` says how the page counts texts that
    several articles print.
    """
    words = count(_words(articles), "word")
    if copies == "once" and number_of_copies(articles):
        words = tr("{words} ({n} without the copies)", words=words, n=_words(counted(articles)))
    lines = [
        tr(
            "**Source:** {articles} with {words}, from {outlets}.",
            articles=count(len(articles), "article"),
            words=words,
            outlets=_outlets(articles),
        ),
        tr("**Period:** {period}.", period=period(articles)),
        tr("**Left out:** {files}.", files=left_out(articles)),
        not_read(set_aside),
        cut_short(articles),
        people(actors),
        reprints(articles, copies),
    ]
    return Prose("  \n".join(line for line in lines if line))


def _words(articles: pd.DataFrame) -> int:
    return sum(map(number_of_words, articles["text"]))


def where_read(articles: pd.DataFrame, *, copies: Copies = "once") -> Prose:
    """What the pages other than the first say in place of `source`: how much there is, and where the rest is told.

    Where articles reprint others, how many, and that each text counts once or that each of them counts.
    """
    said = basis_once(articles) if copies == "once" else f"{basis(articles).text}."
    line = tr("{basis} [What was read, and what was left out](index.html#sources).", basis=said)
    each = reprints(articles, copies) if copies == "each" else ""
    return Prose("  \n".join(filter(None, [line, each])))


def _outlets(articles: pd.DataFrame) -> str:
    """The outlets by name with their articles; of many those with most articles, and how many others there are."""
    most_first = articles["outlet"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable")
    if len(most_first) == 1:
        return sources_of(articles, name_of(most_first.index[0]) if most_first.index[0] != "unknown" else "")
    shown = most_first if len(most_first) <= MANY else most_first.head(MAIN)
    named = [tr("{outlet} ({n})", outlet=outlet_named(outlet, n), n=n) for outlet, n in shown.items()]
    more = len(most_first) - len(shown)
    return listed([*named, *([trn("{n} other outlet", "{n} other outlets", more)] if more else [])])


def left_out(articles: pd.DataFrame) -> str:
    """The files that could not be used and why, up to five by name; and how many articles were given again."""
    lost = problems(articles).query("lost").groupby("problem", sort=False)["source"].agg(list)
    named = [f"{_places(sources)} ({as_written(why)})" for why, sources in lost.head(BY_NAME).items()]
    more = sum(map(len, lost[BY_NAME:]))
    named += [trn("{n} more", "{n} more", more)] * bool(more)
    same = int(accounts(articles)["same"].sum())
    named += [trn("{n} article given twice", "{n} articles given twice", same)] * bool(same)
    return listed(named) if named else tr("no article; all that were given could be read")


def _places(sources: list[str]) -> str:
    """Places in files: five by name, of more the first and the number of the others."""
    if len(sources) <= BY_NAME:
        return as_written(places(sources))
    others = len(sources) - 1
    return trn("{first} and {n} other", "{first} and {n} others", others, first=as_written(sources[0]))


def not_read(set_aside: pd.DataFrame | None) -> str:
    """A line on articles that could not be read, the first five by name; empty when all were."""
    if set_aside is None or set_aside.empty:
        return ""
    named = [
        f"{as_written(row['article_id'])} ({as_written(row['reason'])})" for row in set_aside.head(5).to_dict("records")
    ]
    more = len(set_aside) - len(named)
    said = listed(named + [trn("{n} more", "{n} more", more)] * bool(more))
    return tr("**Could not be read**, and not in the figures: {articles}.", articles=said)


def cut_short(articles: pd.DataFrame) -> str:
    """A line on articles that end where a paywall cuts them; empty where none does."""
    cut = int(articles["cut_short"].sum()) if "cut_short" in articles else 0  # a table of one's own may lack it
    if not cut:
        return ""
    return tr(
        "**Cut short:** {articles}, as by a paywall; only what is shown is counted.",
        articles=trn("one article seems to be cut", "{n} articles seem to be cut", cut),
    )


def people(actors: Actors | None) -> str:
    """A line on the list of people that was used, or that there is none."""
    if actors is None or actors.file is None:
        return tr(
            "**People:** those whom the articles name, as no list was given; `python -m analysis actors ARTICLES` "
            "drafts one."
        )
    names, file = count(len(actors), "name"), as_written(actors.file.name)
    return tr("**People and organisations:** {names} from {file}.", names=names, file=file)


def reprints(articles: pd.DataFrame, copies: Copies = "once") -> str:
    """A line on articles that print one text, and how they are counted; empty when none do."""
    groups = articles["wire_group"].value_counts()
    shared = groups[groups > 1]
    if shared.empty:
        return ""
    same = trn(
        "{articles} print one text, in whole or in part",
        "{articles} print {n} texts, in whole or in part",
        len(shared),
        articles=count(int(shared.sum()), "article"),
    )
    if copies == "each":
        return tr("**Reprints:** {same}. Each of these articles counts here.", same=same)
    return tr(
        "**Reprints:** {same}. A text counts once, in the version with which the others have most in common and on "
        "the day on which it first appeared, with the statements whose words only another version has; where outlets "
        "are compared, in equal parts for each article that prints it, as printed there, unless a section says "
        "otherwise.",
        same=same,
    )
