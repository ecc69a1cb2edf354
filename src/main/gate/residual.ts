// The independent second look at a text about to leave: no value that was taken out, no header fact, nothing the rules are
// sure of, outside placeholders and the places a person let stand. Offsets are exact places in that text.
import { countWhere } from '../../shared/count-where'
import { type Category, findPlaceholders } from '../../shared/safe-harbor'
import { byPosition, fits, type Span } from '../../shared/spans'
import type { Hit } from '../deidentify'
import { findChecked } from './checksums'
import type { KnownValue, ResidualHit } from './cleared'
import { derive, type IsWord } from './derived'
import { decodings } from './disguise'
import { compileKnown, type FindKnown } from './find-known'
import { compileNear } from './near'
import { compileOverlap } from './overlap'
import { isOrdinary } from './words'

/** The deidentify room's detectors over the text that would leave. A throw refuses the text. */
export type Recheck = (text: string, known: readonly KnownValue[]) => Promise<readonly Hit[]>

/** Thrown by a recheck that knows what a person can do about it. */
export class RecheckRefused extends Error {
  override readonly name = 'RecheckRefused'
  readonly code: 'model-damaged'

  constructor(code: 'model-damaged') {
    super(code)
    this.code = code
  }
}

/** The code of a recheck's throw. */
export const refusalOf = (error: unknown): 'model-damaged' | 'detector-failed' =>
  error instanceof RecheckRefused ? error.code : 'detector-failed'

/** Confidence from which hits of a detector count where it is another than for all the others, by the detector's name. */
export type SureFrom = Readonly<Record<string, number>>

export interface ResidualOptions {
  readonly known: readonly KnownValue[]
  readonly waived: readonly Span[]
  readonly recheck: Recheck
  readonly sure: number
  readonly sureFrom?: SureFrom
  readonly isWord?: IsWord
}

/** Everything that still identifies, in text order. Throws when the recheck throws or reports a place that is not there. */
export async function findResidual(text: string, options: ResidualOptions): Promise<readonly ResidualHit[]> {
  const { known, waived, recheck, sure, sureFrom, isWord } = options
  const covers = unite([...genuinePlaceholders(text), ...waived])
  // Side by side: the model works elsewhere while the values are looked for here.
  const [rechecked, found] = await Promise.all([
    recheckedHits(text, known, recheck, sure, sureFrom),
    Promise.resolve().then(() => compileResidual(known, isWord)(text)),
  ])
  const hits = [...found, ...rechecked]
  return merge(hits.filter((hit) => bares(text, hit, covers)))
}

/**
 * All that can be found without the detectors, each means by itself: known values and what is made of them, in disguise or plain; values
 * almost there; runs of characters of one; numbers that show what they are.
 */
export function compileResidual(known: readonly KnownValue[], isWord: IsWord = isOrdinary): (text: string) => ResidualHit[] {
  const find = compileKnown([...known, ...derive(known, isWord)])
  const near = compileNear(known, isWord)
  const overlap = compileOverlap(known, isWord)
  return (text) => {
    const barriers = genuinePlaceholders(text)
    return [...findKnownAnywhere(text, find), ...near(text, barriers), ...overlap(text, barriers), ...findChecked(text, barriers)]
  }
}

/** Known values as written and in disguise. */
export function findKnownAnywhere(text: string, find: FindKnown): ResidualHit[] {
  const plain = find(text, genuinePlaceholders(text))
  const disguised = decodings(text).flatMap(({ start, end, text: decoded }) =>
    find(decoded)
      .slice(0, 1)
      .map((hit) => ({ start, end, category: hit.category, why: `${hit.why}, in an encoded form` })),
  )
  return [...plain, ...disguised]
}

/** What the rules are sure of in a text; checked, because a detector that answers nonsense has failed. */
export async function recheckedHits(
  text: string,
  known: readonly KnownValue[],
  recheck: Recheck,
  sure: number,
  sureFrom: SureFrom = {},
): Promise<ResidualHit[]> {
  const hits = await recheck(text, known)
  if (hits.some((hit) => !fits(text, hit) || Number.isNaN(hit.confidence)))
    throw new RangeError('the recheck reported a place that is not in the text')
  return hits
    .filter((hit) => hit.confidence >= (sureFrom[hit.detector] ?? sure))
    .map(({ start, end, category, why }) => ({ start, end, category, why }))
}

/** Numbers count a chart's own values, so one with five digits or more is a number that somebody wrote. */
export function genuinePlaceholders(text: string): { start: number; end: number; category: Category }[] {
  return findPlaceholders(text).filter(({ token }) => !/\d{5}/.test(token))
}

/** Does the hit show a letter or digit outside what covers it? */
function bares(text: string, hit: Span, covers: readonly Span[]): boolean {
  let at = hit.start
  for (let i = firstEndingAfter(covers, hit.start); i < covers.length; i += 1) {
    const cover = covers[i]
    if (!cover || cover.start >= hit.end) break
    if (cover.start > at && /[\p{L}\p{N}]/u.test(text.slice(at, cover.start))) return true
    at = Math.max(at, cover.end)
  }
  return at < hit.end && /[\p{L}\p{N}]/u.test(text.slice(at, hit.end))
}

const firstEndingAfter = (covers: readonly Span[], position: number): number => countWhere(covers, ({ end }) => end <= position)

function unite(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort(byPosition)) {
    const last = out.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}

/** One hit per place: what lies inside another is dropped. */
export function merge(hits: readonly ResidualHit[]): ResidualHit[] {
  let reach = -1
  return [...hits].sort(byPosition).filter((hit) => {
    if (hit.end <= reach) return false
    reach = hit.end
    return true
  })
}
