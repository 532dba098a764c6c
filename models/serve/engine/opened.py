"""A served model from whatever it is kept as: a bundle, a checkpoint of the mini, or one of Janus or GoT-R1."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from models.families.janus.checkpoint.licence import licence_of
from models.families.janus.checkpoint.opened import open_checkpoint
from models.families.janus.checkpoint.tokens import special_ids
from models.families.janus.manifest import SAMPLING as JANUS_SAMPLING
from models.families.janus.reference import reference_model
from models.families.mini.export.manifest import LICENCE, SAMPLING
from models.families.mini.export.read import Weights, read_decoder
from models.families.mini.export.vocabulary import manifest_vocabulary
from models.families.mini.net.checkpoints import load_pictures, load_policy
from models.kit.errors import ExportError
from models.kit.manifest import CHUNK
from models.kit.sequencer import Sequencer
from models.kit.session import open_session
from models.kit.template import CHAIN_TEMPLATE, PLAIN_TEMPLATE
from models.serve.engine.facts import Facts
from models.serve.engine.janus import JanusNetwork
from models.serve.engine.mini import Looks, MiniNetwork
from models.serve.engine.network import Network

DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}


def open_network(path: Path, device: str = "cpu", dtype: str = "float32") -> Network:
    """`device`: one, or several with commas between them. Raises ExportError, in one sentence, where it can't be served."""
    places = [torch.device(name.strip()) for name in device.split(",")]
    place = places[0]
    if (path / "manifest.json").is_file():
        return _bundle(path, place)
    if (path / "decoder.pt").is_file():
        return _mini(path, place)
    return _janus(path, places, DTYPES[dtype])


def _bundle(path: Path, device: torch.device) -> Network:
    raw = (path / "manifest.json").read_bytes()
    manifest = json.loads(raw)
    if "decoder" not in manifest.get("graphs", {}) or manifest.get("positions") == {}:
        raise ExportError(f"{path} is a bundle that can't be read back: give the checkpoint that it was made from.")
    decoder = read_decoder(Weights(path / manifest["graphs"]["decoder"]["path"]), manifest)
    grid = manifest["grid"]
    facts = Facts(
        id=manifest["id"],
        name=manifest["name"],
        hash=hashlib.sha256(raw).hexdigest(),
        licence=manifest["licence"],
        sequencer=Sequencer.of_bundle(path),
        grid=(grid["rows"], grid["columns"]),
        image_size=(manifest["image"]["width"], manifest["image"]["height"]),
        text_ids=manifest["model"]["textVocabulary"],
        codes=manifest["model"]["imageCodes"],
        max_text=manifest["model"]["maxTextTokens"],
        image_start=manifest["positions"]["image"]["start"],
        plans=True,
        coordinates=manifest["coordinates"],
        sampling=manifest["sampling"],
        vocabulary=manifest.get("vocabulary"),
        succeeds=tuple(manifest.get("succeeds", ())),
        detector=_detector_facts(manifest),
    )
    graphs = manifest["graphs"]
    looks = _looks(path / graphs["detector"]["path"]) if facts.detector else None
    return MiniNetwork(facts, decoder, _drawn_by(path / graphs["image_decoder"]["path"]), device, looks)


def _detector_facts(manifest: dict[str, Any]) -> dict[str, Any] | None:
    if "detector" not in manifest.get("graphs", {}) or "detector" not in manifest:
        return None
    return {key: value for key, value in manifest["detector"].items() if key != "path"}


def _looks(graph: Path) -> Looks:
    session = open_session(graph)
    name, names = session.get_inputs()[0].name, [output.name for output in session.get_outputs()]

    def look(read: Any) -> dict[str, Any]:
        return dict(zip(names, session.run(names, {name: read}), strict=True))

    return look


def _drawn_by(graph: Path) -> Callable[[Tensor], Tensor]:
    """The picture decoder of a bundle, of whatever kind it is, as its own graph: on the processor."""
    session = open_session(graph)

    def draw(codes: Tensor) -> Tensor:
        return torch.from_numpy(session.run(None, {"image_tokens": codes.cpu().numpy().astype(np.int32)[None]})[0][0])

    return draw


def _mini(path: Path, device: torch.device) -> Network:
    model, _ = load_policy(path / "decoder.pt")
    pictures, sequencer = load_pictures(path / "pictures.pt"), Sequencer.load(path / "tokenizer.json")
    config = model.config
    facts = Facts(
        id="mini-checkpoint",
        name=f"Scenograph Mini ({path.absolute().name})",
        hash=_hash(path / name for name in ("decoder.pt", "pictures.pt", "tokenizer.json")),
        licence=LICENCE,
        sequencer=sequencer,
        grid=config.grid,
        image_size=(config.image_size, config.image_size),
        text_ids=config.text_vocab,
        codes=config.codes,
        max_text=config.max_text,
        image_start=config.image_position_start,
        plans=True,
        coordinates={"step": 10, "max": 999},
        sampling=SAMPLING,
        vocabulary=manifest_vocabulary(),
    )
    pictures = pictures.to(device).eval().requires_grad_(False)

    def draw(codes: Tensor) -> Tensor:
        return pictures.decode(codes[None].to(device))[0]

    return MiniNetwork(facts, model.float(), draw, device)


def _janus(path: Path, devices: Sequence[torch.device], dtype: torch.dtype) -> Network:
    checkpoint = open_checkpoint(path)
    shape = checkpoint.shape
    template = CHAIN_TEMPLATE if checkpoint.plans else PLAIN_TEMPLATE
    sampling: dict[str, Any] = {part: dict(values) for part, values in JANUS_SAMPLING.items()}
    facts = Facts(
        id=checkpoint.name,
        name=checkpoint.name,
        hash=_hash([*checkpoint.files, checkpoint.folder / "config.json"]),
        licence=licence_of(checkpoint.plans),
        sequencer=Sequencer(checkpoint.tokenizer, special_ids(checkpoint.tokenizer), template),
        grid=(shape.grid, shape.grid),
        image_size=(shape.image_size, shape.image_size),
        text_ids=checkpoint.text_vocabulary,
        codes=shape.codes,
        max_text=shape.max_positions - shape.grid * shape.grid,
        image_start=None,
        plans=checkpoint.plans,
        coordinates={"step": 1, "max": 999},
        sampling=sampling,
    )
    return JanusNetwork(facts, reference_model(checkpoint), devices, dtype)


def _hash(files: Iterable[Path]) -> str:
    """sha256 over all bytes of the files, which their weights are read from anyway."""
    digest = hashlib.sha256()
    for path in files:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    return digest.hexdigest()
