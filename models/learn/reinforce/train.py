"""Reinforce the generator with the dual-stage reward. One entry point for one process and for many:

    python -m models.learn.reinforce.train --steps 300
    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.reinforce.train --steps 300

Starts from the supervised checkpoint, from another (--from-checkpoint), from a shipped bundle's weights
(--from-bundle), or goes on with --resume. A reinforced run's checkpoint brings its optimiser, reference and step
count along. Same seed, same samples, across resumes too.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import torch
from tokenizers import Tokenizer

from models.families.mini.export.read import read_bundle
from models.families.mini.net.checkpoints import load_detector, load_pictures, load_policy, save
from models.families.mini.net.detector.decode import detect
from models.families.mini.net.model import MiniJanus
from models.families.mini.net.picture_decoder import PictureDecoder, picture_decoder
from models.learn.common.command import options
from models.learn.common.data import seed_everything
from models.learn.common.runs import Clock, Log, Stop
from models.learn.common.team import Team
from models.learn.reinforce.learner import Learner, Settings
from models.learn.reinforce.loss import Objective
from models.learn.reinforce.prompts import PromptSource, read_prompts
from models.learn.reinforce.rewards.endpoint import Endpoint
from models.learn.reinforce.rewards.endpoint_reward import EndpointReward
from models.learn.reinforce.rewards.reward import Reward
from models.learn.reinforce.rewards.world_reward import WorldReward, find_with
from models.recipes.stages import WORK, Reinforce

KEY = "SCENOGRAPH_ENDPOINT_KEY"


@dataclass(frozen=True)
class Start:
    """Where a run begins; `kept` is a reinforced run's checkpoint, or empty."""

    policy: MiniJanus
    pictures: PictureDecoder
    tokenizer: Tokenizer
    kept: dict[str, Any]


def begin(args: Reinforce) -> Start:
    """A reinforced run's checkpoint holds its image decoder and tokenizer, so that it needs nothing beside it."""
    if args.from_bundle is not None:
        bundle = read_bundle(args.from_bundle)
        return Start(bundle.decoder, bundle.pictures, Tokenizer.from_file(str(bundle.tokenizer)), {})
    path = args.from_checkpoint or (args.out if args.resume else WORK / "decoder.pt")
    policy, kept = load_policy(path)
    if "reference" not in kept:
        return Start(policy, load_pictures(args.pictures), Tokenizer.from_file(str(args.tokenizer)), {})
    pictures = picture_decoder(kept["pictures"]["config"], kept["pictures"]["model"])
    return Start(policy, pictures, Tokenizer.from_str(kept["tokenizer"]), kept)


def reward_of(args: Reinforce) -> Reward:
    if args.reward == "world":
        return WorldReward(find_with(detect, load_detector(args.detector, args.device)))
    if not (args.endpoint and args.endpoint_model):
        raise SystemExit("--reward endpoint needs --endpoint and --endpoint-model")
    endpoint = Endpoint(args.endpoint, args.endpoint_model, os.environ.get(KEY))
    return EndpointReward(endpoint, thousand=args.thousand_grid)


def main(argv: list[str] | None = None) -> Learner:
    args, _ = options(Reinforce, "reinforce", "models.learn.reinforce.train", __doc__, argv)
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
        bf16=args.bf16,
    )
    pictures = start.pictures.to(args.device, memory_format=torch.channels_last).eval().requires_grad_(False)
    policy = start.policy.to(args.device)
    learner = Learner(policy, pictures, start.tokenizer, reward_of(args), settings, team)
    if start.kept:
        learner.restore(start.kept)
    if args.compile:
        for block in (*learner.policy.blocks, *learner.reference.blocks):
            block.compile(dynamic=False)
    source = PromptSource(args.seed, read_prompts(list(args.prompt_files)), args.file_share, args.max_objects)
    run(args, learner, source, start.kept, team)
    team.leave()
    return learner


def run(args: Reinforce, learner: Learner, source: PromptSource, kept: dict[str, Any], team: Team) -> None:
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
