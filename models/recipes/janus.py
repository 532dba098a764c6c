"""What training a checkpoint of Janus-Pro or GoT-R1 may be told, and recipes. A step's rows and prompts are those of all
processes together: on fewer or more of them a recipe is the same training."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from models.recipes.stages import WORK

HERE = WORK / "janus"


@dataclass(frozen=True)
class JanusStage:
    """What both stages have."""

    # Folder of the checkpoint to begin with, in either layout.
    checkpoint: Path = HERE / "start"
    # Folder of the run: checkpoints and a log.
    out: Path = HERE / "run"
    # Go on from the newest checkpoint of `out`, where there is one.
    resume: bool = False
    # Of all chance.
    seed: int = 1
    # The end.
    steps: int = 1000
    # Leave after so many steps of this sitting, as if asked to stop; 0: never.
    sitting: int = 0
    # Steps in which the rate rises.
    warmup: int = 10
    # Rate of AdamW at its highest; it falls as a cosine.
    lr: float = 1e-5
    # Of the gradient.
    clip_norm: float = 1.0
    # Rank of LoRA; 0: all weights.
    lora: int = 0
    # Scale of LoRA, over its rank.
    lora_alpha: float = 32
    # Rows of one pass in each process.
    micro: int = 4
    # Compute in bfloat16; weights and optimiser stay float32.
    bf16: bool = True
    # Make activations anew backward instead of keeping them.
    recompute: bool = True
    # cpu, or cuda for a GPU a process.
    device: str = "cuda"
    # Threads of a process.
    threads: int = 1
    # Steps between checkpoints.
    save_every: int = 100
    # Checkpoints that stay; older ones go.
    keep: int = 2


@dataclass(frozen=True)
class Supervised(JanusStage):
    """Chains in GoT's format and their pictures."""

    # JSON lines: prompt, chain, and image (a path beside the file) or codes.
    data: Path = HERE / "chains.jsonl"
    # Rows a step, of all processes.
    batch: int = 128
    # What a chain's loss weighs beside its picture's.
    text_weight: float = 1.0
    steps: int = 70_000
    warmup: int = 1000
    out: Path = HERE / "supervised"


@dataclass(frozen=True)
class Grpo(JanusStage):
    """GoT-R1's reinforcement."""

    # One prompt a line; never a _val split.
    prompt_files: tuple[Path, ...] = ()
    # Prompts a step, of all processes.
    prompts: int = 8
    # Samples of each prompt.
    group: int = 16
    # Passes over each set of samples.
    updates: int = 1
    # Tokens after which a chain is cut.
    max_chain: int = 600
    # Of image tokens, when sampling and when learning; 1: none. It doubles what a picture costs.
    guidance: float = 1.0
    # Weight of the KL to the start. The paper gives none; T2I-R1's.
    beta: float = 0.01
    # How far the ratio to the sampling policy may go either way.
    clip: float = 0.2
    # Who scores: rules alone; rules and an open-vocabulary detector; a multimodal model; or, to try an installation, how
    # red a picture is.
    reward: Literal["rules", "detector", "endpoint", "redness"] = "endpoint"
    # Folder of a checkpoint of OWLv2.
    detector: Path | None = None
    # Address with /v1; its key is read from SCENOGRAPH_ENDPOINT_KEY.
    endpoint: str | None = None
    # Its name there.
    endpoint_model: str | None = None
    # The endpoint's model gives boxes on a 0..1000 grid.
    thousand_grid: bool = False
    # Attempts asked about at once, of each process.
    parallel: int = 16
    # Answers that were given, by content; empty: none are kept.
    answers: Path | None = HERE / "answers.sqlite"
    # What a million tokens of question and of answer cost, in whatever currency.
    price: tuple[float, float] = (0.0, 0.0)
    lora: int = 32
    out: Path = HERE / "grpo"


@dataclass(frozen=True)
class JanusRecipe:
    supervised: Supervised = field(default_factory=Supervised)
    grpo: Grpo = field(default_factory=Grpo)


# To see that all of it runs: the tiny checkpoint of random weights, minutes on one core.
TINY_CPU = JanusRecipe(
    Supervised(
        device="cpu", bf16=False, recompute=False, batch=4, micro=4, steps=20, warmup=2, lr=1e-3, save_every=10
    ),
    Grpo(
        device="cpu", bf16=False, recompute=False, prompts=2, group=8, micro=16, steps=20, warmup=2, lr=3e-3, lora=8,
        max_chain=12, reward="redness", save_every=10,
    ),
)  # fmt: skip

# As the paper, on eight GPUs of 80 GB; memory and time in models/learn/README.md.
PRO_1B = JanusRecipe(Supervised(micro=16, batch=128), Grpo(micro=8))
PRO_7B = JanusRecipe(Supervised(micro=4, batch=128), Grpo(micro=4))

JANUS_RECIPES: dict[str, JanusRecipe] = {"tiny-cpu": TINY_CPU, "1b-8gpu": PRO_1B, "7b-8gpu": PRO_7B}
