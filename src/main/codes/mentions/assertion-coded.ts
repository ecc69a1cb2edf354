// What the Official Guidelines make of what a place says: past and present are not the same to a coder as to a reader.
import type { Judgement } from './assertion'
import { isLasting, isOver } from './history'
import type { Section, SectionKind } from './sections'

const PAST: ReadonlySet<SectionKind> = new Set(['past', 'surgical'])

export const isPast = (kind: SectionKind): boolean => PAST.has(kind)

/**
 * @param code of the condition; empty when not known, and then it is taken for one that passes
 * @returns a passing condition under past history is of the past; a lasting one that was and is not said to be over is of today
 *   (Section IV.I), with no cue left
 */
export function asCoded(judged: Judgement, section: Section, code: string): Judgement {
  const { assertion, cue } = judged
  if (assertion === 'affirmed' && isPast(section.kind) && !isLasting(code)) return { assertion: 'historical', cue }
  if (assertion === 'historical' && isLasting(code) && !isOver(cue)) return { assertion: 'affirmed', cue: '' }
  return judged
}
