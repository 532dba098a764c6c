"""Pictures in the folders that other evaluators take. They are linked where the disk can, else copied.

T2I-CompBench: `samples/PROMPT_000000.png`, numbered through; prompt and number are read off the name.
GenEval: `00000/metadata.jsonl` and `00000/samples/00000.png`, a folder a prompt.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from models.evaluate.prompts import Prompt
from models.evaluate.run import Record, Run

# Bytes of a file's name that most disks take, less number and ending.
LONGEST = 255 - len("_000000.png")


def compbench_name(prompt: str, number: int) -> str:
    """What stands before the first underscore is the prompt to its evaluators; a slash can't be in a name."""
    said = re.sub(r"[/_\\\0]+", " ", prompt).strip()
    return f"{said.encode()[:LONGEST].decode('utf-8', 'ignore')}_{number:06d}.png"


def write_compbench(run: Run, records: Sequence[Record], out: Path) -> int:
    """Gives how many pictures there are. Numbers keep the order of the prompts."""
    samples = _fresh(out) / "samples"
    samples.mkdir()
    number = 0
    for record in records:
        for place in range(record.pictures):
            _link(run.picture(record.index, place), samples / compbench_name(record.prompt, number))
            number += 1
    return number


def write_geneval(run: Run, records: Sequence[Record], prompts: Mapping[int, Prompt], out: Path) -> int:
    """Gives how many prompts are there. A prompt without GenEval's metadata has none that its evaluator could check."""
    _fresh(out)
    written = 0
    for record in records:
        metadata = prompts[record.index].metadata
        if metadata is None:
            continue
        folder = out / f"{record.index:05d}"
        (folder / "samples").mkdir(parents=True)
        (folder / "metadata.jsonl").write_text(json.dumps(metadata), encoding="utf-8")
        for place in range(record.pictures):
            _link(run.picture(record.index, place), folder / "samples" / f"{place:05d}.png")
        written += 1
    return written


def _fresh(out: Path) -> Path:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    return out


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
