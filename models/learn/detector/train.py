"""Train the detector on rendered scenes, softened as the generator's pictures are.

    python -m models.learn.detector.train --minutes 40
    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.detector.train --minutes 40
"""

from __future__ import annotations

import torch
from torch import Tensor

from models.families.mini.net.detector.decode import detect
from models.families.mini.net.detector.network import Detector, DetectorConfig
from models.learn.common.command import options
from models.learn.detector.loop import train
from models.learn.detector.loss import losses
from models.recipes import stages


def is_hidden(name: str, p: Tensor) -> bool:
    """Convolutions between the first one and the head."""
    return p.ndim == 4 and name not in ("stem.1.weight", "head.weight")


def main(argv: list[str] | None = None) -> dict[str, float]:
    args, _ = options(stages.Detector, "detector", "models.learn.detector.train", __doc__, argv)
    torch.manual_seed(args.seed)
    config = DetectorConfig()
    network = Detector(config).to(memory_format=torch.channels_last)
    return train(
        args,
        network,
        config.to_dict(),
        losses,
        lambda images: detect(network, images.to(args.device)),
        is_hidden,
    )


if __name__ == "__main__":
    main()
