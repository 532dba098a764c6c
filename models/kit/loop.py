"""The decoding loop over any back end: a chain, then a picture. What is drawn of the logits is the caller's choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np

from models.kit.session import Step, stack

Rows = Sequence[Sequence[int]]


class Decoder(Protocol):
    def run(self, ids: Rows, positions: Rows, cache: dict[str, Any] | None = None) -> Step: ...


Choose = Callable[[np.ndarray], int]


def best(logits: np.ndarray) -> int:
    return int(logits.argmax())


def sampler(rng: np.random.Generator, temperature: float) -> Choose:
    """Draws an id from the softmax of logits / temperature; greedy at temperature 0."""
    if temperature == 0:
        return best
    return lambda logits: int((logits / temperature + rng.gumbel(size=logits.shape)).argmax())


def write_text(
    decoder: Decoder, ids: Sequence[int], stop: int, limit: int, choose: Choose = best
) -> list[int]:
    """Ids that follow `ids` until `stop` (left in) or `limit` ids."""
    step = decoder.run([ids], [range(len(ids))])
    written: list[int] = []
    while len(written) < limit:
        written.append(choose(step.text[0, -1]))
        if written[-1] == stop:
            break
        step = decoder.run([[written[-1]]], [[len(ids) + len(written) - 1]], step.cache)
    return written


def paint(
    decoder: Decoder,
    conditional: Sequence[int],
    unconditional: Sequence[int],
    tokens: int,
    offset: int,
    position_start: int,
    guidance: float,
    choose: Choose = best,
) -> list[int]:
    """Image codes after two texts of the same length, logits u + guidance (c - u)."""
    places = [range(len(conditional))]
    rows = [decoder.run([row], places) for row in (conditional, unconditional)]
    image = np.concatenate([row.image[:, -1] for row in rows])
    cache = stack(rows[0].cache, rows[1].cache)
    codes: list[int] = []
    for index in range(tokens):
        codes.append(choose(image[1] + guidance * (image[0] - image[1])))
        if index + 1 < tokens:
            step = decoder.run([[offset + codes[-1]]] * 2, [[position_start + index]] * 2, cache)
            image, cache = step.image[:, -1], step.cache
    return codes
