"""What the training entry points share: the clock, rates, logs, picture sheets."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image


class Clock:
    """Wall time of a run, counted across resumes; `fraction` is 0 at the start, 1 at the end."""

    def __init__(self, minutes: float, spent: float = 0.0) -> None:
        self.total = minutes * 60
        self.origin = time.monotonic() - spent

    @property
    def spent(self) -> float:
        return time.monotonic() - self.origin

    @property
    def fraction(self) -> float:
        return min(1.0, self.spent / self.total)


class Stop:
    """True once the process was asked to end (SIGTERM, Ctrl-C): finish the step, save, leave."""

    def __init__(self) -> None:
        self.asked = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._ask)

    def _ask(self, _number: int, _frame: object) -> None:
        self.asked = True

    def __bool__(self) -> bool:
        return self.asked


def hold_then_fall(fraction: float, hold: float = 0.3) -> float:
    """1 for the first `hold` of the run, then straight down to 0 at the end."""
    return 1.0 if fraction < hold else max(0.0, (1 - fraction) / (1 - hold))


class Log:
    """One JSON object a line, to a file and to the terminal."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path

    def write(self, **fields: Any) -> None:
        rounded = {k: round(v, 4) if isinstance(v, float) else v for k, v in fields.items()}
        line = json.dumps(rounded)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
        print(line, flush=True)


def sheet(path: Path, rows: list[np.ndarray]) -> None:
    """Each row uint8 [N, H, W, 3]; one PNG with the rows below each other."""
    lines = [np.concatenate(list(row), axis=1) for row in rows]
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.concatenate(lines, axis=0)).save(path)
