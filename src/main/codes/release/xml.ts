// A small reader of XML as the agencies write it: elements, attributes, text. Whoever reads a release hears of each element as it opens
// and closes, so that nothing but what is wanted is kept and every refusal has its line. What could make a reader reach out or swell
// (document types, entities of one's own) is refused; comments and processing instructions are passed over.
import { Refused, type ReleaseFile, type Work } from './reader'
import { decodeText } from './text'

export interface XmlHandlers {
  open?(name: string, attributes: ReadonlyMap<string, string>, at: XmlPlace): void
  /** @param text directly inside the element, runs of white space made one, trimmed */
  close(name: string, text: string, at: XmlPlace): void
}

export interface XmlPlace {
  /** Of the end of the tag, from 1. */
  line(): number
}

const DEEPEST = 64
const TAGS_BETWEEN_PACES = 512
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const TAG = /^(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)$/
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/** Reads a whole document. @returns when its root has been closed and nothing but white space follows */
export async function scanXml(file: ReleaseFile, work: Work, handlers: XmlHandlers): Promise<void> {
  const source = decodeText(file)
  const open: { readonly name: string; text: string }[] = []
  let at = 0
  let tags = 0
  let closedRoot = false
  let counted = 0
  let line = 1
  const place: XmlPlace = {
    line() {
      for (let end = source.indexOf('\n', counted); end >= 0 && end < at; end = source.indexOf('\n', counted)) {
        counted = end + 1
        line++
      }
      return line
    },
  }
  const damaged = (detail: string): Refused => new Refused('release-damaged', file.name, place.line(), detail)
  const past = (end: string, from: number, what: string): number => {
    const found = source.indexOf(end, from)
    if (found < 0) throw damaged(`${what} has no end`)
    return found
  }
  const addText = (text: string): void => {
    const inside = open.at(-1)
    if (inside) inside.text += text
    else if (text.trim() !== '') throw damaged('there is text outside the document')
  }
  const close = (name: string): void => {
    const element = open.pop()
    if (element?.name !== name) throw damaged(`</${name}> closes ${element ? `<${element.name}>` : 'nothing'}`)
    closedRoot = open.length === 0
    handlers.close(name, element.text.replace(/\s+/g, ' ').trim(), place)
  }

  while (at < source.length) {
    const next = source.indexOf('<', at)
    addText(unescaped(source.slice(at, next < 0 ? source.length : next), damaged))
    if (next < 0) break
    at = next
    if (source.startsWith('<!--', at)) at = past('-->', at, 'a comment') + 3
    else if (source.startsWith('<?', at)) at = past('?>', at, 'an instruction') + 2
    else if (source.startsWith('<![CDATA[', at)) {
      const end = past(']]>', at, 'a CDATA section')
      addText(source.slice(at + 9, end))
      at = end + 3
    } else if (source.startsWith('<!', at)) throw damaged('document types and entities are not read')
    else {
      const end = past('>', at, 'a tag')
      const [, closing, name = '', attributes, empty] = TAG.exec(source.slice(at + 1, end)) ?? []
      if (name === '' || (closing && (attributes || empty))) throw damaged('a tag is malformed')
      at = end + 1
      if (closing) close(name)
      else {
        if (closedRoot) throw damaged(`<${name}> follows the end of the document`)
        if (open.length === DEEPEST) throw damaged('elements are nested too deep')
        open.push({ name, text: '' })
        handlers.open?.(name, readAttributes(attributes, damaged), place)
        if (empty) close(name)
      }
    }
    if (++tags % TAGS_BETWEEN_PACES === 0) await work.pace(file, Math.round((at / source.length) * file.bytes.length))
  }
  const unclosed = open.at(-1)
  if (unclosed) throw damaged(`the file ends inside <${unclosed.name}>`)
  if (!closedRoot) throw damaged('there is no element in it')
  await work.pace(file, file.bytes.length)
}

function readAttributes(written: string | undefined, damaged: (detail: string) => Refused): ReadonlyMap<string, string> {
  if (!written) return NO_ATTRIBUTES
  const pairs = [...written.matchAll(ATTRIBUTE)].map(
    ([, name, double, single]) => [name, unescaped(double ?? single ?? '', damaged)] as const,
  )
  return new Map(pairs as [string, string][])
}

function unescaped(text: string, damaged: (detail: string) => Refused): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+)?(;?)/gi, (whole, name: string | undefined, end: string) => {
    const known = name !== undefined && end === ';' ? character(name) : undefined
    if (known === undefined) throw damaged(`${whole.slice(0, 12)} stands for nothing known`)
    return known
  })
}

function character(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : undefined
}
