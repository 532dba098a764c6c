import json
from pathlib import Path

from models.pictures.golden import facts, scenes

ROOT = Path(__file__).parents[2]


def test_the_shipped_manifest_says_what_the_codes_say() -> None:
    manifest = json.loads((ROOT / "models/mini/manifest.json").read_text("utf-8"))
    assert manifest["pictureCodes"] == facts()


def test_the_scenes_that_the_studio_is_held_to_are_those_of_today() -> None:
    fixture = json.loads((ROOT / "src/generator/fixtures/picture_codes.json").read_text("utf-8"))
    assert fixture["scenes"] == scenes()
