import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createShelf, readShipped } from './shelf'
import { CODES_FOLDER, SHARED_CODES, shippedTable } from './testing'

const table = shippedTable()

describe('the code table', () => {
  it('holds every billable code of FY2026', () => {
    const entries = [...table.entries()]
    expect(entries.length).toBe(table.size)
    expect(entries.filter((e) => e.billable).length).toBe(74_719)
    expect(table.version).toMatchObject({ name: 'FY2026', validFrom: '2025-10-01', validTo: '2026-09-30' })
  })

  it.each([
    ['E11.9', 'E11.9', true],
    ['e119', 'E11.9', true],
    [' E11 ', 'E11', false],
    ['S93401A', 'S93.401A', true],
    ['s93.401', 'S93.401', false],
    ['T36.0X1A', 'T36.0X1A', true],
    ['U07.1', 'U07.1', true],
  ])('finds %s with or without dot, in any case', (asked, code, billable) => {
    expect(table.lookup(asked)).toMatchObject({ code, billable })
  })

  it.each(['', ' ', 'E11.99', 'ZZZ', 'E', '11.9', 'E11.9.9.9', 'E1.19', 'E11..9', 'I1.0', '../E11', '\u{1F600}'])(
    'knows no code %j',
    (asked) => {
      expect(table.lookup(asked)).toBeNull()
    },
  )

  it('leads from every code up to a chapter, and each is a child of what stands above it', () => {
    let steps = 0
    for (const entry of table.entries()) {
      if (steps++ % 97 !== 0) continue
      let at = entry
      for (let depth = 0; at.parent !== null; depth++) {
        expect(depth).toBeLessThan(10)
        const above = table.lookup(at.parent)
        expect(above, `${at.code} stands below ${at.parent}`).not.toBeNull()
        expect(table.children(at.parent).map((c) => c.code)).toContain(at.code)
        at = above as typeof at
      }
      expect(at.code).toMatch(/^\d{1,2}$/)
    }
  })

  it('calls a code billable exactly when nothing stands below it', () => {
    for (const entry of table.entries()) {
      if (entry.billable) expect(table.children(entry.code)).toEqual([])
      else expect(table.children(entry.code).length).toBeGreaterThan(0)
    }
  })

  it('keeps the notes where the tabular list prints them', () => {
    expect(table.notes('E11').useAdditional.join()).toMatch(/insulin/i)
    expect(table.notes('I50').codeFirst.length).toBeGreaterThan(0)
    expect(table.notes('E10').excludes1.length).toBeGreaterThan(0)
    expect(table.lookup('J44.9')?.inclusionTerms.length).toBeGreaterThan(0)
  })

  it('writes out the 7th characters with their words', () => {
    expect(table.lookup('S52.521A')?.title).toBe('Torus fracture of lower end of right radius, initial encounter for closed fracture')
    expect(table.children('S52.521').map((c) => c.code.at(-1))).toEqual(['A', 'D', 'G', 'K', 'P', 'S'])
  })

  it('tells which 7th characters are due, from wherever the list prints them', () => {
    expect(table.seventh('S93.401').map((s) => s.character)).toEqual(['A', 'D', 'S'])
    expect(table.seventh('M80.0').find((s) => s.character === 'K')?.meaning).toMatch(/nonunion/)
    expect(table.seventh('I10')).toEqual([])
  })
})

describe('a damaged table', () => {
  const folder = () => {
    const copy = mkdtempSync(join(tmpdir(), 'chartroom-codes-'))
    cpSync(CODES_FOLDER, copy, { recursive: true })
    return copy
  }
  const opened = (copy: string) => {
    const shipped = readShipped(copy)
    return shipped.ok ? createShelf(shipped.value, { today: () => '2026-01-15' }).table(null) : shipped
  }
  const REFUSED = { ok: false, error: 'codes-unavailable' }
  const FILE = 'icd10cm.json.gz'

  it('is refused when one byte differs', () => {
    const copy = folder()
    const bytes = readFileSync(join(copy, FILE))
    bytes[5000] = (bytes[5000] as number) ^ 1
    writeFileSync(join(copy, FILE), bytes)
    expect(opened(copy)).toEqual(REFUSED)
  })

  it.each([
    ['cut off', FILE, (bytes: Uint8Array) => bytes.subarray(0, 1000)],
    ['empty', FILE, () => new Uint8Array()],
    ['without a manifest that can be read', 'manifest.json', () => new Uint8Array([255, 254])],
    ['with a manifest of something else', 'manifest.json', () => new TextEncoder().encode('{}')],
  ])('is refused when it is %s', (_, file, change) => {
    const copy = folder()
    writeFileSync(join(copy, file), change(readFileSync(join(copy, file))))
    expect(opened(copy)).toEqual(REFUSED)
  })

  it('is refused when the file or the folder is not there', () => {
    const copy = folder()
    rmSync(join(copy, FILE))
    expect(opened(copy)).toEqual(REFUSED)
    expect(opened(join(CODES_FOLDER, 'nowhere'))).toEqual(REFUSED)
  })
})

const official = join(SHARED_CODES, 'icd10cm_fy2026_codes.tsv.gz')
describe.skipIf(!existsSync(official))('against the official FY2026 list (skipped where ../shared/data/codes is missing)', () => {
  it('agrees on every code, its title and whether it can be billed', () => {
    const rows = gunzipSync(readFileSync(official)).toString('utf8').trim().split('\n').slice(1)
    const squeeze = (title: string) => title.toLowerCase().replace(/[^a-z0-9]/g, '')
    let titles = 0
    const wrong: string[] = []
    for (const row of rows) {
      const [code, billable, , title] = row.split('\t') as [string, string, string, string]
      const entry = table.lookup(code)
      if (entry === null || entry.billable !== (billable === '1')) wrong.push(code)
      else if (squeeze(entry.title) !== squeeze(title)) titles++
    }
    expect(wrong).toEqual([])
    expect(titles / rows.length).toBeLessThan(0.02)
  })
})
