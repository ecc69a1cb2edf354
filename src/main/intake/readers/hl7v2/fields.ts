// Which fields of which segments identify somebody, of what kind they are, whose they are, and what type of data they hold: HL7 v2.1 to
// 2.8, chapters 2 to 7 and 15. A row is a field's number, its type, category, role and name in our words. Fields that are not here never
// reach the text either; what in them is shaped like an identifier is known all the same, see `known.ts`. Pure.
import type { KnownValue } from '../../chart'

/**
 * `ids` CX, EI and identifiers without parts · `name` XPN · `person` XCN · `address` XAD · `phone` XTN · `place` PL · `org` XON, HD, and
 * names of organizations without parts · `words` the text as it is · `date` · `person-in-place` NDL, whose person is the first component.
 */
export type FieldType = 'ids' | 'name' | 'person' | 'address' | 'phone' | 'place' | 'org' | 'words' | 'date' | 'person-in-place'

export interface IdentifyingField {
  readonly field: number
  readonly type: FieldType
  readonly category: KnownValue['category']
  readonly role: KnownValue['role']
  readonly label: string
}

const ROWS: Readonly<Record<string, string>> = {
  MSH: '4 org FACILITY facility Sending facility; 6 org FACILITY facility Receiving facility; 22 org FACILITY facility Sending organization; 23 org FACILITY facility Receiving organization',
  FHS: '4 org FACILITY facility Sending facility; 6 org FACILITY facility Receiving facility',
  BHS: '4 org FACILITY facility Sending facility; 6 org FACILITY facility Receiving facility',
  EVN: '5 person NAME provider Operator; 7 org FACILITY facility Facility of the event',
  PID: `2 ids MRN patient Patient id; 3 ids MRN patient Medical record no.; 4 ids MRN patient Other patient id; 5 name NAME patient Patient name;
    6 name NAME relative Mother's maiden name; 7 date DATE patient Date of birth; 9 name NAME patient Alias; 11 address LOCATION patient Address;
    12 words LOCATION patient County; 13 phone PHONE patient Home phone; 14 phone PHONE patient Work phone; 18 ids ACCOUNT patient Account;
    19 ids SSN patient SSN; 20 ids LICENSE patient Driver's license; 21 ids MRN relative Mother's record no.; 23 words LOCATION patient Birth place;
    29 date DATE patient Date of death; 34 org FACILITY facility Facility of last change; 40 phone PHONE patient Phone`,
  PD1: `10 ids MRN patient Duplicate record no.; 3 org FACILITY provider Primary care facility; 4 person NAME provider PCP; 14 org FACILITY patient Place of worship`,
  NK1: `2 name NAME relative Relative; 4 address LOCATION relative Relative's address; 5 phone PHONE relative Relative's phone; 6 phone PHONE relative Relative's work phone;
    12 ids OTHER_ID relative Relative's employee no.; 13 org FACILITY relative Relative's employer; 16 date DATE relative Relative's date of birth;
    26 name NAME relative Relative's mother; 30 name NAME relative Contact; 31 phone PHONE relative Contact's phone; 32 address LOCATION relative Contact's address;
    33 ids OTHER_ID relative Relative's id; 37 ids SSN relative Relative's SSN; 38 words LOCATION relative Relative's birth place; 40 phone PHONE relative Relative's phone;
    41 phone PHONE relative Contact's phone`,
  GT1: `2 ids ACCOUNT relative Guarantor no.; 3 name NAME relative Guarantor; 4 name NAME relative Guarantor's spouse; 5 address LOCATION relative Guarantor's address;
    6 phone PHONE relative Guarantor's phone; 7 phone PHONE relative Guarantor's work phone; 8 date DATE relative Guarantor's date of birth; 12 ids SSN relative Guarantor's SSN;
    16 name NAME relative Guarantor's employer; 17 address LOCATION relative Guarantor's employer; 18 phone PHONE relative Guarantor's employer; 19 ids OTHER_ID relative Guarantor's employee no.;
    21 org FACILITY relative Guarantor's organization; 29 ids OTHER_ID relative Guarantor's employer no.; 42 name NAME relative Guarantor's mother; 45 name NAME relative Guarantor's contact;
    46 phone PHONE relative Guarantor's contact; 51 org FACILITY relative Guarantor's employer; 56 words LOCATION relative Guarantor's birth place`,
  IN1: `2 ids HEALTH_PLAN_ID patient Health plan no.; 3 ids HEALTH_PLAN_ID other Insurer's no.; 4 org FACILITY other Insurer; 5 address LOCATION other Insurer's address; 6 name NAME other Insurer's contact;
    7 phone PHONE other Insurer's phone; 8 ids HEALTH_PLAN_ID patient Group no.; 9 org FACILITY patient Group; 10 ids OTHER_ID relative Insured's employer no.;
    11 org FACILITY relative Insured's employer; 14 ids OTHER_ID patient Authorization no.; 16 name NAME relative Insured; 18 date DATE relative Insured's date of birth;
    19 address LOCATION relative Insured's address; 28 ids OTHER_ID patient Preadmission certificate; 30 person NAME other Verified by; 36 ids HEALTH_PLAN_ID patient Policy no.;
    44 address LOCATION relative Insured's employer; 49 ids HEALTH_PLAN_ID patient Member no.; 52 words LOCATION relative Insured's birth place`,
  IN2: `1 ids OTHER_ID relative Insured's employee no.; 2 ids SSN relative Insured's SSN; 3 person NAME relative Insured's employer; 6 ids HEALTH_PLAN_ID patient Medicare no.;
    7 name NAME patient Medicaid case name; 8 ids HEALTH_PLAN_ID patient Medicaid no.; 9 name NAME relative Military sponsor; 10 ids OTHER_ID relative Military id;
    22 name NAME relative Insured's coverage; 25 ids HEALTH_PLAN_ID patient Payer's no.; 26 ids HEALTH_PLAN_ID patient Subscriber no.; 40 name NAME relative Insured's mother; 49 name NAME relative Insured's employer's contact;
    50 phone PHONE relative Insured's employer's contact; 52 name NAME relative Insured's contact; 53 phone PHONE relative Insured's contact; 58 phone PHONE other Insurer's phone; 61 ids HEALTH_PLAN_ID patient Member no.; 63 phone PHONE relative Insured's phone; 64 phone PHONE relative Insured's employer; 69 org FACILITY relative Insured's employer;
    70 org FACILITY relative Insured's employer`,
  IN3: `2 ids OTHER_ID patient Certification no.; 3 person NAME other Certified by; 8 person NAME other Operator; 14 person NAME provider Reviewer; 15 words NAME other Certification contact; 16 phone PHONE other Certification contact;
    18 org FACILITY other Certifying agency; 19 phone PHONE other Certifying agency; 22 words NAME other Case manager; 26 person NAME provider Second opinion`,
  PV1: `3 place FACILITY facility Place of care; 5 ids ACCOUNT patient Preadmission no.; 6 place FACILITY facility Prior place of care; 7 person NAME provider Attending; 8 person NAME provider Referring provider;
    9 person NAME provider Consulting provider; 11 place FACILITY facility Temporary place of care; 17 person NAME provider Admitting provider; 19 ids ACCOUNT patient Encounter no.; 37 org FACILITY facility Discharged to; 39 org FACILITY facility Servicing facility;
    42 place FACILITY facility Pending place of care; 43 place FACILITY facility Prior place of care; 50 ids ACCOUNT patient Other encounter no.; 52 person NAME provider Provider`,
  PV2: '1 place FACILITY facility Prior pending place; 13 person NAME provider Referral source; 23 org FACILITY facility Clinic',
  ROL: "1 ids OTHER_ID other Role no.; 4 person NAME provider Provider; 11 address LOCATION provider Provider's address; 12 phone PHONE provider Provider's phone; 13 place FACILITY facility Provider's place; 14 org FACILITY facility Provider's organization",
  PRT: `1 ids OTHER_ID other Participation no.; 5 person NAME provider Provider; 8 org FACILITY facility Provider's organization; 9 place FACILITY facility Provider's place; 10 ids DEVICE_ID patient Device no.;
    14 address LOCATION provider Provider's address; 15 phone PHONE provider Provider's phone; 16 ids DEVICE_ID patient Device no.; 19 ids DEVICE_ID patient Device lot; 20 ids DEVICE_ID patient Device serial no.; 21 ids DEVICE_ID patient Device donation no.`,
  ORC: `2 ids OTHER_ID other Order no.; 3 ids OTHER_ID other Order no.; 4 ids OTHER_ID other Order group no.; 8 ids OTHER_ID other Order no.; 10 person NAME provider Entered by; 11 person NAME provider Verified by; 12 person NAME provider Ordering provider;
    13 place FACILITY facility Place of entry; 14 phone PHONE provider Callback phone; 17 org FACILITY facility Entering organization; 18 ids DEVICE_ID other Entering device; 19 person NAME provider Action by; 21 org FACILITY facility Ordering facility;
    22 address LOCATION facility Ordering facility's address; 23 phone PHONE facility Ordering facility's phone; 24 address LOCATION provider Ordering provider's address; 33 ids OTHER_ID other Order no.`,
  OBR: `2 ids OTHER_ID other Order no.; 3 ids OTHER_ID other Order no.; 10 person NAME provider Collector; 16 person NAME provider Ordering provider; 17 phone PHONE provider Callback phone; 18 ids OTHER_ID other Order no.; 19 ids OTHER_ID other Order no.;
    20 ids OTHER_ID other Accession no.; 21 ids OTHER_ID other Accession no.; 28 person NAME provider Copy to; 29 ids OTHER_ID other Order no.; 32 person-in-place NAME provider Interpreted by; 33 person-in-place NAME provider Assistant; 34 person-in-place NAME provider Technician;
    35 person-in-place NAME provider Transcribed by; 51 ids OTHER_ID other Order no.; 53 ids OTHER_ID other Order no.`,
  OBX: `15 org FACILITY facility Performing laboratory; 16 person NAME provider Observer; 18 ids DEVICE_ID patient Device no.; 21 ids OTHER_ID other Observation no.; 23 org FACILITY facility Performing laboratory;
    24 address LOCATION facility Performing laboratory's address; 25 person NAME provider Medical director; 33 ids OTHER_ID other Observation no.`,
  TXA: `5 person NAME provider Provider; 9 person NAME provider Dictated by; 10 person NAME provider Authenticated by; 11 person NAME provider Transcribed by; 12 ids OTHER_ID other Document no.; 13 ids OTHER_ID other Parent document no.;
    14 ids OTHER_ID other Order no.; 15 ids OTHER_ID other Order no.; 16 words OTHER_ID other Document file; 22 person NAME provider Authenticated by; 23 person NAME provider Copy to`,
  SPM: '2 ids OTHER_ID other Specimen no.; 3 ids OTHER_ID other Specimen no.; 30 ids OTHER_ID other Accession no.',
  SAC: '3 ids OTHER_ID other Container no.; 4 ids OTHER_ID other Container no.',
  ACC: '3 org LOCATION patient Place of accident; 7 person NAME other Entered by; 9 words NAME other Brought in by; 11 address LOCATION patient Place of accident; 13 ids OTHER_ID patient Accident no.',
  DB1: '3 ids OTHER_ID patient Disability no.',
  MRG: '1 ids MRN patient Prior record no.; 2 ids MRN patient Prior record no.; 3 ids ACCOUNT patient Prior account; 4 ids MRN patient Prior record no.; 5 ids ACCOUNT patient Prior encounter no.; 6 ids ACCOUNT patient Prior encounter no.; 7 name NAME patient Prior name',
  DG1: '16 person NAME provider Diagnosed by; 20 ids OTHER_ID other Diagnosis no.; 22 ids OTHER_ID other Diagnosis no.',
  PR1: '8 person NAME provider Anesthesiologist; 11 person NAME provider Surgeon; 12 person NAME provider Practitioner; 19 ids OTHER_ID other Procedure no.; 23 place FACILITY facility Place of procedure',
  IAM: '7 ids OTHER_ID other Allergy no.; 14 name NAME relative Allergy reported by; 18 person NAME provider Allergy noted by',
  FT1: '2 ids ACCOUNT patient Transaction no.; 3 ids OTHER_ID other Batch no.; 16 place FACILITY facility Place of service; 20 person NAME provider Performed by; 21 person NAME provider Ordered by; 23 ids OTHER_ID other Order no.; 24 person NAME provider Entered by',
  RXA: '10 person NAME provider Administered by; 11 place FACILITY facility Place of administration; 15 ids OTHER_ID other Lot no.',
  RXE: '13 person NAME provider Ordering provider; 14 person NAME provider Verified by; 15 ids OTHER_ID other Prescription no.',
  RXO: '14 person NAME provider Ordering provider; 15 person NAME provider Verified by',
  RXD: '7 ids OTHER_ID other Prescription no.; 10 person NAME provider Dispensed by; 18 ids OTHER_ID other Lot no.',
  PRB: '4 ids OTHER_ID other Problem no.',
  AUT: '6 ids OTHER_ID patient Authorization no.',
}

/** Segments with rows, by name. */
export const IDENTIFYING: ReadonlyMap<string, readonly IdentifyingField[]> = new Map(
  Object.entries(ROWS).map(([name, rows]) => [name, rows.split(';').flatMap(readRow)]),
)

function readRow(row: string): IdentifyingField[] {
  const [field, type, category, role, ...label] = row.trim().split(/\s+/)
  if (!field) return []
  return [{ field: Number(field), type, category, role, label: label.join(' ') } as IdentifyingField]
}

/** Fields that hold codes, kinds and words of medicine. Nothing in them is taken for an identifier, whatever its shape. */
export const CLINICAL: Readonly<Record<string, readonly number[]>> = {
  MSH: [1, 2, 7, 9, 11, 12, 18, 21],
  EVN: [2, 3, 6],
  OBX: [3, 5, 6, 7, 8, 11, 14, 17, 19, 20],
  OBR: [4, 6, 7, 8, 9, 13, 15, 22, 26, 27, 31, 44, 45],
  NTE: [3],
  DG1: [2, 3, 4, 5, 8],
  PR1: [2, 3, 4, 5, 15],
  AL1: [3, 5],
  IAM: [3, 5],
  PRB: [2, 3, 7, 8],
  FT1: [4, 5, 6, 7, 8, 9, 11, 12, 19, 25, 26],
  PV2: [3, 8, 9],
  RXA: [3, 4, 5, 9],
  RXE: [1, 2, 21, 27],
  RXO: [1, 2],
  RXD: [2, 3, 9],
  SPM: [4, 8, 17, 18],
  ACC: [1, 2, 8],
  TXA: [2, 4, 6, 7, 8],
  DRG: [1, 2],
}
