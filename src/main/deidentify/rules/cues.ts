// The labels that announce an identifying number, as data: what the label looks like, what follows it, what that is.
// In a label a space stands for up to three spaces, underscores or hyphens, or none; order matters where one label begins another.
import type { Category } from '../../../shared/safe-harbor'
import type { ShapeName } from './shapes'

export interface Cue {
  readonly label: string
  readonly category: Category
  /** In a reviewer's words. */
  readonly name: string
  /** Default `id`. */
  readonly shape?: ShapeName
  /** Least letters and digits of a value; default 4. */
  readonly min?: number
  /**
   * What must stand between label and value: nothing special; a `sign` such as ":" "#" "no." "is";
   * or a `number` word ("no.", "number", "id", "#"), where the label alone is everyday language.
   */
  readonly needs?: 'sign' | 'number'
  /** Only in capitals: FIN, HAR, SN. */
  readonly capitals?: boolean
}

const MRN: readonly Cue[] = [
  { label: 'medical rec(?:ord)?s?|med\\.? rec(?:ord)?s?\\.?|m ?\\.? ?r ?\\.? ?n\\.?s?', category: 'MRN', name: 'MRN', min: 3 },
  { label: 'mr(?=\\s?(?:#|no\\b|number))', category: 'MRN', name: 'MR number', needs: 'number' },
  {
    label: "patient'?s? (?:id|identifier|identification|no|number|#|record)|pt (?:id|no|#|number)|pid",
    category: 'MRN',
    name: 'patient id',
  },
  { label: 'patient|pt', category: 'MRN', name: 'patient number', needs: 'number' },
  { label: 'chart', category: 'MRN', name: 'chart number', needs: 'sign' },
  { label: 'hospital|clinic|facility|unit', category: 'MRN', name: 'hospital number', needs: 'number', min: 5 },
  {
    label: '(?:enterprise|master) (?:patient|person) (?:id|index|identifier)|empi|epi(?: ?id)|emr|ehr|epic',
    category: 'MRN',
    name: 'record system',
    needs: 'sign',
    min: 5,
  },
  { label: 'record|medical', category: 'MRN', name: 'record number', needs: 'number' },
  { label: 'nhs|uhid|u\\.?r\\.?|crn|cpi|hosp', category: 'MRN', name: 'record number', needs: 'sign', min: 5 },
]

const SSN: readonly Cue[] = [
  {
    label:
      'soc(?:ial|\\.)? ?sec(?:urity|\\.)?|s ?\\.? ?s ?\\.? ?n\\.?|ss(?=\\s?(?:#|no\\b|number))|social(?=\\s?(?:#|number|no\\b|ending|ends|is\\b|last|:))',
    category: 'SSN',
    name: 'SSN',
    shape: 'ssn',
  },
  { label: 'last (?:4|four)(?: digits)?', category: 'SSN', name: 'last four', shape: 'ssn', needs: 'sign' },
  {
    label: "last (?:4|four)(?: digits)? (?:of )?(?:(?:his|her|their|the|patient'?s?) )?(?:ssn|social)",
    category: 'SSN',
    name: 'SSN',
    shape: 'ssn',
  },
  {
    label: 'itin|national (?:id|insurance)|nino?(?=\\s?[:#])|sin(?=\\s?[:#])|aadhaar',
    category: 'SSN',
    name: 'tax or national id',
    needs: 'sign',
    min: 6,
  },
]

const ACCOUNT: readonly Cue[] = [
  {
    label:
      '(?:patient|bank|checking|savings|billing|guarantor|hospital|member|health savings|hsa|fsa) (?:acc(?:oun)?ts?|acc|a/c)\\.?|acc(?:oun)?ts?\\.?|a/c',
    category: 'ACCOUNT',
    name: 'account',
    needs: 'sign',
  },
  { label: 'acc(?=\\s?(?:#|no\\b|number))', category: 'ACCOUNT', name: 'account', needs: 'number' },
  { label: 'guarantor', category: 'ACCOUNT', name: 'guarantor', needs: 'number' },
  { label: 'har|csn|fin|pan|ban|van', category: 'ACCOUNT', name: 'account', capitals: true, min: 5 },
  {
    label: 'encounter|enc|visit|admission|episode|stay|bill|billing|invoice|statement|transaction|trans|receipt|payment|check|cheque',
    category: 'ACCOUNT',
    name: 'encounter or bill',
    needs: 'number',
    min: 5,
  },
  {
    label: '(?:credit|debit|payment|bank|visa|mastercard|amex|discover|american express|hsa|fsa|gift)(?: card)?|card',
    category: 'ACCOUNT',
    name: 'card',
    shape: 'card',
    needs: 'sign',
  },
  { label: 'iban|routing|aba|sort code|swift|bic', category: 'ACCOUNT', name: 'bank', needs: 'sign', min: 6 },
]

const PLAN: readonly Cue[] = [
  {
    label:
      "(?:member|subscriber|beneficiary|enrollee|insured|policy ?holder|recipient|card ?holder|dependent|insurance|plan|health ?plan|coverage|payer|carrier|medi-cal|medicaid|medicare|tricare|va|ihs|bcbs|blue ?cross|blue ?shield|aetna|cigna|humana|kaiser|anthem|united ?healthcare|uhc|champva|chip|hmo|ppo)(?:'s)? (?:id|identification|identifier|no|nbr|number|num|#|card|policy|member|subscriber)",
    category: 'HEALTH_PLAN_ID',
    name: 'health plan',
  },
  {
    label:
      'member|subscriber|beneficiary|enrollee|insured|recipient|medicaid|medicare|medi-cal|mbi|hicn?|tricare|edipi|dod id|cin|rx ?grp|rx ?group|insurance id',
    category: 'HEALTH_PLAN_ID',
    name: 'health plan',
    needs: 'sign',
  },
  { label: '(?:insurance |health |group |life )?policy|group|grp', category: 'HEALTH_PLAN_ID', name: 'policy or group', needs: 'number' },
  {
    label: '(?:insurance |health )policy|policy(?=\\s?[:#])|grp(?=\\s?[:#])',
    category: 'HEALTH_PLAN_ID',
    name: 'policy',
    needs: 'sign',
    min: 5,
  },
  {
    label:
      '(?:prior )?auth(?:orization|orisation|\\.)?|pre-?cert(?:ification)?|precert|pre-?auth(?:orization)?|referral|claims?|icn|dcn|tcn',
    category: 'HEALTH_PLAN_ID',
    name: 'claim or authorization',
    needs: 'number',
    min: 5,
  },
  {
    label: '(?:claim|authorization|pre-?cert|prior auth|referral)s?(?=\\s?:)',
    category: 'HEALTH_PLAN_ID',
    name: 'claim or authorization',
    needs: 'sign',
    min: 6,
  },
]

const LICENSE: readonly Cue[] = [
  { label: 'npis?|national provider (?:id|identifier)', category: 'LICENSE', name: 'NPI', min: 6 },
  { label: 'd\\.?e\\.?a\\.?', category: 'LICENSE', name: 'DEA', min: 6 },
  {
    label:
      "(?:driver'?s?|drivers'|driving|operator'?s?|commercial driver'?s?|state|medical|nursing|nurse|rn|lpn|pharmacy|pharmacist|physician|provider|professional|dental|fishing|hunting|pilot'?s?|marriage|business) (?:lic(?:en[sc]e|\\.)?|permit)s?",
    category: 'LICENSE',
    name: 'licence',
  },
  { label: 'licen[sc]es?(?! plate)|lic\\.?', category: 'LICENSE', name: 'licence', needs: 'sign' },
  { label: 'd\\.?l\\.?|cdl|d/l', category: 'LICENSE', name: "driver's licence", needs: 'sign', capitals: true, min: 5 },
  {
    label:
      'cert(?:ificat(?:e|ion)|\\.)?|(?:birth|death|marriage|board) cert(?:ificat(?:e|ion))?|permit|registration|reg\\.?|registry|diploma|upin|ptan|clia',
    category: 'LICENSE',
    name: 'certificate',
    needs: 'number',
    min: 4,
  },
  { label: 'upin|ptan|clia|bndd|cds(?=\\s?[:#])', category: 'LICENSE', name: 'provider number', capitals: true, min: 5 },
]

const VEHICLE: readonly Cue[] = [
  { label: 'vins?|vehicle (?:id|identification|identifier|serial)(?: no| number| #)?', category: 'VEHICLE', name: 'VIN', shape: 'vin' },
  {
    label:
      '(?:licen[sc]e|lic\\.?|number|registration|vehicle|car|truck|auto|vanity|motorcycle) (?:plates?|tags?)|vehicle reg(?:istration|\\.)?|licen[sc]e plates?',
    category: 'VEHICLE',
    name: 'licence plate',
    shape: 'plate',
  },
  { label: 'plates?', category: 'VEHICLE', name: 'licence plate', shape: 'plate', needs: 'sign' },
  { label: 'tags?', category: 'VEHICLE', name: 'licence plate', shape: 'plate', needs: 'number' },
]

const DEVICE: readonly Cue[] = [
  { label: 'serial', category: 'DEVICE_ID', name: 'serial number', needs: 'sign' },
  { label: 's/n|ser\\.? ?no', category: 'DEVICE_ID', name: 'serial number' },
  { label: 'sn', category: 'DEVICE_ID', name: 'serial number', capitals: true, needs: 'sign' },
  { label: 'lot|batch', category: 'DEVICE_ID', name: 'lot', needs: 'sign' },
  { label: 'udi(?:-?di|-?pi)?|imei|meid|iccid|imsi', category: 'DEVICE_ID', name: 'device identifier', min: 6 },
  {
    label:
      '(?:device|implant|pacemaker|icd|aicd|generator|lead|pump|monitor|stimulator|cgm|prosthesis|meter|sensor|transmitter|hearing aid|ventilator|asset|equipment) (?:id|identifier|identification|no|number|#|serial)',
    category: 'DEVICE_ID',
    name: 'device identifier',
    min: 5,
  },
]

const BIOMETRIC: readonly Cue[] = [
  {
    label:
      '(?:finger|thumb|palm|voice|face|foot|hand|ear) ?prints?|voice ?id|(?:retinal?|iris|palm|face|facial|vein|hand|gait)(?: vein| geometry| recognition| recognition)? (?:scan|template|id|image|hash|recognition|pattern|code|geometry)(?: (?:scan|template|id|image|hash|code))?|biometrics?|dna (?:profile|sample|fingerprint|id)|genetic (?:profile|sample|fingerprint)|genom(?:e|ic) (?:sample|id)|codis',
    category: 'BIOMETRIC',
    name: 'biometric record',
  },
]

const OTHER: readonly Cue[] = [
  { label: 'photo(?:graph)?s?|picture|image|selfie', category: 'PHOTO', name: 'photograph', needs: 'number' },
  {
    label:
      'accession|access(?:ion)?(?= (?:#|no\\b|number))|specimen|spec\\.?|sample|requisition|req\\.?|case|surgical path(?:ology)?|path(?:ology)?|cytology|biopsy',
    category: 'OTHER_ID',
    name: 'accession or case',
    needs: 'number',
  },
  {
    label:
      'rx|prescriptions?|script|order|reference|confirmation|conf\\.?|tracking|ticket|incident|report|document|doc|file|docket|police report|study|subject|participant|randomi[sz]ation|screening|research|enrol(?:l)?ment|donor|registry|employee|emp\\.?|staff|badge|payroll|personnel|student|school|faculty|inmate|prisoner|job|dictation|transcription|index|booking|offender|tattoo|veteran|military|service|dog ?tag|passport|visa|alien|green ?card|immigration|identity|identification|id ?card|voter|library|membership|loyalty|locker|bracelet|wrist ?band|blood ?bank|unit of blood|donation|crossmatch|transplant|unos|bed ?board|apn|parcel|serial ?case',
    category: 'OTHER_ID',
    name: 'number',
    needs: 'number',
  },
  {
    label: 'passport|badge|employee id|student id|inmate|booking|subject id|study id|participant id|trial id|unos|case id',
    category: 'OTHER_ID',
    name: 'number',
    min: 5,
  },
  {
    label:
      "(?:medicalert|medic alert|national|state|government|military|resident|citizen|tribal|tribe|enrollment|unique|personal|global|external|internal|person|client|consumer|resident|contact|caller|provider|npi|doctor)(?:'s)? (?:id|identifier|identification|number|no|#)",
    category: 'OTHER_ID',
    name: 'identifier',
    min: 5,
  },
  { label: 'i\\.?d\\.?|identifier|uuid|guid', category: 'OTHER_ID', name: 'identifier', needs: 'sign', min: 5 },
  {
    label:
      'user ?names?|user ?id|login(?: id| name)?|log-?in|screen ?name|handle|(?:portal|mychart|account) (?:user|login|id|username)|user',
    category: 'OTHER_ID',
    name: 'user name',
    shape: 'handle',
    needs: 'sign',
  },
  { label: '(?:portal |mychart )?(?:user name|user|login)(?: id| name)?', category: 'OTHER_ID', name: 'user name', shape: 'login' },
  {
    label:
      '(?:instagram|insta|twitter|facebook|fb|tiktok|snapchat|skype|linkedin|venmo|cashapp|telegram|discord|whatsapp|zoom|reddit|youtube)(?: (?:handle|account|name|profile|page|user ?name|user|id))?',
    category: 'OTHER_ID',
    name: 'user name',
    shape: 'handle',
    needs: 'sign',
  },
  {
    label:
      '(?:temp(?:orary)? |portal |mychart |wi-?fi )?pass(?:word|code|phrase|wd)|pwd|(?:access|security|activation|verification) (?:code|key|token)|api (?:key|token)',
    category: 'OTHER_ID',
    name: 'password',
    shape: 'secret',
    needs: 'sign',
  },
  { label: 'cvv2?|cvc2?', category: 'ACCOUNT', name: 'card code', shape: 'pin' },
  {
    label: 'tax(?:payer)? (?:id|identification)|tin|ein|fein|(?:our|your) ref\\.?',
    category: 'OTHER_ID',
    name: 'tax or file reference',
    needs: 'sign',
    min: 5,
  },
  { label: '(?:key )?lock ?box|gate|door|key ?pad|alarm', category: 'OTHER_ID', name: 'code of a lock', shape: 'pin', needs: 'number' },
  { label: 'their|our|your', category: 'OTHER_ID', name: 'number', shape: 'id', needs: 'number', min: 6 },
  { label: 'pin', category: 'OTHER_ID', name: 'PIN', shape: 'pin', needs: 'sign', capitals: true },
  {
    label: '(?:bitcoin|btc|eth(?:ereum)?|crypto(?:currency)?|wallet)(?: wallet)?(?: address| id)?',
    category: 'OTHER_ID',
    name: 'wallet',
    min: 20,
  },
]

const DATE: readonly Cue[] = [
  {
    label:
      'd\\.? ?[o0]\\.? ?b\\.?|birth ?da(?:te|y)|dates? of (?:birth|service|death|admission|discharge|surgery|procedure|injury|visit|exam|onset|loss|accident)|d\\.?o\\.?[sdai]\\.?|(?:admit|admission|discharge|service|visit|exam|procedure|surgery|operation|collection|collected|report|dictated|transcribed|signed|order|injury|onset|death|fill|start|stop|end|expiration|exp|issue|hire|due|follow[- ]?up|appointment|appt) (?:date|dt)|dates?|dated|lmp|edd|edc|born(?: on)?|deceased on|d/c date',
    category: 'DATE',
    name: 'date',
    shape: 'date',
  },
]

export const CUES: readonly Cue[] = [
  ...DATE,
  ...SSN,
  ...VEHICLE,
  ...LICENSE,
  ...PLAN,
  ...ACCOUNT,
  ...MRN,
  ...DEVICE,
  ...BIOMETRIC,
  ...OTHER,
]
