"""What each stage of learning may be told. The fields are the options of its command, their values here those of a CPU.

Everything runs by wall time: rates hold, then fall to zero at the end of `minutes`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

WORK = Path(__file__).resolve().parents[1] / "work"


@dataclass(frozen=True)
class Stage:
    """What all stages have."""

    # Wall time of the run, counted across resumes.
    minutes: float = 60
    # Of all chance.
    seed: int = 1
    # Of the process; several processes of one thread each beat it.
    threads: int = 1
    # Where the networks are: cpu or cuda.
    device: str = "cpu"
    # Go on from the checkpoint.
    resume: bool = False


@dataclass(frozen=True)
class Pictures(Stage):
    # Samples a step in each process.
    batch: int = 8
    # Rate of Muon, for the hidden weights.
    muon: float = 0.012
    # Rate of AdamW, for all others.
    lr: float = 2e-3
    # Processes that paint; 0: this one.
    workers: int = 1
    # Cells along a side of what is learned at a time, even; 16: whole pictures.
    part: int = 10
    # Minutes between checkpoints.
    save_every: float = 3.0
    # The checkpoint.
    out: Path = WORK / "pictures.pt"


@dataclass(frozen=True)
class Decoder(Stage):
    # Wall time of the run, counted across resumes.
    minutes: float = 180
    # Samples a step in each process.
    batch: int = 16
    # Extra chains a step, without pictures; 0: no opposites either.
    chains: int = 32
    # Pairs of opposite prompts a step.
    contrast: int = 12
    # Share of the extra chains that relate two things.
    pairs: float = 0.5
    # Exponent on the kinds' weights: above 1, everyday things.
    focus: float = 1.0
    # Share of full scenes at the end of the curriculum.
    hardest: float = 1.0
    # Rate of Muon, for the hidden weights.
    muon: float = 0.02
    # Rate of AdamW, for all others.
    lr: float = 3e-3
    # Processes that write scenes; 0: this one.
    workers: int = 1
    # Processes that write extra chains.
    text_workers: int = 0
    # Minutes between checkpoints.
    save_every: float = 4.0
    # Compile the layers: quicker after some minutes.
    compile: bool = True
    # A checkpoint whose text side to begin with; its image codes may be others.
    begin_with: Path | None = None
    # The world's tokenizer.
    tokenizer: Path = WORK / "tokenizer.json"
    # The checkpoint.
    out: Path = WORK / "decoder.pt"


@dataclass(frozen=True)
class Looker(Stage):
    """What detector and judge have in common."""

    # Wall time of the run, counted across resumes.
    minutes: float = 40
    # End after so many steps, whatever the clock says.
    steps: int = 0
    # Pictures a step in each process.
    batch: int = 16
    # Rate of AdamW, for the edges of the network.
    lr: float = 1e-3
    # Rate of Muon, for the hidden weights.
    muon: float = 0.01
    # Processes that paint; 0: this one.
    workers: int = 1
    # Pictures to measure on.
    held_out: int = 192
    # Minutes between checkpoints.
    save_every: float = 3.0
    # Checkpoint of the picture decoder, used where it exists.
    pictures: Path = WORK / "pictures.pt"
    # The checkpoint.
    out: Path = WORK / "detector.pt"


@dataclass(frozen=True)
class Detector(Looker):
    pass


@dataclass(frozen=True)
class Judge(Looker):
    # Apart from every stream of the detector.
    seed: int = 500
    # Rate of AdamW, for all others.
    lr: float = 2e-3
    # Rate of Muon, for the hidden weights.
    muon: float = 0.02
    # The checkpoint.
    out: Path = WORK / "judge.pt"


@dataclass(frozen=True)
class Reinforce(Stage):
    """Begins with the supervised checkpoint, or with another, or with a shipped bundle's weights. Same seed, same
    samples, across resumes too."""

    # End after so many steps, whatever the clock says.
    steps: int = 100_000
    # Prompts a step in each process.
    prompts: int = 4
    # Samples of each prompt.
    group: int = 16
    # Rows at a time when learning.
    micro: int = 16
    # Passes over each set of samples.
    updates: int = 1
    # Tokens after which a chain is cut.
    max_chain: int = 320
    # Rate of AdamW.
    lr: float = 3e-5
    # Steps in which the rate rises.
    warmup: int = 10
    # Weight of the KL to the start.
    beta: float = 0.01
    # How far the ratio to the sampling policy may go either way.
    clip: float = 0.2
    # One prompt a line; never a _val split.
    prompt_files: tuple[Path, ...] = ()
    # Share of prompts from those files.
    file_share: float = 0.5
    # In prompts of the world.
    max_objects: int = 8
    # Who scores: rules and detector, or a multimodal model.
    reward: Literal["world", "endpoint"] = "world"
    # Address with /v1; its key is read from SCENOGRAPH_ENDPOINT_KEY.
    endpoint: str | None = None
    # Its name there.
    endpoint_model: str | None = None
    # The endpoint's model gives boxes on a 0..1000 grid.
    thousand_grid: bool = False
    # Compute in bfloat16.
    bf16: bool = True
    # Compile the layers for the learning passes.
    compile: bool = False
    # Steps between checkpoints.
    save_every: int = 20
    # A supervised checkpoint, or with `resume` a reinforced one in place of `out`.
    from_checkpoint: Path | None = None
    # Folder of a bundle: decoder, image decoder and tokenizer.
    from_bundle: Path | None = None
    # Checkpoint of the detector.
    detector: Path = WORK / "detector.pt"
    # Checkpoint of the picture decoder.
    pictures: Path = WORK / "pictures.pt"
    # The world's tokenizer.
    tokenizer: Path = WORK / "tokenizer.json"
    # The checkpoint.
    out: Path = WORK / "grpo.pt"


@dataclass(frozen=True)
class Recipe:
    """A whole run, from nothing to a bundle."""

    pictures: Pictures = field(default_factory=Pictures)
    decoder: Decoder = field(default_factory=Decoder)
    detector: Detector = field(default_factory=Detector)
    judge: Judge = field(default_factory=Judge)
    reinforce: Reinforce = field(default_factory=Reinforce)
    # Single-threaded processes of a stage that meet once a step.
    processes: int = 2
    # All stages but reinforcement at once, as on a GPU; else one after another.
    side_by_side: bool = False
    # A folder with T2I-CompBench's *_train.txt to practise on.
    prompts: Path | None = None
    # Write models/mini-1 and models/judge at the end.
    export: bool = True
