// What is marked now: the detectors' findings with a person's edits folded over them. The log is kept, the state is always computed,
// so undo is exact and every step stays on record. Pure.
import type { FindingId } from '../../shared/ids'
import { byPosition, overlaps } from '../../shared/spans'
import type { Finding } from '../deidentify'
import type { Addition, CurrentFinding, FindingEdit, FindingState, RemovedFinding } from './edits'

type Change = Exclude<FindingEdit, { readonly action: 'undo' | 'redo' }>

interface Marks {
  readonly findings: readonly CurrentFinding[]
  readonly removed: readonly RemovedFinding[]
}

/**
 * @param base findings of one run: never overlapping
 * @param sure confidence from which a finding needs no person (deidentify's SURE)
 * Total: an edit about a finding that is not there changes nothing, and so does undo or redo with nothing to do.
 */
export function foldFindings(base: readonly Finding[], edits: readonly FindingEdit[], sure: number): FindingState {
  const { done, undone } = inForce(edits)
  const start: Marks = {
    findings: base.map((f): CurrentFinding => ({ ...f, state: f.confidence >= sure ? 'sure' : 'undecided' })),
    removed: [],
  }
  const { findings, removed } = done.reduce(applyChange, start)
  return {
    findings: [...findings].sort(byPosition),
    removed: [...removed].sort(byPosition),
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
  }
}

/** The changes that count, oldest first, and those that redo would bring back, next one last. A new change ends what could be redone. */
function inForce(edits: readonly FindingEdit[]): { done: readonly Change[]; undone: readonly Change[] } {
  const done: Change[] = []
  let undone: Change[] = []
  for (const edit of edits) {
    if (edit.action === 'undo') {
      const last = done.pop()
      if (last) undone.push(last)
    } else if (edit.action === 'redo') {
      const next = undone.pop()
      if (next) done.push(next)
    } else {
      done.push(edit)
      undone = []
    }
  }
  return { done, undone }
}

function applyChange(marks: Marks, change: Change): Marks {
  switch (change.action) {
    case 'add':
      return change.additions.reduce((now, addition) => unite(now, addition, change), marks)
    case 'keep':
      return keep(marks, new Set(change.findingIds))
    case 'remove': {
      const ids = new Set(change.findingIds)
      const off = marks.findings.filter((f) => ids.has(f.id)).map((f) => ({ ...f, reason: change.reason }))
      return { findings: marks.findings.filter((f) => !ids.has(f.id)), removed: [...marks.removed, ...off] }
    }
    case 'relabel': {
      const ids = new Set(change.findingIds)
      const relabelled = (f: CurrentFinding): CurrentFinding => (ids.has(f.id) ? { ...f, category: change.category, state: decided(f) } : f)
      return { ...marks, findings: marks.findings.map(relabelled) }
    }
  }
}

function keep(marks: Marks, ids: ReadonlySet<FindingId>): Marks {
  const back = marks.removed.filter((f) => ids.has(f.id)).map(({ reason: _, ...f }): CurrentFinding => ({ ...f, state: decided(f) }))
  return {
    findings: [...marks.findings.map((f): CurrentFinding => (ids.has(f.id) ? { ...f, state: decided(f) } : f)), ...back],
    removed: marks.removed.filter((f) => !ids.has(f.id)),
  }
}

const decided = (finding: CurrentFinding): 'kept' | 'added' => (finding.state === 'added' ? 'added' : 'kept')

/**
 * A mark over others becomes one with them: nothing that was hidden comes into view, and a placeholder never stands for half a value.
 * What a person had taken off and now marks again is no longer taken off.
 */
function unite(marks: Marks, { id, start, end }: Addition, { category, by }: Extract<Change, { action: 'add' }>): Marks {
  if (start >= end) return marks
  let span = { start, end }
  const under: CurrentFinding[] = []
  const apart: CurrentFinding[] = []
  // Current findings do not overlap each other, so widening the mark over one cannot reach another.
  for (const finding of marks.findings) (overlaps(finding, { start, end }) ? under : apart).push(finding)
  for (const f of under) span = { start: Math.min(span.start, f.start), end: Math.max(span.end, f.end) }
  const detectors = [...new Set([...under.flatMap((f) => f.detectors), by])]
  const added: CurrentFinding = { id, ...span, category, detectors, ...STANDING[by] }
  return { findings: [...apart, added], removed: marks.removed.filter((f) => !overlaps(f, span)) }
}

/** The gate names no confidence of its own; a low one is shown, as its find has to be decided even over one that was. */
const STANDING = {
  person: { confidence: 1, why: 'marked by a person', state: 'added' },
  gate: { confidence: 0.25, why: 'found by the check before clearing', state: 'undecided' },
} as const
