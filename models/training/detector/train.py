"""Train the detector on rendered scenes, softened as the generator's pictures are.

    python -m models.training.detector.train --minutes 40
    python -m torch.distributed.run --nproc-per-node 2 -m models.training.detector.train --minutes 40
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from models.training.detector.decode import detect
from models.training.detector.loop import arguments, train
from models.training.detector.loss import losses
from models.training.detector.network import Detector, DetectorConfig
from models.training.runs import load


def load_detector(path: Path, device: torch.device | str = "cpu") -> Detector:
    kept = load(path)
    network = Detector(DetectorConfig.from_dict(kept["config"]))
    network.load_state_dict(kept["model"])
    return network.to(device, memory_format=torch.channels_last).eval().requires_grad_(False)


def is_hidden(name: str, p: Tensor) -> bool:
    """Convolutions between the first one and the head."""
    return p.ndim == 4 and name not in ("stem.1.weight", "head.weight")


def main(argv: list[str] | None = None) -> dict[str, float]:
    args = arguments(__doc__, "detector.pt", lr=1e-3, muon=0.01).parse_args(argv)
    torch.manual_seed(args.seed)
    config = DetectorConfig()
    network = Detector(config).to(memory_format=torch.channels_last)
    return train(
        args,
        network,
        config.to_dict(),
        lambda images, labels: losses(network(images), labels),
        lambda images: detect(network, images.to(args.device)),
        is_hidden,
    )


if __name__ == "__main__":
    main()
