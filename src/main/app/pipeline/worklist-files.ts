// Worklists as files: one that comes in is read and matched, shown, and carried out only after a yes, in one transaction; one that goes
// out says what the screen shows. Both may hold PHI and are in the ledger by their hash.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { PRIORITY_WORDS } from '../../../shared/chart-attributes'
import { csvFile } from '../../../shared/csv'
import type { FailureCode } from '../../../shared/failures'
import { type ChartId, newId, type WorklistOfferId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import { STATUS_WORDS } from '../../../shared/views'
import {
  COLUMN_WORDS,
  type ColumnKey,
  type LeftOut,
  type RowChange,
  type WorklistChange,
  type WorklistFile,
  type WorklistOffer,
} from '../../../shared/worklist-views'
import { readFileForIntake, WORKLIST_FILE_BYTES } from '../../intake'
import { asLabel, asSha256, type BilledCode, type ChartListing } from '../../store'
import { saveFile } from '../save-file'
import { recordAct, viewOfChange } from './attributes'
import { readBilled, writeBilled } from './billed'
import { codingDate } from './chart-state'
import type { Desk } from './desk'
import { peopleAt } from './worklist'
import { changesOf, type MatchedRow, matchRows } from './worklist-matching'

export async function offerWorklistFile(desk: Desk, file: string): Promise<Result<WorklistOffer, FailureCode>> {
  if (!mayDo(desk.person, 'assign')) return err('role-missing')
  const name = path.basename(file)
  const read = await readFileForIntake(file, WORKLIST_FILE_BYTES)
  if (!read.ok) return read.error === 'file-too-large' ? ok(refused(name, 'worklist-too-large')) : read
  const listed = await desk.tools.reading.readList(read.value)
  if (!listed.ok) return listed
  const table = listed.value
  if (!table.ok) return ok(refused(name, table.error.code, table.error.line))
  const { matched, leftOut } = matchRows(
    table.value.rows,
    desk.store.read.charts.list().filter(({ status }) => status !== 'purged'),
    peopleAt(desk).filter(({ active }) => active),
  )
  const nameOf = nameOfPerson(desk)
  const billed = new Map<ChartId, readonly BilledCode[]>()
  const unread: LeftOut[] = []
  const rows = matched.map((one): RowChange => {
    const codes = billedIn(desk, one)
    if (codes === 'unreadable') unread.push({ line: one.row.line, problem: 'billed-unreadable', words: one.row.billed.join('; ') })
    else if (codes) billed.set(one.chart.id, codes.now)
    const { row, chart } = one
    const said = codes === null || codes === 'unreadable' ? null : { was: sayCodes(codes.was), now: sayCodes(codes.now) }
    return { line: row.line, chartId: chart.id, name: chart.name, changes: changesOf(one, nameOf), billed: said }
  })
  const id = newId<WorklistOfferId>()
  const left = [...leftOut, ...unread].sort((a, b) => a.line - b.line)
  desk.worklistFile.pending = { id, table: table.value, matched, billed, leftOut: left.length }
  const changes = rows.filter((row) => row.changes.length > 0 || row.billed !== null)
  return ok({
    state: 'offered',
    offer: id,
    file: name,
    rows: table.value.rows.length,
    columns: table.value.columns,
    ignored: table.value.ignored,
    changes,
    same: rows.length - changes.length,
    leftOut: left,
  })
}

interface BilledChange {
  readonly was: readonly BilledCode[]
  readonly now: readonly BilledCode[]
}

/** Null where the row says nothing of it, or what is known. */
function billedIn(desk: Desk, { row, chart }: MatchedRow): BilledChange | 'unreadable' | null {
  const listing = row.billed.length === 0 ? null : desk.store.read.charts.listing(chart.id)
  if (!listing) return null
  const read = readBilled(
    desk,
    listing,
    row.billed.map((code) => ({ code })),
    'csv',
  )
  if (!read.ok) return 'unreadable'
  const was = desk.store.read.coding.billed(chart.id)
  return sayCodes(was) === sayCodes(read.value) ? null : { was, now: read.value }
}

const sayCodes = (codes: readonly BilledCode[]): string => codes.map(({ code }) => code).join(', ')

const refused = (file: string, code: FailureCode, line: number | null = null): WorklistOffer => ({ state: 'refused', file, code, line })

const nameOfPerson = (desk: Desk): ((id: string) => string) => {
  const names = new Map<string, string>(peopleAt(desk).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

/** Carries out what was shown; nothing more came in by now, and a chart that changed since is set as the file says. */
export function applyWorklistFile(desk: Desk, offer: WorklistOfferId): Result<WorklistChange, FailureCode> {
  const { pending } = desk.worklistFile
  if (pending?.id !== offer) return err('worklist-gone')
  const { table, matched, billed, leftOut } = pending
  const done = desk.store.write((w) => {
    const changed = new Set(recordAct(desk, w, matched.map(wantedBy), { kind: 'change', of: null }, 'file'))
    for (const [chartId, codes] of billed) {
      writeBilled(w, chartId, codes, 'csv')
      changed.add(chartId)
    }
    w.append({
      kind: 'worklist-imported',
      detail: { sha256: asSha256(table.sha256), rows: table.rows.length, charts: changed.size, leftOut },
    })
    return [...changed]
  })
  if (!done.ok) return done
  desk.worklistFile.pending = null
  if (done.value.length > 0) desk.changed(done.value)
  return ok(viewOfChange(desk, done.value.length))
}

const wantedBy = ({ chart, change }: MatchedRow) => ({ chartId: chart.id, change })

export function discardWorklistFile(desk: Desk): void {
  desk.worklistFile.pending = null
}

/** @param ids in the order of the screen, as its columns are */
export async function exportWorklist(
  desk: Desk,
  ids: readonly ChartId[],
  columns: readonly ColumnKey[],
  file: string,
): Promise<Result<WorklistFile, FailureCode>> {
  const listed = new Map(desk.store.read.charts.list().map((chart) => [chart.id, chart]))
  const charts = ids.map((id) => listed.get(id)).filter((chart) => chart !== undefined)
  if (charts.length < ids.length) return err('chart-unknown')
  const cells = cellsBy(nameOfPerson(desk))
  const text = csvFile([columns.map((key) => COLUMN_WORDS[key]), ...charts.map((chart) => columns.map((key) => cells[key](chart)))])
  const bytes = new TextEncoder().encode(text)
  const sha256 = asSha256(createHash('sha256').update(bytes).digest('hex'))
  const noted = () =>
    desk.store.write(
      (w) => void w.append({ kind: 'worklist-exported', detail: { sha256, charts: charts.length, columns: columns.map(asLabel) } }),
    )
  const saved = await saveFile(file, bytes, noted)
  return saved.ok ? ok({ file: path.basename(file), charts: charts.length }) : saved
}

const cellsBy = (nameOf: (id: string) => string): Readonly<Record<ColumnKey, (chart: ChartListing) => string>> => ({
  name: ({ name }) => name,
  status: ({ status }) => STATUS_WORDS[status],
  priority: ({ attributes }) => PRIORITY_WORDS[attributes.priority],
  assignee: ({ attributes }) => (attributes.assignee === null ? '' : nameOf(attributes.assignee)),
  undecided: ({ counts }) => String(counts.undecided),
  findings: ({ counts }) => String(counts.findings),
  openSuggestions: ({ counts }) => String(counts.openSuggestions),
  encounterDate: (chart) => codingDate(chart) ?? '',
  due: ({ attributes }) => attributes.due ?? '',
  specialty: ({ attributes }) => attributes.specialty,
  provider: ({ attributes }) => attributes.provider,
  tag: ({ attributes }) => attributes.tag,
  reference: ({ attributes }) => attributes.reference,
  importedAt: ({ importedAt }) => importedAt,
})
