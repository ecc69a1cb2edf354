// What the tabular list itself says about two proposed codes: one is the unspecified kind of the other, or they exclude each other.
import type { CodeTable, ProposedCode } from '../code'
import { covers } from '../edits/references'
import { rulebookOf } from '../edits/rulebook'
import { wordsIn } from '../words'

const isAffirmed = (p: ProposedCode): boolean => p.assertion === 'affirmed'

/** Drops an unspecified code once a kind of it is affirmed, and an injury's closed code once its open one is. */
export function withoutUnspecified(proposals: readonly ProposedCode[]): ProposedCode[] {
  const told = proposals.filter(isAffirmed)
  return proposals.filter((p) => !isAffirmed(p) || !told.some((t) => t !== p && says(t, p)))
}

/** Longer names score more, which makes no code better evidenced. */
const ABOUT = 0.1

/** Does the precise code say all that the vague one does? */
function says(precise: ProposedCode, vague: ProposedCode): boolean {
  if (/^[ST]/.test(vague.code)) return isSameInjury(precise, vague)
  if (!/unspecified|, not elsewhere classified/i.test(vague.title) || /^[RV-Z]/.test(vague.code)) return false
  const stem = vague.code.length === 5 ? vague.code.slice(0, 4) : vague.code.replace(/[09]+$/, '')
  return (
    stem.length >= 4 &&
    stem !== vague.code &&
    precise.score >= vague.score - ABOUT &&
    precise.code.startsWith(stem) &&
    !/unspecified/i.test(precise.title) &&
    (stem.length > 4 || namesSame(precise.title, vague.title)) &&
    !/\b(?:left|right|bilateral)\b/i.test(vague.title)
  )
}

/** Below one category stand one disease's kinds, or diseases of one organ: every word of the vague title tells which. */
export const namesSame = (precise: string, vague: string): boolean => {
  const words = new Set(wordsIn(precise))
  return wordsIn(vague).every(
    (word) =>
      /^(?:unspecified|site|part|organism|type|female|or|to|of|in|with|without|uncomplicated|and|not|elsewhere|classified)$/.test(word) ||
      words.has(word),
  )
}

/**
 * One fracture at one encounter: an open type, or healing, instead of the initial encounter for a closed one that is the default; and the
 * side, which a report of the same bone may leave out.
 */
function isSameInjury(precise: ProposedCode, vague: ProposedCode): boolean {
  if (vague.code.length !== 8 || !vague.code.endsWith('A')) return false
  if (precise.code.slice(0, 7) === vague.code.slice(0, 7)) return !precise.code.endsWith('A')
  return (
    precise.code.slice(0, 6) === vague.code.slice(0, 6) && /\bunspecified\b/.test(vague.title) && /\b(?:right|left)\b/.test(precise.title)
  )
}

/**
 * Of two codes that an Excludes1 note of the tabular list keeps apart, only the better evidenced stays, and its reason says so (Official
 * Guidelines, Section I.A.12.a). Looked at are the notes at the code and above it up to its category: those of whole chapters speak of
 * conditions that may well be unrelated, as two of different chapters, two neoplasms or two injuries may be. Where both are about as
 * well evidenced, both stay for a person to choose.
 */
export function withoutExcluded(table: CodeTable, proposals: readonly ProposedCode[]): ProposedCode[] {
  const told = proposals.filter(isAffirmed).sort((a, b) => b.score - a.score || b.evidence.length - a.evidence.length)
  const dropped = new Set<ProposedCode>()
  const because = new Map<ProposedCode, string[]>()
  const add = (p: ProposedCode, why: string) => because.set(p, [...(because.get(p) ?? []), why])
  for (const [i, kept] of told.entries()) {
    if (dropped.has(kept)) continue
    for (const other of told.slice(i + 1)) {
      if (dropped.has(other) || !(excludes(table, kept.code, other.code) || excludes(table, other.code, kept.code))) continue
      if (kept.score - other.score < CLEARLY) {
        // A person has to choose, and sees it at both.
        add(kept, `Excludes1: not together with ${other.code} (${other.title}), choose one`)
        add(other, `Excludes1: not together with ${kept.code} (${kept.title}), choose one`)
        continue
      }
      dropped.add(other)
      add(kept, `Excludes1 rules out ${other.code} (${other.title}) beside it; this is better evidenced`)
    }
  }
  return proposals
    .filter((p) => !dropped.has(p))
    .map((p) => {
      const added = because.get(p)
      return added ? { ...p, reason: [p.reason, ...added].join('; ') } : p
    })
}

/** How much better one must be evidenced; chosen so that two diagnoses of one list are left to a person. */
const CLEARLY = 0.2

function excludes(table: CodeTable, code: string, other: string): boolean {
  if (code[0] !== other[0] || /^[CDRST]/.test(code)) return false
  return rulebookOf(table)
    .instructions('excludes1', code)
    .some(({ at, notes }) => isCode(at) && notes.some(({ names }) => covers(names, other)))
}

/** No block and no chapter. */
const isCode = (at: string): boolean => /^[A-Z]\d[0-9A-Z](?:\.|$)/.test(at)
