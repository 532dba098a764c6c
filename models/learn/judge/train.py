"""Train the judge on scenes of its own, softened as the generator's pictures are.

    python -m models.learn.judge.train --minutes 40
    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.judge.train --minutes 40
"""

from __future__ import annotations


import torch
from torch import Tensor

from models.families.mini.net.judge.decode import detect
from models.families.mini.net.judge.network import Judge, JudgeConfig
from models.learn.detector.loop import arguments, train
from models.learn.judge.loss import losses

# Apart from every stream of the detector.
SEED = 500


def is_hidden(name: str, p: Tensor) -> bool:
    """Matrices of the transformer's layers."""
    return p.ndim == 2 and name.startswith("layers.")


def main(argv: list[str] | None = None) -> dict[str, float]:
    parser = arguments(__doc__, "judge.pt", lr=2e-3, muon=0.02)
    parser.set_defaults(seed=SEED)
    args = parser.parse_args(argv)
    torch.manual_seed(args.seed)
    config = JudgeConfig()
    network = Judge(config)
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
