#!/bin/sh
# Makes models/.venv with what training, export and their tests need, and checks for the emoji font.
set -eu
cd "$(dirname "$0")"

# The same places as models/families/mini/world/draw/sprites.py looks in.
has_font() {
  for font in "${SCENOGRAPH_EMOJI_FONT:-/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf}" \
    /usr/share/fonts/noto/NotoColorEmoji.ttf /usr/share/fonts/google-noto-emoji/NotoColorEmoji.ttf; do
    if [ -f "$font" ]; then return 0; fi
  done
  return 1
}

python=""
for candidate in python3 python3.13 python3.12 python3.11 python3.10; do
  if command -v "$candidate" >/dev/null 2>&1 &&
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 10))'; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  echo "models/setup.sh needs Python 3.10 or newer on the path" >&2
  exit 1
fi

if [ ! -x .venv/bin/python ]; then
  "$python" -m venv .venv
fi
# Already complete: nothing is fetched, so the script also works without a network.
if ! .venv/bin/python - requirements.txt <<'CHECK'
import sys
from importlib.metadata import PackageNotFoundError, version

try:
    wanted = [line.strip().split("==") for line in open(sys.argv[1]) if "==" in line]
    sys.exit(any(version(name).split("+")[0] != pin for name, pin in wanted))
except PackageNotFoundError:
    sys.exit(1)
CHECK
then
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
fi

if ! has_font; then
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq fonts-noto-color-emoji ||
      echo "could not install fonts-noto-color-emoji" >&2
  fi
fi
if ! has_font; then
  echo "Noto Color Emoji is missing. On Debian or Ubuntu: sudo apt-get install fonts-noto-color-emoji." >&2
  echo "Elsewhere, set SCENOGRAPH_EMOJI_FONT to the path of NotoColorEmoji.ttf. Scenes cannot be drawn without it." >&2
  exit 1
fi
echo "models/.venv is ready"
