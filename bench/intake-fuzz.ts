// Breaks files of every kind and reads them in reading processes, as the app does: `npm run bench:intake -- fuzz [INPUTS] [SEED] [KIND …]`.
// Says what became of them; of what went wrong it keeps the kind and the number, which make the same file again.
import path from 'node:path'
import { build } from 'vite'
import { readingInChild } from '../src/main/app/reading-child'
import { createReading, FILE_KINDS, type FileKind, type Leaf } from '../src/main/intake'
import { prepareInputs } from '../src/main/intake/testing/fuzz/inputs'
import { wrongIn } from '../src/main/intake/testing/fuzz/invariants'

/** Of the inputs; a page is drawn and looked at for each PDF, which takes far longer than any other. */
const shareOf = (kind: FileKind): number => (kind === 'pdf' ? 0.2 : 1)

/** In milliseconds: what one input may take, and how long a reader may say nothing. */
const BUDGET = 10_000
const PROCESSES = 2

interface Tally {
  inputs: number
  accepted: number
  readonly refused: Map<string, number>
  ended: number
  slow: number
  /** What was accepted and does not hold together. */
  wrong: number
  longest: number
  seconds: number
}

export async function run([count = '100000', first = '1', ...named]: readonly string[]): Promise<void> {
  const { kinds, input } = await prepareInputs()
  const chosen = kinds.filter((kind) => named.length === 0 || named.includes(kind))
  if (chosen.length === 0) throw new Error(`no such kind. There are ${FILE_KINDS.join(', ')}.`)
  const shares = chosen.reduce((all, kind) => all + shareOf(kind), 0)
  const reading = createReading(readingInChild(await builtEntry()), { processes: PROCESSES, stall: BUDGET })
  const failures: string[] = []

  async function readOne(kind: FileKind, seed: number, tally: Tally): Promise<void> {
    const began = performance.now()
    let accepted = false
    const refused: string[] = []
    // Told at once, too: a run that is ended early has not been for nothing.
    const fail = (what: string): void => {
      failures.push(`${kind} ${seed}: ${what}`)
      console.log(`  ${failures.at(-1)}`)
    }
    const onLeaf = (leaf: Leaf): void => {
      const wrong = wrongIn(leaf)
      if (wrong) {
        tally.wrong++
        fail(wrong)
      } else if (leaf.charts.ok) accepted = true
      else refused.push(leaf.charts.error)
    }
    const done = await reading.read(input(kind, seed), { onLeaf })
    const took = performance.now() - began
    tally.inputs++
    tally.longest = Math.max(tally.longest, took)
    if (!done.ok && done.error === 'file-reader-slow') tally.slow++
    else if (!done.ok) tally.ended++
    else if (accepted) tally.accepted++
    else for (const code of refused.slice(0, 1)) tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1)
    if (!done.ok) fail(done.error)
    else if (took > BUDGET) fail(`${Math.round(took)} ms`)
  }

  const tallies: [FileKind, Tally][] = []
  for (const kind of chosen) {
    const tally: Tally = { inputs: 0, accepted: 0, refused: new Map(), ended: 0, slow: 0, wrong: 0, longest: 0, seconds: 0 }
    const began = performance.now()
    let next = Number(first)
    const last = next + Math.ceil((Number(count) * shareOf(kind)) / shares)
    const work = async (): Promise<void> => {
      while (next < last) await readOne(kind, next++, tally)
    }
    await Promise.all(Array.from({ length: PROCESSES }, work))
    tally.seconds = (performance.now() - began) / 1000
    tallies.push([kind, tally])
    console.log(`${kind}: ${tally.inputs} in ${tally.seconds.toFixed(1)} s`)
  }
  reading.close()
  line(['kind', 'inputs', 'accepted', 'refused', 'ended', 'slow', 'wrong', 'longest s', 'seconds'])
  for (const [kind, t] of tallies)
    line([kind, t.inputs, t.accepted, refusals(t), t.ended, t.slow, t.wrong, (t.longest / 1000).toFixed(2), t.seconds.toFixed(1)])
  const all = (of: (tally: Tally) => number): number => tallies.reduce((sum, [, tally]) => sum + of(tally), 0)
  line([
    'all',
    all((t) => t.inputs),
    all((t) => t.accepted),
    all(refusals),
    all((t) => t.ended),
    all((t) => t.slow),
    all((t) => t.wrong),
    '',
    all((t) => t.seconds).toFixed(1),
  ])
  console.log('\nrefused by reason')
  for (const [kind, { refused }] of tallies) {
    const reasons = [...refused].sort((a, b) => b[1] - a[1]).map(([code, n]) => `${code} ${n}`)
    console.log(`${kind.padEnd(10)} ${reasons.join(', ')}`)
  }
  console.log(failures.length === 0 ? '\nnothing went wrong' : `\nwent wrong\n${failures.join('\n')}`)
}

const refusals = ({ refused }: Tally): number => [...refused.values()].reduce((a, b) => a + b, 0)

const line = ([first, ...rest]: readonly (string | number)[]): void =>
  console.log(`${String(first).padEnd(10)}${rest.map((cell) => String(cell).padStart(10)).join('')}`)

/** Bundled like the app's own, next to it, so that it finds the same packages. */
async function builtEntry(): Promise<string> {
  const outDir = path.resolve('out/bench')
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.resolve('bench/reading-without-ocr.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: '[name].js' } },
    },
  })
  return path.join(outDir, 'reading-without-ocr.js')
}
