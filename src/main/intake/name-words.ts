// Words that tell a name from what is none, in the value of a name label. Only for headers: in running text a lexicon decides.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Stand before a name and are no part of it. */
export const HONORIFICS = set(
  'dr drs doctor mr mrs ms mx miss prof professor rev reverend fr sr sister brother hon judge sgt capt lt col maj officer pastor rabbi imam',
)

/** Stand after a name and are no part of it. */
export const CREDENTIALS = set(`
  md do mbbs mbchb dpm dds dmd od dc nd phd psyd pharmd dnp np pa pac pa-c rn lpn lvn cna crna cnm aprn arnp fnp fnp-c fnp-bc anp acnp agacnp
  agnp pnp pmhnp cnp cpnp nnp whnp cns rnc msn bsn rnfa lcsw lmsw lcswc msw lpc lmft lmhc cadc bcba pt dpt ot otr otr/l cota pta slp ccc-slp rd rdn ldn rt rrt crt rdms rvt
  rdcs cdces cde cdn ccs ccs-p cpc rhia rhit ma cma rma ba bs mph mba mha ms facs facp facc facog faap facep faan fapa frcp frcs frcpc mrcp
  facr fasn fccp faad faans ot/l emt emt-p ems pgy1 pgy2 pgy3 pgy4 pgy-1 pgy-2 pgy-3 pgy-4 ms3 ms4 cnor ccrn scribe jd esq atc lac cst rph pccn wocn cwocn oms`)

/** Belong to the name, without a capital of their own. */
export const PARTICLES = set(
  'de del della der den di da dos das du la le las los van von vander ter ten ben bin bint ibn al el abu y e zu zur af av st ap ó',
)

/** Kept within the name. */
export const SUFFIXES = set('jr sr ii iii iv v 2nd 3rd')

/** A name ends before these. */
export const TERMINATORS = set(`
  on at from in with for of is was as dob date time age aged sex phone tel telephone cell fax mrn acct account room bed unit ssn npi dea ext pager email
  location relationship relation electronically signed dictated transcribed cc via per who to by md/phd year-old yo y/o male female m/f gender race title
  address dept department status type the this year years home work mobile`)

/** No name holds these: a value with one of them is a sentence, a diagnosis, a department or a remark. */
export const NOT_NAMES = set(`
  a an and or not no none nil na n/a unknown unavailable unidentified deferred pending see same self patient patients pt he she they we i you his her
  their it its that these those there here but if when while because denies deny denied reports reported states stated says said complains endorses presents
  presented presenting has have had having been be being are were will/would would should could can may/might does did do/does tolerated understands
  understood agrees agreed continue continues continued discontinue start started stop stopped increase decrease take taking given takes feels felt
  seen evaluated examined admitted discharged referred scheduled returned returns follow followup follow-up required requires needs need negative positive
  normal abnormal stable unstable improved improving worsening worse resolved acute chronic mild moderate severe bilateral left right upper lower
  alert oriented awake comfortable well-developed well-nourished pleasant cooperative intact unremarkable noted reviewed discussed recommended advised
  consulted above below attached listed multiple various other others any all some each every more most less few weekly monthly today
  yesterday tomorrow now later once twice prn tid bid qid
  pain ache fever cough nausea vomiting diarrhea dyspnea edema swelling bleeding rash fatigue weakness dizziness headache syncope fall falls injury
  trauma fracture infection sepsis pneumonia cancer carcinoma lymphoma leukemia melanoma tumor mass lesion nodule diabetes diabetic mellitus hypertension
  hypertensive hyperlipidemia asthma copd chf cad ckd esrd dvt pe mi tia cva stroke seizure epilepsy migraine depression anxiety bipolar schizophrenia
  dementia disease disorder syndrome failure insufficiency deficiency heart cardiac kidney renal liver hepatic lung pulmonary breast colon prostate
  thyroid skin bone brain chest abdomen abdominal back neck knee hip shoulder ankle wrist elbow leg arm eye eyes ear nose throat
  blood pressure pulse rate glucose sugar sodium potassium hemoglobin creatinine cholesterol oxygen
  surgery surgical surgeon-in-chief procedure operation replacement repair biopsy excision removal resection incision drainage injection transplant
  arthroplasty anesthesia local general spinal epidural sedation imaging scan xray x-ray mri ct ultrasound echocardiogram ekg ecg eeg labs lab laboratory test testing
  results result study studies review history physical examination exam assessment plan impression diagnosis diagnoses diagnostic symptoms symptom
  complaint chief medication medications tablet tablets capsule mg ml mcg dose doses prescription refill allergy allergies allergic immunization
  vaccine vaccination screening therapy therapeutic treatment treatments management monitoring counseling education instructions discussion decision
  medicine medical internal family/practice emergency urgent intensive critical care primary outpatient inpatient ambulatory nursing nurse nurses
  doctor physician physicians provider providers surgeon resident attending consultant staff team service services group clinic hospital center centre
  health healthcare department division office facility agency institute associates pharmacy insurance medicare medicaid
  cardiology cardiovascular neurology neurosurgery nephrology urology oncology hematology gastroenterology endocrinology rheumatology pulmonology
  dermatology ophthalmology otolaryngology orthopedics orthopedic orthopaedics pediatrics pediatric psychiatry psychiatric psychology radiology pathology
  anesthesiology obstetrics gynecology ob/gyn obgyn geriatrics podiatry physiatry infectious palliative hospice rehab rehabilitation occupational
  speech respiratory dietary nutrition social-work transport ambulance police triage records billing scheduling
  mother father parent parents spouse husband wife partner son daughter sister brother children sibling siblings family neighbor caregiver
  grandmother grandfather aunt uncle cousin guardian relative relatives deceased alive living healthy divorced married single widowed separated
  interpreter reliable unreliable telephone verbal written chart note report letter form copy original signature signed file record/s number name names
  date discharge discharges admission transfer disposition home full code dnr information verification applicable available provided obtained confirmed declined refused accepted
  yes true false male female man woman boy girl infant newborn baby year-old years months weeks hours minutes old age
  preop postop preoperative postoperative intraoperative complications specimen specimens estimated loss condition fluid fluids drain drains sponge counts count
  asian hispanic caucasian american african spanish arabic vietnamese catholic muslim jewish retired unemployed disabled`)

const CLINICAL_ENDING =
  /(?:itis|emia|aemia|osis|ectomy|opathy|otomy|ostomy|oscopy|plasty|algia|uria|rrhea|cardia|plegia|sclerosis|tension|megaly|penia|graphy|carcinoma|sarcoma|cillin|mycin|statin|olol|pril|sartan|azole)$/

/** A word that no name holds. */
export const isNotName = (plain: string): boolean => NOT_NAMES.has(plain) || CLINICAL_ENDING.test(plain)

/** Words by which a facility is known in a header. */
export const FACILITY_WORD =
  /\b(?:hospitals?|clinics?|medical|cent(?:er|re)s?|health(?:care)?|hospice|infirmary|sanatorium|nursing|rehab(?:ilitation)?|associates|group|institute|pharmacy|laborator(?:y|ies)|labs?|imaging|radiology|surgery|surgical|dialysis|physicians|pediatrics|orthop(?:a)?edics|cardiology|oncology|therapy|living|manor|lodge|villa|home|care|practice|partners|school|university|college|elementary|academy|saint|st\.?|mercy|presbyterian|baptist|methodist|memorial|regional|general|community|va|veterans|women'?s|children'?s|correctional|shelter|urgent|wellness|eye|medicine|cancer|surgeons|drugs?|apothecary|dental|specialists|system)\b/i
