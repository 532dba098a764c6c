"""Paint prompts with a bundle, in Python: a look at an export without the studio.

    python -m models.kit.sample --bundle models/mini --out sheet.png "a red apple" "two blue cars"

One row a prompt: a picture a seed. Chains are printed. With --chain the chain is given, not written.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from models.kit.headless import HeadlessSession
from models.kit.loop import Choose, Decoder, best, paint, write_text
from models.kit.sequencer import Sequencer
from models.kit.session import DecoderSession, open_session


def sampler(rng: np.random.Generator, temperature: float) -> Choose:
    """Draws an id from the softmax of logits / temperature; greedy at temperature 0."""
    if temperature == 0:
        return best
    return lambda logits: int((logits / temperature + rng.gumbel(size=logits.shape)).argmax())


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


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m models.kit.sample", description=__doc__)
    parser.add_argument("prompts", nargs="+")
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--chain")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=4)
    parser.add_argument("--guidance", type=float)
    parser.add_argument("--temperature", type=float, help="of the image tokens")
    args = parser.parse_args()
    painter = Painter(args.bundle)
    defaults = painter.manifest["sampling"]
    guidance = defaults["image"]["guidance"] if args.guidance is None else args.guidance
    heat = defaults["image"]["temperature"] if args.temperature is None else args.temperature
    rows = []
    for prompt in args.prompts:
        row = []
        for seed in range(args.seed, args.seed + args.count):
            rng = np.random.default_rng(seed)
            chain = args.chain or painter.plan(prompt, sampler(rng, defaults["text"]["temperature"]))
            print(f"{prompt} [{seed}]\n  {chain}")
            row.append(painter.paint(prompt, chain, sampler(rng, heat), guidance))
        rows.append(np.concatenate(row, axis=1))
    Image.fromarray(np.concatenate(rows)).save(args.out)


if __name__ == "__main__":
    main()
