"""Surface forms of the places in a picture."""

from models.world.brief import Position
from models.world.sentences.choice import Weighted, phrases

_PICTURE = "picture|image|scene|frame|page|card"


def _corner(v: str, h: str) -> Weighted[str]:
    other = {"top": "upper", "bottom": "lower"}[v]
    return phrases(
        f"in the {v} {h} corner *5 | in the {v} {h} *2.5 | at the {v} {h} *1.5 | {v} {h} *3.5 | {v} {h} corner *.6"
        f" | in the {other} {h} corner *1.2 | in the {other} {h} *.8 | {other} {h} *.3 | in {v} {h} corner *.4 | at {v} {h} *.3"
        f" | in the {v}-{h} corner *.6 | in the {v} {h}-hand corner *.2 | in the {v} {h} corner of the picture *.3"
        f" | up in the {v} {h} corner *{0.3 if v == 'top' else 0} | down in the {v} {h} corner *{0.3 if v == 'bottom' else 0}"
    )


def _side(side: str) -> Weighted[str]:
    return phrases(
        f"on the {side} *8 | at the {side} *1 | on the {side} side *2.5 | on the {side} half *.2 | in the {side} half of the picture *.2"
        f" | on the far {side} *.6 | far {side} *.5 | on the {side} side of the picture *.5 | on the {side}-hand side *.5"
        f" | at {side} *.4 | on {side} *.3 | to the far {side} *.2 | at the {side} edge *.3"
    )


# Postmodifiers and adverbials: "a dog in the top left corner", "in the top left corner stands a dog".
PLACES: dict[Position, Weighted[str]] = {
    "left": _side("left"),
    "right": _side("right"),
    "top": phrases(
        "at the top *8 | at the very top *.7 | at the top of the picture *.8 | at the top of the page *.3 | along the top *.4 | in the upper part *.4 | up at the top *.4 | at top *.3"
    ),
    "bottom": phrases(
        "at the bottom *8 | at the very bottom *.7 | at the bottom of the picture *.8 | at the bottom of the page *.3 | along the bottom *.4 | in the lower part *.4 | down at the bottom *.4 | at bottom *.3"
    ),
    "center": phrases(
        "in the middle *6 | in the center *4 | in the centre *4 | right in the middle *1 | in the middle of the picture *1 | in the center of the image *.6 | at the center *.7 | at the centre *.5 | in the very middle *.2 | in the middle of the scene *.3 | in the middle of the page *.3 | in center *.2"
    ),
    "top left": _corner("top", "left"),
    "top right": _corner("top", "right"),
    "bottom left": _corner("bottom", "left"),
    "bottom right": _corner("bottom", "right"),
    "background": phrases(
        "in the background *10 | far in the background *.5 | in the back *.8 | in the far background *.3 | in background *.3"
    ),
    "foreground": phrases(
        "in the foreground *10 | at the front *.5 | right in the foreground *.4 | in foreground *.3 | up front *.3"
    ),
}

# As a label or after a bare noun: "snowman left", "left: a snowman".
LABELS: dict[Position, Weighted[str]] = {
    "left": phrases("left *6 | on the left *2 | left side *1.5 | on left *.6 | far left *.6"),
    "right": phrases("right *6 | on the right *2 | right side *1.5 | on right *.6 | far right *.6"),
    "top": phrases("top *4 | at the top *2 | at top *.6"),
    "bottom": phrases("bottom *4 | at the bottom *2 | at bottom *.6"),
    "center": phrases("center *3 | centre *3 | middle *3 | in the middle *2 | in the center *1"),
    "top left": phrases("top left *6 | top left corner *1.5 | upper left *1 | top-left *1"),
    "top right": phrases("top right *6 | top right corner *1.5 | upper right *1 | top-right *1"),
    "bottom left": phrases("bottom left *6 | bottom left corner *1.5 | lower left *1 | bottom-left *1"),
    "bottom right": phrases("bottom right *6 | bottom right corner *1.5 | lower right *1 | bottom-right *1"),
    "background": phrases("background *4 | in the background *3 | in background"),
    "foreground": phrases("foreground *4 | in the foreground *3 | in foreground"),
}

# As an adjective of the thing: "the centred dog" is odd, "a dog, centred" is not.
AFTER_COMMA: dict[Position, Weighted[str]] = {
    "center": phrases("centred | centered | dead center *.5 | slap bang in the middle *.2"),
}
