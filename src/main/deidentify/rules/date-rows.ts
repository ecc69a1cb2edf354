// Rows of a table that begin with a month and day under a heading "Date": "01/12   71.9   68.9". No rule could tell one alone from a
// fraction; the heading and the rows beside it do.
import type { Hit } from '../finding'
import { isMonthDay } from './date-words'
import type { Finder } from './pattern'

const HEADING = /^[ \t|]{0,8}(?:date|day|dos|visit date|session|treatment)s?(?:[ \t|:]{1,}|$)/i
const ROW = /^[ \t|]{0,8}((\d{1,2})[/-](\d{1,2})(?:[/-]\d{2,4})?)(?![\d/%])/
const RULE = /^[ \t|+=-]*$/

export const findDateRows: Finder = (text, detector) => {
  const hits: Hit[] = []
  let under = false
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    const line = text.slice(from, Math.min(to, from + 200))
    const row = under ? ROW.exec(line) : null
    if (row && isMonthDay(Number(row[2]), Number(row[3]))) {
      const value = row[1] as string
      const start = from + row[0].length - value.length
      hits.push({ start, end: start + value.length, category: 'DATE', detector, confidence: 0.85, why: 'under the heading Date' })
    } else if (HEADING.test(line)) under = true
    else if (!RULE.test(line)) under = false
    from = to + 1
  }
  return hits
}
