"""Small networks of random weights, shared by the exporter's tests."""

from __future__ import annotations

import pytest

from models.export.checkpoints import random_networks
from models.training.autoencoder import AutoencoderConfig, ImageAutoencoder
from models.training.model import MiniJanus, ModelConfig

Networks = tuple[MiniJanus, ImageAutoencoder]

SMALL = ModelConfig(
    text_vocab=90,
    width=64,
    layers=2,
    heads=4,
    ffn=96,
    codes=60,
    fsq_levels=(5, 4, 3),
    grid=(4, 4),
    image_size=64,
)
SMALL_IMAGES = AutoencoderConfig(
    image_size=64,
    grid=(4, 4),
    fsq_levels=(5, 4, 3),
    encoder_widths=(8, 12, 16),
    encoder_depths=(0, 0, 1),
    decoder_widths=(8, 12, 16),
    decoder_depths=(1, 1, 2),
)


@pytest.fixture(scope="session")
def networks() -> Networks:
    return random_networks(7, SMALL, SMALL_IMAGES)
