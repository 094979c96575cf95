"""The constructions that report a statement in French: what each looks for, and which others it yields to.

A construction is a name, an example, and the finders that look for it in one parsed sentence; those without finders are
read off the page (`turns.py`) or from quotations that stand alone (`alone.py`). Of two candidates with the same cue or
the same words the one that stands earlier in `CONSTRUCTIONS` is kept; every other conflict is a `Yield`, read by
`conflicts.py`.
"""

from dataclasses import dataclass

from analysis.statements.candidates import Finder
from analysis.statements.rules.as_said import as_somebody_says
from analysis.statements.rules.clauses import attribute, denial, judgement, that_clause
from analysis.statements.rules.colons import colon
from analysis.statements.rules.cries import cries
from analysis.statements.rules.infinitives import infinitive_clause
from analysis.statements.rules.insertions import inserted_cue
from analysis.statements.rules.pointing import pointing_back
from analysis.statements.rules.quoting import quoted_phrase
from analysis.statements.rules.sources import in_their_eyes, preposition

_GOVERNED = ("insertion", "that-clause", "colon", "infinitive", "attribute")
_ALL = (*_GOVERNED, "as somebody says", "preposition", "quoted phrase")


@dataclass(frozen=True)
class Yield:
    """The constructions to whose candidates another yields, and the position in which it does.

    says it     the other's cue is within the candidate, and it covers most of it
    holds cue   the other's cue is within the candidate
    shares      they share more than half of the shorter one's words; a survey keeps what people told it
    in cue      its own cue is part of the other's
    covers      the other contains all of its words
    """

    where: str
    to: tuple[str, ...]


@dataclass(frozen=True)
class Construction:
    """One way to report; `quoted`: its words are direct speech by position, with or without quotation marks."""

    name: str
    example: str
    finders: tuple[Finder, ...] = ()
    yields: tuple[Yield, ...] = ()
    ends_before: tuple[str, ...] = ()  # its words end where the words or cue of one of these begin
    quoted: bool = False


CONSTRUCTIONS: tuple[Construction, ...] = (
    Construction(
        "insertion",
        "« Le pont tiendra », a déclaré la maire Anne Roy.",
        (inserted_cue,),
        (Yield("holds cue", ("insertion",)),),  # « A », a-t-il dit, rapporte l'agence: a relay
    ),
    Construction(
        "as somebody says",
        "Le pont est vieux, comme l'explique la maire Anne Roy.",
        (as_somebody_says,),
        (Yield("holds cue", ("insertion",)),),
    ),
    Construction("colon", "Anne Roy répond : « Le pont tiendra. »", (colon,), (Yield("holds cue", ("insertion",)),)),
    Construction("that-clause", "Anne Roy a estimé que le pont tiendrait.", (that_clause,), ends_before=("insertion",)),
    Construction(
        "infinitive",
        "Anne Roy dit avoir vu le pont trembler.",
        (infinitive_clause,),
        (Yield("in cue", ("that-clause",)),),
    ),
    Construction("attribute", "Anne Roy se dit prête à fermer le pont.", (attribute, judgement, denial)),
    Construction(
        "preposition",
        "Selon la maire Anne Roy, le pont tiendra.",
        (in_their_eyes, preposition),
        (Yield("shares", _GOVERNED), Yield("holds cue", ("colon",))),
        ends_before=("insertion",),
    ),
    Construction(
        "quoted phrase", "Anne Roy a parlé d'un « pont fantôme ».", (quoted_phrase, cries), (Yield("covers", _ALL),)
    ),
    Construction(
        "pointing back",
        "Le pont sera fermé lundi. C'est ce que vient de déclarer la maire Anne Roy.",
        (pointing_back,),
        (Yield("says it", _ALL),),
    ),
    Construction(
        "embedded quotation",
        "La maire Anne Roy ferme le pont, car « il y va de la vie de ceux qui le passent ».",
        quoted=True,
    ),
    Construction("quotation alone", "Anne Roy soupire. « Le pont ne tiendra pas un an. »", quoted=True),
    Construction("answer", "Anne Roy reçoit.\nQue direz-vous ?\n« Le pont ne tiendra pas un an. »", quoted=True),
    Construction(
        "turn",
        "Que direz-vous ?\nAnne Roy : Le pont tiendra.\nEt vous y passerez ?\nAnne Roy : Je ne sais pas.",
        quoted=True,
    ),
    Construction("post", "Le pont est fermé.\n\nNous le rouvrirons lundi.\n— Anne Roy (@aroy) 3 mai 2031", quoted=True),
)
BY_NAME = {construction.name: construction for construction in CONSTRUCTIONS}
