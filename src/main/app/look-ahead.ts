// Looks through a chart's scrubbed text with the gate's detectors while a person still reads it, so that clearing need not wait for the
// model. An answer counts for the very text, model, lists, rules and policy it was given under, and only after the detectors have said
// once more what they have to of a known sentence. In memory only, and answers hold places, no words: docs/adr/0027.
import { createHash } from 'node:crypto'
import type { ChartId } from '../../shared/ids'
import { canonicalJson } from '../../shared/ledger-chain'
import { CLOSED_POLICY } from '../../shared/policy/policy'
import type { Result } from '../../shared/result'
import { type DetectionRules, type Hit, lookAgain, ModelDamaged } from '../deidentify'
import { failing, SENTENCE, straying } from './known-sentence'
import type { PolicyInForce } from './pipeline/policy/in-force'
import { type Tools, versionsOf } from './tools'

export interface LookAhead {
  /** A person has the chart before them as it is now. Looks once it has stayed so for a while; what was begun for another text ends. */
  settle(chartId: ChartId): void
  /** Looks at once, unless the answer is there; resolves when it is, or when there is to be none. */
  look(chartId: ChartId): Promise<void>
  /**
   * What all detectors say of a text, for the gate.
   * @throws ModelDamaged; whatever a detector throws
   */
  recheck(text: string): Promise<readonly Hit[]>
  /** Forgets everything, for good. */
  stop(): void
}

export interface LookAheadOptions {
  readonly tools: Tools
  readonly policy: () => Result<PolicyInForce, unknown>
  /** The scrubbed text of a chart under review; null for any other. */
  readonly textOf: (chartId: ChartId) => string | null
  /** Others need the detectors now. */
  readonly busy?: () => boolean
  /** Calls later; gives the way to take that back. */
  readonly later?: (milliseconds: number, call: () => void) => () => void
}

interface Answer {
  readonly key: string
  readonly hits: readonly Hit[]
  /** What was said of the known sentence then. */
  readonly sentence: readonly Hit[]
}

interface Job {
  readonly text: string
  readonly key: string
  readonly stop: AbortController
  readonly answer: Promise<Answer | null>
}

/** So long nobody has changed a chart before it is looked at; a long one, which takes the computer longer, longer. */
const STILL_MS = 600
const CHARACTERS_PER_MS = 100
/** A person goes back and forth between a few. */
const MOST_KEPT = 8

export function createLookAhead({ tools, policy, textOf, busy = () => false, later = byTimer }: LookAheadOptions): LookAhead {
  const answers = new Map<ChartId, Answer>()
  let job: Job | null = null
  /** The text that is being cleared: work on it gives way to nothing. */
  let asked: string | null = null
  let takeBack = (): void => {}
  let turn = 0
  let stopped = false

  const rulesNow = (): DetectionRules => {
    const known = policy()
    return known.ok ? known.value.policy.deidentification : CLOSED_POLICY.deidentification
  }
  const ask = (text: string, own: { signal?: AbortSignal; onProgress?: () => void } = {}): Promise<readonly Hit[]> =>
    lookAgain({ text, facts: [], rules: rulesNow(), ...own }, tools.detectors, tools.knowledge)

  /** Null: under a policy that cannot be proved nothing is kept. */
  async function keyOf(text: string): Promise<string | null> {
    const model = await tools.modelDigest()
    if (!model.ok) throw new ModelDamaged()
    const known = policy()
    if (!known.ok) return null
    const { ref } = known.value
    return sha256(canonicalJson({ text: sha256(text), model: model.value, versions: versionsOf(tools), policy: { ...ref } }))
  }

  function end(): void {
    job?.stop.abort()
    job = null
  }

  function wait(chartId: ChartId, length: number): void {
    takeBack()
    takeBack = later(Math.max(STILL_MS, length / CHARACTERS_PER_MS), () => {
      if (busy()) wait(chartId, length)
      else void look(chartId)
    })
  }

  async function answerOf(text: string, key: string, stop: AbortController): Promise<Answer | null> {
    try {
      const giveWay = (): void => {
        if (busy() && asked !== text) stop.abort()
      }
      const hits = await ask(text, { signal: stop.signal, onProgress: giveWay })
      const sentence = await ask(SENTENCE, { signal: stop.signal })
      return failing(sentence) === null && (await keyOf(text)) === key ? { key, hits, sentence } : null
    } catch {
      // Nobody asked for it. Whoever clears asks again, and is told what is wrong.
      return null
    }
  }

  async function look(chartId: ChartId): Promise<void> {
    const own = ++turn
    // Records that were shut meanwhile, or lists that cannot be read: then there is no answer, and whoever clears is told.
    const text = stopped ? null : orNull(() => textOf(chartId))
    const key = text === null ? null : await keyOf(text).catch(() => null)
    if (text === null || key === null || own !== turn || stopped || answers.get(chartId)?.key === key) return
    if (job?.key !== key) {
      end()
      const stop = new AbortController()
      job = { text, key, stop, answer: answerOf(text, key, stop) }
    }
    const mine = job
    const answer = await mine.answer
    if (job !== mine) return
    job = null
    if (mine.stop.signal.aborted) wait(chartId, text.length)
    else if (answer) keep(chartId, answer)
  }

  function keep(chartId: ChartId, answer: Answer): void {
    answers.delete(chartId)
    answers.set(chartId, answer)
    const [oldest] = answers.keys()
    if (answers.size > MOST_KEPT && oldest) answers.delete(oldest)
  }

  async function answerAtHand(text: string): Promise<Answer | null> {
    const key = await keyOf(text)
    if (key === null) return null
    const kept = [...answers.values()].find((answer) => answer.key === key)
    if (kept) return kept
    if (job?.key === key) return job.answer
    end()
    return null
  }

  async function recheck(text: string): Promise<readonly Hit[]> {
    asked = text
    try {
      const answer = await answerAtHand(text)
      if (!answer) return await ask(text)
      const wrong = straying(await ask(SENTENCE), answer.sentence)
      if (wrong !== null) answers.clear()
      if (wrong === 'model') throw new ModelDamaged()
      if (wrong === 'rules') throw new Error('the rules do not say what they said before')
      // Signed or damaged while the sentence was asked: then it is another question.
      return (await keyOf(text)) === answer.key ? answer.hits : await ask(text)
    } finally {
      asked = null
    }
  }

  return {
    look,
    recheck,
    settle(chartId) {
      if (stopped) return
      takeBack()
      const text = textOf(chartId)
      if (job && job.text !== text && job.text !== asked) end()
      if (text === null) answers.delete(chartId)
      else wait(chartId, text.length)
    },
    stop() {
      stopped = true
      takeBack()
      end()
      answers.clear()
    },
  }
}

function orNull<T>(make: () => T): T | null {
  try {
    return make()
  } catch {
    return null
  }
}

/** Of every code unit: in UTF-8, halves of broken pairs would all be the same. */
const sha256 = (text: string): string => createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex')

function byTimer(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}
