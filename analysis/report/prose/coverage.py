"""What the figures of a run rest on: its articles, outlets and days, and what was left out."""

import pandas as pd

from analysis.actors import DEFAULT_FILE, Actors
from analysis.articles import problems
from analysis.report.prose.phrases import Prose, count, day, listed, name_of, safe
from analysis.words import number_of_words


def title(articles: pd.DataFrame) -> str:
    """The heading of the overview."""
    dated = articles[articles["date"].notna()]
    return "Press coverage" if dated.empty else f"Press coverage, {period(dated)}"


def basis(articles: pd.DataFrame) -> Prose:
    """How many articles there are, from which outlets and days, in one line."""
    outlets = sorted(articles["outlet"].unique())
    source = name_of(outlets[0]) if len(outlets) == 1 else count(len(outlets), "outlet")
    return Prose(f"{count(len(articles), 'article')} from {source}, {period(articles)}")


def source(articles: pd.DataFrame, actors: Actors | None = None) -> Prose:
    """Source, period and exclusions of a run, which list of people it used, and what was reprinted."""
    outlets = articles["outlet"].value_counts().sort_index()
    named = listed(
        f"{name_of(outlet)} ({n:,})" if len(outlets) > 1 else name_of(outlet) for outlet, n in outlets.items()
    )
    words = sum(number_of_words(text) for text in articles["text"])
    return Prose(
        f"**Source:** {count(len(articles), 'article')} with {count(words, 'word')}, from {named}.  \n"
        f"**Period:** {period(articles)}.  \n"
        f"**Left out:** {left_out(articles)}." + people(actors) + reprints(articles)
    )


def left_out(articles: pd.DataFrame) -> str:
    """The files that could not be used and why, the first five by name."""
    lost = [row for row in problems(articles).to_dict("records") if row["lost"]]
    if not lost:
        return "nothing; all that was given could be read"
    named = [f"{safe(row['source'])} ({safe(row['problem'])})" for row in lost[:5]]
    return listed(named + [f"{len(lost) - 5:,} more"] * (len(lost) > 5))


def people(actors: Actors | None) -> str:
    """A line on the list of people that was used; empty when none is named."""
    if actors is None or actors.file is None:
        return ""
    summit = actors.file.resolve() == DEFAULT_FILE.resolve()
    file = "data/actors.toml, the list of the Pyongyang summit of June 2024" if summit else safe(actors.file.name)
    return f"  \n**People and bodies:** {count(len(actors), 'name')} from {file}."


def reprints(articles: pd.DataFrame) -> str:
    """A line on articles that share their wording; empty when none do."""
    groups = articles["wire_group"].value_counts()
    shared = groups[groups > 1]
    if shared.empty:
        return ""
    return (
        f"  \n**Reprints:** {count(int(shared.sum()), 'article')} carry {count(len(shared), 'text')} "
        "between them, almost word for word; each of them is counted."
    )


def limits(articles: pd.DataFrame) -> Prose:
    """How far a run's numbers bear, by how many articles and outlets there are."""
    outlets = articles["outlet"].nunique()
    few = len(articles) < 30
    return Prose(
        f"- **How much there is.** All figures rest on {count(len(articles), 'article')} from "
        f"{count(outlets, 'outlet')}. "
        + ("So few articles say what stands in them, and nothing about the press at large." if few else "")
    )


def period(articles: pd.DataFrame) -> str:
    """The days that the articles come from, and how many have no date."""
    dates = articles["date"].dropna()
    if dates.empty:
        return "no dates"
    first, last = dates.min(), dates.max()
    undated = len(articles) - len(dates)
    # "12 to 17 May 2031": what both days have in common is said once
    common = next((f for f in ("%B %Y", "%Y") if f"{first:{f}}" == f"{last:{f}}"), None)
    start = str(first.day) if common == "%B %Y" else f"{first.day} {first:%B}" if common else day(first)
    days = day(first) if first.date() == last.date() else f"{start} to {day(last)}"
    return days + (f" ({undated:,} undated)" if undated else "")
