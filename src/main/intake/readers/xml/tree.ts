// XML as a tree, for every reader of a format made of it. Nothing outside the file is ever fetched and no entity of its own is expanded:
// a file that declares one is refused. Bounded in depth and in elements; strict, as a guess at broken markup could lose a line.
import { SaxesParser } from 'saxes'
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import { decodeText } from '../decode-text'
import type { ReadContext } from '../reader'
import { Refused } from '../refused'
import { ENTITIES } from './entities'

export interface XmlElement {
  /** Without its prefix, which producers choose as they like. */
  readonly name: string
  /** By their names as written, prefix included. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** Text is as the file has it, character references resolved. */
export type XmlNode = XmlElement | string

/** Some 200 bytes each: more would take the memory that the process has. */
const MOST_ELEMENTS = 2_000_000
/** UTF-16 units read between two looks at the signal. */
const STEP = 1 << 20

export interface XmlDocument {
  readonly root: XmlElement
  readonly encoding: string
}

/**
 * Refuses `file-damaged` for what is not well formed or declares entities, `file-too-nested`, `file-too-large`, and as `decodeText`.
 * @throws where the signal is aborted
 */
export function readXml(
  bytes: Uint8Array,
  context: Pick<ReadContext, 'limits' | 'signal' | 'progress'>,
): Result<XmlDocument, IntakeRefusal> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const root = parseXml(text, context)
  return root.ok ? ok({ root: root.value, encoding }) : root
}

/** As `readXml`, of text: a fragment with one root is XML too. */
export function parseXml(
  text: string,
  { limits, signal, progress }: Pick<ReadContext, 'limits' | 'signal' | 'progress'>,
): Result<XmlElement, IntakeRefusal> {
  const builder = new Builder(limits.nesting)
  const parser = builder.parser
  try {
    for (let at = 0; at < text.length; at += STEP) {
      signal.throwIfAborted()
      progress(at, text.length)
      parser.write(text.slice(at, at + STEP))
    }
    parser.close()
  } catch (error) {
    signal.throwIfAborted()
    return err(error instanceof Refused ? error.code : 'file-damaged')
  }
  return builder.root ? ok(builder.root) : err('file-damaged')
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

const NONE: Readonly<Record<string, string>> = Object.freeze({})

class Builder {
  /** It goes on after what its listeners say unless they throw. */
  readonly parser = new SaxesParser({ xmlns: false, position: false })
  root: XmlElement | null = null
  readonly #open: OpenElement[] = []
  #elements = 0

  constructor(nesting: number) {
    Object.assign(this.parser.ENTITIES, ENTITIES)
    const refuse = (): never => {
      throw new Refused('file-damaged')
    }
    this.parser.on('error', refuse)
    this.parser.on('doctype', (declared) => void (/<!ENTITY/i.test(declared) && refuse()))
    this.parser.on('text', (text) => this.#text(text))
    this.parser.on('cdata', (text) => this.#text(text))
    this.parser.on('opentag', ({ name, attributes }) => {
      if (this.#open.length >= nesting) throw new Refused('file-too-nested')
      if (++this.#elements > MOST_ELEMENTS) throw new Refused('file-too-large')
      const own = Object.keys(attributes).length > 0 ? (attributes as Record<string, string>) : NONE
      const element: OpenElement = { name: name.slice(name.indexOf(':') + 1), attributes: own, children: [] }
      this.#open.at(-1)?.children.push(element)
      this.root ??= element
      this.#open.push(element)
    })
    this.parser.on('closetag', () => void this.#open.pop())
  }

  #text(text: string): void {
    const children = this.#open.at(-1)?.children
    if (!children || text === '') return
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += text
    else children.push(text)
  }
}
