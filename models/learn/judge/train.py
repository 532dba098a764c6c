"""Train the judge on scenes of its own, softened as the generator's pictures are.

    python -m models.learn.judge.train --minutes 40
    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.judge.train --minutes 40
"""

from __future__ import annotations

import torch
from torch import Tensor

from models.families.mini.net.judge.decode import detect
from models.families.mini.net.judge.network import Judge, JudgeConfig
from models.learn.common.command import options
from models.learn.detector.loop import train
from models.learn.judge.loss import losses
from models.recipes import stages


def is_hidden(name: str, p: Tensor) -> bool:
    """Matrices of the transformer's layers."""
    return p.ndim == 2 and name.startswith("layers.")


def main(argv: list[str] | None = None) -> dict[str, float]:
    args, _ = options(stages.Judge, "judge", "models.learn.judge.train", __doc__, argv)
    torch.manual_seed(args.seed)
    config = JudgeConfig()
    network = Judge(config)
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
