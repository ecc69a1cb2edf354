// What the Official Guidelines make of what a place says: past and present are not the same to a coder as to a reader.
import type { Judgement } from './assertion'
import { isLasting, isOver } from './history'
import type { Section, SectionKind } from './sections'

/** When it was, and nothing of an end: a malignancy is coded as present until it is excised or eradicated (Section I.C.2.m). */
const DATE_ALONE = /^(?!.*(?:ectomy|resect|excis|treat|remov|operat|underwent))(?:[a-z]+ ){0,3}in (?:\w+ )?(?:(?:19|20)\d\d|\[DATE_\d+\])/i

/** Shown as the reason. */
const COPIED = 'copied from an earlier note'

const PAST: ReadonlySet<SectionKind> = new Set(['past', 'surgical'])

export const isPast = (kind: SectionKind): boolean => PAST.has(kind)

/**
 * @param code of the condition; empty when not known, and then it is taken for one that passes
 * @returns what a copied block affirms is of the past, lasting or not: a line of an earlier visit is no evidence for today; a passing condition under past history is of the past; a lasting one that was and is not said to be over is of today
 *   (Section IV.I), with no cue left
 */
export function asCoded(judged: Judgement, section: Section, code: string): Judgement {
  const { assertion, cue } = judged
  if (section.copied && (assertion === 'affirmed' || assertion === 'historical')) return { assertion: 'historical', cue: COPIED }
  if (assertion === 'affirmed' && cue === '' && isPast(section.kind) && !isLasting(code)) return { assertion: 'historical', cue }
  if (assertion === 'historical' && code.startsWith('C') && DATE_ALONE.test(cue)) return { assertion: 'affirmed', cue: '' }
  if (assertion === 'historical' && isLasting(code) && !isOver(cue) && section.kind !== 'resolved')
    return { assertion: 'affirmed', cue: '' }
  return judged
}
