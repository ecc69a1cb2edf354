// A chart goes through the detectors again, because the policy became stricter or a person asks for it. What people marked by hand and
// took off with a reason is carried over: their work on the text stands, whatever the detectors now find beside it.
import type { FailureCode } from '../../../../shared/failures'
import { type ChartId, type FindingId, newId } from '../../../../shared/ids'
import { mayDo } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import { contains } from '../../../../shared/spans'
import type { FindingEdit, FindingState } from '../../../review'
import type { ChartListing, RunRecord, Writer } from '../../../store'
import { beginRun, foldAll } from '../chart-memory'
import { undecidedIn } from '../chart-state'
import type { Desk } from '../desk'
import { endFirst } from '../second-person'
import { isOutdated } from './standing'

const BEFORE_CLEARING: ReadonlySet<ChartListing['status']> = new Set(['review', 'second'])

/** Charts that were scrubbed and not cleared, under a looser policy than the one in force. */
export const outdatedIn = (desk: Desk): readonly ChartId[] =>
  desk.store.read.charts.list().flatMap((chart) => (BEFORE_CLEARING.has(chart.status) && isOutdated(desk, chart) ? [chart.id] : []))

/** Puts charts back to wait for the detectors; gives their ids, for the queue. A clearance by a first person ends with it. */
export function scrubAgain(desk: Desk, ids: readonly ChartId[], because: 'asked' | 'policy'): Result<readonly ChartId[], FailureCode> {
  if (because === 'asked' && !mayDo(desk.person, 'code')) return err('role-missing')
  const standing = ids.map((id) => desk.store.read.charts.listing(id))
  if (standing.some((chart) => chart === null)) return err('chart-unknown')
  if (standing.some((chart) => chart && !BEFORE_CLEARING.has(chart.status))) return err('chart-state')
  const done = desk.store.write((w) => {
    for (const id of ids) {
      endFirst(desk, w, id, 'scrubbed again')
      w.charts.setStatus(id, 'scrubbing')
      w.append({ kind: 'scrub-again', chartId: id, detail: { because } })
    }
  })
  if (!done.ok) return done
  desk.changed(ids)
  return ok(ids)
}

interface Carrying {
  readonly id: ChartId
  /** The run that counted before, and the id of the new one. */
  readonly before: RunRecord
  readonly run: number
}

interface Carried {
  readonly added: number
  readonly removed: number
  readonly counts: { readonly findings: number; readonly undecided: number }
}

/** Within the transaction of the new run. */
export function carryOver(w: Writer, { id, before, run }: Carrying, at: string): Carried | null {
  const fresh = w.read.findings.latestRun(id)
  if (!fresh || fresh.id !== run) throw new Error('the new run is not the latest')
  const old = stateOf(
    before,
    w.read.findings.edits(before.id).map(({ edit }) => edit),
  )
  const added = old.findings.filter(({ state }) => state === 'added')
  const now = stateOf(fresh, [])
  const edits: FindingEdit[] = added
    .filter((mark) => !now.findings.some((f) => contains(f, mark)))
    .map((f) => ({
      action: 'add',
      additions: [{ id: newId<FindingId>(), start: f.start, end: f.end }],
      category: f.category,
      by: 'person',
    }))
  const kept = new Set(before.policy?.kept)
  // Only what was taken off at exactly this place: more than that nobody looked at.
  const off = old.removed.flatMap((r) => {
    const again = kept.has(r.id) ? undefined : now.findings.find((f) => f.start === r.start && f.end === r.end && f.category === r.category)
    return again ? [{ action: 'remove' as const, findingIds: [again.id], reason: r.reason }] : []
  })
  edits.push(...off)
  for (const edit of edits) w.findings.appendEdit(run, edit, at)
  const state = stateOf(fresh, edits)
  return {
    added: edits.length - off.length,
    removed: off.length,
    counts: { findings: state.findings.length, undecided: undecidedIn(state) },
  }
}

const stateOf = (run: RunRecord, edits: readonly FindingEdit[]): FindingState => foldAll(beginRun(run), edits).state
