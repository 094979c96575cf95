"""The folders that come with the package and are beside it in the repository: notebooks/, data/ and jupyter/."""

from pathlib import Path


def resource(path: str) -> Path:
    """A file or folder of these: inside the package where a wheel was installed, else beside it.

    >>> resource("data/demo/actors.toml").is_file(), resource("notebooks").is_dir()
    (True, True)
    """
    package = Path(__file__).parent
    installed = package / path
    return installed if installed.exists() else package.parent / path
