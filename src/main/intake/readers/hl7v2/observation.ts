// What an OBX says, by the type of its value: words, a result, a file, or something that identifies somebody and stays out of the text.
import type { KnownValue } from '../../chart'
import { formatted, plain } from './escapes'
import type { FieldType } from './fields'
import { knownOfType } from './known'
import { type Coding, componentsOf, fieldOf, type Segment, valuesOf } from './message'
import { readTime } from './time'

export type Said =
  | { readonly kind: 'text'; readonly text: string }
  /** One line's worth: a number, a code's words, a day. */
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'file'; readonly encoded: string; readonly coded: 'base64' | 'hex' | 'plain' }
  | { readonly kind: 'known'; readonly values: readonly KnownValue[] }

/** Stands where a message points to a document it does not hold. */
export const ELSEWHERE = '[The message names a document here and does not hold it.]'

const IDENTIFYING: Readonly<Record<string, FieldType>> = {
  CX: 'ids',
  CK: 'ids',
  EI: 'ids',
  EIP: 'ids',
  HD: 'org',
  XON: 'org',
  XPN: 'name',
  PN: 'name',
  XCN: 'person',
  CN: 'person',
  CNN: 'person',
  PPN: 'person',
  XAD: 'address',
  AD: 'address',
  SAD: 'address',
  XTN: 'phone',
  TN: 'phone',
  PL: 'place',
}

const STRUCTURED = /^(?:NM|SN|CE|CWE|CNE|CF|DR|DT|TM|TS|DTM|CQ|NA|MA|SI|IS|ID|MO|CP)$/

/** Everything in OBX-5, its repetitions one after the other. */
export function readObservation(segment: Segment, coding: Coding): readonly Said[] {
  const type = fieldOf(segment, 2).trim().toUpperCase()
  const field = fieldOf(segment, 5)
  if (field === '' || field === '""') return []
  if (type === 'ED') return valuesOf(segment, 5, coding).map((value) => readData(value, coding))
  if (type === 'RP') return [{ kind: 'text', text: ELSEWHERE }]
  const identifies = IDENTIFYING[type]
  if (identifies)
    return [{ kind: 'known', values: valuesOf(segment, 5, coding).flatMap((value) => knownOfType(identifies, value, coding)) }]
  if (STRUCTURED.test(type)) {
    const text = valuesOf(segment, 5, coding).map((value) => say(type, value, coding))
    return [{ kind: 'value', text: text.filter(Boolean).join('; ') }]
  }
  return [{ kind: 'text', text: wordsIn(field, coding) }]
}

/** Lines of a text field: repetitions are lines, and other delimiters letters, as senders leave them. */
export const wordsIn = (field: string, coding: Coding): string =>
  formatted(field === '""' ? '' : field.replaceAll(coding.delimiters.repetition, '\n'), coding)

function say(type: string, value: string, coding: Coding): string {
  const parts = componentsOf(value, coding).map((part) => plain(part, coding))
  switch (type) {
    case 'CE':
    case 'CWE':
    case 'CNE':
    case 'CF':
      return wordsOfCode(value, coding)
    case 'SN':
      return parts
        .slice(0, 4)
        .filter(Boolean)
        .join(/^[-+]$/.test(parts[2] ?? '') ? ' ' : '')
        .replace(/ (?=[-+])|(?<=[-+]) /g, '')
    case 'CQ':
      return parts.filter(Boolean).slice(0, 2).join(' ')
    case 'DT':
    case 'TS':
    case 'DTM':
      return dayIn(parts[0] ?? '')
    case 'DR':
      return parts.slice(0, 2).map(dayIn).filter(Boolean).join(' to ')
    case 'TM':
      return (parts[0] ?? '').replace(/^(\d{2})(\d{2}).*$/, '$1:$2')
    case 'NA':
    case 'MA':
      return parts.slice(0, 20).join(', ') + (parts.length > 20 ? `, … (${parts.length} numbers)` : '')
    default:
      return parts.filter(Boolean).join(' ')
  }
}

/** A day as notes write it; what is less than a day (a year, a month) is no identifier of one and stays. */
function dayIn(value: string): string {
  const time = readTime(value)
  if (!time) return /^\d{4}$/.test(value) ? value : value.replace(/^(\d{4})-?(\d{2})$/, '$2/$1')
  const [, hour, minute] = /^\d{8}(\d{2})(\d{2})/.exec(value) ?? []
  return hour ? `${time.american} ${hour}:${minute}` : time.american
}

/** Of a coded value: its words, those of the other system, those it was coded from, or the code where it has none. */
export function wordsOfCode(value: string, coding: Coding): string {
  const parts = componentsOf(value, coding).map((part) => plain(part, coding))
  return parts[1] || parts[8] || parts[4] || parts[0] || parts[3] || ''
}

/** Source, type, subtype, encoding, data; what the type says is not asked, as the bytes tell it. */
function readData(value: string, coding: Coding): Said {
  const parts = componentsOf(value, coding)
  const encoding = (parts[3] ?? '').trim().toLowerCase()
  const data = parts.slice(4).join(coding.delimiters.component)
  if (encoding === 'hex') return { kind: 'file', encoded: data, coded: 'hex' }
  const isBase64 =
    encoding === 'base64' || (encoding === '' && /^[A-Za-z\d+/=\s]{16,}$/.test(data.slice(0, 2000).replaceAll('\\.br\\', '')))
  return { kind: 'file', encoded: isBase64 ? data : formatted(data, coding), coded: isBase64 ? 'base64' : 'plain' }
}
