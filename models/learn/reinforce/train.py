"""Reinforce the generator with the dual-stage reward. One entry point for one process and for many:

    python -m models.learn.reinforce.train --steps 300
    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.reinforce.train --steps 300

Starts from the supervised checkpoint (--from-checkpoint), from a shipped bundle's weights (--from-bundle), or goes
on from any checkpoint (--resume [FILE]): of a reinforced run with its optimiser, reference and step
count, of a supervised run as --from-checkpoint. Same seed, same samples, across resumes too.
"""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from models.families.mini.export.read import read_bundle
from models.families.mini.net.checkpoints import load_detector, load_pictures, load_policy, save
from models.families.mini.net.detector.decode import detect
from models.families.mini.net.model import MiniJanus
from models.families.mini.net.picture_decoder import PictureDecoder, picture_decoder
from models.learn.data import seed_everything
from models.learn.parallel import Team
from models.learn.reinforce.learner import Learner, Settings
from models.learn.reinforce.loss import Objective
from models.learn.reinforce.prompts import PromptSource, read_prompts
from models.learn.reinforce.rewards.endpoint import Endpoint
from models.learn.reinforce.rewards.endpoint_reward import EndpointReward
from models.learn.reinforce.rewards.reward import Reward
from models.learn.reinforce.rewards.world_reward import WorldReward, find_with
from models.learn.runs import WORK, Clock, Log, Stop

KEY = "SCENOGRAPH_ENDPOINT_KEY"


def parser() -> argparse.ArgumentParser:
    out = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = out.add_mutually_exclusive_group()
    source.add_argument("--from-checkpoint", type=Path, default=WORK / "decoder.pt", help="supervised checkpoint")
    source.add_argument("--from-bundle", type=Path, help="folder of a bundle: decoder, image decoder and tokenizer")
    source.add_argument("--resume", type=Path, nargs="?", const=Path(), help="a checkpoint; without a file, --out")
    out.add_argument("--steps", type=int, default=300)
    out.add_argument("--minutes", type=float, default=1e6, help="end earlier when these have passed")
    out.add_argument("--prompts", type=int, default=4, help="prompts a step in each process")
    out.add_argument("--group", type=int, default=16, help="samples of each prompt")
    out.add_argument("--micro", type=int, default=16, help="rows at a time when learning")
    out.add_argument("--updates", type=int, default=1, help="passes over each set of samples")
    out.add_argument("--max-chain", type=int, default=320)
    out.add_argument("--lr", type=float, default=3e-5)
    out.add_argument("--warmup", type=int, default=10)
    out.add_argument("--beta", type=float, default=0.01, help="weight of the KL to the start")
    out.add_argument("--clip", type=float, default=0.2)
    out.add_argument("--prompt-files", type=Path, nargs="*", default=[], help="one prompt a line; never a _val split")
    out.add_argument("--file-share", type=float, default=0.5, help="share of prompts from those files")
    out.add_argument("--max-objects", type=int, default=8)
    out.add_argument("--reward", choices=("world", "endpoint"), default="world")
    out.add_argument("--endpoint", help=f"address with /v1; its key is read from {KEY}")
    out.add_argument("--endpoint-model")
    out.add_argument("--thousand-grid", action="store_true", help="the endpoint's model gives boxes on a 0..1000 grid")
    out.add_argument("--detector", type=Path, default=WORK / "detector.pt")
    out.add_argument("--pictures", type=Path, default=WORK / "pictures.pt")
    out.add_argument("--tokenizer", type=Path, default=WORK / "tokenizer.json")
    out.add_argument("--seed", type=int, default=1)
    out.add_argument("--threads", type=int, default=1)
    out.add_argument("--device", default="cpu")
    out.add_argument("--fp32", action="store_true", help="no bfloat16")
    out.add_argument("--compile", action="store_true", help="compile the layers for the learning passes")
    out.add_argument("--save-every", type=int, default=20)
    out.add_argument("--out", type=Path, default=WORK / "grpo.pt")
    return out


@dataclass(frozen=True)
class Start:
    """Where a run begins; `kept` is a reinforced run's checkpoint, or empty."""

    policy: MiniJanus
    pictures: PictureDecoder
    tokenizer: Tokenizer
    kept: dict[str, Any]


def begin(args: argparse.Namespace) -> Start:
    """A reinforced run's checkpoint holds its image decoder and tokenizer, so that it needs nothing beside it."""
    if args.from_bundle is not None:
        bundle = read_bundle(args.from_bundle)
        return Start(bundle.decoder, bundle.pictures, Tokenizer.from_file(str(bundle.tokenizer)), {})
    path = args.from_checkpoint if args.resume is None else args.out if args.resume == Path() else args.resume
    policy, kept = load_policy(path)
    if "reference" not in kept:
        return Start(policy, load_pictures(args.pictures), Tokenizer.from_file(str(args.tokenizer)), {})
    pictures = picture_decoder(kept["pictures"]["config"], kept["pictures"]["model"])
    return Start(policy, pictures, Tokenizer.from_str(kept["tokenizer"]), kept)


def reward_of(args: argparse.Namespace) -> Reward:
    if args.reward == "world":
        return WorldReward(find_with(detect, load_detector(args.detector, args.device)))
    if not (args.endpoint and args.endpoint_model):
        raise SystemExit("--reward endpoint needs --endpoint and --endpoint-model")
    endpoint = Endpoint(args.endpoint, args.endpoint_model, os.environ.get(KEY))
    return EndpointReward(endpoint, thousand=args.thousand_grid)


def main(argv: list[str] | None = None) -> Learner:
    args = parser().parse_args(argv)
    team = Team()
    torch.set_num_threads(args.threads)
    seed_everything(args.seed)
    start = begin(args)
    if start.tokenizer.get_vocab_size() != start.policy.config.text_vocab:
        raise SystemExit("the tokenizer is not the one these weights were trained with")
    settings = Settings(
        group=args.group,
        max_chain=args.max_chain,
        updates=args.updates,
        micro=args.micro,
        lr=args.lr,
        warmup=args.warmup,
        objective=Objective(args.clip, args.beta),
        bf16=not args.fp32,
    )
    pictures = start.pictures.to(args.device, memory_format=torch.channels_last).eval().requires_grad_(False)
    policy = start.policy.to(args.device)
    learner = Learner(policy, pictures, start.tokenizer, reward_of(args), settings, team)
    if start.kept:
        learner.restore(start.kept)
    if args.compile:
        for block in (*learner.policy.blocks, *learner.reference.blocks):
            block.compile(dynamic=False)
    source = PromptSource(args.seed, read_prompts(args.prompt_files), args.file_share, args.max_objects)
    run(args, learner, source, start.kept, team)
    team.leave()
    return learner


def run(args: argparse.Namespace, learner: Learner, source: PromptSource, kept: dict[str, Any], team: Team) -> None:
    """The loop: steps until their number, the clock or a signal ends it, then a checkpoint."""
    log = Log(args.out.with_suffix(".jsonl"))
    clock, stop = Clock(args.minutes, kept.get("spent", 0.0)), Stop()
    per_step = args.prompts * team.size
    figures: dict[str, float] = kept.get("figures", {})

    def keep() -> None:
        if team.leads:
            extra = {"spent": clock.spent, "figures": figures, "samples": learner.steps * per_step * args.group}
            save(args.out, {**learner.state(), **extra})

    while learner.steps < args.steps:
        number = learner.steps
        spent, asked = team.average([clock.fraction, float(bool(stop))])
        if spent >= 1 or asked:
            break
        first = number * per_step + team.rank * args.prompts
        generator = torch.Generator(args.device).manual_seed(args.seed * 1_000_003 + number * 101 + team.rank)
        figures = learner.step([source[first + i] for i in range(args.prompts)], generator, max(spent, number / args.steps))
        if team.leads:
            log.write(step=learner.steps, minutes=clock.spent / 60, **figures)
        if learner.steps % args.save_every == 0:
            keep()
    keep()


if __name__ == "__main__":
    main()
