// The principal or first-listed diagnosis: codes that may not be one, codes that may be nothing else, and what goes before what. All of
// it waits until a person has chosen a principal diagnosis; nothing is held against the order of proposals.
import type { CodeEdit, EditKind, EditSeverity } from '../../../shared/views'
import { type Billable, type Family, fixTo, type Ground, guideline, MCE } from './input'
import { FIRST_ONLY, MANIFESTATION, NEVER_FIRST, NOT_FIRST_ONLY, UNACCEPTABLE } from './lists'
import { covers, intentOf } from './references'

const isExternal = (code: string): boolean => /^[V-Y]/.test(code)
const isSymptom = (code: string): boolean => code.startsWith('R')
/** Something that can be the reason of a stay: no symptom, circumstance or external cause. */
const isDefinitive = (code: string): boolean => !/^[RV-Z]/.test(code) && !MANIFESTATION.test(code)

export const principal: Family = (ground) => {
  const chosen = ground.principal
  return chosen === null ? [] : [...[notAllowed(chosen, ground)].flatMap((edit) => edit ?? []), ...firstListedOnly(chosen, ground)]
}

/** The first rule that is broken: one code has one reason not to be principal. */
function notAllowed(chosen: Billable, ground: Ground): CodeEdit | null {
  const { written, entry } = chosen
  const { billable, book, setting, table } = ground
  const others = othersThan(chosen, billable)
  const edit = (kind: EditKind, severity: EditSeverity, says: string, source: string, instead?: Billable): CodeEdit => ({
    kind,
    severity,
    codes: [written, ...(instead ? [instead.written] : [])],
    says,
    source,
    fix: instead ? fixTo(table, 'principal', written, instead.written) : null,
  })
  const reasons = others.filter((b) => isDefinitive(b.written))
  // Which of several is the reason of the stay, a person says.
  const definitive = reasons.length === 1 ? reasons[0] : undefined
  if (isExternal(written)) {
    const says = 'An external cause tells how it happened; it is never principal'
    return edit('external-principal', 'hard', says, `${guideline('I.C.20.a.6')}; ${MCE}`, definitive)
  }
  if (MANIFESTATION.test(written) || /in (?:other )?diseases classified elsewhere/i.test(entry.title)) {
    const named = book.instructions('codeFirst', written).flatMap(({ notes }) => notes.flatMap((note) => note.names))
    const cause = others.find((b) => covers(named, b.written))
    const says = 'A manifestation; its underlying condition is coded first'
    return edit('manifestation-principal', 'hard', says, `${guideline('I.A.13')}; ${MCE}`, cause)
  }
  const intent = /^T(?:3[6-9]|4\d|50)/.test(written) ? intentOf(written) : ''
  if (intent === '5') {
    const says = 'An adverse effect: its nature (the condition it caused) is coded first'
    return edit('unacceptable-principal', 'hard', says, guideline('I.C.19.e.5.a'), definitive)
  }
  if (intent === '6') {
    return edit('unacceptable-principal', 'hard', 'Underdosing is never principal', guideline('I.C.19.e.5.c'), definitive)
  }
  if (NEVER_FIRST.test(written)) {
    return edit('unacceptable-principal', 'hard', 'Only an additional code, never principal', `${MCE}, unacceptable principal`, definitive)
  }
  if (UNACCEPTABLE.test(written) && setting !== 'outpatient') {
    const says = `Unacceptable as principal diagnosis of a stay${setting === 'unknown' ? ', if this is one' : ''}`
    const severity = setting === 'inpatient' ? 'hard' : 'information'
    return edit('unacceptable-principal', severity, says, `${MCE}, unacceptable principal`, definitive)
  }
  if (/, sequela$/.test(entry.title)) {
    const says = 'The condition that resulted is coded first, the sequela code second'
    return edit('sequela-principal', 'soft', says, guideline('I.B.10'), definitive)
  }
  const poisoning = others.find((b) => isPoisoning(b.written))
  if (poisoning && !isPoisoning(written)) {
    return edit('poisoning-first', 'soft', `The poisoning is coded first: ${poisoning.entry.title}`, guideline('I.C.19.e.5.b'), poisoning)
  }
  if (isSymptom(written) && reasons.length > 0) {
    const says = 'A symptom is not principal where a diagnosis explains it'
    return edit('symptom-principal', 'information', says, guideline(setting === 'outpatient' ? 'IV.D' : 'II.A'), definitive)
  }
  return null
}

/** By code: what is found first among them does not hang on the order of the list. */
const othersThan = (chosen: Billable, billable: readonly Billable[]): Billable[] =>
  billable.filter((b) => b.written !== chosen.written).sort((a, b) => (a.written < b.written ? -1 : 1))

/** Poisoning by or toxic effect of a substance, at the encounter it is treated. */
const isPoisoning = (code: string): boolean => /^T(?:3[6-9]|[45]\d|6[0-5])/.test(code) && /[1-4]/.test(intentOf(code)) && code.endsWith('A')

function firstListedOnly(chosen: Billable, { billable, table }: Ground): readonly CodeEdit[] {
  const only = (code: string): boolean => FIRST_ONLY.test(code) && !NOT_FIRST_ONLY.test(code)
  if (only(chosen.written)) return []
  return othersThan(chosen, billable)
    .filter((b) => only(b.written))
    .map((behind) => ({
      kind: 'first-listed-only',
      severity: 'soft',
      codes: [behind.written, chosen.written],
      says: `${behind.written} may only be first-listed, unless two encounters of one day are combined`,
      source: guideline('I.C.21.c.16'),
      fix: fixTo(table, 'principal', behind.written, behind.written),
    }))
}

/** What the list lacks as a whole. */
export const sequence: Family = ({ billable, codes }) => {
  const out: CodeEdit[] = []
  const list = billable.map((b) => b.written)
  if (list.length > 0 && list.every(isExternal)) {
    out.push({
      kind: 'external-alone',
      severity: 'soft',
      codes: list,
      says: 'Only external causes: the injury or condition itself is not coded',
      source: guideline('I.C.20.a.1'),
      fix: null,
    })
  }
  if (list.length > 1 && !codes.some((c) => c.principal)) {
    out.push({
      kind: 'principal-missing',
      severity: 'information',
      codes: [],
      says: 'No principal diagnosis is chosen',
      source: guideline('II; IV.A'),
      fix: null,
    })
  }
  return out
}

/** Outpatient charts are coded to the highest certainty; a stay codes "probable" as if it existed (Section II.H). */
export const uncertain: Family = ({ billable, setting }) =>
  setting === 'inpatient'
    ? []
    : billable
        .filter((b) => b.assertion === 'uncertain' && !isSymptom(b.written))
        .map(({ written }) => ({
          kind: 'uncertain-outpatient',
          severity: setting === 'outpatient' ? 'soft' : 'information',
          codes: [written],
          says: `Documented as uncertain: not coded for an outpatient${setting === 'unknown' ? ', if this is one' : ''}; code the symptom`,
          source: guideline('IV.H'),
          fix: null,
        }))
