"""Writes a bundle folder: graphs, tokenizer, licences, parity figures, manifest."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnx

from models.families.mini.export.golden import golden
from models.families.mini.export.graphs.arrays import decoder_arrays, decoder_shape
from models.families.mini.export.graphs.image_decoder import build_image_decoder
from models.families.mini.export.licences import LICENCE_FILES
from models.families.mini.export.manifest import build_manifest
from models.families.mini.export.reference import rounded_decoder, rounded_pictures
from models.families.mini.net.model import MiniJanus
from models.families.mini.net.picture_decoder import PictureDecoder
from models.kit.manifest import write_json
from models.kit.onnx.decoder import build_decoder
from models.kit.onnx.loop import build_loop
from models.kit.onnx.window import build_window
from models.kit.sequencer import Sequencer
from models.kit.shared_weights import share_weights

GRAPHS = {
    "decoder": "decoder.onnx",
    "image_decoder": "image_decoder.onnx",
    "decoder_loop": "decoder_loop.onnx",
    "decoder_window": "decoder_window.onnx",
}


@dataclass(frozen=True)
class BundleContents:
    decoder: MiniJanus
    pictures: PictureDecoder
    tokenizer: Path
    identity: Mapping[str, str]
    vocabulary: Mapping[str, Any]
    provenance: Mapping[str, Any]


def write_bundle(contents: BundleContents, folder: Path) -> dict[str, Any]:
    """Fills `folder` (made if missing; files of the same names are replaced) and returns the
    manifest. Raises ValueError where pictures, decoder and tokenizer do not fit together."""
    decoder, pictures = contents.decoder, contents.pictures
    if (decoder.config.grid, decoder.config.codes) != (
        tuple(pictures.config.grid),
        pictures.codes,
    ):
        raise ValueError("decoder and pictures disagree on the grid or the number of codes")
    sequencer = Sequencer.load(contents.tokenizer)
    ids = sequencer.vocabulary_size
    if ids != decoder.config.text_vocab:
        raise ValueError(f"the tokenizer has {ids} ids, the weights {decoder.config.text_vocab}")
    folder.mkdir(parents=True, exist_ok=True)
    shape, arrays = decoder_shape(decoder.config), decoder_arrays(decoder)
    onnx.save(build_decoder(shape, arrays), folder / GRAPHS["decoder"])
    for role, build in (("decoder_loop", build_loop), ("decoder_window", build_window)):
        model = build(shape, arrays)
        share_weights(model, folder / GRAPHS["decoder"])
        onnx.save(model, folder / GRAPHS[role])
    onnx.save(build_image_decoder(pictures), folder / GRAPHS["image_decoder"])
    if contents.tokenizer.resolve() != (folder / "tokenizer.json").resolve():
        shutil.copyfile(contents.tokenizer, folder / "tokenizer.json")
    for name, text in LICENCE_FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    figures = golden(rounded_decoder(decoder), rounded_pictures(pictures), sequencer)
    (folder / "parity.json").write_text(json.dumps(figures) + "\n", encoding="utf-8")
    manifest = build_manifest(
        folder,
        decoder.config,
        sequencer,
        graphs=GRAPHS,
        files=[*GRAPHS.values(), "tokenizer.json", "parity.json", *LICENCE_FILES],
        identity=contents.identity,
        vocabulary=contents.vocabulary,
        provenance=contents.provenance,
    )
    write_json(folder / "manifest.json", manifest)
    return manifest
