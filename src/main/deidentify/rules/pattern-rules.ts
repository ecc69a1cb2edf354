// The rules that go by pattern: dates, ages, and every numbered identifier. Names and places have rules of their own.
import { AGES_OVER_89 } from './ages'
import { CHECKED_NUMBERS } from './checked-numbers'
import { findColumns } from './cued-columns'
import { findCued } from './cued-numbers'
import { DATES } from './dates'
import { DEVICE_IDENTIFIERS } from './devices'
import { EMAIL_ADDRESSES } from './emails'
import { MEDIA_REFERENCES } from './media'
import { NETWORK_ADDRESSES } from './network'
import { OTHER_IDENTIFIERS } from './other-ids'
import { ruleOf } from './pattern'
import { PHONES } from './phones'
import type { Rule } from './rule'
import { SPOKEN_NUMBERS } from './spoken-numbers'
import { SSN_FORMATS } from './ssn'

export const PATTERN_RULES: readonly Rule[] = [
  DATES,
  AGES_OVER_89,
  PHONES,
  SPOKEN_NUMBERS,
  EMAIL_ADDRESSES,
  SSN_FORMATS,
  ruleOf('rules/label', findCued, findColumns),
  CHECKED_NUMBERS,
  DEVICE_IDENTIFIERS,
  NETWORK_ADDRESSES,
  MEDIA_REFERENCES,
  OTHER_IDENTIFIERS,
]
