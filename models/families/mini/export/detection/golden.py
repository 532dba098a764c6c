"""Small graphs of both kinds with a picture and what PyTorch finds in it: the runtime must find the same.

    python -m models.families.mini.export.detection.golden --out src/generator/fixtures/detector
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from torch import Tensor, nn
import tyro

from models.families.mini.export.detection.facts import PEAKS, VOTES, detection_facts
from models.families.mini.export.graphs.detector import build_detector
from models.families.mini.export.graphs.judge import build_judge
from models.families.mini.net.detector.decode import decode as decode_peaks
from models.families.mini.net.detector.labels import Detection
from models.families.mini.net.detector.network import Detector, DetectorConfig
from models.families.mini.net.judge.decode import decode as decode_votes
from models.families.mini.net.judge.network import Judge, JudgeConfig
from models.families.mini.net.pixels import to_network

SIDE = 64
CLASSES, COLOURS = 6, 4
THRESHOLD, SURE = 0.6, 0.3


def drawn(module: nn.Module, seed: int, size: float) -> None:
    """Every parameter drawn large, so that untrained networks see things, and rounded as the graph's are."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, p in module.named_parameters():
            scale = size * p[0].numel() ** -0.5 if p.dim() > 1 else 0.2
            shift = 1.0 if "norm" in name and name.endswith("weight") else 0.0
            p.copy_((shift + scale * torch.randn(p.shape, generator=generator)).half().float())


def noise() -> Tensor:
    """uint8 [1, SIDE, SIDE, 3]: blocks of colour."""
    rng = np.random.default_rng(4)
    blocks = rng.integers(0, 256, (1, 8, 8, 3), dtype=np.uint8)
    return torch.from_numpy(np.kron(blocks, np.ones((1, SIDE // 8, SIDE // 8, 1), np.uint8)))


def golden(decoding: dict[str, Any], picture: Tensor, found: list[Detection]) -> dict[str, Any]:
    facts = detection_facts(decoding, SIDE)
    facts |= {"classes": facts["classes"][:CLASSES], "colours": facts["colours"][:COLOURS]}
    return {
        "detector": facts,
        "rgb": base64.b64encode(picture.numpy().tobytes()).decode(),
        "found": [{"name": d.cls, "colour": d.colour, "box": d.box, "score": d.score} for d in found],
    }


@torch.no_grad()
def main(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    picture = noise()
    detector = Detector(DetectorConfig(SIDE, (8, 8, 12, 12), 8, CLASSES, COLOURS)).eval()
    drawn(detector, 1, 1.2)
    detector.head.weight.mul_(0.3)
    detector.head.weight[-4:].mul_(0.3)
    detector.head.bias[-4:] = -1.5
    peaks = decode_peaks(detector(to_network(picture)), THRESHOLD)[0]
    judge = Judge(JudgeConfig(48, 6, 24, 2, 2, CLASSES, COLOURS)).eval()
    drawn(judge, 2, 2.0)
    # Boxes of some size near their patches, so that some agree.
    judge.corners[2].weight.mul_(0.01)
    judge.corners[2].bias[2:] = 1.0
    votes = decode_votes(judge(to_network(picture)), SURE)[0]
    for name, graph, made in (
        ("peaks", build_detector(detector), golden({**PEAKS, "threshold": THRESHOLD}, picture, peaks)),
        ("votes", build_judge(judge, SIDE), golden({**VOTES, "sure": SURE}, picture, votes)),
    ):
        onnx.save(graph, out / f"{name}.onnx")
        (out / f"{name}.json").write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
        print(name, len(made["found"]), "found")


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
