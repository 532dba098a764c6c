"""How far an exported graph is from a reference that holds the same numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.kit.session import Floats, Step

TOLERANCE = 1e-3


@dataclass(frozen=True)
class Difference:
    """The largest absolute difference as a share of the reference's largest absolute value."""

    name: str
    relative: float

    @property
    def within(self) -> bool:
        return self.relative <= TOLERANCE


def difference(name: str, got: Floats, expected: Floats) -> Difference:
    if got.shape != expected.shape:
        return Difference(f"{name}: shape {got.shape}, expected {expected.shape}", float("inf"))
    scale = float(np.abs(expected).max())
    return Difference(name, float(np.abs(got - expected).max()) / max(scale, 1e-12))


def step_differences(
    name: str, got: Step, expected: Step, last: int | None = None
) -> list[Difference]:
    """Of logits and caches of one call; `last`: of so many positions at the end."""
    rows = slice(-last if last else None, None)
    return [
        difference(f"{name}, text logits", got.text, expected.text[:, rows]),
        difference(f"{name}, image logits", got.image, expected.image[:, rows]),
        *(
            difference(f"{name}, {key}", value, expected.cache[key])
            for key, value in got.cache.items()
        ),
    ]
