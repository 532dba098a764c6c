"""Initial weights of the decoder.

Coordinates are many tokens, each seen seldom, so they start smooth: the embedding of a coordinate
token and of an image position share one basis of sines, in which near places have near vectors.
"""

from __future__ import annotations

import math
import re

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from models.families.mini.net.model import MiniJanus
from models.families.mini.net.picture_decoder import codebook_features

STD = 0.02
PLACE_STD = 0.03
COORDINATE = re.compile(r"^(,?\(|,)(\d{1,3})(\)?)$")


def waves(place: Tensor, features: int) -> Tensor:
    """Sines and cosines of a place in [0, 1], [..., features], of root mean square one."""
    octaves = torch.linspace(-1, 3.5, features // 2)
    angle = 2 * math.pi * place[..., None] * 2**octaves
    return torch.cat([angle.sin(), angle.cos()], dim=-1) * math.sqrt(2)


def coordinate(piece: str) -> tuple[str, float] | None:
    """A token's text -> (axis, value / 1000) if it is one edge of a box: `(120` `,340)` `,(480`."""
    match = COORDINATE.match(piece)
    if not match:
        return None
    opening, digits, closing = match.groups()
    if closing:
        return ("y", int(digits) / 1000) if opening == "," else None
    return ("x", int(digits) / 1000) if opening.endswith("(") else None


@torch.no_grad()
def initialise(model: MiniJanus, tokenizer: Tokenizer | None) -> None:
    config = model.config
    for module in model.modules():
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=module.in_features**-0.5 * 0.5)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
    for block in model.blocks:
        nn.init.zeros_(block.attention.o_proj.weight)
        nn.init.zeros_(block.ffn.down_proj.weight)
    nn.init.zeros_(model.lm_head.weight)
    nn.init.zeros_(model.gen_head[2].weight)
    nn.init.normal_(model.text_embed.weight, std=STD)
    initialise_codes(model)

    eighth = config.width // 8
    axes = {"x": slice(0, 2 * eighth), "y": slice(2 * eighth, 4 * eighth)}
    rows, columns = config.grid
    down, across = torch.meshgrid(
        (torch.arange(rows) + 0.5) / rows, (torch.arange(columns) + 0.5) / columns, indexing="ij"
    )
    nn.init.normal_(model.image_position, std=STD)
    model.image_position[:, axes["x"]] = PLACE_STD * waves(across.flatten(), 2 * eighth)
    model.image_position[:, axes["y"]] = PLACE_STD * waves(down.flatten(), 2 * eighth)
    for piece, index in (tokenizer.get_vocab() if tokenizer else {}).items():
        found = coordinate(piece)
        if found:
            axis, value = found
            wave = waves(torch.tensor(value), 2 * eighth)
            model.text_embed.weight[index, axes[axis]] = PLACE_STD * wave


def initialise_codes(model: MiniJanus) -> None:
    """Codes that say the same kind of thing start alike."""
    features = codebook_features()
    if model.config.codes != len(features):
        nn.init.normal_(model.gen_embed.weight)
        return
    mix = torch.randn(features.shape[1], model.config.code_width) / features.norm(dim=1).mean()
    model.gen_embed.weight.copy_(features @ mix)
