"""What is said of whose the model is: shown before it is used, and kept with each picture."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

DEEPSEEK = {
    "name": "DeepSeek License Agreement",
    "url": "https://github.com/deepseek-ai/Janus/blob/main/LICENSE-MODEL",
    "notice": (
        "Janus-Pro's weights, and weights made from them, are under the DeepSeek License Agreement: "
        "commercial use is allowed, the use restrictions of its Attachment A apply and are passed on. "
        "Code of Janus: MIT, copyright DeepSeek."
    ),
}
GOT_NOTICE = (
    " GoT-R1 (Duan et al., arXiv 2505.17022) is released under the MIT License by its README; "
    "its weights were trained from Janus-Pro's."
)


def licence_of(plans: bool) -> dict[str, Any]:
    """The manifest's licence for GoT-R1 (which plans) or Janus-Pro."""
    if not plans:
        return dict(DEEPSEEK)
    return {
        "name": "MIT, on weights under the DeepSeek License Agreement",
        "url": DEEPSEEK["url"],
        "notice": DEEPSEEK["notice"] + GOT_NOTICE,
    }


def copy_licences(checkpoint: Path, out: Path) -> list[str]:
    """The licence files that came with the checkpoint, copied; their names."""
    names = []
    for file in sorted(checkpoint.iterdir()):
        if file.is_file() and re.fullmatch(r"(LICENSE|LICENCE|NOTICE)[A-Za-z0-9_.-]*", file.name, re.I):
            shutil.copyfile(file, out / file.name)
            names.append(file.name)
    return names
