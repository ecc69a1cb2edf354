"""How notes go wrong on their way: typed without capitals, all in capitals, scanned, wrapped, in haste. Categories stay with their letters."""

import random
import re

from fill import STAY, Segment

SCANNED = {"l": "1", "O": "0", "I": "l", "S": "5", "e": "c", "B": "8", "o": "0", "i": "l", "a": "o", "h": "b", "1": "l", "5": "S", "8": "B", "2": "Z", "m": "rn", "g": "q"}
SURE_MISREADINGS = "lOI10"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spoil(rng: random.Random, segments: list[Segment]) -> list[Segment]:
    x = rng.random()
    if x < 0.08:
        segments = each(segments, str.lower)
    elif x < 0.13:
        segments = each(segments, str.upper)
    elif x < 0.18:
        segments = [(t.lower() if label and rng.random() < 0.7 else t, label) for t, label in segments]
    elif x < 0.21:
        segments = [(t.upper() if label == "NAME" else t, label) for t, label in segments]
    if rng.random() < 0.05:
        share = rng.choice((0.03, 0.08, 0.2))
        segments = each(segments, lambda t: scan(rng, t, share))
    elif rng.random() < 0.15:
        segments = each(segments, lambda t: mistype(rng, t))
    x = rng.random()
    if x < 0.07:
        segments = wrap(rng, segments, rng.randint(45, 100))
    elif x < 0.10:
        segments = each(segments, lambda t: re.sub(r"\s*\n\s*", " ", t))
    elif x < 0.13:
        segments = [(re.sub(r"[,.;:]", "", t) if label is STAY else t, label) for t, label in segments]
    if rng.random() < 0.09:
        segments = scrubbed(rng, segments)
    return segments


def each(segments, change):
    return [(change(text), label) for text, label in segments]


def scan(rng, text, share):
    return "".join(SCANNED[ch] if ch in SCANNED and rng.random() < (share if ch in SURE_MISREADINGS else share / 4) else "" if ch in ".," and rng.random() < 0.05 else ch for ch in text)


def mistype(rng, text):
    out = list(text)
    for i, ch in enumerate(out):
        if ch.isalpha() and rng.random() < 0.006:
            out[i] = rng.choice(("", ch + ch, rng.choice(LETTERS), out[i + 1] if i + 1 < len(out) and out[i + 1].isalpha() else ch))
    return "".join(out)


def wrap(rng, segments, width):
    """Breaks lines at a width, through names and dates too."""
    out, column = [], 0
    for text, label in segments:
        made = []
        for ch in text:
            if ch == "\n":
                column = 0
            elif ch == " " and column >= width:
                ch, column = "\n", 0
            else:
                column += 1
            made.append(ch)
        out.append(("".join(made), label))
    return out


def scrubbed(rng, segments):
    """Some or all values already replaced: a placeholder is no identifier, and the gate reads scrubbed text again."""
    share = rng.choice((0.3, 0.7, 1.0))
    out, number = [], {}
    for text, label in segments:
        if label and label != "-" and text.strip() and rng.random() < share:
            number[label] = number.get(label, 0) + 1
            out.append(("[AGE_90_PLUS]" if label == "AGE_90_PLUS" else f"[{label}_{rng.randint(1, number[label])}]", STAY))
        else:
            out.append((text, label))
    return out
