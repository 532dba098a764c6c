"""What travels with the bundle: on whose art, words and boxes it stands."""

from __future__ import annotations

from models.families.mini.export.licences import MIT

LICENCE = {
    "name": "MIT",
    "url": "https://opensource.org/license/mit",
    "notice": (
        "Weights: MIT. Pictures after Fluent Emoji, copyright Microsoft (MIT), Noto Emoji, copyright Google "
        "(Apache 2.0), and drawings of this project."
    ),
}

NOTICE = """Scenograph Mini 2

The weights and the tokenizer in this folder are under the MIT License (see LICENSE).

They were trained only on prompts, plans and scenes composed by this project's own code.
What its pictures show is drawn after

- Fluent Emoji, copyright Microsoft Corporation, MIT License
  (https://github.com/microsoft/fluentui-emoji; npm: @lobehub/fluent-emoji-3d, @iconify-json/fluent-emoji-flat),
- Noto Emoji, copyright Google LLC and the Noto Emoji contributors, Apache License, Version 2.0
  (https://github.com/googlefonts/noto-emoji; npm: @iconify-json/noto),
- drawings of this project: kinds that no set has, bodies, and all backdrops.

Its words were written by hand for this project; models/world/SOURCES.md says what was read for them.
"""

LICENCE_FILES = {"LICENSE": MIT, "NOTICE": NOTICE}
