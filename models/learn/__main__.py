"""From nothing to a bundle: world, picture decoder, decoder, detector, judge, reinforcement, export.

    models/setup.sh
    models/.venv/bin/python -m models.learn --recipe cpu      # one stage after another
    models/.venv/bin/python -m models.learn --recipe h200     # on one GPU: side by side

Any option of a stage is changed by its name: `--decoder.minutes 30`. `--resume` goes on from the checkpoints.
"""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.learn.common.command import arguments, options
from models.recipes.names import RECIPES
from models.recipes.stages import WORK, Recipe

ROOT = Path(__file__).resolve().parents[2]
SUITES = ("spatial", "numeracy", "color")
MODULES = {
    "pictures": "models.learn.pictures.train",
    "decoder": "models.learn.decoder.train",
    "detector": "models.learn.detector.train",
    "judge": "models.learn.judge.train",
    "reinforce": "models.learn.reinforce.train",
}


@dataclass(frozen=True)
class Run(Recipe):
    """A recipe and how to go about it."""

    # Every stage goes on from its checkpoint, where it has one.
    resume: bool = False
    # Only say which commands would run.
    show: bool = False


def stage_command(run: Run, stage: str, recipe: str | None) -> list[str]:
    """The command of one stage; `recipe` is where its options begin."""
    wanted = getattr(run, stage)
    if run.resume and wanted.out.exists():
        wanted = replace(wanted, resume=True)
    if stage == "reinforce" and run.prompts is not None:
        files = (run.prompts / f"{suite}_train.txt" for suite in SUITES)
        wanted = replace(wanted, prompt_files=tuple(file for file in files if file.is_file()))
    begin = getattr(RECIPES[recipe] if recipe else Recipe(), stage)
    own = ["-m", MODULES[stage], *(["--recipe", recipe] if recipe else []), *arguments(wanted, begin)]
    if run.processes > 1:
        return [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", str(run.processes), *own]
    return [sys.executable, *own]


def export_commands(run: Run) -> list[list[str]]:
    decoder = ["--decoder", run.reinforce.out, "--pictures", run.pictures.out, "--detector", run.detector.out]
    tokenizer = ["--tokenizer", run.decoder.tokenizer]
    mini = ["-m", "models.families.mini.export", *decoder, *tokenizer, "--out", "models/mini-1"]
    judge = ["-m", "models.families.mini.export.detection.judge", "--judge", run.judge.out, "--out", "models/judge"]
    return [[sys.executable, *map(str, words)] for words in (mini, judge)]


class Runner:
    """Starts commands and waits for them. One that fails ends the run, and what is still running with it."""

    def __init__(self, show: bool) -> None:
        self.show = show
        self.running: dict[str, subprocess.Popen[Any]] = {}
        self.environment = {"OMP_NUM_THREADS": "1", "SCENOGRAPH_SPRITES": str(WORK / "sprites.npz"), **os.environ}

    def start(self, name: str, command: Sequence[str], log: Path | None = None) -> None:
        print(shlex.join(command), flush=True)
        if not self.show:
            out = log.open("w", encoding="utf-8") if log else None
            self.running[name] = subprocess.Popen(
                command, cwd=ROOT, env=self.environment, stdout=out, stderr=subprocess.STDOUT if log else None
            )

    def wait(self, *names: str) -> None:
        for name in names:
            started = self.running.pop(name, None)
            if started is not None and started.wait() != 0:
                raise SystemExit(f"{name} failed")

    def call(self, name: str, command: Sequence[str]) -> None:
        self.start(name, command)
        self.wait(name)

    def until(self, path: Path, name: str) -> None:
        """Waits for a file that the command `name` is to write."""
        while name in self.running and not path.exists() and self.running[name].poll() is None:
            time.sleep(1)

    def end(self) -> None:
        for started in self.running.values():
            started.terminate()
        for started in self.running.values():
            started.wait()


def prepare(run: Run, runner: Runner) -> None:
    """Sprites and tokenizer, once."""
    WORK.mkdir(exist_ok=True)
    # Sprites are drawn from the font where no file of them is named.
    sprites = Path(runner.environment.pop("SCENOGRAPH_SPRITES"))
    world = {"draw.sprites": sprites, "tokenizer": run.decoder.tokenizer}
    for name, path in world.items():
        if not path.exists():
            module = f"models.families.mini.world.{name}"
            runner.call(module, [sys.executable, "-m", module, "--out", str(path)])
    runner.environment["SCENOGRAPH_SPRITES"] = str(sprites)


def learn(run: Run, recipe: str | None, runner: Runner) -> None:
    def command(stage: str) -> list[str]:
        return stage_command(run, stage, recipe)

    if not run.side_by_side:
        for stage in ("pictures", "decoder", "detector", "judge", "reinforce"):
            runner.call(stage, command(stage))
        return
    if not run.resume and not run.show:
        run.pictures.out.unlink(missing_ok=True)
    for stage in ("decoder", "pictures"):
        runner.start(stage, command(stage), WORK / f"{stage}.log")
    # The two that look at pictures want drawn ones, too.
    runner.until(run.pictures.out, "pictures")
    for stage in ("detector", "judge"):
        runner.start(stage, command(stage), WORK / f"{stage}.log")
    runner.wait("decoder", "pictures", "detector")
    runner.call("reinforce", command("reinforce"))
    runner.wait("judge")


def main(argv: list[str] | None = None) -> None:
    run, recipe = options(Run, None, "models.learn", __doc__, argv)
    runner = Runner(run.show)
    # Asked to end, it ends what it started: each stage saves and leaves.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if run.processes > 1:
        os.nice(4)
    try:
        if not run.show:
            prepare(run, runner)
        learn(run, recipe, runner)
        for command in export_commands(run) if run.export else ():
            runner.call("export", command)
    finally:
        runner.end()


if __name__ == "__main__":
    main()
