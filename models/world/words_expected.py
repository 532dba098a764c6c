"""What the tests expect words to mean: nouns of prompts as people write them, and of public suites."""


def _listed(text: str) -> dict[str, str]:
    """Word -> name of a kind, written "word=name", or the word alone where they are the same."""
    pairs = (entry.partition("=") for entry in " ".join(text.split()).split(", "))
    return {word: name or word for word, _, name in pairs}


# Nouns that designers asked for, each the name of a kind.
DESIGNERS = _listed(
    """
    1st place medal, 2nd place medal, 3rd place medal, accordion, airplane, ambulance, anchor, ant, apple, arrow,
    articulated lorry, artist palette, auto rickshaw, baby bottle, backpack, bacon, badger, bagel, balloon, banana,
    bank, bar chart, basket, basketball, bathtub, battery, bear, beaver, bed, bee, beer mug, bell, bell pepper,
    bicycle, bird, birthday cake, book, bottle, bouquet, bowl, bread, brick, bridge, briefcase, broccoli, bubble,
    bubble tea, bucket, bullseye, bus, bus stop, butter, butterfly, cactus, camel, camera, candle, candy, canned
    food, canoe, carousel horse, carrot, castle, cat, chair, cheese, cherry blossom, chess pawn, chick, chicken,
    chipmunk, chopsticks, christmas tree, church, circus tent, clapper board, classical building, cloud, cocktail
    glass, coconut, coffin, comet, compass, confetti ball, construction, convenience store, cookie, coral, corn,
    couch, cow, crab, crayon, crescent moon, cricket, crocodile, crown, crystal ball, cucumber, cup with straw,
    cupcake, curling stone, custard, deer, desktop computer, die, diya lamp, dog, dolphin, donkey, door, donut,
    dove, dragon, drum, duck, eagle, egg, eggplant, elephant, envelope, evergreen tree, ferris wheel, ferry, file
    cabinet, film projector, fire, fire engine, firework, fish, fishing pole, flower, flute, flying saucer,
    fountain, fountain pen, four leaf clover, fox, framed picture, french fries, frog, fuel pump, garlic, ghost,
    gift, giraffe, glass, globe, goat, gorilla, graduation cap, grapes, guitar, gun, hamburger, hammer, hamster,
    handbag, harp, hat, headphone, heart, hedgehog, helicopter, hibiscus, high-heeled shoe, hiking boot, hindu
    temple, hippopotamus, horse, hospital, steaming cup, hot dog, hot pepper, hotel, house, hut, inbox tray, island,
    jack-o-lantern, jeans, jellyfish, joker, joystick, key, computer keyboard, kick scooter, kitchen knife, kite, kiwi,
    ladder, lady beetle, lantern, laptop, leafy green, lemon, light bulb, lime, lipstick, lizard, lobster, lollipop,
    lotus, loudspeaker, magic wand, magnifying glass, mahjong tile, mailbox, mango, map, maple leaf, meat, meat on
    bone, melon, microscope, milk, minibus, mirror, cell phone, monkey, monorail, moon, moose, motor scooter,
    motorcycle, mountain, mountain cableway, mouse, mushroom, musical keyboard, musical score, tie, newspaper,
    notebook, octopus, oil drum, old key, olive, onion, otter, outbox tray, owl, oyster, paintbrush, palm tree,
    pancake, paperclip, parrot, passenger ship, paw print, peacock, peanut, pear, pencil, person, petri dish, pie,
    pig, pineapple, pizza, planet, plate, polar bear, police car, pool 8 ball, popcorn, postbox, pot, potato, potted
    plant, printer, pushpin, puzzle piece, rabbit, raccoon, racing car, radio, rainbow, rat, rhinoceros, ring, ring
    buoy, rock, rocket, roller coaster, rooster, rose, ruler, running shoe, sailboat, salad, salt, sandal, satellite
    antenna, sauropod, saw, saxophone, scarf, school, scissors, scorpion, screwdriver, scroll, seal, shark, shield,
    ship, shovel, shrimp, skateboard, skeleton, skis, sled, sloth, snail, snake, snowflake, snowman, soap, sock,
    sparkler, spider, spider web, sponge, spoon, sport utility vehicle, squid, star, statue of liberty, stop sign,
    strawberry, studio microphone, submarine, sun, sunflower, sunglasses, sushi, swan, syringe, t-rex, taxi, teapot,
    teddy bear, telephone, tv, tent, test tube, ticket, tiger, tomato, toolbox, toothbrush, top hat,
    tractor, traffic light, train, tram, treasure chest, tree, trombone, trophy, trumpet, tulip, tumbler glass,
    turkey, turtle, umbrella, unicorn, video game, violin, volcano, volleyball, waffle, wastebasket, watermelon,
    wave, whale, wheel, window, wine glass, wolf, wrench, yo-yo, zebra
    """
)
# The rest of them, and other words that they used.
OTHERWISE = _listed(
    """
    amphora=vase, computer=desktop computer, fireworks=firework, full moon=moon, knife=kitchen knife,
    luggage=suitcase, pawn=chess pawn, ringed planet=planet, socks=sock, lorry=truck, aubergine=eggplant,
    torch=flashlight, sofa=couch, settee=couch, mobile=cell phone, mobile phone=cell phone, telly=tv,
    notebook computer=laptop, subway=metro, ladybird=lady beetle, ladybug=lady beetle, spanner=wrench,
    rucksack=backpack, fishing rod=fishing pole, trash can=wastebasket, bin=wastebasket, coffee=steaming cup, mug of
    tea=steaming cup, cup of coffee=steaming cup, chilli=hot pepper, rasher of bacon=bacon, letterbox=mailbox,
    necktie=tie, game controller=video game, petrol pump=fuel pump, gas pump=fuel pump, ufo=flying saucer, satellite
    dish=satellite antenna, spare wheel=wheel, water lily=lotus, present=gift, burger=hamburger, cab=taxi,
    vespa=motor scooter, cable car=mountain cableway, lifebuoy=ring buoy, roadworks barrier=construction,
    biscuit=cookie, doughnut=donut, hen=chicken, flip flop=sandal, 8 ball=pool 8 ball, sheet
    music=musical score, merry-go-round=carousel horse, earth=globe, fries=french fries, headphones=headphone,
    lightbulb=light bulb, bunny=rabbit, bike=bicycle, fire truck=fire engine, raven=crow, oil lamp=diya lamp,
    bathtub
    """
)
# The classes of COCO, and GenEval's spellings.
COCO = _listed(
    """
    person, bicycle, car, motorcycle, airplane, bus, train, truck, boat, traffic light, fire hydrant, stop sign,
    parking meter, bench, bird, cat, dog, horse, sheep, cow, elephant, bear, zebra, giraffe, backpack, umbrella,
    handbag, tie, suitcase, frisbee, skis, snowboard, sports ball, kite, baseball bat, baseball glove,
    skateboard, surfboard, tennis racket, bottle, wine glass, cup, fork, knife=kitchen knife, spoon, bowl, banana,
    apple, sandwich, orange, broccoli, carrot, hot dog, pizza, donut, cake, chair, couch, potted plant,
    bed, dining table, toilet, tv, laptop, mouse, remote=tv remote, keyboard=computer keyboard, cell phone,
    microwave, oven, toaster, sink, refrigerator, book, clock, vase, scissors, teddy bear, hair drier, toothbrush,
    computer mouse, tv remote, computer keyboard, hair dryer=hair drier
    """
)
# Nouns of T2I-CompBench's training prompts.
COMPBENCH = _listed(
    """
    shirt, rose, frog, hat, pen, notebook, watch, cloud, balloon, sun, flower, butterfly, bracelet, sunflower,
    ribbon, shoe, belt, dress, lemon, pumpkin, tomato, pillow, blanket, scarf, pear, candle, tree, seaweed, dove,
    leaf, snowman, mirror, duck, flamingo, lime, acorn, rabbit, pig, teapot, lamp, clipboard, ruler, wallet,
    necklace, camera, cucumber, bush, piano, stool, lizard, ladder, fence, tulip, ghost, turtle, snail, heart, crow,
    whale, nose, owl, pencil, eraser, kiwi, strawberry, snowflake, door, woman, man, bee, girl, boy, fish, chicken,
    plate, television=tv, key, painting=framed picture, table, desk, bag, phone=cell phone, guitar, flag, helicopter,
    deer, helmet, hamburger, ship, peach, tent, camel, microphone, printer, egg, swan, drum, shrimp, rug, sweater,
    armchair, nightstand, towel, mug=cup, tray, stapler, dresser, bookshelf=bookcase, fireplace, lantern, feather,
    coin, crown, log, lighthouse, waterfall, cave, pie, seashell, envelope, trophy, hammer, dumbbell,
    grill=barbecue, soap, sponge, top hat, lily pad, paddle=table tennis bat, earring, curtain,
    briefcase, pyramid, cube, campfire, watermelon, pineapple, avocado, puzzle piece, bouquet
    """
)
