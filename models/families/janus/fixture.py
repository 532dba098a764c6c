"""python -m models.families.janus.fixture --out FOLDER: small random bundles with known answers.

One bundle a number type, of one checkpoint, and in `golden.json` what transformers' own Janus answers
on it, so that any runtime can be checked against transformers where there is neither Python nor weights.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
import tyro

from models.families.janus.bundle import export
from models.families.janus.checkpoint.opened import Checkpoint, open_checkpoint
from models.families.janus.checkpoint.shape import VisionShape, VqShape
from models.families.janus.graphs.numbers import FOLDED_BYTES
from models.families.janus.manifest import QUESTION_TEMPLATE
from models.families.janus.options import Options
from models.families.janus.random_checkpoint.write import write_checkpoint
from models.families.janus.reference import ReferenceSession, reference_model
from models.kit.loop import paint, write_text
from models.kit.sequencer import Sequencer

# The folder of each set: its back end and its numbers.
SETS = {
    "fp32": ("both", "fp32"),
    "q4": ("webgpu", "q4"),
    "q4f16": ("webgpu", "q4f16"),
    "int8": ("wasm", "int8"),
    "int8-codes": ("wasm", "int8"),
}
# So small a model is folded to float32 at load; of this set the codes are computed with, as a large one's are.
CODES = "int8-codes"
GRID = 4
SHAPE = {
    "heads": 2,
    "kv_heads": 2,
    "head_dim": 32,
    "ffn": 64,
    "codes": 64,
    "grid": GRID,
    "image_size": 8,
    "max_positions": 512,
    "vision": VisionShape(width=32, layers=2, heads=2, ffn=64, patch=2, image_size=8),
}
SEED = 5
VQ = VqShape(base=32, multipliers=(1, 1), blocks=1, latent=32)
GUIDANCE = 5.0
PROMPT = "a red apple"
QUESTION = "Is there a red apple in this picture?"
WRITTEN, PAINTED = 16, GRID * GRID


def golden(checkpoint: Checkpoint, bundle: Path) -> dict[str, Any]:
    manifest = json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))
    sequencer = Sequencer.of_bundle(bundle)
    special = manifest["specialTokens"]
    offset = checkpoint.text_vocabulary
    model = reference_model(checkpoint)
    session = ReferenceSession(model, offset)
    prompt = sequencer.prompt(PROMPT)
    written = write_text(session, prompt, -1, WRITTEN)
    row = [*prompt, special["beginOfImage"]]
    blank = sequencer.guidance_row(len(row))
    codes = paint(session, row, blank, PAINTED, offset, len(row), GUIDANCE)
    last = [session.run([ids], [range(len(ids))]) for ids in (row, blank)]
    with torch.no_grad():
        picture = model.decode_image_tokens(torch.tensor([codes])).clamp(-1, 1)[0]
    return {
        "prompt": PROMPT,
        "promptIds": prompt,
        "textLogits": _numbers(last[0].text[0, -2]),
        "chain": written,
        "guidance": GUIDANCE,
        "conditional": row,
        "unconditional": blank,
        "imageLogits": [_numbers(step.image[0, -1]) for step in last],
        "codes": codes,
        "picture": _numbers(picture),
        "ask": _asked(checkpoint, sequencer, manifest, model),
    }


def _asked(checkpoint: Checkpoint, sequencer: Sequencer, manifest: dict[str, Any], model: Any) -> dict[str, Any]:
    """A question about a picture of random colours, put as Janus's own conversation puts it."""
    shape = checkpoint.shape
    vision = shape.vision
    assert vision is not None
    size = vision.image_size
    pixels = np.random.default_rng(3).integers(0, 256, (size, size, 3))
    facts = manifest["understanding"]
    scaled = (pixels / 255 - np.array(facts["mean"])) / np.array(facts["std"])
    before, after = QUESTION_TEMPLATE.replace("{question}", QUESTION).split("{image}")
    special = manifest["specialTokens"]
    head = [special["bos"], *sequencer.encode(before), special["beginOfImage"]]
    tail = [facts["endOfImage"], *sequencer.encode(after)]
    holder = model.config.image_token_id
    with torch.no_grad():
        logits = model(
            input_ids=torch.tensor([[*head, *[holder] * vision.patches, *tail]]),
            pixel_values=torch.from_numpy(scaled.transpose(2, 0, 1)[None]).float(),
        ).logits[0, -1]
    return {
        "question": QUESTION,
        "width": size,
        "height": size,
        "rgb": [int(value) for value in pixels.ravel()],
        "ids": [*head, *[-1] * vision.patches, *tail],
        "logits": _numbers(logits),
    }


def _numbers(values: Any) -> list[float]:
    return [float(f"{value:.6g}") for value in np.asarray(values, dtype=np.float32).ravel()]


def write(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        source = write_checkpoint(
            Path(scratch) / "GoT-R1-random", "tiny", "original", boxes=True, changes=SHAPE, vq=VQ, seed=SEED
        )
        for name, (target, dtype) in SETS.items():
            shutil.rmtree(out / name, ignore_errors=True)
            folded = 0 if name == CODES else FOLDED_BYTES
            export(Options(source, out / name, target, dtype, folded_bytes=folded), say=lambda _: None)
        checkpoint = open_checkpoint(source)
        found = golden(checkpoint, out / "fp32")
    (out / "golden.json").write_text(json.dumps(found) + "\n", encoding="utf-8")


def main(out: Path) -> None:
    write(out)


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
