"""Every fixed word of the world's language: what prompts and chains may say besides objects and colours."""

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")

# Relation of a subject to what follows. The first entries are T2I-CompBench's own wordings.
PROMPT_RELATIONS: dict[str, tuple[str, ...]] = {
    "left": ("on the left of", "to the left of", "left of", "on the left side of"),
    "right": ("on the right of", "to the right of", "right of", "on the right side of"),
    "above": ("on the top of", "on top of", "above", "over"),
    "below": ("on the bottom of", "below", "under", "beneath", "underneath"),
    "near": ("near", "next to", "close to", "by"),
    "beside": ("on side of", "next to", "beside", "at the side of"),
    "front": ("in front of",),
    "behind": ("behind", "partly behind"),
}
CHAIN_RELATIONS: dict[str, tuple[str, ...]] = {
    "left": ("to the left of", "on the left of", "left of"),
    "right": ("to the right of", "on the right of", "right of"),
    "above": ("above", "on top of", "over"),
    "below": ("below", "under", "beneath"),
    "near": ("near", "next to"),
    "beside": ("next to", "beside"),
    "front": ("in front of",),
    "behind": ("behind",),
}
BETWEEN = "between"

# Third of the picture the centre lies in: rows top to bottom, each left to right.
PLACES: tuple[tuple[tuple[str, ...], ...], ...] = (
    (
        ("in the upper left", "at the top left"),
        ("at the top", "in the upper part"),
        ("in the upper right", "at the top right"),
    ),
    (("on the left", "at the left"), ("in the middle", "in the center"), ("on the right", "at the right")),
    (
        ("in the lower left", "at the bottom left"),
        ("at the bottom", "in the lower part"),
        ("in the lower right", "at the bottom right"),
    ),
)
LARGE = ("big", "large", "huge")
SMALL = ("small", "tiny", "little")

VERBS = ("sits", "stands", "rests", "is", "is placed", "appears")
PAIR_ENDINGS = ("are in view", "are shown together", "appear together", "are in the picture")

PROMPT_VERBS = ("is", "sits", "stands")

# What may stand round the things asked for ({}).
PROMPT_FRAMES = (
    "a photo of {}",
    "a picture of {}",
    "an image of {}",
    "a drawing of {}",
    "show me {}",
    "draw {}",
    "paint {}",
    "an illustration of {}",
)

SETTING_PHRASES: dict[str, tuple[str, ...]] = {
    "plain": ("on a plain background", "on a white background", "on a simple background", "against a plain backdrop"),
    "meadow": ("in a meadow", "on the grass", "in a field", "in a green meadow", "in the park", "in a garden"),
    "beach": ("on the beach", "on a beach", "at the beach", "on a sunny beach", "on the sand"),
    "night": ("at night", "in the night", "under the night sky", "under a starry sky", "in the dark"),
    "snow": ("in the snow", "on the snow", "in winter", "in a snowy landscape"),
    "room": ("in a room", "indoors", "in the living room", "in the kitchen"),
    "street": ("on the street", "in the street", "in the city", "on the road", "in a city"),
    "sea": ("on the sea", "in the sea", "at sea", "on the water", "in the ocean"),
    "desert": ("in the desert", "in a desert", "among sand dunes"),
    "sunset": ("at sunset", "in the evening", "at dusk", "under a sunset sky"),
}
SETTING_NOUNS: dict[str, str] = {
    "meadow": "meadow",
    "beach": "beach",
    "night": "night scene",
    "snow": "snowy landscape",
    "room": "room",
    "street": "street",
    "sea": "sea",
    "desert": "desert",
    "sunset": "sunset",
}

SETTING_SENTENCES: dict[str, tuple[str, ...]] = {
    "plain": ("The background is plain and light.", "The scene is set on a plain background.", "Everything is set against a plain backdrop."),
    "meadow": ("The scene is set in a green meadow.", "Green grass and soft hills fill the background.", "The background is a meadow under a blue sky."),
    "beach": ("The scene is set on a sunny beach.", "Sand and a strip of sea fill the background.", "The background is a sandy beach."),
    "night": ("The scene is set at night.", "The background is a dark night sky with stars.", "A starry night fills the background."),
    "snow": ("The scene is set in the snow.", "White snow covers the background.", "The background is a snowy winter landscape."),
    "room": ("The scene is set in a room.", "The background is a room with a wooden floor.", "A warm wall and a wooden floor fill the background."),
    "street": ("The scene is set on a city street.", "The background is a street with pale buildings.", "A road and tall buildings fill the background."),
    "sea": ("The scene is set on the open sea.", "The background is the blue sea.", "Blue water with small waves fills the background."),
    "desert": ("The scene is set in the desert.", "The background is a desert with dunes.", "Sand dunes fill the background."),
    "sunset": ("The scene is set at sunset.", "The background is a purple and orange sunset.", "A glowing sunset sky fills the background."),
}
MOODS = (
    "The mood is calm.",
    "The mood is cheerful.",
    "The light is soft and even.",
    "The style is simple and clear.",
    "The colors are bright.",
    "The shapes are flat and clean.",
    "Everything is easy to see.",
    "The picture feels quiet.",
)

# Words of prompts that are no part of the vocabulary on purpose: they reach the model as bytes, which it
# learns to pass over.
UNKNOWN_ADJECTIVES = (
    "shiny fluffy wooden old new round square beautiful cute lovely happy sad angry lazy modern ancient rusty smooth "
    "rough metallic plastic glass leather striped spotted fancy elegant cozy gorgeous vintage futuristic delicious "
    "fresh juicy ripe heavy gentle brave curious sleepy hungry friendly colorful vibrant realistic detailed minimal "
    "abstract golden silver wild magical mysterious famous expensive broken dusty wet dry cold hot short tall long "
    "wide narrow thick thin soft furry fuzzy prickly sharp oval rectangular triangular conical rubber fabric"
).split()
UNKNOWN_TAILS = (
    "beautifully",
    "gracefully",
    "peacefully",
    "in high quality",
    "in watercolor style",
    "with great detail",
    "digital art",
    "cinematic lighting",
    "highly detailed",
    "were parked nearby",
    "were scattered around",
    "sat quietly",
    "was waiting",
    "chatted happily",
    "looking at each other",
)

# Function words that the templates in prompts.py and chains.py put together.
FUNCTION_WORDS = ("a", "an", "the", "and", "with", "there", "is", "are", "another")
