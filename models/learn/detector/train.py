"""Train the detector on rendered scenes, softened as the generator's pictures are.

    python -m models.learn.detector.train --minutes 40
    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.detector.train --minutes 40
"""

from __future__ import annotations


import torch
from torch import Tensor

from models.families.mini.net.detector.decode import detect
from models.families.mini.net.detector.network import Detector, DetectorConfig
from models.learn.detector.loop import arguments, train
from models.learn.detector.loss import losses


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
