// Numbers that dictation spells out: "five five five oh one four two", "m r n four four one nine", "serial number d e s five five".
import type { Category } from '../../../shared/safe-harbor'
import type { Hit } from '../finding'
import { type Finder, lineBefore, ruleOf } from './pattern'
import { DIGIT_WORD, TWO_DIGITS } from './spoken-words'

const NEXT = '[\\s,-]{1,3}'
/** Seven or more digits in a row are a number that somebody reads out; fewer need a word before them. */
const BARE = new RegExp(`(?<![a-z-])${DIGIT_WORD}(?:${NEXT}${DIGIT_WORD}){6,24}(?![a-z-])`, 'gi')

const CUES: readonly (readonly [Category, string, number])[] = [
  ['FAX', 'fax(?:es|ed)?', 7],
  ['PHONE', '(?:tele)?phone|cell|mobile|pager|call(?:s|ed|ing)?|text|reach(?:ed)?', 7],
  ['MRN', 'm ?r ?n|(?:medical )?record(?: number)?|chart number|patient id', 4],
  ['SSN', 's ?s ?n|social(?: security)?', 4],
  ['ACCOUNT', 'account|acct', 4],
  ['HEALTH_PLAN_ID', '(?:member|subscriber|policy|group|medicare|medicaid|insurance|plan) (?:id|number)', 4],
  ['LICENSE', 'n ?p ?i|d ?e ?a|licen[sc]e', 5],
  ['DEVICE_ID', 'serial(?: number)?|lot(?: number)?', 4],
  ['OTHER_ID', '(?:accession|case|job|order|confirmation|reference|specimen) (?:number|id)|(?:lock ?box|door|gate) code', 4],
]
/** Up to six small words between, then letters and digits one by one or digits in pairs. */
const CUED = CUES.map(([category, cue, least]) => ({
  category,
  least,
  find: new RegExp(
    `(?<![a-z])(?:${cue})(?:[\\s,:]{1,2}[a-z']{1,12}){0,6}?[\\s,:]{1,2}(?<v>(?:(?:${TWO_DIGITS}|${DIGIT_WORD}|[a-z])${NEXT}){3,24}(?:${TWO_DIGITS}|${DIGIT_WORD}|[a-z]))(?![a-z-])`,
    'dgi',
  ),
}))

const countSpoken = (value: string): number => value.match(/[a-z]{2,}/gi)?.filter((w) => !/^(?:double|triple)$/i.test(w)).length ?? 0

const cued: Finder = (text, detector) =>
  CUED.flatMap(({ category, least, find }) =>
    [...text.matchAll(find)].flatMap((m): Hit[] => {
      const [from, to] = m.indices?.groups?.v ?? [0, 0]
      // single letters after the last digit are words: "… two a day"
      const value = text.slice(from, to).replace(/(?:[\s,-]{1,3}[a-z])+$/i, '')
      if (countSpoken(value) < least) return []
      return [{ start: from, end: from + value.length, category, detector, confidence: 0.85, why: 'number as it is spoken' }]
    }),
  )

const bare: Finder = (text, detector) =>
  [...text.matchAll(BARE)].map((m) => {
    const n = countSpoken(m[0])
    const category: Category = /\bfax\b[^.\n]*$/i.test(lineBefore(text, m.index, 40)) ? 'FAX' : n === 7 || n === 10 ? 'PHONE' : 'OTHER_ID'
    return { start: m.index, end: m.index + m[0].length, category, detector, confidence: 0.7, why: 'number as it is spoken' }
  })

export const SPOKEN_NUMBERS = ruleOf('rules/spoken', cued, bare)
