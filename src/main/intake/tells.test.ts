import { expect, it } from 'vitest'
import type { KnownValue } from './chart'
import { tells } from './tells'
import { message, segment } from './testing/hl7'
import { takeOne } from './testing/settings'

const known = (category: KnownValue['category'], value: string, role: KnownValue['role'] = 'other'): KnownValue => ({
  label: 'Field',
  value,
  category,
  role,
})

it.each([
  known('OTHER_ID', '142'),
  known('LICENSE', 'MD'),
  known('MRN', '142', 'patient'),
  known('ACCOUNT', '4711', 'relative'),
  known('PHONE', '4402'),
  known('LOCATION', '4B'),
  known('LOCATION', '101'),
  known('LOCATION', 'Highway'),
  known('FACILITY', 'Intensive Care Unit'),
  known('FACILITY', 'Heart Failure Clinic'),
  known('FACILITY', 'Ward 3 B'),
  known('FACILITY', "Women's Health"),
  known('FACILITY', 'RETIRED'),
  known('NAME', 'PHYSICIAN, UNASSIGNED'),
  known('NAME', 'PCP, NO'),
  known('NAME', 'RETIRED', 'relative'),
  known('NAME', 'Father', 'relative'),
  known('NAME', 'Wound Care', 'provider'),
  known('NAME', 'Hand Surgery', 'provider'),
  known('NAME', 'Emergency Medicine', 'provider'),
  known('NAME', 'Problem List', 'patient'),
])('$category $value tells nobody from another', (value) => {
  expect(tells(value)).toBe(false)
})

it.each([
  known('MRN', '4711', 'patient'),
  known('OTHER_ID', 'A-1042'),
  known('PHONE', '555-0142'),
  known('LOCATION', '43004'),
  known('LOCATION', 'Apt 4'),
  known('LOCATION', 'Normal'),
  known('LOCATION', '東京'),
  known('FACILITY', 'Norwick Heart Failure Clinic'),
  known('FACILITY', 'Mercy Hospital'),
  known('FACILITY', 'NMC'),
  known('NAME', 'Staff, Rosalind'),
  known('NAME', 'Li, Bo', 'patient'),
  known('NAME', 'Day, Hope', 'patient'),
  known('NAME', 'Head', 'patient'),
  known('NAME', 'Dr. Long', 'provider'),
  known('NAME', 'Hand, Day', 'provider'),
  known('DATE', '03/01/1945', 'patient'),
])('$category $value tells somebody', (value) => {
  expect(tells(value)).toBe(true)
})

it('leaves out of what a chart knows what would take its findings away', async () => {
  const chart = await takeOne(
    message(
      segment('MSH', { 2: '^~\\&', 9: 'ORU^R01', 11: 'P', 12: '2.5' }),
      segment('PID', { 3: '100471^^^^MR', 5: 'Brandvold^Odalys' }),
      segment('GT1', { 3: 'Brandvold^Odalys', 16: 'RETIRED' }),
      segment('PV1', { 2: 'I', 3: 'ICU^101^A^^^^^^Intensive Care Unit', 7: '142^PHYSICIAN^UNASSIGNED' }),
      segment('ORC', { 2: '142', 14: '^^^^^^4402' }),
      segment('OBX', { 2: 'TX', 3: 'NOTE', 5: 'Retired. Glucose 142. Moved to the intensive care unit.', 11: 'F' }),
    ),
  )
  expect(chart.known.map(({ value }) => value)).toEqual(['100471', 'Brandvold, Odalys'])
})
