"""The world's closed vocabulary in the manifest's form."""

from __future__ import annotations

from typing import Any

from models.families.mini.world.language import vocabulary_manifest


def manifest_vocabulary() -> dict[str, Any]:
    """{objects: [{name, plural, synonyms}], colours, settings, words}; a synonym's plural is listed
    as a synonym of its own, because that is how a prompt is matched."""
    world: dict[str, Any] = vocabulary_manifest()
    objects = []
    for entry in world["objects"]:
        forms = [form for other in entry["synonyms"] for form in (other["name"], other["plural"])]
        known = {entry["name"], entry["plural"]}
        synonyms = [form for form in dict.fromkeys(forms) if form not in known]
        objects.append({"name": entry["name"], "plural": entry["plural"], "synonyms": synonyms})
    return {
        "objects": objects,
        "colours": world["colours"],
        "settings": [setting["name"] for setting in world["settings"]],
        "words": world["words"],
    }
