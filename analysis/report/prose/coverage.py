"""What the figures of a run are based on: its articles, outlets and days, and what was left out."""

import pandas as pd

from analysis.actors import Actors
from analysis.articles import accounts, problems
from analysis.articles.ledger import places
from analysis.copies import counted, number_of_copies
from analysis.copies.once import Copies
from analysis.report.prose.markdown import Prose, name_of
from analysis.show.inline_words import as_written
from analysis.wording import count, listed, number, span, tr, trn
from analysis.words import number_of_words

BY_NAME = 5  # what was left out: of more, the number is given
FEW = 30  # articles, below which nothing is said about the press at large
MANY, MAIN = 12, 8  # outlets: of more than MANY only the MAIN ones are named


def basis(articles: pd.DataFrame) -> Prose:
    """How many articles there are, from which outlets and days, in one line."""
    if said := _of_which_named(articles):
        return Prose(f"{said}, {period(articles)}")
    return Prose(
        tr(
            "{articles} from {source}, {period}",
            articles=count(len(articles), "article"),
            source=_outlet_or_number(articles),
            period=period(articles),
        )
    )


def _of_which_named(articles: pd.DataFrame) -> str:
    """How many articles there are, and how many of them name their outlet; "" where all of them do, or none."""
    named = articles[articles["outlet"] != "unknown"]
    if len(named) in (0, len(articles)):
        return ""
    return trn(
        "{articles} ({named} from {outlets}, {n} of unknown outlet)",
        "{articles} ({named} from {outlets}, {n} of unknown outlet)",
        len(articles) - len(named),
        articles=count(len(articles), "article"),
        named=number(len(named)),
        outlets=_outlet_or_number(named),
    )


def _outlet_or_number(articles: pd.DataFrame) -> str:
    """The name of the only outlet, else how many there are."""
    outlets = articles["outlet"].unique()
    alone = len(articles) == 1 or (len(outlets) == 1 and outlets[0] != "unknown")
    return _sources(articles, name_of(outlets[0]) if alone else "")


def _sources(articles: pd.DataFrame, only: str = "") -> str:
    """The `only` outlet, else how many there are."""
    if not only and (articles["outlet"] == "unknown").all():
        return _named("unknown", len(articles))
    return only or count(articles["outlet"].nunique(), "outlet")


def basis_in_full(articles: pd.DataFrame) -> Prose:
    """The line below the heading: how much there is, and how far one can generalise from it."""
    few = ""
    if len(articles) == 1:
        few = " " + tr(
            "One article shows what it says and whom it quotes. Outlets and days cannot be compared, and nothing "
            "follows for the press at large."
        )
    elif len(articles) < FEW:
        few = " " + tr("With so few articles, the figures describe these articles and not the press at large.")
    copies = number_of_copies(articles)
    reprinted = ""
    if copies:
        reprinted = " " + trn(
            "One of them reprints another: each text counts once.",
            "Of these, {n} reprint others: each text counts once.",
            copies,
        )
    return Prose(f"{basis(articles).text}.{reprinted}{few}")


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

    A page on which each reprint counts says so itself.
    """
    line = tr("{basis}. [What was read, and what was left out](index.html#sources).", basis=basis(articles).text)
    each = reprints(articles, copies) if copies == "each" else ""
    return Prose("  \n".join(filter(None, [line, each])))


def _outlets(articles: pd.DataFrame) -> str:
    """The outlets by name with their articles; of many those with most articles, and how many others there are."""
    most_first = articles["outlet"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable")
    if len(most_first) == 1:
        return _sources(articles, name_of(most_first.index[0]) if most_first.index[0] != "unknown" else "")
    shown = most_first if len(most_first) <= MANY else most_first.head(MAIN)
    named = [tr("{outlet} ({n})", outlet=_named(outlet, n), n=n) for outlet, n in shown.items()]
    more = len(most_first) - len(shown)
    return listed([*named, *([trn("{n} other outlet", "{n} other outlets", more)] if more else [])])


def _named(outlet: object, articles: int) -> str:
    """An outlet in a list of sources; several articles of unknown outlet may come from several."""
    return tr("unknown outlets") if outlet == "unknown" and articles > 1 else name_of(outlet)


def left_out(articles: pd.DataFrame) -> str:
    """The files that could not be used and why, up to five by name; and how many articles were given again."""
    lost = problems(articles).query("lost").groupby("problem", sort=False)["source"].agg(list)
    named = [f"{_places(sources)} ({as_written(why)})" for why, sources in lost.head(BY_NAME).items()]
    more = sum(map(len, lost[BY_NAME:]))
    named += [trn("{n} more", "{n} more", more)] * bool(more)
    same = int(accounts(articles)["same"].sum())
    named += [trn("{n} article given twice", "{n} articles given twice", same)] * bool(same)
    return listed(named) if named else tr("nothing; all that was given could be read")


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
        "**Reprints:** {same}. A text counts once, in its fullest version and on the day on which it first appeared, "
        "with the statements whose words only another version has; where outlets are compared, in equal parts for "
        "each article that prints it, as printed there, unless a section says otherwise.",
        same=same,
    )


def limits(articles: pd.DataFrame) -> Prose:
    """How far a run's figures can be generalised, by the number of articles and outlets."""
    if len(articles) == 1:
        return Prose(
            "- "
            + tr("**The size of the sample.** All figures rest on one article: they show what is in it, and no more.")
        )
    basis = tr(
        "**The size of the sample.** All figures rest on {articles} from {outlets}.",
        articles=count(len(articles), "article"),
        outlets=_sources(articles),
    )
    if said := _of_which_named(articles):
        basis = tr("**The size of the sample.** All figures rest on {articles}.", articles=said)
    few = tr("With so few articles, the figures describe these articles and not the press at large.")
    lines = [f"{basis} {few}" if len(articles) < FEW else basis, _not_compared(articles)]
    return Prose("\n".join(f"- {line}" for line in lines if line))


def _not_compared(articles: pd.DataFrame) -> str:
    """What comparisons of outlets leave out, or that there are none, where articles do not name theirs."""
    unnamed = int((articles["outlet"] == "unknown").sum())
    named = articles["outlet"].nunique() - (unnamed > 0)
    if not unnamed:
        return ""
    if not named:
        return tr("**Outlets.** They are not compared: no article names its own.")
    if named == 1:
        return tr("**Outlets.** They are not compared: only one is named.")
    return trn(
        "**Outlets.** Comparisons leave out one article, whose outlet is not named.",
        "**Outlets.** Comparisons leave out {n} articles, whose outlets are not named.",
        unnamed,
    )


def period(articles: pd.DataFrame) -> str:
    """The days that the articles come from, and how many have no date."""
    dates = articles["date"].dropna()
    if dates.empty:
        return tr("no dates")
    days = span(dates.min().date(), dates.max().date())
    undated = len(articles) - len(dates)
    return days + (" " + trn("({n} undated)", "({n} undated)", undated) if undated else "")
