// What escapes in HL7 text stand for: delimiters, characters by number, line layout of formatted text. Chapter 2 of the standard,
// "Use of escape sequences in text fields". What is no escape stays as it is: senders often forget to escape a backslash. Pure.
import type { Coding } from './message'

/** A value of one line: a name, a code, a unit. Layout is only blanks here. */
export function plain(raw: string, coding: Coding): string {
  return tidy(lay(raw, coding)).replace(/\s+/g, ' ').trim()
}

/** Text of several lines, laid out as its commands say; line ends are LF. */
export function formatted(raw: string, coding: Coding): string {
  return tidy(lay(raw, coding))
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\s+$/g, '')
}

/** Control characters say nothing in a text, and could hide a name from its search. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\0-\b\v\f\x0e-\x1f\x7f]/g, '')

/** The longest escape that is looked for, but for hexadecimal ones. */
const LONGEST = 64
/** Blank lines and blanks a command may ask for at once. */
const MOST = 40

function lay(raw: string, { delimiters, encoding }: Coding): string {
  const mark = delimiters.escape
  if (!raw.includes(mark)) return raw
  const page = new Layout()
  let hex = ''
  for (let at = 0; at < raw.length; ) {
    const start = raw.indexOf(mark, at)
    const end = start < 0 ? -1 : raw.indexOf(mark, start + 1)
    const body = end < 0 ? '' : raw.slice(start + 1, end)
    const digits = /^X((?:[\dA-F]{2})+)$/i.exec(body)?.[1]
    // Bytes of one letter may stand in escapes of their own.
    if (hex && (start !== at || !digits)) {
      page.write(decodeHex(hex, encoding))
      hex = ''
    }
    if (start < 0) {
      page.write(raw.slice(at))
      break
    }
    page.write(raw.slice(at, start))
    if (digits) hex += digits
    else if (end < 0 || body.length > LONGEST || !obey(page, body, coded(delimiters))) {
      page.write(mark)
      at = start + 1
      continue
    }
    at = end + 1
  }
  if (hex) page.write(decodeHex(hex, encoding))
  return page.text()
}

const coded = (delimiters: Coding['delimiters']): Readonly<Record<string, string>> => ({
  F: delimiters.field,
  S: delimiters.component,
  T: delimiters.subcomponent,
  R: delimiters.repetition,
  E: delimiters.escape,
  P: '#',
})

/** @returns false for what is no escape */
function obey(page: Layout, body: string, characters: Readonly<Record<string, string>>): boolean {
  const character = characters[body]
  if (character !== undefined) {
    page.write(character)
    return true
  }
  // Highlighting, switches of character sets, and what two systems agreed on among themselves.
  if (/^(?:H|N|C[\dA-F]{4}|M[\dA-F]{4}(?:[\dA-F]{2})?|Z\w*)$/i.test(body)) return true
  const command = /^\.(br|sp|fi|nf|in|ti|sk|ce)\s*([+-]?\d{1,4})?$/i.exec(body)
  if (!command) return false
  const count = command[2] === undefined ? null : Number(command[2])
  const times = Math.min(MOST, Math.max(1, Math.abs(count ?? 1)))
  switch (command[1]?.toLowerCase()) {
    case 'br':
      page.breakLine(times)
      break
    case 'sp':
      page.breakLine(times)
      break
    case 'ce':
      page.breakLine(1)
      break
    case 'in':
      page.indent = within(count ?? 0)
      break
    case 'ti':
      page.once = within(page.indent + (count ?? 0))
      break
    case 'sk':
      page.write(' '.repeat(times))
      break
  }
  return true
}

const within = (count: number): number => Math.min(MOST, Math.max(0, count))

/** Lines with the indent that commands ask for. */
class Layout {
  /** Of every line from here on, in blanks. */
  indent = 0
  /** Of the line at hand alone. */
  once: number | null = null
  readonly #parts: string[] = []
  #atStart = true

  write(text: string): void {
    if (text === '') return
    if (this.#atStart && !/^[\r\n]/.test(text)) this.#parts.push(' '.repeat(this.once ?? this.indent))
    this.#atStart = false
    this.once = null
    this.#parts.push(text)
  }

  breakLine(times: number): void {
    this.#parts.push('\n'.repeat(times))
    this.#atStart = true
  }

  text(): string {
    return this.#parts.join('')
  }
}

function decodeHex(digits: string, encoding: string): string {
  const bytes = Buffer.from(digits, 'hex')
  return new TextDecoder(encoding).decode(bytes)
}
