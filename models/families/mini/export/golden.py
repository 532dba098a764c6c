"""The mini's figures for parity.json."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from models.families.mini.net.model import MiniJanus
from models.families.mini.net.picture_decoder import PictureDecoder
from models.families.mini.net.session import TorchSession
from models.kit.golden import GoldenFacts, figures
from models.kit.sequencer import Sequencer


def golden(decoder: MiniJanus, pictures: PictureDecoder, sequencer: Sequencer) -> dict[str, Any]:
    """As PyTorch computes them; both networks hold the shipped numbers (see reference.py)."""
    config = decoder.config

    def picture_of(codes: Sequence[int]) -> Any:
        with torch.no_grad():
            return pictures.decode(torch.tensor([list(codes)])).numpy()[0]

    facts = GoldenFacts(config.grid, config.image_size, config.text_vocab, config.image_position_start)
    return figures(TorchSession(decoder), picture_of, sequencer, facts)
