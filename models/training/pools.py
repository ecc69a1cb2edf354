"""Where names, places and clinical words of the training notes come from.

Names are drawn from three wells, so that the model cannot lean on the word lists alone: the project's own lexicon (data/lexicons, with
its sources), the locales of Faker (MIT), and names made up letter by letter after both. Clinical words come from the project's code
table (ICD-10-CM titles, a US government work) and its lexicon.
"""

import gzip
import importlib
import json
import pkgutil
import random
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import faker.providers.person as faker_person

ROOT = Path(__file__).resolve().parents[2]
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
LATIN = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿ' ’.-]+$")


def _lexicon():
    """Words of data/lexicons as (word, first, last, place, common, clinical, drug, keep)."""
    manifest = json.loads((ROOT / "data/lexicons/manifest.json").read_text())
    for line in gzip.open(ROOT / "data/lexicons" / manifest["file"], "rt", encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            continue
        word, code = line[:-3], line[-2:]
        value = DIGITS.index(code[0]) << 6 | DIGITS.index(code[1])
        yield word, value & 3, value >> 2 & 3, value >> 4 & 3, value >> 6 & 7, value & 512, value & 1024, value & 2048


def capital(word: str) -> str:
    """Title case that keeps O'Neil and Smith-Jones."""
    return re.sub(r"(^|[ '’-])(\w)", lambda m: m.group(1) + m.group(2).upper(), word)


class Markov:
    """Makes words that look like those it was given, letter by letter (two letters of memory)."""

    def __init__(self, words):
        self.next = defaultdict(list)
        for word in words:
            padded = "^^" + word.lower() + "$"
            for i in range(len(padded) - 2):
                self.next[padded[i : i + 2]].append(padded[i + 2])

    def make(self, rng: random.Random) -> str:
        while True:
            word, state = "", "^^"
            while len(word) < 13:
                letter = rng.choice(self.next[state])
                if letter == "$":
                    break
                word += letter
                state = state[1] + letter
            if 3 <= len(word) <= 12 and re.search("[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýą-ž]", word):
                return capital(word)


class Pools:
    def __init__(self):
        self.first, self.last, self.wordlike_last, self.towns, self.drugs = [[] for _ in range(4)], [[] for _ in range(4)], [], [[] for _ in range(4)], []
        for word, first, last, place, common, _clinical, drug, _keep in _lexicon():
            if not word.isalpha() and " " not in word and "-" not in word:
                continue
            single = " " not in word
            if single and first:
                self.first[first].append(capital(word))
            if single and last:
                self.last[last].append(capital(word))
                if last >= 2 and common >= 3 and len(word) > 2:
                    self.wordlike_last.append(capital(word))
            if place and len(word) > 3:
                self.towns[place].append(capital(word))
            if drug and single and not first and not last and 4 < len(word) < 16:
                self.drugs.append(word)
        self.locales = {}
        for module in pkgutil.iter_modules(faker_person.__path__):
            if module.name == "en" or not module.ispkg:
                continue
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            given = self._names(provider, "first_names") or self._names(provider, "first_names_male") + self._names(provider, "first_names_female")
            family = self._names(provider, "last_names") or self._names(provider, "last_names_male")
            if len(given) > 20 and len(family) > 15:
                self.locales[module.name] = (given, family)
        self.latin = [k for k, (g, f) in self.locales.items() if sum(bool(LATIN.match(n)) for n in g[:30] + f[:30]) > 55]
        self.other = [k for k in self.locales if k not in self.latin]
        latin_names = [n for k in self.latin for names in self.locales[k] for n in names if n.isalpha()]
        self.made_up_first = Markov(self.first[3] + self.first[2][:4000] + latin_names[:20000:2])
        self.made_up_last = Markov(self.last[3] + self.last[2][:6000] + latin_names[1:20000:2])
        self.made_up_town = Markov([t for t in self.towns[3] + self.towns[2] if t.isalpha()])
        self.made_up_drug = Markov(self.drugs)
        table = json.load(gzip.open(ROOT / "data/codes/icd10cm.json.gz"))
        titles, codes = table["titles"].split("\n"), table["codes"].split("\n")
        self.codes = [c for c, b in zip(codes, table["billable"]) if b == "1"]
        self.dx = [t[0].lower() + t[1:] if t[1:2].islower() else t for t in titles if 6 < len(t) < 60 and "," not in t]

    @staticmethod
    def _names(provider, field):
        value = getattr(provider, field, ())
        if isinstance(value, property) or not hasattr(value, "__iter__"):
            return []
        return [n for n in value if isinstance(n, str)]

    def given(self, rng: random.Random, origin: str | None = None) -> str:
        if origin in self.locales:
            return rng.choice(self.locales[origin][0])
        if origin == "made-up":
            return self.made_up_first.make(rng)
        return rng.choice(self.first[rng.choices((3, 2, 1), (6, 3, 2))[0]])

    def family(self, rng: random.Random, origin: str | None = None) -> str:
        if origin in self.locales:
            return rng.choice(self.locales[origin][1])
        if origin == "made-up":
            return self.made_up_last.make(rng)
        if rng.random() < 0.12:
            return rng.choice(self.wordlike_last)
        return rng.choice(self.last[rng.choices((3, 2, 1), (5, 4, 3))[0]])

    def origin(self, rng: random.Random) -> str:
        """Where a person's names come from: the US lists, a locale of the world, or nowhere."""
        x = rng.random()
        if x < 0.42:
            return "us"
        if x < 0.70:
            return rng.choice(self.latin)
        if x < 0.73:
            return rng.choice(self.other)
        return "made-up"

    def town(self, rng: random.Random) -> str:
        x = rng.random()
        if x < 0.6:
            return rng.choice(self.towns[rng.choices((3, 2, 1), (3, 5, 3))[0]])
        if x < 0.85:
            base = self.family(rng, "us" if rng.random() < 0.6 else "made-up")
            return rng.choice(TOWN_SHAPES).format(base, rng.choice(TOWN_WORDS))
        return self.made_up_town.make(rng)


TOWN_SHAPES = (
    "{0}ville {0}ton {0}burg {0}field {0}wood {0}dale".split()
    + ["{0} Falls", "{0} Springs", "{0} City", "{0} Heights", "{0} Creek", "Lake {0}", "Port {0}", "Fort {0}", "New {0}", "North {0}"]
    + ["West {0}", "Mount {0}", "St. {0}", "San {0}", "{1} {0}", "{1} Hill", "{1} Harbor", "{1} Grove", "El {0}", "{0} Junction", "{1} Bend"]
)
TOWN_WORDS = (
    "Cedar Maple Willow Bear Elk Eagle Stone Iron Silver Copper Granite Sand Clear Pleasant Fair Rock River Prairie Sunset Oak Pine "
    "Birch Juniper Raven Otter Salmon Mill Bridge Cold Crystal Hidden Long Red Blue White Black Green Big Little Grand Spring Summer "
    "Winter Harvest Orchard Meadow Valley Canyon Mesa Bay Cape Ocean Lake Cypress Magnolia Palmetto Hickory Walnut Sycamore Aspen"
).split()


def plain(text: str) -> str:
    """Letters only, without accents, lower case: for mail addresses and logins."""
    bare = unicodedata.normalize("NFD", text)
    return re.sub("[^a-z]", "", bare.lower())
