"""The command that opens JupyterLab."""

import os
from argparse import Namespace

from analysis.cli.bundled import copy_here
from analysis.cli.reading import need_home
from analysis.resources import resource


def lab(options: Namespace) -> None:
    """Open the notebooks in JupyterLab; they and the data of their first run are copied into the current folder."""
    need_home()
    copy_here("notebooks", "data")
    # jupyter/ turns off what JupyterLab asks of the network: news, updates and the catalogue of extensions.
    places = [str(resource("jupyter")), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(filter(None, places))

    from jupyterlab.labapp import main as jupyterlab

    # Jupyter refuses to start for root, who is the usual user of a container, unless told so.
    as_root = ["--allow-root"] if os.geteuid() == 0 else []
    jupyterlab(["--notebook-dir=.", "notebooks/explore.ipynb", *as_root])
