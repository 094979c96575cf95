"""Who is heard: women and men, people and organisations, named and not, among those whose statements are reported.

What the field counts by hand (Global Media Monitoring Project) or by program (Radar de parité, GenderedNews), in the
units of the first: a person counts once per article, however often they are quoted in it.
"""

import re

import pandas as pd

from analysis.actors import Actors, form_key
from analysis.checks import group_columns, takes_tables
from analysis.copies.once import Copies, shared_out
from analysis.people.agreement import genders_by_agreement
from analysis.people.lexicon import name_words, outlet_names, people_nouns, words_of_class
from analysis.people.offices import head_noun, is_some, people_noun, without_article
from analysis.people.person_name import gender_of_title, words_of_name
from analysis.results import once
from analysis.statements.gender_evidence import EVIDENCE, gender_evidence, gender_of_first_name
from analysis.statements.summaries import KINDS
from analysis.word_classes import word_class
from analysis.words import word_counts, word_rates

FEW_PEOPLE = 5  # women and men: with fewer, a share of them would be due to chance
SEVERAL = 3  # articles: whoever is heard in fewer says little of the coverage, as in one long interview
GENDERS = ["women", "men", "unknown"]
ADDED = ["source", "named", "gender", "gender_from"]
# Of which no noun tells that they are nobody: « Force ouvrière », « La France insoumise », « Elabe »
_ORGANISATIONS = frozenset().union(
    *(word_class("organisations_fr.csv", name) for name in ("party", "union", "polling institute"))
)
_ONE_IN = re.compile(r"une? .+ sur \S+$")  # « un électeur sur cinq »; who is one alone has no article
_SOURCES = {"source", "sources"}  # « une source policière » is somebody who is not named


@takes_tables
def sources(
    statements: pd.DataFrame, actors: Actors | None = None, articles: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Say of each statement who its source is: `statements` with four more columns.

    `statements` has one row per statement: article_id, speaker, speaker_rule, source_text, cue; `articles`, with
    `text`, are searched for words that agree with a name (`analysis.people.agreement`). Added are

    source       "person", "people" (several, or a group), "organisation", "document", "other" (a word or name that the
                 lists do not have) or "nobody" (no speaker is given)
    named        whether the speaker is called by a name
    gender       of a person: "f", "m" or "" where nothing shows it; missing for all others
    gender_from  the evidence for it, the surest first: "list" (`actors`), "title" (Mme Roy), "first name", "noun" (la
                 ministre), "agreement" (Camille Roy, convaincue), "pronoun" (a-t-elle dit); "" where there is none

    A person has one gender in an article, and a name that is one person's (`is_one_everywhere`) in all articles: that
    of the surest evidence in their statements.

    >>> row = {"article_id": "a", "speaker": "Anne Morel", "speaker_rule": "name", "source_text": "", "cue": "dit"}
    >>> sources(pd.DataFrame([row]))[["source", "gender", "gender_from"]].iloc[0].tolist()
    ['person', 'f', 'first name']
    """
    group_columns(statements, None, "article_id", "speaker", "speaker_rule", "source_text", "cue")
    actors = actors or Actors()
    given = [statements[["article_id", "speaker", "speaker_rule", "source_text", "cue"]], actors]
    given += [] if articles is None else [articles[["text"]]]
    (added,) = once("sources", given, lambda: [_sources(statements, actors, articles)])
    return statements.assign(**{name: added[name] for name in ADDED})


def _sources(statements: pd.DataFrame, actors: Actors, articles: pd.DataFrame | None) -> pd.DataFrame:
    """The columns that `sources` adds."""
    by_name = set(statements.loc[statements["speaker_rule"] == "name", "speaker"].dropna())
    speakers = statements["speaker"].astype(object)
    kinds = {who: _source(who, who in by_name, actors) for who in speakers.dropna().unique()}
    described = pd.DataFrame([kinds.get(who, ("nobody", False)) for who in speakers], columns=["source", "named"])
    table = statements.assign(source=described["source"].array, named=described["named"].array)
    person = (table["source"] == "person").to_numpy()
    evidence = _evidence(table[person], actors, articles)
    genders = pd.DataFrame({"gender": None, "gender_from": ""}, index=table.index, dtype=object)
    genders.loc[person, ["gender", "gender_from"]] = evidence.to_numpy()
    return table.assign(gender=genders["gender"], gender_from=genders["gender_from"])[ADDED]


@takes_tables
def women_and_men(heard: pd.DataFrame, *, by: str | list[str] | None = None, copies: Copies = "once") -> pd.DataFrame:
    """Count women and men among the people who are heard, each once per article.

    `heard` is the result of `sources`, with the columns in `by`.
    Returns one row per group: the columns in `by`; `women`, `men`, `unknown`, people of unknown gender;
    `articles` with a woman or a man, copies among them; `share` of women among women and men (0 to 1), missing where
    there is neither, and its 95 % interval `low`, `high` by articles (as in `word_rates`), missing where neither is in
    three articles. Copies of a text count as one, between outlets in equal parts (`copies` as in `speaker_share`).

    >>> table = pd.DataFrame({"article_id": ["a", "a", "b"], "speaker": ["Anne Roy", "Jean Petit", "Marc Leroy"]})
    >>> table = table.assign(source="person", gender=["f", "m", "m"])
    >>> women_and_men(table)[["women", "men", "unknown"]].to_numpy().tolist()
    [[1, 2, 0]]
    """
    groups = group_columns(heard, by, "article_id", "speaker", "source", "gender") or ["all"]
    heard, part = shared_out(heard, groups, copies=copies)
    one = list(dict.fromkeys([*groups, "article_id", "speaker"]))
    people = heard.assign(all="", n=part, gender=heard["gender"].fillna("unknown"))
    people = people[people["source"] == "person"].drop_duplicates(one)
    n = people.groupby([*groups, "gender"], observed=True, dropna=False)["n"].sum().unstack("gender", fill_value=0)
    n = n.rename(columns={"f": "women", "m": "men", "": "unknown"}).reindex(columns=GENDERS, fill_value=0)
    known = people[people["gender"].isin(["f", "m"])].rename(columns={"gender": "lemma"}).assign(pos="")
    articles = known.groupby(groups, observed=True, dropna=False)["article_id"].nunique()
    women, men = (_ends(known, groups, gender, copies).reindex(n.index) for gender in ("f", "m"))
    women = women.fillna(1 - men.rename(columns={"low": "high", "high": "low"}))
    share = n["women"] / (n["women"] + n["men"])
    table = n.assign(articles=articles.reindex(n.index, fill_value=0), share=share)
    table = table.assign(low=women["low"], high=women["high"]).rename_axis(columns=None)
    return table.reset_index().drop(columns="all", errors="ignore")


@takes_tables
def told_by(heard: pd.DataFrame, *, copies: Copies = "once") -> pd.DataFrame:
    """Count what the genders of the people who are heard were read from, each person once per article.

    `heard` is the result of `sources`. Returns one row per kind of evidence, the surest first: `gender_from`, "" where
    the gender is unknown; `people`. Copies of a text count as one (`copies` as in `speaker_share`).

    >>> table = pd.DataFrame({"article_id": ["a", "b"], "speaker": "Anne Roy", "source": "person"})
    >>> told_by(table.assign(gender_from="title")).to_numpy().tolist()
    [['title', 2]]
    """
    group_columns(heard, None, "article_id", "speaker", "source", "gender_from")
    heard, _ = shared_out(heard, [], copies=copies)
    people = heard[heard["source"] == "person"].drop_duplicates(["article_id", "speaker"])
    counts = people["gender_from"].value_counts().reindex([*EVIDENCE, ""]).dropna().astype(int)
    return counts.rename_axis("gender_from").rename("people").reset_index()


@takes_tables
def kinds_heard(heard: pd.DataFrame, *, by: str | list[str] | None = None, copies: Copies = "once") -> pd.DataFrame:
    """Count the statements of each kind of source, named or not, and how they are reported.

    `heard` is the result of `sources`, with the columns in `by`. Returns one row per (group, source, named), the most
    frequent of a group first: the columns in `by`; `source`; `named`; `statements`; `direct`, `indirect`, `mixed`, how
    many of them; `share` of the group's statements (0 to 1). `copies` is as in `women_and_men`.

    >>> table = pd.DataFrame({"source": ["person", "nobody"], "named": [True, False], "kind": ["direct", "indirect"]})
    >>> kinds_heard(table)[["source", "statements", "share"]].to_numpy().tolist()
    [['nobody', 1, 0.5], ['person', 1, 0.5]]
    """
    groups = group_columns(heard, by, "source", "named", "kind")
    heard, part = shared_out(heard, groups, copies=copies)
    key = [*groups, "source", "named"]
    table = heard.assign(**{kind: (heard["kind"] == kind) * part for kind in KINDS}, statements=part)
    table = table.groupby(key, as_index=False, observed=True, dropna=False)[["statements", *KINDS]].sum()
    total = table.groupby(groups, observed=True, dropna=False)["statements"].transform("sum") if groups else len(heard)
    order = [True] * len(groups) + [False, True, True]
    table = table.assign(share=table["statements"] / total)
    return table.sort_values([*groups, "statements", "source", "named"], ascending=order, ignore_index=True)


def _source(speaker: str, by_name: bool, actors: Actors) -> tuple[str, bool]:
    """What kind of source a speaker is, and whether it has a name; `by_name`: some statement's speaker was a name."""
    if not speaker.strip():
        return "nobody", False
    if "; " in speaker:
        return "people", True
    actor = actors.by_form.get(form_key(speaker))
    if actor is not None:
        return ("person" if actor.kind == "person" else "organisation"), True
    words, capital = speaker.split(), speaker[:1].isupper()
    bare = without_article(speaker)
    if bare[:1].isupper() and _ORGANISATIONS & {speaker.lower(), bare.lower()}:
        return "organisation", True
    head = head_noun(speaker) or words[0]
    noun = people_noun(head)
    is_body = (noun is not None and noun.kind == "body" and head == words[0]) or head.lower() in name_words("firm")
    if bare in outlet_names() or is_body:
        return "organisation", any(word.rpartition("'")[2][:1].isupper() for word in words)
    if capital and (by_name or gender_of_first_name(speaker) is not None):
        noun = None  # « Marie Boulanger » is not a baker
    if is_some(speaker) or _ONE_IN.match(speaker):
        return "people", False
    if noun is None:
        is_person = bool(gender_of_title(speaker)) or by_name or (capital and gender_of_first_name(speaker) is not None)
        kind = "person" if is_person else "organisation" if len(head) > 1 and head.isupper() else "other"
        return ("people" if words[0].lower() in words_of_class("plural determiner") else kind), capital
    if noun.kind in ("body", "document") and head.lower() not in _SOURCES:
        return ("organisation" if noun.kind == "body" else "document"), any(word[:1].isupper() for word in words)
    plural = head.lower() not in people_nouns() and head.endswith(("s", "x"))
    several = noun.kind == "group" or words[0].lower() in words_of_class("plural determiner") or plural
    return ("people" if several else "person"), False


def _evidence(people: pd.DataFrame, actors: Actors, articles: pd.DataFrame | None) -> pd.DataFrame:
    """The gender of each row of `people` and its evidence: the surest kind of it that the person has."""
    told = gender_evidence(people, actors)
    surer = EVIDENCE[: EVIDENCE.index("agreement")]
    undecided = people["named"].to_numpy() & (told[[*surer]] == "").all(axis=1).to_numpy()
    if articles is not None:  # reading all texts takes its time
        names = {name for name in people["speaker"][undecided] if len(words_of_name(name)) > 1}
        agreeing = genders_by_agreement(articles["text"], names)
        told["agreement"] = [agreeing.get(name, "") for name in people["speaker"]]
    genders = pd.DataFrame({"gender": "", "gender_from": ""}, index=told.index, dtype=object)
    for evidence in reversed(EVIDENCE):
        decides = told[evidence] != ""
        genders.loc[decides, "gender"] = told.loc[decides, evidence]
        genders.loc[decides, "gender_from"] = evidence
    return genders


def _ends(known: pd.DataFrame, groups: list[str], gender: str, copies: Copies) -> pd.DataFrame:
    """The interval by articles of the share of a gender, in each group that has it."""
    rates = word_rates(word_counts(known, by=groups, copies=copies), by=groups)
    return rates[rates["lemma"] == gender].set_index(groups)[["low", "high"]].div(10_000)
