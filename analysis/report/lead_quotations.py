"""One quotation of each of the most quoted people, for the first page, and who these are."""

import pandas as pd

from analysis.articles.outlets import media_names, plain_name
from analysis.copies import counted
from analysis.show.colours import speaker_colours
from analysis.show.statement_cards import leading_cards
from analysis.statements.denied import with_cues_of_denials
from analysis.statements.heard import SEVERAL
from analysis.statements.one_speaker import one_speaker_each
from analysis.wording import tr, with_ellipsis
from analysis.words import number_of_words

SPEAKERS = 4
SHORT, LONG = 4, 40  # words of a quotation that can be read alone
BEST = 20
PREFERRED_KINDS = ["direct", "mixed", "indirect"]  # the speaker's own words first
NO_SENTENCE = ["infinitive", "attribute", "quoted phrase"]  # constructions whose words are a part of one


def lead_quotations(statements: pd.DataFrame, articles: pd.DataFrame) -> str:
    """The HTML of one statement of each of the most quoted people, under a line on who these are; empty without any.

    Each leads to its place. At most four people with a name, no outlet, only those heard in three articles or more if
    there are two of these. The quotation has four to forty words, in small letters, a sentence and the speaker's own if
    possible, or is the beginning of a longer statement; its cue is before it if that denies it. A text counts once.
    """
    once = one_speaker_each(counted(statements))
    words = once["quote"].map(number_of_words)
    speakers = once["speaker"].fillna("")
    people = [name for name in speakers.unique() if name[:1].isupper() and not _is_of_the_press(name)]
    named = once.assign(words=words)[speakers.isin(people)]
    by_speaker = named.groupby("speaker", observed=True)
    rooms = by_speaker["words"].agg(["sum", "size"]).assign(several=by_speaker["article_id"].nunique() >= SEVERAL)
    enough = named[named["words"] >= SHORT]
    rooms = rooms[rooms.index.isin(enough["speaker"])].sort_values("sum", ascending=False, kind="stable")
    in_several = rooms["several"].sum() > 1
    chosen = list(rooms[rooms["several"]].index if in_several else rooms.index)[:SPEAKERS]
    if not chosen:
        return ""
    told = pd.DataFrame([_telling(enough[enough["speaker"] == name]) for name in chosen])
    told = with_cues_of_denials(told, articles)
    told = told.assign(quote=told["quote"].map(_cut), often=[int(rooms["size"][name]) for name in chosen])
    return leading_cards(told, articles, speaker_colours(statements), above=_who(in_several))


def _who(in_several: bool) -> str:
    """Of whom the quotations are."""
    if in_several:
        return tr(
            "The most reported words among the speakers with a name who are heard in three articles or more; outlets "
            "and agencies are left out."
        )
    return tr("The most reported words among the speakers with a name; outlets and agencies are left out.")


def _is_of_the_press(speaker: str) -> bool:
    """Whether a speaker is an outlet or agency, with its article or without.

    >>> [_is_of_the_press(name) for name in ("AFP", "Figaro", "Anne Morel")]
    [True, True, False]
    """
    return any(plain_name(f"{article}{speaker}") in media_names() for article in ("", "Le ", "La ", "L'", "Les "))


def _telling(said: pd.DataFrame) -> pd.Series:
    """The one that best reads alone: not in capitals, a sentence, the speaker's own, the surest, of medium length."""
    rank = said.assign(
        shouted=said["quote"].map(_is_shouted).astype(bool),
        long=said["words"] > LONG,
        part=said["construction"].isin(NO_SENTENCE),
        far=(said["words"] - BEST).abs(),
        order=said["kind"].map(PREFERRED_KINDS.index),
    )
    by = ["shouted", "long", "part", "order", "confidence", "far"]
    return rank.sort_values(by, ascending=[True, True, True, True, False, True], kind="stable").iloc[0]


def _is_shouted(quote: str) -> bool:
    """Whether most letters are capitals.

    >>> [_is_shouted(quote) for quote in ("LE PONT ROUVRE, dit-il", "Le pont de l'OTAN rouvre")]
    [True, False]
    """
    return sum(map(str.isupper, quote)) > sum(map(str.islower, quote))


def _cut(quote: str) -> str:
    """A quotation in one line; of a long one the beginning, cut between words.

    >>> _cut("oui " * 60).count("oui")
    40
    """
    words = quote.split()
    return " ".join(words) if len(words) <= LONG + BEST // 2 else with_ellipsis(" ".join(words[:LONG]))
