"""Reading the training runs' checkpoints, or making networks of random weights in their shape."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch

from models.training.model import MiniJanus, ModelConfig
from models.training.picture_decoder import PictureConfig, PictureDecoder, picture_decoder


def load_decoder(path: Path) -> MiniJanus:
    saved = torch.load(path, map_location="cpu", weights_only=True)
    model = MiniJanus(ModelConfig.from_dict(saved["config"]))
    model.load_state_dict(saved["model"])
    return model.float().eval()


def load_pictures(path: Path) -> PictureDecoder:
    saved = torch.load(path, map_location="cpu", weights_only=True)
    return picture_decoder(saved["config"], saved["model"]).float().eval()


def training_facts(path: Path) -> dict[str, Any]:
    """What a checkpoint says of its run: wall minutes, samples seen, figures on held-out scenes."""
    saved = torch.load(path, map_location="cpu", weights_only=True)
    facts: dict[str, Any] = {}
    if "spent" in saved:
        facts["minutes"] = round(saved["spent"] / 60, 1)
    if "samples" in saved:
        facts["samples"] = saved["samples"]
    if "figures" in saved:
        facts["figures"] = {name: round(float(v), 4) for name, v in saved["figures"].items()}
    return facts


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
