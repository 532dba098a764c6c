import pytest

from models.world.colours import COLOUR_WORDS, COLOURS, colour_of, match_colour
from models.world.kinds import KIND_BY_NAME, KINDS, TIES
from models.world.plurals import plural
from models.world.settings import SETTINGS, match_setting, setting_of
from models.world.styles import STYLE_WORDS, match_style, style_of
from models.world.words import key, kind_of, match, meanings, reading, words_of
from models.world.words_expected import COCO, COMPBENCH, DESIGNERS, OTHERWISE


def read(text: str) -> list[tuple[str, str, bool | None]]:
    """All kinds that a text names, from left to right."""
    tokens, at, found = text.replace(",", " , ").split(), 0, []
    while at < len(tokens):
        meant = match(tokens, at)
        if meant:
            found.append((meant.kind.name, meant.sense, meant.many))
        at += meant.length if meant else 1
    return found


def test_counts() -> None:
    words = {key(text) for kind in KINDS for text in words_of(kind)}
    assert len(KINDS) >= 1000
    assert len(words) >= 12_000
    assert len(SETTINGS) >= 30
    assert len(STYLE_WORDS) >= 500
    assert len(COLOUR_WORDS) >= 200


@pytest.mark.parametrize("noun", sorted(DESIGNERS))
def test_what_designers_ask_for_is_the_name_of_a_kind(noun: str) -> None:
    assert reading(noun) == (KIND_BY_NAME[noun], "name")


@pytest.mark.parametrize(("word", "name"), {**OTHERWISE, **COCO, **COMPBENCH}.items())
def test_other_words_for_it(word: str, name: str) -> None:
    assert reading(word) in ((KIND_BY_NAME[name], "name"), (KIND_BY_NAME[name], "same"))
    if not word.endswith("s"):
        assert kind_of(plural(word)) is KIND_BY_NAME[name]


def test_sorts_are_near() -> None:
    for word, name in {
        "kitten": "cat",
        "limousine": "car",
        "oak": "tree",
        "robin": "bird",
        "cheddar": "cheese",
        "school bus": "bus",
        "pumpkin pie": "pie",
    }.items():
        assert reading(word) == (KIND_BY_NAME[name], "near")


def test_every_word_leads_to_its_kind_or_is_a_known_tie() -> None:
    for kind in KINDS:
        for word in kind.words:
            for text in (word.one, word.many):
                assert kind_of(text) is kind or kind in meanings(text), text


def test_ties_name_kinds() -> None:
    for word, kinds in TIES.items():
        assert len(kinds) > 1 and set(kinds) <= set(KIND_BY_NAME)
        assert kind_of(word) is meanings(word)[0] is KIND_BY_NAME[kinds[0]]


def test_plurals_lead_back() -> None:
    for kind in KINDS:
        assert reading(kind.plural) == (kind, "name") or kind in meanings(kind.plural)[1:]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("box", "boxes"),
        ("cherry", "cherries"),
        ("toy", "toys"),
        ("tomato", "tomatoes"),
        ("flamingo", "flamingos"),
        ("wolf", "wolves"),
        ("roof", "roofs"),
        ("fireman", "firemen"),
        ("ottoman", "ottomans"),
        ("mongoose", "mongooses"),
        ("dormouse", "dormice"),
        ("cup of tea", "cups of tea"),
        ("pair of scissors", "pairs of scissors"),
        ("slice of cake", "slices of cake"),
        ("christmas tree", "christmas trees"),
        ("wine glass", "wine glasses"),
        ("yo-yo", "yo-yos"),
        ("passer-by", "passers-by"),
        ("sheep", "sheep"),
        ("jeans", "jeans"),
        ("die", "dice"),
    ],
)
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many


def test_the_longest_match_wins() -> None:
    assert read("a teddy bear and a polar bear eat a hot dog") == [
        ("teddy bear", "name", False),
        ("polar bear", "name", False),
        ("hot dog", "name", False),
    ]
    assert read("two cups of tea, ears of corn and five fire-trucks") == [
        ("steaming cup", "same", True),
        ("corn", "same", True),
        ("fire engine", "same", True),
    ]


def test_spellings() -> None:
    for text in (
        "T-Rex",
        "t rex",
        "jack o lantern",
        "Jack-o'-Lantern",
        "firetruck",
        "tea pot",
        "paper clips",
        "tomatos",
    ):
        assert kind_of(text), text
    assert kind_of("pyjamas") is kind_of("pajamas")
    assert kind_of("grey hound") is None


def test_what_joins_by_chance_is_left_alone() -> None:
    assert [name for name, _, _ in read("a corn, a green house, the black board")] == ["corn", "house"]
    assert read("grandma's attic") == [] and read("a witch's hat") == [("hat", "near", False)]


def test_sorts_by_their_first_word() -> None:
    assert read("a small toy elephant") == [("elephant", "near", False)]
    assert read("a baby on a toy") == [("baby", "name", False), ("teddy bear", "near", False)]


def test_singular_plural_or_either() -> None:
    assert [many for _, _, many in read("cat, mice, sheep, scissors")] == [False, True, None, None]


def test_settings() -> None:
    wanted = "plain room kitchen bedroom classroom office stage garden meadow farm forest jungle desert beach sea"
    assert set(wanted.split()) <= {setting.name for setting in SETTINGS}
    for text, name in {
        "on the beach": "beach",
        "by the sea": "sea",
        "at night": "night",
        "under a starry sky": "night",
        "on a plain white background": "plain",
        "in outer space": "space",
        "under water": "underwater",
        "Its snowing": "snow",
        "in a bright sunny backyard": "garden",
    }.items():
        assert match_setting(text.split()) == (name, len(text.split())), text
    assert match_setting("on the table".split()) is None
    assert setting_of("backyard") == "garden" and setting_of("teapot") is None


def test_each_phrase_asks_for_one_setting() -> None:
    texts = [text for setting in SETTINGS for text in {*setting.nouns, *setting.phrases}]
    assert len(texts) == len(set(texts))
    for setting in SETTINGS:
        assert all(match_setting(phrase.split()) == (setting.name, len(phrase.split())) for phrase in setting.phrases)


def test_styles() -> None:
    assert style_of("pictogram") == "flat" and style_of("3D render") == "dimensional" and style_of("kawaii") is None
    assert match_style("children's book illustration of a cat".split()) == (None, 3)
    assert match_style("a cat".split()) is None


def test_colours() -> None:
    assert len(COLOURS) == 11 and set(COLOUR_WORDS.values()) == set(COLOURS)
    wanted = {"crimson": "red", "navy": "blue", "golden": "yellow", "silver": "gray", "grey": "gray", "beige": "white"}
    assert {word: colour_of(word) for word in wanted} == wanted
    assert match_colour("dark blue car".split()) == ("blue", 2)
