// `review`: charts through the whole path without a window. A person is named who clears; codes stay for a person to decide.
import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createDesk } from '../main/app/compose'
import type { EndpointSettings } from '../main/app/endpoint-settings'
import { loadChart } from '../main/app/pipeline/chart-state'
import { clearChart } from '../main/app/pipeline/clearing'
import type { Desk } from '../main/app/pipeline/desk'
import { exportPacket } from '../main/app/pipeline/exporting'
import { keepFindings } from '../main/app/pipeline/findings'
import { importFile, scrubChart } from '../main/app/pipeline/importing'
import { sendChart } from '../main/app/pipeline/sending'
import { viewOfChart } from '../main/app/pipeline/view'
import type { Tools } from '../main/app/tools'
import { createVault } from '../main/app/vault'
import type { Clearer } from '../main/gate'
import { type FailureCode, say } from '../shared/failures'
import type { ChartId } from '../shared/ids'
import { err, ok, type Result } from '../shared/result'
import { Misuse, readArguments } from './arguments'
import type { Streams } from './lines'
import { createPrinter } from './printer'
import { findRecords } from './records'

export interface ReviewSurroundings {
  readonly tools: Tools
  readonly streams: Streams
  /** Folder of the built main process. */
  readonly main: string
  readonly data: string
  readonly version: string
  readonly env: NodeJS.ProcessEnv
}

/** The residual check may mark more places; each round masks them. More rounds than this mean that something is wrong. */
const ROUNDS = 4

export async function review(args: readonly string[], around: ReviewSurroundings): Promise<number> {
  const { values, positionals: files } = readArguments(args, {
    allowPositionals: true,
    options: { out: { type: 'string' }, 'cleared-by': { type: 'string' }, endpoint: { type: 'string' }, model: { type: 'string' } },
  })
  if (files.length === 0) throw new Misuse('review takes at least one chart file')
  if (!values.out) throw new Misuse('--out DIR is missing')
  const clearedBy = readClearer(values['cleared-by'])
  const endpoint = readEndpoint(values.endpoint, values.model, around.env)
  const { out, err: errors } = around.streams
  const records = findRecords(around.env)
  const printer = createPrinter(around.main)
  const vault = createVault({
    home: records.home,
    data: around.data,
    keystore: { available: false, encrypt: (bytes) => bytes, decrypt: (bytes) => bytes },
    printPdf: printer.print,
    user: os.userInfo().username,
    workstation: os.hostname(),
    appVersion: around.version,
    now: () => new Date(),
  })
  try {
    const store = await vault.open(records.passphrase, false)
    if (!store.ok) {
      errors.write(`chartroom: ${say(store.error)}\n`)
      return 1
    }
    const desk = createDesk(vault.platform, around.tools, store.value, { progress: () => {}, changed: () => {} }, endpoint)
    await mkdir(values.out, { recursive: true })
    const names = outputNames(files)
    let failed = 0
    for (const [i, file] of files.entries()) {
      const done = await reviewOne(desk, file, path.join(values.out, names[i] ?? ''), clearedBy)
      if (done.ok) out.write(`${file}: ${done.value}\n`)
      else {
        failed += 1
        errors.write(`${file}: ${say(done.error)}\n`)
      }
    }
    if (failed > 0) errors.write(`chartroom: ${failed} of ${files.length} charts failed; the others are in ${values.out}\n`)
    return failed > 0 ? 1 : 0
  } finally {
    printer.close()
    vault.lock('stop')
  }
}

/** @returns a line that says what was made */
async function reviewOne(desk: Desk, file: string, base: string, clearedBy: Clearer): Promise<Result<string, FailureCode>> {
  const id = await importFile(desk, file, 'anew')
  if (!id.ok) return id
  const scrubbed = await scrubChart(desk, id.value, new AbortController().signal)
  if (!scrubbed.ok) return scrubbed
  const cleared = await clearAll(desk, id.value, clearedBy)
  if (!cleared.ok) return cleared
  const sent = await sendChart(desk, id.value, new AbortController().signal)
  const view = viewOfChart(desk, id.value)
  if (!view.ok) return view
  const { suggestions, scrubbed: text, findings } = view.value
  await writeFile(`${base}.scrubbed.txt`, text)
  if (!sent.ok) return sent
  await writeFile(
    `${base}.suggestions.json`,
    `${JSON.stringify(
      suggestions.map(({ id: _, decision: __, evidence, ...s }) => ({
        ...s,
        evidence: evidence.map(({ start, end, text: quote }) => ({ start, end, text: quote })),
      })),
      null,
      2,
    )}\n`,
  )
  const packet = await exportPacket(desk, id.value, `${base}.packet.zip`)
  if (!packet.ok) return packet
  const valid = suggestions.filter((s) => s.check.status === 'valid').length
  return ok(
    `${findings.length} identifiers masked, ${valid} codes suggested, packet ${packet.value.intact ? 'verified' : 'NOT intact'}: ${base}.packet.zip`,
  )
}

/** Masks what waits and what the residual check marks, until the gate is satisfied. */
async function clearAll(desk: Desk, id: ChartId, clearedBy: Clearer): Promise<Result<void, FailureCode>> {
  let last: FailureCode = 'residual-identifier'
  for (let round = 0; round < ROUNDS; round++) {
    const state = loadChart(desk, id, ['review'])
    if (!state.ok) return state
    const undecided = state.value.review.findings.filter((finding) => finding.state === 'undecided')
    for (const finding of undecided) {
      const kept = keepFindings(desk, id, [finding.id])
      if (!kept.ok) return kept
    }
    const done = await clearChart(desk, id, clearedBy)
    if (done.ok) return ok(undefined)
    last = done.error.code
    if (last !== 'residual-identifier') break
  }
  return err(last)
}

function readClearer(given: string | undefined): Clearer {
  const [, name, credential] = /^(.+),([^,]+)$/.exec(given ?? '') ?? []
  if (!name?.trim() || !credential?.trim()) throw new Misuse('--cleared-by takes a name and a credential, like "Robin Vale, CPC"')
  return { name: name.trim(), credential: credential.trim() }
}

function readEndpoint(baseUrl: string | undefined, model: string | undefined, env: NodeJS.ProcessEnv): EndpointSettings {
  if (baseUrl === undefined) {
    if (model !== undefined) throw new Misuse('--model goes with --endpoint')
    return { kind: 'built-in', baseUrl: '', model: '', key: '' }
  }
  if (!model) throw new Misuse('--endpoint needs --model NAME')
  return { kind: 'openai-compatible', baseUrl, model, key: env['CHARTROOM_API_KEY'] ?? '' }
}

/** One base name per file; files of the same name in different folders get a number. */
function outputNames(files: readonly string[]): string[] {
  const used = new Set<string>()
  return files.map((file) => {
    const base = path.basename(file, path.extname(file)) || 'chart'
    let name = base
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}-${n}`
    used.add(name.toLowerCase())
    return name
  })
}
