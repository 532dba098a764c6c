"""The eleven colours that things are painted in, and the words that mean one of them."""

from __future__ import annotations

# Colour name -> RGB of the middle of its tint ramp, as in the world that the first mini learned (models/families/mini/world).
COLOURS: dict[str, tuple[int, int, int]] = {
    "red": (214, 30, 36),
    "orange": (247, 128, 12),
    "yellow": (250, 208, 20),
    "green": (34, 156, 58),
    "blue": (28, 88, 222),
    "purple": (132, 48, 190),
    "pink": (250, 112, 180),
    "brown": (128, 76, 38),
    "black": (38, 38, 42),
    "white": (244, 244, 246),
    "gray": (134, 136, 140),
}

_NEAREST = {
    "red": "crimson scarlet ruby maroon burgundy cherry-red brick-red cardinal-red blood-red wine-red vermilion "
    "carmine cerise garnet tomato-red fire-engine-red bright-red dark-red light-red deep-red rust-red "
    "reddish rosy-red bordeaux claret oxblood",
    "orange": "tangerine apricot amber rust peach-orange pumpkin-orange burnt-orange bright-orange dark-orange "
    "light-orange terracotta copper coppery ginger orangey carrot-orange persimmon terra-cotta",
    "yellow": "gold golden lemon-yellow mustard-yellow mustardy sunny-yellow canary-yellow saffron straw-yellow "
    "blond blonde bright-yellow light-yellow pale-yellow dark-yellow gilded honey-yellow butter-yellow "
    "banana-yellow yellowish ochre buttery sandy flaxen",
    "green": "emerald emerald-green lime-green olive-green mint-green forest-green jade-green jade sage-green "
    "bottle-green moss-green grass-green apple-green pea-green sea-green khaki chartreuse dark-green "
    "light-green bright-green pale-green neon-green greenish leaf-green pistachio hunter-green "
    "avocado-green pine-green verdant",
    "blue": "navy navy-blue sky-blue azure cobalt cobalt-blue turquoise teal cyan aqua aquamarine royal-blue "
    "baby-blue sapphire sapphire-blue indigo midnight-blue ice-blue denim-blue powder-blue electric-blue "
    "ocean-blue cornflower cornflower-blue petrol light-blue dark-blue bright-blue pale-blue deep-blue "
    "bluish cerulean ultramarine steel-blue prussian-blue marine-blue",
    "purple": "violet lilac lavender mauve plum-purple magenta aubergine-purple amethyst grape-purple dark-purple "
    "light-purple bright-purple deep-purple pale-purple purplish royal-purple orchid-purple "
    "eggplant-purple",
    "pink": "rose-pink hot-pink fuchsia salmon-pink coral-pink blush bubblegum-pink baby-pink rosy light-pink "
    "dark-pink bright-pink pale-pink pinkish flamingo-pink dusty-pink neon-pink shocking-pink candy-pink "
    "peachy",
    "brown": "tan chestnut-brown chocolate-brown coffee-brown caramel-brown bronze sepia mahogany walnut-brown "
    "umber hazel auburn taupe cinnamon-brown mocha-brown dark-brown light-brown reddish-brown brownish "
    "camel-brown brunette russet",
    "black": "jet-black ebony pitch-black coal-black inky onyx raven-black blackish midnight-black",
    "white": "ivory snow-white off-white cream-white cream-coloured cream-colored creamy creamy-white milky "
    "pearl-white eggshell pearly beige cream whitish snowy-white vanilla-white alabaster bone-white "
    "milk-white",
    "gray": "grey silver silvery charcoal charcoal-grey charcoal-gray slate slate-grey slate-gray ash-grey "
    "ash-gray dark-grey dark-gray light-grey light-gray pale-grey pale-gray steel-grey steel-gray pewter "
    "smoky stone-grey stone-gray greyish grayish gunmetal chrome ashen graphite anthracite",
}

# Every word of a colour, with a space where some write a hyphen -> the nearest of the eleven.
COLOUR_WORDS: dict[str, str] = {
    **{name: name for name in COLOURS},
    **{word.replace("-", " "): name for name, words in _NEAREST.items() for word in words.split()},
}


def colour_of(word: str) -> str | None:
    """The nearest of the eleven colours, None for what names no colour."""
    return COLOUR_WORDS.get(word.lower().replace("-", " "))


def match_colour(tokens: tuple[str, ...] | list[str], start: int = 0) -> tuple[str, int] | None:
    """The colour that the longest run of tokens from `start` on names, and the length of the run."""
    for length in range(min(4, len(tokens) - start), 0, -1):
        colour = colour_of(" ".join(tokens[start : start + length]))
        if colour:
            return colour, length
    return None
