"""What is no statement of anybody."""

import pytest
from reports import reported


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le film « Le Pont des soupirs » sort mercredi.", id="a title"),
        pytest.param("Paul Roy a lu la revue « Verdun ».", id="the title of a review"),
        pytest.param("L'opération « Mains propres » a commencé.", id="the name of an operation"),
        pytest.param(
            "Mme Morel parle des « gilets roses ». Les « gilets roses » ont manifesté.", id="a nickname that returns"
        ),
        pytest.param("La « petite » rivière a débordé.", id="scare quotes"),
        pytest.param("La clause dite « du plus lent » sera revue.", id="dite, which names"),
        pytest.param("On peut dire que le pont est vieux.", id="on peut dire"),
        pytest.param("Rappelons que le pont date de 1902.", id="the article reminds"),
        pytest.param("Il est à noter que le pont date de 1902.", id="il est à noter"),
        pytest.param("Il faut dire que le pont est vieux.", id="il faut dire"),
        pytest.param("Cela signifie que le pont est sûr.", id="a thing means"),
        pytest.param("Mme Morel n'a pas dit que le pont rouvrirait.", id="not said"),
        pytest.param("Mme Morel n'a ni confirmé ni démenti que le pont rouvrirait.", id="neither confirmed nor denied"),
        pytest.param("Mme Morel a quitté la salle sans dire que le pont rouvrirait.", id="without saying"),
        pytest.param("Mme Morel s'est gardée de dire que le pont rouvrirait.", id="kept from saying"),
        pytest.param("Mme Morel a failli dire que le pont rouvrirait.", id="almost said"),
        pytest.param("Mme Morel s'est vu répondre que le pont rouvrirait.", id="told so herself"),
        pytest.param("Si Mme Morel annonce que le pont rouvre, les élus s'en réjouiront.", id="if she announces"),
        pytest.param("Est-ce que Mme Morel a dit que le pont rouvrirait ?", id="asked with est-ce que"),
        pytest.param("Mme Morel évite de dire que le pont a rouvert.", id="avoided"),
        pytest.param("Mme Morel a oublié de préciser que le pont avait rouvert.", id="forgotten"),
        pytest.param("Mme Morel refuse d'admettre que le pont a rouvert.", id="refused"),
        pytest.param("Mme Morel a-t-elle dit que le pont rouvrirait ?", id="asked whether it was said"),
        pytest.param("Est-ce que Mme Morel pense que le pont rouvrira ?", id="asked whether it is thought"),
        pytest.param(
            "Le collectif a fait signer son texte à la mairie, sans préciser combien de gens il représente.",
            id="sans préciser combien",
        ),
        pytest.param("La préfète a rouvert le pont, sans évoquer « la crue ».", id="sans évoquer"),
        pytest.param("Cela n'a pas fait dire à la maire que le pont est sûr.", id="not made to say"),
        pytest.param("Cela aurait fait dire à la maire que le pont est sûr.", id="made to say, supposed"),
        pytest.param("Il ne faut pas forcer la maire à dire que le pont est sûr.", id="not to be forced to say"),
        pytest.param("La crainte a failli pousser la maire à dire que le pont est sûr.", id="almost driven to say"),
        pytest.param("On cherche à amener la maire à dire que le pont est sûr.", id="to be brought to say"),
        pytest.param("Cela obligera la maire à dire que le pont est sûr.", id="driven to say, one day"),
        pytest.param("Si cela pousse la maire à dire que le pont est sûr, elle perdra.", id="driven to say, if"),
        pytest.param("Cela oblige la maire à dire que le pont est sûr ?", id="driven to say, asked"),
        pytest.param("La première demande que le port a reçue venait de Brannitz.", id="a noun after an ordinal"),
        pytest.param("Si le maire était là, il dirait que le pont est sûr.", id="supposed"),
        pytest.param("Selon l'âge, le tarif varie.", id="selon, dependence"),
        pytest.param("Le pont ouvre selon les horaires de la marée.", id="selon, a timetable"),
        pytest.param("Pour Noël, le pont sera illuminé.", id="pour, a date"),
        pytest.param("Pour la rentrée, le pont sera repeint.", id="pour, an occasion"),
        pytest.param("Le pont est plus vieux que la route.", id="a comparison"),
        pytest.param("Le maire est venu alors que le pont était fermé.", id="alors que"),
        pytest.param("Le maire assure la sécurité du pont.", id="assurer, an object"),
        pytest.param("Paul Roy a remercié les pompiers.", id="thanks"),
        pytest.param("La foule a applaudi la chanteuse.", id="applause"),
        pytest.param("Photo : Anne Morel", id="the credit of a photograph"),
        pytest.param("Le pont rouvrira-t-il ?\n\nPar Anne Morel", id="a headline and a byline"),
        pytest.param(
            "Le maire de Lanvert assure que le pont rouvrira lundi\n\nLa rivière est haute depuis mardi.",
            id="a headline that reports",
        ),
        pytest.param(
            "« Le pont rouvrira lundi », assure la maire de Lanvert\n\nLa rivière est haute depuis mardi.",
            id="a headline that quotes",
        ),
        pytest.param("Le pont rouvrira lundi.", id="the article speaks for itself"),
        pytest.param(
            "Dites que le pont est sûr.",
            id="an order",
            marks=pytest.mark.xfail(reason="an imperative in -ez or -es is read as a report", strict=True),
        ),
        pytest.param("Paul Garnier a été averti que le pont était fermé.", id="who is told does not tell"),
        pytest.param("Le ministre doit préciser lundi que le pont fermera.", id="what is still to be said"),
        pytest.param("Les équipes ont des tâches, comme trouver des lits pour la nuit.", id="comme and an infinitive"),
    ],
)
def test_nobody_is_reported(text: str) -> None:
    assert reported(text) == []
