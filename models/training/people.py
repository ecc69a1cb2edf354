"""Persons, places and facilities of one training note: made once per note, then written in the many forms charts write them."""

import random

import ids
from pools import TOWN_WORDS, Pools, plain


class Person:
    def __init__(self, rng: random.Random, pools: Pools, family: str | None = None):
        self.rng = rng
        origin = pools.origin(rng)
        self.given = pools.given(rng, origin if rng.random() < 0.85 else "us")
        mixed = origin if rng.random() < 0.85 else pools.origin(rng)
        self.family = family or pools.family(rng, mixed)
        if not family and rng.random() < 0.07:
            self.family += rng.choice("- ") + pools.family(rng, mixed)
        if not family and rng.random() < 0.03:
            self.family = rng.choice(("de la ", "van ", "van der ", "von ", "Al-", "El ", "O'", "Mc", "Mac", "St. ", "Di ", "ben ", "Le ", "dos ", "bin ")) + self.family
        if rng.random() < 0.05:
            self.given += rng.choice("- ") + pools.given(rng, origin)
        self.middle = pools.given(rng, origin) if rng.random() < 0.5 else pools.family(rng, "us")
        self.usual = rng.choice(("gf", "gf", "gf", "gf", "gf", "gmf", "gMf", "gMf", "gfj", "nick"))

    def full(self) -> str:
        r = self.rng
        shape = self.usual if r.random() < 0.7 else "gf"
        g, m, f = self.given, self.middle, self.family
        return {
            "gf": f"{g} {f}",
            "gmf": f"{g} {m} {f}",
            "gMf": f"{g} {m[0]}{r.choice(('.', '.', ''))} {f}",
            "gfj": f"{g} {f}{r.choice((' Jr.', ', Jr.', ' III', ' II', ' Sr.'))}" if r.random() < 0.5 else f"{g[0]}. {f}",
            "nick": f'{g} "{m}" {f}' if r.random() < 0.5 else f"{g} ({m}) {f}" if r.random() < 0.3 else f"{g} {f}",
        }[shape]

    def write(self, part: str | None) -> str:
        r = self.rng
        if part == "first":
            return self.given
        if part == "last":
            return self.family
        if part == "rev":
            tail = r.choice(("", "", f" {self.middle[0]}", f" {self.middle[0]}.", f" {self.middle}"))
            gap = r.choice((", ", ", ", ", ", ","))
            return f"{self.family.upper() if r.random() < 0.3 else self.family}{gap}{self.given}{tail}"
        if part == "initials":
            letters = [self.given[0].upper(), self.middle[0].upper(), self.family.lstrip("'")[0].upper()]
            if r.random() < 0.5:
                del letters[1]
            return r.choice(("".join(letters), "".join(letters), ".".join(letters) + "."))
        return self.full()

    def username(self) -> str:
        g, f = plain(self.given) or "user", plain(self.family) or "name"
        n = self.rng.choice(("", str(self.rng.randint(1, 99)), str(self.rng.randint(1950, 2010))))
        return self.rng.choice((f"{g[0]}{f}{n}", f"{g}.{f}{n}", f"{g}_{f}{n}", f"{f}{g[0]}{n}", f"{g}{n}", f"{f}{n}", f"@{g}{f}{n}"))

    def email(self) -> str:
        host = self.rng.choice(EMAIL_HOSTS).format(plain(self.middle) or "home")
        user = self.username().lstrip("@") if self.rng.random() < 0.8 else self.rng.choice(TOWN_WORDS).lower() + str(self.rng.randint(1, 999))
        return f"{user}@{host}"


EMAIL_HOSTS = (
    "example.com example.org example.net mail.example {0}mail.test {0}.example {0}health.test inbox.example {0}-clinic.example post.{0}.test "
    "{0}.org {0}.net {0}care.org mail.{0}.edu {0}hospital.org {0}.co.uk {0}family.com"
).split()

HOSPITAL_KINDS = (
    "Hospital|Medical Center|General Hospital|Regional Medical Center|Memorial Hospital|Community Hospital|Health System|University Hospital|"
    "Children's Hospital|Infirmary|Health Center|Heart Institute|Cancer Center|VA Medical Center|Regional Hospital|Med Ctr|Clinic Hospital|"
    "Methodist Hospital|Baptist Medical Center|Presbyterian|Lutheran Hospital|Medical Campus|Surgical Hospital|Specialty Hospital|Women's Hospital|"
    "District Hospital|Royal Infirmary|Base Hospital|Health|Healthcare|General|Medical Centre|Memorial|Regional"
).split("|")
CLINIC_KINDS = (
    "Clinic|Family Practice|Medical Group|Family Medicine|Internal Medicine|Pediatrics|Orthopedics|Cardiology|Dental|Associates|ENT|Dermatology|"
    "Women's Health|Urgent Care|Primary Care|Surgery Center|Imaging|Eye Center|Neurology|Oncology|Physical Therapy|Pain Management|Health Partners|"
    "Wellness Center|Behavioral Health|Family Health Center|Medical Associates|Gastroenterology|Urology|OB/GYN|Sports Medicine|Surgery|Practice|Counseling|"
    "Heart and Vascular|Allergy & Asthma|Spine Institute|Community Clinic|Walk-In Clinic|Foot and Ankle|Kidney Care|Rheumatology|Endocrinology|Dental Arts"
).split("|")
FACILITY_KINDS = (
    "Nursing Home|Rehabilitation Center|Dialysis|Dialysis Center|Hospice|Assisted Living|Skilled Nursing Facility|Manor|Care Center|Senior Living|"
    "Rehab|Convalescent Home|Memory Care|Group Home|Kidney Center|Home Health|Health and Rehab|Infusion Center|Village|Residence|Estates|Terrace|"
    "Retirement Community|Recovery Center|Treatment Center|Correctional Facility|Transitional Care|House|Lodge|Gardens|Place|Care Home"
).split("|")
VIRTUES = (
    "Mercy Providence Good\u00a0Samaritan Sacred\u00a0Heart Holy\u00a0Cross Grace Hope Unity Trinity Bethesda Sinai Emmanuel Resurrection Charity Beacon "
    "Pinnacle Summit Horizon Legacy Heritage Liberty Pioneer Evergreen Lakeside Riverside Hillcrest Bayview Parkview Northside Southside Eastside "
    "Westside Valley\u00a0View Mountain\u00a0View Oceanview Fairview Sunrise Sunset Golden Silver\u00a0Lake Blue\u00a0Ridge Twin\u00a0Rivers Three\u00a0Rivers "
    "Tri-County Four\u00a0Corners Cornerstone Keystone Lighthouse Harbor Compass Meridian Advent Concord Harmony Serenity Brookside Woodlands Crossroads"
).split()
SAINTS = "Mary Joseph Luke John Vincent Francis Anthony Elizabeth Anne Agnes Clare Jude Mark Michael Peter Raphael Rita Thomas Camillus Brigid Alban Bernadette Catherine David Helena Theresa Monica Patrick Gabriel Columba Finnian".split()


FOREIGN = ("Hospital {}", "Hospital General de {}", "Clínica {}", "Centro Médico {}", "Hôpital {}", "Klinikum {}", "Institute of {}", "Clinic of {}", "Hospital Virgen de {}", "Maternity of {}", "Polyclinic {}", "House of {}", "Ospedale {}")


def place_name(rng: random.Random, pools: Pools, kinds) -> str:
    """A facility's name: what it is called, then mostly what it is."""
    x = rng.random()
    if x < 0.3:
        base = pools.town(rng)
    elif x < 0.45:
        base = pools.family(rng, pools.origin(rng) if rng.random() < 0.4 else "us")
    elif x < 0.62:
        base = rng.choice(VIRTUES).replace("\u00a0", " ")
    elif x < 0.74:
        base = f"{rng.choice(('St.', 'St', 'Saint'))} {rng.choice(SAINTS)}{rng.choice((chr(39) + 's', '', chr(39) + 's', 's'))}"
    elif x < 0.88:
        base = f"{rng.choice(TOWN_WORDS)} {rng.choice(('Creek', 'Hill', 'Valley', 'Ridge', 'Grove', 'Bay', 'Point', 'Lake', 'Park', 'Mesa', 'Glen', 'Haven', 'Bluff', 'Prairie', 'Shores', 'County'))}"
    elif x < 0.95:
        base = f"{pools.given(rng)} {pools.family(rng)}"
    else:
        base = f"{rng.choice(('University of', 'The', 'North', 'Greater', 'Mount', 'Royal', 'Central'))} {pools.town(rng)}"
    if rng.random() < 0.08:
        return base
    if rng.random() < 0.07:
        return rng.choice(FOREIGN).format(base)
    name = f"{base} {rng.choice(kinds)}"
    if rng.random() < 0.07:
        name = "The " + name
    if rng.random() < 0.07:
        name += rng.choice((", PLLC", " PLLC", ", LLC", ", P.C.", ", PA", ", Inc.", " LLP", " Ltd", " Trust", " NHS Trust"))
    return name


def street(rng: random.Random, pools: Pools) -> str:
    if rng.random() < 0.07:
        return rng.choice(("P.O. Box {}", "PO Box {}", "P O Box {}", "RR {} Box 12", "HC {} Box 40")).format(rng.randint(2, 9999))
    x = rng.random()
    if x < 0.35:
        name = pools.family(rng)
    elif x < 0.6:
        name = rng.choice(TOWN_WORDS)
    elif x < 0.7:
        name = f"{rng.choice(('North', 'South', 'East', 'West', 'N', 'S', 'E', 'W', 'N.', 'SW', 'Old', 'Upper'))} {pools.family(rng)}"
    elif x < 0.8:
        n = rng.randint(1, 140)
        name = f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
    elif x < 0.9:
        name = f"{rng.choice(TOWN_WORDS)} {rng.choice(('Creek', 'Hill', 'Ridge', 'Hollow', 'Oak', 'Run', 'View', 'Pine', 'Mill', 'Bridge'))}"
    else:
        name = pools.town(rng)
    line = f"{rng.randint(1, 19999) if rng.random() < 0.3 else rng.randint(1, 999)} {name} {rng.choice(ids.STREET_KINDS)}"
    if rng.random() < 0.05:
        unit = rng.choice(ids.UNITS).format(rng.randint(1, 2000))
        return f"{unit}, {line}"
    if rng.random() < 0.25:
        line += rng.choice((", ", " ", ", ", "\n")) + rng.choice(ids.UNITS).format(rng.choice((str(rng.randint(1, 999)), f"{rng.randint(1, 30)}{rng.choice('ABCDEFGH')}", rng.choice("ABCDEF"))))
    return line
