// No text can make a rule's work explode. Each rule reads hostile text of 60,000 and of 240,000 characters: four times the text
// may cost about four times the work. The bound is generous, the quadratic case is sixteen times and more.
import { describe, expect, it } from 'vitest'
import { PATTERN_RULES } from './pattern-rules'

const HOSTILE: Readonly<Record<string, string>> = {
  digits: '1234567890',
  nines: '9',
  spaces: ' ',
  lines: '\n',
  'tabs and bars': '\t|',
  dots: 'a.a.a.',
  'digits and dots': '1.1.',
  'digits and hyphens': '12-',
  'digits and spaces': '123 ',
  slashes: '1/2/',
  'short dates': '5/18, ',
  'at signs': 'a@',
  'mail without end': 'a.b-c_d+e',
  'mail domain': 'a@b.c-d.e-f.',
  colons: 'ab:',
  'labels without values': 'MRN: ',
  'label words': 'account number is of the patient ',
  letters: 'abcdef',
  capitals: 'ABCDEF0123',
  months: 'March ',
  'months and days': 'March 3, ',
  ordinals: 'twenty-first of ',
  parentheses: '(((',
  brackets: '(01)',
  stars: '*',
  crosses: 'x',
  plus: '+1 ',
  url: 'http://a.b/',
  www: 'www.a.',
  'phone cues': 'phone at the ',
  'in words': ' at dot',
  age: 'ninety hundred and ',
  'wide characters': '\uFF11\u00A0\u2013',
}

/** At least this long, so that a loaded machine is not taken for a slow rule. */
const FLOOR_MS = 120

function cost(find: (text: string) => unknown, text: string): number {
  const from = process.cpuUsage()
  find(text)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

describe('work grows with the text', () => {
  it.each(PATTERN_RULES.map((r) => [r.name, r] as const))('%s', (_name, rule) => {
    for (const [name, unit] of Object.entries(HOSTILE)) {
      const of = (n: number): string => unit.repeat(Math.ceil(n / unit.length)).slice(0, n)
      const small = cost((t) => rule.find(t), of(60_000))
      const large = cost((t) => rule.find(t), of(240_000))
      expect(large, name).toBeLessThan(Math.max(FLOOR_MS, small) * 9)
    }
  })
})
