// Dates of every form, with the weekday and the clock time that belong to them. Years alone stay: 45 CFR 164.514(b)(2)(i)(C).
import { byPosition } from '../../../shared/spans'
import type { Hit } from '../finding'
import { DATE_MONTHS } from './date-months'
import { DATE_NAMED } from './date-named'
import { DATE_NUMERALS } from './date-numerals'
import { findDateRows } from './date-rows'
import { findShortDates } from './date-short'
import { DATE_SPOKEN } from './date-spoken'
import { CLOCK, WEEKDAY, ZONE } from './date-words'
import { type Finder, matching, ruleOf } from './pattern'

const TIME_AFTER = new RegExp(
  `(?:,?\\s?(?:at|@|-|\\|)?\\s?|T)(?:${CLOCK}|(?<=(?:at|@)\\s?)[0-2]\\d[0-5]\\d\\b)${ZONE}?|(?<=[-/.]\\d{2,4}) (?!19|20)[0-2]\\d[0-5]\\d(?![\\w/%.-]| (?:mg|ml|mcg|units))`,
  'iy',
)
const WEEKDAY_AFTER = new RegExp(`,?\\s?\\(?${WEEKDAY}\\)?(?![\\w])`, 'iy')
const BEFORE = new RegExp(`(?:${CLOCK}${ZONE}?,?\\s(?:on\\s)?)?(?:\\b${WEEKDAY},?\\s(?:the\\s)?)?$`, 'i')
const NEAR = 36

/** Grows a date over "Tuesday, …" and "14:05 on …" before it and "at 9:15 AM" after it; a full stop after it stays. */
function extend(text: string, hit: Hit): Hit {
  const near = text.slice(Math.max(0, hit.start - NEAR), hit.start)
  const start = hit.start - (near.length - near.search(BEFORE))
  let end = hit.end
  for (const grow of [TIME_AFTER, WEEKDAY_AFTER]) {
    grow.lastIndex = end
    if (grow.test(text)) end = grow.lastIndex
  }
  while (/[\s.,]/.test(text[end - 1] ?? '')) end--
  return { ...hit, start, end }
}

/** A month inside a whole date adds nothing. */
function withoutParts(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => byPosition(a, b) || b.confidence - a.confidence)
  let last: Hit | undefined
  return sorted.filter((h) => {
    if (last && h.end <= last.end && h.confidence <= last.confidence) return false
    last = h
    return true
  })
}

const whole = matching([...DATE_NUMERALS, ...DATE_NAMED, ...DATE_SPOKEN])
const alone = matching(DATE_MONTHS)

const find: Finder = (text, detector) =>
  withoutParts([
    ...[...whole(text, detector), ...findShortDates(text, detector), ...findDateRows(text, detector)].map((hit) => extend(text, hit)),
    ...alone(text, detector),
  ])

export const DATES = ruleOf('rules/date', find)
