"""Whom a pronoun means, or words left out."""

import pytest
from spoken import Speakers, case, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "who told before is a subject",
            "La maire Anne Morel est venue.\n\n« On nous a prévenus », raconte Clara Vautrin. « J'ai pleuré. » "
            "Elle demande de l'aide. « Sans elle, un tiers aura fermé », prévient-elle.",
            "Clara Vautrin",
            "Clara Vautrin",
        ),
        case(
            "who comes in is answered",
            "La maire Anne Morel traverse le quai. Une passante s'approche. « Plus tard », répond-elle.",
            "Anne Morel",
        ),
        case(
            "whom she receives does not come in",
            "La maire Anne Morel reçoit une infirmière. « Le quai est vieux », lance-t-elle.",
            "Anne Morel",
        ),
        case(
            "elle is the woman",
            "Anne Morel a reçu Paul Garnier lundi. Elle a dit que le pont rouvrirait.",
            "Anne Morel",
        ),
        case(
            "il is the man",
            "Anne Morel a reçu Paul Garnier lundi. Il a dit que le pont rouvrirait.",
            "Paul Garnier",
        ),
        case(
            "the inverted pronoun",
            "Le maire Paul Garnier est venu lundi. « Le pont sera bientôt ouvert », a-t-il assuré.",
            "Paul Garnier",
        ),
        case(
            "the inverted pronoun of several women",
            "Les infirmières sont venues lundi. « Le pont sera bientôt ouvert », ont-elles assuré.",
            "infirmières",
        ),
        case(
            "the same in the present",
            "Les infirmières sont venues lundi. « Le pont sera bientôt ouvert », assurent-elles.",
            "infirmières",
        ),
        case(
            "selon elle",
            "Anne Morel s'est rendue au port lundi. Selon elle, la digue tiendra.",
            "Anne Morel",
        ),
        case(
            "pour lui",
            "Paul Garnier s'est rendu au port lundi. Pour lui, la digue tiendra.",
            "Paul Garnier",
        ),
        case(
            "ce dernier is the last named",
            "Le préfet Luc Armand a écrit au maire Paul Garnier. Ce dernier a répondu que la digue tiendrait.",
            "Paul Garnier",
        ),
        case(
            "cette dernière",
            "Le préfet Luc Armand a écrit à la maire Anne Morel. Cette dernière a répondu que la digue tiendrait.",
            "Anne Morel",
        ),
        case(
            "she, who has a relative clause of her own",
            "« Non », dit Anne Morel. Elle, qui avait tout lu, affirme que la digue tiendra.",
            "Anne Morel",
            "Anne Morel",
        ),
        case(
            "l'intéressé, again and by a pronoun",
            "Paul Garnier a refusé le poste. L'intéressé hausse les épaules. « Trop tard », répond l'intéressé. "
            "« J'aurais dû partir », ajoute-t-il.",
            "Paul Garnier",
            "Paul Garnier",
        ),
        case(
            "l'intéressée",
            "Paul Garnier ne croit plus Anne Morel. L'intéressée assure que tout est vrai.",
            "Anne Morel",
        ),
        case(
            "cette quinquagénaire",
            "Claire Vasset tient la dernière ferme du village. « Je n'en dors plus la nuit », "
            "a confié cette quinquagénaire.",
            "Claire Vasset",
        ),
        case(
            "la quinquagénaire",
            "Claire Vasset tient la dernière ferme du village. La quinquagénaire confie qu'elle n'en dort plus.",
            "Claire Vasset",
        ),
        case(
            "by the town",
            "Enzo Darly a gagné lundi. Le Tissacois a dit qu'il visait le titre.",
            "Enzo Darly",
        ),
        case(
            "no epithet from a town between",
            "Karim Darly, un maçon de Tissac, est jugé lundi. « C'est un avertissement », a lancé le juge Varin. "
            "Il a expliqué que la peine serait légère.",
            "Varin",
            "Varin",
        ),
        case(
            "an epithet from the town in a quotation",
            "Karim Darly, un maçon de Tissac, est jugé lundi. « Un répit pour le Tissacois », a lancé "
            "le président Varin. Il a expliqué que la peine serait légère.",
            "Varin",
            "Varin",
        ),
        case(
            "a newspaper is not from the town",
            "Luc Darly, un maçon de Paris, est jugé lundi. « C'est un avertissement », a lancé le juge Varin. "
            "Une lettre est arrivée au Parisien lundi. Il a expliqué que la peine serait légère.",
            "Varin",
            "Varin",
        ),
        case(
            "by the trade",
            "Claire Vasset a reçu un prix. L'actrice a dit qu'elle le gardait pour sa mère.",
            "Claire Vasset",
        ),
        case(
            "an actor who came before",
            "Claire Vasset a vu un acteur. L'acteur a dit qu'elle jouait bien.",
            "acteur",
        ),
        case(
            "a woman is not le quinquagénaire",
            "Claire Vasset tient la ferme. Le quinquagénaire a dit qu'il partait.",
            "quinquagénaire",
        ),
        case(
            "a group",
            "Les pompiers ont fouillé la maison. Ils ont précisé que personne n'y vivait.",
            "pompiers",
        ),
        case(
            "the other of two presidents",
            "Le président valdorien Ivar Solden a reçu le président norvais Milan Petrac. "
            "Son homologue norvais a dit que la paix était proche.",
            "Milan Petrac",
        ),
        case(
            "quant à",
            "Anne Morel a reçu Paul Garnier lundi. Quant à Luc Armand, il a dit que rien ne pressait.",
            "Luc Armand",
        ),
        case(
            "the last speaker goes on",
            "« Le trafic a doublé en deux ans », explique Anne Morel. Et d'ajouter que le port est sûr.",
            "Anne Morel",
            "Anne Morel",
        ),
        case(
            "whoever is quoted is nobody's antecedent",
            "La maire Anne Morel est catégorique. « Le préfet Luc Armand ne viendra jamais ici », a-t-elle dit.",
            "Anne Morel",
        ),
        case(
            "il is not who only stands in apposition to a complement",
            "Hugo Tarnec dirige le port. En visite avec le ministre de l'Industrie, Marc Salvé, il a dit que le quai "
            "serait refait.",
            "Hugo Tarnec",
        ),
        case(
            "il in a quotation is not who speaks",
            "Karim Vasselin accuse Paul Garnier. « Il a dit que le port fermerait », rapporte Karim Vasselin.",
            "Karim Vasselin",
            "Paul Garnier",
        ),
        case(
            "who opens two sentences as il",
            "Paul Garnier renonce à la mairie. Il l'a écrit lundi. Après avoir critiqué le programme du candidat "
            "Luc Armand, il annonce qu'il part.",
            "Paul Garnier",
        ),
        case(
            "a new subject after the last speaker",
            "« Je l'ai vu partir », dit Mme Morel. Mme Roy, une amie de Mme Morel, a perdu son fils. « Il ne disait "
            "rien », a-t-elle confié.",
            "Mme Morel",
            "Mme Roy",
        ),
        case(
            "celui qui is whom the article is about",
            "Le champion Enzo Darly quitte la piste. « Je n'ai rien à prouver », lâche celui qui a trois titres.",
            "Enzo Darly",
        ),
        case(
            "elle-même is elle",
            "Nadia Kerzo répare des moteurs. Elle-même se dit têtue.",
            "Nadia Kerzo",
        ),
        case(
            "informations given by somebody",
            "Selon les informations confiées par le procureur, la porte était ouverte.",
            "procureur",
        ),
        case(
            "somebody's words",
            "D'après le récit que la gardienne a fait à la presse, la porte était ouverte.",
            "gardienne",
        ),
        case("whose name is in quotation marks", "« Norvapress » a affirmé que la porte était ouverte.", "Norvapress"),
        case(
            "before what stands between commas",
            "Quand Paul Garnier se retira, Mme Morel, profondément déçue, s'est dit qu'elle avait le temps.",
            "Mme Morel",
        ),
        case(
            "a premier ministre is not le ministre",
            "Luc Armand, ministre de la Justice, est venu. Le Premier ministre Paul Garnier l'a reçu. Le ministre "
            "dit que rien ne presse.",
            "Luc Armand",
        ),
        case(
            "a cabinet is not its minister",
            "Le ministre Luc Armand est venu. Le cabinet du ministre dit que rien ne presse.",
            "cabinet du ministre",
        ),
        case(
            "a country, an outlet",
            "La Norvasie assure que rien ne presse. Elle ajoute que le traité tient.",
            "Norvasie",
            "Norvasie",
        ),
        case(
            "somebody told to an agency",
            "Un dépôt a brûlé, a dit à l'agence Norva un responsable militaire. D'après lui, tout est détruit.",
            "responsable militaire",
            "responsable militaire",
        ),
        case(
            "that same agency",
            "Le port est fermé, selon l'agence Corvia. D'après cette même agence, un quai a cédé.",
            "agence Corvia",
            "agence Corvia",
        ),
    ],
)
def test_a_pronoun_is_whoever_agrees_and_is_nearest(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "by what they wear",
            "Les gilets rouges sont venus lundi. Ils demandent que le port rouvre.",
            "gilets rouges",
        ),
        case(
            "women too",
            "Les blouses blanches ont défilé lundi. Elles demandent que l'hôpital rouvre.",
            "blouses blanches",
        ),
        case(
            "not a figure",
            "Les dockers ont bloqué le port lundi. 11 personnes ont été blessées. Ils demandent que le port rouvre.",
            "dockers",
        ),
        case(
            "people of a number",
            "Le maire est venu. 200 dockers ont bloqué le port lundi. Ils demandent que le port rouvre.",
            "200 dockers",
        ),
        case(
            "no word that ends like an adjective",
            "Le maire est venu. Les élus mais aussi les marins étaient là. Ils exigent « un vrai plan ».",
            "élus",
        ),
        case(
            "whose sentence it is, whoever spoke before",
            "« Le port va fermer », a dit Anne Morel. Mi-novembre, Clara Vautrin, elle, a annoncé qu'elle viendrait.",
            "Anne Morel",
            "Clara Vautrin",
        ),
        case(
            "it is she who",
            "Paul Garnier a ouvert. C'est Jean Vautrin qui a prononcé le discours. Il souhaite que le port rouvre.",
            "Jean Vautrin",
        ),
    ],
)
def test_a_pronoun_is_whoever_the_article_is_about(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
