// Measures the detectors, each alone and all together, with the header facts of intake and the product's own sweep, union and mask, on
// our own sets and on the development sets beside the repository (skipped where they are not there). Run with
// `npm run bench:deid [-- --ci --ages --years --leaks N --over N --residual N --json FILE] [SET…]`. Besides sets, `long` is the chart of a
// million characters by all detectors, `speed` the notes of usual length.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inThread } from '../src/main/app/inference-thread'
import { readingInChild } from '../src/main/app/reading-child'
import { createTools } from '../src/main/app/tools'
import { type Finding, lookAgain, mask, SURE } from '../src/main/deidentify'
import { categoriesOf, figuresOf, intervalsOf, tally } from '../src/main/governance'
import { type Column, columnsOf, type Ran, runSet, timed } from './deid-columns'
import { readOptions } from './deid-options'
import { type ColumnFigures, printPlace, printSet, type SetFigures } from './deid-report'
import { type Document, type DocumentSet, markedSets, unmarkedSets } from './deid-sets'
import { measureSpeed, peakOfChildren, printSpeed } from './deid-speed'
import { measureLongChart } from './long-chart'

const ROOT = process.cwd()
const options = readOptions(process.argv.slice(2))
const { wanted } = options

const tools = createTools({
  data: join(ROOT, 'data'),
  model: options.model ?? join(ROOT, 'models/deid'),
  startInference: inThread(join(ROOT, 'out/main/inference.js')),
  startReading: readingInChild(join(ROOT, 'out/main/reading.js')),
})
const [knowledge, loading] = await timed(async () => tools.knowledge)
console.log(`lists loaded in ${loading.toFixed(0)} ms`)
const columns = columnsOf(tools.detectors)
for (const { name, version } of tools.detectors) console.log(`${name}: ${version}`)

const lengthOf = (documents: readonly Document[]): number => documents.reduce((n, document) => n + document.text.length, 0)
const textsOf = (documents: readonly Document[]): string[] => documents.map((document) => document.text)

async function measure(set: DocumentSet): Promise<SetFigures> {
  const { name, documents } = set
  const runs = await runSet(textsOf(documents), columns, knowledge)
  const measured: Record<string, ColumnFigures> = {}
  for (const [i, column] of columns.entries()) measured[column.name] = await figure(documents, column, runs[i] as Ran)
  const figures = {
    name,
    documents: documents.length,
    identifiers: documents.reduce((n, document) => n + document.spans.length, 0),
    characters: lengthOf(documents),
    columns: measured,
  }
  printSet(figures)
  showPlaces(set, (runs.at(-1) as Ran).findings)
  return figures
}

async function figure(documents: readonly Document[], column: Column, { findings, milliseconds }: Ran): Promise<ColumnFigures> {
  const tallies = documents.map((document, i) => tally(document, findings[i] as readonly Finding[], options.allow))
  return {
    figures: figuresOf(tallies),
    intervals: options.intervals || options.json !== null ? intervalsOf(tallies) : null,
    categories: categoriesOf(tallies),
    findings: findings.flat().length,
    residual: options.residual === null ? null : await residual(documents, column, findings, options.residual),
    milliseconds,
    notesPerSecond: (documents.length * 1000) / milliseconds,
    charactersPerSecond: (lengthOf(documents) * 1000) / milliseconds,
  }
}

/** What the gate's second look would stop at. */
async function residual(
  documents: readonly Document[],
  { detectors }: Column,
  findings: readonly (readonly Finding[])[],
  show: number,
): Promise<number> {
  let found = 0
  for (const [i, { text }] of documents.entries()) {
    const masked = mask(text, findings[i] as readonly Finding[]).text
    const hits = await lookAgain({ text: masked, facts: [] }, detectors, knowledge)
    for (const hit of hits.filter((one) => one.confidence >= SURE)) if (++found <= show) printPlace(`again ${hit.detector}`, masked, hit)
  }
  return found
}

/** The places behind the figures, of the last column: all detectors together. */
function showPlaces({ documents }: DocumentSet, findings: Ran['findings']): void {
  if (options.leaks === 0 && options.over === 0) return
  const leaks = documents.flatMap((document, i) =>
    tally(document, findings[i] as readonly Finding[], options.allow).leaks.map((leak) => ({ document, leak })),
  )
  for (const { document, leak } of leaks.slice(0, options.leaks)) printPlace(`${document.id} leak ${leak.label}`, document.text, leak)
  const over = documents.flatMap((document, i) =>
    (findings[i] as readonly Finding[])
      .filter((f) => ![...document.spans, ...document.ignore].some((s) => s.start < f.end && f.start < s.end))
      .map((finding) => ({ document, finding })),
  )
  const step = Math.max(1, Math.floor(over.length / Math.max(1, options.over)))
  for (const { document, finding } of over.filter((_, i) => i % step === 0).slice(0, options.over))
    printPlace(`${document.id} over ${finding.category} ${finding.confidence} ${finding.detectors.join('+')}`, document.text, finding)
}

// The first texts pay for compiling the expressions and starting the model: no set should.
const ownNotes = markedSets(ROOT, ['gold-notes', 'examples']).flatMap((set) => textsOf(set.documents))
await runSet(ownNotes.slice(0, 3), columns, knowledge)
const marked = markedSets(ROOT, wanted)
if (wanted.length === 0 || wanted.includes('long')) {
  const [examples] = markedSets(ROOT, ['examples'])
  const detectors = wanted.includes('long') ? tools.detectors : tools.detectors.slice(0, 1)
  if (examples) await measureLongChart(examples.documents, detectors, knowledge)
}
const sets: SetFigures[] = []
for (const set of marked) sets.push(await measure(set))
const unmarked: SetFigures[] = []
for (const set of unmarkedSets(ROOT, wanted)) unmarked.push(await measure(set))

const speed =
  wanted.length === 0 || wanted.includes('speed') || options.json !== null ? await measureSpeed(ownNotes, columns, knowledge) : null
if (speed !== null) printSpeed(speed)
const memory = { inferenceProcess: peakOfChildren(), ownProcess: process.resourceUsage().maxRSS * 1024 }
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
console.log(
  `memory at most: ${memory.inferenceProcess === null ? 'no inference process' : `${megabytes(memory.inferenceProcess)} in the inference process`}, ${megabytes(memory.ownProcess)} in this one`,
)

if (options.json !== null) {
  const versions = Object.fromEntries(tools.detectors.map(({ name, version }) => [name, version]))
  const all = { at: new Date().toISOString(), versions, allow: options.allow, sets, unmarked, speed, memory }
  writeFileSync(options.json, `${JSON.stringify(all, null, 2)}\n`)
  console.log(`written to ${options.json}`)
}
tools.close()
