// Social Security numbers by format, also masked in part: the last four alone are an identifier too.
import { isMeasure } from './measures'
import { matching, type Pattern, ruleOf } from './pattern'

const SSNS: readonly Pattern[] = [
  {
    find: /(?<![\dA-Z])(?<!\d[-.])\d{3}\s?-\s?\d{2}\s?-\s?\d{4}(?:-?[A-Z]\d?)?(?![\dA-Z]|-\d)/gi,
    category: 'SSN',
    confidence: 0.97,
    why: 'format of a Social Security number',
  },
  {
    find: /(?<![\dA-Z./-])(?<!\d )\d{3}(?<sep>[. ])\d{2}\k<sep>\d{4}(?![\dA-Z/]|[-. ]\d)/gi,
    category: 'SSN',
    confidence: 0.75,
    why: 'format of a Social Security number',
    judge: ({ text, end }) => !isMeasure(text, end),
  },
  {
    find: /(?<!\w)(?:[X*#•]{3}(?<sep>[-\s]?)[X*#•]{2}\k<sep>)\d{4}(?!\d)/gi,
    category: 'SSN',
    confidence: 0.95,
    why: 'last four of a Social Security number',
  },
]

export const SSN_FORMATS = ruleOf('rules/ssn', matching(SSNS))
