// Numbers whose own check digit proves them: NPI, DEA, payment cards, IBAN, VIN; and the Medicare number, whose format does.
import { passesDea, passesIban, passesLuhn, passesNpi, passesVin } from './check-digits'
import { isMeasure } from './measures'
import { lineBefore, matching, type Pattern, ruleOf } from './pattern'

const bare = (value: string): string => value.replace(/[\s-]/g, '')

const CHECKED: readonly Pattern[] = [
  {
    find: /(?<![\w.$-])[12]\d{9}(?![\w%]|[.-]\d)/g,
    category: 'LICENSE',
    confidence: 0.8,
    why: 'NPI check digit',
    judge: ({ value, text, start }) =>
      passesNpi(value) && !/\b(?:phone|tel|cell|fax|call|mobile|ph|account|acct)\b\W{0,10}$/i.test(lineBefore(text, start, 30)),
  },
  {
    find: /(?<![A-Z0-9-])[A-HJ-MPRSTUX][A-Z9]\s?-?\d{7}(?:-[A-Z0-9]{1,6})?(?![A-Z0-9])/gi,
    category: 'LICENSE',
    confidence: 0.95,
    why: 'DEA check digit',
    judge: ({ value }) => passesDea(bare(value).slice(0, 9)),
  },
  {
    find: /(?<![\w.$-])(?:[3-6]\d{3}|2[2-7]\d{2})(?<sep>[ -]?)(?:\d{4}\k<sep>\d{4}\k<sep>\d{1,7}|\d{6}\k<sep>\d{4,5})(?![\w%]|[.-]\d)/g,
    category: 'ACCOUNT',
    confidence: 0.92,
    why: 'payment card check digit',
    judge: ({ value }) => bare(value).length >= 13 && passesLuhn(bare(value)),
  },
  {
    find: /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?(?![A-Z0-9])/gi,
    category: 'ACCOUNT',
    confidence: 0.97,
    why: 'IBAN check digits',
    judge: ({ value }) => passesIban(bare(value)),
  },
  {
    find: /(?<![A-Z0-9])[A-HJ-NPR-Z0-9]{17}(?![A-Z0-9])/gi,
    category: 'VEHICLE',
    confidence: 0.97,
    why: 'VIN check digit',
    judge: ({ value }) =>
      /[A-Z]/i.test(value) &&
      /\d{4}$/.test(value) &&
      (passesVin(value) || (/^[A-Z0-9]+$/.test(value) && (value.match(/[A-Z]/g)?.length ?? 0) >= 3 ? 0.65 : false)),
  },
  {
    find: /(?<![A-Z0-9])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[-\s]?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[-\s]?[AC-HJKMNP-RT-Y]{2}\d{2}(?![A-Z0-9])/gi,
    category: 'HEALTH_PLAN_ID',
    confidence: 0.95,
    why: 'format of a Medicare number',
  },
  {
    find: /(?<![\w.-])(?:[X*•#]{4}[-\s]?){1,3}\d{4}(?!\d)|(?<![\w*])[*•]{2,12}\d{4}(?!\d)/gi,
    category: 'ACCOUNT',
    confidence: 0.85,
    why: 'last four of a masked number',
    judge: ({ text, end }) => !isMeasure(text, end),
  },
]

export const CHECKED_NUMBERS = ruleOf('rules/check-digit', matching(CHECKED))
