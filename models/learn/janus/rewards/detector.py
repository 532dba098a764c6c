"""An open-vocabulary detector (OWLv2, arXiv 2306.09683) from a folder in transformers' form, on square pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from models.families.mini.net.detector.geometry import box_iou, suppress
from models.families.mini.net.detector.labels import Detection
from models.learn.janus.rewards.rules import Look

# As CLIP has them.
MEAN, SPREAD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
MOST_TOKENS = 16
SAME = 0.5


class OpenDetector:
    """`least`: how sure it must be of a box."""

    def __init__(self, folder: Path, device: str = "cpu", least: float = 0.2) -> None:
        from transformers import AutoModelForZeroShotObjectDetection

        model: Any = AutoModelForZeroShotObjectDetection.from_pretrained(folder, local_files_only=True)
        self.model = model.to(device).eval().requires_grad_(False)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_padding(length=MOST_TOKENS, pad_id=0)
        self.tokenizer.enable_truncation(MOST_TOKENS)
        self.device, self.least = device, least
        self.size = int(model.config.vision_config.image_size)

    def __call__(self, looks: Sequence[Look]) -> list[list[Detection]]:
        """What is found of the things looked for, the surest first; a place has one name."""
        return [self._one(image, names) if names else [] for image, names in looks]

    @torch.no_grad()
    def _one(self, image: np.ndarray, names: Sequence[tuple[str, str | None]]) -> list[Detection]:
        said = [f"a photo of a {f'{colour} ' if colour else ''}{name}" for name, colour in names]
        encoded = self.tokenizer.encode_batch(said)
        out = self.model(
            input_ids=torch.tensor([text.ids for text in encoded], device=self.device),
            attention_mask=torch.tensor([text.attention_mask for text in encoded], device=self.device),
            pixel_values=self._pixels(image),
        )
        sure, which = out.logits[0].sigmoid().max(1)
        centre, size = out.pred_boxes[0].split(2, 1)
        boxes = (torch.cat([centre - size / 2, centre + size / 2], 1).clamp(0, 1) * 999).tolist()
        found = [
            Detection(*names[int(which[i])], tuple(boxes[i]), float(sure[i]))
            for i in sure.argsort(descending=True).tolist()
            if sure[i] >= self.least
        ]
        return suppress(found, lambda kept, other: box_iou(kept.box, other.box) > SAME)

    def _pixels(self, image: np.ndarray) -> Tensor:
        if image.shape[0] != image.shape[1]:
            raise ValueError("pictures are to be square")
        pixels = torch.from_numpy(image).to(self.device).permute(2, 0, 1)[None].float() / 255
        resized = F.interpolate(pixels, (self.size, self.size), mode="bilinear", antialias=True, align_corners=False)
        mean, spread = (torch.tensor(values, device=self.device).view(1, 3, 1, 1) for values in (MEAN, SPREAD))
        return (resized - mean) / spread
