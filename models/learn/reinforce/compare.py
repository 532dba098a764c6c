"""Supervised against reinforced: the same prompts and seeds, one picture a prompt, the judge's eyes.

    python -m models.learn.reinforce.compare models/work/decoder.pt models/work/grpo.pt --count 200

Prints a Markdown table of means with 95% bootstrap intervals, and of the paired difference of the last
to the first. The judge is no reward's network; prompts are the world's from a stream that no training uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import tyro
from tokenizers import Tokenizer
from tyro.conf import Positional

from models.families.mini.net.checkpoints import load_judge, load_pictures, load_policy
from models.families.mini.net.judge.decode import detect
from models.learn.common.team import Team
from models.learn.reinforce.learner import Learner, Settings
from models.learn.reinforce.prompts import PromptSource
from models.learn.reinforce.rewards.reward import PARTS, Reward, Scores
from models.learn.reinforce.rewards.world_reward import WorldReward, find_with
from models.recipes.stages import WORK

SEED = 987_654_321
FIGURES = (*PARTS, "total")


def interval(values: np.ndarray, seed: int = 0, resamples: int = 2000) -> tuple[float, float, float]:
    """Mean and its 95% percentile bootstrap interval (Efron, 1979)."""
    rng = np.random.default_rng(seed)
    means = values[rng.integers(len(values), size=(resamples, len(values)))].mean(axis=1)
    low, high = np.quantile(means, [0.025, 0.975])
    return float(values.mean()), float(low), float(high)


def columns(scores: Sequence[Scores]) -> dict[str, np.ndarray]:
    return {name: np.array([getattr(score, name) for score in scores]) for name in FIGURES}


def table(results: dict[str, dict[str, np.ndarray]]) -> str:
    """Markdown; `results` by name of the run, then of the figure; rows of all runs belong together."""
    names = list(results)
    wide = len(names) > 1
    lines = ["| | " + " | ".join([*names, *(["difference"] if wide else [])]) + " |", "|---" * (len(names) + 1 + wide) + "|"]
    for figure in FIGURES:
        series = [results[name][figure] for name in names]
        cells = ["{:.3f} ({:.3f} to {:.3f})".format(*interval(values)) for values in series]
        if wide:
            cells.append("{:+.3f} ({:+.3f} to {:+.3f})".format(*interval(series[-1] - series[0])))
        lines.append(f"| {figure} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def results_of(learner: Learner, reward: Reward, prompts: Sequence[str], batch: int, seed: int) -> list[Scores]:
    """One attempt a prompt, in batches that are seeded each by its number."""
    out: list[Scores] = []
    for start in range(0, len(prompts), batch):
        generator = torch.Generator(learner.device).manual_seed(seed + start)
        _, attempts = learner.sample(prompts[start : start + batch], generator)
        out += reward.score(attempts)
    return out


@dataclass(frozen=True)
class Options:
    checkpoints: Positional[tuple[Path, ...]]
    count: int = 200
    batch: int = 25
    max_chain: int = 320
    seed: int = SEED
    threads: int = 1
    device: str = "cpu"
    judge: Path = WORK / "judge.pt"
    pictures: Path = WORK / "pictures.pt"
    tokenizer: Path = WORK / "tokenizer.json"
    # One prompt a line, in place of the world's prompts.
    prompt_file: Path | None = None


def main(argv: list[str] | None = None) -> str:
    args = tyro.cli(Options, args=argv, description=__doc__)
    torch.set_num_threads(args.threads)
    judge = load_judge(args.judge, args.device)
    reward = WorldReward(find_with(detect, judge))
    source = PromptSource(args.seed)
    lines = args.prompt_file.read_text("utf-8").splitlines() if args.prompt_file else []
    prompts = [line for line in lines if line.strip()][: args.count] or [source[n] for n in range(args.count)]
    tokenizer = Tokenizer.from_file(str(args.tokenizer))
    pictures = load_pictures(args.pictures).to(args.device, memory_format=torch.channels_last)
    results: dict[str, dict[str, np.ndarray]] = {}
    for path in args.checkpoints:
        policy = load_policy(path)[0].to(args.device).eval()
        settings = Settings(group=1, max_chain=args.max_chain)
        learner = Learner(policy, pictures, tokenizer, reward, settings, Team())
        results[path.stem] = columns(results_of(learner, reward, prompts, args.batch, args.seed))
    text = table(results)
    print(text)
    return text


if __name__ == "__main__":
    main()
