"""Clauses that an inserted cue interrupts: where they go on after it, and where the article speaks again."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers


@sentences(
    "[Le président Adam], explique Mme Roy, [+a besoin de calme sur son flanc sud].",
    "Mme Roy n'en est pas si sûre : [le maire], explique-t-elle, [+a besoin de calme].",
    "[En janvier, elle avait], rapporte l'agence Kala, [+transmis à M. Roux ses salutations].",
    "[Il n'avait], a juré Paul Roux, [+jamais demandé à ses pilotes de chauffer les moteurs].",
    "[Il n'est pas question], a indiqué la mairie, [+d'attendre l'hiver].",
    "[La passerelle sera rendue], a annoncé la maire, [+mais le passage des camions devra attendre].",
    "[Le texte prévoit], à en croire l'agence Kala, [+une forme d'assistance mutuelle].",
    "[Il est venu parce que], dit-on à la mairie, [+il avait peur].",
    "[Faux], a corrigé l'ambassade : [+le président \"parlait d'alpinisme\"].",
    "[Pas de fuite chez lui], répète Paul Roux ; [+rien que « de la buée »].",
    "« [Rien n'est joué], confiait-il en 2014 à notre journal. [+Il faut attendre]. »",
    "[Le colonel aurait même], rapporte Paul Roux, [+giflé son adjoint en avril].",
    "[Le port ferme], a annoncé la mairie, quatre jours après la grève.",
    "[La marche du port], toujours selon la police, [+a réuni trois mille personnes].",
    "[Elle ne demande pas grand-chose], dit-elle : [+que les tuyaux soient chauds].",
    "[Il ne sait pas encore], prétend Paul Roux, [+si le pont sera vendu].",
    "[Le vote aurait été avancé], estime Anne Roy, [+par la peur de la grève].",
    "Lui compte : [deux ponts en trente ans], a-t-il rappelé, [+et vingt mille emplois].",
    "Elle n'en démord pas. [Les quais sont vieux], répète-t-elle, [+et un sur cinq s'effondre].",
    "[Il partira], dit Paul Roux, [+dès qu'il aura son brevet].",
    "[On ne verra], insiste-t-elle, [+ni grue, ni cargo, ni docker].",
    "« [Une lettre], explique Anne Roy en pliant le papier, [+ça se perd]. »",
)
def test_what_goes_on_after_an_inserted_cue(text: str, said: list[str]) -> None:
    assert [words.rstrip(".") for words in contents(text)] == said


@sentences(
    "[C'est un escroc], affirme Paul Roy, qui a porté plainte lundi.",
    "[C'est une catastrophe], prévient Anne Roy, dont l'usine ferme lundi.",
    "[Tout est vrai], affirme Paul Roy, et le tribunal l'a condamné à deux ans de prison.",
    "[Le pont rouvrira], a dit la maire, mais les riverains restent sceptiques.",
    "[Les quais sont vieux], répète Paul Roux, sans donner de date.",
    "[Les quais sont vieux], répète Paul Roux, dont le bureau donne sur le port.",
    "[Il a perdu la tête], dit la femme, de la fenêtre du salon.",
    "[Le pont tient], a dit la maire : il a été vérifié en mai.",
    "Marc Leduc, dit la Fouine, a été condamné jeudi.",
    "M. Roux, ému, a remercié Mme Roy, qui est partie.",
)
def test_what_the_article_says_after_an_inserted_cue(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Paul Roux raconte [avoir été reçu par Guy Adam], lequel lui aurait promis une école.",
    "À Tissac, où Paul Roux rappelait que [les règles s'imposaient à tous], le groupe a cessé d'exister.",
    "À Tissac, où le maire a dit que [les écoles, les crèches, les gymnases fermeraient].",
    "À Tissac, où le maire a dit que [dans un an, le pont fermera].",
    "Paul Roux rappelle que [le commerce partait de rien] et juge « [plausible] » une reprise.",
    "Varena maintient que [des preuves existent] et se dit [disposée à les présenter].",
    "Anne Roy a exprimé « [un profond regret] » et annoncé que [le port fermerait].",
)
def test_where_what_is_said_ends(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a witness", "Selon un témoin, Paul Roux aurait tutoyé son invité.", "témoin"),
        case("a guard", "Au dire du gardien, Paul Roux a tutoyé son invité.", "gardien"),
        case("a mayor with his name", "Selon le maire, Paul Roux, le pont tiendra.", "Paul Roux"),
    ],
)
def test_a_name_before_a_verb_is_its_subject(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
