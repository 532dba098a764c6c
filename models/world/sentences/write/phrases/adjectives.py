"""Adjectives that ask for nothing a plan could show: by the nature of a thing."""

from __future__ import annotations

from models.world.sentences.choice import Weighted, phrases
from models.world.sentences.natures import Nature

_ALIVE = "happy *3 | cute *3 | sleepy *2 | smiling *2 | friendly *1.5 | curious *1.5 | funny | playful | grumpy | cheerful | lovely | adorable | angry | tired | lazy | brave | shy | proud | hungry | silly | elegant *.5 | wise *.4 | beautiful | sad *.6 | lonely *.5 | surprised *.4 | wet *.3 | good *.3"
_THING = "old *3 | shiny *2 | simple *2 | nice *2 | beautiful *1.5 | wooden | vintage | fancy | pretty | modern | antique *.7 | broken *.5 | plain *.7 | classic *.5 | ordinary *.4 | brand new *.3 | dusty *.4 | retro *.6 | metal *.5 | colourful *.6 | colorful *.6 | elegant *.6 | lovely | cute | detailed *.4 | magical *.5 | stylized *.3"

BEFORE_SIZE: dict[Nature, Weighted[str]] = {
    "person": phrases("happy *3 | smiling *3 | friendly *2 | cheerful | tired | proud | old *1 | young *1 | brave | busy | angry *.5 | laughing *.6 | kind *.5 | serious *.4"),
    "animal": phrases(_ALIVE + " | fluffy *3 | furry | hairy *.3 | fat *.7 | chubby *.8 | wild *.5"),
    "bird": phrases(_ALIVE + " | fluffy | colourful | noisy *.5 | singing *.6"),
    "insect": phrases("cute | pretty | happy | busy | friendly | colourful *.6 | cheerful *.6 | hairy *.3"),
    "fish": phrases("cute | happy | friendly | smiling | curious | shiny | hungry | shy | colourful *.5 | lazy *.5"),
    "plant": phrases("pretty *2 | beautiful *2 | lovely *1.5 | fresh *1.5 | blooming *.7 | delicate | single *0 | wild *.7 | tropical *.5 | tall *.8 | lush *.5 | nice"),
    "vehicle": phrases("shiny *2 | old *2 | vintage *2 | fast | rusty | modern | new | classic | dirty *.6 | retro | parked *.7 | electric *.4 | speeding *.4 | fancy"),
    "aircraft": phrases("shiny *2 | old *2 | vintage | fast | modern | new | noisy *.4 | futuristic | retro"),
    "ship": phrases("old *3 | wooden *1.5 | proud | beautiful | grand *.5 | abandoned *.4 | lonely *.6 | fast *.5"),
    "sky": phrases("bright *2 | glowing *2 | shining *2 | beautiful | pretty | lovely | fluffy *.4 | distant *.5 | smiling *.4"),
    "floater": phrases("pretty *2 | beautiful *1.5 | lovely | colourful *1.5 | bright *2 | cheerful | festive *.6 | shiny"),
    "building": phrases("old *3 | cosy | cozy | beautiful | modern | wooden | ancient | abandoned *.7 | pretty | lovely | magnificent *.4 | spooky *.4 | fancy | crooked *.5 | quaint *.3"),
    "furniture": phrases("old *3 | wooden *3 | antique | comfy | cosy | modern | vintage *1.5 | elegant | rustic | simple | empty *.7 | worn *.4 | designer *.3 | nice"),
    "food": phrases("fresh *3 | tasty *2 | delicious *3 | yummy | juicy | ripe *.8 | homemade *.7 | organic *.3 | nice *.6 | appetizing *.3 | half-eaten *.4"),
    "wearable": phrases("old | nice *1.5 | elegant | fancy *1.5 | stylish | new | vintage | simple | worn *.5 | fashionable *.5 | cute | pretty | matching *.2"),
    "thing": phrases(_THING),
}  # fmt: skip

SIZES: dict[str, Weighted[str]] = {
    "small": phrases("small *6 | little *5 | tiny *5 | very small *.8 | mini *.7 | miniature *.5 | teeny *.2 | itty bitty *.15 | really small *.2 | teeny tiny *.2 | wee *.2"),
    "big": phrases("big *6 | large *4 | huge *4 | giant *3 | enormous *1.3 | massive *.7 | gigantic *.7 | oversized *.5 | very big *.6 | great big *.3 | really big *.3 | super big *.1 | colossal *.15"),
}  # fmt: skip

# Numbers without a number.
SOME = phrases(
    "some *6 | several *3 | a few *4 | many *1.5 | lots of *1.2 | a bunch of *.7 | a handful of *.3 | multiple *.3 | a group of *.6 | plenty of *.2 | a lot of *.4"
)
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COLLECTIVE = phrases(
    "a row of {n} *4 | a group of {n} *2 | a set of {n} | a line of {n} *.6 | a cluster of {n} *.3 | exactly {n} *2 | a total of {n} *.3 | a pile of {n} *0"
)
