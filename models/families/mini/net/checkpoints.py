"""The checkpoints of the mini's runs: written whole or not at all, and read back as networks."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import torch

from models.families.mini.net.detector.network import Detector, DetectorConfig
from models.families.mini.net.judge.network import Judge, JudgeConfig
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.picture_decoder import PictureDecoder, picture_decoder
from models.families.mini.net.table import policy_of


def save(path: Path, state: dict[str, Any]) -> None:
    """torch.save, never leaving half a file behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(path.suffix + ".part")
    torch.save(state, part)
    os.replace(part, path)


def load(path: Path) -> dict[str, Any]:
    return torch.load(path, map_location="cpu", weights_only=True)


def load_decoder(path: Path) -> MiniJanus:
    kept = load(path)
    model = MiniJanus(ModelConfig.from_dict(kept["config"]))
    model.load_state_dict(kept["model"])
    return model.float().eval()


def load_policy(path: Path) -> tuple[MiniJanus, dict[str, Any]]:
    """The model of any checkpoint of a supervised or reinforced run, and the checkpoint."""
    kept = load(path)
    config = ModelConfig.from_dict(kept["config"])
    return policy_of(config, kept["model"], kept.get("table", False)), kept


def load_pictures(path: Path) -> PictureDecoder:
    kept = load(path)
    return picture_decoder(kept["config"], kept["model"]).float().eval().requires_grad_(False)


def load_detector(path: Path, device: torch.device | str = "cpu") -> Detector:
    kept = load(path)
    network = Detector(DetectorConfig.from_dict(kept["config"]))
    network.load_state_dict(kept["model"])
    return network.to(device, memory_format=torch.channels_last).eval().requires_grad_(False)


def load_judge(path: Path, device: torch.device | str = "cpu") -> Judge:
    kept = load(path)
    network = Judge(JudgeConfig.from_dict(kept["config"]))
    network.load_state_dict(kept["model"])
    return network.to(device).eval().requires_grad_(False)


def training_facts(path: Path) -> dict[str, Any]:
    """What a checkpoint says of its run: wall minutes, samples seen, figures on held-out scenes."""
    kept = load(path)
    facts: dict[str, Any] = {}
    if "spent" in kept:
        facts["minutes"] = round(kept["spent"] / 60, 1)
    if "samples" in kept:
        facts["samples"] = kept["samples"]
    if "figures" in kept:
        facts["figures"] = {name: round(float(v), 4) for name, v in kept["figures"].items()}
    return facts
