// Dates with the month by name: April 16, 2021; 3 Apr 21; the 12th of June; March 3-7; the third of May; Mar 2021; 14MAR22.
// Months that are other words too (may, march, mar, dec, sep, oct) need a capital, a year or a preposition.
import { DAY, DAY_TH, DAY_WORD, MONTH, YEAR4 } from './date-words'
import { isMeasure } from './measures'
import type { Pattern, Site } from './pattern'

const NOT_IN_WORD = '(?<![a-z\\u00C0-\\u024F])'
const NOT_IN_NUMBER = '(?<![\\d.,:/])'
const GAP = '[\\s.,]{0,3}'
const ANY_DAY = `(?:${DAY_TH}|${DAY})`
/** ", 2022", " '22", "-22", " of 2022". */
const YEAR_AFTER = `(?:${GAP}(?:of\\s)?[-/]?${YEAR4}|${GAP}'\\d{2}(?!\\d)|[-/]\\d{2}(?![\\d/]))`
/** "-7", " and 9th", ", 5": further days of the same month. */
const MORE_DAYS = `(?:\\s?(?:-|to|through|thru|and|&|,|/)\\s?(?:the\\s)?(?:${DAY_TH}|${DAY}(?!\\s?(?:${MONTH}|[:/%.]\\d))))`
/** " 21" after "3 Apr", unless it begins something else. */
const SHORT_YEAR = `(?:${GAP}[-/.]?\\d{2}(?![\\d%]|[/:.-]\\d|\\s?(?:y|m[gcl]|patients|days|weeks|hours|units)))`
const CUE =
  /\b(?:on|since|until|till|through|thru|from|by|of|dated?|between|before|after|last|this past|as of|due|for|in|to|and)[:,]?\s+(?:the\s+)?$/i

const g = (source: string): RegExp => new RegExp(source, 'gi')
const month = (site: Site): string => (site.match.groups?.m ?? '').replace('.', '')
const isCommonWord = (site: Site): boolean => /^(?:may|MAY|march|mar|dec|sep|oct)$/.test(month(site))
const isCued = ({ text, start }: Site): boolean => CUE.test(text.slice(Math.max(0, start - 16), start))
const hasYear = ({ value }: Site): boolean => /(?:18|19|20)\d{2}$|'\d{2}$/.test(value)
const hasOrdinal = ({ value }: Site): boolean => /\d\s?(?:st|nd|rd|th)\b/i.test(value)

function judgeMonthDay(site: Site): boolean | number {
  if (hasYear(site)) return true
  if (isMeasure(site.text, site.end) || /^\s?[/:%]\s?\d|^\.\d/.test(site.text.slice(site.end, site.end + 4))) return false
  return !isCommonWord(site) || isCued(site) || hasOrdinal(site) ? 0.92 : false
}

function judgeDayMonth(site: Site): boolean | number {
  if (hasYear(site)) return true
  if (isMeasure(site.text, site.end)) return false
  const joined = hasOrdinal(site) || /\bof\b|-/i.test(site.value)
  if (isCommonWord(site)) return /\bof\b|-/.test(site.value) || (isCued(site) && month(site) !== 'may') ? 0.75 : false
  // "phase 2 MAY be", "1 OCT image": in capitals these say nothing alone.
  return /^(?:MAY|OCT)$/.test(month(site)) && !joined && !isCued(site) ? false : 0.9
}

export const DATE_NAMED: readonly Pattern[] = [
  {
    category: 'DATE',
    find: g(`${NOT_IN_WORD}(?<m>${MONTH})[\\s,./-]{0,3}(?:the\\s)?${ANY_DAY}(?!\\.\\d)${MORE_DAYS}{0,4}${YEAR_AFTER}?`),
    confidence: 0.97,
    why: 'date, month by name',
    judge: judgeMonthDay,
  },
  {
    category: 'DATE',
    find: g(
      `${NOT_IN_NUMBER}${ANY_DAY}(?:\\s?(?:-|to|through|and|&|,)\\s?(?:the\\s)?${ANY_DAY}){0,3}\\s?(?:of\\s)?[-./]?\\s?(?<m>${MONTH})(?:${YEAR_AFTER}|${SHORT_YEAR})?`,
    ),
    confidence: 0.97,
    why: 'date, month by name',
    judge: judgeDayMonth,
  },
  {
    category: 'DATE',
    find: g(
      `${NOT_IN_WORD}(?<m>${MONTH})(?:\\s?(?:-|/|to|through|and|&)\\s?${MONTH})?(?:[\\s,./-]{1,2}(?:of\\s)?${YEAR4}|\\s?'\\d{2}(?!\\d)|-\\d{2}(?![\\d/-]))`,
    ),
    confidence: 0.95,
    why: 'month and year',
    judge: (site) => !(isCommonWord(site) || month(site) === 'OCT') || isCued(site) || /\bof\b/i.test(site.value) || 0.5,
  },
  {
    category: 'DATE',
    find: g(`(?<!\\d)${YEAR4}[\\s/-]{0,2}(?<m>${MONTH})[\\s,./-]{0,2}${ANY_DAY}`),
    confidence: 0.95,
    why: 'date, year first',
    judge: (site) => !isCommonWord(site) && !isMeasure(site.text, site.end),
  },
  {
    category: 'DATE',
    find: g(
      `${NOT_IN_NUMBER}(?:0[1-9]|[12]\\d|3[01]|[1-9])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:(?:19|20)\\d{2}|\\d{2})(?!\\d)`,
    ),
    confidence: 0.95,
    why: 'date, month by name',
  },
  {
    category: 'DATE',
    find: g(`${NOT_IN_WORD}${DAY_WORD}\\s(?:day\\s)?of\\s${MONTH}(?:${YEAR_AFTER})?`),
    confidence: 0.92,
    why: 'date in words',
  },
  {
    category: 'DATE',
    find: g(`${NOT_IN_WORD}(?<m>${MONTH})\\s(?:the\\s)?${DAY_WORD}(?:${YEAR_AFTER})?`),
    confidence: 0.8,
    why: 'date in words',
    judge: (site) =>
      /^[A-Z]/.test(month(site)) && (!/^(?:May|MAY|Mar|MAR)$/.test(month(site)) || isCued(site) || / the /i.test(site.value)),
  },
  {
    category: 'DATE',
    // Spanish, French, German: only with a day and a year.
    find: /(?<![\d.,])\d{1,2}(?:er|\.|º)?\s(?:de\s)?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember)(?:\sdel?|,)?\s(?:19|20)\d{2}(?!\d)/gi,
    confidence: 0.95,
    why: 'date, month by name',
  },
]
