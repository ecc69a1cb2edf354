// Fills a data folder with a hundred finished charts, by the steps a coder takes: imported, scrubbed by rules and model, cleared, coded
// by the built-in coder, every proposal decided, signed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDesk } from '../src/main/app/compose'
import { inThread } from '../src/main/app/inference-thread'
import { loadChart } from '../src/main/app/pipeline/chart-state'
import { clearChart } from '../src/main/app/pipeline/clearing'
import { decideCode } from '../src/main/app/pipeline/coding'
import type { Desk } from '../src/main/app/pipeline/desk'
import { keepFindings } from '../src/main/app/pipeline/findings'
import { finishChart } from '../src/main/app/pipeline/finishing'
import { importFile, scrubChart } from '../src/main/app/pipeline/importing'
import { sendChart } from '../src/main/app/pipeline/sending'
import { viewOfChart } from '../src/main/app/pipeline/view'
import type { Platform } from '../src/main/app/platform'
import { readingInChild } from '../src/main/app/reading-child'
import { createTools } from '../src/main/app/tools'
import { createVault } from '../src/main/app/vault'
import type { ChartId } from '../src/shared/ids'
import { ROLES } from '../src/shared/people'
import type { Result } from '../src/shared/result'
import { PASSPHRASE } from './desk-records'

export const CHARTS = 100
const CODER = { name: 'Dana Okafor', credential: 'CPC' }

function expectOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Fictional notes: the gold set, then the examples, then the first of them again with a line more, twice as many as are needed. */
function notes(root: string): string[] {
  const gold = readFileSync(path.join(root, 'data/gold/notes.jsonl'), 'utf8').trim().split('\n')
  const texts = gold.map((line) => (JSON.parse(line) as { text: string }).text)
  const folder = path.join(root, 'examples/charts')
  texts.push(...readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8')))
  for (let i = 0; texts.length < 2 * CHARTS; i++) texts.push(`${texts[i]}\n\nAddendum: reviewed, no change.\n`)
  return texts
}

export async function fillWithFinished(home: string, root: string): Promise<void> {
  const platform: Platform = {
    home: path.join(home, 'records'),
    data: path.join(root, 'data'),
    around: { log: null, crashDumps: null, temp: path.join(home, 'temp'), runtime: null },
    keystore: { available: false, encrypt: (bytes) => bytes, decrypt: (bytes) => bytes },
    printPdf: async () => new Uint8Array(),
    user: 'bench',
    workstation: 'bench',
    appVersion: '0.0.0',
    now: () => new Date(),
  }
  const vault = createVault(platform)
  const tools = createTools({
    data: platform.data,
    model: path.join(root, 'models/deid'),
    startInference: inThread(path.join(root, 'out/main/inference.js')),
    startReading: readingInChild(path.join(root, 'out/main/reading.js')),
  })
  const bench = { name: 'Bench', credential: 'CPC', roles: ROLES }
  const { store } = expectOk(await vault.begin(bench, PASSPHRASE, { remember: false, recovery: false }))
  const desk = createDesk(platform, tools, store, { progress: () => {}, changed: () => {} })
  const folder = mkdtempSync(path.join(tmpdir(), 'chartroom-bench-notes-'))
  try {
    let finished = 0
    for (const [i, text] of notes(root).entries()) {
      if (finished === CHARTS) break
      const file = path.join(folder, `note-${String(i + 1).padStart(3, '0')}.txt`)
      writeFileSync(file, text)
      const id = expectOk(await importFile(desk, file, 'anew'))
      expectOk(await scrubChart(desk, id, new AbortController().signal))
      if (await finish(desk, id)) finished += 1
    }
    if (finished < CHARTS) throw new Error(`only ${finished} charts could be finished`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    tools.close()
    vault.lock('stop')
  }
}

/** @returns false for a note in which the gate finds what a person would have to mark by hand */
async function finish(desk: Desk, id: ChartId): Promise<boolean> {
  const { review } = expectOk(loadChart(desk, id))
  const open = review.findings.filter((finding) => finding.state === 'undecided').map((finding) => finding.id)
  if (open.length > 0) expectOk(keepFindings(desk, id, open))
  let cleared = await clearChart(desk, id, CODER)
  for (let again = 0; !cleared.ok && again < 3; again++) {
    // The gate marks what its own look found; it is kept, as a coder would.
    const marked = expectOk(loadChart(desk, id)).review.findings.filter((finding) => finding.state === 'undecided')
    if (marked.length > 0)
      expectOk(
        keepFindings(
          desk,
          id,
          marked.map((finding) => finding.id),
        ),
      )
    cleared = await clearChart(desk, id, CODER)
  }
  if (!cleared.ok) return false
  expectOk(await sendChart(desk, id, new AbortController().signal))
  const { suggestions } = expectOk(viewOfChart(desk, id))
  for (const [i, suggestion] of suggestions.entries()) {
    if (suggestion.check.status !== 'valid' || suggestion.decision) continue
    const decision =
      i % 4 === 3 ? ({ action: 'reject', reason: 'not managed in this encounter' } as const) : ({ action: 'accept' } as const)
    expectOk(decideCode(desk, id, suggestion.id, decision))
  }
  expectOk(finishChart(desk, id, CODER, 'kept as documented'))
  return true
}
