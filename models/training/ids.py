"""Numbers, dates and addresses of the training notes, in the many forms charts write them. Every function takes a random.Random."""

import datetime as dt
import random
import string

MONTHS = "January February March April May June July August September October November December".split()
SHORT = [m[:3] for m in MONTHS]
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def form(rng: random.Random, pattern: str) -> str:
    """`#` a digit, `@` a capital, `&` either, `%` a small letter; all else stands for itself."""
    out = []
    for c in pattern:
        if c == "#":
            out.append(rng.choice(string.digits))
        elif c == "@":
            out.append(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ"))
        elif c == "%":
            out.append(rng.choice(string.ascii_lowercase))
        elif c == "&":
            out.append(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789"))
        else:
            out.append(c)
    return "".join(out)


FORMS = {
    "mrn": "####### ###### ######## ##-##-## ###-##-### MRN####### MRN-###### M####### @###### @@##### ##-##### ######-# 00####### "
    "E######## H#######-## ##.##.## @##-#### #### ##### #### @@-###### ### ### ### MR####### ######### UH####### ##########",
    "plan": "@@@######### ######### #@@#-@@#-@@## ########-## @@@######## W######### ###-##-####A @########## H####-### @##### "
    "@@@############ ######### ## ########### @@######@ ####&&&##### MBI-#@@#@@#@@##",
    "account": "########## ########### V########### @@@@##### ACCT####### FIN######## CSN######### ########-### E########### "
    "A##-###### ######-## HAR######## ##-######## CLM########## @####-##-#### 30#######",
    "npi": "1######### 1######### 1######### 2#########",
    "dea": "@@####### B@####### F@####### A@####### M@#######",
    "license": "@####### MD##### RN###### ##-##### @@-####### A###### ME###### LCSW##### ##.###### G##### @@###### TX-RN-###### R#####",
    "driver": "@####### @###-####-#### ######### @######## @@###### ###-##-#### ##-###-#### @##-##-####",
    "plate": "@@@-#### @@@ #### #@@@### @@#-@## ###-@@@ @@## @@@ @@@### ### @@@",
    "serial": "@@@######@ SN-######## @@#&&&&&& ####-#### @@-####-@@ &&&&&&&&&& ######@ NL######## @@@###-##### S/N-###### PJN######@ "
    "RNY###### ######-### BLF#######@ @@@#######",
    "lot": "@###### ######@ L-##### @@####-# ####@@ LOT#### &&&&&& ##@####",
    "accession": "S##-##### @@-##-##### ##-######## ########## ACC-####### H##-#### @##-###### ##S-######## CT######## @-####-## SP-##-#### "
    "###-##-#### M######## ####:@######",
    "order": "######### ORD-####### O####### #######-#### R-######## ##########",
    "rx": "####### RX####### ####### ######-##### Rx#####-### ###########",
    "case": "####-@@-###### ##-##### CR-##-###### WC-####### ##@@##### ##-@@-#### #:##-cv-##### CPS-###### ####-##### INC#######",
    "specimen": "@##-#### SPEC-###### ####-#### ##-###-##### B##-##### @@##-####@ BB######",
    "trial": "###-#### @@@-###-#### S-#### ##-###-@@ ####-### SUBJ-##### @@#-###",
    "badge": "##### E##### ###### @@#### EMP-##### B-####",
    "dictation": "####### ###### D######## ########## Job ####### @@:%% ####-######",
    "biometric": "FP-######## VP-####-## BIO-&&&&&&&& RET-###### fp_######_@ IRIS-####-@@ &&&&-&&&&-&&&& TPL######## palm-#####",
}
FORMS = {kind: [f for f in patterns.split(" ") if len(f) > 3 or kind == "badge"] for kind, patterns in FORMS.items()}
# Groups set apart by spaces, which the list above cannot hold.
SPACED = "@@@ ### #### @|@@@ # ### ###|@@@ #### #### # ##|@@ #@@#-####-##|@@@ ###### @|@@ ####### |@@-### #######|@ ### ### ##|@@@ ####-#### @#|#### #### ####|@@ ## ## ## @|@@@@@ ###### @@#@@|@@## ##### |### @@ ###|@@@ ###-##### @".split("|")
for kind in ("mrn", "plan", "account", "license", "driver", "serial", "lot", "order", "case", "specimen", "biometric", "accession"):
    FORMS[kind] += [f.strip() for f in SPACED]
for kind in ("order", "case", "specimen", "accession", "rx", "badge", "dictation", "biometric"):
    FORMS[kind] += ["@@####-@#", "####-@-###", "@#####", "######", "#####", "@@@-&&&&-&&", "%%%%/#####/%#", "@@@#-@###-##", "#@-####", "@@@@##-######", "@@##@##", "%##", "##-###-###-#"]
FORMS["mrn"] += ["### ### ###", "#### ####", "## ## ##", "@@@#####-@", "@/##-####-#", "@@-##-####-##"]

FORMS["plan"] += ["### ### ####", "#@@# @@# @@##", "@@@ ### ### ###"]
FORMS["plate"] += ["@@@ ####", "#@@ ###"]


def id_of(rng: random.Random, kind: str) -> str:
    value = form(rng, rng.choice(FORMS[kind]))
    if kind == "plan" and rng.random() < 0.3:
        return form(rng, "#@&#-@&#-@@##").replace("-", rng.choice(("-", "")))
    return value


def phone(rng: random.Random) -> str:
    if rng.random() < 0.04:
        return form(rng, rng.choice(("x####", "x#-####", "ext. ####", "ext ####", "#-####", "x####/####")))
    area = f"{rng.randint(2, 9)}{rng.randint(0, 9)}{rng.randint(0, 9)}"
    mid, end = form(rng, "###"), form(rng, "####")
    shape = rng.choice(
        ["({a}) {m}-{e}"] * 6 + ["{a}-{m}-{e}"] * 8 + ["{a}.{m}.{e}"] * 3 + ["{a} {m} {e}"] * 2 + ["{a}{m}{e}"] * 2 + ["+1 {a} {m} {e}", "1-{a}-{m}-{e}"]
        + ["({a}){m}-{e}", "{a}/{m}-{e}", "{m}-{e}", "+1 ({a}) {m}-{e}", "+1-{a}-{m}-{e}", "{a}-{m}{e}", "{a} - {m} - {e}", "0{a} {m} {e}"]
        + ["+44 7{a} {m}{e}", "0{a} {e} {m}", "+61 4{a} {m} {e}", "+91 9{a}{m}{e}", "+52 {a} {m} {e}", "020 7{m} {e}", "07{a} {m} {e}"]
    )
    return shape.format(a=area, m=mid, e=end)


def phone_spoken(rng: random.Random) -> str:
    digits = phone(rng)
    words = [ONES[int(c)] if c != "0" or rng.random() < 0.5 else "oh" for c in digits if c.isdigit()][:10]
    return " ".join(words)


def number_words(n: int) -> str:
    if n < 20:
        return ONES[n]
    return TENS[n // 10] + ("" if n % 10 == 0 else " " + ONES[n % 10])


NATO = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu".split()


def spelled(rng: random.Random, text: str) -> str:
    """Letter by letter, as it is dictated."""
    letters = [c for c in text.lower() if c.isalpha() or c == " "]
    if rng.random() < 0.3:
        return " ".join(NATO[ord(c) - 97] for c in letters if "a" <= c <= "z") or text
    join = rng.choice((" ", " ", "-", ". "))
    return join.join(c for c in letters if c != " ")


def spoken(rng: random.Random, value: str) -> str:
    """A number as it is dictated: digits in words, letters by themselves."""
    words = []
    for c in value:
        if c.isdigit():
            words.append("oh" if c == "0" and rng.random() < 0.5 else ONES[int(c)])
        elif c.isalpha():
            words.append(c.lower() if rng.random() < 0.8 or not "a" <= c.lower() <= "z" else NATO[ord(c.lower()) - 97])
        elif c in "-/.@_":
            words.append({"-": "dash", "/": "slash", ".": "dot", "@": "at", "_": "underscore"}[c])
    return " ".join(words)


def day(rng: random.Random, birth: bool = False) -> dt.date:
    if birth:
        return dt.date(1925, 1, 1) + dt.timedelta(days=rng.randint(0, 35_000))
    return dt.date(2004, 1, 1) + dt.timedelta(days=rng.randint(0, 8_400))


def date(rng: random.Random, d: dt.date) -> str:
    month, short = MONTHS[d.month - 1], SHORT[d.month - 1]
    year, two = d.year, f"{d.year % 100:02d}"
    tail = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(d.day, "th")
    return rng.choice(
        [f"{d.month:02d}/{d.day:02d}/{year}"] * 6
        + [f"{d.month}/{d.day}/{year}"] * 4
        + [f"{d.month}/{d.day}/{two}"] * 4
        + [f"{month} {d.day}, {year}"] * 6
        + [f"{short} {d.day}, {year}", f"{d.day} {month} {year}", f"{d.day} {short} {year}", f"{d.isoformat()}", f"{d.isoformat()}"]
        + [f"{d.month:02d}-{d.day:02d}-{year}", f"{d.month}-{d.day}-{two}", f"{d.day:02d}-{short.upper()}-{year}", f"{d.day:02d}-{short}-{two}"]
        + [f"{d.month}.{d.day}.{two}", f"{d.day:02d}.{d.month:02d}.{year}", f"{d.day:02d}/{d.month:02d}/{year}", f"{d.year}{d.month:02d}{d.day:02d}"]
        + [f"{month} {d.day}{tail}, {year}", f"{month} {d.day}{tail} {year}", f"the {d.day}{tail} of {month} {year}"[4:], f"{short}. {d.day}, {year}"]
        + [f"{d.day}{short}{year}", f"{year}/{d.month:02d}/{d.day:02d}", f"{short} {d.day} {year}", f"{d.day}-{d.month}-{year}", f"{month} {d.day} {year}"]
    )


def date_short(rng: random.Random, d: dt.date) -> str:
    month, short = MONTHS[d.month - 1], SHORT[d.month - 1]
    tail = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(d.day, "th")
    return rng.choice(
        [f"{d.month}/{d.day}"] * 6
        + [f"{d.month:02d}/{d.day:02d}"] * 3
        + [f"{month} {d.day}"] * 4
        + [f"{short} {d.day}", f"{d.day} {short}", f"{d.day} {month}", f"{month} {d.day}{tail}", f"{d.day}{tail} {month}", f"{d.day}{tail} of {month}", f"{short}. {d.day}"]
    )


def date_month(rng: random.Random, d: dt.date) -> str:
    month, short = MONTHS[d.month - 1], SHORT[d.month - 1]
    return rng.choice([f"{month} {d.year}"] * 4 + [f"{d.month:02d}/{d.year}", f"{d.month}/{d.year}", f"{short} {d.year}", f"{month} of {d.year}", f"{short} '{d.year % 100:02d}", f"{d.year}-{d.month:02d}"])


def date_spoken(rng: random.Random, d: dt.date) -> str:
    year = f"{'nineteen' if d.year < 2000 else 'twenty'} {number_words(d.year % 100)}" if d.year % 100 > 9 else f"two thousand {number_words(d.year % 100)}"
    ordinal = ORDINALS[d.day - 1].replace("-", rng.choice("- "))
    month = MONTHS[d.month - 1].lower()
    return rng.choice([f"{month} {ordinal} {year}", f"{month} {ordinal}", f"{ordinal} of {month} {year}", f"{month} {number_words(d.day)} {year}", f"{month} {ordinal}, {d.year}"])


def clock(rng: random.Random) -> str:
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    return rng.choice([f"{hour:02d}:{minute:02d}"] * 3 + [f"{hour:02d}{minute:02d}", f"{hour % 12 or 12}:{minute:02d} {'AM' if hour < 12 else 'PM'}", f"{hour % 12 or 12}:{minute:02d}{'am' if hour < 12 else 'pm'}"])


HOLIDAYS = "Thanksgiving|Christmas|Christmas Eve|New Year's Day|New Year's Eve|Labor Day|Memorial Day|Easter|Easter Sunday|Halloween|the Fourth of July|July 4th|Independence Day|Mother's Day|Father's Day|Diwali|Eid|Yom Kippur|Passover|Ash Wednesday|Boxing Day|Veterans Day|Valentine's Day|Juneteenth|Good Friday|St. Patrick's Day|Columbus Day|Ramadan|Hanukkah|Canada Day|Super Bowl Sunday".split("|")

STREET_KINDS = "Street St St. Avenue Ave Ave. Road Rd Rd. Lane Ln Drive Dr Dr. Court Ct Boulevard Blvd Way Place Pl Terrace Circle Cir Trail Parkway Pkwy Highway Hwy Loop Run Path Alley Crescent Close Square Embankment Arcade Mews Wharf Quay Row Gardens Turnpike Pike Plaza Commons Esplanade Promenade Walk Crossing Bend Ridge Hollow Landing".split()
UNITS = ["Apt {}", "Apt. {}", "#{}", "Unit {}", "Suite {}", "Ste {}", "Ste. {}", "Lot {}", "Rm {}", "Floor {}", "Bldg {}", "Trailer {}", "Flat {}"]


def zip_code(rng: random.Random) -> str:
    return form(rng, rng.choice(["#####"] * 7 + ["#####-####", "#####-####"] + ["@#@ #@#", "@@# #@@", "@## #@@", "@@## #@@", "####"]))


def ip(rng: random.Random) -> str:
    if rng.random() < 0.15:
        return ":".join(f"{rng.randint(0, 65535):x}" for _ in range(8))
    return ".".join(str(rng.randint(1, 254)) for _ in range(4))


def vin(rng: random.Random) -> str:
    return form(rng, rng.choice(["#@&@&##@#@@######", "#@@@@##&#&@######", "@@@@&&###&@######"]))


def ssn(rng: random.Random) -> str:
    return form(rng, rng.choice(["###-##-####"] * 6 + ["### ## ####", "#########", "###.##.####"]))


def udi(rng: random.Random) -> str:
    return form(rng, rng.choice(["(01)00##########(17)######(10)@######(21)########", "(01)00############(21)@@######", "+@###&&&&&#/$$#######@", "(01)##############", "00############"]))
