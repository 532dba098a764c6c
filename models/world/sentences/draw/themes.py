"""Things that go together, and where: the worlds that people's prompts are about."""

from __future__ import annotations

import random
from dataclasses import dataclass

from models.world.kinds import KIND_BY_NAME, KINDS, Kind
from models.world.sentences.choice import Weighted
from models.world.words import kind_of


@dataclass(frozen=True)
class Theme:
    """weight: how often; settings: names of settings that fit; kinds: what there is."""

    name: str
    weight: float
    settings: tuple[str, ...]
    kinds: tuple[Kind, ...]


_TABLE = """
kitchen 3 | kitchen room | table, chair, refrigerator, pot, pan, kitchen knife, spoon, fork, plate, bowl, teapot, mug, glass, bottle, apple, banana, lemon, onion, garlic, carrot, tomato, potato, egg, bread, cheese, cake, cat, window, clock, candle, basket, salt, potted plant, pepper, mushroom, corn, microwave, oven, sink, toaster, kettle
breakfast 2 | kitchen room garden | table, plate, bowl, mug, coffee, glass, milk, teapot, egg, bacon, bread, croissant, bagel, waffle, pancakes, butter, honey, cheese, banana, strawberry, orange, cherries, spoon, fork, knife, newspaper, vase, flower, cereal, toast, juice box, tea
restaurant 2 | room street | pizza, hamburger, french fries, hot dog, taco, burrito, sushi, salad, spaghetti, noodles, curry, steak, sandwich, soup, beer mug, wine glass, cocktail glass, bottle, cola, ice cream, cake, pie, donut, cookie, chopsticks, plate, table, chair, candle, menu, lobster, shrimp, lemon, olive
fruit 2 | plain kitchen | apple, banana, orange, lemon, lime, pear, peach, cherries, strawberry, grapes, watermelon, melon, pineapple, mango, kiwi, coconut, blueberries, tomato, avocado, eggplant, potato, carrot, corn, cucumber, broccoli, garlic, onion, mushroom, pepper, basket, bowl, plate, pumpkin
party 3 | room garden plain | birthday cake, balloon, gift, candle, cupcake, party popper, confetti ball, lollipop, candy, ice cream, hat, crown, teddy bear, cat, dog, rabbit, child, clown, table, drum, trumpet, guitar, donut, cookie, star, kite, bear, lion, elephant, monkey, ribbon, pinata, magic wand, top hat, disco ball
christmas 2 | snow night room | christmas tree, gift, snowman, santa, sled, deer, star, bell, candle, snowflake, stocking, socks, scarf, fireplace, cookie, mug, teddy bear, house, church, evergreen tree, angel, moon, owl, fox, penguin, gingerbread, couch, cat, skis, gloves
halloween 2 | night forest | jack-o-lantern, ghost, bat, spider, spider web, black cat, cat, owl, witch, skull, coffin, candle, moon, castle, house, tree, broom, zombie, vampire, skeleton, crow, cauldron, candy, tombstone, mouse, frog, top hat, lantern, snake
easter 1.5 | meadow garden | rabbit, egg, basket, chick, chicken, tulip, flower, daffodil, lamb, sheep, butterfly, duck, cherry blossom, carrot, bird, nest, tree, bee, sun, rainbow, umbrella, church, kite, hyacinth
love 1.5 | plain room sunset | heart, rose, ring, envelope, love letter, teddy bear, chocolate, gift, bouquet, dove, candle, wine glass, bottle, swan, cake, church, cat, dog, tulip, balloon, kiss mark, couch, moon, key, padlock, couple
farm 3 | farm meadow | cow, pig, sheep, goat, horse, donkey, chicken, rooster, chick, duck, goose, dog, cat, tractor, barn, house, tree, sun, cloud, corn, pumpkin, carrot, apple, egg, basket, bucket, hay, wheat, sunflower, fence, milk, turkey, shovel, rabbit, farmer, cabbage
forest 3 | forest | tree, evergreen tree, bear, fox, wolf, deer, rabbit, squirrel, hedgehog, owl, badger, raccoon, mushroom, rock, tent, fire, log, leaf, snail, frog, butterfly, bird, chipmunk, beaver, boar, moose, skunk, ant, spider, moon, sun, hut, acorn, axe, mouse
sea 3 | underwater sea | fish, shark, whale, dolphin, octopus, squid, crab, lobster, jellyfish, turtle, seal, shell, coral, starfish, anchor, treasure chest, ship, submarine, seahorse, rock, shrimp, blowfish, tropical fish, bubbles, diver, mermaid, key, coin, oyster
harbor 2 | sea sunset beach | ship, sailboat, canoe, speedboat, ferry, anchor, lighthouse, seagull, bird, fish, fishing pole, bucket, ring buoy, sun, cloud, crab, seal, whale, dolphin, house, wave, passenger ship, helicopter, man, cat, flag, bell, bridge
beach 2 | beach | umbrella, ball, bucket, shovel, crab, shell, palm tree, coconut, surfboard, sun, sunglasses, sandals, ice cream, watermelon, pineapple, starfish, kite, sailboat, seagull, chair, turtle, bikini, volleyball, dog, sandcastle, towel, island, cocktail, straw hat, radio, guitar
desert 1.5 | desert | camel, cactus, scorpion, snake, lizard, sun, rock, tent, palm tree, eagle, pyramid, skull, horse, cowboy hat, door, ladder, fire, water bottle, car, boots, vulture, moon, elephant, suitcase, telescope, jar
savanna 2.5 | savanna meadow zoo desert | elephant, giraffe, lion, zebra, rhinoceros, hippopotamus, monkey, gorilla, leopard, tiger, crocodile, flamingo, parrot, snake, tree, palm tree, sun, rock, banana, jeep, tent, bird, ostrich, kangaroo, camera, buffalo, antelope, hyena, peacock, panda, koala, sloth, hut, binoculars
winter 2 | snow mountains | snowman, penguin, polar bear, seal, sled, skis, snowboard, evergreen tree, mountain, igloo, hut, snowflake, scarf, gloves, ice skate, wolf, fox, owl, moose, rabbit, curling stone, sun, cloud, moon, mug, hat, cable car, dog, house, ice hockey
street 3 | street city | car, bus, truck, taxi, bicycle, motorcycle, scooter, skateboard, traffic light, stop sign, bus stop, fire hydrant, bench, tree, house, shop, hotel, bank, police car, ambulance, fire engine, tram, dog, cat, man, woman, bird, mailbox, trash can, street lamp, fountain, umbrella, bag, phone booth, school, cloud, sun, barrier, parking meter, fuel pump
travel 2 | street city sea sky | airplane, suitcase, globe, map, compass, camera, train, ship, passport, backpack, sunglasses, hat, taxi, tower, bridge, statue, hotel, ticket, palm tree, tent, binoculars, helicopter, hot air balloon, mountain, castle, temple, motor scooter, umbrella, sun, pagoda, pyramid, gondola
desk 3 | room office | desk, laptop, computer, keyboard, computer mouse, printer, phone, mobile phone, lamp, book, notebook, pencil, pen, scissors, ruler, paperclip, pushpin, envelope, calendar, clock, mug, coffee, chair, potted plant, file cabinet, briefcase, trash can, glasses, headphones, window, cat, newspaper, folder, clipboard, stapler, light bulb, calculator, cactus
living room 3 | room living_room | couch, chair, table, lamp, television, radio, bookshelf, book, clock, mirror, window, door, potted plant, vase, flower, candle, picture, cat, dog, teddy bear, fireplace, guitar, piano, cup, teapot, umbrella, suitcase, blanket, telephone, cushion, ball, rug, newspaper, old man, grandmother
bedroom 1.5 | room bedroom night | bed, lamp, teddy bear, book, clock, alarm clock, window, moon, star, cat, dog, chair, mirror, slippers, sock, mobile phone, glass, milk, potted plant, doll, rocket, ball, pillow, baby, baby bottle, shirt, jeans, shoe, door, picture, dress, lantern
bathroom 1 | bathroom room | bathtub, toilet, mirror, soap, toothbrush, sponge, bucket, duck, rubber duck, towel, shower, razor, lotion bottle, toilet paper, basket, bubbles, window, cat, comb, potted plant, sink, bathrobe, slippers, perfume
workshop 1.5 | room plain | toolbox, hammer, wrench, screwdriver, saw, axe, ladder, bucket, drill, nut and bolt, gear, chain, magnet, light bulb, flashlight, paintbrush, battery, brick, wood, nail, oil drum, helmet, bicycle, car, robot, pliers, clamp, shovel, broom, wheel, plunger, plug, table
music 2 | stage room plain | guitar, violin, trumpet, saxophone, drum, piano, accordion, flute, banjo, harp, microphone, studio microphone, headphones, radio, loudspeaker, sheet music, musical note, cat, dog, octopus, bear, frog, chair, hat, star, man, woman, bell, trombone, maracas, record, elephant, monkey
sports 2 | plain stadium meadow | soccer ball, basketball, football, tennis ball, volleyball, baseball, trophy, medal, running shoe, skateboard, bicycle, boxing glove, dart, bullseye, bowling, golf, hockey stick, badminton, ping pong paddle, skis, sled, surfboard, goal, whistle, stopwatch, dumbbell, runner, t-shirt, cap, flag, racket, pool 8 ball, curling stone, dog, yo-yo
school 2 | classroom room plain street | school, backpack, book, pencil, ruler, scissors, crayon, globe, apple, clock, bus, notebook, pen, calculator, paintbrush, palette, blackboard, chair, desk, owl, graduation cap, teacher, child, boy, girl, microscope, bell, lunch box, map, abacus, test tube, glasses, magnet, puzzle piece
science 1.5 | lab plain room | microscope, test tube, petri dish, telescope, dna, magnet, battery, light bulb, syringe, pill, atom, alembic, robot, rocket, thermometer, scientist, goggles, satellite antenna, computer, book, clock, mouse, plant, brain, bone, tooth, heart, stethoscope, bandage, gloves, globe, comet
space 2 | space | rocket, planet, moon, star, sun, comet, ufo, alien, astronaut, satellite, earth, ringed planet, telescope, robot, satellite antenna, cat, dog, cow, monkey, pineapple, pizza, couch, guitar, whale, rock, flag, toolbox, hamster, bathtub, teapot, bed, car
fairy tale 3 | forest meadow castle night | castle, dragon, unicorn, princess, prince, king, queen, knight, fairy, frog, crown, sword, shield, mushroom, horse, owl, magic wand, crystal ball, key, treasure chest, tree, rose, mirror, wolf, pig, bear, house, swan, fox, wizard, witch, lamp, genie, mermaid, giant, rainbow, tower, apple, mouse, snail, hedgehog, teapot, dwarf, elf
pirates 1.5 | sea beach underwater | ship, pirate, parrot, treasure chest, skull, sword, island, palm tree, map, compass, anchor, shark, monkey, flag, barrel, coin, telescope, octopus, crab, key, cannon, hook, boat, bomb, crocodile, bottle, rat, cat, spade
camping 2 | forest meadow night mountains | tent, fire, backpack, hiking boot, canoe, fishing pole, flashlight, mountain, tree, evergreen tree, bear, raccoon, owl, moon, sun, cloud, log, axe, compass, map, guitar, bucket, chair, mug, bicycle, car, fish, squirrel, marshmallow, lantern, rope, hut, binoculars, camera
clothes 1.5 | plain room street | hat, top hat, cap, shirt, t-shirt, dress, jeans, coat, scarf, gloves, socks, shoe, running shoe, boot, high-heeled shoe, sandal, handbag, backpack, umbrella, sunglasses, necktie, ring, watch, lipstick, crown, purse, belt, mirror, door, suitcase, basket, bikini, glasses, shorts
toys 2 | plain room | teddy bear, ball, doll, kite, yo-yo, robot, car, train, rocket, drum, puzzle piece, die, toy, balloon, blocks, nesting dolls, video game, joystick, game controller, water pistol, magic wand, chess pawn, joker, mahjong, slot machine, dinosaur, horse, duck, boat, bucket, tricycle, box, slide, carousel horse, top hat
fair 1.5 | street meadow night park | ferris wheel, roller coaster, circus tent, carousel horse, popcorn, balloon, clown, lollipop, cotton candy, ticket, elephant, lion, monkey, ice cream, hot dog, drum, unicycle, hat, top hat, bear, ball, fireworks, flag, slot machine, bench, tiger, seal, candy, teddy bear
garden 3 | garden meadow | tree, flower, rose, tulip, sunflower, hibiscus, cactus, potted plant, mushroom, bee, butterfly, ladybug, snail, ant, caterpillar, worm, bird, cat, dog, rabbit, hedgehog, fountain, bench, bucket, shovel, basket, watering can, carrot, tomato, pumpkin, cabbage, sun, cloud, rainbow, house, ladder, gloves, table, chair, spider, frog, turtle, squirrel, peacock, fence, wheelbarrow, deer
weather 1.5 | sky meadow mountains | sun, cloud, rain cloud, rainbow, umbrella, snowflake, lightning, tornado, moon, star, kite, tree, house, mountain, wind, thermometer, wave, leaf, snowman, boots, bird, airplane, hot air balloon, puddle, drop, cat, coat, sunflower, volcano
jungle 1.5 | jungle forest | monkey, tiger, parrot, snake, crocodile, gorilla, sloth, leopard, elephant, palm tree, tree, flower, butterfly, frog, spider, banana, mango, pineapple, coconut, orangutan, toucan, lizard, bird, temple, hut, canoe, jaguar, leaf, hibiscus, ant
dinosaurs 1 | meadow forest desert | t-rex, sauropod, dinosaur, volcano, palm tree, egg, rock, bone, turtle, lizard, dragonfly, mushroom, mountain, sun, cloud, comet, leaf, meat on bone, crocodile, fire, fish, cactus
city trip 1.5 | city street | tower, statue of liberty, skyscraper, bridge, church, museum, hotel, bank, hospital, taxi, bus, tram, train, subway, car, bicycle, motor scooter, fountain, bench, tree, bird, camera, map, coffee, croissant, umbrella, balloon, woman, man, cloud, helicopter, ferris wheel
asia 1 | garden temple night | pagoda, shrine, lantern, dragon, panda, bamboo, fan, sushi, rice bowl, chopsticks, teapot, tea, lotus, koi, kimono, cherry blossom, mountain, tiger, dumpling, diya lamp, elephant, temple, carp, bowl, crane, monkey, mango, auto rickshaw, peacock, fireworks, sari
office party 1 | office room | desk, laptop, balloon, cake, coffee, donut, gift, printer, chair, potted plant, bar chart, phone, briefcase, bottle, glass, cookie, calendar, inbox tray, outbox tray, telephone, necktie, trophy, light bulb, dart, file cabinet
crime 1 | night street room | detective, magnifying glass, key, door, padlock, safe, money bag, mask, gun, knife, newspaper, telephone, car, hat, cat, candle, clock, window, briefcase, gem, moon, footprints, skull, camera, lamp, raccoon, coat
""".strip()  # fmt: skip


def _parsed() -> list[Theme]:
    themes = []
    for line in _TABLE.splitlines():
        title, settings, things = line.split(" | ")
        name, weight = title.rsplit(" ", 1)
        found = (kind_of(word) for word in things.split(", "))
        kinds = tuple(dict.fromkeys(kind for kind in found if kind))
        themes.append(Theme(name, float(weight), tuple(s.replace("_", " ") for s in settings.split()), kinds))
    return themes


THEMES = _parsed()
_ANY_THEME = Weighted([(theme, theme.weight) for theme in THEMES])
_ANY_KIND = Weighted([(kind, kind.weight) for kind in KINDS])


def draw_theme(r: random.Random) -> Theme:
    return _ANY_THEME(r)


def any_kind(r: random.Random) -> Kind:
    """Any kind at all, the usual ones more often."""
    return _ANY_KIND(r)


def of_theme(r: random.Random, theme: Theme | None) -> Kind:
    """A kind of the theme, now and then another; of all where there is no theme."""
    if theme is None or r.random() < 0.1:
        return any_kind(r)
    return r.choice(theme.kinds)


__all__ = ["KIND_BY_NAME", "THEMES", "Theme", "any_kind", "draw_theme", "of_theme"]
