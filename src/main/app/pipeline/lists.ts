// What a list says of charts, carried into the records: rows matched, codes read, all of it written in one transaction. One way for a
// list that a person picked, looked at and said yes to, and for one that came in together with the files it names.
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { LeftOut, RowChange } from '../../../shared/worklist-views'
import type { WorklistTable } from '../../intake'
import { asSha256, type BilledCode } from '../../store'
import { recordAct } from './attributes'
import { readBilled, writeBilled } from './billed'
import type { Desk } from './desk'
import { peopleAt } from './worklist'
import { changesOf, type ListedFile, type ListPlan, type MatchedRow, matchRows } from './worklist-matching'

/** @param files that came in together with it; null: a list about the charts that are there */
export function planList(desk: Desk, table: WorklistTable, files: readonly ListedFile[] | null = null): ListPlan {
  const { matched, leftOut } = matchRows(
    table.rows,
    desk.store.read.charts.list().filter(({ status }) => status !== 'purged'),
    peopleAt(desk).filter(({ active }) => active),
    files,
  )
  const nameOf = nameOfPerson(desk)
  const billed = new Map<ChartId, readonly BilledCode[]>()
  const unread: LeftOut[] = []
  const rows = matched.map((one): RowChange => {
    const read = billedIn(desk, one)
    // A list that nobody has looked at yet takes nothing away that somebody typed.
    const stands = files !== null && read !== null && read !== 'unreadable' && read.was.some(({ source }) => source === 'typed')
    const leave = (problem: LeftOut['problem']): void => void unread.push({ line: one.row.line, problem, words: one.billed.join('; ') })
    const codes = stands ? null : read
    if (stands) leave('billed-typed')
    else if (codes === 'unreadable') leave('billed-unreadable')
    else if (codes) billed.set(one.chart.id, codes.now)
    const { row, chart } = one
    const said = codes === null || codes === 'unreadable' ? null : { was: sayCodes(codes.was), now: sayCodes(codes.now) }
    return { line: row.line, chartId: chart.id, name: chart.name, changes: changesOf(one, nameOf), billed: said }
  })
  return { table, matched, billed, rows, leftOut: [...leftOut, ...unread].sort((a, b) => a.line - b.line) }
}

interface BilledChange {
  readonly was: readonly BilledCode[]
  readonly now: readonly BilledCode[]
}

/** Null where the row says nothing of it, or what is known. */
function billedIn(desk: Desk, { billed, chart }: MatchedRow): BilledChange | 'unreadable' | null {
  const listing = billed.length === 0 ? null : desk.store.read.charts.listing(chart.id)
  if (!listing) return null
  const read = readBilled(
    desk,
    listing,
    billed.map((code) => ({ code })),
    'csv',
  )
  if (!read.ok) return 'unreadable'
  const was = desk.store.read.coding.billed(chart.id)
  return sayCodes(was) === sayCodes(read.value) ? null : { was, now: read.value }
}

const sayCodes = (codes: readonly BilledCode[]): string => codes.map(({ code }) => code).join(', ')

export const nameOfPerson = (desk: Desk): ((id: string) => string) => {
  const names = new Map<string, string>(peopleAt(desk).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

/** A chart that changed since the plan was made is set as the list says. @returns the charts that were changed */
export function carryOutList(desk: Desk, { table, matched, billed, leftOut }: ListPlan): Result<readonly ChartId[], FailureCode> {
  const done = desk.store.write((w) => {
    const wanted = matched.map(({ chart, change }) => ({ chartId: chart.id, change }))
    const changed = new Set(recordAct(desk, w, wanted, { kind: 'change', of: null }, 'file'))
    for (const [chartId, codes] of billed) {
      writeBilled(w, chartId, codes, 'csv')
      changed.add(chartId)
    }
    w.append({
      kind: 'worklist-imported',
      detail: { sha256: asSha256(table.sha256), rows: table.rows.length, charts: changed.size, leftOut: leftOut.length },
    })
    return [...changed]
  })
  if (done.ok && done.value.length > 0) desk.changed(done.value)
  return done
}

/** What came of a list. */
export interface AppliedList {
  readonly rows: number
  /** Charts it changed. */
  readonly charts: number
  readonly leftOut: readonly LeftOut[]
}

/**
 * Gives the charts of files that came in what their list says of them. Rows that name a file mean these files; rows that name none, the
 * chart with their reference.
 * @returns `role-missing` where the person may not hand out charts: the files are in all the same
 */
export function applyList(desk: Desk, table: WorklistTable, files: readonly ListedFile[]): Result<AppliedList, FailureCode> {
  if (!mayDo(desk.person, 'assign')) return err('role-missing')
  const plan = planList(desk, table, files)
  const done = carryOutList(desk, plan)
  return done.ok ? ok({ rows: table.rows.length, charts: done.value.length, leftOut: plan.leftOut }) : done
}
