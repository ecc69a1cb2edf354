// PDFs in the reading process: how long a hundred pages of text take and how much memory, and how much of two columns comes in order.
// `npm run bench:intake -- pdf [pages]`
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'
import { readingInChild } from '../src/main/app/reading-child'
import { type Chart, createReading } from '../src/main/intake'

const READER = path.resolve('out/main/reading.js')
const ROUNDS = 5
const PAGES = 100
/** Of letters, in points. */
const SIZE = 9.5
const SENTENCES = [
  'The patient has been short of breath on exertion since the spring, without chest pain or palpitations.',
  'Weight is stable and both ankles swell by the evening, which improves overnight.',
  'Examination showed a regular rhythm, clear lungs and mild pitting edema.',
  'Echocardiography found a preserved ejection fraction with grade two diastolic dysfunction.',
  'Tablets are taken as prescribed and no visit to the clinic was missed.',
]

export async function run([count]: readonly string[]): Promise<void> {
  const pages = Number(count ?? PAGES)
  const dense = await densePages(pages)
  const rounds: Round[] = []
  for (let i = 0; i < ROUNDS; i++) rounds.push(await measure(dense))
  const characters = rounds[0]?.chart.text.length ?? 0
  const order = await twoColumns(20)
  const read = (await measure(order.bytes)).chart.text
  print([
    ['pages, characters', `${pages}, ${characters.toLocaleString('en-US')}`],
    ['time in a process that runs, median of 5', `${median(rounds.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`],
    ['time with the start of the process', `${median(rounds.map(({ started, milliseconds }) => started + milliseconds)).toFixed(0)} ms`],
    ['processor time, median of 5', `${median(rounds.map(({ processor }) => processor)).toFixed(0)} ms`],
    ['memory of the process at its most', `${median(rounds.map(({ most }) => most)).toFixed(0)} MiB`],
    ['of it for reading', `${median(rounds.map(({ most, idle }) => most - idle)).toFixed(0)} MiB`],
    ['lines of two columns in order', `${(inOrder(read, order.lines) * 100).toFixed(1)} %`],
  ])
}

interface Round {
  readonly chart: Chart
  /** To read the first, tiny file, so that everything is loaded. */
  readonly started: number
  readonly milliseconds: number
  /** Of all its threads, in milliseconds: what stays the same beside other work. */
  readonly processor: number
  /** In MiB, of the whole process: after the first file, and at the most. */
  readonly idle: number
  readonly most: number
}

async function measure(bytes: Uint8Array): Promise<Round> {
  const reading = createReading(readingInChild(READER), { processes: 1 })
  const charts: Chart[] = []
  const read = async (file: Uint8Array): Promise<number> => {
    const from = performance.now()
    const done = await reading.read(
      { name: 'bench.pdf', bytes: file },
      { onLeaf: ({ charts: own }) => charts.push(...(own.ok ? own.value : [])) },
    )
    if (!done.ok) throw new Error(`not read: ${done.error}`)
    return performance.now() - from
  }
  const started = await read(await densePages(1))
  const pid = readerOf(process.pid)
  const idle = memoryOf(pid, 'VmRSS')
  const worked = processorTime(pid)
  const milliseconds = await read(bytes)
  const most = memoryOf(pid, 'VmHWM')
  const processor = processorTime(pid) - worked
  reading.close()
  const chart = charts.at(-1)
  if (!chart || charts.length !== 2) throw new Error('not one chart a file')
  return { chart, started, milliseconds, processor, idle, most }
}

/** The reading process among the children of this one. */
function readerOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number)
  const reader = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(READER))
  if (!reader) throw new Error('no reading process')
  return reader
}

/** In MiB, as the system says. */
const memoryOf = (pid: number, what: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024

/** In milliseconds; the system counts in hundredths of a second (user and system, fields 14 and 15 of its line). */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** About 3,000 characters each, with a header and a footer. */
async function densePages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let n = 1; n <= count; n++) {
    const page = document.addPage([612, 792])
    write(page, font, 54, 760, `Harbor Point Cardiology    Patient: Rosalind Quill    MRN: 00417733`)
    for (let line = 0; line < 33; line++) write(page, font, 54, 720 - line * 19, `${n}.${line} ${SENTENCES[(n + line) % SENTENCES.length]}`)
    write(page, font, 270, 36, `Page ${n} of ${count}`)
  }
  return document.save()
}

async function twoColumns(count: number): Promise<{ bytes: Uint8Array; lines: string[] }> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.TimesRoman)
  const lines: string[] = []
  for (let n = 0; n < count; n++) {
    const page = document.addPage([612, 792])
    write(page, font, 54, 750, `Notes of visit ${n}`)
    for (const left of [54, 318]) {
      for (let line = 0; line < 50; line++) {
        // Every seventh ends a paragraph; on odd pages the columns stand at heights of their own.
        const words = `${SENTENCES[(n + line) % SENTENCES.length]} ${SENTENCES[line % SENTENCES.length]}`.split(' ')
        while (font.widthOfTextAtSize(words.join(' '), SIZE) > (line % 7 === 6 ? 80 : 225)) words.pop()
        lines.push(`L${lines.length} ${words.join(' ')}`)
        write(page, font, left, 720 - line * 13 - (n % 2 === 1 && left > 54 ? 6 : 0), lines.at(-1) as string)
      }
    }
  }
  return { bytes: await document.save(), lines }
}

const write = (page: PDFPage, font: PDFFont, x: number, y: number, text: string): void => page.drawText(text, { x, y, size: SIZE, font })

/** The share of lines that are there whole and come right after the one before them. */
function inOrder(text: string, lines: readonly string[]): number {
  const places = text
    .split(/[\n\f]+/)
    .map((line) => lines.indexOf(line))
    .filter((place) => place >= 0)
  return places.filter((place, i) => place === (places[i - 1] ?? -1) + 1).length / lines.length
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function print(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(width)}  ${value}\n`)
}
