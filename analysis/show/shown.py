"""A piece of a page that displays itself."""

from dataclasses import dataclass, field

WHOLE = "application/vnd.summit-coverage.table+csv"  # how a notebook hands on the rows that its page does not carry


@dataclass(frozen=True)
class Shown:
    """HTML that displays itself in JupyterLab and in the reports, and needs no script.

    >>> Shown("<p>Oui</p>")._repr_html_()
    '<p>Oui</p>'
    """

    html: str = field(repr=False)
    lab_style: str = field(default="", repr=False)  # a style sheet that only JupyterLab needs
    whole: str = field(default="", repr=False)  # all rows of a table as CSV, where the HTML has only the first

    def _repr_html_(self) -> str:
        return self.lab_style + self.html

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {WHOLE: self.whole} if self.whole else {}
