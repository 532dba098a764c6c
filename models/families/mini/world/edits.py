"""What a person does to a plan: other things, another setting, boxes moved, swapped, resized or redrawn."""

import random
from dataclasses import replace

from models.families.mini.world.layouts import box_at
from models.families.mini.world.relations import Box, centre
from models.families.mini.world.scene import Item, Scene, faces_away
from models.families.mini.world.vocabulary import COLOURS, OBJECT_CLASSES, SETTINGS

_MOST = 8
_CLASSES = [c.name for c in OBJECT_CLASSES]


def _any_box(r: random.Random) -> Box:
    return box_at(r.uniform(0, 1000), r.uniform(0, 1000), r.uniform(90, 480), r.uniform(90, 480))


def _any_item(r: random.Random) -> Item:
    cls = r.choice(_CLASSES)
    return Item(cls, r.choice([None, *COLOURS]), _any_box(r), faces_away(r, cls))


def edit_items(r: random.Random, scene: Scene) -> Scene:
    """Renames, recolours, removes, adds, copies or reorders items, or changes the setting; often nothing."""
    items, setting = list(scene.items), scene.setting
    at = r.randrange(len(items))
    kind = r.random()
    if kind < 0.12:
        cls = r.choice(_CLASSES)
        items[at] = replace(items[at], cls=cls, turned=faces_away(r, cls))
    elif kind < 0.26:
        items[at] = replace(items[at], colour=r.choice([None, *COLOURS]))
    elif kind < 0.36 and len(items) > 1:
        del items[at]
    elif kind < 0.5 and len(items) < _MOST:
        items.append(_any_item(r))
    elif kind < 0.6 and len(items) < _MOST:
        items.insert(at + 1, replace(items[at], box=_any_box(r), turned=faces_away(r, items[at].cls)))
    elif kind < 0.7:
        r.shuffle(items)
    if r.random() < 0.15:
        setting = r.choice(list(SETTINGS))
    return replace(scene, setting=setting, items=tuple(items))


def _scaled(r: random.Random, box: Box) -> Box:
    x, y = centre(box)
    width, height = box[2] - box[0], box[3] - box[1]
    if r.random() < 0.5:  # by a corner, keeping the aspect
        factor = r.uniform(0.4, 2.2)
        return box_at(x, y, width * factor, height * factor)
    return box_at(x, y, width * r.uniform(0.4, 2.2), height * r.uniform(0.4, 2.2))


def edit_boxes(r: random.Random, scene: Scene) -> Scene:
    """Swaps two boxes, moves or resizes some, or draws all anew; sometimes leaves them."""
    boxes = [item.box for item in scene.items]
    kind = r.random()
    if kind < 0.3 and len(boxes) > 1:
        a, b = r.sample(range(len(boxes)), 2)
        boxes[a], boxes[b] = boxes[b], boxes[a]
    elif kind < 0.65:
        for at in r.sample(range(len(boxes)), r.randint(1, len(boxes))):
            width, height = boxes[at][2] - boxes[at][0], boxes[at][3] - boxes[at][1]
            boxes[at] = box_at(r.uniform(0, 1000), r.uniform(0, 1000), width, height)
    elif kind < 0.82:
        for at in r.sample(range(len(boxes)), r.randint(1, len(boxes))):
            boxes[at] = _scaled(r, boxes[at])
    elif kind < 0.9:
        boxes = [_any_box(r) for _ in boxes]
    return replace(scene, items=tuple(replace(i, box=b) for i, b in zip(scene.items, boxes, strict=True)))
