// The last look before the wire, at the exact bytes: the right proof, the right hash, a ledger that knows it, a policy that
// still allows it, and nothing beside the cleared text that could name anyone. Whatever cannot be read is refused.
import { createHash } from 'node:crypto'
import type { ChartId } from '../../shared/ids'
import { err, ok, type Result } from '../../shared/result'
import { isCleared } from './clear'
import type { Departure, DueDiligence, InspectRefusal, KnownValue, LedgerHolds, MayGo } from './cleared'
import type { IsWord } from './derived'
import { textsOf } from './envelope'
import { compileKnown } from './find-known'
import { type Leaf, readLeaves } from './leaves'
import { mayReceive } from './policy'
import { compileResidual, findKnownAnywhere, type Recheck, recheckedHits, refusalOf } from './residual'

export interface InspectContext {
  /** The chart that is being sent; another chart's clearance does not count. */
  readonly chartId: ChartId
  /** The same values as at clearance. */
  readonly removedValues: readonly KnownValue[]
  readonly ledgerHolds: LedgerHolds
  /**
   * Words that are written in this program, such as its prompts: the same for every chart, so that a part that is them to the letter tells
   * nothing of any. Somebody may be called by one of their words, or have a value of two letters; such a part is not looked through.
   */
  readonly fixedWords?: readonly string[]
  /**
   * Words this program would put beside the cleared text, made again by the caller from that text and the code tables: the detectors do
   * not guess about a part that is them to the letter. Known values are looked for in it all the same.
   */
  readonly ownWords?: readonly string[]
}

export interface InspectOptions {
  readonly recheck: Recheck
  readonly recheckFrame?: Recheck
  readonly dueDiligence: DueDiligence
  readonly asksOnLoopback?: () => boolean
  readonly mayGo?: MayGo
  readonly sure: number
  readonly isWord?: IsWord
}

/** Refusals carry no places: what is wrong here stands beside the cleared text, not in it. */
export async function inspect(
  options: InspectOptions,
  departure: Departure,
  context: InspectContext,
): Promise<Result<void, InspectRefusal>> {
  const { profile, cleared, sha256, envelope } = departure
  if (!isCleared(cleared) || cleared.chartId !== context.chartId) return refuse('not-cleared')
  // A copy is examined, and compared with the original after the last wait: nothing may change in between.
  const bytes = Uint8Array.from(departure.bytes)
  if (hashOf(bytes) !== sha256) return refuse('outbound-altered')
  if ((await context.ledgerHolds(cleared.chartId, cleared.sha256)) !== true) return refuse('not-cleared')
  const allowed = await mayReceive(profile, options.dueDiligence, options.asksOnLoopback?.())
  if (!allowed.ok) return refuse(allowed.error)
  const may = options.mayGo?.(profile, context.chartId)
  if (may && !may.ok) return refuse(may.error)
  const text = decode(bytes)
  if (text === null) return refuse('outbound-altered')
  if (profile.kind === 'built-in') {
    if (text !== cleared.text || envelope !== null) return refuse('outbound-altered')
  } else {
    const leaves = readLeaves(text)
    const rest = leaves === null ? null : takeOut(leaves, cleared.text)
    const around = envelope === null ? null : textsOf(envelope, profile)
    if (rest === null || envelope === null || around === null) return refuse('outbound-altered')
    const clean = await isClean(sortOut(rest, profile.model, [...around, envelope.key()], context), options, context.removedValues)
    if (!clean.ok) return refuse(clean.error)
  }
  if (hashOf(departure.bytes) !== sha256 || departure.cleared !== cleared || departure.envelope !== envelope)
    return refuse('outbound-altered')
  return ok(undefined)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Null unless the bytes are exactly the UTF-8 of a text. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** All but the cleared text, which has to be there verbatim once and only once. */
function takeOut(leaves: readonly Leaf[], text: string): Leaf[] | null {
  if (text === '') return null
  let times = 0
  const rest: Leaf[] = []
  for (const leaf of leaves) {
    const at = leaf.text.indexOf(text)
    if (at < 0) {
      rest.push(leaf)
      continue
    }
    times += leaf.text.indexOf(text, at + 1) < 0 ? 1 : 2
    for (const side of [leaf.text.slice(0, at), leaf.text.slice(at + text.length)]) if (side !== '') rest.push({ ...leaf, text: side })
  }
  return times === 1 ? rest : null
}

/** All that goes along with the cleared text, by how closely it is looked at. */
interface Company {
  /** In the body, out of who knows where. */
  readonly written: readonly string[]
  /** In the body, made of the cleared text and the code tables. */
  readonly own: readonly string[]
  /** What somebody set up beforehand. */
  readonly configured: readonly string[]
}

function sortOut(
  rest: readonly Leaf[],
  model: string,
  around: readonly string[],
  { fixedWords = [], ownWords = [] }: InspectContext,
): Company {
  const isModel = (leaf: Leaf) => leaf.path === '/model' && leaf.text === model
  const texts = rest.filter((leaf) => !isModel(leaf)).flatMap((leaf) => beyondFixed(leaf.text, fixedWords))
  return {
    written: texts.filter((text) => !ownWords.includes(text)),
    own: texts.filter((text) => ownWords.includes(text)).map((text) => withoutLines(text, fixedWords)),
    // Read as base64, a constant such as the type of a body may happen to spell a short value.
    configured: [...rest.filter(isModel).map((leaf) => leaf.text), ...around].filter((text) => !fixedWords.includes(text)),
  }
}

const withoutLines = (text: string, lines: readonly string[]): string =>
  text
    .split('\n')
    .filter((line) => !lines.includes(line))
    .join('\n')

/** What a part says beyond fixed words: nothing where it is them, and what follows in paragraphs of its own where it begins with them. */
function beyondFixed(text: string, fixedWords: readonly string[]): string[] {
  if (fixedWords.includes(text)) return []
  const first = fixedWords.find((words) => text.startsWith(`${words}\n\n`))
  return [first === undefined ? text : text.slice(first.length)]
}

async function isClean(
  { written, own, configured }: Company,
  { recheck, recheckFrame = recheck, sure, isWord }: InspectOptions,
  known: readonly KnownValue[],
): Promise<Result<void, 'residual-identifier' | 'detector-failed' | 'model-damaged'>> {
  // The name of a model or of a version may be a date (…-2024-08-06): these are looked through for values, not for forms.
  const findDateless = compileKnown(known.filter(({ category }) => category !== 'DATE'))
  if (configured.some((text) => findKnownAnywhere(text, findDateless).length > 0)) return err('residual-identifier')
  const find = compileKnown(known)
  // One text each time, so that a value spread over neighbouring fields is seen too.
  if (findKnownAnywhere([...written, ...own].join('\n'), find).length > 0) return err('residual-identifier')
  try {
    const joined = written.join('\n')
    if (compileResidual(known, isWord)(joined).length > 0) return err('residual-identifier')
    const hits = await recheckedHits(joined, known, recheckFrame, sure)
    return hits.length > 0 ? err('residual-identifier') : ok(undefined)
  } catch (error) {
    return err(refusalOf(error))
  }
}

function refuse(code: InspectRefusal['code']): Result<never, InspectRefusal> {
  return err({ code, hits: [] })
}
