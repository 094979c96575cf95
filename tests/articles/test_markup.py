"""Markup is taken off texts of tables and feeds; tags that a text speaks of stay."""

import pytest

from analysis.articles.formats.markup import html_text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Un < deux.", "Un < deux."),
        ("Pour le gras, la balise <b> suffit.", "Pour le gras, la balise <b> suffit."),
        ("On écrit <p> et </p>, dit-elle.", "On écrit <p> et </p>, dit-elle."),
        ("Les balises (<b>, <i> ou <br>) restent.", "Les balises (<b>, <i> ou <br>) restent."),
        ("« <b> » est une balise.", "« <b> » est une balise."),
        ("<b> est une balise.", "<b> est une balise."),
        ("Le <b>traité</b> est signé.", "Le traité est signé."),
        ("<p> Un. </p> <p> Deux. </p>", "Un.\n\nDeux."),
        ("<p>Le <o:p>pont</o:p> de <x]y>Clairval</p><p>rouvre.", "Le pont de Clairval\n\nrouvre."),  # as Word has it
        ("Un.<br>Deux.", "Un.\n\nDeux."),
        ("Un. <br/> Deux.", "Un.\n\nDeux."),
        ("Un<br /><br />Deux", "Un\n\nDeux"),
        ("Un.<p>Deux.", "Un.\n\nDeux."),
        ('Le <a href="https://a.example">pont</a> rouvre.', "Le pont rouvre."),
        ('Un. <img src="a.jpg"/> Deux.', "Un. Deux."),
        ("Elle a dit : <i>oui</i>, et <b>vite</b>.", "Elle a dit : oui, et vite."),
        ("<ul>\n<li>Un</li>\n<li>Deux</li></ul>", "Un\n\nDeux"),
        ("La balise &lt;b&gt; dans une <em>page</em>.", "La balise <b> dans une page."),
    ],
)
def test_markup_is_taken_off_and_tags_that_a_text_names_stay(written: str, text: str) -> None:
    assert html_text(written) == text
