"""Reports: the notebooks run on somebody's articles, each written as one self-contained HTML file."""

from analysis.report.render import render_reports
from analysis.report.tables import table

__all__ = ["render_reports", "table"]
