"""Train the decoder: prompt to chain to image codes.

    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.decoder.train --minutes 80

Rates are held for 30% of the wall time and then fall to zero. Scenes grow from easy to full in the first third.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from models.families.mini.net.checkpoints import load, save
from models.families.mini.net.model import ModelConfig
from models.families.mini.world.streams import seeded
from models.learn.common.command import options
from models.learn.common.data import Stream, loader, moved, seed_everything
from models.learn.common.runs import Clock, Log, Stop, hold_then_fall
from models.learn.common.team import Team
from models.learn.decoder.data import assemble, scene_batches, text_batches, write
from models.learn.decoder.trainer import Trainer, validate
from models.recipes.stages import Decoder


def main(argv: list[str] | None = None) -> None:
    args, _ = options(Decoder, "decoder", "models.learn.decoder.train", __doc__, argv)
    team = Team()
    torch.set_num_threads(args.threads)
    seed_everything(args.seed)
    tokenizer = Tokenizer.from_file(str(args.tokenizer))
    vocab = tokenizer.get_vocab_size()
    trainer = Trainer(ModelConfig(text_vocab=vocab), tokenizer, args.muon, args.lr, team=team, device=args.device)
    state: dict[str, Any] = load(args.out) if args.resume else {}
    if state:
        trainer.restore(state)
    elif args.begin_with:
        trainer.begin_with(load(args.begin_with))
    if args.compile:
        trainer.compile()

    held = [write(seeded(987_654_321, i), tokenizer, 1.0) for i in range(8 * args.batch)]
    held.sort(key=lambda sample: len(sample.text.ids))
    validation = [assemble(held[i : i + args.batch], vocab, None) for i in range(0, len(held), args.batch)]

    log = Log(args.out.with_suffix(".jsonl"))
    if team.leads:
        log.write(parameters=sum(p.numel() for p in trainer.model.parameters()), vocab=vocab)
    difficulty = multiprocessing.Value("d", 0.0)
    clock = Clock(args.minutes, state.get("spent", 0.0))

    def streamed(make: Callable[[np.random.Generator], Iterator[Any]], number: int, workers: int) -> Iterator[Any]:
        stream = Stream(make, number * args.seed + team.rank, trainer.steps)
        return iter(loader(stream, None, workers=workers))

    scenes = streamed(lambda rng: scene_batches(tokenizer, args.batch, rng, difficulty, args.focus), 1009, args.workers)
    chains = streamed(
        lambda rng: text_batches(tokenizer, args.chains, args.contrast, rng, difficulty, args.focus, args.pairs),
        7919,
        args.text_workers,
    )
    stop = Stop()
    next_report, next_save, running = 0.0, clock.spent + 60 * args.save_every, dict[str, Tensor]()

    def keep() -> None:
        figures = validate(trainer, validation)
        if team.leads:
            log.write(minutes=clock.spent / 60, samples=trainer.samples, **figures)
            save(args.out, {**trainer.state(), "spent": clock.spent, "figures": figures})

    for scene, layout in scenes:
        spent, asked = team.average([clock.spent, float(bool(stop))])
        fraction = min(1.0, spent / clock.total)
        if fraction >= 1 or asked:
            break
        if spent >= next_save:
            keep()
            next_save = spent + 60 * args.save_every
        difficulty.value = min(args.hardest, (0.7 if args.begin_with else 0.2) + fraction * 3)
        losses = trainer.step(
            moved(scene, args.device),
            layout.to(args.device),
            hold_then_fall(fraction),
            moved(next(chains), args.device) if args.chains else None,
        )
        for name, value in losses.items():
            running[name] = 0.95 * running.get(name, value) + 0.05 * value
        if spent >= next_report and team.leads:
            means = {name: value.item() for name, value in running.items()}
            log.write(minutes=spent / 60, samples=trainer.samples, **means)
            next_report = spent + 20
    keep()
    team.leave()


if __name__ == "__main__":
    main()
