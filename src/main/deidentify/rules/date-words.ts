// The words dates are written with, as sources of expressions: months, weekdays, days, years, clock times. Case is the caller's.

export const MONTH_FULL = '(?:january|february|feb(?:r?uary|urary)|march|april|may|june|july|august|september|october|november|december)'

/** Any month, full or short; not the beginning of a longer word. */
export const MONTH =
  '(?:(?:janu?rary|jan(?:uary)?|feb(?:r?uary|urary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:em?ber)?|oct(?:ober)?|nov(?:ember)?|dec(?:em?ber)?)(?![a-z\\u00C0-\\u024F])\\.?)'

export const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])\\.?)'

export const YEAR4 = '(?:(?:18|19|20)\\d{2}(?!\\d))'
export const DAY = '(?:(?:3[01]|[12]\\d|0?[1-9])(?!\\d))'
export const DAY_TH = '(?:(?:3[01]|[12]\\d|0?[1-9])\\s?(?:st|nd|rd|th)\\b)'

/** "twenty-first": days as words. */
export const DAY_WORD =
  '(?:(?:twenty|thirty)[\\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)'

/** 14:05, 2:05:31 PM, 0915 hrs, 9 am. */
export const CLOCK =
  '(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:\\s?(?:[ap]\\.?m\\b\\.?|[ap]\\b|hrs?\\b|hours\\b|h\\b))?|[0-2]\\d[0-5]\\d\\s?(?:hrs?|hours|h)\\b|\\d{1,2}\\s?[ap]\\.?m\\b\\.?)'

export const ZONE = '(?:\\s?(?:z|utc|gmt|[ecmp][sd]?t)\\b|\\s?[+-]\\d{2}:?\\d{2}(?!\\d))'

const LONG_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a month and a day of it that the calendar has. */
export const isMonthDay = (month: number, day: number): boolean => day >= 1 && day <= (LONG_MONTHS[month - 1] ?? 0)
