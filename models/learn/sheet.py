"""A picture sheet of the decoder as it stands: renderer, reconstruction, samples.

    python -m models.learn.sheet --out models/work/sheet.png

Row 1: the scene as rendered. Row 2: the picture of the plan's own codes. Row 3: painted by the decoder from the
scene's own chain. Row 4: the decoder's own chain for the prompt, painted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import tyro
from PIL import Image, ImageDraw
from tokenizers import Tokenizer

from models.families.mini.net.checkpoints import load_decoder, load_pictures
from models.families.mini.net.pixels import IMAGE_SIZE, to_pixels
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, Text, encode_prompt, unconditional
from models.families.mini.net.session import TorchSession
from models.families.mini.world.draw.render import render
from models.families.mini.world.streams import seeded
from models.kit.loop import paint, sampler, write_text
from models.learn.common.runs import sheet
from models.learn.decoder.data import write
from models.recipes.stages import WORK


def with_boxes(picture: np.ndarray, chain: str) -> np.ndarray:
    """Outlines the boxes a chain names."""
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    scale = picture.shape[0] / 1000
    for match in re.finditer(r"\((\d+),(\d+)\),\((\d+),(\d+)\)", chain):
        x1, y1, x2, y2 = (int(v) * scale for v in match.groups())
        if x1 < x2 and y1 < y2:
            draw.rectangle((x1, y1, x2, y2), outline=(255, 0, 255))
    return np.array(image)


@dataclass(frozen=True)
class Options:
    count: int = 8
    seed: int = 987_654_321
    difficulty: float = 1.0
    guidance: float = 2.0
    max_text: int = 400
    threads: int = 1
    decoder: Path = WORK / "decoder.pt"
    pictures: Path = WORK / "pictures.pt"
    tokenizer: Path = WORK / "tokenizer.json"
    out: Path = WORK / "sheet.png"
    # Number of the first held-out scene.
    first: int = 0
    # Of the image tokens.
    temperature: float = 0.9
    # Of the chain's.
    text_temperature: float = 0.7
    # Own prompts: only the last row.
    prompt: tuple[str, ...] = ()


class Sampler:
    """Chains and pictures of a decoder, drawn one after another from one stream of chance."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.tokenizer = Tokenizer.from_file(str(options.tokenizer))
        self.pictures = load_pictures(options.pictures)
        self.model = load_decoder(options.decoder)
        self.session = TorchSession(self.model)
        self.rng = np.random.default_rng(0)

    def picture(self, codes: torch.Tensor) -> np.ndarray:
        with torch.no_grad():
            return to_pixels(self.pictures.decode(codes[None]))[0]

    def painted(self, text: Text) -> np.ndarray:
        config, options = self.model.config, self.options
        choose = sampler(self.rng, options.temperature)
        codes = paint(
            self.session,
            text.ids,
            unconditional(text).ids,
            config.image_tokens,
            config.text_vocab,
            config.image_position_start,
            options.guidance,
            choose,
        )
        return self.picture(torch.tensor(codes))

    def own(self, head: list[int]) -> np.ndarray:
        """The model's own chain, which is printed, and its picture with the chain's boxes."""
        choose = sampler(self.rng, self.options.text_temperature)
        limit = self.options.max_text - len(head)
        written = write_text(self.session, head, BEGIN_OF_IMAGE, limit, choose)
        if written[-1:] != [BEGIN_OF_IMAGE]:
            written.append(BEGIN_OF_IMAGE)
        chain = self.tokenizer.decode(written, skip_special_tokens=False)
        print(f"   {chain}")
        return with_boxes(self.painted(Text([*head, *written], len(head))), chain)


def main(options: Options) -> None:
    torch.set_num_threads(options.threads)
    drawn = Sampler(options)
    tokenizer = drawn.tokenizer
    if options.prompt:
        made = []
        for prompt in options.prompt:
            print(prompt)
            made.append(drawn.own(encode_prompt(tokenizer, prompt)))
        sheet(options.out, [np.stack(made)])
        return
    numbers = range(options.first, options.first + options.count)
    rows: list[list[np.ndarray]] = [[], [], [], []]
    for sample in (write(seeded(options.seed, number), tokenizer, options.difficulty) for number in numbers):
        print(tokenizer.decode(sample.text.ids, skip_special_tokens=False))
        rows[0].append(render(sample.scene, IMAGE_SIZE))
        rows[1].append(drawn.picture(sample.codes))
        rows[2].append(drawn.painted(sample.text))
        rows[3].append(drawn.own(sample.text.ids[: sample.text.chain]))
    sheet(options.out, [np.stack(row) for row in rows])


if __name__ == "__main__":
    main(tyro.cli(Options, description=__doc__))
