// As linear-time.test.ts, for the rules that read words: four times the text costs about four times the work.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadLexicon } from '../lexicon'
import { createAddressRules } from './addresses'
import { createFacilityRules } from './facilities'
import { createNameRules } from './names'
import { createPlaceRules } from './places'
import { createTokenizer } from './tokens'

const lexicon = loadLexicon(join(import.meta.dirname, '../../../../data/lexicons'))
const tokenize = createTokenizer(lexicon)
const RULES = [
  ...createNameRules(tokenize),
  ...createPlaceRules(tokenize, lexicon),
  ...createFacilityRules(tokenize),
  ...createAddressRules(),
]

const HOSTILE = {
  capitals: 'Aa ',
  'known names': 'Hester Colbran ',
  initials: 'A. ',
  titles: 'Dr. ',
  particles: 'van de la ',
  commas: 'Smith, ',
  credentials: ', MD',
  hospitals: 'Hospital ',
  'of the': 'Hill of the ',
  'house numbers': '12 Aa ',
  streets: '12 N Lake Shore ',
  boxes: 'PO Box ',
  cues: 'seen at ',
  labels: 'Name: ',
  relatives: 'wife ',
  'lives in': 'lives in ',
  states: 'Columbus, OH ',
  spaces: ' ',
  lines: '\n',
  tabs: '\t',
  hyphens: 'a-',
  apostrophes: "a'",
  'one word': 'a',
  degrees: '41.40338, ',
}

it.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  for (const [name, unit] of Object.entries(HOSTILE)) {
    const cost = (n: number): number => {
      const text = unit.repeat(Math.ceil(n / unit.length))
      tokenize(text)
      const from = process.cpuUsage()
      rule.find(text)
      const { user, system } = process.cpuUsage(from)
      return (user + system) / 1000
    }
    const small = cost(4_000)
    expect(cost(16_000), name).toBeLessThan(Math.max(60, small) * 9)
  }
})
