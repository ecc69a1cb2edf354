// Check digits of the numbers that carry one. Pure arithmetic: each takes the bare characters, no spaces or dashes.

/** Luhn (ISO/IEC 7812-1 annex B), the last digit being the check digit. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 ? d * 2 : d
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return /^\d{2,}$/.test(digits) && sum % 10 === 0
}

/** National Provider Identifier: ten digits, Luhn over the prefix 80840 (45 CFR 162.406). */
export const passesNpi = (digits: string): boolean => /^[12]\d{9}$/.test(digits) && passesLuhn(`80840${digits}`)

/** DEA registration: two letters (or a letter and 9) and seven digits; (1st+3rd+5th) + 2×(2nd+4th+6th) ends in the 7th. */
export function passesDea(id: string): boolean {
  if (!/^[A-Z][A-Z9]\d{7}$/i.test(id)) return false
  const d = [...id.slice(2)].map(Number)
  const sum = at(d, 0) + at(d, 2) + at(d, 4) + 2 * (at(d, 1) + at(d, 3) + at(d, 5))
  return sum % 10 === at(d, 6)
}

const VIN_VALUES: Readonly<Record<string, number>> = Object.fromEntries([
  ...'0123456789'.split('').map((c) => [c, Number(c)] as const),
  ...'ABCDEFGH'.split('').map((c, i) => [c, i + 1] as const),
  ...'JKLMN'.split('').map((c, i) => [c, i + 1] as const),
  ['P', 7],
  ['R', 9],
  ...'STUVWXYZ'.split('').map((c, i) => [c, i + 2] as const),
])
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** Vehicle identification number: 17 characters without I, O, Q; the ninth checks the rest (49 CFR 565.15(c)). */
export function passesVin(vin: string): boolean {
  const v = vin.toUpperCase()
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(v)) return false
  const rest = [...v].reduce((sum, c, i) => sum + (VIN_VALUES[c] ?? 0) * at(VIN_WEIGHTS, i), 0) % 11
  return v[8] === (rest === 10 ? 'X' : String(rest))
}

/** International bank account number: mod 97 leaves 1 (ISO 13616). */
export function passesIban(iban: string): boolean {
  const v = iban.toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(v)) return false
  let rest = 0
  for (const c of v.slice(4) + v.slice(0, 4)) {
    const n = Number.parseInt(c, 36)
    rest = (rest * (n > 9 ? 100 : 10) + n) % 97
  }
  return rest === 1
}

const at = (list: readonly number[], i: number): number => list[i] ?? 0
