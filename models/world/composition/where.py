"""The sentence that tells a setting: the last of a chain."""

from __future__ import annotations

_WHERE = {
    "beach": "on a beach",
    "farm": "on a farm",
    "lake": "by a lake",
    "mountains": "in the mountains",
    "night": "at night",
    "rain": "in the rain",
    "river": "by a river",
    "savanna": "on the savanna",
    "sea": "on the sea",
    "sky": "in the sky",
    "snow": "in the snow",
    "space": "in space",
    "stage": "on a stage",
    "street": "on a street",
    "sunset": "at sunset",
    "underwater": "under water",
}


def setting_sentence(setting: str | None) -> str:
    """A sentence for any setting by its name; none asked is a plain background."""
    if setting is None or setting == "plain":
        return "The background is plain."
    article = "an" if setting[0] in "aeiou" else "a"
    return f"The scene is set {_WHERE.get(setting, f'in {article} {setting}')}."
