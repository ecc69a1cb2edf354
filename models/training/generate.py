"""Writes the training notes: `generate.py OUT TOKENS SEED`.

Makes OUT/train.jsonl and OUT/held-out.jsonl: {"id", "text", "spans": [{"start", "end", "label"}], "either": [...]}, offsets in UTF-16 code
units. Split by template: every eighth template and background text is held out whole.
"""

import json
import random
import re
import subprocess
import sys
import zlib
from pathlib import Path

from fill import EITHER, STAY, Note, Segment
from noise import spoil
from pools import ROOT, Pools

HERE = Path(__file__).parent
BACKGROUND = ROOT.parent / "shared/data/background"
# aci-bench.jsonl is left out: the development set fullnote-aci-dev is made of the same notes.
BACKGROUND_FILES = ("mts-dialog-sections.jsonl", "primock57.jsonl")
# Of the tokens, so much is short questions, sentences, text without identifiers, codes and
# scores and years, notes and reports, and background text.
SHARES = {"questions": 0.16, "sentences": 0.10, "negatives": 0.17, "figures": 0.05, "notes": 0.38, "background": 0.14}
SURE = 0.5


def read_templates() -> dict[str, list[str]]:
    """Templates by share; `=== kind` lines part them."""
    groups: dict[str, list[str]] = {"questions": [], "sentences": [], "negatives": [], "figures": [], "notes": []}
    for file in sorted((HERE / "templates").glob("*.txt")):
        group = file.stem.split("-")[0]
        group = group if group in groups else "notes"
        blocks = re.split(r"^=== .*\n", file.read_text(encoding="utf8"), flags=re.M)[1:]
        groups[group] += [b.strip("\n") for b in blocks if b.strip()]
    return groups


def held_out(text: str) -> bool:
    return zlib.crc32(text.encode()) % 8 == 0


def read_background() -> list[tuple[str, list[dict]]]:
    """Background texts with what the rules find in them: names and dates of their own, which must not be taught as plain words."""
    texts = []
    for name in BACKGROUND_FILES:
        if not (BACKGROUND / name).exists():
            print(f"no {name} beside the project: its share is made of templates", file=sys.stderr)
            continue
        texts += [json.loads(line)["text"] for line in (BACKGROUND / name).read_text(encoding="utf8").splitlines()]
    if not texts:
        return []
    lines = "".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(texts))
    done = subprocess.run(["node", str(HERE / "run.mjs"), "rules"], input=lines, capture_output=True, text=True, check=True, cwd=ROOT)
    return [(t, json.loads(line)["spans"]) for t, line in zip(texts, done.stdout.splitlines())]


class Generator:
    def __init__(self, seed: int):
        self.rng = random.Random(seed)
        self.parts: dict[str, list] = {}
        self.pools = Pools()
        self.groups = read_templates()
        self.background = read_background()
        self.passages = [t for t in self.groups["sentences"] + self.groups["questions"] + self.groups["figures"] + self.groups["notes"] if t.count("\n") < 3]

    def note(self, group: str, part: str) -> list[Segment]:
        if group == "background":
            return self.with_passages(part)
        return Note(self.rng, self.pools).fill(self.rng.choice(self.chosen(group, part)))

    def chosen(self, group, part):
        """Templates, or background texts with their spans, of one part."""
        key = f"{group} {part}"
        if key not in self.parts:
            pool = {"background": self.background, "passages": self.passages}.get(group) or self.groups[group]
            self.parts[key] = [t for t in pool if held_out(t if isinstance(t, str) else t[0]) == (part == "held-out")]
        return self.parts[key]

    def with_passages(self, part) -> list[Segment]:
        """A real text, its own names and dates replaced or passed over, with passages that hold identifiers between its sentences."""
        text, spans = self.rng.choice(self.chosen("background", part))
        note = Note(self.rng, self.pools)
        out: list[Segment] = []
        read = 0
        for span in spans:
            self.plain(out, text[read : span["start"]], part, note)
            value = text[span["start"] : span["end"]]
            if span["category"] == "NAME" and span["confidence"] >= SURE and self.rng.random() < 0.8:
                out.append((note.person("person", value[:9]).write("last" if " " not in value else None), "NAME"))
            else:
                out.append((value, EITHER))
            read = span["end"]
        self.plain(out, text[read:], part, note)
        return [s for s in out if s[0]]

    def plain(self, out: list[Segment], text: str, part, note) -> None:
        ends = [m.end() for m in re.finditer(r"(?<=[.!?])\s+|\n+", text)]
        if ends and self.rng.random() < 0.35:
            at = self.rng.choice(ends)
            out.append((text[:at], STAY))
            out.extend(note.fill(self.rng.choice(self.chosen("passages", part))))
            out.append((self.rng.choice((" ", "\n", "\n\n")) + text[at:], STAY))
        else:
            out.append((text, STAY))

    def write(self, out: Path, part: str, tokens: int) -> None:
        shares = dict(SHARES)
        if not self.background:
            shares["notes"] += shares.pop("background")
        documents = []
        for group, share in shares.items():
            left = tokens * share
            while left > 0:
                document = assemble(spoil(self.rng, self.note(group, part)))
                document["id"] = f"{group}-{len(documents)}"
                left -= len(document["text"]) / 3.6
                documents.append(document)
        self.rng.shuffle(documents)
        with open(out / f"{part}.jsonl", "w", encoding="utf8") as file:
            for document in documents:
                file.write(json.dumps(document, ensure_ascii=False) + "\n")
        print(f"{part}: {len(documents)} texts, {sum(len(d['spans']) for d in documents)} identifiers", file=sys.stderr)


def assemble(segments: list[Segment]) -> dict:
    text, at, spans, either = [], 0, [], []
    for value, label in segments:
        text.append(value)
        end = at + len(value.encode("utf-16-le")) // 2
        if label == EITHER:
            either.append({"start": at, "end": end})
        elif label is not STAY and end > at:
            last = spans[-1] if spans else None
            # parts of one address stand side by side and are one identifier
            if last and label == "LOCATION" and last["label"] == label and last["end"] == at:
                last["end"] = end
            else:
                spans.append({"start": at, "end": end, "label": label})
        at = end
    return {"text": "".join(text), "spans": spans, "either": either}


if __name__ == "__main__":
    folder, count, seed = Path(sys.argv[1]), int(float(sys.argv[2])), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    generator = Generator(seed)
    generator.write(folder, "train", count)
    generator.write(folder, "held-out", max(20_000, count // 25))
