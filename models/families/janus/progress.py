"""How far a long export is."""

from __future__ import annotations

import time

from models.kit.onnx.store import Report


class Progress:
    """A line a second at most: how much of the weights is written, and how long the rest will take."""

    def __init__(self, total: int, kept: int, say: Report) -> None:
        self._total, self._kept, self._say = total, kept, say
        self._done = 0
        self._begun = self._last = time.monotonic()

    def __call__(self, name: str, size: int) -> None:
        self._done += size
        now = time.monotonic()
        if now - self._last < 1 and self._done < self._total:
            return
        self._last = now
        fresh, left = self._done - self._kept, self._total - self._done
        rest = f", about {left * (now - self._begun) / fresh:.0f} s left" if fresh > 0 and left else ""
        gone = f"{self._done / 1e9:.2f} of {self._total / 1e9:.2f} GB"
        self._say(f"{100 * self._done // max(self._total, 1):3d}%  {gone}{rest}  {name}")
