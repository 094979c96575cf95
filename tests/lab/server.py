"""JupyterLab as the command `lab` opens it, on loopback, and its pages in a real browser."""

import json
import os
import re
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from nbformat import NotebookNode, from_dict
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "build" / "screenshots"
PATIENCE = 120  # seconds for a kernel or a notebook on a busy machine


@dataclass
class Lab:
    """A server, and everything that its pages asked of the network."""

    url: str
    token: str
    root: Path
    requests: list[str] = field(default_factory=list)

    def get(self, path: str) -> Any:
        return json.loads(self.text(path))

    def text(self, path: str) -> str:
        """What the server answers."""
        with urlopen(Request(f"{self.url}{path}", headers={"Authorization": f"token {self.token}"})) as answer:
            return str(answer.read(), "utf-8")

    def watch(self, page: Page) -> None:
        """Note what the page asks of the network from now on."""
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("websocket", lambda socket: self.requests.append(socket.url))

    def open(self, page: Page, name: str) -> "OpenNotebook":
        """Open a notebook in a workspace of its own, and wait for its kernel: before, it cannot be run."""
        self.watch(page)
        page.goto(f"{self.url}/lab/workspaces/{name}/tree/notebooks/{name}.ipynb?token={self.token}")
        notebook = OpenNotebook(self, page, name)
        until(notebook.kernel_is_ready)
        return notebook


@dataclass
class OpenNotebook:
    """A notebook in a page of JupyterLab."""

    lab: Lab
    page: Page
    name: str

    def kernel_is_ready(self) -> bool:
        sessions = [
            one["kernel"] for one in self.lab.get("/api/sessions") if one["path"].endswith(f"{self.name}.ipynb")
        ]
        return any(kernel["execution_state"] == "idle" and kernel["connections"] for kernel in sessions)

    def run_all_cells(self) -> NotebookNode:
        """Choose Run All Cells from the menu; returns the notebook, saved, when every cell ran or one failed."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        until(lambda: self.kernel_is_ready() and self._is_done(self.saved()))
        return self.saved()

    def saved(self) -> NotebookNode:
        """Save it and read it back: the page itself shows only the cells that are in view."""
        self.page.keyboard.press("Control+s")
        self.page.wait_for_timeout(500)
        return from_dict(self.lab.get(f"/api/contents/notebooks/{self.name}.ipynb")["content"])

    @staticmethod
    def _is_done(notebook: NotebookNode) -> bool:
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]
        failed = any(output.output_type == "error" for cell in code for output in cell.outputs)
        return failed or all(cell.execution_count for cell in code)

    def screenshot(self, look: str) -> None:
        """Keep a picture for people to look at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.wait_for_timeout(300)  # until what was pressed or opened has settled
        self.page.screenshot(path=SCREENSHOTS / f"lab-{self.name}-{look}.png")


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so; fail after `PATIENCE`."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"not so after {PATIENCE} seconds"
        time.sleep(0.2)


@contextmanager
def running_lab(folder: Path, command: Sequence[str] = (sys.executable, "-m", "analysis")) -> Iterator[Lab]:
    """`command` lab in an empty folder, with nobody's settings but a port of loopback that is free, and no browser."""
    root, own, token = folder / "root", folder / "jupyter", secrets.token_hex(16)
    settings = own / "config" / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "themes.jupyterlab-settings").write_text('{"adaptive-theme": true}', "utf-8")
    server_settings = {"ip": "127.0.0.1", "port": 0, "open_browser": False}
    config = {"ServerApp": server_settings, "LabApp": server_settings, "IdentityProvider": {"token": token}}
    (own / "config" / "jupyter_server_config.json").write_text(json.dumps(config), "utf-8")
    places = {f"JUPYTER_{name.upper()}_DIR": str(own / name) for name in ("config", "data", "runtime")}
    root.mkdir()
    with (own / "log.txt").open("w+") as log:
        server = subprocess.Popen(
            [*command, "lab"], cwd=root, env={**os.environ, **places}, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            yield _when_up(own / "runtime", server, token, root)
        finally:
            server.terminate()
            server.wait(30)


def _when_up(runtime: Path, server: "subprocess.Popen[bytes]", token: str, root: Path) -> Lab:
    """Its address stands in a file that it writes when it has found a port."""

    def answers() -> bool:
        assert server.poll() is None, (runtime.parent / "log.txt").read_text("utf-8")
        for file in runtime.glob("jpserver-*.json"):
            if found := re.search(r'"port": (\d+)', file.read_text("utf-8")):
                lab.url = f"http://127.0.0.1:{found[1]}"
        try:
            return bool(lab.url and lab.get("/api/status"))
        except URLError:
            return False

    lab = Lab("", token, root)
    until(answers)
    return lab
