// What a table of the records holds, read off the kinds of content that its columns are said to hold (store/contents, held to the schema
// by a test). A table or a kind that nobody has said anything of counts as PHI. Pure.

/**
 * phi: text of a chart or values that identify. typed: words of people, which nothing keeps from naming a patient. cleared: text that a
 * person cleared, and what was made from it alone. none: ids, hashes, counts, codes, names of the workforce.
 */
export type Holds = 'phi' | 'typed' | 'cleared' | 'none'

const KINDS: Readonly<Record<string, { readonly holds: Holds; readonly words: string }>> = {
  'document-text': { holds: 'phi', words: 'original text' },
  identifier: { holds: 'phi', words: 'identifiers' },
  'typed-words': { holds: 'typed', words: 'words people typed' },
  provider: { holds: 'typed', words: 'names of providers' },
  'cleared-text': { holds: 'cleared', words: 'cleared text' },
  'bytes-sent': { holds: 'cleared', words: 'bytes sent' },
  reply: { holds: 'cleared', words: 'replies' },
  codes: { holds: 'none', words: 'codes' },
  staff: { holds: 'none', words: 'names of the workforce' },
  secret: { holds: 'none', words: 'keys' },
  reference: { holds: 'none', words: 'reference data' },
  record: { holds: 'none', words: 'ids, counts, hashes, times' },
}
const ORDER: readonly Holds[] = ['phi', 'typed', 'cleared', 'none']

const kindOf = (kind: string) => (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined)

/** The most telling thing in it. @param kinds null: nobody has said what the table holds */
export function holdsOf(kinds: readonly string[] | null): Holds {
  if (kinds === null) return 'phi'
  const held = kinds.map((kind) => kindOf(kind)?.holds ?? 'phi')
  return ORDER.find((one) => held.includes(one)) ?? 'none'
}

export const contentWords = (kinds: readonly string[] | null): string =>
  kinds === null
    ? 'nobody has said'
    : kinds
        .filter((kind) => kind !== 'record' || kinds.length === 1)
        .map((kind) => kindOf(kind)?.words ?? kind)
        .join(', ')

/** Every kind there is words for; a test holds it to those of the store. */
export const KNOWN_KINDS: readonly string[] = Object.keys(KINDS)
