// XML as workbooks hold it, element by element through saxes, which reads strictly. Document types, and with them entities of one's own,
// are refused, and so is what nests too deep. Runs in the reading process.
import { SaxesParser } from 'saxes'

/** No reason: the parser's words could quote the file. */
export class XmlDamage extends Error {}

export interface XmlEvents {
  /** Names without the prefix of their namespace. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(words: string): void
}

const DEEPEST = 64
/** In bytes, between two breaths. */
const PIECE = 1 << 18

/** @throws XmlDamage, and whatever `on` throws */
export function readXml(bytes: Uint8Array, on: XmlEvents): void {
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8')
  const parser = new SaxesParser()
  const refuse = (): never => {
    throw new XmlDamage()
  }
  let depth = 0
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('text', on.text)
  parser.on('cdata', on.text)
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) refuse()
    on.open(localOf(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    on.close(localOf(name))
  })
  for (let at = 0; at < bytes.length; at += PIECE) parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
  parser.close()
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)
