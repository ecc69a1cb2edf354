import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readRelease } from './read-release'
import { RELEASE_REFUSALS, type ReleaseFile } from './reader'
import { addendaText, built, contextOf, open, orderText, ROWS, refused, TABULAR, tableOf, tabularFile, textFile } from './testing'

describe('reading a release', () => {
  test('refuses a file given by itself that no reader knows, with its name', async () => {
    expect(await refused([tabularFile, textFile('letter.txt', 'Dear all,')])).toMatchObject({
      code: 'release-unknown',
      file: 'letter.txt',
      line: null,
    })
    expect((await refused([{ name: 'picture.png', bytes: new Uint8Array([137, 80, 78, 71]) }])).code).toBe('release-unknown')
    expect((await refused([])).code).toBe('release-unknown')
  })

  test('leaves out the members of a zip that no reader knows, and names them', async () => {
    const zip = { name: '2041.zip', bytes: zipSync({ 'read me.pdf': strToU8('%PDF'), 'tabular.xml': strToU8(TABULAR) }) }
    const leftOut: string[] = []
    const [edition] = await built([zip], { leftOut: (name) => leftOut.push(name) })
    expect(edition?.edition).toMatchObject({ name: 'FY2041', source: '2041.zip/tabular.xml' })
    expect(leftOut).toEqual(['2041.zip/read me.pdf'])
    const other = { name: 'other.zip', bytes: zipSync({ 'a.pdf': strToU8('%PDF') }) }
    expect(await refused([other])).toMatchObject({ code: 'release-unknown', file: 'other.zip/a.pdf' })
  })

  test('makes one edition of the files of one year, and one for each year', async () => {
    const order = (year: number): ReleaseFile => textFile(`icd10cm_order_${year}.txt`, orderText(ROWS))
    const editions = await built([order(2042), tabularFile, order(2041)])
    expect(editions.map(({ edition }) => [edition.name, edition.notesFrom, edition.source])).toEqual([
      ['FY2041', undefined, 'icd10cm_order_2041.txt, tabular_2041.xml'],
      ['FY2042', 'FY2041', 'icd10cm_order_2042.txt'],
    ])
    expect(open(editions[1]).notes('A20.0').codeFirst).toEqual(['the horn'])
  })

  test('reads the order file of a zip as CMS packs it, and leaves out what repeats it', async () => {
    const order = orderText(ROWS)
    const members = {
      'icd10cm_order_2042.txt': order,
      'icd10cm_codes_2042.txt': 'A200    Trumpet fever, brass\r\n',
      'icd10cm_order_addenda_2042.txt': addendaText(2042, ROWS, ROWS, []),
      'icd10cm_codes_addenda_2042.txt': 'Add:         A200    Trumpet fever, brass\r\n',
      'icd10OrderFiles.pdf': '%PDF',
    }
    const bytes = zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])))
    const leftOut: string[] = []
    const base = await tableOf([tabularFile])
    const editions = await built([{ name: 'descriptions.zip', bytes }], { base: () => base, leftOut: (name) => leftOut.push(name) })
    expect(editions.map(({ edition }) => [edition.name, edition.counts.rows])).toEqual([['FY2042', ROWS.length]])
    expect(leftOut.sort()).toEqual(
      Object.keys(members)
        .filter((name) => name !== 'icd10cm_order_2042.txt')
        .map((name) => `descriptions.zip/${name}`)
        .sort(),
    )
  })

  test('either reads or refuses whatever a file was turned into', async () => {
    const base = await tableOf([tabularFile])
    const originals = [textFile('icd10cm_order_2042.txt', orderText(ROWS)), textFile('tabular_2042.xml', TABULAR.replace('2041', '2042'))]
    const damage = fc.record({
      file: fc.constantFrom(...originals),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.uint8Array({ maxLength: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file: { name, bytes }, at, cut, put }) => {
        const start = Math.floor(at * bytes.length)
        const damaged = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)])
        const read = await readRelease([{ name, bytes: new Uint8Array(damaged) }], contextOf({ base: () => base }))
        if (read.ok) expect(open(read.value[0]).size).toBeGreaterThan(0)
        else expect(RELEASE_REFUSALS).toContain(read.error.code)
      }),
      { numRuns: 300 },
    )
  })

  test('tells progress that never falls and ends with all', async () => {
    const told: [number, number][] = []
    const many = ROWS.slice(0, 1).concat(
      Array.from({ length: 4000 }, (_, n) => ({
        code: `A20${n.toString(36).padStart(3, '0').toUpperCase()}`,
        billable: true,
        title: `Trumpet fever ${n}`,
      })),
    )
    const files = [tabularFile, textFile('icd10cm_order_2042.txt', orderText([...many, ...ROWS.slice(3)]))]
    await built(files, { progress: (done, total) => told.push([done, total]) })
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
    expect(told.at(-1)).toEqual([size, size])
    expect(told.every(([done, total], at) => total === size && done >= (told[at - 1]?.[0] ?? 0))).toBe(true)
  })

  test('stops when it is cancelled, before or in the middle, and gives nothing', async () => {
    expect((await refused([tabularFile], { signal: AbortSignal.abort() })).code).toBe('cancelled')
    const stop = new AbortController()
    const reading = readRelease([tabularFile], contextOf({ signal: stop.signal }))
    queueMicrotask(() => stop.abort())
    expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  test('lets a bug be a bug', async () => {
    const broken = { reads: () => true, read: () => Promise.reject(new Error('bug')) }
    await expect(readRelease([tabularFile], contextOf(), [broken])).rejects.toThrow('bug')
  })
})
