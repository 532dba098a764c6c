"""Plans and paints a file of prompts with a model of any size, and measures what came of it.

    python -m models.evaluate --prompts FILE --engine http://127.0.0.1:8000/v1 --out run
    python -m models.evaluate --prompts FILE --engine models/mini --out run
    python -m models.evaluate --prompts FILE --engine /shared/Janus-Pro-7B --out /shared/run --ray 8 --device cuda

Stopped or failed, the same command goes on from what is there. A server's key is read from SCENOGRAPH_ENGINE_KEY.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import tyro

from models.evaluate.engine import opened
from models.evaluate.figures import figures, lacking
from models.evaluate.folders import write_compbench, write_geneval
from models.evaluate.on_ray import about, over_ray
from models.evaluate.prompts import Prompt, UsageError, read_prompts
from models.evaluate.run import Run
from models.evaluate.shards import Task, cut, here

KEY = "SCENOGRAPH_ENGINE_KEY"


@dataclass(frozen=True)
class Options:
    # A prompt a line, or GenEval's evaluation_metadata.jsonl.
    prompts: Path
    # A server's address with /v1, or the folder of a bundle or checkpoint.
    engine: str
    # Folder of the run.
    out: Path
    # The first so many prompts; None: all.
    limit: int | None = None
    # The same for every prompt; picture i of a prompt has seed + i.
    seed: int = 1
    # Pictures of each prompt; 0: plans alone. T2I-CompBench takes 10, GenEval 4.
    samples: int = 1
    # Tokens after which a chain is cut; 0: as the engine has it.
    max_chain: int = 0
    # Prompts that a worker has under way.
    parallel: int = 8
    # Prompts of a shard.
    shard: int = 64
    # Workers of a Ray cluster; 0: this machine, without Ray.
    ray: int = 0
    # GPUs of each such worker, where the engine is a folder.
    gpus: float = 0
    # Where a folder's network is.
    device: Literal["cpu", "cuda"] = "cpu"
    # What it computes in.
    dtype: Literal["float32", "bfloat16", "float16"] = "float32"
    # Another judge than models/judge, for the figures.
    judge: Path | None = None
    # Leave the figures out, for which Node is needed.
    no_figures: bool = False
    # Also out/t2i-compbench and out/geneval, for their own evaluators.
    folders: bool = True


def main(argv: list[str] | None = None) -> int:
    """0: all is done; 1: some prompts failed."""
    options = tyro.cli(Options, args=argv, prog="python -m models.evaluate", description=__doc__)
    try:
        return evaluate(options)
    except UsageError as error:
        print(f"models.evaluate: {error}", file=sys.stderr)
        return 2


def evaluate(options: Options) -> int:
    prompts = read_prompts(options.prompts, options.limit)
    run, key = Run(options.out.absolute()), os.environ.get(KEY)
    shards = cut(prompts, options.shard)
    task = Task(
        options.engine, run.folder, options.seed, options.samples, options.parallel, key, options.device, options.dtype,
        options.max_chain,
    )  # fmt: skip
    if options.ray:
        run.begin(facts_of(options, prompts, about(task, options.gpus)))
        failed = over_ray(task, shards, options.ray, options.gpus)
    else:
        with opened(task.engine, key, task.device, task.dtype) as engine:
            run.begin(facts_of(options, prompts, engine.about()))
            failed = here(engine, task, shards)
    records = run.gather(len(shards))
    if options.folders and options.samples:
        print(f"{write_compbench(run, records, run.folder / 't2i-compbench')} pictures in t2i-compbench/samples")
        named = {prompt.index: prompt for prompt in prompts}
        if any(prompt.metadata for prompt in prompts):
            print(f"{write_geneval(run, records, named, run.folder / 'geneval')} prompts in geneval")
    why = "asked to leave them out" if options.no_figures else lacking()
    if why:
        print(f"no figures: {why}", file=sys.stderr)
    else:
        folder = Path(options.engine)
        bundle = folder if (folder / "manifest.json").is_file() else None
        print(json.dumps(figures(run.folder, bundle, options.judge)))
    if failed:
        print(f"{failed} of {len(prompts)} prompts failed: the same command tries them again", file=sys.stderr)
    return 1 if failed else 0


def facts_of(options: Options, prompts: list[Prompt], engine: dict[str, Any]) -> dict[str, Any]:
    """What the run is of, and what the figures need to know of the model."""
    said = "\n".join(prompt.text for prompt in prompts)
    of = {
        "model": engine["model"],
        "seed": options.seed,
        "samples": options.samples,
        "max_chain": options.max_chain,
        "shard": options.shard,
        "prompts": hashlib.sha256(said.encode()).hexdigest(),
    }
    return {"of": of, "count": len(prompts), "vocabulary": engine["vocabulary"]}


if __name__ == "__main__":
    sys.exit(main())
