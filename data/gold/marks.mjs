// Reads a text with its identifiers marked in place, «CATEGORY:value», into the plain text and the places. «-:value» is right either
// way and goes to `ignore`. A value may hold line ends. Pure; used by data/gold/build.mjs and bench/sets/mark.mjs.

/** As in src/shared/safe-harbor.ts, which a test holds this to. */
export const CATEGORIES = [
  ...['NAME', 'LOCATION', 'FACILITY', 'DATE', 'AGE_90_PLUS', 'PHONE', 'FAX', 'EMAIL', 'SSN', 'MRN', 'HEALTH_PLAN_ID', 'ACCOUNT'],
  ...['LICENSE', 'VEHICLE', 'DEVICE_ID', 'URL', 'IP', 'BIOMETRIC', 'PHOTO', 'OTHER_ID'],
]

/** A whole mark, or a bracket that is part of none. */
const MARK = /«([^«»]*)»|[«»]/g

/**
 * @param {string} marked
 * @returns {{ text: string, spans: { start: number, end: number, label: string, text: string }[],
 *   ignore: { start: number, end: number }[], faults: { line: number, what: string }[] }} offsets are JavaScript string indices
 */
export function readMarks(marked) {
  const spans = []
  const ignore = []
  const faults = []
  let text = ''
  let read = 0
  for (const found of marked.matchAll(MARK)) {
    text += marked.slice(read, found.index)
    read = found.index + found[0].length
    const fault = (what) => faults.push({ line: lineOf(marked, found.index), what })
    if (found[1] === undefined) {
      fault(`a ${found[0]} that belongs to no mark: marks are opened, closed and never inside one another`)
      continue
    }
    const [, label, value] = /^([^:]*):([\s\S]*)$/.exec(found[1]) ?? []
    if (label === undefined) fault(`«${found[1]}» has no colon: a mark is «CATEGORY:value»`)
    else if (label !== '-' && !CATEGORIES.includes(label)) fault(`"${label}" is no category`)
    else if (value.trim() === '') fault(`a mark ${label} without a value`)
    else if (value !== value.trim()) fault(`"${value}" begins or ends with a blank: leave it outside the mark`)
    const span = { start: text.length, end: text.length + (value ?? '').length }
    if (label === '-') ignore.push(span)
    else spans.push({ ...span, label, text: value })
    text += value ?? ''
  }
  text += marked.slice(read)
  return { text, spans, ignore, faults }
}

/**
 * Places where a value that is marked elsewhere in the text stands unmarked: mostly a mark that was forgotten.
 * @returns {{ line: number, value: string }[]} lines of `text`, which has as many as the marked one
 */
export function forgotten({ text, spans, ignore }) {
  const values = new Set(spans.map((span) => span.text).filter((value) => /[\p{L}\p{N}]{4}/u.test(value)))
  const marked = [...spans, ...ignore]
  return [...values].flatMap((value) =>
    placesOf(text, value)
      .filter((at) => !marked.some((m) => m.start < at + value.length && at < m.end))
      .map((at) => ({ line: lineOf(text, at), value })),
  )
}

function placesOf(text, value) {
  const places = []
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const rims = [text[at - 1], text[at], text[at + value.length - 1], text[at + value.length]].map((c) => /[\p{L}\p{N}]/u.test(c ?? ''))
    if (!(rims[0] && rims[1]) && !(rims[2] && rims[3])) places.push(at)
  }
  return places
}

const lineOf = (text, at) => text.slice(0, at).split('\n').length
