"""A checkpoint kept, and a copy of it in a folder that outlives this one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from models.families.mini.net.checkpoints import save


def keep(out: Path, state: dict[str, Any], copy: Path | None) -> None:
    save(out, state)
    if copy is None:
        return
    copy.mkdir(parents=True, exist_ok=True)
    part = copy / (out.name + ".part")
    shutil.copyfile(out, part)
    part.replace(copy / out.name)
