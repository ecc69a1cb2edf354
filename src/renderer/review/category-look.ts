// How each of the 20 categories looks: a family (hue and underline style, so that it differs without colour), a short label,
// and the letter that picks it when an identifier is added by hand.
import type { Category } from '../../shared/safe-harbor'

export type Family = 'person' | 'place' | 'time' | 'contact' | 'number' | 'thing'

export interface CategoryLook {
  readonly family: Family
  /** At most five characters, shown over the text. */
  readonly short: string
  readonly key: string
}

export const LOOKS: Readonly<Record<Category, CategoryLook>> = {
  NAME: { family: 'person', short: 'NAME', key: 'n' },
  LOCATION: { family: 'place', short: 'LOC', key: 'l' },
  FACILITY: { family: 'place', short: 'FAC', key: 'f' },
  DATE: { family: 'time', short: 'DATE', key: 'd' },
  AGE_90_PLUS: { family: 'time', short: '90+', key: '9' },
  PHONE: { family: 'contact', short: 'TEL', key: 'p' },
  FAX: { family: 'contact', short: 'FAX', key: 'x' },
  EMAIL: { family: 'contact', short: 'MAIL', key: 'e' },
  SSN: { family: 'number', short: 'SSN', key: 's' },
  MRN: { family: 'number', short: 'MRN', key: 'm' },
  HEALTH_PLAN_ID: { family: 'number', short: 'PLAN', key: 'h' },
  ACCOUNT: { family: 'number', short: 'ACCT', key: 'a' },
  LICENSE: { family: 'number', short: 'LIC', key: 'c' },
  VEHICLE: { family: 'thing', short: 'VEH', key: 'v' },
  DEVICE_ID: { family: 'thing', short: 'DEV', key: 'i' },
  URL: { family: 'contact', short: 'URL', key: 'u' },
  IP: { family: 'contact', short: 'IP', key: 't' },
  BIOMETRIC: { family: 'thing', short: 'BIO', key: 'b' },
  PHOTO: { family: 'thing', short: 'PHOTO', key: 'g' },
  OTHER_ID: { family: 'number', short: 'ID', key: 'o' },
}

/** A first guess for text marked by hand, by its shape alone; the person picks another with one key. */
export function guessCategory(text: string): Category {
  const t = text.trim()
  if (/@/.test(t)) return 'EMAIL'
  if (/^(https?:|www\.)/i.test(t)) return 'URL'
  if (/^\d{3}-\d{2}-\d{4}$/.test(t)) return 'SSN'
  if (/^\(?\d{3}\)?[\s.-]?\d{3}[\s.-]\d{4}$/.test(t)) return 'PHONE'
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(t)) return 'IP'
  if (/^\d{1,4}[/.-]\d{1,2}([/.-]\d{2,4})?$/.test(t)) return 'DATE'
  if (/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.test(t) && /\d/.test(t)) return 'DATE'
  if (/\b(hospital|clinic|medical center|health|nursing)\b/i.test(t)) return 'FACILITY'
  if (/\b(street|st|avenue|ave|road|rd|lane|drive|blvd|apt)\b/i.test(t) && /\d/.test(t)) return 'LOCATION'
  return /\d/.test(t) ? 'OTHER_ID' : 'NAME'
}

/** Confidence in words: a bare probability says nothing to a coder. */
export function confidenceWord(confidence: number): string {
  if (confidence >= 0.95) return 'certain'
  if (confidence >= 0.8) return 'very likely'
  if (confidence >= 0.6) return 'likely'
  if (confidence >= 0.4) return 'possible'
  return 'a guess'
}
