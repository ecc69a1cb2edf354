// One concept behind many words: adjective and noun of an organ, popular and learned name. Applied alike to the code set's
// phrases and to the text, so that `renal calculi`, `kidney stones` and `nephrolithiasis` meet. Our own list.

import { stem } from '../words'

/** Concept words = the stemmed words that mean them. */
const CONCEPTS = `
2 = ii
3 = iii
4 = iv
abdomen = abdominal
abscess = abscessed
acetabulum = acetabular
acidosis = acidotic
alcohol = alcoholic
alcohol dependence = alcoholism
alveolus = alveolar
amputation = amputated
anemia = anemic
anorexia = anorectic
anuria = anuric
anus = anal
anxiety = anxious
aorta = aortic
apathy = apathetic
appendix = appendiceal
artery = arterial
ascites = ascitic
asthenia = asthenic
asthma = asthmatic
atelectasis = atelectatic
atheroma = atheromatosis atheromatous
atherosclerosis = arteriosclerosis arteriosclerotic atherosclerotic
atrium = atrial
axilla = axillary
back pain = backache
bacteremia = bacteremic
bile = biliary
bile duct calculus = choledocholithiasis
bladder = vesical
bone = bony osseous
bradycardia = bradycardic
brain = cerebral encephalic
breast = mammary
bronchus = bronchi bronchial
bulla = bullous
cachexia = cachectic
calcification = calcified
calculus = concretion lithiasis stone
cancer = adenocarcinoma cancerous carcinoma malignancy
cataract = cataractous
cecum = caecal cecal
cerebellum = cerebellar
cholestasis = cholestatic
cicatrix = cicatricial cicatrization
cirrhosis = cirrhotic
clavicle = clavicular
colon = colonic
coma = comatose
confusion = confused
congenital = congenitally
conjunctiva = conjunctival
constipation = constipated
contusion = bruise bruising
convulsion = convulsive
cornea = corneal
cough = coughing
cyanosis = cyanotic
dehydration = dehydrated
depression = depressive
diabetes = diabetic
diarrhea = diarrheal diarrheic
dislocation = dislocated luxation
disorientation = disoriented
dizziness = dizzy
duodenum = duodenal
dysphagia = dysphagic odynophagia
dysphonia = dysphonic
dyspnea = dyspneic
ear = auricular
ear pain = earache otalgia
eardrum = tympanic
ectasia = ectatic
edema = edematous
elevated = elevation increase increased raised
embolism = embolic embolus thromboembolic thromboembolism
emphysema = emphysematous
endometrium = endometrial
epididymis = epididymal
epigastric pain = epigastralgia
epilepsy = epileptic
erythema = erythematous
esophagus = esophageal
exophthalmos = exophthalmia proptosis
eye = ocular ophthalmic
eyelid = palpebral
face = facial
fasciculation = fasciculating
fatigue = fatigued tiredness
femur = femoral
fever = febrile feverish hyperpyrexia hyperthermia pyrexia
fibrosis = fibrotic
fibula = fibular
fistula = fistulization fistulized fistulous
fracture = fractured
gallbladder calculus = cholelithiasis gallstone
gangrene = gangrenous
gingiva = gingival
glomerulus = glomerular
groin = inguinal
hallucination = hallucinating hallucinatory
headache = cephalalgia cephalea cephalgia
heart = cardiac
hematuria = hematuric
hemiplegia = hemiparesis
hemorrhage = bled bleed bleeding hemorrhagic
hernia = herniated herniation
hoarseness = hoarse
humerus = humeral
hydronephrosis = ureterohydronephrosis
hyperkeratosis = hyperkeratotic
hyperlipidemia = dyslipemia dyslipidemia hyperlipemia
hypertension = hypertensive
hyperthyroidism = hyperthyroid thyrotoxic
hypotension = hypotensive
hypothyroidism = hypothyroid
hypoxemia = hypoxemic hypoxia hypoxic
ileum = ileal
ilium = iliac
infarction = infarct infarcted
infection = infected
infiltrate = infiltration
inflammation = inflammatory
intestine = bowel intestinal
ischemia = ischemic
jaundice = hyperbilirubinemia icteric icterus
jejunum = jejunal
joint = articular
joint pain = arthralgia
kidney = nephric renal renoureteral
kidney calculus = nephrolithiasis
knee pain = gonalgia
larynx = laryngeal
lethargy = lethargic
leukemia = leukemic
leukocytosis = leucocytosis
liver = hepatic
low = decreased reduced
low back pain = lumbago lumbalgia
lung = pulmonary pulmonic
lymph = lymphatic
lymphadenopathy = adenopathy
lymphoma = lymphomatous
macula = macular
malnutrition = malnourished
mandible = mandibular
mania = manic
maxilla = maxillary
mediastinum = mediastinal
melena = melanic melenic
meninges = meningeal
metastasis = metastasized metastatic
mouth = oral
muscle = muscular
myocardium = myocardial
myopathy = myopathic
nasopharynx = nasopharyngeal
nausea = nauseated nauseous
necrosis = necrotic necrotizing
nephropathy = nephropathic
neuropathy = neuropathic
newborn = neonatal neonate newborns
nose = nasal
numbness = numb
obesity = obese
obstruction = obstructed obstructive
obtundation = obtunded
occlusion = occluded
oliguria = oliguric
optic = optical
oropharynx = oropharyngeal
osteoarthritis = arthrosis osteoarthritic osteoarthrosis
osteopenia = osteopenic
osteoporosis = osteoporotic
ovary = ovarian
pain = painful
palate = palatal
pancreas = pancreatic
pancytopenia = pancytopenic
papule = papular
paralysis = paralytic paralyzed
paraplegia = paraparesis
parotid = parotideal
patella = patellar
pelvis = pelvic
penis = penile
perforation = perforated
pericardium = pericardial
peritoneum = peritoneal
petechia = petechial
pharynx = pharyngeal
pleura = pleural
polyp = polypoid
prostate = prostatic
proteinuria = proteinuric
pruritus = itch itchiness itching itchy pruritic
psychosis = psychotic
ptosis = ptotic
pupil = pupillary
purpura = purpuric
pustule = pustular
pyuria = pyuric
quadriplegia = quadriparesis tetraparesis tetraplegia
radius = radial
rash = eruption exanthem exanthema
rectum = rectal
retina = retinal
rib = costal
rupture = ruptured
sacrum = sacral
sarcoma = sarcomatous
scapula = scapular
schizophrenia = schizophrenic
sclerosis = sclerotic
scrotum = scrotal
seizure = seizing
sepsis = septic septicemia
sigmoid = sigmoidal
sinus = sinusal
skin = cutaneous dermal
skull = cranial
smoking = smoker
somnolence = drowsiness drowsy
spleen = splenic
stenosis = narrowing stenotic stricture
sternum = sternal
stomach = gastric
stomach pain = stomachache
stupor = stuporous
swelling = swollen
syncope = fainting syncopal
synovium = synovial
tachycardia = tachycardic
tachypnea = tachypneic
telangiectasia = telangiectatic teleangiectasia
tendon = tendinous
testis = testicle testicular
thorax = thoracic
thrombocytopenia = thrombopenia
thrombosis = thrombosed thrombotic thrombus
thymus = thymic
thyroid = thyroidal
tibia = tibial
tongue = lingual
tonsil = tonsillar
tooth = dental
tooth pain = toothache
torsion = twisted
trachea = tracheal
trauma = traumatic
tremor = tremulous
tuberculosis = tuberculous
tumor = neoplasia neoplasm neoplastic tumoral tumorous tumour
ulcer = ulcerated ulceration ulcerative ulcus
ulna = ulnar
umbilicus = umbilical
uremia = uremic
ureter = ureteral ureteric
ureter calculus = ureterolithiasis
urethra = urethral
urinary calculus = urolithiasis
urticaria = hives
uterus = uterine womb
uvea = uveal
vagina = vaginal
valve = valvular
varix = varicose varicosity
vein = venous
ventricle = ventricular
vertebra = vertebral
vertigo = vertiginous
vessel = vascular
vomiting = emesis vomit vomited
vulva = vulvar
weakness = asthenia weak
wheezing = wheeze
`

/** Concept words = the runs of concept words (idle words between them left out) that mean them. */
const RUNS = `
abdomen pain = belly pain | tummy pain
bladder = urinary bladder
cancer = malignant tumor | malignant cancer | malignant lesion
colon = large intestine
dyspnea = difficulty breathing | trouble breathing
shortness breath = short breath
gallbladder = gall bladder
gallbladder calculus = gallbladder calculus gallbladder
heart failure = heart insufficiency
hepatitis b = hepatitis b virus
hepatitis c = hepatitis c virus
hiv = human immunodeficiency virus
hydrocephalus = water on brain
hypertension = high blood pressure
hypotension = low blood pressure
kidney failure = kidney insufficiency
liver failure = liver insufficiency
low back pain = lower back pain | lumbar pain | pain lower back
lymphadenopathy = enlarged lymph node | lymph node enlargement | swelling lymph node | lymph node lymphadenopathy
metastasis = secondary cancer | secondary malignant tumor | cancer metastasis
myocardium infarction = heart attack | myocardium infarct
nose congestion = stuffy nose
respiratory failure = respiratory insufficiency
rhinorrhea = runny nose
syncope = passed out
tumor = tumor behavior
vomiting = throw up | throwing up
weight loss = lost weight
`

/** Words that carry no meaning of their own in a title or a mention. */
const IDLE = new Set(
  (
    'of the a an in on at to by for from as and or with into within its his her their this that these those is are was were be been has have had ' +
    'due which who it also'
  ).split(' '),
)

export const isIdle = (word: string): boolean => IDLE.has(word)

const equations = (list: string): [string[], string][] =>
  list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' = '))
    .map(([concept, words]) => [(concept as string).split(' '), words as string])

const concepts = new Map(equations(CONCEPTS).flatMap(([concept, words]) => words.split(' ').map((word) => [word, concept] as const)))

/** The concept words behind one stemmed word; most words stand for themselves. */
export function conceptsOf(stem: string): readonly string[] {
  return concepts.get(stem) ?? [stem]
}

interface Run {
  readonly words: readonly string[]
  readonly to: readonly string[]
}

/** Runs by their first word, the longest first. */
const runs = new Map<string, Run[]>()
for (const [to, lists] of equations(RUNS)) {
  for (const list of lists.split(' | ')) {
    const words = list.split(' ')
    const first = words[0] as string
    runs.set(
      first,
      [...(runs.get(first) ?? []), { words, to }].sort((a, b) => b.words.length - a.words.length),
    )
  }
}

/** The run of concept words that starts here, if one does. */
export function runAt(words: readonly string[], at: number): { length: number; to: readonly string[] } | null {
  const candidates = runs.get(words[at] as string)
  if (candidates === undefined) return null
  for (const run of candidates) {
    if (run.words.every((word, i) => words[at + i] === word)) return { length: run.words.length, to: run.to }
  }
  return null
}

const known = new Map<string, readonly string[]>()
const NONE: readonly string[] = []

/** The concept words of folded words, in order: stemmed, without idle words, runs joined. */
export function conceptWords(folded: readonly string[]): string[] {
  const words: string[] = []
  for (const word of folded) {
    let own = known.get(word)
    if (own === undefined) {
      const stemmed = stem(word)
      own = isIdle(stemmed) ? NONE : conceptsOf(stemmed)
      if (known.size < 100_000) known.set(word, own)
    }
    for (const concept of own) words.push(concept)
  }
  for (let i = 0; i < words.length; i++) {
    const run = runAt(words, i)
    if (run) words.splice(i, run.length, ...run.to)
  }
  return words
}
