"""A picture sheet of the decoder as it stands: renderer, reconstruction, samples.

    python -m models.learn.sheet --out models/work/sheet.png

Row 1: the scene as rendered. Row 2: the picture of the plan's own codes. Row 3: painted by the decoder from the
scene's own chain. Row 4: the decoder's own chain for the prompt, painted.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageDraw
from tokenizers import Tokenizer

from models.families.mini.net.checkpoints import load_pictures
from models.families.mini.net.pixels import IMAGE_SIZE, to_pixels
from models.families.mini.net.sampling import Settings, paint_image, write_chain
from models.families.mini.world.draw.render import render
from models.learn.data import seeded
from models.learn.decoder.data import write
from models.learn.runs import WORK, sheet


def with_boxes(picture: np.ndarray, chain: str) -> np.ndarray:
    """Outlines the boxes a chain names."""
    import re

    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    scale = picture.shape[0] / 1000
    for match in re.finditer(r"\((\d+),(\d+)\),\((\d+),(\d+)\)", chain):
        x1, y1, x2, y2 = (int(v) * scale for v in match.groups())
        if x1 < x2 and y1 < y2:
            draw.rectangle((x1, y1, x2, y2), outline=(255, 0, 255))
    return np.array(image)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=8)
    parser.add_argument("--seed", type=int, default=987_654_321)
    parser.add_argument("--first", type=int, default=0, help="number of the first held-out scene")
    parser.add_argument("--difficulty", type=float, default=1.0)
    parser.add_argument("--guidance", type=float, default=2.0)
    parser.add_argument("--temperature", type=float, default=0.9)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--prompt", action="append", default=[], help="own prompts: only the last row")
    parser.add_argument("--decoder", type=Path, default=WORK / "decoder.pt")
    parser.add_argument("--pictures", type=Path, default=WORK / "pictures.pt")
    parser.add_argument("--tokenizer", type=Path, default=WORK / "tokenizer.json")
    parser.add_argument("--out", type=Path, default=WORK / "sheet.png")
    args = parser.parse_args()

    torch.set_num_threads(args.threads)
    tokenizer = Tokenizer.from_file(str(args.tokenizer))
    pictures, model = load_pictures(args.pictures), load_decoder(args.decoder)
    settings = Settings(temperature=args.temperature, guidance=args.guidance)
    generator = torch.Generator().manual_seed(0)

    def picture(codes: torch.Tensor) -> np.ndarray:
        with torch.no_grad():
            return to_pixels(pictures.decode(codes[None]))[0]

    def own(head: list[int]) -> np.ndarray:
        row = write_chain(model, head, generator, settings)
        chain = tokenizer.decode(row[len(head) :], skip_special_tokens=False)
        print(f"   {chain}")
        return with_boxes(picture(paint_image(model, row, generator, settings)), chain)

    if args.prompt:
        made = []
        for prompt in args.prompt:
            print(prompt)
            made.append(own(encode_prompt(tokenizer, prompt)))
        sheet(args.out, [np.stack(made)])
        return

    written = [write(seeded(args.seed, args.first + i), tokenizer, args.difficulty) for i in range(args.count)]
    rows: list[list[np.ndarray]] = [[], [], [], []]
    for sample in written:
        print(tokenizer.decode(sample.text.ids, skip_special_tokens=False))
        rows[0].append(render(sample.scene, IMAGE_SIZE))
        rows[1].append(picture(sample.codes))
        rows[2].append(picture(paint_image(model, sample.text.ids, generator, settings)))
        rows[3].append(own(sample.text.ids[: sample.text.chain]))
    sheet(args.out, [np.stack(row) for row in rows])


if __name__ == "__main__":
    main()
