// The labels of chart headers as data: how each is written, what its value is, whose it is.
import type { Category } from '../../shared/safe-harbor'
import type { HeaderFact } from './chart'

/** What a value must look like to become a fact; see values.ts. */
export type Shape = 'name' | 'name-part' | 'date' | 'id' | 'ssn' | 'phone' | 'email' | 'address' | 'place' | 'facility' | 'none'

/**
 * How far a label may be trusted.
 * - `sure`: means this wherever it stands; its value may follow after a blank, "is", or on the next line.
 * - `plain`: needs a separator, and the start of a line or cell, or another label before it.
 * - `titled`: as plain, and the value must show a title or credential (`cc: Dr. Y`, but `CC: chest pain`).
 * - `kin`: as plain, and not where a family history may stand (`Mother: breast cancer`).
 */
export type Trust = 'sure' | 'plain' | 'titled' | 'kin'

export interface Label {
  readonly label: string
  readonly category: Category
  readonly role: HeaderFact['role']
  readonly shape: Shape
  readonly trust: Trust
}

/** Labels that others ask for by name. */
export const LABELS = {
  admission: 'Date of admission',
  discharge: 'Date of discharge',
  service: 'Date of service',
  surgery: 'Date of surgery',
  exam: 'Date of exam',
  collection: 'Date collected',
  date: 'Date',
  signed: 'Date signed',
  address: 'Address',
  account: 'Account',
  encounter: 'Encounter no.',
  attending: 'Attending',
  provider: 'Provider',
  author: 'Dictated by',
} as const

type Row = readonly [label: string, category: Category, role: Label['role'], shape: Shape, trust: Trust, phrases: string]

// Phrases are lower case without dots and apostrophes, parted by commas. `#` stands for number, no., num, nbr, id or #, and
// is required where written.
const ROWS: readonly Row[] = [
  [
    'Patient name',
    'NAME',
    'patient',
    'name',
    'sure',
    'patient name, name of patient, patients name, pt name, ptname, pat name, patient full name, client name, resident name, legal name, full name, name of client, name of resident, preferred name, birth name, maiden name, former name, name of child, childs name, infants name',
  ],
  ['Patient', 'NAME', 'patient', 'name', 'plain', 'patient, pt, client, resident, name, re, regarding, pt/resident'],
  ['Last name', 'NAME', 'patient', 'name-part', 'sure', 'last name, surname, family name, patient last name, lname'],
  ['First name', 'NAME', 'patient', 'name-part', 'sure', 'first name, given name, patient first name, fname'],
  ['Other name', 'NAME', 'patient', 'name-part', 'plain', 'middle name, alias, aka, also known as, goes by, nickname'],

  [
    'Date of birth',
    'DATE',
    'patient',
    'date',
    'sure',
    'dob, d o b, date of birth, birth date, birthdate, patient dob, birthday, dob/age, age/dob, dob/sex, birth date/age',
  ],
  ['Date of birth', 'DATE', 'patient', 'date', 'plain', 'born, born on, birth'],
  ['Date of death', 'DATE', 'patient', 'date', 'sure', 'date of death, date/time of death, time of death'],
  [
    LABELS.admission,
    'DATE',
    'other',
    'date',
    'sure',
    'admission date, date of admission, admit date, date admitted, admitted on, adm date, date of adm, admission date/time, admit date/time',
  ],
  [LABELS.admission, 'DATE', 'other', 'date', 'plain', 'admitted, admission, admit, adm'],
  [
    LABELS.discharge,
    'DATE',
    'other',
    'date',
    'sure',
    'discharge date, date of discharge, date discharged, disch date, d/c date, dc date, discharged on, discharge date/time',
  ],
  [LABELS.discharge, 'DATE', 'other', 'date', 'plain', 'discharged, discharge, disch, d/c'],
  [
    LABELS.service,
    'DATE',
    'other',
    'date',
    'sure',
    'date of service, service date, dates of service, service dates, dos, date seen, encounter date, date of encounter, visit date, date of visit, appointment date, appt date, date of appointment, date of consultation, consultation date, consult date, date of evaluation, evaluation date, session date, date of session, treatment date, date of treatment, dialysis date, call date, date of call, date/time of call, date of note, note date, note date/time, arrival date, arrival date/time, date of arrival, date/time seen, date/time of service, date/time of arrival, date of delivery, delivery date, visit date/time',
  ],
  [LABELS.service, 'DATE', 'other', 'date', 'plain', 'visit, encounter, seen, seen on, arrival, arrived, service, appt'],
  [
    LABELS.surgery,
    'DATE',
    'other',
    'date',
    'sure',
    'date of surgery, surgery date, date of operation, operation date, operative date, date of procedure, procedure date',
  ],
  [
    LABELS.exam,
    'DATE',
    'other',
    'date',
    'sure',
    'exam date, date of exam, date of examination, examination date, study date, date of study, exam date/time, study date/time, date of test',
  ],
  [
    LABELS.collection,
    'DATE',
    'other',
    'date',
    'sure',
    'date collected, collection date, collected on, specimen collected, date of collection, collection date/time, date obtained',
  ],
  [LABELS.collection, 'DATE', 'other', 'date', 'plain', 'collected'],
  [LABELS.date, 'DATE', 'other', 'date', 'plain', 'date, date/time, date & time, todays date, date and time'],
  [
    LABELS.signed,
    'DATE',
    'other',
    'date',
    'plain',
    'date signed, signed on, date dictated, dictation date, dictated on, dictated, dd, dt, d, t, date transcribed, transcription date, transcribed on, transcribed, typed, print date, printed, printed on, date printed, report date, date of report, reported, date reported, received, date received, last updated, updated, date/time signed, signature date, verified, finalized, run date, faxed',
  ],
  [
    'Other date',
    'DATE',
    'other',
    'date',
    'plain',
    'next appointment, next visit, next appt, follow up, follow up date, appointment, return visit, lmp, last menstrual period, edd, edc, due date, estimated due date, date of injury, injury date, doi, date of accident, accident date, date of loss, onset date, date of onset, last visit, date of last visit, last seen, effective date, start of care, soc, soc date, start of care date, certification period, cert period, expiration date, implanted, implant date, date of implant, comparison, date of referral, referral date',
  ],

  [
    'MRN',
    'MRN',
    'patient',
    'id',
    'sure',
    'mrn, mrn #, med rec #, medical record, medical record #, med record #, medical rec #, mr #, hospital #, unit #, chart #, patient #, pt #, emr #, ehr #, epi #, empi, record #, resident #, client #, hosp #',
  ],
  [
    'MRN',
    'MRN',
    'patient',
    'id',
    'plain',
    'chart, med rec, record, mr, pid, patient mrn, our #, your #, our ref, your ref, our reference, your reference',
  ],
  [
    LABELS.account,
    'ACCOUNT',
    'patient',
    'id',
    'sure',
    'account #, acct #, acct, patient account, patient account #, billing #, billing account, billing account #, fin, fin #, financial #, har, har #, hospital account, hospital account #, guarantor account, guarantor account #, guarantor #, invoice #, statement #',
  ],
  [LABELS.account, 'ACCOUNT', 'patient', 'id', 'plain', 'account, invoice, bank account #, card #'],
  [LABELS.encounter, 'OTHER_ID', 'patient', 'id', 'sure', 'encounter #, visit #, csn, csn #, episode #, admission #, contact serial #'],
  [
    'Case no.',
    'OTHER_ID',
    'other',
    'id',
    'sure',
    'case #, accession #, acc #, specimen #, order #, requisition #, claim #, authorization #, auth #, prior auth #, referral #, study #, subject #, trial #, protocol subject #, job #, donor #, passport #, employee #, badge #, incident #, ticket #, confirmation #, rx #, prescription #, reference #, ref #, wristband #, band #, dictation #, dictation job #, work type #, unos #, registry #, tracking #, transcription #, police report #, tissue #, body #, sample #',
  ],
  [
    'Case no.',
    'OTHER_ID',
    'other',
    'id',
    'plain',
    'accession, specimen, document #, doc #, report #, lab #, surgical #, path #, message #, barcode, confirmation, case, job',
  ],
  ['SSN', 'SSN', 'patient', 'ssn', 'sure', 'ssn, ssn #, ss #, social security, social security #, soc sec #, soc sec, social sec #'],
  [
    'Health plan no.',
    'HEALTH_PLAN_ID',
    'patient',
    'id',
    'sure',
    'member #, subscriber #, policy #, insurance #, insurance policy #, health plan #, hicn, mbi, medicare #, medicaid #, medicare beneficiary #, beneficiary #, group #, grp #, certificate #, hic #, medicare mbi, insured #, payer member #, policy/group #, medi-cal #, tricare #',
  ],
  ['Health plan no.', 'HEALTH_PLAN_ID', 'patient', 'id', 'plain', 'policy, medicare, medicaid, group, member, plan #'],
  [
    'License no.',
    'LICENSE',
    'provider',
    'id',
    'sure',
    'npi, npi #, dea, dea #, license #, licence #, lic #, state license #, upin, medical license #, lic',
  ],
  [
    'License no.',
    'LICENSE',
    'patient',
    'id',
    'sure',
    'drivers license, drivers license #, driver license #, driver license, dl #, drivers lic #',
  ],
  [
    'Vehicle',
    'VEHICLE',
    'patient',
    'id',
    'plain',
    'vin, vin #, vehicle identification #, license plate, license plate #, plate #, plate, lic plate',
  ],
  [
    'Device no.',
    'DEVICE_ID',
    'patient',
    'id',
    'plain',
    'serial #, serial, device serial #, device #, sn, s/n, implant serial #, pump serial #, udi, generator serial #, lead serial #',
  ],

  [
    'Phone',
    'PHONE',
    'patient',
    'phone',
    'sure',
    'phone #, telephone #, home phone, home phone #, cell phone, cell phone #, work phone, mobile phone, contact #, callback #, call back #, daytime phone, patient phone, contact phone, emergency phone, phone/fax, cell #, pager #, office phone, home telephone, best phone, alt phone',
  ],
  [
    'Phone',
    'PHONE',
    'other',
    'phone',
    'plain',
    'phone, telephone, tel, ph, cell, mobile, home, work, office, pager, beeper, callback, call back, p, t, contact, h, c, w, o',
  ],
  ['Fax', 'FAX', 'other', 'phone', 'sure', 'fax, fax #, facsimile, telefax'],
  ['Fax', 'FAX', 'other', 'phone', 'plain', 'f, fx'],
  ['Email', 'EMAIL', 'patient', 'email', 'sure', 'email, e-mail, email address, e-mail address, patient email'],
  [
    LABELS.address,
    'LOCATION',
    'patient',
    'address',
    'sure',
    'address, home address, street address, mailing address, patient address, residence address, addr, current address, billing address, lives at, address line #',
  ],
  [LABELS.address, 'LOCATION', 'patient', 'address', 'plain', 'residence, street, home'],
  [
    'City',
    'LOCATION',
    'patient',
    'place',
    'plain',
    'city, town, county, city/town, city/state, city state zip, city/state/zip, city/st/zip, city st zip, birthplace, place of birth, hometown, zip, zip code, postal code',
  ],

  [
    LABELS.attending,
    'NAME',
    'provider',
    'name',
    'sure',
    'attending physician, attending provider, attending md, attending surgeon, attending doctor, admitting physician, admitting provider, discharging physician, discharge physician, hospitalist',
  ],
  [LABELS.attending, 'NAME', 'provider', 'name', 'plain', 'attending, admitting, attg, attn phys'],
  [
    'Referring provider',
    'NAME',
    'provider',
    'name',
    'sure',
    'referring physician, referring provider, referring md, referring doctor, ref physician, ref provider, referred by, referring dentist, ordering physician, ordering provider, ordering md, ordered by, requesting physician, requesting provider, requested by',
  ],
  ['Referring provider', 'NAME', 'provider', 'name', 'plain', 'referring, requesting, ordering, ref md, ref phys, referral from'],
  [
    'PCP',
    'NAME',
    'provider',
    'name',
    'sure',
    'primary care physician, primary care provider, primary care doctor, primary physician, family physician, family doctor, primary md',
  ],
  ['PCP', 'NAME', 'provider', 'name', 'plain', 'pcp, primary care'],
  [
    LABELS.author,
    'NAME',
    'provider',
    'name',
    'sure',
    'dictated by, dictating physician, dictating provider, dictating md, dictated and signed by, dictated but not read by, transcribed by, typed by, electronically signed by, electronically signed, electronically authenticated by, e-signed by, esigned by, digitally signed by, signed by, signed electronically by, authenticated by, attested by, cosigned by, co-signed by, countersigned by, electronically cosigned by, electronically verified by, electronically approved by, finalized by, approved by, reviewed by, verified by, entered by, documented by, authored by, prepared by, recorded by, performed by, examined by, interpreted by, read by, reported by, seen by, evaluated by, taken by, message taken by, scribed by, written by, completed by, report by, collected by, submitted by',
  ],
  [
    LABELS.author,
    'NAME',
    'provider',
    'name',
    'plain',
    'signed, e-signed, signature, electronic signature, reviewed, verified, author, dictator, cosigner, scribe, transcriptionist, sig, physician signature, nurse signature, provider signature, rn signature, clinician signature, attestation',
  ],
  [
    LABELS.provider,
    'NAME',
    'provider',
    'name',
    'plain',
    'provider, rendering provider, treating provider, treating physician, physician, doctor, md, surgeon, primary surgeon, operating surgeon, assistant surgeon, assistant, assistants, first assistant, anesthesiologist, anesthetist, anesthesia provider, anesthesia by, crna, radiologist, interpreting radiologist, pathologist, interpreting physician, reading physician, submitting physician, submitting provider, submitting, evaluator, examiner, consultant, consultants, consulting physician, consulting provider, intern, fellow, medical student, resident physician, nurse, rn, primary nurse, primary rn, bedside nurse, charge nurse, triage nurse, triage rn, visiting nurse, nurse practitioner, physician assistant, case manager, social worker, therapist, physical therapist, counselor, clinician, psychiatrist, psychologist, obstetrician, midwife, delivering provider, oncologist, radiation oncologist, cardiologist, nephrologist, pediatrician, neurologist, urologist, technologist, sonographer, technician, staff, supervising physician, supervising provider, endocrinologist, surgeons, co-surgeon, circulating nurse, scrub, ed physician, emergency physician, er physician, gastroenterologist, pharmacist, dietitian, interpreter, ordering, ed provider, dialysis rn, perfusionist',
  ],
  [
    'Copy to',
    'NAME',
    'provider',
    'name',
    'titled',
    'cc, copy to, copies to, carbon copy, to, from, attn, attention, message for, message to, route to, routed to, sent to, dear',
  ],

  [
    'Emergency contact',
    'NAME',
    'relative',
    'name',
    'sure',
    'emergency contact, emergency contact name, emerg contact, ice contact, next of kin, nok, guarantor, guarantor name, responsible party, legal guardian, healthcare proxy, health care proxy, health care agent, healthcare agent, power of attorney, healthcare poa, health care poa, hcpoa, dpoa, mothers name, fathers name, spouse name, spouses name, parent name, parents name, guardian name, name of spouse, name of mother, name of father, policy holder, policyholder, policy holder name, subscriber name, insured name, name of insured',
  ],
  [
    'Relative',
    'NAME',
    'relative',
    'name',
    'kin',
    'mother, father, spouse, husband, wife, partner, son, daughter, sister, brother, parent, parents, parent/guardian, parents/guardian, guardian, caregiver, primary caregiver, caller, contact, alt contact, alternate contact, secondary contact, contact person, informant, historian, accompanied by, father of baby, fob, poa, grandmother, grandfather, aunt, uncle, subscriber, insured, witness, household, support person, household member, living donor, donor, roommate, neighbor, friend, mom, dad, foster parent',
  ],

  [
    'Facility',
    'FACILITY',
    'facility',
    'facility',
    'sure',
    'facility, facility name, hospital name, referring facility, performing facility, transferred from, transferring facility, receiving facility, performing lab, performing laboratory, employer, employer name, preferred pharmacy, pharmacy name, nursing home, dialysis center, dialysis unit, school name, name of facility, sending facility',
  ],
  [
    'Facility',
    'FACILITY',
    'facility',
    'facility',
    'plain',
    'hospital, clinic, clinic name, institution, practice, practice name, location, site, pharmacy, school, agency, home health agency, laboratory, lab, place of employment, place of work, group home, surgery center, department/location, referring office, ordering facility, daycare, birth hospital, delivery hospital',
  ],

  // What ends the value before it and is nothing itself.
  [
    '',
    'OTHER_ID',
    'other',
    'none',
    'plain',
    'sex, gender, age, age/sex, sex/age, race, ethnicity, language, religion, marital status, room, rm, bed, room/bed, unit, floor, ward, state, status, insurance, payer, plan, primary insurance, secondary insurance, diagnosis, height, weight, wt, ht, bmi, allergies, code status, time, title, specialty, department, dept, type, class, patient class, chief complaint, reason, subject, encounter type, visit type, financial class, relationship, relation, rel, occupation, page, exam, procedure, los, disposition, service line, bp, temp, pulse, country, ga, gravida, para, blood type, modality, access, dry weight, ext, extension, indication, pronouns, priority, msg, message, comment, relation to patient, relationship to patient, body site',
  ],
]

/** Phrase → what it may mean, in the order of the rows; the value decides. */
export const LABEL_TABLE: ReadonlyMap<string, readonly Label[]> = byPhrase()

function byPhrase(): Map<string, Label[]> {
  const table = new Map<string, Label[]>()
  for (const [label, category, role, shape, trust, phrases] of ROWS) {
    for (const written of phrases.split(/,\s*/)) {
      const phrase = written.replace(/[-/&]/g, ' ').replace(/\s+/g, ' ').trim()
      table.set(phrase, [...(table.get(phrase) ?? []), { label, category, role, shape, trust }])
    }
  }
  return table
}

/** The most words a phrase has. */
export const LONGEST = Math.max(...[...LABEL_TABLE.keys()].map((phrase) => phrase.split(' ').length))

const NUMBER_WORDS = new Set(['number', 'no', 'num', 'nbr', 'nr', 'id', '#', 'identifier', 'identification'])

/** A word of a label as the table writes it: "D.O.B." → dob, "No." → #. */
export function labelWord(word: string): string {
  const plain = word.toLowerCase().replace(/[.'’]/g, '')
  return NUMBER_WORDS.has(plain) ? '#' : plain
}
