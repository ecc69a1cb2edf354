// XML of Office files, read front to back: elements by a name of their namespace, no document type, no entity but the five of XML.
import { SaxesParser } from 'saxes'
import type { ReadContext } from '../reader'
import { Refused } from '../refused'

export type XmlSettings = Pick<ReadContext, 'limits' | 'signal' | 'progress'>

type Decoder = InstanceType<typeof TextDecoder>

/** An element's attribute by its local name. */
export type Attribute = (local: string) => string | undefined

export interface TakeXml {
  /** @param name local name after its namespace's short name: `w:p`; without one where the namespace says nothing to us */
  open(name: string, at: Attribute): void
  close?(name: string): void
  text?(text: string): void
}

const SHORT: readonly (readonly [short: string, uri: RegExp])[] = [
  ['w', /\/wordprocessingml\/(?:2006\/)?main$/],
  ['rel', /\/package\/2006\/relationships$/],
  ['r', /\/officeDocument\/(?:2006\/)?relationships$/],
  ['mc', /\/markup-compatibility\/2006$/],
  ['wp', /\/drawingml\/(?:2006\/)?wordprocessingDrawing$/],
  ['a', /\/drawingml\/(?:2006\/)?main$/],
  ['pic', /\/drawingml\/(?:2006\/)?picture$/],
  ['c', /\/drawingml\/(?:2006\/)?chart$/],
  ['dgm', /\/drawingml\/(?:2006\/)?diagram$/],
  ['m', /\/officeDocument\/(?:2006\/)?math$/],
  ['v', /^urn:schemas-microsoft-com:vml$/],
  ['dc', /^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/],
  ['cp', /\/package\/2006\/metadata\/core-properties$/],
  ['app', /\/officeDocument\/(?:2006\/)?(?:extended-properties|extendedProperties)$/],
  ['custom', /\/officeDocument\/(?:2006\/)?(?:custom-properties|customProperties)$/],
]

/** Bytes that are read between two looks at the signal. */
const CHUNK = 64 * 1024

/** @throws Refused `file-damaged`, `file-too-nested`, `file-too-large` */
export function readXml(bytes: Uint8Array, take: TakeXml, { limits, signal, progress }: XmlSettings): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const shorts = new Map<string, string>()
  let depth = 0
  let quiet = 0
  const heard = () => {
    quiet = 0
  }
  parser.on('error', () => {
    throw new Refused('file-damaged')
  })
  // Office files have no document type (ECMA-376 part 2, 6.2.5), and with it go all entities that grow.
  parser.on('doctype', () => {
    throw new Refused('file-damaged')
  })
  const nameOf = ({ uri, local }: { uri: string; local: string }): string => {
    let short = shorts.get(uri)
    if (short === undefined) {
      short = SHORT.find(([, pattern]) => pattern.test(uri))?.[0] ?? ''
      shorts.set(uri, short)
    }
    return short === '' ? local : `${short}:${local}`
  }
  parser.on('opentag', (tag) => {
    heard()
    if (++depth > limits.nesting) throw new Refused('file-too-nested')
    take.open(nameOf(tag), (local) => attributeOf(tag.attributes, local))
  })
  parser.on('closetag', (tag) => {
    heard()
    depth--
    take.close?.(nameOf(tag))
  })
  const text = (letters: string) => {
    heard()
    take.text?.(letters)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  for (let at = 0; at < bytes.length; at += CHUNK) {
    signal.throwIfAborted()
    progress(at, bytes.length)
    const chunk = bytes.subarray(at, at + CHUNK)
    // The parser holds what is between two tags: more than a chart's text can be no text.
    quiet += chunk.length
    if (quiet > limits.characters * 4) throw new Refused('file-too-large')
    parser.write(decoded(decoder, chunk))
  }
  parser.write(decoded(decoder))
  parser.close()
}

function decoded(decoder: Decoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw new Refused('file-damaged')
  }
}

function attributeOf(attributes: Readonly<Record<string, { local: string; value: string }>>, local: string): string | undefined {
  for (const key in attributes) {
    const attribute = attributes[key]
    if (attribute?.local === local) return attribute.value
  }
  return undefined
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5). */
function encodingOf([a, b]: Uint8Array): string {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  return (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : 'utf-8'
}
