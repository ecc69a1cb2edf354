// What charts are worked by: set, one or many at once, taken back and done again. Who did what stands as an act with the values of
// before and after; the ledger has an entry for every chart that changed.
import { ATTRIBUTES, type Attribute, type AttributeChange, type ChartAttributes } from '../../../shared/chart-attributes'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import type { WorklistChange } from '../../../shared/worklist-views'
import { type AttributeChangeRecord, type AttributesBy, asLabel, type WorklistAct, type Writer } from '../../store'
import { type Desk, timeOf } from './desk'

export interface WantedChange {
  readonly chartId: ChartId
  readonly change: AttributeChange
}

/** Refuses a chart that is not there, and then changes none. */
export function changeAttributes(desk: Desk, ids: readonly ChartId[], change: AttributeChange): Result<WorklistChange, FailureCode> {
  if (!mayDo(desk.person, 'assign')) return err('role-missing')
  const { charts } = desk.store.read
  const listed = ids.map((id) => charts.listing(id))
  if (listed.includes(null)) return err('chart-unknown')
  if (listed.some((chart) => chart?.status === 'purged')) return err('chart-purged')
  const wanted = [...new Set(ids)].map((chartId) => ({ chartId, change }))
  return carryOut(desk, (w) => recordAct(desk, w, wanted, { kind: 'change', of: null }, 'person'))
}

/** Takes back what this person did last, or does again what they took back. What somebody changed since stays as it is now. */
export function undoAttributes(desk: Desk, direction: 'undo' | 'redo'): Result<WorklistChange, FailureCode> {
  const { done, undone } = standingActs(desk.store.read.worklist.acts(desk.person.id))
  const of = (direction === 'undo' ? done : undone).at(-1)
  if (of === undefined) return err('nothing-to-undo')
  const wanted = desk.store.read.worklist.changes(of).map(({ chartId, was, now }) => {
    const [from, to] = direction === 'undo' ? [now, was] : [was, now]
    return { chartId, change: unlessChanged(attributesAt(desk, chartId), from, to) }
  })
  return carryOut(desk, (w) => recordAct(desk, w, wanted, { kind: direction, of }, direction))
}

const attributesAt = ({ store }: Desk, id: ChartId): ChartAttributes => {
  const listing = store.read.charts.listing(id)
  if (!listing) throw new Error('an act names a chart that is not there')
  return listing.attributes
}

/** Only where an attribute still is as it was left. */
const unlessChanged = (at: ChartAttributes, from: AttributeChange, to: AttributeChange): AttributeChange =>
  Object.fromEntries(Object.entries(to).filter(([key]) => at[key as Attribute] === from[key as Attribute]))

/** Ids of changes that stand, and of those taken back, each with the last one last. A new change ends what could be done again. */
export function standingActs(acts: readonly WorklistAct[]): { readonly done: readonly number[]; readonly undone: readonly number[] } {
  const done: number[] = []
  let undone: number[] = []
  for (const { id, kind, of } of acts) {
    if (kind === 'change') {
      done.push(id)
      undone = []
    } else if (kind === 'undo') undone.push(...done.splice(done.indexOf(of as number), 1))
    else done.push(...undone.splice(undone.indexOf(of as number), 1))
  }
  return { done, undone }
}

function carryOut(desk: Desk, work: (w: Writer) => readonly ChartId[]): Result<WorklistChange, FailureCode> {
  const written = desk.store.write((w) => work(w) as ChartId[])
  if (!written.ok) return written
  if (written.value.length > 0) desk.changed(written.value)
  return ok(viewOfChange(desk, written.value.length))
}

export function viewOfChange(desk: Desk, charts: number): WorklistChange {
  const { done, undone } = standingActs(desk.store.read.worklist.acts(desk.person.id))
  return { charts, canUndo: done.length > 0, canRedo: undone.length > 0 }
}

/** Writes what differs, in the transaction at hand, as one act; gives the charts that changed. Without any there is no act. */
export function recordAct(
  desk: Desk,
  w: Writer,
  wanted: readonly WantedChange[],
  act: Pick<WorklistAct, 'kind' | 'of'>,
  by: AttributesBy,
): readonly ChartId[] {
  const changes = wanted.flatMap(({ chartId, change }) => writeAttributes(w, chartId, attributesIn(w, chartId), change, by) ?? [])
  // An undo that finds everything changed since is an act all the same: or it would be tried for ever.
  if (changes.length > 0 || act.kind !== 'change') w.worklist.recordAct(desk.person.id, act, changes, timeOf(desk))
  return changes.map(({ chartId }) => chartId)
}

const attributesIn = (w: Writer, id: ChartId): ChartAttributes => {
  const listing = w.read.charts.listing(id)
  if (!listing) throw new Error('attributes of a chart that is not there')
  return listing.attributes
}

/** Sets what differs from before, with its entries in the ledger; null where nothing does. */
export function writeAttributes(
  w: Writer,
  chartId: ChartId,
  before: ChartAttributes,
  change: AttributeChange,
  by: AttributesBy,
): AttributeChangeRecord | null {
  const differing = ATTRIBUTES.filter((key) => change[key] !== undefined && change[key] !== before[key])
  if (differing.length === 0) return null
  const after = { ...before, ...change }
  w.worklist.setAttributes(chartId, after)
  if (differing.includes('assignee')) w.append({ kind: 'chart-assigned', chartId, detail: { assignee: after.assignee, by } })
  const fields = differing.filter((key) => key !== 'assignee').map(asLabel)
  if (fields.length > 0) w.append({ kind: 'chart-attributes-changed', chartId, detail: { fields, by } })
  const only = (of: ChartAttributes): AttributeChange => Object.fromEntries(differing.map((key) => [key, of[key]]))
  return { chartId, was: only(before), now: only(after) }
}
