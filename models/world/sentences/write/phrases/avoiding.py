"""What must not be there, in words."""

from __future__ import annotations

import random

from models.world.sentences import wordforms
from models.world.sentences.choice import phrases
from models.world.sentences.write.phrases.manner import article

# {P}: the plural, {S}: the singular with an article.
_TAILS = phrases(
    "no {P} *10 | without {P} *3 | without any {P} *1.5 | but no {P} *2 | and no {P} *1.5 | no {P} please *2 | no {P} anywhere *.5 | no {P} in it *.6 | no {P} at all *.5 | with no {P} *1 | leave out the {P} *.5 | not a single {s} *.4 | {P}-free *.0 | without {S} *.8 | minus the {P} *.2 | no {s} *2"
)
_SENTENCES = phrases(
    "no {P} *6 | no {P} please *3 | no {P}, please *2 | please don't draw any {P} *1 | don't draw {P} *1 | do not add {P} *.8 | don't add any {P} *.8 | there are no {P} *1.2 | there must be no {P} *.8 | there shouldn't be any {P} *.8"
    " | leave out the {P} *1 | please no {P} *1.2 | I don't want any {P} *.8 | no {P} anywhere *.8 | no {P} in it *.6 | but no {P} *1 | absolutely no {P} *.4 | without {P} *.6 | skip the {P} *.5 | please leave the {P} out *.4 | there is no {s} *.5 | no {P} this time *.5"
    " | {P} are not allowed *.3 | and please, no {P} *.3 | I do not like {P}, so leave them out *.15 | the {s} is not invited, so don't draw it *.15 | never put {P} in *.15 | make sure there are no {P} *.4 | avoid {P} *.5 | and no {P} *.6"
)


def avoiding(r: random.Random, one: list[str], many: list[str], sentence: bool) -> str:
    """ "no dogs", "please don't draw any cats or dogs"; `one`, `many`: the words of what's ruled out."""
    text = (_SENTENCES if sentence else _TAILS)(r)
    if len(one) > 1:
        if text.startswith("no {P}") and r.random() < 0.5:
            return ", ".join(f"no {words}" for words in many)
        text = r.choice(
            ("no {P}", "no {P}", "without {P}", "please no {P}", "no {P} please")
            if sentence
            else ("no {P}", "without {P}", "without any {P}", "but no {P}")
        )
        return text.replace(
            "{P}",
            " or ".join(many) if r.random() < 0.7 else " and ".join(many) if "without" in text else " or ".join(many),
        )
    plural = many[0]
    if wordforms.mass(one[0]):
        plural = one[0]
        text = text.replace("are no {P}", "is no {P}").replace("{P} are", "{P} is").replace("not a single", "no")
    single = plural if wordforms.mass(one[0]) or wordforms.always_plural(one[0]) else f"{article(one[0])} {one[0]}"
    return text.replace("{S}", single).replace("{P}", plural).replace("{s}", one[0])
