// Which values of structured fields tell somebody from another. Those that do not are words and numbers that every other chart has as well
// ("Retired" for an employer, "Intensive Care Unit" for a place, 142 for an order): searched for, they would take findings, results and
// doses out of the text, and the gate would stop at each. One rule for all readers. Pure.
import type { Category } from '../../shared/safe-harbor'
import type { KnownValue } from './chart'

/** Shorter ones are results, doses and counts as well … */
const SHORTEST_ID = 5
/** … but a small practice numbers its own patients so. */
const SHORTEST_OF_PATIENT = 4

const IDS: ReadonlySet<Category> = new Set([
  'MRN',
  'ACCOUNT',
  'HEALTH_PLAN_ID',
  'LICENSE',
  'DEVICE_ID',
  'OTHER_ID',
  'SSN',
  'VEHICLE',
  'BIOMETRIC',
])

export const isId = (category: Category): boolean => IDS.has(category)

export function tells({ category, role, value }: KnownValue): boolean {
  if (IDS.has(category)) {
    const own = role === 'patient' && (category === 'MRN' || category === 'ACCOUNT')
    return /\d/.test(value) && value.replace(/[^\p{L}\p{N}]/gu, '').length >= (own ? SHORTEST_OF_PATIENT : SHORTEST_ID)
  }
  switch (category) {
    case 'PHONE':
    case 'FAX':
      // An extension alone is a number like another.
      return digitsOf(value) >= 7
    case 'LOCATION':
      // A flat's number; a street's by itself.
      return (/\p{L}{3}/u.test(value) || /[^\p{ASCII}]{2}/u.test(value) || digitsOf(value) >= 5) && !isMadeOf(value, ANYWHERE)
    case 'FACILITY':
      return /\p{L}{2}/u.test(value) && !isAnyPlace(value)
    case 'NAME':
      // Whoever cared for the patient may be entered as a department; nobody is born one.
      return !isMadeOf(value, NOBODY) && (role === 'patient' || role === 'relative' || !isDepartment(value))
    default:
      return true
  }
}

/** The words are those of any department, and name no place ("Hospital Course", "Wound Care"). */
export const isAnyPlace = (value: string): boolean => isMadeOf(value, CARE)

const digitsOf = (value: string): number => value.replace(/\D/g, '').length

/** "Hand Surgery", and neither "Hand" nor "Dr. Long". */
const isDepartment = (value: string): boolean => isAnyPlace(value) && wordsOf(value).some((word) => PLACES.has(word) && !SURNAMES.has(word))

/** Numbers and single letters beside the words ("Ward 3 B") tell as little. */
function isMadeOf(value: string, words: ReadonlySet<string>): boolean {
  const said = wordsOf(value)
  return said.length > 0 && said.every((word) => words.has(word))
}

const wordsOf = (value: string): readonly string[] =>
  value
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /\p{L}{2}/u.test(word))

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** What is entered where there is nobody to name, or no employer. */
const WITHOUT_NAME = list(`
  admin administrator admitting any anonymous assigned attending aunt brother call child cousin daughter default desk disabled doctor dr
  emergency employed employer external father friend front generic grandfather grandmother guardian homemaker house housewife hospitalist
  husband interface intern listed md minor mother na name neighbor newborn no nobody none not nurse null on other outside parent partner
  patient pcp pediatrician person pharmacist physician pool primary provider referral referred referring resident retired self sibling
  sister son specified spouse staff student surgeon system team tech technician temp test to unassigned uncle undefined unemployed unknown
  unlisted unspecified user wife
`)

/** Kinds of documents, which their titles say. */
const PAPERS = list(`
  advance annual authorization care certificate certification chart child consent course death directive election flow form informed
  letter list master note plan prenatal prior problem record report sheet summary template visit well wellness
`)

/** Departments, kinds of places and payers that thousands call by the same words, and programs. */
const PLACES: ReadonlySet<string> = new Set(
  list(`
  acute allergy ambulatory and anesthesia anesthesiology ankle assisted at bank bed behavioral blood bone breast building burn cancer
  cardiac cardiology cardiothoracic cardiovascular care ccu center centers centre central childrens clinic clinical clinics cold
  commercial community coronary counseling critical day delivery dental dentistry department dept dermatology diabetes diagnostic dialysis
  disease division down drug ear ed education emergency endocrine endocrinology endoscopy er eye facility failure family fetal floor foot for
  gastroenterology general geriatric geriatrics gi gyn gynecology hand head health healthcare heart hematology home hospice hospital hospitals
  icu imaging immunology infectious infusion inpatient insurance intake intensive intermediate internal joint kidney lab labor laboratories
  laboratory liver living long lung main maintenance management maternal maternity medicaid medical medicare medicine memory mental micu neck
  neonatal nephrology neurology neurosurgery newborn nicu nose nuclear nursery nursing ob observation obstetrics occupational of office
  offices oncology operating ophthalmology optometry or oral orthopaedic orthopaedics orthopedic orthopedics otolaryngology outpatient
  outside pacu pain palliative pathology pay pediatric pediatrics pharmacy physical plastic podiatry post practice pre preventive primary
  private procedural program progressive psychiatric psychiatry psychology pulmonary pulmonology radiation radiology recovery regional rehab
  rehabilitation renal respiratory rheumatology room rooms school section self service services sicu skilled sleep specialties
  specialty speech spine sports step stepdown stroke substance suite surgeons surgery surgical system telehealth telemetry term the
  therapy thoracic throat transplant trauma tricare unit university urgent urology vascular virtual walk ward wellness wing women womens wound
  adt cerner ehr emr epic his hl lis meditech none other prod production ris test unknown unspecified
`),
)
/** Of these, what people are called. */
const SURNAMES: ReadonlySet<string> = new Set(
  list('bank bone burn center cold day eye foot general hand head heart home long main self step walk wing'),
)

/** Where accidents happen; codes of external causes need it. */
const ANYWHERE: ReadonlySet<string> = new Set(
  list(`
  at bathroom bedroom farm garage garden gym highway home hospital house kitchen none other outside park playground pool public
  restaurant road school sidewalk stairs store street unknown unspecified work workplace yard
`),
)
const NOBODY: ReadonlySet<string> = new Set([...WITHOUT_NAME, ...PAPERS])
const CARE: ReadonlySet<string> = new Set([...PLACES, ...PAPERS, ...WITHOUT_NAME])
