"""What a planner's plans hold of what was asked.

    python -m models.plans.evaluate --checkpoint models/work/plans.pt --suite SUITE.jsonl
    python -m models.plans.evaluate --checkpoint models/work/plans.pt --world models/work/plans/shards

A suite has its prompts as "prompt" on lines of JSON and its scorer beside its folder; each plan is written as a line
{"prompt", "objects": [{"name", "box"}], "chain"}. Held-out prompts of the world itself are scored by its own rules.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
from collections import Counter
from pathlib import Path

import torch

from models.plans.sample import load_planner, sample_chains
from models.plans.shards import HELD_OUT, Row, read_shard, shard_path
from models.world.brief import Asked, Brief, Standing
from models.world.composition import holds, read_chain


def standings_of(brief: Brief, chain: str) -> list[Standing]:
    """Things of a chain given to the entries that they answer: those of their kind and colour, first come first."""
    left: Counter[str] = Counter({e.ref: e.count if e.count is not None else 99 for e in brief.objects})

    def entry_of(kind: str, colour: str | None) -> Asked | None:
        fitting = [e for e in brief.objects if e.kind == kind and left[e.ref] > 0]
        return next((e for e in fitting if e.colour == colour), fitting[0] if fitting else None)

    found = []
    for kind, colour, box in read_chain(chain):
        entry = entry_of(kind, colour)
        if entry:
            left[entry.ref] -= 1
        found.append(Standing(entry.ref if entry else "?", kind, colour, box))
    return found


def _sort(broken: str) -> str:
    """What kind of fact was broken."""
    if "asked for" in broken:
        return "more"
    if " is " in broken and "not small" not in broken and "not big" not in broken:
        return "colours"
    if ": " in broken:
        return "missing" if ": 0" in broken else "counts"
    return "sizes" if " is not " in broken else "places" if " at " in broken else "relations"


def score_world(rows: list[Row], chains: list[str], worst: int) -> dict[str, float]:
    """Shares of prompts whose plan holds, by number of entries; and of all prompts those that broke each kind of fact."""
    whole: dict[int, list[bool]] = {}
    broken: Counter[str] = Counter()
    shown = 0
    for row, chain in zip(rows, chains, strict=True):
        faults = holds(row.brief, standings_of(row.brief, chain))
        whole.setdefault(len(row.brief.objects), []).append(not faults)
        broken.update({_sort(fault) for fault in faults})
        if faults and shown < worst:
            shown += 1
            print(f"{row.prompt}\n   {'; '.join(faults)}\n   {chain}")
    figures = {"whole": sum(map(sum, whole.values())) / len(rows)}
    figures |= {f"whole {n}": sum(held) / len(held) for n, held in sorted(whole.items())}
    return figures | {f"broken {name}": count / len(rows) for name, count in broken.most_common()}


def named(kind: str, colour: str | None) -> str:
    return f"{colour} {kind}" if colour else kind


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--suite", type=Path)
    parser.add_argument("--world", type=Path, help="a folder of shards with a held-out one")
    parser.add_argument("--out", type=Path, help="where a suite's plans go; beside the checkpoint if not given")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--temperature", type=float, default=0.3)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model, tokenizer = load_planner(args.checkpoint)

    if args.world:
        rows = read_shard(shard_path(args.world, HELD_OUT))[: args.limit or None]
        chains = sample_chains(model, tokenizer, [row.prompt for row in rows], args.temperature, args.seed)
        print(json.dumps({name: round(value, 3) for name, value in score_world(rows, chains, args.worst).items()}))
    if args.suite:
        lines = [json.loads(line) for line in args.suite.read_text("utf-8").splitlines() if line.startswith("{")]
        if args.limit and args.limit < len(lines):
            lines = random.Random(args.seed).sample(lines, args.limit)
        prompts = [line["prompt"] for line in lines]
        out = args.out or args.checkpoint.with_suffix(f".{args.suite.parent.name}.{args.suite.stem}.jsonl")
        asked = out.with_suffix(".suite.jsonl")
        asked.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        with out.open("w", encoding="utf-8") as file:
            for prompt, chain in zip(prompts, sample_chains(model, tokenizer, prompts, args.temperature, args.seed), strict=True):
                things = [{"name": named(kind, colour), "box": box} for kind, colour, box in read_chain(chain)]
                file.write(json.dumps({"prompt": prompt, "objects": things, "chain": chain}) + "\n")
        scorer = next((folder / "score.mjs" for folder in args.suite.parents if (folder / "score.mjs").exists()), None)
        if scorer:
            subprocess.run(["node", scorer, asked, out, "--worst", str(args.worst)], check=True)


if __name__ == "__main__":
    main()
