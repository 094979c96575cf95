"""Sentences as the press writes them, each with all that it reports."""

from reports import contents, sentences


@sentences(
    (
        "Le président du Norvas, Ivar Solden, a salué mercredi « [une visite historique] » et promis que [son "
        "pays « soutiendrait sans réserve » la Valdorie]."
    ),
    (
        "« [Notre amitié est scellée par le sang] », a lancé le dirigeant à son hôte, selon l'agence officielle "
        "Norvapress."
    ),
    (
        "Selon le communiqué publié à l'issue de la rencontre, [les deux pays « se prêteront assistance en cas "
        "d'agression »]."
    ),
    "Washington a réagi en appelant Brumas à « [cesser toute provocation] ».",
    ("Le ministre des Affaires étrangères, Jonas Wiik, a dénoncé un accord qui « [menace la paix] » dans la région."),
    "Interrogé par Radio Lanvert, l'analyste Karl Brenn estime que [le traité n'est « qu'un symbole »].",
    "Pour Karl Brenn, chercheur à l'institut Carmine, [ce traité « change tout »].",
    "« [C'est un tournant] », abonde sa collègue Lise Maroux, pour qui [Brumas « n'a plus rien à perdre »].",
    "Le dirigeant a également remercié son hôte pour son soutien, qualifiant la relation de « [forteresse] ».",
    (
        "À l'issue de l'entretien, le porte-parole a assuré que [les discussions avaient été « franches et "
        "constructives »], sans plus de détails."
    ),
    "« [Nous n'avons pas peur] », a-t-il martelé, ajoutant : « [Nos soldats sont prêts.] »",
    "« [Nous n'avons pas peur] », a-t-il martelé avant d'ajouter que [ses soldats étaient prêts].",
    "« [Il faut], a expliqué la ministre devant les députés, [+que cette loi soit votée avant Noël.] »",
    "Et la ministre de conclure : « [Nous n'avons plus le choix.] »",
    "Elle dit « [comprendre la colère] » des éleveurs et promet des aides « [dès le mois prochain] ».",
    "Le syndicat, lui, parle d'une « [provocation] » et appelle à manifester samedi.",
    "« [Je ne suis pas surpris. Cela devait arriver] », confie un voisin, qui préfère rester anonyme.",
    "Un peu plus loin, Samira Dhal, 42 ans, vend des légumes : « [Les clients ne viennent plus.] »",
    "« [Les clients ne viennent plus] », se désole Samira Dhal, 42 ans, en rangeant ses cageots.",
    "Contacté par nos soins, le maire répond que « [tout a été fait dans les règles] ».",
    "« [On a entendu un grand bruit, puis plus rien] », témoigne une habitante.",
    "Selon elle, « [rien ne sera plus comme avant] ».",
    "Mais l'avocate prévient : « [Ce procès ne fera pas revenir les victimes.] »",
    "Dans un entretien au journal La Rive, la ministre a reconnu « [des erreurs] » dans la gestion de la crise.",
    "Dans une tribune publiée jeudi, cent médecins demandent que [l'hôpital soit « refondé »].",
    (
        "« [Trop, c'est trop !] », s'emporte Yvon Carat, marin à Lanvert depuis trente ans, « [+on nous prend "
        "pour qui ?] »"
    ),
    "La présidente estime [avoir « tout essayé » pour sauver l'usine].",
    "Le tribunal a jugé que [la société avait « sciemment trompé » ses clients] et l'a condamnée à une amende.",
    "« [Une honte] », pour Fernand Col, qui habite le quartier depuis 1970.",
    "Même son de cloche chez les commerçants : « [On nous oublie] », souffle Flora Nin.",
    "[Une décision « incompréhensible »], selon la maire.",
    "Une décision que la maire juge « [incompréhensible] ».",
    "L'opposition, elle, n'y croit pas : « [Ce sont des mots] », tranche Régine Valmont.",
    "« [Ce sont des mots] », tranche Régine Valmont, et d'ajouter : « [Nous voulons des actes.] »",
    "La chancelière a exclu « [toute négociation] » tant que les prisonniers ne seraient pas libérés.",
    "Elle a promis de [tout faire pour que « la vérité éclate »].",
    "Aux journalistes qui l'interrogeaient, il a répondu qu'[il ne démissionnerait « jamais »].",
    "Sur le réseau Piaf, le ministre a écrit : « [Merci aux pompiers] », avant de supprimer son message.",
    "« [Le pays est à genoux] », écrit l'éditorialiste de La Rive, qui appelle à un sursaut.",
)
def test_quoted_words_in_news(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    (
        "Réunis mardi à Lanvert, les deux dirigeants ont affirmé leur volonté de [renforcer la coopération entre "
        "leurs pays]."
    ),
    "[Les deux chefs d'État ont convenu de se revoir à l'automne], a annoncé la présidence.",
    ("[L'accord prévoit une aide mutuelle en cas d'attaque], a déclaré M. Solden, cité par les agences valdoriennes."),
    "La jeune femme, qui a requis l'anonymat, raconte [avoir été suivie pendant une heure].",
    "[Les enquêteurs privilégient la piste accidentelle], selon une source proche du dossier.",
    "De source judiciaire, on précise que [le suspect était connu des services de police].",
    "D'après les premiers éléments de l'enquête, [le conducteur roulait trop vite].",
    "[Le bilan pourrait s'alourdir], prévient le préfet, alors que les recherches se poursuivent.",
    "Le club a fait savoir, par la voix de son président, que [l'entraîneur resterait en poste].",
    "Le rapport souligne que [les pompes étaient hors service et que l'alarme n'a pas fonctionné].",
    "La maire, pour sa part, dit [ne pas comprendre cette décision].",
    "Ce dernier a rappelé à plusieurs reprises que [la loi interdisait ces pratiques].",
    "Les autorités craignent désormais que [le virus ne se propage aux élevages voisins].",
    "[Il s'agirait], selon la police, [+d'un règlement de comptes].",
    "[Le suspect aurait agi seul], croit savoir le quotidien La Rive.",
    "À en croire le sondage publié lundi, [sept habitants sur dix soutiennent la grève].",
    "Le capitaine s'est dit [fier d'avoir mené cette équipe jusqu'en finale].",
    "Et l'élue d'insister : [le budget n'est pas extensible].",
    "Le ministère a confirmé l'information, précisant que [l'enquête était close].",
    "Le ministère, sollicité, indique que [l'enquête suit son cours].",
)
def test_words_without_marks_in_news(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Contactée, la direction n'a pas souhaité répondre à nos questions.",
    "Preuve, s'il en fallait, que le sujet divise : le vote a été reporté.",
    "Reste que le maire n'a pas convaincu.",
    "Force est de constater que la rue reste vide.",
    "Il est probable que le texte soit rejeté.",
    "On dit souvent que la nuit porte conseil.",
    "Au micro de BTV, le capitaine a dit sa fierté d'avoir mené cette équipe.",
)
def test_what_nobody_says_in_news(text: str, said: list[str]) -> None:
    assert contents(text) == said
