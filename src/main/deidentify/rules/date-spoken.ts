// Dates as dictation says them: "march third twenty twenty four", "the fourth of july nineteen fifty two", "eight september".
// Often without a capital, so a month that is a word too needs a year or a word that only a date follows.
import { DAY_WORD, MONTH_FULL } from './date-words'
import { lineBefore, type Pattern, type Site } from './pattern'
import { DAY_CARDINAL, SPOKEN_YEAR } from './spoken-words'

const GAP = '[\\s,]{1,3}'
const YEAR = `(?<y>${GAP}(?:of\\s)?(?:${SPOKEN_YEAR}|(?:19|20)\\d{2}(?!\\d)))`
const NOT_IN_WORD = '(?<![a-z\\u00C0-\\u024F])'
const CUE =
  /\b(?:on|since|until|till|from|of|dated?|birth|born|service|admission|discharge|procedure|surgery|visit|seen|admitted|through|by|is|was)\s+(?:the\s+)?$/i

const g = (source: string): RegExp => new RegExp(source, 'gi')

function judge(site: Site): boolean | number {
  if (site.match.groups?.y) return 0.95
  const month = site.match.groups?.m ?? ''
  return /^(?:may|march)$/i.test(month) ? CUE.test(lineBefore(site.text, site.start, 20)) && 0.75 : 0.8
}

const date = { category: 'DATE', why: 'date as it is spoken', confidence: 0.9, judge } as const

export const DATE_SPOKEN: readonly Pattern[] = [
  {
    ...date,
    find: g(`${NOT_IN_WORD}(?<m>${MONTH_FULL})${GAP}(?:the\\s)?${DAY_WORD}(?![a-z-])(?!\\s(?:dose|trimester|toe|degree))${YEAR}?`),
  },
  { ...date, find: g(`${NOT_IN_WORD}${DAY_WORD}\\s(?:day\\s)?of\\s(?<m>${MONTH_FULL})${YEAR}?`) },
  { ...date, find: g(`${NOT_IN_WORD}(?<m>${MONTH_FULL})${GAP}${DAY_CARDINAL}${YEAR}`) },
  { ...date, find: g(`${NOT_IN_WORD}(?<m>${MONTH_FULL})(?<y>${GAP}(?:of\\s)?${SPOKEN_YEAR})`) },
  {
    ...date,
    find: g(`${NOT_IN_WORD}${DAY_CARDINAL}\\s(?<m>${MONTH_FULL})(?![a-z])${YEAR}?`),
    judge: (site) => (site.match.groups?.y ? 0.95 : !/^(?:may|march)$/i.test(site.match.groups?.m ?? '') && 0.7),
  },
]
