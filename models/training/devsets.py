"""Brings the development sets into the form encode.ts reads: `devsets.py OUT`. They are looked at to choose between configurations, and
never trained on. Labels that are no Safe Harbor category are right either way."""

import json
import sys
from pathlib import Path

from pools import ROOT

SETS = {
    "aci-dev": ROOT.parent / "shared/data/deid-dev/fullnote-aci-dev.jsonl",
    "presidio": ROOT.parent / "shared/data/deid-dev/presidio-synth-v2.jsonl",
    "queries": ROOT / "bench/sets/queries.jsonl",
    "queries-2": ROOT / "bench/sets/queries-2.jsonl",
}
NAMES = {
    "PERSON": "NAME", "PER": "NAME", "STREET_ADDRESS": "LOCATION", "ADDRESS": "LOCATION", "GPE": "LOCATION", "LOC": "LOCATION",
    "ZIP_CODE": "LOCATION", "PHONE_NUMBER": "PHONE", "EMAIL_ADDRESS": "EMAIL", "US_SSN": "SSN", "IP_ADDRESS": "IP",
    "US_DRIVER_LICENSE": "LICENSE", "CREDIT_CARD": "ACCOUNT", "IBAN_CODE": "ACCOUNT",
}  # fmt: skip
EITHER = {"ORGANIZATION", "ORG", "MISC", "DATE_TIME", "TITLE", "PREFIX", "AGE", "NRP", "DOMAIN_NAME", "-"}

out = Path(sys.argv[1])
for name, file in SETS.items():
    if not file.exists():
        print(f"no {name}: left out", file=sys.stderr)
        continue
    with open(out / f"{name}.jsonl", "w", encoding="utf8") as target:
        for line in file.read_text(encoding="utf8").splitlines():
            document = json.loads(line)
            spans = [{**s, "label": NAMES.get(s["label"], s["label"])} for s in document["spans"] if s["label"] not in EITHER]
            either = [s for s in document["spans"] if s["label"] in EITHER] + document.get("ignore", [])
            target.write(json.dumps({"text": document["text"], "spans": spans, "either": either}) + "\n")
