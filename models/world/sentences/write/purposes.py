"""What a picture is for: words that ask for nothing to be drawn."""

from __future__ import annotations

import random
import re
from functools import lru_cache

from models.world.brief import Brief
from models.world.sentences.choice import phrases
from models.world.sentences.write.styles import implied_styles
from models.world.words import match

_OCCASION = phrases(
    "birthday *5 | wedding *2 | Halloween *2 | Christmas *3 | xmas | Easter *2 | Valentine's *2 | Mother's Day *1.5 | Father's Day | fathers day *.5"
    " | mothers day *.5 | New Year | new year's eve | Thanksgiving | get well *1.5 | good luck | thank you *2 | anniversary | graduation | retirement | farewell"
    " | baby shower | housewarming | congratulations | moving | Diwali | Hanukkah *.6 | Eid *.6 | Lunar New Year | St Patrick's Day | first day of school"
    " | name day *.3 | summer party | garden party | tea party | pizza party *0 | kids party | 5th birthday | 40th birthday | 1st birthday | name tag *.2 | carnival | harvest"
)
_MEDIUM = phrases(
    "card *8 | poster *4 | invitation *2 | invite *1.5 | banner *1.5 | flyer | postcard *1.5 | greeting card *1.5 | sticker *.6 | e-card *.5 | greetings *.6 | gift tag *.4 | decoration *.5 | picture *.8 | print *.5"
)
_TOPIC = phrases(
    "recycling | healthy eating | road safety | the seasons | good sleep | the water cycle | the solar system | farm animals *0 | counting | prepositions *2 | opposites | shapes *0 | colours | colors | world travel | space | the ocean"
    " | hygiene | feelings | transport | jobs | music | sports | food chains | camping | weather *.5 | the alphabet | vocabulary | first words *1.5 | maths *1.5 | math *1.5 | sizes | big and small | left and right *1.5 | where things are *1.5 | habitats | kitchen safety | gardening"
)
_LESSON = phrases(
    "{topic} lesson *3 | {topic} worksheet *4 | {topic} poster *2 | infographic about {topic} *2 | flashcard on {topic} | teachers' worksheet on {topic} | worksheet: {topic} | {topic} flashcard *2 | slide on {topic} | classroom poster: {topic} | {topic} quiz | lesson on {topic} *2 | page about {topic} | {topic} activity sheet | {topic} workbook page *.5 | exercise on {topic}"
)
_GAME = phrases(
    "game asset *3 | map tile *2 | game level | icon set *2 | item icons *1.5 | pixel art sprite | platformer level | level background | hidden object game *1.5 | card game | board game art | RPG scene | boss fight | loading screen | mini-game | game screen | quest screen | inventory icons | puzzle level | memory game cards | match-3 tiles | app icon *2 | world map | point-and-click adventure | visual novel background *.6 | title screen | tutorial level"
)
_STORY = phrases(
    "children's book illustration *3 | picture book page *2 | storybook page *2 | story illustration *1.5 | book cover *2 | fairy tale *2 | bedtime story *2 | comic panel *1.5 | cartoon *2 | chapter one *.6 | kids book *1.5 | fable | page 3 *.4 | picture book spread *.6 | story time | scene from a tale | nursery rhyme *.5 | graphic novel panel *.4 | story prompt | legend *.3 | cover art"
)
_SHOP = phrases(
    "product photo *2 | still life *2 | flat lay *2 | website banner | logo for a bakery | logo for a café | logo idea *1.5 | menu illustration *2 | recipe card *2 | shop sign *.7 | packaging design | t-shirt print *1.5 | catalogue page | blog header *1.5 | e-commerce photo | social media post *1.5 | ad for a travel agency | sale banner | newsletter header | stock photo *1.5 | magazine cover | mood board | room design | interior idea | shop window display | sticker sheet *1.5 | clip art *2 | coloring page *1.5 | colouring page *1 | wallpaper | desktop background *.6 | travel poster *1.5 | postcard *1.5 | jigsaw puzzle picture *.6 | advent calendar *.4 | calendar page | embroidery pattern *.4 | mug print *.3 | festival poster | concert poster | movie night poster | exhibition poster | village fair poster | school play poster | event flyer"
)
_DREAM = phrases(
    "dream *2 | I had a dream *.8 | a strange dream *1.5 | surreal scene *2 | surreal *2 | dreamscape *1.5 | odd couple *.5 | fantasy *2 | absurd *.6 | album cover *1.5 | imagine this *1.5 | weird idea *1.5 | last night's dream *.7 | silly picture *1.5 | nonsense *.4 | random idea *.6 | something weird *.6"
)
_GREETING = phrases(
    "Happy birthday! *4 | Get well soon! *2 | Good luck! *2 | Congratulations! *2 | Merry Christmas! *2 | Happy Easter! | Happy New Year! | We've moved! | Thank you! *2 | Happy Halloween! | Save the date! | You're invited! | Welcome home! | I miss you! | Bon voyage! | Happy holidays! | It's a girl! *.0 | Sorry! | Well done! | Party time! | Sale! | Grand opening! | Season's greetings! | School's out! | Spring is here! | Best wishes! | Mad idea! | Hello!"
)
_PERSON = phrases(
    "my daughter | my son | my niece | my class | my grandma *0 | the kids | a friend | my students | my nephew | our team | a colleague | my wife | my little brother *0 | work | school"
)

_ENDS = phrases(": *9 |  - *2 | , *4 | . *3 |  – *1 | ! *.6 |  — *.5 |  -> *.1")


def heading(r: random.Random, brief: Brief) -> str:
    """ "Birthday card: ", with what separates it from the rest; none of its words bears on what the brief asks."""
    for _ in range(4):
        text = _heading(r)
        if not implied_styles(text) - {brief.style} and not _named(text) & {
            *brief.avoid,
            *(e.kind for e in brief.objects),
        }:
            return text
    return ""


@lru_cache(maxsize=8192)
def _named(text: str) -> frozenset[str]:
    """The kinds that a heading's words mean elsewhere."""
    tokens = re.findall(r"[\w'’-]+", text)
    found = (match(tokens, at) for at in range(len(tokens)))
    return frozenset(each.kind.name for each in found if each)


def _heading(r: random.Random) -> str:
    x = r.random()
    if x < 0.36:
        text = f"{_OCCASION(r)} {_MEDIUM(r)}" if r.random() < 0.9 else _OCCASION(r)
        if r.random() < 0.12:
            text += (
                f" for {_PERSON(r)}"
                if r.random() < 0.6
                else f" for {r.choice(('a 3', 'a 4', 'a 5', 'a 6', 'a 7', 'an 8', 'a nine', 'a 10'))} year old"
            )
    elif x < 0.52:
        text = _LESSON(r).replace("{topic}", _TOPIC(r))
    elif x < 0.54:
        text = (
            f"flashcard for letter {r.choice('ABCDEFGHIKLMNOPRST')}"
            if r.random() < 0.6
            else f"letter {r.choice('ABCDEFGHIKLMNOPRST')}"
        )
    elif x < 0.65:
        text = _GAME(r)
    elif x < 0.76:
        text = _STORY(r)
    elif x < 0.88:
        text = _SHOP(r)
    elif x < 0.94:
        text = _DREAM(r)
    else:
        return _GREETING(r) + " "
    if r.random() < 0.5:
        text = text[0].upper() + text[1:]
    return text + _ENDS(r) + " "


OPENERS = phrases(
    "a photo of *7 | a picture of *5 | an image of *3 | a drawing of *3 | an illustration of *2 | a painting of *2 | draw *5 | please draw *2 | show me *2 | paint *1.5 | photo of *2"
    " | picture of *1.5 | create an image of *1 | generate an image of *.8 | make a picture of *1.2 | I'd like *1.5 | I want *1.5 | can you draw *1.5 | could you make a picture of *.7"
    " | please make *.8 | I need *1 | we need *.6 | would love *.5 | I would like a picture of *.7 | can I have *.5 | can you make *.7 | imagine *.6 | there is *0 | a close-up of *.5 | a sketch of *1"
    " | a scene with *1 | a simple picture with *.7 | a picture with *.8 | a card with *1 | a poster with *.8 | one picture, please: *.2 | a sticker of *.4"
    " | a portrait of *.3 | a photograph of *.8 | I'm looking for *.4 | help me draw *.3 | just *.5 | design *.4 | a nice picture of *.3 | give me *.5 | let's see *.2 | Hi, can you draw *.3 | hi! please draw *.2"
)
QUESTIONS = ("can you", "could you", "can i", "hi, can you")

AFTERTHOUGHTS = phrases(
    "please *6 | thanks *2 | thank you *1.5 | thanks so much *.6 | that's all *.7 | nothing else *1.2 | it's for a card *.7 | it's for my class *.6 | for a poster *.6 | for my niece *.4"
    " | for the school newsletter *.4 | it is for a children's book *.4 | for kids *.8 | make it nice *.6 | make it pretty *.3 | keep it simple *1.2 | not too busy *.6 | lots of free space around *.3 | leave room for text *.6"
    " | for a t-shirt *.4 | as a sticker *.4 | high quality *.8 | highly detailed *.6 | beautiful *.3 | very cute *.5 | funny *.5 | kid friendly *.4 | clear outlines *.3 | easy to recognise *.2"
)
