// The self-test: the gold set goes the way a chart goes (header facts, detectors, sweep, mask), and what was masked is scored. The notes
// are fictional; the records and the ledger get figures, versions and sums.
import type { SelfTest } from '../../../shared/figures'
import { ok, type Result } from '../../../shared/result'
import type { SelfTestView } from '../../../shared/views'
import { categoriesOf, figuresOf, intervalsOf, shortfalls, type Tally, tally } from '../../governance'
import { chartOf } from '../../intake'
import { asSha256, type WriteRefusal } from '../../store'
import { scrub, type Tools, versionsOf } from '../tools'
import { type Desk, ownLabels } from './desk'

export interface SelfTestWork {
  readonly now: () => Date
  readonly signal?: AbortSignal
  /** Notes done. */
  readonly onProgress?: (done: number, total: number) => void
}

export type SelfTestRefusal = 'gold-unavailable' | 'detector-failed' | 'model-damaged' | 'cancelled'

export async function runSelfTest(tools: Tools, { now, signal, onProgress }: SelfTestWork): Promise<Result<SelfTest, SelfTestRefusal>> {
  const gold = tools.gold
  if (!gold.ok) return gold
  const { documents, sha256, floors } = gold.value
  const tallies: Tally[] = []
  const began = performance.now()
  for (const document of documents) {
    const { text, facts } = chartOf('', document.text)
    const done = await scrub(tools, { text, facts, ...(signal && { signal }) })
    if (!done.ok) return done
    // What the mask replaced, not what was found: the text that leaves is what counts.
    const masked = done.value.masked.segments.map((segment) => segment.original)
    tallies.push(tally(document, masked))
    onProgress?.(tallies.length, documents.length)
  }
  const milliseconds = Math.round(performance.now() - began)
  const figures = figuresOf(tallies)
  return ok({
    at: now().toISOString(),
    goldSha256: sha256,
    versions: versionsOf(tools),
    notes: documents.length,
    identifiers: documents.reduce((n, { spans }) => n + spans.length, 0),
    characters: documents.reduce((n, { text }) => n + text.length, 0),
    milliseconds,
    figures,
    intervals: intervalsOf(tallies),
    categories: categoriesOf(tallies),
    floors,
    shortfalls: shortfalls(figures, floors),
  })
}

export function recordSelfTest({ store }: Desk, test: SelfTest): Result<void, WriteRefusal> {
  const { goldSha256, notes, identifiers, milliseconds, figures } = test
  const versions = ownLabels(test.versions)
  return store.write((w) => {
    const passed = test.shortfalls.length === 0
    const detail = { gold: asSha256(goldSha256), versions, notes, identifiers, milliseconds, figures, passed }
    w.selfTests.insert({ test, ledgerSeq: w.append({ kind: 'self-test-run', detail }) })
  })
}

export function viewOfSelfTest({ store, tools }: Desk): SelfTestView {
  const last = store.read.selfTests.latest()?.test ?? null
  return { last, outdated: last !== null && !isSame(last.versions, versionsOf(tools)) }
}

const isSame = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, version]) => b[name] === version)
