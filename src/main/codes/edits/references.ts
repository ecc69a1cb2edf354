// The codes that a tabular note names, as printed: `E10.-`, `E08-E13`, `K85-K86.-`, `T36-T50 with fifth or sixth character 5`,
// `I69. with final characters -23`. Pure. What cannot be read names nothing: a missed edit is better than a false one.

export interface Reference {
  /** First and last code of a range, without dash; the same for a single code. */
  readonly from: string
  readonly to: string
  /** What else must hold of a code in it. */
  readonly only: ((code: string) => boolean) | null
}

const CODE = /(?<![A-Z0-9])[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![0-9A-Z])/g
const BRACKET = /\(([^()]*)\)/g
/** Between two codes of a range: a dash that stands at the second, or a spaced one; `I69.81- I69.91-` are two. */
const THROUGH = /^\.?-?\s*(?:-|\s-\s|\sto\s)$/
/** Of the words between the codes nothing is left to be read. */
const JOINT = /^[\s,;.-]*(?:and|or)?[\s,;.-]*$/

/** All codes a note names: those in brackets, else those that stand in the open ("torticollis NOS M43.6"). */
export function referencesIn(note: string): readonly Reference[] {
  const bracketed = [...note.matchAll(BRACKET)].map((m) => m[1] as string).filter((inner) => inner.search(CODE) >= 0)
  const outside = note.replace(BRACKET, ' ')
  // "underdosing of medication (T36-T50) with fifth or sixth character 6"
  const trailing = bracketed.length === 1 ? /\)\s*(with .*character.*)$/.exec(note)?.[1] : undefined
  if (bracketed.length > 0) return bracketed.flatMap((inner) => readList(trailing === undefined ? inner : `${inner} ${trailing}`))
  return readList(outside.slice(Math.max(0, outside.search(CODE))))
}

export const covers = (references: readonly Reference[], code: string): boolean => references.some((r) => within(r, code))

function within({ from, to, only }: Reference, code: string): boolean {
  return (from === to ? code.startsWith(from) : code >= from && (code <= to || code.startsWith(to))) && (only === null || only(code))
}

function readList(list: string): readonly Reference[] {
  const [, codes = list, qualifier] = /^(.*?)[,\s.-]*\bwith\b(.*)$/.exec(list) ?? []
  const only = qualifier === undefined ? null : readQualifier(qualifier)
  if (only === undefined) return []
  const out: Reference[] = []
  let end = 0
  for (const m of codes.matchAll(CODE)) {
    const between = codes.slice(end, m.index)
    const last = out.at(-1)
    if (last && last.from === last.to && THROUGH.test(between)) out[out.length - 1] = { from: last.from, to: m[0], only }
    else if (last && !JOINT.test(between)) break
    else out.push({ from: m[0], to: m[0], only })
    end = m.index + m[0].length
  }
  return out
}

/** @returns undefined for words that are not understood */
function readQualifier(words: string): Reference['only'] | undefined {
  const said = words.trim().toLowerCase()
  const after = /^(\.\d+)(?:-(\.?\d+)|-)?$/.exec(said)
  if (after) {
    const [, from = '', to] = after
    return (code) => {
      const rest = code.slice(3, 3 + from.length)
      return rest >= from && rest <= (to ?? from)
    }
  }
  const final = /^final characters? -?([0-9a-z]+)$/.exec(said)?.[1]?.toUpperCase()
  if (final) return (code) => code.endsWith(final)
  const [, which = '', from = '', to = from] = /^(.*?)[\s-]characters?\s+\.?([0-9a-z]+)(?:-([0-9a-z]+))?$/.exec(said) ?? []
  const place = PLACES.find(([pattern]) => pattern.test(which))?.[1]
  if (place === undefined || from === '') return undefined
  const low = from.toUpperCase()
  const high = to.toUpperCase()
  return (code) => {
    const there = place(code.replace('.', ''), low.length)
    return there >= low && there <= high
  }
}

const PLACES: readonly (readonly [RegExp, (plain: string, length: number) => string])[] = [
  [/^(?:fifth|5th) to (?:sixth|6th)$/, (plain, length) => plain.slice(4, 4 + length)],
  [/^(?:fifth|5th) or (?:sixth|six|6th)$/, (plain) => intentOf(plain)],
  [/^(?:fifth|5th)$/, (plain) => plain[4] ?? ''],
  [/^(?:sixth|6th)$/, (plain) => plain[5] ?? ''],
  [/^(?:seventh|7th)$/, (plain) => plain[6] ?? ''],
]

/**
 * The character of a drug or toxin code (T36-T65) that tells the intent: the sixth, or the fifth where the sixth is a placeholder.
 * 1 accident, 2 self-harm, 3 assault, 4 undetermined, 5 adverse effect, 6 underdosing.
 * @param code with or without its dot
 */
export function intentOf(code: string): string {
  const plain = code.replace('.', '')
  const sixth = plain[5] ?? 'X'
  return sixth === 'X' ? (plain[4] ?? '') : sixth
}
