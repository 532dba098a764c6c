"""Writes a six-file folder, one graph after the other so that only one is in memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import onnx

from models.peer.six_files import configs
from models.peer.six_files.edges import build_gen_head, build_gen_img_embeds, build_lm_head, build_prepare_inputs_embeds
from models.peer.six_files.language_model import build_language_model
from models.peer.six_files.numbers import FORMS, Form, NumberType
from models.peer.six_files.source import Source

Build = Callable[[Form], onnx.ModelProto]


def graph_builders(source: Source) -> dict[str, Build]:
    """The six graphs by the name of their file."""

    def of(build: Any) -> Build:
        return lambda form: build(source.shape, source.arrays, form)

    embeds = of(build_prepare_inputs_embeds)
    return {
        "prepare_inputs_embeds": lambda form: source.with_vision(embeds(form), form),
        "language_model": of(build_language_model),
        "lm_head": of(build_lm_head),
        "gen_head": of(build_gen_head),
        "gen_img_embeds": of(build_gen_img_embeds),
        "image_decode": source.image_decode,
    }


def write_six_files(
    source: Source,
    folder: Path,
    numbers: Iterable[NumberType],
    report: Callable[[str], None] = lambda _: None,
) -> None:
    """Fills `folder` (made if missing; files of the same names are replaced) with the JSON files and
    the six graphs in each of the number types. The configuration is written last, so a folder that
    has it is complete."""
    onnx_folder = folder / "onnx"
    onnx_folder.mkdir(parents=True, exist_ok=True)
    for kind in numbers:
        for name, build in graph_builders(source).items():
            path = onnx_folder / f"{name}{FORMS[kind].suffix}.onnx"
            onnx.save(build(FORMS[kind]), path)
            report(f"{path.stat().st_size:>12}  {path.relative_to(folder)}")
    files = {
        "tokenizer.json": source.tokenizer,
        "tokenizer_config.json": configs.tokenizer_config(source),
        "preprocessor_config.json": configs.preprocessor_config(source),
        "processor_config.json": configs.processor_config(source),
        "generation_config.json": configs.generation_config(source),
        "config.json": configs.config(source),
    }
    for name, value in files.items():
        text = json.dumps(value, ensure_ascii=False, indent=1)
        (folder / name).write_text(text + "\n", encoding="utf-8")
