"""The inks of the paper's illustrations, and the light of each hour mixed from them."""

from dataclasses import dataclass, replace

Ink = tuple[int, int, int]


def ink(code: str) -> Ink:
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(first: Ink, second: Ink, share: float) -> Ink:
    """Return `first` with `share` (0 to 1) of `second` in it."""
    return tuple(round(a + (b - a) * share) for a, b in zip(first, second, strict=True))


PAPER = ink("F6EDDA")
CREAM = ink("EFDDB8")
STRAW = ink("E6BC6A")
OCHRE = ink("D69A3C")
AMBER = ink("DB8038")
VERMILION = ink("C8452C")
BRICK = ink("96392B")
ROSE = ink("DFA58C")
PLUM = ink("573A4A")
UMBER = ink("5A3D2E")
CLAY = ink("A9744F")
MOSS = ink("7F8748")
LEAF = ink("5A7446")
PINE = ink("2F4C41")
TEAL = ink("2F6168")
LAKE = ink("7BA3A3")
MIST = ink("CBD5C8")
SLATE = ink("4A5B68")
NAVY = ink("22344A")
INK = ink("1A222B")
SKIN = ink("D9A27A")
TAN = ink("B97C56")


@dataclass(frozen=True)
class Tones:
    """What one hour does to the colours: from the sky down to the darkest ink."""

    sky: Ink
    horizon: Ink
    far: Ink
    mid: Ink
    near: Ink
    dark: Ink
    light: Ink
    accent: Ink
    second: Ink
    leaf: Ink
    ground: Ink
    skin: Ink = SKIN

    def but(self, **inks: Ink) -> "Tones":
        return replace(self, **inks)


DAWN = Tones(
    sky=ink("8FB0AE"),
    horizon=ink("F7D9AE"),
    far=ink("BFB9A6"),
    mid=ink("7F9391"),
    near=ink("3F6068"),
    dark=ink("1D3440"),
    light=ink("FBE7C2"),
    accent=VERMILION,
    second=ink("E9A25A"),
    leaf=ink("5F7A5C"),
    ground=ink("B7A27C"),
)
DAY = Tones(
    sky=ink("A9CBC6"),
    horizon=ink("F3EAD0"),
    far=ink("B3C6B4"),
    mid=ink("7FA08C"),
    near=ink("4C7360"),
    dark=ink("1F3A3C"),
    light=PAPER,
    accent=VERMILION,
    second=STRAW,
    leaf=ink("6E8A4A"),
    ground=ink("DCC493"),
)
GOLD = Tones(
    sky=ink("EBC17A"),
    horizon=ink("FBE9BE"),
    far=ink("D9B27A"),
    mid=ink("BD8A4C"),
    near=ink("8A5A34"),
    dark=ink("3A2620"),
    light=ink("FFF1CC"),
    accent=ink("BF3B26"),
    second=ink("3F6B68"),
    leaf=ink("8A8238"),
    ground=ink("D9A44C"),
)
DUSK = Tones(
    sky=ink("4A5A7A"),
    horizon=ink("F0A168"),
    far=ink("A9798A"),
    mid=ink("6B5670"),
    near=ink("40405E"),
    dark=ink("1E2238"),
    light=ink("FCD9A0"),
    accent=ink("E0552F"),
    second=ink("E9B04E"),
    leaf=ink("4F5D58"),
    ground=ink("8A6A68"),
    skin=ink("CF906C"),
)
NIGHT = Tones(
    sky=ink("152238"),
    horizon=ink("3D5670"),
    far=ink("2C4258"),
    mid=ink("22344A"),
    near=ink("18273A"),
    dark=ink("0E1826"),
    light=ink("FFE2A0"),
    accent=ink("E2562F"),
    second=ink("F0B14C"),
    leaf=ink("2C4A48"),
    ground=ink("2A3444"),
    skin=ink("D2946A"),
)
RAIN = Tones(
    sky=ink("A9B7B6"),
    horizon=ink("DCE0D4"),
    far=ink("B4BFBA"),
    mid=ink("84958F"),
    near=ink("52686A"),
    dark=ink("23343A"),
    light=ink("F1EFE2"),
    accent=ink("C94C31"),
    second=ink("DDA94F"),
    leaf=ink("64806C"),
    ground=ink("A5A594"),
)
