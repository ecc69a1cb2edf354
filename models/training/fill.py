"""Fills a template: choices are taken, slots become values, and every value keeps its category."""

import random
import re

import clinical as c
import ids
from people import CLINIC_KINDS, FACILITY_KINDS, HOSPITAL_KINDS, SAINTS, VIRTUES, Person, place_name, street
from pools import TOWN_WORDS, Pools

STAY = None
EITHER = "-"
"""Right either way: left out of training."""

Segment = tuple[str, str | None]
SLOT = re.compile(r"\{(age90|spo2|[a-z]+)(\d?)(?:\.([a-z0-9]+))?(?::([\d.]+)-([\d.]+))?\}")
PEOPLE = ("patient", "doctor", "nurse", "relative", "person")
CHOICE = re.compile(r"\[\[((?:(?!\[\[|\]\]).)*)\]\]", re.S)


def choose(rng: random.Random, template: str) -> str:
    """Takes one part of every `[[a|b]]`, the innermost first."""
    while True:
        done = CHOICE.sub(lambda m: rng.choice(m.group(1).split("|")), template)
        if done == template:
            return done
        template = done


class Note:
    """The people and places of one note."""

    def __init__(self, rng: random.Random, pools: Pools):
        self.rng, self.pools, self.known = rng, pools, {}
        self.day = ids.day(rng)

    def once(self, key: str, make):
        if key not in self.known:
            self.known[key] = make()
        return self.known[key]

    def person(self, role: str, number: str) -> Person:
        def make() -> Person:
            same = role == "relative" and self.rng.random() < 0.6
            return Person(self.rng, self.pools, self.person("patient", "").family if same else None)

        return self.once(f"{role}{number}", make)

    def fill(self, template: str) -> list[Segment]:
        text = choose(self.rng, template)
        # raw dictation: numbers and spellings in words
        self.dictated = SPOKEN_CUES.search(text) is not None
        out: list[Segment] = []
        read = 0
        for m in SLOT.finditer(text):
            out.append((text[read : m.start()], STAY))
            kind = m.group(1)
            if kind == "age" and not m.group(3) and self.rng.random() < 0.12:
                kind = "age90"
            made = self.slot(kind, m.group(2), m.group(3), m.group(4), m.group(5))
            if self.dictated and self.rng.random() < 0.6:
                made = [(ids.spoken(self.rng, value) if label in SPOKEN_KINDS else value, label) for value, label in made]
            out.extend(made)
            read = m.end()
        out.append((text[read:], STAY))
        return join_states([s for s in out if s[0]])

    def near(self):
        """A day of the same note: most of its dates lie close together."""
        return self.day if self.rng.random() < 0.3 else ids.day(self.rng)

    def slot(self, kind, number, part, low, high) -> list[Segment]:
        r, p = self.rng, self.pools
        if kind in PEOPLE:
            person = self.person(kind, number)
            if part == "spelled" or (self.dictated and r.random() < 0.12):
                return [(ids.spelled(r, person.given if r.random() < 0.5 else person.family), "NAME")]
            return [(person.write(part), "NAME")]
        if kind == "username":
            return [(self.person("patient" if r.random() < 0.5 else "doctor", number).username(), "NAME")]
        if kind == "email":
            return [(self.person(r.choice(("patient", "doctor", "relative")), number).email(), "EMAIL")]
        if kind == "date":
            d = self.near()
            return [({None: ids.date, "short": ids.date_short, "month": ids.date_month, "spoken": ids.date_spoken, "dob": lambda r, _: ids.date(r, ids.day(r, True))}[part](r, d), "DATE")]
        if kind == "datetime":
            return [(ids.date(r, self.near()) + r.choice((" ", " ", " at ", "T", ", ", " @ ")) + ids.clock(r), "DATE")]
        if kind == "holiday":
            return [(r.choice(ids.HOLIDAYS), "DATE")]
        if kind == "age90":
            if r.random() < 0.15:
                return [(ids.number_words(r.randint(90, 99)).replace(" ", r.choice((" ", "-"))), "AGE_90_PLUS")]
            return [(str(r.choices((90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 106), (9, 9, 9, 9, 9, 9, 8, 8, 7, 7, 4, 3, 3, 2, 2, 1))[0]), "AGE_90_PLUS")]
        if kind in ids.FORMS:
            label = {"mrn": "MRN", "plan": "HEALTH_PLAN_ID", "account": "ACCOUNT", "npi": "LICENSE", "dea": "LICENSE", "license": "LICENSE", "driver": "LICENSE"}
            label |= {"plate": "VEHICLE", "serial": "DEVICE_ID", "lot": "DEVICE_ID", "biometric": "BIOMETRIC"}
            return [(self.once(kind + number, lambda: ids.id_of(r, kind)) if kind in ("mrn", "plan", "account", "npi") and r.random() < 0.8 else ids.id_of(r, kind), label.get(kind, "OTHER_ID"))]
        return self.place(kind, number) or self.number(kind, part) or self.staying(kind, part, low, high)

    def number(self, kind, part) -> list[Segment]:
        r = self.rng
        if kind in ("phone", "fax", "pager"):
            number = ids.phone_spoken(r) if part == "spoken" else ids.phone(r)
            if part == "ext":
                number += r.choice((" x", " ext ", " ext. ", " extension ")) + str(r.randint(10, 99999))
            if kind == "pager" and r.random() < 0.5:
                number = ids.form(r, r.choice(("####", "#####", "###-####")))
            return [(number, "FAX" if kind == "fax" else "PHONE")]
        if kind == "ssn":
            return [(ids.form(r, "####") if part == "last4" else ids.ssn(r), "SSN")]
        if kind == "vin":
            return [(ids.vin(r), "VEHICLE")]
        if kind == "udi":
            return [(ids.udi(r), "DEVICE_ID")]
        if kind == "ip":
            return [(ids.ip(r), "IP")]
        if kind == "url":
            host = r.choice(("www.{0}.example", "https://{0}.example.org", "http://portal.{0}.test", "{0}.example.com", "https://{0}health.test", "www.{0}clinic.org", "{0}.net"))
            path = r.choice(("", f"/{self.person('patient', '').username().lstrip('@')}", f"/pt/{r.randint(1000, 999999)}", f"/results?id={r.randint(1000, 99999)}", "/visit/" + ids.form(r, "%%%-####-%%")))
            return [(host.format(r.choice(TOWN_WORDS).lower() + r.choice(("", "bay", "care", "ville"))) + path, "URL")]
        if kind == "photo":
            stem = r.choice(("IMG_####", "DSC#####", "wound_####", "photo-####", "face_front_###", "PHOTO-########", "pt_&&&&&&", "IMG-20##-####", "clin_######"))
            return [(ids.form(r, stem) + r.choice((".jpg", ".JPG", ".png", ".jpeg", ".heic", "", ".tif")), "PHOTO")]
        return []

    def place(self, kind, number) -> list[Segment]:
        r, p = self.rng, self.pools
        if kind in ("hospital", "clinic", "facility"):
            kinds = {"hospital": HOSPITAL_KINDS, "clinic": CLINIC_KINDS, "facility": FACILITY_KINDS}[kind]
            return [(self.once(kind + number, lambda: place_name(r, p, kinds)), "FACILITY")]
        shapes = {
            "pharmacy": ("{} Pharmacy", "{} Drug", "{} Drugs", "{} Apothecary", "{} Pharmacy #12"),
            "lab": ("{} Laboratories", "{} Labs", "{} Diagnostics", "{} Pathology", "{} Reference Laboratory"),
            "school": ("{} Elementary", "{} High School", "{} Middle School", "{} University", "{} Academy", "{} College", "{} Elementary School", "{} Preschool", "{} Day Care"),
            "church": ("{} Baptist Church", "{} Lutheran Church", "First {} Church", "{} Temple", "{} Mosque", "Our Lady of {}", "{} Parish", "{} Synagogue"),
            "agency": ("{} County DHS", "{} Home Care", "{} Hospice", "{} Home Health", "{} Adult Services", "{} Ambulance", "{} EMS", "{} Fire Rescue", "{} Visiting Nurses"),
        }
        if kind in shapes:
            def make() -> str:
                return r.choice(shapes[kind]).format(r.choice((lambda: p.town(r), lambda: p.family(r), lambda: r.choice(VIRTUES).replace("\u00a0", " "), lambda: r.choice(TOWN_WORDS)))())

            return [(self.once(kind + number, make), "FACILITY")]
        if kind == "employer":
            def make() -> str:
                return f"{r.choice((p.town, p.family))(r)} {r.choice(c.EMPLOYER_KINDS)}"

            return [(self.once(kind + number, make), "FACILITY")]
        if kind == "unit":
            name = r.choice((p.family(r), r.choice(TOWN_WORDS), "St. " + r.choice(SAINTS), p.town(r)))
            return [(f"{name} {r.choice(('Ward', 'Pavilion', 'Tower', 'Building', 'Wing', '4 West', '3 North', 'Unit', '5B', 'House', '2 East', 'Suite', '9 ICU', '6 South', 'MICU', '12', 'Day Unit'))}", "FACILITY")]
        if kind == "street":
            return [(self.once(kind + number, lambda: street(r, p)), "LOCATION")]
        if kind == "city":
            return [(self.once(kind + number, lambda: p.town(r)), "LOCATION")]
        if kind == "county":
            return [(r.choice((p.family, p.town))(r), "LOCATION"), (r.choice((" County", " County", " Parish", " county")), "LOCATION")]
        if kind == "zip":
            return [(ids.zip_code(r), "LOCATION")]
        if kind == "place":
            shape = r.choice(("{} Park", "{} Beach", "the {} neighborhood", "{} Reservation", "{} Lake", "Lake {}", "{} Mall", "{} Trail", "{} Heights", "Camp {}", "{} Mountain", "{} Island", "{} Stadium", "{} Bridge", "{} River", "Fort {}", "{} Plaza", "the {} Valley", "{} Township"))
            return [(shape.format(r.choice((p.town(r), p.family(r), r.choice(TOWN_WORDS)))).removeprefix("the "), "LOCATION")]
        if kind == "address":
            gap = r.choice((", ", ", ", "\n", "\n", " "))
            line = [(self.once("street" + number, lambda: street(r, p)), "LOCATION"), (gap, "LOCATION"), (self.once("city" + number, lambda: p.town(r)), "LOCATION")]
            line += [(r.choice((", ", ", ", " ")), EITHER), (r.choice(c.STATES), EITHER)]
            if r.random() < 0.8:
                line += [(r.choice((" ", " ", "  ")), EITHER), (ids.zip_code(r), "LOCATION")]
            return line
        return []

    def staying(self, kind, part, low, high) -> list[Segment]:
        r, p = self.rng, self.pools
        lists = {"state": c.STATES, "country": c.COUNTRIES, "weekday": c.WEEKDAYS, "symptom": c.SYMPTOMS, "procedure": c.PROCEDURES, "specialty": c.SPECIALTIES}
        lists |= {"organism": c.ORGANISMS, "allergy": c.ALLERGIES, "eponym": c.EPONYMS, "occupation": c.OCCUPATIONS}
        if kind in lists:
            return [(r.choice(lists[kind]), STAY)]
        if kind == "insurer":
            return [(r.choice(c.INSURERS), EITHER)]
        if kind == "n":
            return [(str(r.randint(int(float(low)), int(float(high)))), STAY)]
        if kind == "f":
            return [(f"{r.uniform(float(low), float(high)):.1f}", STAY)]
        makers = {
            "age": lambda: {"child": str(r.randint(2, 17)), "infant": f"{r.randint(2, 23)}-{r.choice(('week', 'month', 'day'))}"}.get(part, str(r.randint(18, 89))),
            "year": lambda: str(r.randint(1950, 2026)),
            "time": lambda: ids.clock(r),
            "drug": lambda: c.drug(r, p),
            "dose": lambda: c.dose(r),
            "drugline": lambda: f"{c.drug(r, p)} {c.dose(r)} {r.choice(c.ROUTES)}",
            "dx": lambda: r.choice(c.DX) if r.random() < 0.6 else r.choice(p.dx),
            "bp": lambda: f"{r.randint(85, 210)}/{r.randint(45, 120)}",
            "hr": lambda: str(r.randint(45, 150)),
            "rr": lambda: str(r.randint(10, 36)),
            "temp": lambda: f"{r.uniform(96, 104):.1f}" if r.random() < 0.7 else f"{r.uniform(35.5, 40):.1f}",
            "spo2": lambda: str(r.randint(82, 100)),
            "weight": lambda: f"{r.randint(40, 160)}{r.choice((' kg', 'kg', ' lbs', ' lb'))}",
            "height": lambda: r.choice((f"{r.randint(4, 6)}'{r.randint(0, 11)}\"", f"{r.randint(145, 198)} cm")),
            "bmi": lambda: f"{r.uniform(17, 52):.1f}",
            "labline": lambda: c.lab_line(r),
            "abbr": lambda: ids.form(r, r.choice(("@@", "@@@", "@@@", "@@@@", "@@@@", "@@@@@"))),
            "brand": lambda: p.made_up_drug.make(r),
            "author": lambda: p.family(r, r.choice(("us", "us", r.choice(p.latin), "made-up"))),
            "icd": lambda: r.choice(p.codes) if r.random() < 0.92 else r.choice(p.codes).replace(".", ""),
            "cpt": lambda: r.choice((str(r.randint(10021, 69990)), str(r.randint(70010, 99499)), r.choice(("99213", "99214", "99285", "99223", "99232", "36415", "93000", "45378", "20610", "97110", "90837", "G0439", "0042T")), ids.form(r, "####T"), ids.form(r, "####F"))),
            "hcpcs": lambda: ids.form(r, r.choice(("J####", "G####", "E####", "L####", "A####", "Q####", "C####", "K####", "S####"))),
            "pcs": lambda: ids.form(r, r.choice(("0&&&&&&", "3E0##&&", "B&&#&&&", "0@@#&#@"))),
            "modifier": lambda: r.choice(("25", "59", "26", "TC", "LT", "RT", "50", "51", "57", "76", "78", "79", "GT", "95", "XS", "XU", "KX", "AI", "22")),
            "snomed": lambda: ids.form(r, r.choice(("########", "#########", "###########"))),
            "loinc": lambda: ids.form(r, r.choice(("####-#", "#####-#"))),
            "rxnorm": lambda: ids.form(r, r.choice(("######", "#######", "#####"))),
            "ndc": lambda: ids.form(r, r.choice(("#####-####-##", "#####-###-##", "####-####-##"))),
            "code": lambda: r.choice((r.choice(p.codes), r.choice(p.codes), str(r.randint(10021, 99499)), ids.form(r, r.choice(("J####", "G####", "E####", "L####"))), f"DRG {r.randint(1, 999)}")),
        }
        return [(makers[kind](), STAY)]


def join_states(segments: list[Segment]) -> list[Segment]:
    """A state that stands beside its town or ZIP is right either way; alone it stays."""
    out = list(segments)
    for i, (text, label) in enumerate(segments):
        if label is not STAY or text not in STATE_SET:
            continue
        before = i > 1 and segments[i - 1][1] is STAY and segments[i - 1][0] in (", ", " ", ",") and segments[i - 2][1] == "LOCATION"
        after = i + 2 < len(segments) and segments[i + 1][0] in (" ", "  ", ", ") and segments[i + 2][1] == "LOCATION"
        if before or after:
            out[i] = (text, EITHER)
            if before:
                out[i - 1] = (segments[i - 1][0], EITHER)
    return out


STATE_SET = set(c.STATES)
SPOKEN_CUES = re.compile(r"\b(?:period|comma|new paragraph|slash|open paren)\b.*\b(?:period|comma|next|new line|new paragraph)\b", re.S)
SPOKEN_KINDS = {"MRN", "HEALTH_PLAN_ID", "ACCOUNT", "LICENSE", "VEHICLE", "DEVICE_ID", "OTHER_ID", "BIOMETRIC", "SSN", "PHONE", "FAX", "URL", "IP", "EMAIL"}
