// Claims that came without their charts: each is matched to the one chart it was billed for, and fills its billed codes. The rest are
// refused, and the same file can come again when the charts are there: what is known already is not written anew. What a person typed stands.
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { err, ok, type Result } from '../../../shared/result'
import { type BilledLine, type Chart, type ClaimOf, parseDate } from '../../intake'
import type { BilledCode, ChartListing, ChartNumber } from '../../store'
import { readClaimed, writeBilled } from './billed'
import { codingDate } from './chart-state'
import type { Desk } from './desk'

/**
 * Claims of one file for the same chart are put together, in the order of the file; together they take the place of what was billed
 * before, but not of what a person typed; where none of their codes can be read, what was there stands. All charts that match are filled,
 * also where others do not.
 * @returns the charts that match; `file-claim-without-chart` where a claim matches none or several, `file-claim-typed` where somebody typed
 * other codes
 */
export function applyClaims(desk: Desk, claims: readonly Chart[]): Result<readonly ChartId[], FailureCode> {
  const { read } = desk.store
  const match = matcherOf(read.charts.list(), read.charts.numbers())
  const lines = new Map<ChartListing, BilledLine[]>()
  const voided = new Set<ChartListing>()
  let unmatched = 0
  for (const { claim, billed } of claims) {
    const chart = claim && match(claim)
    if (!chart) unmatched++
    else {
      // It takes back what came before it.
      lines.set(chart, claim.voided ? [] : [...(lines.get(chart) ?? []), ...billed])
      if (claim.voided) voided.add(chart)
    }
  }
  let unreadable = 0
  let kept = 0
  const changed: ChartId[] = []
  const done = desk.store.write((w) => {
    for (const [chart, given] of lines) {
      const claimed = readClaimed(desk, chart, given)
      unreadable += claimed.unreadable
      const codes = distinct(claimed.codes)
      const before = w.read.coding.billed(chart.id)
      if (say(codes) === say(before) || (codes.length === 0 && !voided.has(chart))) continue
      if (before.some(({ source }) => source === 'typed')) {
        kept++
        continue
      }
      writeBilled(w, chart.id, codes, 'claim')
      changed.push(chart.id)
    }
    w.append({ kind: 'claims-read', detail: { claims: claims.length, charts: changed.length, unmatched, kept, unreadable } })
    const refused = refusalOf(unmatched, kept)
    if (refused) w.append({ kind: 'chart-refused', reason: refused, detail: {} })
  })
  if (!done.ok) return done
  if (changed.length > 0) desk.changed(changed)
  const refused = refusalOf(unmatched, kept)
  return refused ? err(refused) : ok([...lines.keys()].map(({ id }) => id))
}

const refusalOf = (unmatched: number, kept: number): 'file-claim-without-chart' | 'file-claim-typed' | null =>
  unmatched > 0 ? 'file-claim-without-chart' : kept > 0 ? 'file-claim-typed' : null

function distinct(codes: readonly BilledCode[]): readonly BilledCode[] {
  return [...new Map(codes.map((code) => [`${code.system} ${code.code}`, code])).values()]
}

const say = (codes: readonly BilledCode[]): string => JSON.stringify(codes.map(({ system, code, poa }) => [system, code, poa]))

/** In days: a header's date may be that of the note, not of the visit. */
const NEAR = 7

/** Of a number that tells an account; a room has a shorter one. */
const SHORTEST = 3

/**
 * By the account first. A record number alone is many visits' of one patient, so that the days have to agree; where both are said, both
 * have to, and so does the birth date: other clinics count their accounts from 1 as well. Of several charts it is the one whose day is within the claim's. No chart is guessed.
 */
function matcherOf(charts: readonly ChartListing[], numbers: readonly ChartNumber[]): (claim: ClaimOf) => ChartListing | null {
  const listed = new Map(charts.filter(({ status }) => status !== 'purged').map((chart) => [chart.id, chart]))
  const byNumber = { account: new Map<string, Set<ChartId>>(), record: new Map<string, Set<ChartId>>() }
  const recordsOf = new Map<ChartId, Set<string>>()
  const birthsOf = new Map<ChartId, Set<string>>()
  for (const { id, kind, value } of numbers) {
    if (kind === 'birth') {
      const day = parseDate(value)
      if (day) put(birthsOf, id, day)
      continue
    }
    const number = folded(value)
    if (number.length < SHORTEST) continue
    put(byNumber[kind], number, id)
    if (kind === 'record') put(recordsOf, id, number)
  }
  return ({ account, record, born, span }) => {
    const of = (ids: Iterable<ChartId> | undefined): ChartListing[] =>
      [...(ids ?? [])].map((id) => listed.get(id)).filter((one) => one !== undefined)
    const isTheirs = ({ id }: ChartListing): boolean =>
      (!record || (recordsOf.get(id)?.has(folded(record)) ?? true)) && (!born || (birthsOf.get(id)?.has(born) ?? true))
    const named = of(byNumber.account.get(folded(account))).filter((chart) => isTheirs(chart) && isWithin(chart, span, NEAR) !== false)
    const found =
      named.length > 0 || !record
        ? named
        : of(byNumber.record.get(folded(record))).filter((chart) => isTheirs(chart) && isWithin(chart, span, 0))
    const exact = found.length > 1 ? found.filter((chart) => isWithin(chart, span, 0)) : found
    return exact.length === 1 ? (exact[0] ?? null) : null
  }
}

function put<K, V>(groups: Map<K, Set<V>>, key: K, value: V): void {
  const group = groups.get(key)
  if (group) group.add(value)
  else groups.set(key, new Set([value]))
}

/** Marks and leading zeros differ between systems of one site. */
const folded = (value: string): string =>
  value
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
    .replace(/^0+(?=.)/, '')

/** Null where one of them says no day. */
function isWithin(chart: ChartListing, span: ClaimOf['span'], margin: number): boolean | null {
  const last = codingDate(chart)
  if (span === null || last === null) return null
  const first = chart.encounter.from ?? last
  return first <= moved(span.to, margin) && last >= moved(span.from, -margin)
}

const moved = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
