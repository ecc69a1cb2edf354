import { describe, expect, it } from 'vitest'
import { built, textFile as file, hasShared, refused, shared, shelfOf } from '../testing'

interface Record {
  readonly code: string
  readonly sequence?: string
  readonly record?: string
  readonly long: string
  readonly short?: string
  readonly added?: string
  readonly ended?: string
}

/** A line of 320 columns, by the record layout of CMS. */
function line({ code, sequence = '00100', record = '3', long, short = '', added = '', ended = '' }: Record): string {
  const columns = Array.from({ length: 320 }, () => ' ')
  const put = (from: number, text: string) => {
    for (const [i, character] of [...text].entries()) columns[from - 1 + i] = character
  }
  put(code.length === 2 ? 4 : 1, code)
  put(6, sequence)
  put(11, record)
  put(12, long)
  put(92, short)
  put(269, added)
  put(285, ended)
  return columns.join('')
}

const RECORDS: readonly Record[] = [
  { code: 'X1', record: '7', long: 'Paper modifier', short: 'Paper mod' },
  { code: 'A9001', long: 'Paper boat, folded by hand,', short: 'Paper boat', added: '20200101' },
  { code: 'A9001', sequence: '00200', record: '4', long: 'each', short: '' },
  { code: 'E9002', long: 'Paper hat', short: 'Hat', added: '20240401', ended: '20260331' },
]
const FIXED = `${RECORDS.map(line).join('\r\n')}\r\n`
const changed = (at: number, rest: Partial<Record>): string =>
  RECORDS.map((one, i) => line(i === at ? { ...one, ...rest } : one)).join('\n')

const CPT = 'CPT Code,Long Description,Short\n90001,"Made-up visit, ""short""",Visit\n9002F,Made-up measure,\n'

describe('the HCPCS file of CMS', () => {
  it('gives codes with their whole description and dates, and modifiers', async () => {
    const [one] = await built([file('HCPC2026_APR_ANWEB.txt', FIXED)])
    expect(one?.edition).toMatchObject({
      kind: 'hcpcs',
      name: '2026',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      counts: { rows: 3, modifiers: 1 },
    })
    const list = shelfOf(one ? [one] : []).list('hcpcs', null)
    expect([...(list?.entries() ?? [])]).toEqual([
      { code: 'A9001', title: 'Paper boat, folded by hand, each', short: 'Paper boat', billable: true, from: '2020-01-01', to: null },
      { code: 'E9002', title: 'Paper hat', short: 'Hat', billable: true, from: '2024-04-01', to: '2026-03-31' },
      { code: 'X1', title: 'Paper modifier', short: 'Paper mod', billable: false, from: null, to: null },
    ])
    expect(list?.lookup(' a9001 ')?.short).toBe('Paper boat')
    expect(list?.lookup('A9003')).toBeNull()
    expect(list?.search('hand boat', 5).map(({ code }) => code)).toEqual(['A9001'])
    expect(list?.search('e90', 5).map(({ code }) => code)).toEqual(['E9002'])
  })

  it.each<[string, string, string, number | null]>([
    ['a second line of a code that was not begun', changed(2, { code: 'A9009' }), 'release-damaged', 3],
    ['lines of a code out of their order', changed(2, { sequence: '00100' }), 'release-damaged', 3],
    ['a code twice', changed(3, { code: 'A9001' }), 'release-damaged', 4],
    ['a code without description', changed(3, { long: '' }), 'release-damaged', 4],
    ['a day that there is not', changed(3, { ended: '20260231' }), 'release-damaged', 4],
    ['a procedure under the number of a modifier', changed(1, { record: '7' }), 'release-damaged', 2],
    ['a line in other columns', FIXED.replace('E9002', ' E9002'), 'release-damaged', 4],
  ])('is refused with %s, and its line', async (_, text, code, at) => {
    expect(await refused([file('HCPC2026_ANWEB.txt', text)])).toMatchObject({ code, line: at })
  })

  it('is refused under the name of CPT, and without a year', async () => {
    expect(await refused([file('cpt_2026.txt', FIXED)])).toMatchObject({ code: 'release-mislabelled' })
    expect(await refused([file('hcpcs.txt', FIXED)])).toMatchObject({ code: 'release-year-unknown' })
  })
})

describe('a list with headings', () => {
  it('of a site’s own CPT codes is read as such', async () => {
    const list = shelfOf(await built([file('our cpt 2026.csv', CPT)])).list('cpt', null)
    expect([...(list?.entries() ?? [])].map(({ code, title, short }) => [code, title, short])).toEqual([
      ['90001', 'Made-up visit, "short"', 'Visit'],
      ['9002F', 'Made-up measure', null],
    ])
  })

  it.each<[string, string, string, number | null]>([
    ['a code of another list', CPT.replace('9002F', 'A9002'), 'release-damaged', 3],
    ['a code twice', CPT.replace('9002F', '90001'), 'release-damaged', 3],
    ['a row with a column too few', CPT.replace('9002F,Made-up measure,', '9002F,Made-up measure'), 'release-damaged', 3],
    ['a row without a title', CPT.replace('Made-up measure', ''), 'release-damaged', 3],
    ['a quotation mark that is not closed', CPT.replace('"""', '""'), 'release-damaged', 2],
  ])('is refused with %s, and its line', async (_, text, code, at) => {
    expect(await refused([file('cpt_2026.csv', text)])).toMatchObject({ code, line: at })
  })

  it('is refused where name and codes are of two lists, or two lists are of one year', async () => {
    expect(await refused([file('hcpcs_2026.csv', CPT)])).toMatchObject({ code: 'release-mislabelled' })
    expect(await refused([file('a/cpt_2026.csv', CPT), file('b/cpt_2026.csv', CPT)])).toMatchObject({ code: 'release-mislabelled' })
  })

  it.skipIf(!hasShared('tuva_terminology__hcpcs_level_2.csv.gz'))('of all HCPCS codes is read whole', async () => {
    const list = shelfOf(await built([shared('tuva_terminology__hcpcs_level_2.csv.gz')], { fiscalYear: 2022 })).list('hcpcs', null)
    expect(list?.size).toBe(7500)
    expect(list?.lookup('E0601')?.title).toBe('Continuous positive airway pressure (cpap) device')
    expect(list?.lookup('G0503')?.title).toMatch(/treating physician/)
    expect(list?.search('cpap', 3)[0]?.code).toBe('E0601')
  })
})
