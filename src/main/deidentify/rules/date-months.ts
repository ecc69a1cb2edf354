// A month or a holiday that stands without a day: "in March", "since last October", "Christmas Day 2021", "on the 12th".
// All elements of a date except the year count: 45 CFR 164.514(b)(2)(i)(C).
import { MONTH_FULL, YEAR4 } from './date-words'
import { lineAfter, lineBefore, type Pattern, type Site } from './pattern'

const SINCE =
  /\b(?:in|since|last|next|this|this past|past|early|mid|late|until|till|through|thru|during|from|between|before|after|around|about|of|by|end of|beginning of|middle of|start of|and|to|or)[\s-]+(?:early|mid|late|about|around|approximately|the end of|the beginning of)?[\s-]*$/i
/** The few after which even a word that is also a verb must be a month. */
const FIRMLY = /\b(?:in|since|early|mid|late|until|during|(?:end|beginning|middle|month) of|this past|from)[\s-]+$/i
const VERB_AFTER = /^\s+(?:be|have|has|need|not|also|require|cause|help|take|use|include|represent|reflect|indicate|or may)\b/i

function judgeMonth(site: Site): boolean | number {
  const { text, start, end, value } = site
  const before = lineBefore(text, start, 30)
  const ambiguous = /^(?:may|march)$/i.test(value)
  const capital = /^[A-Z]/.test(value)
  if (ambiguous && VERB_AFTER.test(text.slice(end, end + 14))) return false
  if (/^(?:-|\s?tree)/.test(text.slice(end, end + 5)) && !/^-\s?(?:\d|[A-Z])/.test(text.slice(end, end + 3))) return false
  if (FIRMLY.test(before)) return 0.85
  if (SINCE.test(before)) return !ambiguous || (capital && value !== 'MAY') ? 0.8 : false
  if (ambiguous || !capital) return /^\s+of\s+(?:this|last|that|next)\s+year/i.test(text.slice(end, end + 20)) ? 0.85 : false
  // April, June and August are given names too; before a surname they are left to the rules for names.
  return /^(?:april|june|august)$/i.test(value) && /^\s+[A-Z]/.test(text.slice(end, end + 3)) ? false : 0.55
}

const HOLIDAY =
  "(?:christmas(?:\\s(?:day|eve))?|xmas(?:\\s(?:day|eve))?|boxing\\sday|new\\syear'?s?(?:'s)?(?:\\s(?:day|eve))|thanksgiving(?:\\sday)?|black\\sfriday|halloween|(?:fourth|4th)\\sof\\sjuly|independence\\sday|memorial\\sday|labou?r\\sday|veterans'?s?\\sday|columbus\\sday|presidents?'?s?\\sday|mlk\\sday|martin\\sluther\\sking(?:\\sjr\\.?)?\\sday|juneteenth|valentine'?s?\\sday|(?:saint|st\\.?)\\spatrick'?s\\sday|mother'?s'?\\sday|father'?s'?\\sday|easter(?:\\s(?:sunday|monday|weekend))?|good\\sfriday|palm\\ssunday|ash\\swednesday|groundhog\\sday|cinco\\sde\\smayo|hanukkah|chanukah|passover|rosh\\shashanah|yom\\skippur|ramadan|eid(?:\\sal[-\\s](?:fitr|adha))?|diwali|lunar\\snew\\syear|chinese\\snew\\syear|super\\sbowl\\ssunday)"

/** Christmas disease, Christmas factor and a Christmas-tree rash are medicine; Easter is a surname. */
function judgeHoliday({ text, start, end, value }: Site): boolean | number {
  if (/^[\s-](?:tree|disease|factor|seal|eye)/i.test(text.slice(end, end + 9))) return false
  if (/\d{2}$|\s(?:day|eve|sunday|monday|weekend)$|^black|^fourth|^4th/i.test(value)) return 0.85
  const timed = /\b(?:on|since|at|around|before|after|during|over|last|this|next|by|until|past|for|near|of)\s+(?:the\s)?$/i.test(
    lineBefore(text, start, 16),
  )
  if (/^(?:easter|eid|ramadan|passover|diwali|hanukkah|chanukah)$/i.test(value))
    return timed && !/\b(?:for|of)\s+$/i.test(lineBefore(text, start, 8)) ? 0.6 : false
  return timed ? 0.8 : 0.5
}

/** "on the 12th." but not "the 12th rib": something must end there. */
const judgeDayOfMonth = ({ text, end }: Site): boolean =>
  /^(?:\s*(?:[.,;)]|$)|\s+(?:of (?:this|last|next|the|that) month|at \d))/i.test(lineAfter(text, end, 20))

export const DATE_MONTHS: readonly Pattern[] = [
  {
    category: 'DATE',
    find: new RegExp(`(?<![a-z\\u00C0-\\u024F'])${MONTH_FULL}(?![a-z\\u00C0-\\u024F'])`, 'gi'),
    confidence: 0.8,
    why: 'month',
    judge: judgeMonth,
  },
  {
    category: 'DATE',
    find: /(?<=\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Ee]arly|[Mm]id|[Ll]ate|[Uu]ntil|[Tt]his past|(?:[Ee]nd|[Bb]eginning|[Mm]iddle|[Ss]tart) of|IN|SINCE)[\s-])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|AUG|SEPT|NOV|DEC)\b/g,
    confidence: 0.75,
    why: 'month',
  },
  {
    category: 'DATE',
    find: new RegExp(`\\b${HOLIDAY}\\b(?:,?\\s(?:of\\s)?(?:${YEAR4}|'\\d{2}\\b))?`, 'gi'),
    confidence: 0.8,
    why: 'holiday',
    judge: judgeHoliday,
  },
  {
    category: 'DATE',
    find: new RegExp(`\\b(?:(?:spring|summer|autumn|winter)(?:\\sof)?|fall\\sof),?\\s${YEAR4}`, 'gi'),
    confidence: 0.6,
    why: 'season of a year',
  },
  { category: 'DATE', find: new RegExp(`\\bQ[1-4](?:\\sof)?[\\s,'-]{1,2}${YEAR4}`, 'g'), confidence: 0.6, why: 'quarter of a year' },
  {
    category: 'DATE',
    find: /(?<=\bon the )(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b/gi,
    confidence: 0.6,
    why: 'day of a month',
    judge: judgeDayOfMonth,
  },
]
