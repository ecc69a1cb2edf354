// Says whether a planted value is in bytes that left. Written apart from everything in the gate and in the rules: it undoes the disguises of
// these charts one after the other and looks for bare letters and digits. For tests only.

import type { Planted } from './charts'
import { HOMOGLYPHS } from './disguises'

/** The planted values that a request holds: in its address, its headers or its body. */
export function leaksIn(
  request: { readonly url: string; readonly headers: object; readonly body: Uint8Array },
  planted: readonly Planted[],
): Planted[] {
  const body = new TextDecoder().decode(request.body)
  const texts = [request.url, JSON.stringify(request.headers), body, ...stringsOf(body)].flatMap(readings)
  return planted.filter((value) => needles(value).some((needle) => texts.some((text) => text.includes(needle))))
}

/** A name is given away by any of its words, an address by its number with its street, a mailbox by what stands before the @. */
function needles({ value, kind }: Planted): string[] {
  const words = value.split(' ').map(bare)
  if (kind === 'name') return words.filter((word) => word.length >= 5)
  if (kind === 'place') return words.filter((word) => word.length >= 7 && !/^(?:valley|clinic)$/.test(word))
  if (kind === 'address') return [bare(value.slice(0, value.indexOf('@')))]
  return [bare(value)]
}

const LATIN = new Map(Object.entries(HOMOGLYPHS).map(([latin, alike]) => [alike, latin]))

const bare = (text: string): string =>
  [...text.normalize('NFKD')]
    .map((char) => LATIN.get(char) ?? digitOf(char))
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

const digitOf = (char: string): string => (/[\u0660-\u0669]/.test(char) ? String(char.charCodeAt(0) - 0x660) : char)

/** All strings of a JSON body, so that its escapes are undone. */
function stringsOf(body: string): string[] {
  const found: string[] = []
  try {
    JSON.parse(body, (_key, value) => {
      if (typeof value === 'string') found.push(value)
      return value
    })
  } catch {
    // Not JSON: the body as it is has been taken already.
  }
  return found
}

/** The text itself, and what it says once decoded, as bare letters and digits. */
function readings(text: string): string[] {
  const entities = text.replace(/&#x([0-9a-f]+);|&#(\d+);|&(?:nbsp|shy);/gi, (_, hex?: string, decimal?: string) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : ' ',
  )
  const percent = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replace(/%/g, ''), 'hex').toString())
  const backslash = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const encoded = [...text.matchAll(/[A-Za-z0-9+/_=-]{6,}/g)].flatMap(({ 0: run }) => [
    Buffer.from(run, 'base64').toString(),
    Buffer.from(run, 'hex').toString(),
  ])
  return [text, entities, percent, backslash, ...encoded].map(bare)
}
