// How a case stands, folded from its log. Total: an entry about something that is not there changes nothing. Pure.

import {
  type CaseEntry,
  type CaseFacts,
  type EntryOf,
  isError,
  type OwnCode,
  type Party,
  type StandingMark,
} from '../../../shared/audit-rules/case'
import { sideOf, transition } from '../../../shared/audit-rules/dispute'
import type { CaseStage } from '../../../shared/audit-views'
import type { MarkId } from '../../../shared/ids'
import { unreachable } from '../../../shared/result'

export interface CaseState {
  readonly stage: CaseStage
  readonly auditor: Party
  /** In the auditor's order. */
  readonly own: readonly OwnCode[]
  /** By the coder's line, then what was added, in the order it came. At most one for a line. */
  readonly marks: readonly StandingMark[]
  /** Who made a mark or upheld one: none of them may decide its escalation. */
  readonly markers: readonly Party[]
  /** Place in the log, from 1, of the entry that the next undo takes back; null: there is none. */
  readonly undoes: number | null
  /** Entries of the dispute, with their place in the log, oldest first. */
  readonly history: readonly { readonly step: number; readonly entry: HistoryEntry }[]
}

/** A case of an audit as it stands. */
export interface AuditedCase {
  readonly facts: CaseFacts
  readonly state: CaseState
}

export type HistoryEntry = EntryOf<'reveal' | 'release' | 'dispute' | 'finish' | 'reopen' | 'reassign'>

export function foldCase(facts: CaseFacts, log: readonly CaseEntry[]): CaseState {
  let stage: CaseStage = facts.blind ? 'blind' : 'draft'
  let auditor = facts.auditor
  let own: readonly OwnCode[] = []
  let marks = new Map<MarkId, StandingMark>()
  const markers: Party[] = []
  const history: { step: number; entry: HistoryEntry }[] = []
  const { steps, undoes } = standing(log)
  for (const { entry, step } of steps) {
    if (isHistory(entry)) history.push({ step, entry })
    switch (entry.action) {
      case 'own-add':
        own = [...own, entry.own]
        break
      case 'own-change':
        own = own.map((code) => (code.id === entry.ownCodeId ? { ...code, poa: entry.poa, evidence: entry.evidence } : code))
        break
      case 'own-move':
        own = moved(own, entry)
        break
      case 'own-remove':
        own = own.filter((code) => code.id !== entry.ownCodeId)
        break
      case 'reveal':
        stage = 'draft'
        break
      case 'mark':
        marks = withMarks(marks, entry)
        markers.push(entry.by)
        break
      case 'unmark':
        marks = new Map([...marks].filter(([id]) => id !== entry.markId))
        break
      case 'release':
        stage = 'released'
        marks = mapMarks(marks, (mark) => (isError(mark) && mark.state === 'draft' ? { ...mark, state: 'released' } : mark))
        break
      case 'dispute':
        if (sideOf(entry.act) === 'auditor') markers.push(entry.by)
        marks = mapMarks(marks, (mark) =>
          mark.id === entry.markId ? { ...mark, state: transition(mark.state, entry.act) ?? mark.state } : mark,
        )
        break
      case 'finish':
        stage = 'finished'
        break
      case 'reopen':
        stage = 'draft'
        break
      case 'reassign':
        auditor = entry.auditor
        break
      default:
        unreachable(entry)
    }
  }
  const byLine = [...marks.values()].sort((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER))
  return { stage, auditor, own, marks: byLine, markers, undoes, history }
}

type Standing = Exclude<CaseEntry, { readonly action: 'undo' }>

const UNDOABLE: ReadonlySet<CaseEntry['action']> = new Set(['own-add', 'own-change', 'own-move', 'own-remove', 'mark', 'unmark'])
/** What others have seen, or what showed the coder's codes: nothing before it is taken back. */
const BARRIERS: ReadonlySet<CaseEntry['action']> = new Set(['reveal', 'release', 'finish', 'reopen'])

/** The log without what was undone and without the undoing. */
function standing(log: readonly CaseEntry[]): { steps: readonly { entry: Standing; step: number }[]; undoes: number | null } {
  const steps: { entry: Standing; step: number }[] = []
  let undoable: number[] = []
  log.forEach((entry, index) => {
    const step = index + 1
    if (entry.action === 'undo') {
      const last = undoable.pop()
      if (last !== undefined)
        steps.splice(
          steps.findIndex((s) => s.step === last),
          1,
        )
      return
    }
    if (BARRIERS.has(entry.action)) undoable = []
    if (UNDOABLE.has(entry.action)) undoable.push(step)
    steps.push({ entry, step })
  })
  return { steps, undoes: undoable.at(-1) ?? null }
}

const HISTORY: ReadonlySet<CaseEntry['action']> = new Set(['reveal', 'release', 'dispute', 'finish', 'reopen', 'reassign'])
const isHistory = (entry: CaseEntry): entry is HistoryEntry => HISTORY.has(entry.action)

function moved(own: readonly OwnCode[], { ownCodeId, place }: EntryOf<'own-move'>): readonly OwnCode[] {
  const code = own.find(({ id }) => id === ownCodeId)
  if (!code) return own
  const rest = own.filter(({ id }) => id !== ownCodeId)
  return [...rest.slice(0, place - 1), code, ...rest.slice(place - 1)]
}

/** A mark on a line stands in place of the one before. What is said anew is undisputed again. */
function withMarks(marks: ReadonlyMap<MarkId, StandingMark>, { marks: fresh, by }: EntryOf<'mark'>): Map<MarkId, StandingMark> {
  const lines = new Set(fresh.flatMap(({ line }) => line ?? []))
  const kept = [...marks].filter(([, { line }]) => line === null || !lines.has(line))
  const all = new Map(kept)
  for (const mark of fresh) all.set(mark.id, { ...mark, state: 'draft', by })
  return all
}

const mapMarks = (marks: ReadonlyMap<MarkId, StandingMark>, change: (mark: StandingMark) => StandingMark): Map<MarkId, StandingMark> =>
  new Map([...marks].map(([id, mark]) => [id, change(mark)]))
