"""Sentences on what outlets have from one another: passages and quotations."""

import pandas as pd

from analysis.quotations.who_says import LEAST
from analysis.report.prose.markdown import Prose, name_of
from analysis.report.prose.statements import said_by
from analysis.show.inline_words import french
from analysis.wording import count, delay, listed, percent, share_of_all, tr, trn, with_ellipsis

LONG = 20  # words of a quotation that a sentence holds


def own_text(shares: pd.DataFrame, borrowings: pd.DataFrame) -> Prose | None:
    """How much of the coverage is the outlets' own, which outlet printed after which, and what is usual elsewhere.

    `shares` is the result of `copies.own_shares`, `borrowings` that of `copies.borrowings`. None with one outlet, or
    where nothing is shared. No pair of outlets is told where another has as many words.
    """
    if len(shares) < 2 or (shares["own"] == 1).all():
        return None
    lines = [_whose_words(shares)]
    if (borrowings["words"] == borrowings["words"].max()).sum() == 1:
        lines.append(_most_taken(borrowings))
    lines.append(
        tr(
            "For French online news of 2013, Cagé, Hervé and Viaud found {share} to be original. The two do not "
            "compare directly: they had all outlets, the agency’s own dispatches and the minute of each article; "
            "here a text counts as own for the first of these outlets that printed it, also where it has it from an "
            "agency.",
            share=percent(0.326, 1),
        )
    )
    return Prose(" ".join(lines))


def _whose_words(shares: pd.DataFrame) -> str:
    """How much is the outlets' own, and how much stood elsewhere."""
    words = shares["words"]
    if not shares["own"].any():
        return tr("None of the words are the outlets’ own: others printed all of them before, or may have.")
    own, earlier, undated = (
        share_of_all((shares[part] * words).sum() / words.sum(), 1) for part in ("own", "earlier", "undated")
    )
    if shares["undated"].any() and not shares["earlier"].any():
        return tr(
            "Of the words, {own} are the outlets’ own; {undated} also appear in another outlet’s article that may be "
            "earlier or later (a date is missing, or both are the same) and count as neither’s own.",
            own=own,
            undated=undated,
        )
    if shares["undated"].any():
        return tr(
            "Of the words, {own} are the outlets’ own; {earlier} had appeared in another outlet’s earlier article, and "
            "{undated} also appear in one that may be earlier or later (a date is missing, or both are the same) and "
            "count as neither’s own.",
            own=own,
            earlier=earlier,
            undated=undated,
        )
    return tr(
        "Of the words, {own} are the outlets’ own; {earlier} had appeared in another outlet’s earlier article.",
        own=own,
        earlier=earlier,
    )


def travelling(carried: pd.DataFrame, short: int = 0) -> Prose | None:
    """How many statements several articles carry, which of them most, and whose speaker is to be checked.

    `carried` is the result of `travels`, `short` that of `too_short`; None where nothing travels and none was short.
    """
    if carried.empty:
        return Prose(_nothing_long(short)) if short else None
    said = [
        _most_carried(carried),
        _disputed(carried),
        _named_elsewhere(carried),
        _made_plain(carried),
        _left_out(short),
    ]
    return Prose(" ".join(filter(None, said)))


def _nothing_long(short: int) -> str:
    """That nothing travels, and how many statements were not looked at."""
    return trn(
        "No statement of {least} words and more is in several articles; one of fewer words is not compared: so few "
        "may be the same by chance.",
        "No statement of {least} words and more is in several articles; {n} of fewer words are not compared: so few "
        "may be the same by chance.",
        short,
        least=LEAST,
    )


def _left_out(short: int) -> str:
    """How many statements were too short to be told from a set phrase; "" where none was."""
    if not short:
        return ""
    return trn(
        "One statement of fewer than {least} words is left out: so few words may be the same by chance.",
        "This leaves out {n} statements of fewer than {least} words: so few words may be the same by chance.",
        short,
        least=LEAST,
    )


def _most_carried(carried: pd.DataFrame) -> str:
    most = carried.iloc[0]
    only = len(carried) == 1
    alike = int((carried["articles"] == most["articles"]).sum())
    by = [said_by(most["speaker"])] if isinstance(most["speaker"], str) else []
    first = tr("One of those carried by the most articles") if alike < len(carried) else tr("For instance")
    reworded = int((carried["wordings"] > 1).sum())
    places = [count(int(most["articles"]), "article")]
    places += [count(int(most["outlets"]), "outlet")] if pd.notna(most["outlets"]) else []
    return tr(
        "In more than one article: {quotations}, {wording}. {first} ({places}): {quote}{by}.",
        first=tr("It is") if only else first if alike > 1 else tr("Carried by the most articles"),
        quotations=count(len(carried), "statement"),
        wording=_wording(reworded, len(carried)),
        places=", ".join(places),
        quote=_begun(most["usual"]),
        by=f" ({by[0]})" if by else "",
    )


def _wording(reworded: int, quotations: int) -> str:
    """Whether the quotations are always in the same words, or how many are not."""
    if not reworded:
        return tr("always in the same words")
    if quotations == 1:
        return tr("not always in the same words")
    if reworded == quotations:
        return tr("none of them always in the same words")
    return trn("one of them not always in the same words", "{n} of them not always in the same words", reworded)


def _disputed(carried: pd.DataFrame) -> str:
    """For how many the program found different speakers; "" where for none."""
    disputed = carried[carried["also"].map(len) > 0]
    if disputed.empty:
        return ""
    row = disputed.iloc[0]
    speakers = [row["speaker"], *row["also"]]
    return trn(
        "For {quote} the program found different speakers: {speakers}; check which is right.",
        "For {n} of them the program found different speakers, for instance for {quote}: {speakers}; check which is "
        "right.",
        len(disputed),
        quote=_begun(row["usual"]),
        speakers=listed(map(said_by, speakers)),
    )


def _begun(quote: str) -> str:
    """A quotation as a sentence holds it: of a long one the first words."""
    words = quote.split()
    return french(" ".join(words) if len(words) <= LONG + 5 else with_ellipsis(" ".join(words[:LONG])))


def _named_elsewhere(carried: pd.DataFrame) -> str:
    """In how many versions the speaker has a name from another version only; "" if in none."""
    filled = int(carried["named_elsewhere"].sum() - carried["made_plain"].sum())
    if not filled:
        return ""
    return trn(
        "In one version the speaker is not named, but another version gives the name.",
        "In {n} versions the speaker is not named, but another version gives the name.",
        filled,
    )


def _made_plain(carried: pd.DataFrame) -> str:
    """How many versions are a statement only because other articles say whose words they are; "" if none."""
    plain = int(carried["made_plain"].sum())
    if not plain:
        return ""
    return trn(
        "In one version the words stand in quotation marks without a speaker that the program could find; another "
        "article says whose they are.",
        "In {n} versions the words stand in quotation marks without a speaker that the program could find; other "
        "articles say whose they are.",
        plain,
    )


def _most_taken(borrowings: pd.DataFrame) -> str:
    """Which outlet printed most of what one other had earlier, and how long after."""
    most = borrowings.iloc[0]
    after = delay(most["delay"])
    alone = int(most["articles"]) == 1
    return trn(
        "No outlet printed more words after another one than {outlet} after {source}: {words} in one article, {later}.",
        "No outlet printed more words after another one than {outlet} after {source}: {words} in {n} articles, "
        "{later}.",
        int(most["articles"]),
        outlet=name_of(most["outlet"]),
        source=name_of(most["source"]),
        words=count(int(most["words"]), "word"),
        later=tr("{after} later", after=after) if alone else tr("with a median delay of {after}", after=after),
    )
