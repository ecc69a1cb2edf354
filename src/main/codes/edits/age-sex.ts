// Age and sex. Both are read from the text, not from a claim's fields, so that what does not fit is a soft stop: one of the two is
// wrong, and a person sees which. Ages are those of the Medicare Code Editor. Its edit on sex has been off for all codes since
// 1 October 2024; here it stays, soft, because a code of the other sex in a list is mostly a slip of the coder.
import type { CodeEdit } from '../../../shared/views'
import { type Family, MCE } from './input'
import { ADULT, MATERNITY, NEWBORN, PEDIATRIC } from './lists'

const AGES: readonly { readonly name: string; readonly codes: RegExp; readonly from: number; readonly to: number }[] = [
  { name: 'newborns', codes: NEWBORN, from: 0, to: 0 },
  { name: 'ages 0 to 17', codes: PEDIATRIC, from: 0, to: 17 },
  { name: 'ages 9 to 64', codes: MATERNITY, from: 9, to: 64 },
  { name: 'ages 15 and over', codes: ADULT, from: 15, to: 124 },
]

export const age: Family = ({ billable, patient }) => {
  const years = patient.age
  if (years === null) return []
  return billable.flatMap(({ written, entry }) => {
    const group = AGES.find(({ codes, from, to }) => codes.test(written) && (years < from || years > to))
    if (!group) return []
    const said = years >= 90 ? 'over 89' : years === 0 ? 'under 1' : String(years)
    return [
      {
        kind: 'age',
        severity: 'soft',
        codes: [written],
        says: `For ${group.name}; the text gives the age as ${said}: ${entry.title}`,
        source: `${MCE}, age conflict`,
        fix: null,
      } satisfies CodeEdit,
    ]
  })
}

/** Words of titles and headings that name organs and states of one sex. */
const OF_WOMEN =
  /\b(?:female|women|ovar(?:y|ian|ies)|uter(?:us|ine)|cervix uteri|cervical dysplasia|vagina|vaginal|vulva|vulvar|fallopian|endometri\w+|menstru\w+|menopaus\w+|pregnan\w+|placenta)\b/i
const OF_MEN = /\b(?:male|men|prostat\w*|test(?:is|es|icular)|penis|penile|scrot(?:um|al)|epididym\w+|spermatic|vas deferens)\b/i
/** Blocks of organs of one sex. */
const BLOCKS: readonly (readonly [RegExp, 'female' | 'male'])[] = [
  [/^(?:O|N7[0-7]|N8[0-9]|N9[0-8]|C5[1-8]|Z3[2-9]|Z3A)/, 'female'],
  [/^(?:N4[0-9]|N5[0-3]|C6[0-3])/, 'male'],
]
/** Of either sex whatever their words: history in a family, screening of a couple, prostate-specific antigen in nobody, donors. */
const EITHER = /^(?:Z31|Z8[0-4]|Z12\.[57]|Z30|Z37|Z38|P)|^N[48].*(?:breast)|^Z15/

export const sex: Family = ({ billable, patient }) => {
  if (patient.sex === null) return []
  return billable.flatMap(({ written, entry }) => {
    const of = sexOf(written, entry.title)
    if (of === null || of === patient.sex) return []
    return [
      {
        kind: 'sex',
        severity: 'soft',
        codes: [written],
        says: `A code for ${of === 'male' ? 'men' : 'women'}; the text says ${patient.sex}: ${entry.title}`,
        source: 'ICD-10-CM title and chapter; the Medicare Code Editor has not stopped on sex since 1 October 2024',
        fix: null,
      } satisfies CodeEdit,
    ]
  })
}

function sexOf(code: string, title: string): 'female' | 'male' | null {
  if (EITHER.test(code) || /\bbreast\b/i.test(title)) return null
  const women = OF_WOMEN.test(title)
  const men = OF_MEN.test(title.replace(/\bfemale\b|\bwomen\b/gi, ''))
  if (women !== men) return women ? 'female' : 'male'
  return women ? null : (BLOCKS.find(([codes]) => codes.test(code))?.[1] ?? null)
}
