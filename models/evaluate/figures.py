"""The figures of `npm run eval`, by its own code: what was made here is handed to it, and what it says is read."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from models.evaluate.prompts import UsageError

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "figures.ts"
TSX = ROOT / "node_modules" / ".bin" / "tsx"


def lacking() -> str | None:
    """Why no figures can be had on this machine, or None."""
    if shutil.which("node") is None:
        return "there is no Node"
    return None if TSX.exists() else "the project's Node packages are not installed: npm ci"


def figures(folder: Path, bundle: Path | None = None, judge: Path | None = None) -> dict[str, Any]:
    """Of a run that was gathered. `bundle`: the model that painted, whose own detector looks where `judge` can't name
    what it draws. Raises UsageError."""
    command = [str(TSX), str(SCRIPT), "--run", str(folder.absolute())]
    for name, path in (("bundle", bundle), ("judge", judge)):
        command += [f"--{name}", str(path.absolute())] if path else []
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise UsageError(f"no figures: {done.stderr.strip()[-500:]}")
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    (folder / "figures.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return found
