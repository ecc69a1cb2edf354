// X12 interchanges as segments. The delimiters of each are in its own first segment, ISA: X12.5 and the 005010 implementation guides,
// appendix B. Pure; linear in the text.

export interface Interchange {
  readonly component: string
  /** Elements of each segment, its id first. */
  readonly segments: readonly (readonly string[])[]
}

/** Null where one is damaged or cut off: its header is none, or its end is missing. */
export function interchangesIn(text: string): readonly Interchange[] | null {
  const found: Interchange[] = []
  for (let at = 0; ; ) {
    const start = text.slice(at, at + 64).search(/\S/)
    if (start < 0) return at < text.length && /\S/.test(text.slice(at)) ? null : found.length > 0 ? found : null
    const read = readInterchange(text, at + start)
    if (read === null) return null
    found.push(read.interchange)
    at = read.end
  }
}

function readInterchange(text: string, start: number): { interchange: Interchange; end: number } | null {
  if (!text.startsWith('ISA', start)) return null
  const element = text[start + 3] ?? ''
  // Sixteen elements of fixed width; some write them shorter, so that only counting finds the last.
  let last = start + 3
  for (let n = 1; n < 16; n++) {
    last = text.indexOf(element, last + 1)
    if (last < 0 || last > start + 400) return null
  }
  const [component = '', terminator = ''] = text.slice(last + 1, last + 3)
  if (terminator === '' || new Set([element, component, terminator]).size < 3 || /[\w ]/.test(element + component + terminator)) return null
  const segments: string[][] = []
  for (let at = start; at < text.length; ) {
    const end = text.indexOf(terminator, at)
    if (end < 0) return null
    const segment = text.slice(at, end).trim()
    at = end + terminator.length
    if (segment === '') continue
    const elements = segment.split(element)
    segments.push(elements)
    if (elements[0] === 'IEA') return { interchange: { component, segments }, end: at }
  }
  return null
}
