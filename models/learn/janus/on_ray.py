"""A stage on the workers of a Ray cluster, on one machine or several: rendezvous, restarts and storage are Ray Train's.

    python -m models.learn.janus.on_ray --workers 16 --gpu --storage s3://bucket/runs --name grpo-7b \\
        grpo --recipe 7b-8gpu --checkpoint /shared/Janus-Pro-7B-chains ...

What stands behind the stage's name are the options of `models.learn.janus.grpo` or `.supervised`. A worker that dies
takes the run back to its newest checkpoint; the same name goes on from there in a later run, too. Checkpoints lie under
STORAGE/NAME, which all machines see.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STAGES = ("supervised", "grpo")
ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Place:
    """cpus: of each worker. failures: restarts before the run is given up."""

    workers: int
    storage: str
    name: str
    gpu: bool = False
    cpus: int = 1
    failures: int = 3


def _work(told: dict[str, Any]) -> None:
    """In each worker. The group of processes is there already."""
    sys.path.insert(0, told["root"])
    from models.learn.janus import grpo, supervised
    from models.learn.janus.keep import RayTrain

    stage = {"supervised": supervised, "grpo": grpo}[told["stage"]]
    stage.main([*told["options"], "--resume"], RayTrain())


def fit(place: Place, stage: str, options: Sequence[str]) -> Any:
    """Ray Train's result: the figures last reported, and the newest checkpoint."""
    from ray.train import CheckpointConfig, FailureConfig, RunConfig, ScalingConfig
    from ray.train.torch import TorchConfig, TorchTrainer

    # Two back ends at once: numbers meet on the processor, gradients on the GPUs.
    backend = "cpu:gloo,cuda:nccl" if place.gpu else "gloo"
    trainer = TorchTrainer(
        _work,
        train_loop_config={"stage": stage, "options": list(options), "root": str(ROOT)},
        torch_config=TorchConfig(backend=backend),
        scaling_config=ScalingConfig(
            num_workers=place.workers, use_gpu=place.gpu, resources_per_worker={"CPU": place.cpus, "GPU": int(place.gpu)}
        ),
        run_config=RunConfig(
            name=place.name,
            storage_path=place.storage,
            failure_config=FailureConfig(max_failures=place.failures),
            checkpoint_config=CheckpointConfig(num_to_keep=2),
        ),
    )
    return trainer.fit()


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, required=True)
    parser.add_argument("--gpu", action="store_true", help="a GPU for each worker")
    parser.add_argument("--cpus", type=int, default=1, help="of each worker")
    parser.add_argument("--failures", type=int, default=3, help="restarts before the run is given up")
    parser.add_argument("--storage", required=True, help="a folder or bucket that all machines see")
    parser.add_argument("--name", required=True, help="of the run")
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("options", nargs=argparse.REMAINDER, help="of the stage")
    args = parser.parse_args(argv)
    place = Place(args.workers, args.storage, args.name, args.gpu, args.cpus, args.failures)
    result = fit(place, args.stage, args.options)
    print(f"newest checkpoint: {result.checkpoint.path if result.checkpoint else 'none'}")


if __name__ == "__main__":
    main()
