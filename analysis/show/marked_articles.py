"""An article to read, every reported statement marked in the colour of its speaker."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape

import pandas as pd

from analysis.annotation import Annotated
from analysis.articles.article_titles import opening
from analysis.checks import takes_tables
from analysis.show.article_layers import (
    NumberedStatement,
    Row,
    cue_layers,
    details,
    mark_layers,
    numbered,
    paragraph_layers,
    reading_order,
    sentence_layers,
    speaker_of,
    speaker_shown,
)
from analysis.show.article_style import article_rules
from analysis.show.colours import NOBODY, colours_of, speaker_colours
from analysis.show.copied_passages import passage_layers, taken, with_sources
from analysis.show.links import article_anchor, slug
from analysis.show.nested_tags import nest
from analysis.show.shown import Shown
from analysis.wording import day, number, tr, unbroken
from analysis.words import number_of_words

LONG = 1000  # words: more are no example that can be read in a few minutes


@takes_tables
def article(
    row: pd.Series, statements: pd.DataFrame, passages: pd.DataFrame | None = None, sources: pd.DataFrame | None = None
) -> Shown:
    """Show an article with its statements marked in its text.

    `row` is that of the articles table (`articles.loc[article_id]`); of `statements`, which may hold other
    articles too, the rows with its `article_id` are used: spans, speaker, kind, cue, cue_span, source_text and
    speaker_rule. `passages` are those of `copies.shared_passages`, which a reader may have underlined, `sources` the
    articles table that says what the articles are called in which they stand too.

    The words stay as they were published, and guillemets on the line of the words that they enclose. Names precede
    the marks, the cue is underlined, and whoever hovers over a mark or tabs to it sees who speaks,
    in which kind of speech, by which cue, and which rule found the speaker. All parts of a statement light up together.
    The legend can show one speaker's marks only; on paper the details are a numbered list below the text.

    >>> from analysis import annotate, read_articles
    >>> articles = read_articles("data/demo")
    >>> statements = annotate(articles).statements
    >>> marked = article(articles.loc["2031-05-12-avp-annonce"], statements)
    >>> "La présidente valmarienne" in marked.html
    True
    """
    said = _by_article(statements).get(str(row.name), [])
    copied = _copied(passages, sources, [str(row.name)]).get(str(row.name), [])
    marked = _marked(str(row.name), row, said, speaker_colours(statements), copied)
    return Shown(_styled([marked], [said]))


@takes_tables
def most_quoted(
    articles: pd.DataFrame,
    statements: pd.DataFrame,
    passages: pd.DataFrame | None = None,
    sources: pd.DataFrame | None = None,
    *,
    n: int = 3,
) -> Shown:
    """Show the `n` articles with the most statements, one under the other.

    Articles of more than 1,000 words come last: they are too long for examples. `passages` and `sources` as in
    `article`.

    >>> from analysis import annotate, read_articles
    >>> articles = read_articles("data/demo")
    >>> statements = annotate(articles).statements
    >>> most_quoted(articles, statements, n=2).html.count("<article")
    2
    """
    often = statements["article_id"].value_counts().reindex(articles.index, fill_value=0)
    is_long = articles["text"].map(number_of_words) > LONG
    order = sorted(often.index, key=lambda name: (is_long[name] or not often[name], -often[name], name))
    everywhere, said = speaker_colours(statements), _by_article(statements[statements["article_id"].isin(order[:n])])
    shown = {key: said.get(str(key), []) for key in order[:n]}
    copied = _copied(passages, sources, list(shown))
    marked = (
        _marked(str(key), articles.loc[key], mine, everywhere, copied.get(str(key), [])) for key, mine in shown.items()
    )
    return Shown(_styled(marked, shown.values()))


@takes_tables
def article_pages(
    articles: pd.DataFrame, annotated: Annotated, passages: pd.DataFrame, pages: Mapping[str, Sequence[str]]
) -> dict[str, Shown]:
    """Show the articles of each page under their titles, each sentence with an anchor (`analysis.show.links`).

    `passages` are those of `copies.shared_passages`, which a reader may have underlined. `pages` maps
    the name of each page to the ids of its articles; a speaker has one colour on all of them.

    >>> from analysis import annotate, read_articles
    >>> from analysis.copies import shared_passages
    >>> articles = read_articles("data/articles")
    >>> pages = article_pages(articles, annotate(articles), shared_passages(articles), {"all": list(articles.index)})
    >>> pages["all"].html.count("<article")
    1
    """
    everywhere, copied = speaker_colours(annotated.statements), _copied(passages, articles)
    said, told = _by_article(annotated.statements), _by_article(annotated.sentences)

    def page(ids: Sequence[str]) -> Shown:
        mine = {name: said.get(name, []) for name in ids}
        rows = zip(ids, articles.loc[list(ids)].to_dict("records"), strict=True)
        marked = (
            _marked(name, row, mine[name], everywhere, copied.get(name, []), told.get(name, [])) for name, row in rows
        )
        return Shown(_styled(marked, mine.values()))

    return {name: page(ids) for name, ids in pages.items()}


def _copied(
    passages: pd.DataFrame | None, sources: pd.DataFrame | None, ids: Sequence[object] | None = None
) -> dict[str, list[Row]]:
    """The passages of each article, or of these, with what their sources are called as far as that is known."""
    if passages is None:
        return {}
    mine = passages if ids is None else passages[passages["article_id"].isin(ids)]
    return _by_article(with_sources(mine, pd.DataFrame() if sources is None else sources))


def _by_article(table: pd.DataFrame) -> dict[str, list[Row]]:
    """The rows of each article, as plain dictionaries: articles are many, and pandas is slow on a few rows each."""
    rows: dict[str, list[Row]] = {}
    for row in table.drop(columns=["outlet", "date", "wire_group"], errors="ignore").to_dict("records"):
        rows.setdefault(str(row["article_id"]), []).append(row)
    return rows


def _styled(articles: Iterable[str], statements: Iterable[list[Row]]) -> str:
    """Marked articles under one style sheet, with rules for as many statements and speakers as any of them has."""
    sizes = [(len(mine), len({speaker_of(row) for row in mine} - {NOBODY})) for mine in statements]
    most, speakers = (max(column, default=0) for column in zip(*sizes, strict=True)) if sizes else (0, 0)
    return f"<style>{article_rules(most, speakers)}</style>{''.join(articles)}"


def _marked(
    article_id: str,
    article: Row | pd.Series,
    statements: list[Row],
    everywhere: Mapping[str, str],
    passages: list[Row],
    sentences: list[Row] | None = None,
) -> str:
    """An article as HTML; with its sentences given, they get anchors, and the title becomes a heading."""
    mine = sorted(statements, key=lambda row: reading_order(row["spans"]))
    colours = colours_of(map(speaker_of, mine), everywhere)
    rows = numbered(mine)
    layers = [*paragraph_layers(article["text"]), *passage_layers(passages), *cue_layers(rows)]
    for statement in rows:
        layers += mark_layers(statement, colours)
    if sentences is not None:
        layers += sentence_layers(article_id, sentences)
    notes = "".join(f'<li id="{x.id}-note">{details(x)}</li>' for x in rows)
    title = _title(article_id, article)
    nothing = tr("No reported statement was found.")
    label = tr("Statements")
    return (
        f'<article class="said" aria-label="{title}">'
        + _byline(article_id, article, heading=sentences is not None)
        + taken(passages, article["text"])
        + (_legend(article_id, rows, colours) if rows else f'<p class="from">{nothing}</p>')
        + f'<div lang="fr">{nest(unbroken(article["text"]), layers)}</div>'
        + (f'<ol class="notes" aria-label="{label}">{notes}</ol>' if rows else "")
        + "</article>"
    )


def _byline(article_id: str, article: Row | pd.Series, *, heading: bool) -> str:
    """Outlet, day and title, as far as they are known; the title as a heading if wanted."""
    date, title = article.get("date"), escape(unbroken(article.get("title", "") or ""))
    outlet = article.get("outlet", "unknown")
    parts = [escape(outlet) if outlet != "unknown" else "", day(date) if pd.notna(date) else ""]
    head = ""
    if heading:
        head = f'<h2 id="{escape(article_anchor(article_id))}" lang="fr">{_title(article_id, article)}</h2>'
    elif title:
        parts.append(f'<strong lang="fr">{title}</strong>')
    known = " · ".join(part for part in parts if part)
    return head + (f'<p class="from">{known}</p>' if known else "")


def _title(article_id: str, article: Row | pd.Series) -> str:
    """What an article is called, as HTML: its title, else how it begins."""
    return escape(unbroken(str(article.get("title", "") or opening(article["text"]) or article_id)))


def _legend(article_id: str, statements: list[NumberedStatement], colours: dict[str, str]) -> str:
    """The speakers, as a choice of whose statements are marked; `article_rules` has the rules for it."""
    counts = Counter(statement.speaker for statement in statements)
    name = f"who-{escape(slug(article_id))}"
    whose, everybody = tr("Whose statements are marked"), tr("all {n}", n=len(statements))
    choices = "".join(
        f'<label><input type="radio" name="{name}" value="{i}"><span class="chip" style="--who:{colour}">'
        f"{speaker_shown(speaker)}</span> {number(counts[speaker])}</label>"
        for i, (speaker, colour) in enumerate(colours.items())
    )
    return (
        f'<fieldset class="legend"><legend>{whose}</legend>'
        f'<label><input type="radio" name="{name}" value="all" checked>{everybody}</label>'
        f"{choices}</fieldset>"
    )
