"""Shapes of small networks, for tests."""

from __future__ import annotations

from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.picture_decoder import PictureConfig, PictureDecoder

Networks = tuple[MiniJanus, PictureDecoder]

SMALL = ModelConfig(
    text_vocab=90,
    width=64,
    layers=2,
    heads=4,
    ffn=96,
    codes=60,
    grid=(4, 4),
    image_size=64,
)
SMALL_IMAGES = PictureConfig(
    image_size=64, grid=(4, 4), codes=60, code_width=6, widths=(16, 12, 8), hidden=20, depths=(2, 1, 1)
)
