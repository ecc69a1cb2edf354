// XML as the agencies write it, through saxes, which reads strictly and piece by piece: whoever reads a release hears of each element as
// it opens and closes, so that nothing but what is wanted is kept and every refusal has its line. What could make a reader reach out or
// swell (document types, and with them entities of one's own) is refused.
import { SaxesParser } from 'saxes'
import { Refused, type ReleaseFile, type Work } from './reader'
import { decodeText } from './text'

export interface XmlHandlers {
  open?(name: string, attributes: ReadonlyMap<string, string>, at: XmlPlace): void
  /** @param text directly inside the element, runs of white space made one, trimmed */
  close(name: string, text: string, at: XmlPlace): void
}

export interface XmlPlace {
  /** Where reading is, from 1. */
  line(): number
}

const DEEPEST = 64
/** Characters read between two breaths. */
const PIECE = 1 << 16

/** Reads a whole document. @returns when its root has been closed and nothing but white space follows */
export async function scanXml(file: ReleaseFile, work: Work, handlers: XmlHandlers): Promise<void> {
  const source = decodeText(file)
  const parser = new SaxesParser()
  const place: XmlPlace = { line: () => parser.line }
  const texts: string[] = []
  const refuse = (detail: string): never => {
    throw new Refused('release-damaged', file.name, parser.line, detail)
  }
  const addText = (text: string): void => {
    if (texts.length > 0) texts[texts.length - 1] += text
  }
  parser.on('doctype', () => refuse('document types and entities are not read'))
  // saxes says what is wrong after the place it is at, which we name ourselves.
  parser.on('error', ({ message }) => refuse(message.replace(/^[\d:]*\s*/, '')))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ name, attributes }) => {
    if (texts.push('') > DEEPEST) refuse('elements are nested too deep')
    handlers.open?.(name, new Map(Object.entries(attributes)), place)
  })
  parser.on('closetag', ({ name }) => handlers.close(name, (texts.pop() ?? '').replace(/\s+/g, ' ').trim(), place))
  for (let at = 0; at < source.length; at += PIECE) {
    parser.write(source.slice(at, at + PIECE))
    await work.pace(file, Math.round((at / source.length) * file.bytes.length))
  }
  parser.close()
  await work.pace(file, file.bytes.length)
}
