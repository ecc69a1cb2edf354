// Whole messages as charts: what becomes text, what is only known, and which messages belong together.
import { describe, expect, test } from 'vitest'
import { message as bytes, segment } from '../../testing/hl7'
import { take, takeOne } from '../../testing/settings'

const MSH = (type: string): string => `MSH|^~\\&|EHR|Norwick Medical Center|CODING|Site|20260211101500||${type}|MSG0001|P|2.5.1`
const PID = segment('PID', {
  3: '5550123^^^NMC^MR~900-12-3456^^^USSSA^SS',
  5: 'Brandvold^Odalys^M^^Ms.',
  7: '19580304',
  8: 'F',
  11: '12 Alder Row^Apt 4^Tolliver^MA^02134',
  13: '^PRN^PH^^1^617^5550142',
  18: '8812345',
})
const PV1 = segment('PV1', {
  2: 'I',
  3: '4W^401^A^Norwick Medical Center',
  7: '1234567893^Halloway^Ingrid^^^^MD',
  10: 'CAR',
  19: 'V77001',
  36: '01',
  44: '20260209',
  45: '20260212',
})

describe('a report', () => {
  const message = bytes(
    MSH('MDM^T02'),
    PID,
    PV1,
    'TXA|1|DS|TX|20260212||||||1234567893^Halloway^Ingrid||DOC123456',
    'OBX|1|TX|18842-5^Discharge summary||HOSPITAL COURSE||||||F',
    'OBX|2|TX|18842-5^Discharge summary||Chest pain resolved \\T\\ she went home. BP 120\\F\\80.||||||F',
    'OBX|3|FT|18842-5^Discharge summary||ASSESSMENT\\.br\\1. NSTEMI\\.br\\2. CKD 3\\.sp 2\\Follow-up.||||||F',
  )

  test('is the words of its lines, under a title of our own', async () => {
    const chart = await takeOne(message)
    expect(chart.documents.map(({ title }) => title)).toEqual(['Discharge summary', 'Encounter record'])
    expect(chart.text).toContain(
      'DISCHARGE SUMMARY\n\nHOSPITAL COURSE\nChest pain resolved & she went home. BP 120|80.\nASSESSMENT\n1. NSTEMI\n2. CKD 3\n\nFollow-up.\n',
    )
    expect(chart.text).toContain('Patient class: Inpatient\nSex: Female\nAge: 67 years\nDischarge disposition: Home')
    expect(chart).toMatchObject({
      encounter: { from: '2026-02-09', to: '2026-02-12' },
      work: { provider: 'Ingrid Halloway, MD', specialty: 'Cardiology', reference: '8812345' },
    })
  })

  test('has nothing of its structured fields in the text, and all of it known', async () => {
    const chart = await takeOne(message)
    for (const value of [
      'Brandvold',
      '5550123',
      '900-12-3456',
      '1958',
      'Alder',
      'Tolliver',
      '02134',
      'Halloway',
      'V77001',
      'DOC123456',
      'Norwick',
    ])
      expect(chart.text).not.toContain(value)
    const known = Object.fromEntries(chart.known.map(({ value, category, role }) => [value, `${category} ${role}`]))
    expect(known).toMatchObject({
      'Brandvold, Odalys M': 'NAME patient',
      '5550123': 'MRN patient',
      '900-12-3456': 'SSN patient',
      '03/04/1958': 'DATE patient',
      '12 Alder Row': 'LOCATION patient',
      Tolliver: 'LOCATION patient',
      '6175550142': 'PHONE patient',
      '8812345': 'ACCOUNT patient',
      V77001: 'ACCOUNT patient',
      'Halloway, Ingrid': 'NAME provider',
      '1234567893': 'LICENSE provider',
      'Norwick Medical Center': 'FACILITY facility',
      DOC123456: 'OTHER_ID other',
    })
  })
})

test('results stand as lines under the name of their order', async () => {
  const chart = await takeOne(
    bytes(
      MSH('ORU^R01'),
      PID,
      'OBR|1|ORD1|FIL1|58410-2^CBC^LN|||202602101030|||||||||||||||||LAB|F',
      'OBX|1|NM|718-7^Hemoglobin^LN||9.8|g/dL|12.0-16.0|L|||F',
      'NTE|1||Repeated.',
      'OBX|2|SN|777-3^Platelets^LN||>^400|10*3/uL|150-400|H|||P',
      'OBX|3|CWE|5778-6^Color^LN||1^Yellow^L|||N|||F',
      'OBX|4|TX|600-7^Blood culture^LN||No growth at 48 h.||||||F',
      'OBX|5|XCN|x^Read by||1234^Quillan^Peregrine||||||F',
      'OBX|6|TS|x^Last dose||20260209||||||F',
    ),
  )
  expect(chart.text).toContain(
    [
      'LABORATORY REPORT',
      '',
      'CBC  02/10/2026',
      'Hemoglobin     9.8 g/dL  (ref 12.0-16.0)  L',
      '  Repeated.',
      'Platelets      >400 10*3/uL  (ref 150-400)  H  (preliminary)',
      'Color          Yellow',
      'Blood culture: No growth at 48 h.',
      'Last dose      02/09/2026',
    ].join('\n'),
  )
  expect(chart.known).toContainEqual({ label: 'Observation', value: 'Quillan, Peregrine', category: 'NAME', role: 'other' })
})

test('an admission is a chart where it says something of care', async () => {
  const chart = await takeOne(
    bytes(
      MSH('ADT^A01'),
      PID,
      'NK1|1|Brandvold^Torsten|SPO|12 Alder Row^^Tolliver^MA|6175550199',
      PV1,
      'PV2|||^Chest pain',
      'OBX|1|NM|8302-2^Body height||170|cm',
      'AL1|1|DA|70618^Penicillin|SV|Hives~Wheezing',
      'DG1|1||I21.4^Non-ST elevation myocardial infarction^I10|||A',
      'PR1|1||4A023N7^Measurement of cardiac pressure^I10P||20260210',
    ),
  )
  expect(chart.text).toContain(
    [
      'REASON FOR ADMISSION',
      'Chest pain',
      '',
      'DIAGNOSES',
      'I21.4 Non-ST elevation myocardial infarction (admitting)',
      '',
      'PROCEDURES',
      '4A023N7 Measurement of cardiac pressure, 02/10/2026',
      '',
      'ALLERGIES',
      'Penicillin: Hives, Wheezing (severe)',
      '',
      'OBSERVATIONS',
      'Body height  170 cm',
    ].join('\n'),
  )
  expect(await take(bytes(MSH('ADT^A04'), PID, PV1))).toBe('file-nothing-clinical')
})
