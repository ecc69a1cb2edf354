// The 18 Safe Harbor identifiers, 45 CFR 164.514(b)(2)(i)(A)-(R), and the placeholders that stand for them. Pure.

export type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R'

/** What a placeholder is called. B and C each have two, so 18 identifiers give 20 categories. */
export const CATEGORIES = {
  NAME: { letter: 'A', label: 'Name' },
  LOCATION: { letter: 'B', label: 'Location' },
  FACILITY: { letter: 'B', label: 'Facility' },
  DATE: { letter: 'C', label: 'Date' },
  AGE_90_PLUS: { letter: 'C', label: 'Age 90 or older' },
  PHONE: { letter: 'D', label: 'Phone' },
  FAX: { letter: 'E', label: 'Fax' },
  EMAIL: { letter: 'F', label: 'Email' },
  SSN: { letter: 'G', label: 'Social Security no.' },
  MRN: { letter: 'H', label: 'Medical record no.' },
  HEALTH_PLAN_ID: { letter: 'I', label: 'Health plan no.' },
  ACCOUNT: { letter: 'J', label: 'Account no.' },
  LICENSE: { letter: 'K', label: 'Licence or NPI' },
  VEHICLE: { letter: 'L', label: 'Vehicle' },
  DEVICE_ID: { letter: 'M', label: 'Device id' },
  URL: { letter: 'N', label: 'Web address' },
  IP: { letter: 'O', label: 'IP address' },
  BIOMETRIC: { letter: 'P', label: 'Biometric id' },
  PHOTO: { letter: 'Q', label: 'Photograph' },
  OTHER_ID: { letter: 'R', label: 'Other identifier' },
} as const satisfies Record<string, { letter: Letter; label: string }>

export type Category = keyof typeof CATEGORIES

export const CATEGORY_NAMES = Object.keys(CATEGORIES) as Category[]

/** `[NAME_3]`; ages over 89 carry no number, as they may be aggregated into one class. */
export function placeholder(category: Category, n: number): string {
  return category === 'AGE_90_PLUS' ? '[AGE_90_PLUS]' : `[${category}_${n}]`
}

/**
 * What a policy lets stand beside a placeholder: `[DATE_3]{+12d}`, the days from the encounter; `[LOCATION_2]{ZIP 021}`. It goes with the
 * placeholder as one token.
 */
export type Note = `{+${number}d}` | `{-${number}d}` | `{ZIP ${string}}`

const numbered = (categories: readonly Category[]): string => `\\[(?:${categories.join('|')})_[1-9]\\d*\\]`
const PLAIN = CATEGORY_NAMES.filter((c) => c !== 'AGE_90_PLUS' && c !== 'DATE' && c !== 'LOCATION')
const GRAMMAR = new RegExp(
  [
    '\\[AGE_90_PLUS\\]',
    `${numbered(['DATE'])}(?:\\{[+-]\\d{1,4}d\\})?`,
    `${numbered(['LOCATION'])}(?:\\{ZIP \\d{3}\\})?`,
    numbered(PLAIN),
  ].join('|'),
  'g',
)

/** A placeholder without its note. */
export const withoutNote = (token: string): string => token.slice(0, token.indexOf(']') + 1)

/** Every placeholder in a text with its note, in order. */
export function findPlaceholders(text: string): { start: number; end: number; token: string; category: Category }[] {
  return [...text.matchAll(GRAMMAR)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    token: m[0],
    category: (m[0] === '[AGE_90_PLUS]' ? 'AGE_90_PLUS' : m[0].slice(1, m[0].lastIndexOf('_'))) as Category,
  }))
}
