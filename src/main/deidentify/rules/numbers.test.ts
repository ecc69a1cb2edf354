// Numbers that a label announces, in the layouts of headers, tables, exports and running text; and numbers their check digit proves.
import { describe, expect, it } from 'vitest'
import { findAll, linesOf, maskMarks, readCase, showFound } from './marked-case'

const RECORDS = linesOf(`
  MRN | MRN: «B618340»
  MRN | MRN# «4471902»
  MRN | MRN #«4471902»
  MRN | mrn «4471902» seen today
  MRN | MRN is «4471902».
  MRN | MRN of «4471902»
  MRN | MRN (medical record number) «4471902»
  MRN | (MRN «4471902»)
  MRN | MRN=«4471902»
  MRN | MRN - «4471902»
  MRN | MRN «27-48-15»
  MRN | MRN: «12 34 56»
  MRN | MRN: «B 272079»
  MRN | MRN: «HX-0044-19»
  MRN | MRN: «00441»
  MRN | MRN ending in «4471»
  MRN | MRN «****4471»
  MRN | M.R.N.: «4471902»
  MRN | Medical Record Number: «MRN-518246»
  MRN | Medical Record No. «518246»
  MRN | Medical record number⏎«K613207»
  MRN | medical record # «K613207»
  MRN | Med Rec No: «518246»
  MRN | Medical Records Number «518246»
  MRN | MR# «518246»
  MRN | Chart: «V702816»
  MRN | Chart # «41-26-93»
  MRN | Chart no. «445974»
  MRN | Patient ID: «PT-88213»
  MRN | Patient ID «88213-A»
  MRN | Patient #«88213»
  MRN | Pt no «88213»
  MRN | PATIENT IDENTIFIER→«0088213»
  MRN | | MRN | «4471902» |
  MRN | **MRN:** «4471902»
  MRN | "mrn": "«4471902»"
  MRN | "medicalRecordNumber": "«4471902»"
  MRN | <mrn>«4471902»</mrn>
  MRN | Hospital number «RX44 7190»
  MRN | NHS No: «943 476 5919»
  MRN | MRNs «4471902», «4471903» and «4471904»
  MRN | Record number «771203»
  MRN | MRN:«4471902».Seen today
  MRN | The patient's MRN on file is «4471902».
  MRN | The MRN for this patient is «4471902».
  MRN | EMPI: «100200300»
  MRN | MRN|DOB|SEX⏎«4471902»|«03/14/1952»|F
  MRN | Name→MRN→Unit⏎x→«4471902»→ICU
  ACCOUNT | ACCOUNT NUMBER: «GKLM52093»
  ACCOUNT | Acct: «1460993105»
  ACCOUNT | Acct # «1460993105»
  ACCOUNT | Acct No. «1460993105»
  ACCOUNT | A/C no «44719-02»
  ACCOUNT | account ending in «4471»
  ACCOUNT | HAR: «40021177»
  ACCOUNT | CSN «500123456»
  ACCOUNT | FIN: «77120345»
  ACCOUNT | Encounter no. «E-2210447»
  ACCOUNT | Encounter #: «500123456»
  ACCOUNT | Visit ID: «V00012345»
  ACCOUNT | Guarantor account: «77120345»
  ACCOUNT | Invoice #«INV-20881»
  ACCOUNT | Bank account number «000123456789»
  ACCOUNT | routing number «021000021»
  ACCOUNT | Card «4111 1111 1111 1111» declined.
  ACCOUNT | card number «4111-1111-1111-1111»
  ACCOUNT | Visa ending in «1111»
  ACCOUNT | «5555555555554444» was charged.
  ACCOUNT | Amex «378282246310005».
  ACCOUNT | Card on file: «**** **** **** 1111»
  ACCOUNT | «GB82 WEST 1234 5698 7654 32»
  ACCOUNT | IBAN «DE89370400440532013000»
  HEALTH_PLAN_ID | Member ID: «61935508-27»
  HEALTH_PLAN_ID | Member ID «BKR481920375»
  HEALTH_PLAN_ID | Member ID: «BKR 481920375»
  HEALTH_PLAN_ID | Member # «W2210 44719»
  HEALTH_PLAN_ID | Subscriber ID: «XQP882210447»
  HEALTH_PLAN_ID | Subscriber No. «882210447»
  HEALTH_PLAN_ID | policy number «PL-88221-04»
  HEALTH_PLAN_ID | Policy #: «88221047»
  HEALTH_PLAN_ID | Policy: «BH88221047»
  HEALTH_PLAN_ID | Group No: «GRP-7712»
  HEALTH_PLAN_ID | group number «0077120»
  HEALTH_PLAN_ID | Medicare number «1EG4-TE5-MK73»
  HEALTH_PLAN_ID | MBI «1EG4TE5MK73»
  HEALTH_PLAN_ID | Medicaid ID «771203456A»
  HEALTH_PLAN_ID | Medicaid #«771203456»
  HEALTH_PLAN_ID | Insurance ID: «AB771203»
  HEALTH_PLAN_ID | health plan beneficiary number: «HPB-7712034»
  HEALTH_PLAN_ID | Health Plan ID is «771203456»
  HEALTH_PLAN_ID | claim no. «20220314-0077»
  HEALTH_PLAN_ID | Claim number: «CLM7712034»
  HEALTH_PLAN_ID | Prior auth # «A77120345»
  HEALTH_PLAN_ID | Medi-Cal ID «77120345A»
  HEALTH_PLAN_ID | Tricare ID: «7712034567»
  SSN | SSN: «917-28-6604»
  SSN | SSN «459374543»
  SSN | SSN «459 37 4543»
  SSN | SSN: «459.37.4543»
  SSN | ssn#«917-28-6604»
  SSN | SS# «917-28-6604»
  SSN | S.S.N. «917-28-6604»
  SSN | Social Security Number: «917-28-6604»
  SSN | social security no «459374543»
  SSN | Soc Sec «917-28-6604»
  SSN | SSN ending «1234»
  SSN | SSN ending in «1234»
  SSN | last four of SSN «1234»
  SSN | last 4 of his social: «1234»
  SSN | SSN «XXX-XX-1234»
  SSN | «***-**-1234» on file
  SSN | «917-28-6604»
  SSN | «459–37–4543» per registration
  SSN | social is «917-28-6604»
  LICENSE | NPI: «1880442170»
  LICENSE | NPI «1880442170»
  LICENSE | NPI# «1720662640»
  LICENSE | Attending «1234567893» on the claim
  LICENSE | DEA: «AB1234563»
  LICENSE | DEA # «BS7712031»
  LICENSE | «AB1234563» on the script
  LICENSE | License # «MD-77120»
  LICENSE | Medical license «G77120»
  LICENSE | State Lic. No: «ME0077120»
  LICENSE | RN lic «RN771203»
  LICENSE | driver's license «D7712034»
  LICENSE | driver’s license number is «D771-2034-5678»
  LICENSE | Drivers License: «TX 77120345»
  LICENSE | DL# «77120345»
  LICENSE | DL: «S771-2034-5678-90»
  LICENSE | certificate no. «2021-77120»
  LICENSE | birth certificate number «144-77-120345»
  OTHER_ID | Accession #: «S24-11873»
  OTHER_ID | accession number «24-SP-01187»
  OTHER_ID | Specimen no «77120345»
  OTHER_ID | Case no. «22-CV-00471»
  OTHER_ID | Rx # «7712034»
  OTHER_ID | Prescription number «7712034-02»
  OTHER_ID | Employee ID: «E77120»
  OTHER_ID | student id «20217712»
  OTHER_ID | passport number «C77120345»
  OTHER_ID | Passport: «X7712034»
  OTHER_ID | Study ID «ABC-014-0023»
  OTHER_ID | Enrolled as subject «014-0023».
  OTHER_ID | subject number «1042»
  OTHER_ID | Participant ID: «P-1042»
  OTHER_ID | inmate number «77120-034»
  OTHER_ID | booking #«2022-00771»
  OTHER_ID | ID: «7712034»
  OTHER_ID | ID number «7712034»
  OTHER_ID | Badge # «7712»
  OTHER_ID | tattoo number «A-17712»
  OTHER_ID | police report number «22-104471»
  OTHER_ID | Confirmation code: «XK77Q120»
  MRN | Unit No: «123-45-67-8»  Location: 7W
  MRN | MEDICAL RECORD NUMBER: «123-45-67»
  MRN | PID|1||«88120»^^^MRN||ROE^JANE
  ACCOUNT | acct «7712-0034», on warfarin since 2019
  ACCOUNT | encounter «00981273»; bed 12
  ACCOUNT | Acct no.: «44/7712»
  HEALTH_PLAN_ID | Aetna member «W123456789» group «0845512-010-00001», claim «E4471PQ20»
  HEALTH_PLAN_ID | Policy holder ID «W1234 56789»
  SSN | Last 4: «1123»
  SSN | Last four digits are «1123»
  LICENSE | license «MD-044-7712»
  LICENSE | License: «IL 036-123456»
  LICENSE | NPI is «1467560003», DEA «FR1234563»
  OTHER_ID | Tax ID «36-1234567»
  OTHER_ID | JOB# «123456»
  OTHER_ID | Index No. «ABCDE12345»
  OTHER_ID | Inmate ID «2024-00112»
  OTHER_ID | ID badge «77120»
`)

describe('numbers after a label', () => {
  it.each(RECORDS)('finds %s', (line) => {
    const { category, text, marked } = readCase(line)
    const hits = findAll(text)
    expect(showFound(text, hits)).toBe(marked)
    expect(hits.some((h) => h.category === category)).toBe(true)
  })

  it.each(RECORDS)('finds nothing once it is masked: %s', (line) => {
    const masked = maskMarks(line)
    expect(showFound(masked, findAll(masked))).toBe(masked)
  })

  it('says why, in words and without the value', () => {
    const hits = findAll('MRN: B618340')
    expect(hits[0]).toMatchObject({ category: 'MRN', detector: 'rules/label', why: 'after the label MRN' })
    for (const h of hits) expect(h.why).not.toContain('272079')
  })
})
