import { describe, expect, it } from 'vitest'
import { addDevice, addName, addTelecom, dayOf, KnownValues } from './known-values'

const valuesOf = (known: KnownValues, text = ''): string[] => known.in(text).map(({ category, value }) => `${category} ${value}`)

describe('known values', () => {
  it('keep out what tells nobody, or is a word, a year or a count', () => {
    const known = new KnownValues()
    for (const value of ['Unknown', 'n/a', '', ' ']) known.add('Patient name', 'NAME', 'patient', value)
    for (const value of ['12', '4471', 'PROCEDURE']) known.add('Id', 'OTHER_ID', 'patient', value)
    for (const value of ['1950', '195003', '20241399']) known.add('Date', 'DATE', 'patient', value)
    expect(valuesOf(known)).toEqual([])
  })

  it('hold no character that no text has', () => {
    const known = new KnownValues()
    known.add('Patient', 'NAME', 'patient', 'Grace\u0000 Young\u0007')
    expect(known.in('')).toMatchObject([{ value: 'Grace Young' }])
  })

  it('know an id of a machine, a key or one with few digits only where it stands in the text', () => {
    const known = new KnownValues()
    const uuid = '3f2504e0-4f89-11d3-9a0c-0305e82c3301'
    known.addFaint('Id', 'OTHER_ID', 'other', uuid)
    known.addFaint('Id', 'OTHER_ID', 'other', 'aspirin81')
    known.addFaint('Id', 'OTHER_ID', 'other', 'RX-48201937')
    known.addKey('obs-2024-0007')
    expect(valuesOf(known, 'aspirin 81 mg')).toEqual(['OTHER_ID RX-48201937'])
    expect(valuesOf(known, `(${uuid.toUpperCase()}), obs-2024-0007.`)).toEqual([
      'OTHER_ID RX-48201937',
      `OTHER_ID ${uuid}`,
      'OTHER_ID obs-2024-0007',
    ])
  })

  it('leave a code to be the code, even where an id has the same digits', () => {
    const known = new KnownValues()
    known.addFaint('Id', 'OTHER_ID', 'other', '44054006')
    known.code('44054006')
    expect(valuesOf(known)).toEqual([])
  })

  it('leave no code to be the code that is the patient’s own number', () => {
    const known = new KnownValues()
    known.code('44054006')
    known.add('MRN', 'MRN', 'patient', '44054006')
    expect(valuesOf(known)).toEqual(['MRN 44054006'])
  })

  it('take what is the patient’s and another’s for the patient’s', () => {
    const known = new KnownValues()
    known.add('Provider', 'NAME', 'provider', 'Odalys Fiskvold')
    known.add('Patient name', 'NAME', 'patient', 'ODALYS FISKVOLD')
    expect(known.in('')).toMatchObject([{ role: 'patient' }])
  })

  it('read telecoms by scheme or system', () => {
    const known = new KnownValues()
    for (const value of [
      'tel:+1(555)555-0142;ext=5',
      'fax:555-555-0143',
      'mailto:a%2Bb@mail.example',
      'https://portal.example/u/1',
      '%zz',
      'tel:12',
    ])
      addTelecom(known, 'patient', value)
    addTelecom(known, 'patient', '555 555 0144', 'fax')
    expect(valuesOf(known)).toEqual([
      'PHONE +1(555)555-0142',
      'FAX 555-555-0143',
      'EMAIL a+b@mail.example',
      'URL https://portal.example/u/1',
      'FAX 555 555 0144',
    ])
  })

  it('know the serial and lot of a device identifier alone, and each family name of several', () => {
    const known = new KnownValues()
    addDevice(known, '(01)00643169007222(17)160128(21)BLC200461H')
    addName(known, 'Patient name', 'patient', ['Odalys'], ['Fiskvold', 'Brand'])
    expect(valuesOf(known)).toEqual([
      'DEVICE_ID (01)00643169007222(17)160128(21)BLC200461H',
      'DEVICE_ID 00643169007222',
      'DEVICE_ID BLC200461H',
      'NAME Odalys Fiskvold Brand',
      'NAME Odalys Fiskvold',
      'NAME Odalys Brand',
    ])
  })

  it.each([
    ['20240301233000-0800', '2024-03-01'],
    ['2024-03-01T23:30:00Z', '2024-03-01'],
    ['202403', null],
    ['2024', null],
    ['20240231', null],
  ])('read the day of %s', (time, day) => {
    expect(dayOf(time)).toBe(day)
  })
})
