// How long the gate's decisions take on a chart of ten thousand characters: clearing (values, what is almost one, check digits, and rules
// and model once more), as a person experiences it who read the chart first and as it is where nobody did, and the last look at a request
// of each dialect.
import { availableParallelism, loadavg } from 'node:os'
import { createLookAhead } from '../src/main/app/look-ahead'
import { STANDARD_IN_FORCE } from '../src/main/app/pipeline/policy/in-force'
import type { Tools } from '../src/main/app/tools'
import { isGuess, isLanguage, lookAgain, MODEL, SURE, SURE_AT_GATE } from '../src/main/deidentify'
import { createRemote, PROMPT_WORDS } from '../src/main/endpoint'
import { createGate, isCleared } from '../src/main/gate'
import { compileResidual } from '../src/main/gate/residual'
import { ENDPOINT_DEFAULTS } from '../src/shared/endpoint-config'
import { DIALECTS } from '../src/shared/endpoints'
import { type ChartId, newId } from '../src/shared/ids'
import { ok } from '../src/shared/result'
import { timed } from './deid-columns'
import { type Document, markedSets } from './deid-sets'
import { clearedChart } from './gate-cleared'

const LENGTH = 10_000
const CLEARER = { name: 'Robin Vale', credential: 'CPC' }
const BUILT_IN = { id: null, kind: 'built-in', baseUrl: null, host: null, model: 'none' } as const

/** Our own notes, one after the other, cut where there are enough characters, with their marks. */
function longNotes(root: string, count: number): Document[] {
  const notes = markedSets(root, ['gold-notes', 'examples']).flatMap((set) => set.documents)
  const long: Document[] = []
  for (let at = 0; long.length < count; ) {
    let text = ''
    const spans: Document['spans'][number][] = []
    for (; text.length < LENGTH; at = (at + 1) % notes.length) {
      const note = notes[at] as Document
      for (const span of note.spans) spans.push({ ...span, start: span.start + text.length, end: span.end + text.length })
      text += `${note.text}\n\n`
    }
    long.push({ id: `long-${long.length}`, text: text.slice(0, LENGTH), spans: spans.filter((span) => span.end <= LENGTH), ignore: [] })
  }
  return long
}

export async function measureSpeed(root: string, tools: Tools, count: number): Promise<void> {
  const { detectors, knowledge } = tools
  const isWord = (word: string): boolean => isLanguage(knowledge.lexicon, word)
  const recheck = (text: string) => lookAgain({ text, facts: [] }, detectors, knowledge)
  let open = ''
  const lookAhead = createLookAhead({ tools, policy: () => ok(STANDARD_IN_FORCE), textOf: () => open })
  const gate = createGate({
    recheck: lookAhead.recheck,
    recheckFrame: async (text) => (await recheck(text)).filter((hit) => !isGuess(hit.detector)),
    isWord,
    dueDiligence: () => 'missing',
    now: () => new Date(),
    sure: SURE,
    sureFrom: { [MODEL]: SURE_AT_GATE },
  })
  const times = new Map<string, number[]>()
  const note = (what: string, ms: number): void => void times.set(what, [...(times.get(what) ?? []), ms])
  let known = 0
  for (const [i, document] of longNotes(root, count + 2).entries()) {
    const chart = await clearedChart(document, detectors, knowledge)
    const chartId = newId<ChartId>()
    // What the gate would stop at is let stand: a refusal takes as long, and only a cleared text can be looked at before the wire.
    const request = { chartId, scrubbed: chart.text, undecided: 0, removedValues: chart.known, endpoint: BUILT_IN, clearedBy: CLEARER }
    const first = await gate.clear({ ...request, waived: [] })
    const waived = first.ok ? [] : first.error.hits
    const [, unread] = await timed(() => gate.clear({ ...request, waived }))
    open = chart.text
    const [, ahead] = await timed(() => lookAhead.look(chartId))
    const [cleared, clearing] = await timed(() => gate.clear({ ...request, waived }))
    if (!cleared.ok) throw new Error(cleared.error.code)
    const [, values] = await timed(async () => compileResidual(chart.known, isWord)(chart.text))
    const parts = await Promise.all(
      detectors.map(async (detector) => [detector.name, (await timed(() => detector.detect({ text: chart.text, facts: [] })))[1]] as const),
    )
    const context = { chartId, removedValues: chart.known, ledgerHolds: () => true, fixedWords: PROMPT_WORDS }
    const looks: number[] = []
    for (const dialect of DIALECTS) {
      const config = {
        ...ENDPOINT_DEFAULTS,
        name: 'Bench',
        vendor: 'other',
        dialect,
        baseUrl: 'http://127.0.0.1:9/v1',
        model: 'bench-1',
      } as const
      const endpoint = createRemote({ config, key: 'sk-fictional-0123456789', isCleared, permit: async () => ok(undefined) })
      if (!endpoint.ok) throw new Error(endpoint.error)
      const outbound = endpoint.value.prepare(cleared.value)
      const [seen, ms] = await timed(() => gate.inspect(outbound, context))
      if (!seen.ok) throw new Error(seen.error.code)
      looks.push(ms)
    }
    // The first two pay for compiling and for starting the model.
    if (i < 2) continue
    known += chart.known.length
    note('clear, looked ahead', clearing)
    note('clear, not looked ahead', unread)
    note('  the gate’s own means', values)
    for (const [name, ms] of parts) note(`  ${name} alone`, ms)
    for (const ms of looks) note('inspect', ms)
    note('the look ahead', ahead)
  }
  const load = `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`
  console.log(`${count} charts of ${LENGTH} characters with ${Math.round(known / count)} known values each; ${load}`)
  for (const [what, all] of times)
    console.log(`   ${what.padEnd(24)}median ${at(all, 0.5).toFixed(0)} ms, p95 ${at(all, 0.95).toFixed(0)} ms`)
}

const at = (times: readonly number[], q: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0
