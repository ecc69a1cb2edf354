// One HL7 v2 message as its segments, and access to their parts by the numbers the standard gives them. Pure.

/** As MSH-1 and MSH-2 say; `escape` is empty where a message has none. */
export interface Delimiters {
  readonly field: string
  readonly component: string
  readonly repetition: string
  readonly escape: string
  readonly subcomponent: string
}

export const STANDARD: Delimiters = { field: '|', component: '^', repetition: '~', escape: '\\', subcomponent: '&' }

/** How the raw text of a message is to be understood. */
export interface Coding {
  readonly delimiters: Delimiters
  /** WHATWG name: of hexadecimal escapes too. */
  readonly encoding: string
}

export interface Segment {
  /** Three letters and digits, e.g. `PID`. */
  readonly name: string
  /** Raw, by their numbers from 1; 0 is the name, and in MSH 1 is the separator itself, as the standard counts. */
  readonly fields: readonly string[]
}

export interface Message {
  readonly coding: Coding
  /** MSH first. */
  readonly segments: readonly Segment[]
  /** Its own bytes as they came. */
  readonly bytes: Uint8Array
  /** Place in its file, from 1. */
  readonly number: number
}

/**
 * Delimiters of a header segment (`MSH`, `FHS`, `BHS`), those of the standard where it names fewer; null where they cannot be told apart
 * from each other or from words.
 */
export function delimitersOf(header: string): Delimiters | null {
  const field = header[3] ?? ''
  const named = header.slice(4).split(field, 1)[0] ?? ''
  const [component = '^', repetition = '~', mark = '\\', subcomponent = '&'] = named.trim().slice(0, 4)
  const all = [field, component, repetition, mark, subcomponent]
  if (new Set(all).size < all.length || all.some((mark) => !/^[\p{P}\p{S}\p{Cc}]$/u.test(mark))) return null
  return { field, component, repetition, escape: mark, subcomponent }
}

export function segmentOf(line: string, { field }: Delimiters): Segment {
  const name = line.slice(0, 3)
  const fields = line.split(field)
  return { name, fields: /^(?:MSH|FHS|BHS)$/.test(name) ? [name, field, ...fields.slice(1)] : fields }
}

export const fieldOf = ({ fields }: Segment, n: number): string => fields[n] ?? ''

/** Raw values of a field; none of an empty one, nor of one deleted by `""`. */
export function valuesOf(segment: Segment, n: number, { delimiters }: Coding): readonly string[] {
  const field = fieldOf(segment, n)
  return field === '' ? [] : field.split(delimiters.repetition).filter((value) => value !== '' && value !== '""')
}

/** Raw components of a value, from 0. */
export const componentsOf = (value: string, { delimiters }: Coding): readonly string[] =>
  value.split(delimiters.component).map((part) => (part === '""' ? '' : part))

/** First segment of a name; undefined where there is none. */
export const segmentNamed = ({ segments }: Pick<Message, 'segments'>, name: string): Segment | undefined =>
  segments.find((segment) => segment.name === name)
