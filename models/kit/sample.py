"""Paint prompts with a bundle, in Python: a look at an export without the studio.

    python -m models.kit.sample --bundle models/mini-1 --out sheet.png "a red apple" "two blue cars"

One row a prompt: a picture a seed. Chains are printed. With --chain the chain is given, not written.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
import tyro
from tyro.conf import Positional

from models.kit.headless import HeadlessSession
from models.kit.loop import Choose, Decoder, paint, sampler, write_text
from models.kit.sequencer import Sequencer
from models.kit.session import DecoderSession, open_session


class Painter:
    def __init__(self, bundle: Path, threads: int = 1) -> None:
        self.manifest: dict[str, Any] = json.loads((bundle / "manifest.json").read_text("utf-8"))
        self.sequencer = Sequencer.of_bundle(bundle)
        self.decoder: Decoder = (
            HeadlessSession.of_bundle(bundle, "wasm", threads)
            if "image_head" in self.manifest["graphs"]
            else DecoderSession(bundle / "decoder.onnx", threads)
        )
        self.images = open_session(bundle / "image_decoder.onnx", threads)

    def plan(self, prompt: str, choose: Choose, limit: int = 600) -> str:
        """The chain the model writes, `<begin_of_image>` left off."""
        stop = self.sequencer.ids["beginOfImage"]
        written = write_text(self.decoder, self.sequencer.prompt(prompt), stop, limit, choose)
        return self.sequencer.tokenizer.decode([i for i in written if i != stop], False)

    def paint(self, prompt: str, chain: str, choose: Choose, guidance: float) -> np.ndarray:
        """uint8 [height, width, 3]."""
        model, grid = self.manifest["model"], self.manifest["grid"]
        begin = self.sequencer.ids["beginOfImage"]
        text = [*self.sequencer.prompt(prompt), *self.sequencer.encode(chain), begin]
        codes = paint(
            self.decoder,
            text,
            self.sequencer.guidance_row(len(text)),
            grid["columns"] * grid["rows"],
            model["imageTokenOffset"],
            self.manifest["positions"].get("image", {}).get("start", len(text)),
            guidance,
            choose,
        )
        tokens = np.array([codes], dtype=np.int32)
        (image,) = self.images.run(["image"], {"image_tokens": tokens})
        pixels = ((image[0].transpose(1, 2, 0) + 1) * 127.5).round().clip(0, 255)
        return pixels.astype(np.uint8)


def main(
    prompts: Positional[tuple[str, ...]],
    bundle: Path,
    out: Path,
    chain: str | None = None,
    seed: int = 1,
    count: int = 4,
    guidance: float | None = None,
    temperature: float | None = None,
) -> None:
    """`temperature` is of the image tokens; None: as the bundle says."""
    painter = Painter(bundle)
    defaults = painter.manifest["sampling"]
    guided = defaults["image"]["guidance"] if guidance is None else guidance
    heat = defaults["image"]["temperature"] if temperature is None else temperature
    rows = []
    for prompt in prompts:
        row = []
        for seed in range(seed, seed + count):
            rng = np.random.default_rng(seed)
            written = chain or painter.plan(prompt, sampler(rng, defaults["text"]["temperature"]))
            print(f"{prompt} [{seed}]\n  {written}")
            row.append(painter.paint(prompt, written, sampler(rng, heat), guided))
        rows.append(np.concatenate(row, axis=1))
    Image.fromarray(np.concatenate(rows)).save(out)


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
