import { describe, expect, it } from 'vitest'
import type { EditionSource } from './edition'
import { createShelf } from './shelf'
import { shippedShelf } from './testing'

const shipped = shippedShelf().editions('icd-10-cm')[0] as EditionSource
/** The same rows as if issued for another year. */
const year = (name: string, validFrom: string, validTo: string): EditionSource => ({
  ...shipped,
  edition: { ...shipped.edition, name, validFrom, validTo },
})
const FY2025 = year('FY2025', '2024-10-01', '2025-09-30')
const FY2027 = year('FY2027', '2026-10-01', '2027-09-30')
const shelf = createShelf([FY2025, FY2027, shipped], { today: () => '2026-11-28' })

describe('the shelf', () => {
  it('lists the newest year first', () => {
    expect(shelf.editions('icd-10-cm').map((s) => s.edition.name)).toEqual(['FY2027', 'FY2026', 'FY2025'])
  })

  it('lets an imported edition stand for the shipped one of the same name, and forgets it when it is gone', () => {
    const imported: EditionSource[] = [{ ...shipped, origin: 'imported' }]
    const both = shelf.with({ imported: () => imported, today: () => '2026-11-28' })
    expect(both.editions('icd-10-cm').map((s) => s.origin)).toEqual(['shipped', 'imported', 'shipped'])
    imported.pop()
    expect(both.editions('icd-10-cm').map((s) => s.origin)).toEqual(['shipped', 'shipped', 'shipped'])
  })

  it('opens an edition once, whoever asks', () => {
    let reads = 0
    const counted = { ...shipped, read: () => [shipped.read(), reads++][0] as Uint8Array }
    const own = createShelf([counted], { today: () => '2026-01-15' })
    expect(own.table('2025-12-01').ok && own.with({ today: () => '2020-01-01' }).table(null).ok).toBe(true)
    expect(reads).toBe(1)
  })

  it('keeps two years apart that have the same bytes', () => {
    const [a, b] = ['2026-11-28', '2025-11-28'].map((date) => shelf.table(date))
    expect([a, b].map((table) => table?.ok && table.value.version.name)).toEqual(['FY2027', 'FY2026'])
  })

  it('refuses when it is empty', () => {
    expect(createShelf([], { today: () => '2026-01-15' }).table(null)).toEqual({ ok: false, error: 'codes-unavailable' })
  })

  it.each([
    ['2026-09-30', 'FY2026'],
    ['2026-10-01', 'FY2027'],
    ['2031-01-01', 'FY2027'],
    ['2019-01-01', 'FY2025'],
    [null, 'FY2027'],
  ])('picks for %s the year %s', (date, name) => {
    const asked: string[] = []
    const watched = [FY2025, FY2027, shipped].map((source) => ({
      ...source,
      read: () => [source.read(), asked.push(source.edition.name)][0] as Uint8Array,
    }))
    expect(createShelf(watched, { today: () => '2026-11-28' }).table(date).ok).toBe(true)
    expect(asked).toEqual([name])
  })
})
