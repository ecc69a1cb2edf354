// What a chart was billed with: typed, pasted or from a worklist's CSV. What was billed stands as it was billed, also where it is
// wrong: the view says so.
import type { BilledSource, BilledView, Poa } from '../../../shared/coding-views'
import { isPoa } from '../../../shared/coding-views'
import type { Failure, FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { canonicalJson } from '../../../shared/ledger-chain'
import { err, ok, type Result } from '../../../shared/result'
import { checkCode, nameCode, SYSTEM } from '../../codes'
import { asSha256, type BilledCode, type ChartListing, sha256Text, type Writer } from '../../store'
import { codingDate, shelfFor } from './chart-state'
import type { Desk } from './desk'

export interface BilledInput {
  readonly code: string
  /** As people write it, `ICD-10-PCS` or `icd10pcs`. Absent: told from the code itself. */
  readonly system?: string | null
  /** Y, N, U, W or 1; anything else, and nothing, is none. */
  readonly poa?: string | null
}

/**
 * Puts a chart's billed codes in place of those that were there, in the order of the claim; none takes them away. At any step of a
 * chart: a claim may be there before coding or long after.
 * @returns `billed-unreadable` with the place, from 1, of the first that is shaped like no code; nothing is changed then
 */
export function setBilled(
  desk: Desk,
  chartId: ChartId,
  codes: readonly BilledInput[],
  source: BilledSource = 'typed',
): Result<void, FailureCode | Failure> {
  const chart = desk.store.read.charts.listing(chartId)
  if (!chart) return err('chart-unknown')
  if (chart.status === 'purged') return err('chart-purged')
  const read = readBilled(desk, chart, codes, source)
  if (!read.ok) return read
  const done = desk.store.write((w) => writeBilled(w, chartId, read.value, source))
  if (done.ok) desk.changed([chartId])
  return done
}

/** In the transaction at hand, with its entry in the ledger. */
export function writeBilled(w: Writer, chartId: ChartId, codes: readonly BilledCode[], source: BilledSource): void {
  const list = codes.map(({ system, code, poa }) => ({ system, code, poa }))
  w.coding.setBilled(chartId, codes)
  w.append({
    kind: 'billed-set',
    chartId,
    detail: { codes: list.length, sha256: asSha256(sha256Text(canonicalJson(list))), source },
  })
}

/** @returns `billed-unreadable` with the place, from 1, of the first that is shaped like no code */
export function readBilled(
  desk: Desk,
  chart: ChartListing,
  codes: readonly BilledInput[],
  source: BilledSource,
): Result<BilledCode[], Failure> {
  const read = codes.map(readerOf(desk, chart, source))
  const unreadable = read.indexOf(null)
  return unreadable < 0 ? ok(read.filter((code) => code !== null)) : err({ code: 'billed-unreadable', count: unreadable + 1 })
}

/** Of a claim, whose other codes count where one is shaped like none: those that can be read, and how many cannot. */
export function readClaimed(
  desk: Desk,
  chart: ChartListing,
  lines: readonly BilledInput[],
): { readonly codes: readonly BilledCode[]; readonly unreadable: number } {
  const codes = lines.map(readerOf(desk, chart, 'claim')).filter((code) => code !== null)
  return { codes, unreadable: lines.length - codes.length }
}

function readerOf(desk: Desk, chart: ChartListing, source: BilledSource): (given: BilledInput) => BilledCode | null {
  const shelf = shelfFor(desk, chart)
  const date = codingDate(chart)
  return (given) => {
    const named = nameCode(shelf, given, date)
    return named && { ...named, poa: named.system === SYSTEM ? poaOf(given.poa) : null, source }
  }
}

function poaOf(given: string | null | undefined): Poa | null {
  const value = given?.trim().toUpperCase()
  return isPoa(value) ? value : null
}

/** Checked with the code sets of the chart's date as they are now. */
export function viewOfBilled(desk: Desk, chart: ChartListing): readonly BilledView[] {
  const shelf = shelfFor(desk, chart)
  const date = codingDate(chart)
  const places = { diagnoses: 0, others: 0 }
  return desk.store.read.coding.billed(chart.id).map(({ system, code, poa, source }) => {
    const check = checkCode(shelf, system, code, date)
    const kind = system === SYSTEM ? 'diagnoses' : 'others'
    places[kind] += 1
    const title = check.status === 'valid' ? check.title : null
    return { system, code, sequence: places[kind], poa, source, title, valid: check.status === 'valid' }
  })
}
