// Measures text recognition: `npm run bench:intake -- ocr [--half tuning|held-out] [--pages N] [--worst]`. Pages go the way a scanned chart
// goes, from the file's bytes through the reader of pictures and the threads of OCR to the chart's text.
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ocrInThread } from '../src/main/intake/ocr/in-thread'
import { createOcr } from '../src/main/intake/ocr/threads'
import type { Ocr } from '../src/main/intake/readers/reader'
import { takeOne } from '../src/main/intake/testing/settings'
import { characterErrors } from './character-errors'
import { type Half, type MeasuredPage, makePages } from './ocr-pages'

/** Of the measures: character errors that may be, for each letter. */
const GOALS = { clean: 0.01, fax: 0.05 } as const
type State = keyof typeof GOALS

/** Where the producers are missing: what the tests read. Too little to measure with, enough to see that it works. */
const COMMITTED = resolve('src/main/intake/testing/files/picture')

export async function run(args: readonly string[]): Promise<void> {
  const half = (option(args, '--half') ?? 'held-out') as Half
  const most = Number(option(args, '--pages') ?? 99)
  const made = makePages(resolve('examples/charts'), join(tmpdir(), 'chartroom-ocr-pages'))
  if (!made) say('LibreOffice, LaTeX, Poppler or ImageMagick is missing: only the pages of the tests are read.')
  const pages = (made ?? committedPages()).filter((page) => page.half === half || !made).slice(0, most)
  const ocr = createOcr(ocrInThread(resolve('out/main/ocr.js')), { threads: 2 })
  const memory = watchMemory()
  say(`${pages.length} pages, ${made ? half : 'committed'}`)
  for (const state of ['clean', 'fax'] as const) await measure(ocr, pages, state, args.includes('--worst'))
  await speed(ocr, pages.slice(0, 8), 1)
  await speed(ocr, pages.slice(0, 8), 2)
  say(`memory of the process with 2 threads: ${memory()} MB at most`)
}

async function measure(ocr: Ocr, pages: readonly MeasuredPage[], state: State, worst: boolean): Promise<void> {
  const errors: { readonly page: MeasuredPage; readonly rate: number }[] = []
  for (const page of pages) errors.push({ page, rate: characterErrors((await read(ocr, page[state])).text, page.text) })
  const rates = errors.map(({ rate }) => rate).sort((a, b) => a - b)
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  const median = rates[rates.length >> 1] as number
  const goal = GOALS[state]
  const within = rates.filter((rate) => rate <= goal).length
  say(
    `${state.padEnd(6)} character errors: mean ${percent(mean)}, median ${percent(median)}, worst ${percent(rates.at(-1) as number)}; ` +
      `goal ${percent(goal)} ${mean <= goal ? 'met' : 'MISSED'} by the mean; ${within} of ${rates.length} pages within`,
  )
  for (const layout of new Set(pages.map((page) => page.layout))) {
    const own = errors.filter(({ page }) => page.layout === layout)
    say(`  ${layout.padEnd(9)} ${percent(own.reduce((sum, { rate }) => sum + rate, 0) / own.length)} over ${own.length} pages`)
  }
  if (worst) for (const { page, rate } of errors.sort((a, b) => b.rate - a.rate).slice(0, 5)) say(`  ${percent(rate)} ${page.name}`)
}

async function speed(ocr: Ocr, pages: readonly MeasuredPage[], threads: number): Promise<void> {
  // Loads the engines before the clock runs.
  await Promise.all(Array.from({ length: threads }, () => read(ocr, (pages[0] as MeasuredPage).clean)))
  const started = performance.now()
  const left = [...pages]
  const worker = async (): Promise<void> => {
    for (let page = left.shift(); page; page = left.shift()) await read(ocr, page.clean)
  }
  await Promise.all(Array.from({ length: threads }, worker))
  const minutes = (performance.now() - started) / 60_000
  say(`${threads} thread${threads === 1 ? ' ' : 's'}: ${(pages.length / minutes).toFixed(1)} clean pages a minute`)
}

const read = (ocr: Ocr, path: string) => takeOne(readFileSync(path), 'page', { ocr })

function committedPages(): MeasuredPage[] {
  const text = readFileSync(join(COMMITTED, 'page.txt'), 'utf8')
  const [clean, fax] = [join(COMMITTED, 'clean.png'), join(COMMITTED, 'fax.tif')]
  return [{ name: 'committed', half: 'held-out', layout: 'printout', font: 'Liberation Mono', text, clean, fax }]
}

function watchMemory(): () => number {
  let most = 0
  setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 100).unref()
  return () => Math.round(most / 1e6)
}

const option = (args: readonly string[], name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined
const percent = (rate: number): string => `${(rate * 100).toFixed(2)} %`
const say = (line: string): void => void process.stdout.write(`${line}\n`)
