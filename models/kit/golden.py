"""parity.json: what a reference computes for fixed inputs, so that any runtime can be checked against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.kit.loop import Decoder, paint, write_text
from models.kit.sequencer import Sequencer

FIRST = 12
PROMPT = "a red apple to the left of a blue car"
CHAIN_LIMIT = 120


@dataclass(frozen=True)
class GoldenFacts:
    """What the figures need to know of a model. `image_start` None: image positions go on from the
    text's. `painted` is how many image tokens are generated; the picture is of a whole grid."""

    grid: tuple[int, int]
    image_size: int
    offset: int
    image_start: int | None
    tolerance: float = 2e-3
    guidance: float = 2.0
    chain_limit: int = CHAIN_LIMIT
    painted: int | None = None


def _numbers(values: Any) -> list[float]:
    return [float(f"{value:.6g}") for value in np.asarray(values, dtype=np.float32).ravel()]


def figures(
    decoder: Decoder,
    picture_of: Callable[[Sequence[int]], Any],
    sequencer: Sequencer,
    facts: GoldenFacts,
) -> dict[str, Any]:
    """logits: the first FIRST logits of both heads at every position of one causal pass over `ids`.
    greedy: a whole generation without chance: the chain after the prompt, then the image codes.
    image: the centre pixel of every grid cell of a picture, in [-1, 1]; `picture_of` gives
    [3, height, width] of the codes of a whole grid.
    """
    rows, columns = facts.grid
    prompt = sequencer.prompt(PROMPT)
    boi = sequencer.ids["beginOfImage"]
    chain = write_text(decoder, prompt, boi, facts.chain_limit)
    if chain[-1] != boi:
        chain.append(boi)
    text = [*prompt, *chain]
    codes = paint(
        decoder,
        text,
        sequencer.guidance_row(len(text)),
        facts.painted or rows * columns,
        facts.offset,
        len(text) if facts.image_start is None else facts.image_start,
        facts.guidance,
    )
    head = [*prompt[-8:], boi]
    start = len(head) if facts.image_start is None else facts.image_start
    some = codes[:8]
    ids = [*head, *(facts.offset + code for code in some)]
    positions = [*range(len(head)), *range(start, start + len(some))]
    step = decoder.run([ids], [positions])
    whole = [codes[index % len(codes)] for index in range(rows * columns)]
    picture = picture_of(whole)
    pitch = facts.image_size // rows
    centres = picture[:, pitch // 2 :: pitch, pitch // 2 :: pitch].transpose(1, 2, 0)
    assert centres.shape == (rows, columns, 3)
    return {
        "format": "scenograph-parity",
        "version": 1,
        "tolerance": facts.tolerance,
        "logits": {
            "ids": ids,
            "positions": positions,
            "text": [_numbers(row[:FIRST]) for row in step.text[0]],
            "image": [_numbers(row[:FIRST]) for row in step.image[0]],
        },
        "greedy": {
            "prompt": PROMPT,
            "promptIds": prompt,
            "chainLimit": facts.chain_limit,
            "chainIds": chain,
            "guidance": facts.guidance,
            "imageTokens": codes,
        },
        "image": {"tokens": whole, "cellCentres": _numbers(centres)},
    }
