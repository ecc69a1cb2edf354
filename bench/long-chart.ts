// A chart of a million characters, made of the example charts over and over with other numbers and names in them: how long the
// detectors take, the longest time the event loop stands still, and the memory.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Detector, deidentify, type Knowledge, lookAgain, mask } from '../src/main/deidentify'
import { extractFacts } from '../src/main/intake'
import type { Document } from './deid-sets'

const LENGTH = 1_000_000

/** Every copy differs in its digits and, here and there, in a family name, so that the sweep has ever more to look for. */
function longText(documents: readonly Document[]): string {
  const parts: string[] = []
  for (let n = 0, length = 0; length < LENGTH; n++) {
    const text = (documents[n % documents.length] as Document).text
    const part = text
      .replace(/\d(?=\d{3})/g, (d) => String((Number(d) + n) % 10))
      .replace(/(?<=\bDr\. )\p{Lu}\p{Ll}+/gu, (name) => `${name}${'aeiou'[n % 5]}n`)
    parts.push(part)
    length += part.length
  }
  return parts.join('\n\n').slice(0, LENGTH)
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

/** Prints one line. */
export async function measureLongChart(
  documents: readonly Document[],
  detectors: readonly Detector[],
  knowledge: Knowledge,
): Promise<void> {
  const text = longText(documents)
  const facts = extractFacts(text)
  const before = process.memoryUsage().heapUsed
  let peak = before
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed)
  }, 20)
  delay.enable()
  await turn()
  const from = performance.now()
  const { findings } = await deidentify({ text, facts }, detectors, knowledge)
  const took = performance.now() - from
  // a block is seen only by the turn after it
  await turn()
  delay.disable()
  clearInterval(watch)
  peak = Math.max(peak, process.memoryUsage().heapUsed)
  const again = performance.now()
  const masked = mask(text, findings).text
  const masking = performance.now() - again
  const residualFrom = performance.now()
  await lookAgain({ text: masked, facts: [] }, detectors, knowledge)
  console.log(
    `\n1 M characters, ${detectors.map((detector) => detector.name).join(' and ')}: ${(took / 1000).toFixed(1)} s, longest block ${Math.round(delay.max / 1e6)} ms, ${Math.round((peak - before) / 1e6)} MB, ${findings.length} findings; masked in ${Math.round(masking)} ms, read again in ${((performance.now() - residualFrom) / 1000).toFixed(1)} s`,
  )
}
