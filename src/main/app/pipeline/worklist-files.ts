// Worklists as files: one that comes in is read and matched, shown, and carried out only after a yes, in one transaction; one that goes
// out says what the screen shows. Both may hold PHI and are in the ledger by their hash.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { PRIORITY_WORDS } from '../../../shared/chart-attributes'
import { csvFile } from '../../../shared/csv'
import type { FailureCode } from '../../../shared/failures'
import { sayKind } from '../../../shared/file-kinds'
import { type ChartId, newId, type WorklistOfferId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import { STATUS_WORDS } from '../../../shared/views'
import { COLUMN_WORDS, type ColumnKey, type WorklistChange, type WorklistFile, type WorklistOffer } from '../../../shared/worklist-views'
import { readFileForIntake, WORKLIST_FILE_BYTES } from '../../intake'
import { asLabel, asSha256, type ChartListing } from '../../store'
import { saveFile } from '../save-file'
import { viewOfChange } from './attributes'
import { codingDate } from './chart-state'
import type { Desk } from './desk'
import { carryOutList, nameOfPerson, planList } from './lists'

export async function offerWorklistFile(desk: Desk, file: string): Promise<Result<WorklistOffer, FailureCode>> {
  if (!mayDo(desk.person, 'assign')) return err('role-missing')
  const name = path.basename(file)
  const read = await readFileForIntake(file, WORKLIST_FILE_BYTES)
  if (!read.ok) return read.error === 'file-too-large' ? ok(refused(name, 'worklist-too-large')) : read
  const listed = await desk.tools.reading.readList(read.value)
  if (!listed.ok) return listed
  const table = listed.value
  if (!table.ok) return ok(refused(name, table.error.code, table.error.line))
  const plan = planList(desk, table.value)
  const id = newId<WorklistOfferId>()
  desk.worklistFile.pending = { id, plan }
  const changes = plan.rows.filter((row) => row.changes.length > 0 || row.billed !== null)
  return ok({
    state: 'offered',
    offer: id,
    file: name,
    rows: table.value.rows.length,
    columns: table.value.columns,
    ignored: table.value.ignored,
    changes,
    same: plan.rows.length - changes.length,
    leftOut: plan.leftOut,
  })
}

const refused = (file: string, code: FailureCode, line: number | null = null): WorklistOffer => ({ state: 'refused', file, code, line })

/** Carries out what was shown; nothing more came in by now, and a chart that changed since is set as the file says. */
export function applyWorklistFile(desk: Desk, offer: WorklistOfferId): Result<WorklistChange, FailureCode> {
  const { pending } = desk.worklistFile
  if (pending?.id !== offer) return err('worklist-gone')
  const done = carryOutList(desk, pending.plan)
  if (!done.ok) return done
  desk.worklistFile.pending = null
  return ok(viewOfChange(desk, done.value.length))
}

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
  kind: sayKind,
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
