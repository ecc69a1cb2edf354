// The protect-list as shipped: what stands in it, and where its terms are seen.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript without types: the build script's own checks
import { readCodes, refusal } from '../../../data/protect/check.mjs'
import { fold } from './fold'
import { loadLexicon } from './lexicon'
import { createProtectList, loadProtectList } from './protect-list'
import { finish } from './turns'

const DATA = join(import.meta.dirname, '../../../data')
const DIR = join(DATA, 'protect')
const list = loadProtectList(DIR)
const lexicon = loadLexicon(join(DATA, 'lexicons'))
const rows = readFileSync(join(DIR, 'terms.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

const seen = (terms: string[], text: string): string[] =>
  finish(
    createProtectList(
      'test',
      terms.map((term) => ({ term, plural: true })),
    ).find(text),
  ).map((s) => text.slice(s.start, s.end))

describe('every term', () => {
  it('has a kind and evidence, stands once and in its order', () => {
    expect(rows.length).toBeGreaterThan(700)
    for (const row of rows) expect(row.map((field) => field.length > 1)).toEqual([true, true, true])
    const keys = rows.map(([term]) => (term as string).toLowerCase())
    expect(new Set(keys).size).toBe(keys.length)
    expect([...keys].sort()).toEqual(keys)
  })

  it('has evidence that holds where it can be checked, and could not be a person or a town', () => {
    const codes = readCodes(JSON.parse(gunzipSync(readFileSync(join(DATA, 'codes/icd10cm.json.gz'))).toString('utf8')))
    const look = (word: string) => lexicon.look(word)
    const refused = rows.map(([term, kind, evidence]) => [term, refusal({ term, kind, evidence }, look, codes)])
    expect(refused.filter(([, why]) => why !== null)).toEqual([])
  })

  it('of one word is no common name, drug or not', () => {
    const lone = rows.map(([term]) => term as string).filter((term) => /^[\p{L}'’]+$/u.test(term))
    const common = lone.filter((term) => {
      const { first, last } = lexicon.look(term.replace(/['’]s?$/u, ''))
      return Math.max(first, last) >= 2
    })
    expect(lone.length).toBeGreaterThan(300)
    expect(common).toEqual([])
  })

  it('is seen in its own words', () => {
    for (const [term] of rows) {
      const text = `with ${term} today`
      expect(finish(list.find(text)).some(({ start, end }) => start <= 5 && end >= 5 + (term as string).length)).toBe(true)
    }
  })
})

it('names no given name of everyday use among its lone words', () => {
  const terms = new Set(rows.map(([term]) => fold(term as string)))
  for (const name of ['foley', 'graves', 'murphy', 'wilson', 'parkinson', 'watchman', 'allegra', 'may', 'candida', 'denver', 'mayo'])
    expect(terms.has(name)).toBe(false)
})

it('is what the build makes of its sources', () => {
  const dir = mkdtempSync(join(tmpdir(), 'protect-'))
  for (const part of ['protect', 'lexicons', 'codes']) cpSync(join(DATA, part), join(dir, part), { recursive: true })
  execFileSync(process.execPath, [join(dir, 'protect/build.mjs')])
  for (const file of ['terms.tsv', 'manifest.json', 'SOURCES.md'])
    expect(readFileSync(join(dir, 'protect', file), 'utf8')).toBe(readFileSync(join(DIR, file), 'utf8'))
})

it('refuses a file that is not the one of its manifest', () => {
  const dir = mkdtempSync(join(tmpdir(), 'protect-'))
  cpSync(DIR, dir, { recursive: true })
  writeFileSync(join(dir, 'terms.tsv'), 'Smith\tsign\tnone\n')
  expect(() => loadProtectList(dir)).toThrow('manifest')
})

describe('a term is seen', () => {
  it.each([
    ["Crohn's disease", 'Crohn disease, Crohns disease, CROHN’S DISEASE, crohn`s disease', 4],
    ["Graves' disease", 'Graves disease, Graves’ disease, graves’s disease', 3],
    ['Cooper ligament', "Cooper's ligament and Cooper ligaments", 2],
    ['Guillain-Barré', 'Guillain-Barre, Guillain Barré, Guillain–Barré, Guillain-\nBarré, Guillain-Barre\u0301', 5],
    ['St. Jude valve', 'St. Jude valve, St Jude valve, St.\nJude valve', 3],
    ['Lp(a) level', 'Lp(a) level and Lpa level', 2],
    ['circle of Willis', 'circle\r\n  of   Willis', 1],
  ])('%s in %j', (term, text, times) => {
    expect(seen([term], text)).toHaveLength(times)
  })

  it('only at word boundaries, and not over a full stop or an empty line', () => {
    expect(
      seen(['Foley catheter'], 'xFoley catheter. Foley catheterization. Foley. Catheter. Foley\n\ncatheter. Foley (catheter)'),
    ).toEqual([])
    expect(seen(['Lasix'], 'Lasixes, 4Lasix, Lasixé')).toEqual([])
  })

  it('wherever it stands, at its exact place', () => {
    const around = fc.string({ unit: fc.constantFrom(' ', '.', '\n', '(', 'é ', '😀', "it's ", 'x '), maxLength: 20 })
    const form = fc.constantFrom("Dakin's solution", 'Dakin’s solution', 'DAKIN SOLUTION', 'Dakins\nsolution', "Dakin's   solution")
    fc.assert(
      fc.property(around, form, around, (before, value, after) => {
        const text = `${before} ${value} ${after}`
        const start = before.length + 1
        expect(finish(list.find(text))).toContainEqual({ start, end: start + value.length })
      }),
      { numRuns: 200 },
    )
  })
})

it('reads a long chart in linear time', () => {
  const chart = 'A Foley catheter was placed for Graves’ disease; Mallampati II, Dakin’s solution. The patient may require more. '
  const time = (times: number): number => {
    const text = chart.repeat(times)
    const from = performance.now()
    finish(list.find(text))
    return performance.now() - from
  }
  time(500)
  expect(time(4000)).toBeLessThan(Math.max(400, time(1000) * 10))
})
