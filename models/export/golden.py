"""parity.json: what PyTorch computes for fixed inputs, so that any runtime can be checked against it."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from models.export.greedy import paint, write_text
from models.export.sequence import Sequencer
from models.export.torch_session import TorchSession
from models.training.autoencoder import ImageAutoencoder
from models.training.model import MiniJanus

FIRST = 12
PROMPT = "a red apple to the left of a blue car"
CHAIN_LIMIT = 120
GUIDANCE = 2.0


def _numbers(values: Any) -> list[float]:
    return [float(f"{value:.6g}") for value in np.asarray(values).ravel()]


def golden(decoder: MiniJanus, autoencoder: ImageAutoencoder, sequencer: Sequencer) -> dict[str, Any]:
    """`decoder` and `autoencoder` hold the shipped numbers (see reference.py).

    logits: the first FIRST logits of both heads at every position of one causal pass over `ids`.
    greedy: a whole generation without chance: the chain after the prompt, then the image codes.
    image: the centre pixel of every grid cell of those codes' picture, in [-1, 1].
    """
    config = decoder.config
    session = TorchSession(decoder)
    prompt = sequencer.prompt(PROMPT)
    boi = sequencer.ids["beginOfImage"]
    chain = write_text(session, prompt, boi, CHAIN_LIMIT)
    if chain[-1] != boi:
        chain.append(boi)
    text = [*prompt, *chain]
    codes = paint(
        session,
        text,
        sequencer.guidance_row(len(text)),
        config.image_tokens,
        config.text_vocab,
        config.image_position_start,
        GUIDANCE,
    )
    head, start = [*prompt[-8:], boi], config.image_position_start
    ids = [*head, *(config.text_vocab + code for code in codes[:8])]
    positions = [*range(len(head)), *range(start, start + 8)]
    step = session.run([ids], [positions])
    with torch.no_grad():
        picture = autoencoder.decode(torch.tensor([codes])).numpy()[0]
    rows, columns = config.grid
    pitch = config.image_size // rows
    centres = picture[:, pitch // 2 :: pitch, pitch // 2 :: pitch].transpose(1, 2, 0)
    assert centres.shape == (rows, columns, 3)
    return {
        "format": "scenograph-parity",
        "version": 1,
        "tolerance": 2e-3,
        "logits": {
            "ids": ids,
            "positions": positions,
            "text": [_numbers(row[:FIRST]) for row in step.text[0]],
            "image": [_numbers(row[:FIRST]) for row in step.image[0]],
        },
        "greedy": {
            "prompt": PROMPT,
            "promptIds": prompt,
            "chainLimit": CHAIN_LIMIT,
            "chainIds": chain,
            "guidance": GUIDANCE,
            "imageTokens": codes,
        },
        "image": {"tokens": codes, "cellCentres": _numbers(centres)},
    }
