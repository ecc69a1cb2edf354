// Names that became terms: kept when used as the term ("Parkinson disease", "Foley catheter"), never protected when used as a name
// ("Mr. Foley"). Written for this project from general medical vocabulary. Pure.

/** The person stands in the term; what it is follows. */
const NOUN =
  '(?:disease|syndrome|sign|test|maneuver|manoeuvre|score|scale|index|criteria|classification|stage|staging|grade|grading|catheter|procedure|operation|repair|incision|fracture|palsy|paralysis|phenomenon|reflex|lymphoma|sarcoma|tumou?r|carcinoma|adenoma|anemia|anaemia|cyst|hernia|ulcer|ulcers|esophagus|oesophagus|contracture|deformity|disorder|dystrophy|dementia|encephalopathy|thyroiditis|diverticulum|duct|node|nodes|line|lines|lens|test|stain|point|triangle|fossa|pouch|gland|glands|space|ligament|tendon|nerve|ring|rings|bodies|body|cells?|tear|lesion|position|murmur|pulse|respirations?|breathing|spots?|nodules?|tophi|rule|formula|equation|shunt|tube|drain|bag|pump|clamp|retractor|forceps|brace|boot|splint|collar|bandage|dressing|valve|graft|flap|stent|filter|needle|mask|tube|agar|medium|solution|antigen|antibod(?:y|ies)|virus|chorea|ataxia|aphasia|area|neuralgia|neuroma|neuropathy|myopathy|nephropathy|nephritis|arthritis|purpura|vasculitis|granulomatosis|esophagitis|gastritis|angina|block|tachycardia|arrhythmia|anomaly|malformation|tetralogy|transposition|atrophy|osteotomy|arthroplasty|hysterectomy|resection|anastomosis|pancreaticoduodenectomy|view|views|projection|method|technique|protocol|regimen|diet|ratio|units?|screen|questionnaire|inventory|assessment|trial|prophylaxis|deficit|fever|spot|nodule|law|loop|coma|tics?|pattern)s?'

const TERM_AFTER = new RegExp(
  `^(?:['’]s?|s)?(?:[ \\t-]+(?:type|like|grade|stage|II?I?|IV|[0-9]))?(?:[ \\t]*[-–][ \\t]*\\p{Lu}\\p{L}+(?:['’]s?)?)*(?:[ \\t]+(?:muscular|total|motor|cord|facial|sensory|esophageal|oesophageal|lower|upper|coma|skin|physical|abdominal|optic|hereditary|body|gastric|vascular|bypass|knee|hip|foot|depression|anxiety|disability|pain|balance|fall|urinary|bladder))?[ \\t]+${NOUN}(?![\\p{L}])`,
  'iu',
)

/** Terms that stand alone. */
const ALONE = new Set(
  'parkinson parkinsons alzheimer alzheimers crohn crohns hodgkin cushing cushings addison addisons graves hashimoto sjogren sjogrens raynaud raynauds barrett barretts foley whipple babinski romberg mcburney mcburneys kernig kernigs brudzinski rovsing lachman mcmurray mcmurrays tinel tinels phalen phalens finkelstein hawkins neer spurling apley homans trendelenburg lyme apgar glasgow marfan turner klinefelter noonan tourette tourettes asperger aspergers huntington huntingtons guillain barre behcet kawasaki wilson wilsons paget pagets dupuytren bartholin meckel virchow kaposi burkitt wilms ewing ehlers danlos gaucher fabry pompe tay sachs hirschsprung hirschsprungs chiari arnold wernicke korsakoff mallory weiss zenker peyronie cheyne stokes kussmaul korotkoff swan ganz hickman groshong jackson pratt penrose holter doppler gram wright giemsa papanicolaou pap coombs mantoux schilling rinne weber snellen ishihara epley dix hallpike valsalva heimlich fowler sims bishop tanner ballard braden morse norton mallampati cormack lehane gleason breslow clark dukes karnofsky zubrod ranson childs pugh nyha killip salter harris colles smith bennett boxer galeazzi monteggia jones lisfranc maisonneuve weber lauge hansen garden gustilo schatzker neer bankart latarjet nissen toupet roux billroth hartmann ross fontan glenn norwood bentall maze kasai mohs koebner auspitz nikolsky wickham coxsackie epstein barr norwalk ebola zika marburg hantaan legionella bell bells baker bakers down downs candida salmonella shigella nocardia brucella borrelia neisseria rickettsia stryker zimmer biomet medtronic abbott baxter bard pfizer merck lilly bayer novartis roche sanofi braun cook hologic olympus philips siemens kerlix coban tegaderm allis mayo metzenbaum kocher deaver debakey bovie adson hegar robson fuhrman lowenstein blumberg studer ziehl neelsen farnsworth michaelis gutmann schirmer dorr kellgren couinaud bosniak outerbridge goutallier frykman walch meyerding risser pirani perthes eichenhoff tardieu tinetti rankin hoehn yahr gaenslen stinchfield waddell spetzler gehrig bengal bengala bunnell mcindoe nikaidoh tonnis ramadan bence cockcroft gault escorial ludwig wharton pringle'.split(
    ' ',
  ),
)

/** The letters before an eponym that make a term of it: "Romberg negative", "positive Lachman". */
const TERM_BEFORE = /(?:positive|negative|bilateral|modified|indwelling|placed|remove[ds]?|with|via|test|h\/o|history of|no|the|a)[ \t]+$/i
const FINDING_AFTER =
  /^(?:['’]s?|s)?[ \t,:]+(?:positive|negative|was|is|intact|in place|removed|placed|\d|test|sign|and \p{Lu}\p{L}+(?:['’]s)? (?:test|sign)s?)/iu

/** "Circle of Willis", "pouch of Douglas". */
const STRUCTURE_OF =
  /(?:circle|pouch|loop|organ|canal|islets?|ampulla|foramen|crypts?|node|bundle|sphincter|tetralogy|angle|ligament|line|plane|ring|space|triangle|duct|valves?|sinus|fissure|tunnel|cave|membrane|fascia|fossa|area|nucleus|tract|column|point|sign|law|island|angle|papilla|cord|process)s?[ \t]+of[ \t]+$/i

/** "Dorr type B", "Fuhrman grade II", "Murphy positive", "Ramos et al.": a classification, a sign or an author, not the patient. */
const CLASSED_AFTER =
  /^(?:['’]s?)?[ \t,]{1,2}(?:(?:type|grade|stage|class)[ \t]+(?:[A-D]\b|[IVX]{1,4}\b|\d)|nuclear grade|(?:positive|negative)\b|et al\b)/

/** True when the capitalised word stands there as a medical term. */
export function isEponymUse(text: string, start: number, end: number): boolean {
  if (isTerm(text, start, end)) return true
  const word = text
    .slice(start, end)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
  if (!ALONE.has(word)) return false
  return TERM_BEFORE.test(text.slice(Math.max(0, start - 20), start)) || FINDING_AFTER.test(text.slice(end, end + 40))
}

/** The same, by the noun beside it alone: also after a cue for a person "Graves disease" is a disease, but "Smith was" a person. */
export function isTerm(text: string, start: number, end: number): boolean {
  if (STRUCTURE_OF.test(text.slice(Math.max(0, start - 24), start))) return true
  return TERM_AFTER.test(text.slice(end, end + 60)) || CLASSED_AFTER.test(text.slice(end, end + 24))
}

/** A word that is first of all a medical eponym: alone, without any cue for a person, it is not taken for a name. */
export function isEponym(word: string): boolean {
  const halves = word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[-‐‑–]/)
  return halves.every((half) => ALONE.has(half))
}
