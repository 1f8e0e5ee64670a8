"""The tests mirror the rooms; end-to-end tests run the real bot against the sandbox."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path


def _keep_bytecode() -> None:
    """Where Python may write nothing beside its modules, what it compiles is kept elsewhere.

    A process of tests compiles a thousand modules, and so does each that it starts, each command
    and the other processes of tests: ten seconds of each, every time.
    """
    if not sys.dont_write_bytecode or sys.platform == "win32":
        return
    folder = Path(tempfile.gettempdir()) / f"parldigest-bytecode-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        return  # what others have put there is nothing to be run
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(folder)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


_keep_bytecode()  # before anything else of the project is imported
