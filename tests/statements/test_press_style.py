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
    "« [Nous n'avons pas peur] », a-t-il martelé, ajoutant : « [Nos soldats sont prêts.] »",
    "« [Nous n'avons pas peur] », a-t-il martelé avant d'ajouter que [ses soldats étaient prêts].",
    "« [Il faut], a expliqué la ministre devant les députés, [+que cette loi soit votée avant Noël.] »",
    "Et la ministre de conclure : « [Nous n'avons plus le choix.] »",
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
    "Il a ajouté qu'[il n'y aurait « aucune exception »], avant de quitter la salle sous les huées.",
    "La défense plaide l'accident. L'accusation, elle, parle d'un « [meurtre de sang-froid] ».",
    "Elle compare la situation à « [une cocotte-minute] ».",
    "Les « anciens » du village se souviennent que [la place était un marché].",
    "Se disant « [victime d'un complot] », le trésorier a quitté le tribunal sans un mot.",
    "Accusée d'avoir menti, la ministre se défend : « [J'ai dit ce que je savais.] »",
    "L'entraîneur l'avait dit : « [Ce match sera une guerre.] »",
    "Pour sa part, l'opposition estime que « [le compte n'y est pas] ».",
    "Le dirigeant, dans un toast, a souhaité « [longue vie] » à son hôte.",
    "« [Vive l'amitié !] », ont crié des milliers d'habitants massés le long de l'avenue.",
    "L'expert met en garde : « [Il ne faut pas sous-estimer cet accord.] »",
    "L'expert met en garde contre « [un emballement] » et rappelle que [rien n'est signé].",
    "Et d'ajouter que « [la porte reste ouverte] ».",
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
    "Le ministre a précisé que [les écoles rouvriraient lundi, sauf dans les trois communes inondées].",
    "La police affirme [avoir arrêté douze personnes, dont deux mineurs, lors de la manifestation].",
    (
        "Le porte-parole a indiqué que [le navire, parti de Brumas mardi, se dirigeait vers le nord et qu'il "
        "serait intercepté]."
    ),
    "Le maire a expliqué que [le chantier coûterait deux millions, une somme que la commune n'a pas].",
    "L'agence a rapporté que [le dirigeant avait visité une ferme, accompagné de sa fille].",
    (
        "Elle assure que [le vaccin est sûr et qu'aucun effet grave n'a été relevé], contrairement à ce "
        "qu'affirment certains médias."
    ),
    "Le patron soutient que [l'usine est rentable]. Ce que contestent les syndicats.",
    "Les syndicats estiment que [la réforme est injuste] et veulent l'abroger.",
    "Le président a rappelé que [le pays avait besoin d'élections] et a convoqué les partis pour mardi.",
    "La ministre a reconnu que [la mesure était impopulaire] et s'est engagée à [la revoir].",
    "Le directeur affirme que [les stocks sont suffisants] et refuse de parler de pénurie.",
    "Il a dit qu'[il aimait son pays et qu'il se battrait pour lui].",
    "L'ONG dit [avoir recensé quarante cas] et réclame une enquête.",
    "Le juge considère que [le prévenu est dangereux], d'où son maintien en prison.",
    "[Ils étaient dix mille] selon les organisateurs et [deux mille] selon la police.",
    "[Le taux a baissé de deux points en un an], selon l'institut Carmine, qui publie ses chiffres chaque mois.",
    "La lettre, dont La Rive a obtenu copie, affirme que [les comptes étaient faux].",
    "[Il aurait], selon l'accusation, [+versé un million à son associé].",
    "[Le texte], explique son auteur, [+ne vise personne].",
    "[Le texte ne vise personne], explique son auteur, qui se dit [ouvert au débat].",
    "[Aucune piste n'est écartée], assure-t-on au parquet de Valmère.",
    "[Un témoin a vu l'homme s'enfuir à pied], a-t-il déclaré aux policiers.",
    "La chanteuse l'a annoncé sur Piaf : [elle ne remontera plus sur scène].",
    "Comme l'a rappelé la maire, [la place est interdite aux voitures depuis 2019].",
    "Comme le souligne le rapport, [les digues datent d'un autre siècle].",
    "Pour le maire, [la route doit rester fermée jusqu'à nouvel ordre].",
    "Aux yeux des Occidentaux, [cet accord viole les sanctions].",
    "De l'aveu même du ministre, [la loi est inapplicable].",
    "La Valdorie nie [fournir des armes à Brumas].",
    "Interrogée sur ce point, la maire a indiqué [ne pas avoir été informée].",
    "Selon le journal, qui cite des sources proches du dossier, [la vente serait conclue].",
    "[La vente serait conclue], selon le journal, [+pour un montant de dix millions].",
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
    "Le juge considère le prévenu comme dangereux.",
    "Selon nos informations, le ministre a remis sa démission mardi soir.",
    "Selon la loi, chaque élève doit apprendre à nager.",
    "Le film « Les Eaux dormantes », salué par la critique, sort mercredi.",
    "Le groupe « Les Embruns » jouera samedi à Lanvert.",
    "Le dispositif « Tous à l'eau » est reconduit cet été.",
    "À la question de savoir s'il serait candidat, il a répondu par un sourire.",
    "Nul doute que la question reviendra.",
    "Le comité a annoncé mercredi la suspension de l'athlète, qui clame son innocence.",
    "Résultat : les clients ne viennent plus.",
    "Pour l'instant, la route reste fermée.",
    "Sur la photo, on y voit un message adressé à Washington.",
)
def test_what_nobody_says_in_news(text: str, said: list[str]) -> None:
    assert contents(text) == said
