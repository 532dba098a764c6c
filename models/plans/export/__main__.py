"""The bundle of a painter.

    python -m models.plans.export --painter models/work/painter.pt --pictures models/work/pictures --out FOLDER

`pictures` holds textures.npz, backdrops.npz and tones.npy (models.pictures.quantise, .textures).
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from tokenizers import Tokenizer

from models.families.mini.export.bundle import GRAPHS
from models.families.mini.export.graphs.arrays import decoder_arrays, decoder_shape
from models.families.mini.export.manifest import build_manifest
from models.families.mini.net.checkpoints import load
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.kit.command import run_exporter
from models.kit.golden import GoldenFacts, figures
from models.kit.manifest import write_json
from models.kit.onnx.decoder import build_decoder
from models.kit.onnx.loop import build_loop
from models.kit.onnx.shape import Numbers
from models.kit.onnx.window import build_window
from models.kit.sequencer import Sequencer
from models.kit.session import DecoderSession
from models.kit.shared_weights import share_weights
from models.pictures.codec import Codec
from models.pictures.codes import PAINTS
from models.pictures.draw_graph import build_draw
from models.pictures.golden import facts as picture_facts
from models.pictures.seen import LEAST, masks
from models.pictures.seen_graph import build_seen
from models.plans.export.licences import LICENCE, LICENCE_FILES
from models.plans.export.vocabulary import manifest_vocabulary
from models.world.kinds import KINDS

NAME = "models.plans.export"
DETECTOR = "detector.onnx"
# In bytes on the way, in floats at work: every back end computes the same.
NUMBERS = Numbers("fp16", "int8-folded")
SAMPLING = {
    "text": {"temperature": 0.3, "topK": 0, "topP": 1},
    "image": {"temperature": 0.3, "topK": 0, "topP": 1, "guidance": 1},
}
DESCRIPTION = (
    "A small model trained for this studio: it plans and paints scenes of up to sixteen things of over a thousand kinds, "
    "in two styles and thirty-two settings."
)


@dataclass(frozen=True)
class Options:
    """A painter's checkpoint and the codecs of its pictures."""

    # Folder of the bundle.
    out: Path
    # Checkpoint that models.plans.paint wrote.
    painter: Path = Path("models/work/painter.pt")
    # Folder of textures.npz, backdrops.npz and tones.npy.
    pictures: Path = Path("models/work/pictures")


def _graphs(decoder: MiniJanus, folder: Path) -> onnx.ModelProto:
    """Writes the decoder's graphs and gives the plain one."""
    shape, arrays = decoder_shape(decoder.config), decoder_arrays(decoder)
    plain = build_decoder(shape, arrays, NUMBERS)
    onnx.save(plain, folder / GRAPHS["decoder"])
    for role, build in (("decoder_loop", build_loop), ("decoder_window", build_window)):
        model = build(shape, arrays, NUMBERS)
        share_weights(model, folder / GRAPHS["decoder"])
        onnx.save(model, folder / GRAPHS[role])
    return plain


def _detection_facts(side: int) -> dict[str, Any]:
    """What the manifest says of the graph that reads what is in a picture of this side, px."""
    return {
        "reads": "tokens",
        "picture": {"width": side, "height": side},
        "decoding": {"kind": "listed", "threshold": LEAST},
        "classes": [kind.name for kind in KINDS],
        "colours": list(PAINTS),
        "alike": {},
    }


def export(options: Options, folder: Path) -> dict[str, Any]:
    """Fills `folder` and gives the manifest."""
    torch.set_num_threads(1)
    state: dict[str, Any] = load(options.painter)
    decoder = MiniJanus(ModelConfig.from_dict(state["config"]))
    decoder.load_state_dict(state["model"])
    decoder.eval()
    (folder / "tokenizer.json").write_text(state["tokenizer"], encoding="utf-8")
    sequencer = Sequencer.load(folder / "tokenizer.json", lower_case=True)
    graph = _graphs(decoder, folder)

    textures, backdrops = (Codec.load(options.pictures / f"{name}.npz") for name in ("textures", "backdrops"))
    draw = build_draw(textures, np.load(options.pictures / "tones.npy"), backdrops, decoder.config.image_size)
    onnx.save(draw, folder / GRAPHS["image_decoder"])
    onnx.save(build_seen(masks(textures)), folder / DETECTOR)
    session = onnxruntime.InferenceSession(draw.SerializeToString(), providers=["CPUExecutionProvider"])

    def picture_of(codes: Any) -> np.ndarray:
        return session.run(None, {"image_tokens": np.array([codes], np.int32)})[0][0]

    config = decoder.config
    facts = GoldenFacts(config.grid, config.image_size, config.text_vocab, config.image_position_start)
    golden = figures(DecoderSession(graph.SerializeToString()), picture_of, sequencer, facts)
    (folder / "parity.json").write_text(json.dumps(golden) + "\n", encoding="utf-8")
    for name, text in LICENCE_FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    tokenizer = Tokenizer.from_str(state["tokenizer"])
    manifest = build_manifest(
        folder,
        config,
        sequencer,
        graphs={**GRAPHS, "detector": DETECTOR},
        files=[*GRAPHS.values(), DETECTOR, "tokenizer.json", "parity.json", *LICENCE_FILES],
        identity={"id": "mini-2", "name": "Scenograph Mini 2", "description": DESCRIPTION},
        vocabulary=manifest_vocabulary(tokenizer, json.loads(state["roles"])),
        provenance={
            "date": datetime.date.today().isoformat(),
            "trainedOn": "prompts, plans and scenes composed by models/world",
            "code": "models/plans",
            "decoder": {"minutes": round(state.get("spent", 0) / 60, 1), "samples": state["samples"], "figures": state["figures"]},
        },
        sampling=SAMPLING,
        licence=LICENCE,
    )
    manifest["pictureCodes"] = picture_facts()
    manifest["detector"] = _detection_facts(decoder.config.image_size)
    write_json(folder / "manifest.json", manifest)
    return manifest


def main() -> None:
    run_exporter(Options, NAME, __doc__, export)


if __name__ == "__main__":
    main()
