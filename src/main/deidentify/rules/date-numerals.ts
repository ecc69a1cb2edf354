// Dates in digits that carry a year or a full stamp: 5/19/21, 2020-11-17T08:15, 12.03.2021, 11/2020, 20201117.
import { isMonthDay } from './date-words'
import { isMeasure } from './measures'
import type { Pattern, Site } from './pattern'

const group = (site: Site, name: string): string => site.match.groups?.[name] ?? ''
const num = (site: Site, name: string): number => Number(group(site, name))

/** The middle of a longer chain of digits and the same separator is no date: 1.2.3.2004, 555-01-02-2003. */
function inChain({ text, start, end }: Site, sep: string): boolean {
  const by = sep.trim()
  return (text[start - 1] === by && /\d/.test(text[start - 2] ?? '')) || (text[end] === by && /\d/.test(text[end + 1] ?? ''))
}

/** Month first or day first, whichever the calendar allows. */
function isDayAndMonth(site: Site): boolean {
  const a = num(site, 'a')
  const b = num(site, 'b')
  return isMonthDay(a, b) || isMonthDay(b, a)
}

const date = { category: 'DATE' } as const

export const DATE_NUMERALS: readonly Pattern[] = [
  {
    ...date,
    find: /(?<!\d)(?<a>\d{1,2})(?<sep> ?[-/.]) ?(?<b>\d{1,2})\k<sep> ?(?:18|19|20)\d{2}(?!\d)/g,
    confidence: 0.98,
    why: 'date with a year',
    judge: (site) => isDayAndMonth(site) && !inChain(site, group(site, 'sep')),
  },
  {
    ...date,
    find: /(?<!\d)(?:18|19|20)\d{2}(?<sep> ?[-/.]) ?(?<a>\d{1,2})\k<sep> ?(?<b>\d{1,2})(?!\d)/g,
    confidence: 0.98,
    why: 'date, year first',
    judge: (site) => isDayAndMonth(site) && !inChain(site, group(site, 'sep')),
  },
  {
    ...date,
    find: /(?<!\d)(?<!\d[.,])(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>'?\d{2}(?!\d|[.,]\d|\s?%)/g,
    confidence: 0.9,
    why: 'date with a two-digit year',
    judge(site) {
      if (!isDayAndMonth(site) || inChain(site, group(site, 'sep'))) return false
      // "4/5/60 M" is a man, not a metre
      if (isMeasure(site.text, site.end) && !(group(site, 'sep') === '/' && /^ M\b/.test(site.text.slice(site.end, site.end + 3))))
        return false
      if (site.text[site.end] === '-' && /\d/.test(site.text[site.end + 1] ?? '') && group(site, 'sep') === '-') return false
      return group(site, 'sep') === '/' ? 0.95 : group(site, 'sep') === '-' ? 0.8 : 0.6
    },
  },
  {
    ...date,
    find: /(?<![\d.])(?:0?[1-9]|1[0-2])(?<sep>[-/])(?:19|20)\d{2}(?!\d|[-/]\d\d?(?!\d|\/))/g,
    confidence: 0.92,
    why: 'month and year',
    judge(site) {
      if (inChain(site, group(site, 'sep')) || isMeasure(site.text, site.end)) return false
      if (group(site, 'sep') === '/') return true
      return /^\d\d/.test(site.value) ||
        /\b(?:in|since|from|until|dated?|of)\s$/i.test(site.text.slice(Math.max(0, site.start - 8), site.start))
        ? 0.7
        : false
    },
  },
  {
    ...date,
    find: /(?<![\d./-])(?:19|20)\d{2}[-/](?:0[1-9]|1[0-2])(?!\d|[./-]\d)/g,
    confidence: 0.6,
    why: 'year and month',
    judge: (site) => !isMeasure(site.text, site.end),
  },
  {
    ...date,
    find: /(?<![\dA-Z-])(?:19|20)\d{2}(?<a>0[1-9]|1[0-2])(?<b>0[1-9]|[12]\d|3[01])(?<t>T?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\.\d{1,4})?)?(?:[+-]\d{4}|Z)?)?(?![\d-])/gi,
    confidence: 0.8,
    why: 'date written without separators',
    judge: (site) => isMonthDay(num(site, 'a'), num(site, 'b')) && (group(site, 't') ? 0.9 : 0.7),
  },
  {
    ...date,
    find: /(?<!\d)\d{1,2}(?<sep>[-./ ])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\k<sep>(?:19|20)\d{2}(?!\d)/g,
    confidence: 0.8,
    why: 'date, month in Roman numerals',
  },
  {
    ...date,
    // Letters that a scanner reads for digits: O3/l4/2O22.
    find: /(?<![\w/])(?=[\dOIl]{0,2}\d|[OIl]{1,2}[-/]\d)[\dOIl]{1,2}(?<sep>[-/])[\dOIl]{1,2}\k<sep>[12][\dOIl]{3}(?![\w/])/g,
    confidence: 0.7,
    why: 'date, misread by a scanner',
    judge: ({ value }) => /[OIl]/.test(value) && value.replace(/\D/g, '').length >= 4,
  },
]
