// One condition coded twice: the same code, the unspecified code beside a specific one, a side beside both sides, two encounters.
import type { CodeEdit } from '../../../shared/views'
import type { CodeEntry } from '../code'
import { wordsIn } from '../words'
import { type Family, guideline } from './input'

export const duplicates: Family = ({ billable, codes }) => {
  const edits: CodeEdit[] = []
  for (const { written } of billable) {
    if (codes.filter((c) => c.written === written).length < 2) continue
    edits.push({
      kind: 'duplicate',
      severity: 'information',
      codes: [written],
      says: 'On the list twice; it is signed once',
      source: `${guideline('I.B.12')}; Medicare Code Editor, duplicate of principal`,
      fix: null,
    })
  }
  billable.forEach((a, i) => {
    for (const b of billable.slice(i + 1)) {
      if (a.written.slice(0, 3) !== b.written.slice(0, 3)) continue
      const edit =
        vague(a.entry, b.entry) ?? vague(b.entry, a.entry) ?? sides(a.entry, b.entry) ?? sides(b.entry, a.entry) ?? mixed(a.entry, b.entry)
      if (edit) edits.push(edit)
    }
  })
  return edits
}

/** `J45.909` beside `J45.20`: one category, and every word the vague title says is in the other, too. */
function vague(unspecified: CodeEntry, specific: CodeEntry): CodeEdit | null {
  if (!/unspecified/i.test(unspecified.title) || (/unspecified/i.test(specific.title) && !saysMore(specific, unspecified))) return null
  if (/^[RV-Z]/.test(unspecified.code)) return null
  const said = new Set(wordsIn(specific.title))
  const own = wordsIn(unspecified.title).filter((word) => !EMPTY.has(word))
  if (own.length === 0 || !own.every((word) => said.has(word))) return null
  return {
    kind: 'unspecified-beside-specific',
    severity: 'soft',
    codes: [unspecified.code, specific.code],
    says: `${specific.code} says it more specifically`,
    source: guideline('I.B.2'),
    fix: null,
  }
}

const SIDE = /\b(?:right|left|bilateral)\b/i
/** A side where the other says none. */
const saysMore = (specific: CodeEntry, vague: CodeEntry): boolean => SIDE.test(specific.title) && !SIDE.test(vague.title)

const EMPTY = new Set(
  'unspecified of the in with without and or not elsewhere classified site type part organism side encounter for initial subsequent uncomplicated complications'.split(
    ' ',
  ),
)

/** `right eye` beside `bilateral`, which may leave the organ's name out. */
function sides(both: CodeEntry, one: CodeEntry): CodeEdit | null {
  if (both.parent !== one.parent || !/\bbilateral\b/i.test(both.title) || !/\b(?:right|left)\b/i.test(one.title)) return null
  const said = new Set([...wordsIn(both.title), 'right', 'left'])
  if (wordsIn(one.title).filter((word) => !said.has(word)).length > 1) return null
  return {
    kind: 'side-beside-bilateral',
    severity: 'soft',
    codes: [one.code, both.code],
    says: `${both.code} covers both sides`,
    source: guideline('I.B.13'),
    fix: null,
  }
}

/** One injury at its initial and at a later encounter. */
function mixed(a: CodeEntry, b: CodeEntry): CodeEdit | null {
  if (a.code.length !== 8 || b.code.length !== 8 || a.code.slice(0, 7) !== b.code.slice(0, 7) || a.code === b.code) return null
  if (!/^[SMT]/.test(a.code)) return null
  return {
    kind: 'encounter-mixed',
    severity: 'soft',
    codes: [a.code, b.code],
    says: `One condition with two 7th characters, ${a.code.at(-1)} and ${b.code.at(-1)}`,
    source: guideline('I.C.19.a'),
    fix: null,
  }
}
