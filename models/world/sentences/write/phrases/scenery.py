"""Settings and styles in words: as an adverbial, a title, a label, a sentence."""

from __future__ import annotations

import random

from models.world.sentences.choice import Weighted, phrases
from models.world.settings import SETTING_BY_NAME

# name: noun with its article; adverbials; titles; whole sentences.
_TABLE = """
plain: a plain background; on a plain background *3 | on a white background *4 | plain white background *2 | against a plain backdrop | on pure white | isolated on white | on a simple background | white backdrop *.5 | no background *1.5 | on an empty background *.5 | on a blank page *.6 | against a neutral background *.5; white background | plain background | isolated | clean background; the background is plain *2 | the background is white *2 | keep the background plain | white background *3 | plain background | the background should be empty | leave the background blank
room: a room; in a room *3 | indoors *1.5 | in the room | inside a house *1.5 | in a cosy room | in an empty room | in the living room *3 | in a living room *2 | in a cozy living room | at home *.5; indoor scene | living room | room | interior | cosy living room; the scene is in a room | it is set indoors | it all happens in a living room | the setting is a living room
kitchen: a kitchen; in the kitchen *5 | in a kitchen *4 | in a cosy kitchen | in a sunny kitchen | in a modern kitchen | in our kitchen *.5; kitchen | kitchen interior | country kitchen | kitchen still life; the setting is a kitchen | it is in a kitchen
bedroom: a bedroom; in the bedroom *4 | in a bedroom *3 | in a child's bedroom | in the kids room; bedroom | kids' room; the scene is a bedroom | it's in a bedroom
bathroom: a bathroom; in the bathroom *4 | in a bathroom *3 | in a tiled bathroom; bathroom | tiled bathroom; the setting is a bathroom
classroom: a classroom; in a classroom *4 | in the classroom *3 | at school *2 | in class | in a science lab *1.5 | in the lab *1.5 | in a laboratory; classroom | lab | science lab; it is a classroom | the setting is a classroom
office: an office; in an office *4 | in the office *3 | at the office *2 | in a home office | at work; office | home office | corner of an office; the setting is an office | it's in an office
stage: a stage; on stage *4 | on a stage *3 | on the stage *2 | in the spotlight | in a theatre; stage | concert stage | theatre stage; the setting is a stage
garden: a garden; in the garden *5 | in a garden *4 | in our garden | in the backyard *1.5 | in a cottage garden | out in the garden | in the back garden *.6; garden | backyard | flower garden *0 | garden scene; the scene is set in a garden | it's in a garden
park: a park; in the park *5 | in a park *4 | in the public park *.5; park | city park; the setting is a park
meadow: a green meadow; in a meadow *4 | on the grass *3 | in a field *3 | in a green field | in a grassy field *1.5 | on a green meadow | in the meadow *2 | in a sunny meadow | out in the fields *.5 | in the grass *2 | on a grassy hill; meadow | green field | grassland | summer meadow; the scene is set in a green meadow | it is a summer day in a meadow | there is grass all around | the ground is green grass
farm: a farm; on a farm *5 | on the farm *4 | at the farm *1.5 | in a farmyard | in the farmyard; farm | farm scene | farmyard; the scene is set on a farm | it is a farm
forest: a forest; in the forest *4 | in a forest *4 | in the woods *3 | in a dark forest *1 | deep in the forest | in a magical forest | in the wood *.5 | in a forest clearing | in the middle of a forest *.6; forest | woods | forest clearing | magical forest; the scene is set in a forest | it's in the woods | we are deep in the forest
jungle: a jungle; in the jungle *5 | in a jungle *3 | in the rainforest *2 | deep in the jungle | in a tropical rainforest; jungle | rainforest | tropical jungle; the setting is a jungle | it's in the jungle
savanna: the savanna; on the savanna *3 | in the savanna *3 | in africa | in the savannah *2 | on safari *1.5; savanna | african savanna | safari; the scene is the african savanna
mountains: mountains; in the mountains *6 | high in the mountains *1.5 | in the alps *1.5 | in a mountain landscape; mountain landscape | alpine landscape | the alps *.5; the scene is set in the mountains
desert: a desert; in the desert *6 | in a desert *3 | in the sand dunes | among sand dunes | in the hot desert | in the middle of the desert *.6; desert | desert scene | hot desert; the scene is set in the desert | it's a hot desert
beach: a sandy beach; on the beach *5 | on a beach *3 | at the beach *3 | on a sunny beach *2 | on the sand *2 | by the seaside | at the seaside | on a tropical beach | on the shore; beach | sandy beach | summer beach | seaside; we are on the beach | the setting is a beach
sea: the open sea; at sea *3 | on the sea *2 | on the open sea *2 | out at sea *2 | in the ocean *2 | on the ocean | on the water *2 | in the sea; open sea | sea | ocean | seascape; the background is the open sea | it's out at sea | there's water all around
underwater: an underwater world; underwater *5 | under water *2 | under the sea *2 | deep under the sea | at the bottom of the sea *1.5 | on the sea floor | in the deep sea; underwater | underwater scene | underwater view | under the sea | undersea world; the scene is underwater | it all happens under the sea | everything is under water
lake: a lake; by a lake *2 | on a lake *3 | on the lake *3 | by the lake *2 | on a pond | by the pond | at the lake; lake | lakeside | pond; the setting is a lake | it's by a lake
snow: a snowy landscape; in the snow *6 | in winter *2 | in a snowy landscape *2 | on a snowy day | on the snow *1.5 | in deep snow | in a snowy field | on a cold winter day | covered in snow *0; snow | winter | snowy | winter landscape | snowy field; it is snowing *2 | there is snow everywhere | the ground is covered with snow | it's winter | its snowing softly
sky: the blue sky; in the sky *5 | high in the sky *1.5 | up in the sky *2 | against a blue sky *2 | in the blue sky | high up in the air *1 | in the air *1.5; blue sky | sky | clear sky; the background is a blue sky | it's all up in the sky
night: a dark night; at night *8 | by night *.6 | during the night | in the night *1.5 | in the dark *1.5 | under a night sky *1.5 | under a starry sky *2 | under the stars *1 | on a starry night | on a dark night | at midnight *1 | late at night *.6; starry night | night | night time | nighttime | night sky | starry sky | midnight; it is night *2 | the scene is set at night | the background is a dark night sky | it's a quiet night
sunset: a sunset; at sunset *6 | at dawn *1.5 | at sunrise *1.5 | early in the morning *.6 | at dusk *2 | in the evening *2 | in the evening light | at sundown | during sunset | at golden hour *.5; sunrise | dawn | sunset | evening | dusk | sunset light; it is sunset *2 | the scene is set at sunset | it is evening
rain: rain; in the rain *6 | on a rainy day *3 | in heavy rain | in bad weather | during a storm; rainy day | rain | stormy weather; it is raining *2 | it's a rainy day | it's pouring
space: outer space; in space *4 | in outer space *4 | in the universe | out in space *1 | somewhere in space | deep in space; space | outer space | space scene | deep space; the scene is set in outer space | it is in space | everything floats in space
street: a street; on the street *4 | in the street *3 | on a street *2 | down the street | on a busy street | on a quiet street | on the sidewalk | on the road *2 | at the side of the road | by the roadside *.5; street | street scene | busy street | quiet street; the scene is set on a street | it's on a street
city: a city; in the city *4 | in a city *3 | in a big city | downtown *1.5 | in town *1.5 | in the city centre | in a modern city *.7; city | city scene | big city | downtown | urban scene; the setting is a big city | there's a city all around
workshop: a workshop; in a workshop *3 | in the workshop *3 | in a garage *1 | in the garage *1 | in a shed; workshop | garage | tool shed; the setting is a workshop | it's in a workshop
shop: a shop; in a shop *3 | in the shop *2 | in a supermarket *2 | at the market *2 | in a store | at a market | in a bakery *.5; shop | supermarket | market | market stall; the setting is a shop | it's at a market
river: a river; by a river *3 | by the river *3 | on a river | on the river *2 | by a stream | on the riverbank; river | riverside | river bank | stream; the setting is a river | it's by a river
""".strip()


class _Scenery:
    """The words for one setting: those here first, then all that the world's table of settings has."""

    def __init__(self, name: str, line: str) -> None:
        noun, where, titles, sentences = (part.strip() for part in line.split(";"))
        setting = SETTING_BY_NAME[name]
        self.noun = noun
        more = [
            phrase for phrase in setting.phrases if phrase.split()[0] in _LEADS and not _OF_THINGS & set(phrase.split())
        ]
        self.where = Weighted([*phrases(where).weights(), *((phrase, 0.3) for phrase in more)])
        self.titles = Weighted(
            [
                *phrases(titles).weights(),
                *((word, 0.05) for word in setting.nouns if not _OF_THINGS & set(word.split())),
            ]
        )
        self.sentences = phrases(sentences)


_LEADS = frozenset("in on at by under against during".split())
_OF_THINGS = frozenset(
    "trees clouds stars table counter desk mountains flowers house hill hills waves dunes window cliffs".split()
)
_SETTINGS = {name: _Scenery(name, rest) for name, rest in (line.split(":", 1) for line in _TABLE.splitlines())}

_BACKDROP = phrases(
    "{t} background *4 | {t} in the background *1.5 | {t} backdrop | {t} setting | background: {t} *1.5 | setting: {t} | {t} scene *2 | {t} *4 | {n} in the background | with {n} in the background | with {n} behind everything *.2"
)


def adverbial(r: random.Random, setting: str) -> str:
    """ "on the beach"."""
    return _SETTINGS[setting].where(r)


def title(r: random.Random, setting: str) -> str:
    """ "beach scene", before everything else."""
    name = _SETTINGS[setting].titles(r)
    return name + (" scene" if r.random() < 0.25 and "scene" not in name and " " not in name else "")


def label(r: random.Random, setting: str) -> str:
    """ "beach background", after everything else."""
    table = _SETTINGS[setting]
    name = table.titles(r)
    if "background" in name or "scene" in name or "isolated" in name:
        return name
    return _BACKDROP(r).replace("{t}", name).replace("{n}", table.noun)


def sentence(r: random.Random, setting: str) -> str:
    if r.random() < 0.3:
        return r.choice(
            (
                "the background is {n}",
                "the setting is {n}",
                "set it in {n}",
                "in the background {n}",
                "the scene takes place in {n}",
                "as a background, {n}",
            )
        ).replace("{n}", _SETTINGS[setting].noun)
    return _SETTINGS[setting].sentences(r)
