// Numbers that show by themselves what they are: their check digit or their form comes out right. No cue is asked for and no first
// pass believed, so a number that passed as a count is found here. Pure; linear in the text.
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { ResidualHit } from './cleared'

interface Kind {
  readonly form: RegExp
  readonly category: Category
  readonly why: string
  readonly holds: (characters: string) => boolean
}

/** Blanks and hyphens may part its groups. */
const grouped = (form: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,/])${form}(?![\\p{L}\\p{N}]|[.,/]\\d)`, 'giu')

const KINDS: readonly Kind[] = [
  // 42 CFR 162.406: ten digits whose Luhn sum counts the prefix 80840.
  {
    form: grouped('[12]\\d{9}'),
    category: 'LICENSE',
    why: 'a number whose check digit is that of an NPI',
    holds: (n) => luhn(`80840${n}`),
  },
  // 49 CFR 565.15: the ninth of seventeen is the check digit.
  { form: grouped('[A-HJ-NPR-Z0-9]{17}'), category: 'VEHICLE', why: 'seventeen characters that check as a VIN', holds: isVin },
  // 21 CFR 1301: two letters, six digits and a check digit.
  {
    form: grouped('[A-HJ-MPR-UX][A-Z9]\\d{7}'),
    category: 'LICENSE',
    why: 'a number whose check digit is that of a DEA registration',
    holds: isDea,
  },
  // Numbers the Social Security Administration never gives out are left alone.
  {
    form: grouped('(?!000|666|9)\\d{3}[- \u2010-\u2014](?!00)\\d{2}[- \u2010-\u2014](?!0000)\\d{4}'),
    category: 'SSN',
    why: 'written as a Social Security number',
    holds: () => true,
  },
  {
    form: grouped('(?!000|666|9)\\d{3}(?!00)\\d{2}(?!0000)\\d{4}'),
    category: 'SSN',
    why: 'nine digits that can be a Social Security number',
    holds: () => true,
  },
  {
    form: grouped('[3-6]\\d{3}(?:[- ]?\\d{4}){2}[- ]?\\d{1,7}'),
    category: 'ACCOUNT',
    why: 'a number that checks as a card',
    holds: (n) => n.length >= 13 && n.length <= 19 && luhn(n),
  },
  // Medicare Beneficiary Identifier, CMS: eleven characters, letters but S L O I B Z in places of their own.
  {
    form: grouped('[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y]{2}\\d{2}'),
    category: 'HEALTH_PLAN_ID',
    why: 'written as a Medicare number',
    holds: () => true,
  },
  // GS1: fourteen digits behind the identifier (01) of a device's carrier.
  {
    form: /\(01\)\s?\d{14}(?!\d)/g,
    category: 'DEVICE_ID',
    why: 'a device identifier whose check digit is right',
    holds: (n) => gs1(n.slice(2)),
  },
  {
    form: /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
    category: 'EMAIL',
    why: 'an e-mail address',
    holds: () => true,
  },
]

/** Full-width and other digits count as digits; each stands for one unit, so places stay. */
const asAscii = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\u00a0\u2007\u202f]/g, ' ')

export function findChecked(text: string, barriers: readonly Span[] = []): ResidualHit[] {
  const blanked = blank(asAscii(text), barriers)
  return KINDS.flatMap(({ form, category, why, holds }) =>
    [...blanked.matchAll(form)]
      .filter(([found]) => holds(found.replace(/[^\p{L}\p{N}@.]/gu, '').toUpperCase()))
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length, category, why })),
  )
}

function blank(text: string, barriers: readonly Span[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of barriers) {
    parts.push(text.slice(from, start), '\u0001'.repeat(end - start))
    from = end
  }
  return parts.join('') + text.slice(from)
}

/** Luhn, US patent 2950048 (1960). */
function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0 && /[1-9]/.test(digits)
}

function gs1(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0 && /[1-9]/.test(digits)
}

const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
const VIN_VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ'

function isVin(vin: string): boolean {
  if (!/\d/.test(vin) || !/[A-Z]/.test(vin)) return false
  const sum = [...vin].reduce((total, c, i) => total + (VIN_VALUES.indexOf(c) % 10) * (VIN_WEIGHTS[i] ?? 0), 0)
  return '0123456789X'[sum % 11] === vin[8]
}

function isDea(number: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check] = [...number.slice(2)].map(Number)
  return (a + c + e + 2 * (b + d + f)) % 10 === check
}
