// What is marked now: the detectors' findings with a person's edits folded over them. The log is kept, the state is always computed,
// so undo is exact and every step stays on record. Pure.
import { countWhere } from '../../shared/count-where'
import type { FindingId } from '../../shared/ids'
import { byPosition, overlaps, type Span } from '../../shared/spans'
import type { Finding } from '../deidentify'
import type { Addition, CurrentFinding, FindingEdit, FindingState, RemovedFinding } from './edits'

type Change = Exclude<FindingEdit, { readonly action: 'undo' | 'redo' }>

/** Both lists in text order. */
interface Marks {
  readonly findings: readonly CurrentFinding[]
  readonly removed: readonly RemovedFinding[]
}

/**
 * An edit log folded so far, ready for its next edit. A value: an edit gives another, in which every finding the edit did not touch is
 * the same object.
 */
export interface Folding {
  readonly state: FindingState
  readonly start: Marks
  /** The changes that count, oldest first. */
  readonly done: readonly Change[]
  /** Those that redo would bring back, next one last. */
  readonly undone: readonly Change[]
  /** The marks before each of the last changes, newest last, so that undo need not fold the whole log again. */
  readonly before: readonly Marks[]
}

/** Each is a list of as many pointers as there are findings. */
const KEPT = 100

/**
 * @param base findings of one run: never overlapping
 * @param sure confidence from which a finding needs no person (deidentify's SURE)
 * @param off what the policy lets stand; a person can mark it again
 */
export function beginFolding(base: readonly Finding[], sure: number, off: readonly RemovedFinding[] = []): Folding {
  const findings = base.map((f): CurrentFinding => ({ ...f, state: f.confidence >= sure ? 'sure' : 'undecided' })).sort(byPosition)
  const start = { findings, removed: [...off].sort(byPosition) }
  return folding(start, start, [], [], [])
}

/** Total: an edit about a finding that is not there changes nothing, and so does undo or redo with nothing to do. */
export function foldEdit(log: Folding, edit: FindingEdit): Folding {
  const { start, state, done, undone, before } = log
  switch (edit.action) {
    case 'undo': {
      const last = done.at(-1)
      if (!last) return log
      const left = done.slice(0, -1)
      return folding(start, before.at(-1) ?? left.reduce(applyChange, start), left, [...undone, last], before.slice(0, -1))
    }
    case 'redo': {
      const next = undone.at(-1)
      if (!next) return log
      return folding(start, applyChange(state, next), [...done, next], undone.slice(0, -1), [...before, state].slice(-KEPT))
    }
    default:
      // A new change ends what could be redone.
      return folding(start, applyChange(state, edit), [...done, edit], [], [...before, state].slice(-KEPT))
  }
}

/** @param base @param sure as of beginFolding */
export function foldFindings(base: readonly Finding[], edits: readonly FindingEdit[], sure: number): FindingState {
  return edits.reduce(foldEdit, beginFolding(base, sure)).state
}

function folding(
  start: Marks,
  { findings, removed }: Marks,
  done: readonly Change[],
  undone: readonly Change[],
  before: readonly Marks[],
): Folding {
  return { state: { findings, removed, canUndo: done.length > 0, canRedo: undone.length > 0 }, start, done, undone, before }
}

function applyChange(marks: Marks, change: Change): Marks {
  switch (change.action) {
    case 'add':
      return unite(marks, change)
    case 'keep':
      return keep(marks, new Set(change.findingIds))
    case 'remove': {
      const ids = new Set(change.findingIds)
      const off = marks.findings.filter((f) => ids.has(f.id)).map((f) => ({ ...f, reason: change.reason }))
      return { findings: marks.findings.filter((f) => !ids.has(f.id)), removed: [...marks.removed, ...off].sort(byPosition) }
    }
    case 'relabel': {
      const ids = new Set(change.findingIds)
      const relabelled = (f: CurrentFinding): CurrentFinding => (ids.has(f.id) ? { ...f, category: change.category, state: decided(f) } : f)
      return { ...marks, findings: marks.findings.map(relabelled) }
    }
  }
}

function keep(marks: Marks, ids: ReadonlySet<FindingId>): Marks {
  const findings = marks.findings.map((f): CurrentFinding => (ids.has(f.id) ? { ...f, state: decided(f) } : f))
  const back = marks.removed.filter((f) => ids.has(f.id)).map(({ reason: _, ...f }): CurrentFinding => ({ ...f, state: decided(f) }))
  if (back.length === 0) return { ...marks, findings }
  return { findings: [...findings, ...back].sort(byPosition), removed: marks.removed.filter((f) => !ids.has(f.id)) }
}

const decided = (finding: CurrentFinding): 'kept' | 'added' => (finding.state === 'added' ? 'added' : 'kept')

/**
 * A mark over others becomes one with them: nothing that was hidden comes into view, and a placeholder never stands for half a value.
 * Marks of one edit that meet, be it over a finding, become one too, under the last one's id. What a person had taken off and now
 * marks again is no longer taken off. One walk over both in text order, as one edit may mark tens of thousands of places.
 */
function unite(marks: Marks, { additions, category, by }: Extract<Change, { action: 'add' }>): Marks {
  const findings: CurrentFinding[] = []
  const united: CurrentFinding[] = []
  let open: Cluster | null = null
  const close = ({ start, end, under, last }: Cluster) => {
    if (last === null) {
      findings.push(...under)
      return
    }
    const detectors = [...new Set([...under.flatMap((f) => f.detectors), by])]
    const mark: CurrentFinding = { id: last.id, start, end, category, detectors, ...STANDING[by] }
    findings.push(mark)
    united.push(mark)
  }
  for (const piece of inTextOrder(marks.findings, additions)) {
    if (open === null || piece.start >= open.end) {
      if (open) close(open)
      open = { start: piece.start, end: piece.end, under: [], last: null }
    }
    open.end = Math.max(open.end, piece.end)
    if ('finding' in piece) open.under.push(piece.finding)
    else if (open.last === null || piece.place > open.last.place) open.last = piece
  }
  if (open) close(open)
  return { findings, removed: marks.removed.filter((f) => !isUnder(united, f)) }
}

/** Findings and marks that overlap, from one to the next. Without a mark it is one finding, as findings do not overlap each other. */
interface Cluster {
  start: number
  end: number
  readonly under: CurrentFinding[]
  /** The mark that was made last. */
  last: { readonly id: FindingId; readonly place: number } | null
}

type Piece = Span & ({ readonly finding: CurrentFinding } | { readonly id: FindingId; readonly place: number })

function inTextOrder(findings: readonly CurrentFinding[], additions: readonly Addition[]): Piece[] {
  const pieces: Piece[] = findings.map((finding) => ({ start: finding.start, end: finding.end, finding }))
  additions.forEach(({ id, start, end }, place) => {
    if (start < end) pieces.push({ id, start, end, place })
  })
  return pieces.sort((a, b) => a.start - b.start)
}

/** @param sorted spans in order that do not overlap; by halving */
function isUnder(sorted: readonly Span[], span: Span): boolean {
  const next = sorted[countWhere(sorted, ({ end }) => end <= span.start)]
  return next !== undefined && overlaps(next, span)
}

/** The gate names no confidence of its own; a low one is shown, as its find has to be decided even over one that was. */
const STANDING = {
  person: { confidence: 1, why: 'marked by a person', state: 'added' },
  gate: { confidence: 0.25, why: 'found by the check before clearing', state: 'undecided' },
} as const
