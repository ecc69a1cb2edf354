// What makes a run of capitalised words the name of a facility, and what makes it only a kind of place ("Pain Clinic"). Written for
// this project. Pure.
import type { Token } from './tokens'
import { MONTHS_AND_DAYS } from './vocabulary'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** The last word of a facility's name tells what it is. */
export const SUFFIXES = words(`
  hospital hospitals hosp clinic clinics center centre centers ctr infirmary sanatorium sanitarium hospice pharmacy pharmacies drugstore drugs apothecary
  manor rehabilitation rehab health healthcare institute laboratory laboratories labs lab university college school academy seminary
  church temple synagogue mosque parish cathedral shelter prison jail penitentiary correctional associates orthopedics orthopaedics physicians specialists
  pediatrics cardiology oncology dermatology neurology radiology gastroenterology ophthalmology urology nephrology endocrinology
  imaging diagnostics dental dentistry dialysis wellness recovery medicine medical surgery surgical surgicenter surgeons partners
  clinica hospice homecare therapy neurosurgery gynecology obstetrics ent optometry optical chiropractic podiatry psychiatry
  foundation village villa lodge gardens living care nursing convalescent terrace pavilion campus services group practice network
  system systems corporation corp inc llc llp ltd company co industries enterprises holdings bank insurance elementary preschool kindergarten
  library midwives midwifery tabernacle chapel ymca ywca co-op cooperative genomics pathology regional general ortho works freight logistics trucking foods market bakery
  daycare dept department memorial hospital's vascular sinai baptist methodist presbyterian lutheran adventist`)

/** Suffixes that name a facility only when more than one word stands before them, or none of them is plain. */
export const WEAK_SUFFIXES = words(`
  health healthcare medicine medical surgery surgical therapy care living services group practice network system systems rehab rehabilitation
  cardiology oncology dermatology neurology radiology gastroenterology ophthalmology urology nephrology endocrinology pediatrics
  orthopedics orthopaedics neurosurgery gynecology obstetrics ent psychiatry podiatry imaging diagnostics dental dialysis wellness recovery nursing
  vascular foundation partners specialists physicians surgeons village lodge gardens terrace campus lab labs dept
  department church school drugs memorial insurance bank company co temple parish correctional optical optometry chiropractic dentistry center
  genomics pathology regional general ortho works freight logistics trucking foods market bakery chapel
  medicine home hospice villa sinai baptist methodist presbyterian lutheran adventist pavilion associates inc corp ltd llc`)

/** Words that name a kind of place, a department or a size: with nothing else, the run is no name. */
const GENERIC = words(`
  the a an our your his her this that any each every local nearby outside other same new old current previous prior another
  emergency urgent acute intensive critical primary secondary tertiary specialty special multispecialty subspecialty ambulatory outpatient inpatient day night
  medical surgical surgery clinical medicine health healthcare hospital clinic center centre unit ward department dept service services office
  care nursing skilled long short term assisted independent living home homes house group facility facilities program programme
  general family internal public private county city state federal national veterans veteran military
  pain wound diabetes diabetic heart failure cardiac cardiovascular vascular stroke sleep breast cancer tumor oncology infusion dialysis
  physical occupational speech respiratory therapy rehab rehabilitation sports spine back joint bone hand foot ankle hip knee shoulder eye ear nose
  throat dental oral maxillofacial skin allergy asthma lung liver kidney renal digestive gi pelvic prostate bladder women womens men mens children childrens
  child pediatric pediatrics adolescent adult geriatric senior seniors elderly maternal fetal prenatal perinatal neonatal newborn birth birthing maternity
  labor delivery obstetric ob gyn obgyn ent fertility reproductive genetics genetic transplant trauma burn recovery detox addiction substance abuse
  behavioral mental psychiatric psychiatry psychology memory dementia movement disorder disorders headache epilepsy seizure neuro neurological neurosciences neurosurgery
  infectious disease diseases hiv travel coumadin anticoagulation warfarin lipid hypertension weight loss bariatric nutrition obesity endoscopy imaging
  radiology nuclear diagnostic diagnostics laboratory lab labs pathology blood bank donor preoperative postoperative preop pre-op post-op operating or pacu icu ccu micu sicu nicu picu
  er ed walk-in walk-up retail mail order specialty compounding discharge hospice palliative comfort respite adult school elementary high middle medical nursing
  student campus university college graduate residency teaching academic community regional district area main north south east west northern southern eastern western central
  associates partners specialists physicians surgeons institute network system systems pharmacy cardiology neurology dermatology urology nephrology
  gastroenterology endocrinology rheumatology hematology pulmonology pulmonary ophthalmology optometry podiatry orthopedic orthopaedic orthopedics orthopaedics
  gynecology obstetrics anesthesia anesthesiology immunology toxicology poison control hand hyperbaric lymphedema ostomy device pacemaker
  arrhythmia arrhythmias electrophysiology valve rhythm echo vein aortic ob/gyn plastic plastics reconstructive thoracic colorectal hernia concussion
  hearing audiology voice swallowing balance fall falls autism developmental feeding cystic fibrosis sickle cell hemophilia
  snf osh ltac ltach alf irf ecf prehospital pre-hospital resus
  covid covid-19 vaccine vaccination testing screening research study trial data quality risk infection prevention
  and of for at in on with to de insurance company church bank plan exchange exchanges information management records record american
  disability security social human resources transportation equipment supply supplies point wellness preventive occupational employee fitness gym
  resident patient patients nurse nurses doctor doctors physician provider providers team staff client consult consultation consultations referral appointment follow-up
  please call see seen admitted transferred discharged history present illness past review assessment plan education counseling medications allergies
  level trauma stepdown step-down telemetry observation holding triage waiting exam room rooms building floor suite tower wing
  prenatal lactation well baby teen youth dept safety environmental hazard core minimum set mini basic life advanced support systems nervous
  immune central digestive endocrine musculoskeletal lymphatic reproductive urinary skeletal muscular integumentary circulatory autonomic peripheral
  global impression organ organization world centers services medicare medicaid continued continue home-based hospital-based
  pulm cardio cardiac resp ortho onc hem heme endo neph rad rads peds psych neurosurg surg med gen cont
  first second third one two three total complete partial interim discharge final multi multidisciplinary comprehensive integrated integrative`)

export const isGeneric = (token: Token): boolean =>
  GENERIC.has(token.lower) ||
  token.shape === 'number' ||
  (MONTHS_AND_DAYS.has(token.lower) && !/^(?:may|april|june|august)$/.test(token.lower)) ||
  /(?:ology|iatry|iatrics|therapy|ectomy|oscopy|graphy)$/.test(token.lower)

/** Says which facility it is, not what kind. Words of diseases and body parts are kinds, unless they are names of places or persons too. */
export function isDistinctive(token: Token): boolean {
  if (isGeneric(token) || token.shape === 'lower' || token.shape === 'initial') return false
  const { clinical, drug, last, place, first } = token.facts
  if ((clinical || drug) && Math.max(last, place, first) < 2) return false
  return true
}

/** Chains and institutions known by one word or two. Not made from any chart. */
export const KNOWN_FACILITIES =
  /(?<![\p{L}\p{N}])(?:Mayo Clinic|Cleveland Clinic|Kaiser(?: Permanente)?|Johns Hopkins|Mass(?:achusetts)? General(?: Hospital)?|MD Anderson|M\.D\. Anderson|Sloan[- ]Kettering|Memorial Sloan[- ]Kettering|Mount Sinai|Mt\.? Sinai|Cedars[- ]Sinai|Shriners|St\.? Jude(?:['’]s)?(?: Children['’]?s)?|Brigham and Women['’]?s|Dana[- ]Farber|Beth Israel|UCSF|UCLA|NYU|Geisinger|Dignity Health|Providence Health)(?![\p{L}\p{N}])/gu
