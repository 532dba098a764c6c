from __future__ import annotations

from pathlib import Path

import torch

from models.families.mini.net.checkpoints import load_decoder, load_pictures, save, training_facts
from models.families.mini.net.testing import Networks


def test_checkpoints_come_back_as_the_networks_that_were_saved(
    networks: Networks, tmp_path: Path
) -> None:
    for module, load in zip(networks, (load_decoder, load_pictures), strict=True):
        path = tmp_path / "checkpoint.pt"
        save(path, {"config": module.config.to_dict(), "model": module.state_dict()})
        loaded = load(path)
        assert loaded.config == module.config
        for name, value in module.state_dict().items():
            assert torch.equal(loaded.state_dict()[name], value)


def test_training_facts_are_read_and_may_be_missing(tmp_path: Path) -> None:
    save(tmp_path / "a.pt", {"spent": 96.0, "samples": 40, "figures": {"psnr": 25.12346}})
    assert training_facts(tmp_path / "a.pt") == {
        "minutes": 1.6,
        "samples": 40,
        "figures": {"psnr": 25.1235},
    }
    save(tmp_path / "b.pt", {})
    assert training_facts(tmp_path / "b.pt") == {}
