"""Janus's image tokenizer: pictures to codes and back. It is never trained."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor
from transformers.models.janus.modeling_janus import JanusVQVAE

from models.families.janus.checkpoint.opened import Checkpoint
from models.families.janus.reference import named_tensor, reference_config


class Pixels:
    def __init__(self, checkpoint: Checkpoint, device: str) -> None:
        with torch.device("meta"):
            model: Any = JanusVQVAE(reference_config(checkpoint).vq_config)
        state = {
            name: named_tensor(checkpoint.weights, f"vqmodel.{name}", 0, value.shape)
            for name, value in model.state_dict().items()
        }
        model.load_state_dict(state, assign=True)
        self.model = model.to(device).eval().requires_grad_(False)
        self.device, self.size = device, checkpoint.shape.image_size

    @torch.no_grad()
    def decode(self, codes: Tensor, batch: int = 16) -> np.ndarray:
        """codes int64 [B, N] -> uint8 [B, H, W, 3]."""
        parts = [self.model.decode(part.to(self.device)) for part in codes.split(batch)]
        return ((torch.cat(parts).clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).cpu().numpy()

    @torch.no_grad()
    def encode(self, pictures: np.ndarray) -> Tensor:
        """uint8 [B, H, W, 3] -> int64 [B, N]. By angle, as deepseek-ai's tokenizer was trained: transformers' own `encode`
        leaves the lengths in, and gives other codes."""
        values = torch.from_numpy(pictures).to(self.device).permute(0, 3, 1, 2).float() / 127.5 - 1
        states = self.model.quant_conv(self.model.encoder(values)).flatten(2).transpose(1, 2)
        table = F.normalize(self.model.quantize.embedding.weight, dim=-1)
        return (F.normalize(states, dim=-1) @ table.T).argmax(-1).cpu()

    def read(self, path: Path) -> np.ndarray:
        """A picture's middle square, uint8 [size, size, 3]."""
        with Image.open(path) as opened:
            image = opened.convert("RGB")
        side = min(image.size)
        left, top = (image.width - side) // 2, (image.height - side) // 2
        square = image.crop((left, top, left + side, top + side))
        return np.array(square.resize((self.size, self.size), Image.Resampling.BICUBIC))
