"""The licence texts that travel with the shipped bundle."""

from __future__ import annotations

MIT = """MIT License

Copyright (c) 2026 The Scenograph authors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""

NOTICE = """Scenograph Mini

The weights and the tokenizer in this folder are under the MIT License (see LICENSE).

They were trained only on scenes composed by this project's own code. Most objects
in those scenes are pictograms of Noto Color Emoji (https://github.com/googlefonts/noto-emoji),
copyright Google LLC and the Noto Emoji contributors: the font is licensed under the
SIL Open Font License, Version 1.1, the images under the Apache License, Version 2.0
(https://www.apache.org/licenses/LICENSE-2.0). The pictures the model paints resemble
those pictograms, recoloured and resized. The font itself is not part of this bundle.
The remaining objects were drawn by this project.
"""

LICENCE_FILES = {"LICENSE": MIT, "NOTICE": NOTICE}
