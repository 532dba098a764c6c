"""Prints samples: `python -m models.world.sentences --count 60 --seed 1`."""

import argparse
import random

from models.world.brief import Brief
from models.world.sentences import sample_prompt


def told(brief: Brief) -> str:
    """A brief on one line."""
    parts = [
        " ".join(filter(None, (f"{e.ref}={'some' if e.count is None else e.count}", e.size, e.colour, e.kind)))
        for e in brief.objects
    ]
    parts += [f"{x.subject} {x.relation} {' '.join(x.objects)}" for x in brief.relations]
    parts += [f"{p.ref} @{p.position}" for p in brief.places]
    parts += [f"setting {brief.setting}"] if brief.setting else []
    parts += [f"style {brief.style}"] if brief.style else []
    parts += [f"no {kind}" for kind in brief.avoid]
    return "; ".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    r = random.Random(args.seed)
    for _ in range(args.count):
        prompt, brief = sample_prompt(r)
        print(f"{prompt}\n    {told(brief)}")


if __name__ == "__main__":
    main()
