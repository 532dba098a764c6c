"""Networks of random weights: for tests, and for bundles to develop against."""

from __future__ import annotations

import torch

from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.picture_decoder import PictureConfig, PictureDecoder


def random_networks(
    seed: int, config: ModelConfig, images: PictureConfig
) -> tuple[MiniJanus, PictureDecoder]:
    """Both networks with every parameter drawn, so that no zero hides a mistake in the graph."""
    generator = torch.Generator().manual_seed(seed)
    decoder, pictures = MiniJanus(config), PictureDecoder(images)
    with torch.no_grad():
        for module in (decoder, pictures):
            for name, parameter in module.named_parameters():
                drawn = torch.randn(parameter.shape, generator=generator)
                if parameter.dim() > 1:
                    fan_in = parameter[0].numel()
                    embedding = "embed" in name or name == "image_position"
                    parameter.copy_(drawn * (0.5 if embedding else fan_in**-0.5))
                else:
                    parameter.copy_((1.0 if "norm" in name else 0.0) + 0.1 * drawn)
    return decoder.eval(), pictures.eval()
