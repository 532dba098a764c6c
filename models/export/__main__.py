"""python -m models.export: a checkpoint (or random weights) to a bundle the studio can load.

A GoT-R1 or Janus-Pro checkpoint, as deepseek-ai or transformers keeps it:
    python -m models.export --checkpoint GoT-R1-1B --out got-r1-1b --target webgpu --dtype q4f16
The mini, from its training run:
    python -m models.export --decoder models/work/decoder.pt --pictures models/work/pictures.pt --out models/mini
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from models.export.errors import ExportError
from models.export.folders import finished_folder
from models.export.janus.bundle import Options, export
from models.export.janus.numbers import DTYPES, TARGETS

MEBIBYTE = 1024 * 1024


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m models.export",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--out", type=Path, required=True, help="folder of the bundle")
    parser.add_argument("--tokenizer", type=Path, help="default: beside the checkpoint")
    janus = parser.add_argument_group("GoT-R1 and Janus-Pro")
    janus.add_argument("--checkpoint", type=Path, help="folder of the checkpoint")
    janus.add_argument("--name", help="what the studio calls it; default: the folder's name")
    janus.add_argument(
        "--target", choices=[*TARGETS, "both"], default="webgpu", help="what it is to run on; default: webgpu"
    )
    janus.add_argument("--dtype", choices=DTYPES, help="default: q4f16 for webgpu, int8 for wasm")
    janus.add_argument(
        "--plans",
        action=argparse.BooleanOptionalAction,
        help="whether it writes chains with boxes, as GoT-R1 does; default: read off its name and tokenizer",
    )
    janus.add_argument("--no-understanding", action="store_true", help="leave the vision encoder out")
    janus.add_argument("--no-golden", action="store_true", help="leave the figures to check a runtime by out")
    mini = parser.add_argument_group("the mini")
    mini.add_argument("--decoder", type=Path, help="checkpoint of the decoder")
    mini.add_argument("--pictures", type=Path, help="checkpoint of the picture decoder")
    mini.add_argument("--detector", type=Path, help="checkpoint of the detector, where it has one")
    mini.add_argument("--random-seed", type=int, help="random weights in place of checkpoints")
    mini.add_argument("--provenance", type=Path, help="JSON merged into the manifest's provenance")
    args = parser.parse_args()
    given = args.decoder is not None and args.pictures is not None
    if [args.checkpoint is not None, given, args.random_seed is not None].count(True) != 1:
        parser.error("give --checkpoint, or both --decoder and --pictures, or --random-seed alone")
    return args


def main() -> None:
    args = _arguments()
    try:
        if args.checkpoint is not None:
            manifest = export(
                Options(
                    checkpoint=args.checkpoint,
                    out=args.out,
                    target=args.target,
                    dtype=args.dtype,
                    tokenizer=args.tokenizer,
                    plans=args.plans,
                    name=args.name,
                    understanding=not args.no_understanding,
                    golden=not args.no_golden,
                ),
                say=lambda line: print(line, flush=True),
            )
        else:
            # The mini's code is part of its training, which a checkpoint from elsewhere does not need.
            from models.export.mini_bundle import export_mini

            with finished_folder(args.out) as folder:
                manifest = export_mini(args, folder)
    except ExportError as error:
        print(f"models.export: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("models.export: stopped; the same command goes on where it was.", file=sys.stderr)
        sys.exit(130)
    total = sum(entry["bytes"] for entry in manifest["files"])
    for entry in manifest["files"]:
        print(f"{entry['bytes']:>10}  {entry['path']}")
    print(f"{total / MEBIBYTE:.1f} MiB in {args.out}")


if __name__ == "__main__":
    main()
