// What coders, clinicians and patients say for the words of the code set: short forms, lay words, ordinals. Our own list, for lookup
// alone; phrases that name one code are synonyms (mentions/synonyms.ts).

const SAID = `
1st: first | 2nd: second | 3rd: third | 4th: fourth | 5th: fifth
aaa: abdominal aortic aneurysm | ab: abortion | abd: abdominal | abx: antibiotic | ac: acute | acd: anemia in chronic diseases
acid reflux: gastro esophageal reflux | acl: anterior cruciate ligament | acs: acute coronary syndrome | acu: acute
ad: alzheimer disease | add: attention deficit | adhd: attention deficit hyperactivity disorder
adhf: heart failure, acute heart failure | adpkd: polycystic kidney adult type
aecopd: chronic obstructive pulmonary disease acute exacerbation | af: atrial fibrillation | afib: atrial fibrillation
aflutter: atrial flutter | age: gastroenteritis | ahrf: acute respiratory failure hypoxia | ai: aortic insufficiency
aicd: automatic implantable cardiac defibrillator | aids: human immunodeficiency virus disease | ain: tubulo interstitial nephritis
aka: absence leg above knee | aki: acute kidney failure | all: acute lymphoblastic leukemia | als: amyotrophic lateral sclerosis
alte: apparent life threatening event | ama: elderly | amd: macular degeneration | aml: acute myeloblastic leukemia
amphetamine: other stimulant | ams: altered mental status | an: anorexia nervosa | ant: anterior | aom: acute otitis media
apap: acetaminophen | appy: appendectomy | ar: aortic insufficiency, allergic rhinitis | ards: acute respiratory distress syndrome
arf: acute kidney failure, acute respiratory failure | arm: upper extremity, upper limb | armd: macular degeneration
as: aortic stenosis | asa: aspirin | asd: atrial septal defect, autistic disorder | ashd: atherosclerotic heart disease
athletes foot: tinea pedis | atn: acute kidney failure tubular necrosis | aub: abnormal uterine bleeding | aud: alcohol dependence
autism: autistic disorder | avb: atrioventricular block | avn: osteonecrosis | avr: heart valve
awv: general adult medical examination
b l: bilateral | b12: vitamin b12 | back: dorsalgia | baldness: alopecia | bcc: basal cell carcinoma | bcp: contraceptive
bed: binge eating | belly: abdominal | benzo: benzodiazepines | benzos: benzodiazepines | bil: bilateral | bilat: bilateral
bite: bitten | bitten: bite | bka: acquired absence of leg below knee, absence leg below knee | bl: bilateral | bleed: hemorrhage
bleeding: hemorrhage | blind: blindness | bloating: abdominal distension | blockage: obstruction, occlusion
blocked: obstruction, occlusion | blood clot: embolism and thrombosis of deep veins | bn: bulimia nervosa
bo: bronchiolitis obliterans | boil: furuncle | boop: organizing pneumonia | bowel: intestine | bp1: bipolar | bp2: bipolar ii
bpad: bipolar | bpd: borderline personality, bronchopulmonary dysplasia | bph: benign prostatic hyperplasia
bppv: benign paroxysmal vertigo | brain bleed: intracerebral hemorrhage | brbpr: hemorrhage of anus and rectum | break: fracture
broken: fracture | brue: apparent life threatening event | bruise: contusion | brvo: branch retinal vein occlusion
bulging: displacement | bunion: hallux valgus | burned: burn | bv: vaginitis | bw: birth weight | bxo: balanitis xerotica
bzd: benzodiazepines
c diff: clostridium difficile | c section: cesarean | ca: malignant neoplasm | cabg: aortocoronary bypass | cabp: pneumonia
cad: atherosclerotic heart disease of native coronary artery, ischemic heart disease | cancer: malignant neoplasm | cap: pneumonia
carcinoma: malignant neoplasm | cardiac: cardiovascular, heart | cauti: infection urethral catheter | cdi: clostridium difficile
cdiff: clostridium difficile | cf: cystic fibrosis | check: checking, examination, surveillance | check up: examination
checkup: examination | chf: heart failure | child: child health | choking: foreign body respiratory tract | chol: cholesterol
chole: cholecystectomy | chr: chronic | chron: chronic | cidp: inflammatory polyneuropathy
cin: cervical dysplasia, carcinoma in situ cervix | cis: carcinoma in situ | ckd: chronic kidney disease
clabsi: bloodstream infection central venous catheter | clavicular: clavicle | cll: chronic lymphocytic leukemia
clogged: obstruction, occlusion | clot: embolism and thrombosis | cml: chronic myeloid leukemia | cmp: cardiomyopathy
cmv: cytomegaloviral | co: carbon monoxide | cold: nasopharyngitis | cold sore: herpesviral vesicular | collarbone: clavicle
colon: large intestine | colonoscopy: screening malignant neoplasm of colon | compression: collapsed, wedge compression
cop: organizing pneumonia | copd: chronic obstructive pulmonary disease | coumadin: anticoagulants | covid vaccine: immunization
cp: chest pain, cerebral palsy | cpe: general adult medical examination | cppd: chondrocalcinosis
crao: central retinal artery occlusion | crc: malignant neoplasm colon | crf: chronic kidney disease | crooked: deviated
crossed eyes: esotropia | crps: complex regional pain syndrome | crs: chronic sinusitis | crvo: central retinal vein occlusion
cs: cesarean | csm: spondylosis with myelopathy | ctd: connective tissue | cts: carpal tunnel syndrome | cut: laceration, open wound
cut off: amputation | cva: cerebral infarction | cvi: venous insufficiency
dandruff: seborrhea | dcis: intraductal carcinoma in situ breast | dcm: dilated cardiomyopathy | ddd: disc degeneration
ddh: dysplasia of hip | deaf: hearing loss | dep: dependence, depression | depend: dependence | dexa: osteoporosis
di: diabetes insipidus | dic: disseminated intravascular coagulation | did: dissociative identity | dish: ankylosing hyperostosis
dislocated: dislocation | dist: distal, lower end | djd: osteoarthritis | dka: diabetes mellitus with ketoacidosis, ketoacidosis
dlb: lewy bodies | dlbcl: diffuse large b cell lymphoma | dm: diabetes mellitus | dm1: type 1 diabetes mellitus
dm2: type 2 diabetes mellitus | dmdd: disruptive mood dysregulation | dme: macular edema | doe: dyspnea | drunk: alcohol intoxication
dry: nonexudative | dt: alcohol withdrawal delirium | dts: alcohol withdrawal delirium | du: duodenal ulcer
dub: other specified abnormal uterine bleeding | dvt: deep vein thrombosis, embolism and thrombosis of deep veins
dysfxn: dysfunction | dysthymia: dysthymic | dz: disease
eab: induced termination of pregnancy | ebv: mononucleosis | ed: erectile dysfunction | elbw: extremely low birth weight
eliquis: anticoagulants | enc: encounter | enlarged: hypertrophy, hyperplasia | eoe: eosinophilic esophagitis
esrd: end stage renal disease | et: essential thrombocythemia | etd: eustachian tube dysfunction | etoh: alcohol | eval: examination
exac: exacerbation, acute on chronic | exam: examination
f u: follow up | fainting: syncope | farsighted: hypermetropia | fb: foreign body | femoral: femur
fever blister: herpesviral vesicular | fgr: poor fetal growth | fh: family history | fhx: family history | fibular: fibula
fits: convulsions | flu: influenza | flu shot: immunization | flu vaccine: immunization | fm: fibromyalgia | fobt: occult blood
fsgs: focal segmental glomerular | ftd: frontotemporal | ftt: failure to thrive | fu: follow up | fuo: fever unspecified
fvl: activated protein c resistance | fx: fracture | fxs: fracture
gad: generalized anxiety disorder | gallstone: calculus of gallbladder | gallstones: calculus of gallbladder
gas: streptococcus group a, flatulence | gbm: malignant neoplasm brain | gbs: guillain barre, streptococcus group b | gc: gonococcal
gca: giant cell arteritis | gdm: gestational diabetes | gerd: gastro esophageal reflux disease | gi: gastrointestinal
gib: gastrointestinal hemorrhage | gist: gastrointestinal stromal tumor | gn: glomerulonephritis, nephritic syndrome | gsw: firearm
gtn: trophoblastic | gu: gastric ulcer | gunshot: firearm | gyn exam: gynecological examination
ha: headache | hair loss: alopecia | hammertoe: hammer toe | hap: pneumonia | hardening: atherosclerosis | hav: hepatitis a
hbv: hepatitis b | hcc: liver cell carcinoma | hcm: hypertrophic cardiomyopathy | hcv: hepatitis c | hd: dialysis
he: hepatic encephalopathy | heel: calcaneus | heme: hemorrhage | hep: hepatitis | herniated: displacement | heroin: opioid
hf: heart failure | hfmref: heart failure | hfpef: diastolic heart failure | hfref: systolic heart failure | hhs: hyperosmolarity
hi: homicidal ideation | high: hyper, elevated | hip: femur neck | history: old, family history, personal history
hit: heparin induced thrombocytopenia | hiv: human immunodeficiency virus | hives: urticaria | hl: hodgkin lymphoma
hld: hyperlipidemia | hnp: disc displacement, disc disorders with radiculopathy | hocm: obstructive hypertrophic cardiomyopathy
hoh: hearing loss | honk: hyperosmolarity | hpl: hyperlipidemia | hpv: papillomavirus | hrs: hepatorenal | hsv: herpesviral
ht: hypertension | htn: hypertension | humeral: humerus | hx: history, old | hypercal: hypercalcemia | hypercapnic: hypercapnia
hypercarbic: hypercapnia | hyperglycemic: hyperglycemia | hyperk: hyperkalemia | hyperlipid: hyperlipidemia | hyperna: hypernatremia
hyperthyroid: thyrotoxicosis | hypertrig: hypertriglyceridemia | hypocal: hypocalcemia | hypoglycemic: hypoglycemia
hypok: hypokalemia | hypomag: hypomagnesemia | hypona: hyponatremia | hypothyroid: hypothyroidism | hypoxemic: hypoxia
hypoxic: hypoxia
ibd: inflammatory bowel disease, crohn, ulcerative colitis | ibs: irritable bowel syndrome | ibuprofen: propionic acid
ic: interstitial cystitis | icd: automatic implantable cardiac defibrillator | ich: intracerebral hemorrhage
icm: ischemic cardiomyopathy | ida: iron deficiency anemia | iddm: diabetes mellitus | ied: intermittent explosive
iga: iga nephropathy | ihd: ischemic heart disease | iih: benign intracranial hypertension | ild: interstitial pulmonary disease
inf: inferior, infection | init: initial | insuff: insufficiency | ipf: idiopathic pulmonary fibrosis | itb: iliotibial band
itching: pruritus | itchy: pruritus | itp: immune thrombocytopenic purpura | iud: intrauterine contraceptive device
iugr: poor fetal growth, slow intrauterine growth | iup: pregnancy | ivc: inferior vena cava | ivdd: intervertebral disc
ivdu: opioid, other psychoactive substance | ivh: intraventricular hemorrhage
jaw: mandible | jia: juvenile arthritis | jock itch: tinea cruris | jra: juvenile rheumatoid arthritis
kidney: renal | kneecap: patella
l: left | lac: laceration | lad: enlarged lymph nodes | lat: lateral | lazy: amblyopia | lazy eye: amblyopia
lbbb: left bundle branch block | lbd: lewy bodies | lbp: low back pain | lcis: lobular carcinoma in situ breast
lcl: lateral collateral ligament | le: lower extremity, lower limb | leg: lower extremity, lower limb | lft: liver function
lfts: liver function | lga: large for gestational age | lgib: gastrointestinal hemorrhage | lice: pediculosis
lisfranc: tarsometatarsal | lle: left lower extremity, left leg, left lower limb | lll: lobar, pneumonia | llq: left lower quadrant
lmp: menstrual | loc: loss of consciousness | low: hypo, decreased | lpr: laryngopharyngeal reflux | lqts: long qt
lri: acute lower respiratory infection | lrti: acute lower respiratory infection | lt: left | ltcu: long term current use
lue: left upper extremity, left arm, left upper limb | lul: left upper lobe | lump: mass | luq: left upper quadrant
luts: lower urinary tract symptoms | lvad: heart assist device
mac: mycobacterium avium | mammo: mammogram | marijuana: cannabis | mash: nonalcoholic steatohepatitis | masld: fatty liver
mca: motorcycle, middle cerebral artery | mcd: minor glomerular | mci: mild cognitive impairment | mcl: medial collateral ligament
mdd: major depressive disorder | mds: myelodysplastic | mec: meconium | med: medial | med refill: repeat prescription
meds: medication | met: secondary malignant neoplasm | metastases: secondary malignant neoplasm
metastasis: secondary malignant neoplasm | metastatic: secondary malignant neoplasm | meth: other stimulant
mets: secondary malignant neoplasm | mg: myasthenia gravis | mgmt: management | mgus: monoclonal gammopathy
mi: myocardial infarction | mini stroke: transient cerebral ischemic attack | mm: multiple myeloma | mole: melanocytic nevi
mono: mononucleosis | mr: mitral insufficiency | mrsa: methicillin resistant staphylococcus aureus
ms: multiple sclerosis, mitral stenosis | msa: multi system degeneration | mssa: methicillin susceptible staphylococcus aureus
mva: motor vehicle accident, motor vehicle | mvc: motor vehicle, motor vehicle accident | mvp: mitral valve prolapse
mvr: heart valve
n v: nausea vomiting | nafld: fatty liver | nas: neonatal withdrawal | nash: nonalcoholic steatohepatitis | nb: newborn
nearsighted: myopia | nec: not elsewhere classified, necrotizing enterocolitis | neck: cervical | nephropathic: nephropathy
net: neuroendocrine tumor | neuropathic: neuropathy | nhl: non hodgkin lymphoma | nicm: cardiomyopathy | nicu: newborn
niddm: type 2 diabetes mellitus | nkda: allergy | nos: unspecified | npdr: nonproliferative diabetic retinopathy
nph: normal pressure hydrocephalus | nsaid: nonsteroidal anti inflammatory | nsaids: nonsteroidal anti inflammatory
nsclc: malignant neoplasm lung | nssi: nonsuicidal self harm | nstemi: non st elevation myocardial infarction, non st elevation
nsvd: full term uncomplicated delivery | ntm: mycobacterial | numb: anesthesia of skin, paresthesia | numbness: anesthesia of skin
oa: osteoarthritis | oab: overactive bladder | ocd: obsessive compulsive disorder | ocp: contraceptive
od: poisoning, overdose, right eye | odd: oppositional defiant | oe: otitis externa | om: otitis media
ome: otitis media with effusion | os: left eye | osa: obstructive sleep apnea | osas: obstructive sleep apnea | ou: bilateral
oud: opioid dependence | overdose: poisoning
pac: atrial premature depolarization | pad: peripheral vascular disease, peripheral angiopathy | paf: paroxysmal atrial fibrillation
pafib: paroxysmal atrial fibrillation | pah: pulmonary arterial hypertension | painful: pain, dysmenorrhea
pap: cytologic smear of cervix, screening cervix | passed out: syncope | pbc: primary biliary cirrhosis | pci: coronary angioplasty
pcl: posterior cruciate ligament | pcn: penicillin | pcos: polycystic ovarian syndrome | pcp: pneumocystosis | pd: peritoneal dialysis
pda: patent ductus arteriosus | pdd: dysthymic | pdr: proliferative diabetic retinopathy | pe: pulmonary embolism
pediatric exam: child health examination | period: menstruation | periods: menstruation | pfo: patent foramen ovale
phtn: pulmonary hypertension | physical: examination | pid: female pelvic inflammatory disease | pih: gestational hypertension
piles: hemorrhoids | pimple: acne | pinched: radiculopathy | pink eye: conjunctivitis | pkd: polycystic kidney | plateau: bicondylar
pmh: history | pmr: polymyalgia rheumatica | pms: premenstrual | pna: pneumonia | pneumo: pneumonia, pneumothorax
pneumovax: immunization | pnh: paroxysmal nocturnal hemoglobinuria | poag: primary open angle glaucoma | poison ivy: plants
post op: postprocedural, aftercare surgery | postop: postprocedural, aftercare surgery | pots: orthostatic tachycardia
pp: postpartum | preg: pregnancy, pregnant | prenatal: supervision pregnancy | visit: encounter | pph: postpartum hemorrhage | ppm: cardiac pacemaker | pprom: preterm premature rupture of membranes
pre op: preprocedural | preeclampsia: pre eclampsia | preop: preprocedural | prior: history, old
prom: premature rupture of membranes | prox: proximal | psa: prostate specific antigen | psc: sclerosing cholangitis | psh: history
psp: progressive supranuclear | pss: systemic sclerosis | psvt: supraventricular tachycardia | ptc: benign intracranial hypertension
ptl: preterm labor | ptsd: post traumatic stress disorder | ptx: pneumothorax | pud: peptic ulcer | puking: vomiting
puncture: puncture wound | pv: polycythemia vera | pvc: ventricular premature depolarization
pvcs: ventricular premature depolarization | pvd: peripheral vascular disease, peripheral angiopathy
pvs: persistent vegetative state
r: right | ra: rheumatoid arthritis | rad: reactive airway, asthma | radial: radius | ras: renal artery stenosis | rash: eruption
rbbb: right bundle branch block | rcc: malignant neoplasm kidney | rct: rotator cuff tear | rds: respiratory distress syndrome
rectal bleeding: hemorrhage of anus and rectum | reflux: gastro esophageal reflux | resp: respiratory
retention: lower urinary tract symptoms | rf: respiratory failure | rib: ribs | ringing: tinnitus
rle: right lower extremity, right leg, right lower limb | rll: lobar | rlq: right lower quadrant | rls: restless legs syndrome
rop: retinopathy of prematurity | rpl: habitual aborter | rsd: complex regional pain syndrome | rsv: respiratory syncytial virus
rt: right | rta: renal tubular | rue: right upper extremity, right arm, right upper limb | rul: right upper lobe
runny nose: rhinitis | ruq: right upper quadrant
sa: suicide attempt | sab: spontaneous abortion | sadness: depression | sah: subarachnoid hemorrhage | sarcoid: sarcoidosis
sbe: infective endocarditis | sbo: intestinal obstruction | sbp: spontaneous bacterial peritonitis | sca: sudden cardiac arrest
scald: burn | scc: squamous cell carcinoma | scd: sickle cell | sclc: malignant neoplasm lung | scrape: abrasion | scrn: screening
sdh: subdural hemorrhage | seq: sequela | sga: small for gestational age | shakes: tremor | shot: immunization
shoulder blade: scapula | si: suicidal ideation | si joint: sacroiliac | siadh: inappropriate secretion antidiuretic hormone
sids: sudden infant death | sjs: stevens johnson | slap: superior glenoid labrum | sle: systemic lupus erythematosus
slipped disc: disc displacement | snhl: sensorineural hearing loss | sob: shortness of breath | som: serous otitis media
sore throat: pharyngitis | sprained: sprain | ssd: sickle cell | ssri: antidepressants | sss: sick sinus | staph: staphylococcus
std: sexually transmitted | stemi: st elevation myocardial infarction | sting: venom | stitches: sutures | stomach: gastric, abdominal
stomach flu: viral intestinal infection | stone: calculus | stones: calculus | strep: streptococcal, streptococcus
stroke: cerebral infarction | stuffy nose: nasal congestion | stye: hordeolum | subs: subsequent | subseq: subsequent
sud: dependence | sugar: diabetes | sui: stress incontinence | suicidal: suicidal ideations | sup: superior
suture removal: removal of sutures | svc: superior vena cava | svd: full term uncomplicated delivery
svt: supraventricular tachycardia | swallowed: foreign body alimentary | swallowing: dysphagia | sweats: hyperhidrosis
swelling: localized swelling, edema, effusion | swollen: swelling, edema, enlarged | sz: seizure, convulsions
t1: type 1 | t1dm: type 1 diabetes mellitus | t2: type 2 | t2dm: type 2 diabetes mellitus | tah: hysterectomy | tahbso: hysterectomy
tailbone: coccyx | tavr: heart valve | tb: tuberculosis | tbi: traumatic brain injury | tcc: malignant neoplasm bladder
tdap: immunization | tear: sprain | ten: toxic epidermal necrolysis | tfcc: wrist | tga: transient global amnesia
tha: artificial hip joint | thc: cannabis | thigh: femur | thr: artificial hip joint | throwing up: vomiting
tia: transient cerebral ischemic attack | tibial: tibia | tics: diverticulosis | tingling: paresthesia | tiredness: fatigue
tka: artificial knee joint | tkr: artificial knee joint | tle: temporal lobe, epilepsy | tm: tympanic membrane
tmj: temporomandibular joint | tn: trigeminal neuralgia | toe: lesser toe | tof: tetralogy of fallot | torn: tear
tos: thoracic outlet | tr: tricuspid insufficiency | trach: tracheostomy | tri: trimester | trouble: difficulty, dysphagia
tsa: artificial shoulder joint | ttn: transient tachypnea of newborn | ttp: thrombotic thrombocytopenic purpura | tummy: abdominal
tumor: neoplasm | tumour: neoplasm | turp: prostate | tv: trichomonal | tx: transplant | txp: transplant | tylenol: acetaminophen
type1: type 1 | type2: type 2
uc: ulcerative colitis | ue: upper extremity, upper limb | ugib: gastrointestinal hemorrhage | ui: urinary incontinence | ulnar: ulna
unsp: unspecified | upj: ureteropelvic junction | uri: upper respiratory infection | uti: urinary tract infection
vaccination: immunization | vaccine: immunization | vagina: vaginal, vulva | vap: ventilator associated pneumonia
vbac: previous cesarean | vf: ventricular fibrillation | vfib: ventricular fibrillation | vit: vitamin
vsd: ventricular septal defect | vt: ventricular tachycardia | vtach: ventricular tachycardia | vte: venous embolism
vur: vesicoureteral reflux | vwd: von willebrand | vzv: zoster, varicella
w d: withdrawal | warfarin: anticoagulants | wart: viral warts | warts: viral warts | water brain: hydrocephalus
water on the brain: hydrocephalus | wcc: child health examination | wce: child health examination | wd: withdrawal | weak: weakness
well: routine | wet: exudative | whiplash: sprain cervical | wnv: west nile virus | womb: uterus | worms: helminthiasis
wound: open wound, laceration | wpw: pre excitation | wrist: carpal
yeast: candidiasis
zit: acne
`

/** What is said (one word or two) → the words of the code set. What has several readings has several entries. */
export const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = asRecord(
  SAID.trim()
    .split(/ \| |\n/)
    .map((entry) => {
      const [said, words] = entry.split(': ') as [string, string]
      return [said, words.split(', ')] as const
    }),
)

/** Without a prototype: "constructor" is a word like any other. */
function asRecord<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}

/** Written with a slash, so that splitting into words would lose them; longer ones first. */
export const SLASHED: readonly (readonly [string, string])[] = [
  ['s/p', 'status post'],
  ['h/o', 'history of'],
  ['f/h', 'family history'],
  ['w/o', 'without'],
  ['w/d', 'withdrawal'],
  ['w/', 'with '],
  ['n/v', 'nausea vomiting'],
  ['r/o', 'rule out'],
  ['f/u', 'follow up'],
]
