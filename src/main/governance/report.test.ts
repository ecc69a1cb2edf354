import { describe, expect, test } from 'vitest'
import type { Section, Table } from '../../shared/governance-views'
import { governanceReport } from './report'
import { reportFurniture, reportHtml } from './report-html'
import { cleared, factsOf, intended, liveState, passed, remote, TERMS } from './testing/live-state'

const tables = ({ blocks }: Section): Table[] => blocks.filter((block) => block.kind === 'table')
const report = governanceReport(liveState())
const sectionOf = (id: string, from = report): Section => {
  const found = from.sections.find((one) => one.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}
const rowsOf = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)))

test('every table has as many cells in a row as columns, and says where it comes from', () => {
  const all = [report, governanceReport(liveState({ endpoints: [remote()] }))].flatMap(({ sections }) => sections.flatMap(tables))
  for (const { caption, columns, rows, from } of all) {
    expect([caption, from.length > 0]).toEqual([caption, true])
    for (const row of rows) expect([caption, row.length]).toEqual([caption, columns.length])
  }
})

test('all 18 identifiers stand in the sum, also those that were not found', () => {
  const [sum] = tables(sectionOf('deidentification'))
  expect(
    rowsOf(sum)
      .map(([letter]) => letter)
      .join(''),
  ).toBe('ABCDEFGHIJKLMNOPQR')
  expect(rowsOf(sum).slice(0, 3)).toEqual([
    ['A', 'Name', '3'],
    ['B', 'Location, Facility', '0'],
    ['C', 'Date, Age 90 or older', '2'],
  ])
})

test('requests are summed by destination and listed with hash, size and whether they came after a clearance', () => {
  const to = { host: 'api.models.example.org:443', loopback: false, model: 'large-2' }
  const ledger = factsOf([
    passed(),
    cleared(),
    intended({ ...to, outbound: 'a', bytes: 1_000 }),
    { kind: 'outbound-answered', detail: { outbound: 'a', retries: 0 } },
    intended({ ...to, outbound: 'b', bytes: 500, clearance: 'none' }),
  ])
  const [sums, list] = tables(sectionOf('left', governanceReport(liveState({ ledger, endpoints: [remote()] }))))
  expect(rowsOf(sums)).toEqual([
    ['api.models.example.org:443', 'network: Fictional Models', 'large-2', '2', '1', '0', '1.5 kB', '2026-03-02', '2026-03-02', '1'],
  ])
  expect(rowsOf(list).map((row) => [row[3], row[4], row[6]])).toEqual([
    ['c'.repeat(64), '500', 'no: no clearance stands before it'],
    ['c'.repeat(64), '1,000', 'yes'],
  ])
})

describe('the crosswalk', () => {
  test('has every row of 45 CFR 164.312 in the reference, the four functions and the seven elements', () => {
    const [rule, functions, elements] = tables(sectionOf('crosswalk'))
    expect(rowsOf(rule).map(([cite]) => cite)).toEqual([
      '(a)(2)(i)',
      '(a)(2)(ii)',
      '(a)(2)(iii)',
      '(a)(2)(iv)',
      '(b)',
      '(c)(2)',
      '(d)',
      '(e)(2)',
    ])
    expect(rowsOf(functions).map(([name]) => name)).toEqual(['Govern', 'Map', 'Measure', 'Manage'])
    expect(elements?.rows).toHaveLength(7)
  })

  test('is marked as evidence, not certification, and has live figures in its rows', () => {
    const { title, blocks } = sectionOf('crosswalk', governanceReport(liveState({ idleMinutes: 7 })))
    expect(title).toContain('evidence, not certification')
    expect(JSON.stringify(blocks)).toContain('After 7 minutes')
  })

  test('takes exception where live state speaks against a control', () => {
    const damaged = liveState({
      files: [{ kind: 'database', name: 'chartroom.db', bytes: 1, encrypted: false, readableByOthers: false }],
      chain: { intact: false, firstBad: 4, why: 'body' },
    })
    const [rule] = tables(sectionOf('crosswalk', governanceReport(damaged)))
    const exceptions = rule?.rows.filter((row) => row.some((cell) => typeof cell !== 'string' && cell.standing === 'exception'))
    expect(exceptions?.map(([cite]) => cite)).toEqual(['(a)(2)(iv)', '(c)(2)'])
  })
})

describe('printed', () => {
  test('begins with the four questions, before anything else', () => {
    const page = reportHtml(report)
    const at = (words: string): number => page.indexOf(words)
    const order = [
      'Where exactly is PHI?',
      'before or after the AI?',
      'What is stored, and for how long?',
      'May a provider train on it?',
      'Where data is',
    ]
    expect(order.map(at).every((place, i, all) => place > 0 && (i === 0 || place > (all[i - 1] ?? 0)))).toBe(true)
  })

  test('keeps the first sheet short and says what was cut in full behind it', () => {
    const words = 'We never train on this. '.repeat(60).trim()
    const long = remote({ terms: { ...TERMS, clause: { words, source: 'https://models.example.org/terms', readOn: '2026-02-01' } } })
    const [first = '', full = ''] = reportHtml(governanceReport(liveState({ endpoints: [long] }))).split('The answers in full')
    expect(first).not.toContain(words)
    expect(full).toContain(words)
  })

  test('escapes whatever stands in it, and may load nothing', () => {
    const page = reportHtml(
      governanceReport(liveState({ workstation: '<script>alert(1)</script>', endpoints: [remote({ name: '"><img src=x>' })] })),
    )
    expect(page).not.toMatch(/<script|<img/)
    expect(page).toContain("default-src 'none'")
    expect(reportFurniture({ at: report.at, workstation: '<b>' }, 'Governance report').footer).toContain('&lt;b&gt;')
  })
})
