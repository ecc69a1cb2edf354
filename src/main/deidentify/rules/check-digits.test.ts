// Each check accepts published examples and refuses a changed digit.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesDea, passesIban, passesLuhn, passesNpi, passesVin } from './check-digits'

const GOOD = [
  ['Luhn', passesLuhn, '4111111111111111'],
  ['NPI', passesNpi, '1234567893'],
  ['DEA', passesDea, 'AB1234563'],
  ['VIN', passesVin, '1M8GDM9AXKP042788'],
  ['VIN', passesVin, '11111111111111111'],
  ['IBAN', passesIban, 'GB82WEST12345698765432'],
] as const

describe('check digits', () => {
  it.each(GOOD)('%s accepts a right number', (_name, passes, value) => {
    expect(passes(value)).toBe(true)
  })

  it.each(GOOD)('%s refuses it with any one digit raised by one', (_name, passes, value) => {
    const places = [...value].flatMap((c, i) => (/\d/.test(c) ? [i] : []))
    fc.assert(
      fc.property(fc.constantFrom(...places), (i) => {
        const changed = value.slice(0, i) + ((Number(value[i]) + 1) % 10) + value.slice(i + 1)
        return !passes(changed)
      }),
      { numRuns: 40 },
    )
  })

  it('refuses what is not of the length or the alphabet', () => {
    expect(passesLuhn('')).toBe(false)
    expect(passesNpi('123456789')).toBe(false)
    expect(passesDea('1234567893')).toBe(false)
    expect(passesVin('1M8GDM9AXKP04278O')).toBe(false)
    expect(passesIban('GB82')).toBe(false)
  })
})
