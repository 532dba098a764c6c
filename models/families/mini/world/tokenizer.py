"""The tokeniser of the world: whole words, whole coordinates, bytes for everything else.

`python -m models.families.mini.world.tokenizer --out tokenizer.json` writes it in Hugging Face's form: BPE without
merges and with `ignore_merges`, as Llama 3 has it, so that a piece of the splitter is one token or its bytes.
"""

from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers
from tokenizers.pre_tokenizers import ByteLevel
import tyro

from models.families.mini.world import language, phrases
from models.families.mini.world.chains import BEGIN_OF_IMAGE, BOX_END, BOX_START, OBJ_END, OBJ_START
from models.families.mini.world.vocabulary import COLOURS, COLOUR_SYNONYMS, OBJECT_CLASSES

PAD, BOS, EOS = "<|pad|>", "<|bos|>", "<|eos|>"
_SPECIAL = (PAD, BOS, EOS, BEGIN_OF_IMAGE)
# GoT-R1 adds its grounding tokens as ordinary ones; the template's two ends are single tokens to keep rows short.
_ORDINARY = (BOX_START, BOX_END, OBJ_START, OBJ_END, language.PROMPT_PREFIX, language.PROMPT_SUFFIX)

COORDINATES = (*range(0, 1000, 10), 999)

# Words with their leading space; the four pieces of a box "(120" ",340)" ",(480" ",720)"; numbers; single signs.
# Valid for JavaScript's unicode regular expressions too.
_PIECE = r" ?[A-Za-z]+|,?\(\d+|,\d+\)| ?\d+| ?[^\sA-Za-z\d]|\s"


def _pieces() -> list[str]:
    """Every piece that is one token, in order of id, besides added tokens and bytes."""
    objects, colours = language.object_words(), set(COLOURS)
    asked = language.prompt_words() | objects | colours | set(COLOUR_SYNONYMS)
    words = sorted(asked | language.chain_words())
    # A name begins right behind its mark; a sentence of the chain begins with one of few words.
    names = colours | {w for c in OBJECT_CLASSES for n in (c.name, *(s for s, _ in c.synonyms)) for w in n.split()}
    sentences = [s for group in phrases.SETTING_SENTENCES.values() for s in group] + list(phrases.MOODS)
    starts = {"A", "An", "There"} | {s.split()[0] for s in sentences}
    capital = {w.capitalize() for w in asked} | starts | {"TV", "TVs"}
    pieces = [" " + w for w in words]
    pieces += [" " + w for w in sorted(capital)]
    pieces += sorted(names)
    pieces += sorted(w for w in starts if len(w) > 1)
    pieces += [f" {n}" for n in range(1, 9)]
    for form in ("({}", ",{})", ",({}"):
        pieces += [form.format(c) for c in COORDINATES]
    return pieces


def build_tokenizer() -> Tokenizer:
    """The tokeniser; ids: special tokens, grounding and template tokens, bytes, then words and coordinates."""
    tokens = [*_SPECIAL, *_ORDINARY, *sorted(ByteLevel.alphabet())]
    tokens += [piece.replace(" ", "Ġ") for piece in _pieces()]
    vocabulary = {token: index for index, token in enumerate(dict.fromkeys(tokens))}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[], ignore_merges=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_PIECE), "isolated"),
            ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in _SPECIAL])
    tokenizer.add_tokens([AddedToken(t, special=False, normalized=False) for t in _ORDINARY])
    return tokenizer


def main(out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    tokenizer = build_tokenizer()
    tokenizer.save(str(out))
    print(f"{out}: {tokenizer.get_vocab_size()} tokens")


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
