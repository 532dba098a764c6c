"""A checkpoint of GoT-R1 or Janus-Pro, as deepseek-ai or transformers keeps it, to a bundle the studio can load.

python -m models.families.janus --checkpoint GoT-R1-1B --out got-r1-1b --target webgpu --dtype q4f16
"""

from __future__ import annotations

import tyro

from models.families.janus.bundle import export
from models.families.janus.options import Options
from models.kit.command import export_to

NAME = "models.families.janus"


def main() -> None:
    options = tyro.cli(Options, prog=f"python -m {NAME}", description=__doc__)
    export_to(options.out, NAME, lambda: export(options, say=lambda line: print(line, flush=True)))


if __name__ == "__main__":
    main()
