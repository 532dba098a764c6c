"""How long a scene takes: `python -m models.world.art.timing [--scenes 200] [--size 512]`."""

from __future__ import annotations

import argparse
import random
import time
from statistics import mean, median

from models.world.art.scenes.render import render
from models.world.art.scenes.scene import Scene
from models.world.composition import compose
from models.world.sentences import sample_prompt


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenes", type=int, default=200)
    parser.add_argument("--size", type=int, default=512)
    args = parser.parse_args()
    r, scenes = random.Random(1), []
    while len(scenes) < args.scenes:
        _, brief = sample_prompt(r)
        standings = compose(brief, r)
        if standings:
            scenes.append(Scene(standings, brief.setting, brief.style))  # type: ignore[arg-type]
    for name in ("first time", "from the caches"):
        spent = []
        for seed, scene in enumerate(scenes):
            begun = time.process_time()
            render(scene, seed, args.size)
            spent.append((time.process_time() - begun) * 1000)
        spent.sort()
        late = spent[int(0.95 * len(spent))]
        print(f"{name}: {mean(spent):.1f} ms a scene, median {median(spent):.1f}, 95th percentile {late:.1f}")


if __name__ == "__main__":
    main()
