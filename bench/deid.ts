// Measures the rules, with the header facts of intake, on our own sets and on the development sets beside the repository: recall,
// precision, over-redaction, speed. Run with `npm run bench:deid [-- --leaks N] [--over N] [SET…]`; it skips sets that are not there.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRulesDetector, deidentify, type Finding, loadKnowledge, lookAgain, mask } from '../src/main/deidentify'
import { extractFacts } from '../src/main/intake'
import { type Document, markedSets, type Place, unmarkedSets } from './deid-sets'
import { measureLongChart } from './long-chart'

interface Total {
  entityRecall: number | null
  charPrecision: number | null
  charRecall: number | null
  overRedaction: number | null
  zeroLeakDocs: number | null
  cleanDocsFlagged: number | null
}

interface Scorer {
  scoreDoc(
    doc: Document,
    spans: readonly Finding[],
    options: { ages: boolean; years: boolean },
  ): { leaks: { label: string; text: string; context: string }[] }
  summarise(counts: unknown[]): Total
  labelTable(counts: unknown[]): { label: string; entities: number; full: number; recall: number }[]
}

const ROOT = process.cwd()
const SCORER = resolve(ROOT, '../shared/tools/score.mjs')

const args = process.argv.slice(2)
const count = (flag: string): number => (args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : 0)
const wanted = args.filter((a) => !a.startsWith('--') && !/^\d+$/.test(a))
const percent = (x: number | null): string => (x === null ? '   –' : (100 * x).toFixed(2).padStart(6))

const started = performance.now()
const knowledge = loadKnowledge(join(ROOT, 'data'))
console.log(`lists loaded in ${(performance.now() - started).toFixed(0)} ms`)
const detector = createRulesDetector(knowledge.lexicon)

async function run(docs: readonly Document[]): Promise<{ all: Finding[][]; rate: number; chars: number }> {
  const all: Finding[][] = []
  const from = performance.now()
  for (const doc of docs)
    all.push([...(await deidentify({ text: doc.text, facts: extractFacts(doc.text) }, [detector], knowledge)).findings])
  const chars = docs.reduce((n, d) => n + d.text.length, 0)
  return { all, rate: (chars / (performance.now() - from)) * 1000, chars }
}

async function residual(docs: readonly Document[], all: readonly Finding[][]): Promise<number> {
  let hits = 0
  for (const [i, doc] of docs.entries()) {
    const masked = mask(doc.text, all[i] as Finding[]).text
    const sure = (await lookAgain({ text: masked, facts: [] }, [detector], knowledge)).filter((h) => h.confidence >= 0.5)
    hits += sure.length
    if (count('--residual') > hits)
      for (const h of sure)
        console.log(
          '   residual',
          h.detector,
          JSON.stringify(masked.slice(Math.max(0, h.start - 30), h.end + 20)),
          '→',
          JSON.stringify(masked.slice(h.start, h.end)),
        )
  }
  return hits
}

const around = (text: string, s: Place): string =>
  `${text.slice(Math.max(0, s.start - 35), s.start)}«${text.slice(s.start, s.end)}»${text.slice(s.end, s.end + 20)}`.replace(/\s+/g, ' ')

async function measure(scorer: Scorer): Promise<void> {
  for (const { name: set, documents: docs } of markedSets(ROOT, wanted)) {
    const { all, rate } = await run(docs)
    const counts = docs.map((doc, i) => scorer.scoreDoc(doc, all[i] as Finding[], { ages: false, years: false }))
    const t = scorer.summarise(counts)
    console.log(
      `\n${set}: entity recall ${percent(t.entityRecall)}  char recall ${percent(t.charRecall)}  char precision ${percent(t.charPrecision)}  over-redaction ${percent(t.overRedaction)}  zero-leak ${percent(t.zeroLeakDocs)}  clean flagged ${percent(t.cleanDocsFlagged)}  ${Math.round(rate / 1000)}k chars/s  residual ${await residual(docs, all)}`,
    )
    for (const l of scorer.labelTable(counts))
      console.log(`   ${l.label.padEnd(20)} ${String(l.full).padStart(5)} of ${String(l.entities).padStart(5)} ${percent(l.recall)}`)
    for (const leak of counts.flatMap((c) => c.leaks).slice(0, count('--leaks')))
      console.log(`   leak ${leak.label} ${JSON.stringify(leak.text)} in …${leak.context}…`)
    const over = docs.flatMap((doc, i) =>
      (all[i] as Finding[])
        .filter((f) => ![...doc.spans, ...doc.ignore].some((s) => s.start < f.end && f.start < s.end))
        .map((f) => ({ doc, f })),
    )
    for (const { doc, f } of over.slice(0, count('--over')))
      console.log(`   over ${f.category} ${f.confidence} ${f.detectors.join('+')} ${around(doc.text, f)}`)
  }
}

async function background(): Promise<void> {
  for (const { name: set, documents: docs } of unmarkedSets(ROOT, wanted)) {
    const { all, rate, chars } = await run(docs)
    const masked = all.flat().reduce((n, f) => n + f.end - f.start, 0)
    console.log(
      `\n${set}: ${all.flat().length} findings, ${percent(masked / chars)} % of characters, ${Math.round(rate / 1000)}k chars/s  residual ${await residual(docs, all)}`,
    )
    const over = docs.flatMap((doc, i) => (all[i] as Finding[]).map((f) => ({ doc, f })))
    const shown = count('--over')
    const step = Math.max(1, Math.floor(over.length / Math.max(1, shown)))
    for (const { doc, f } of over.filter((_, i) => i % step === 0).slice(0, shown))
      console.log(`   ${f.category} ${f.confidence} ${f.detectors.join('+')} ${around(doc.text, f)}`)
  }
}

if (wanted.length === 0 || wanted.includes('long')) {
  const [examples] = markedSets(ROOT, ['examples'])
  if (examples) await measureLongChart(examples.documents, detector, knowledge)
}
if (existsSync(SCORER)) {
  const scorer = (await import(pathToFileURL(SCORER).href)) as Scorer
  await measure(scorer)
  await background()
} else {
  console.log(`no scoring tool at ${SCORER}: nothing measured`)
}
