// The resources of a file, from JSON, from lines of JSON as bulk exports have them, or from XML brought to JSON's shape. Depth is looked at
// before anything is built.
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import { decodeText } from '../decode-text'
import type { ReadContext } from '../reader'
import { elementsOf } from '../xml/query'
import { readXml, type XmlElement } from '../xml/tree'
import { type Fields, isFields, typeOf } from './fields'

export interface Parsed {
  /** As they stand side by side in the file, bundles unopened. */
  readonly resources: readonly Fields[]
  readonly encoding: string
}

/** Refuses `file-damaged`, `file-too-nested`, and as `decodeText`. Of a member that stands twice the last counts. */
export function parseJson(bytes: Uint8Array, { limits, signal }: Pick<ReadContext, 'limits' | 'signal'>): Result<Parsed, IntakeRefusal> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  if (isDeeper(text, limits.nesting)) return err('file-too-nested')
  signal.throwIfAborted()
  const values = valuesIn(text)
  const resources = values?.filter(isFields).filter((value) => typeOf(value) !== '') ?? []
  return resources.length > 0 ? ok({ resources, encoding }) : err('file-damaged')
}

/** One value, a list of them, or one a line; null for what is none of these. */
function valuesIn(text: string): readonly unknown[] | null {
  try {
    const whole: unknown = JSON.parse(text)
    return Array.isArray(whole) ? whole : [whole]
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    if (lines.length < 2 || !lines.every((line) => /^\s*\{/.test(line))) return null
    try {
      return lines.map((line): unknown => JSON.parse(line))
    } catch {
      return null
    }
  }
}

/** Brackets inside one another, those in strings left aside. */
export function isDeeper(text: string, limit: number): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x22) {
      i = endOfString(text, i)
      if (i < 0) return false
    } else if (c === 0x7b || c === 0x5b) {
      if (++depth > limit) return true
    } else if (c === 0x7d || c === 0x5d) depth--
  }
  return false
}

/** Its closing quote; -1 where it is not closed, which the parser will say. */
function endOfString(text: string, open: number): number {
  for (let at = open + 1; ; at++) {
    at = text.indexOf('"', at)
    if (at < 0) return -1
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++
    if (slashes % 2 === 0) return at
  }
}

export function parseXmlResource(
  bytes: Uint8Array,
  context: Pick<ReadContext, 'limits' | 'signal' | 'progress'>,
): Result<Parsed, IntakeRefusal> {
  const xml = readXml(bytes, context)
  if (!xml.ok) return xml
  return ok({ resources: [{ ...fieldsOf(xml.value.root), resourceType: xml.value.root.name }], encoding: xml.value.encoding })
}

/** By FHIR's rules for the two formats (hl7.org/fhir/R4/xml.html): `value` is the primitive; a narrative stays a tree. */
function fieldsOf(element: XmlElement): Fields {
  // Without a prototype any name is a name.
  const fields: Record<string, unknown> = Object.create(null)
  const { id, url } = element.attributes
  if (id !== undefined) fields.id = id
  if (url !== undefined) fields.url = url
  for (const child of elementsOf(element)) {
    const value = heldBy(child)
    const there = fields[child.name]
    if (there === undefined) fields[child.name] = value
    else if (Array.isArray(there)) there.push(value)
    else fields[child.name] = [there, value]
  }
  return fields
}

function heldBy(element: XmlElement): unknown {
  if (element.name === 'div') return { element } satisfies Drawn
  if (element.attributes.value !== undefined) return element.attributes.value
  const [only, ...more] = elementsOf(element)
  const resource = only && more.length === 0 && /^[A-Z]/.test(only.name)
  return resource ? { ...fieldsOf(only), resourceType: only.name } : fieldsOf(element)
}

/** A narrative that came in XML already. */
export interface Drawn {
  readonly element: XmlElement
}
