// `review`: charts through the whole path without a window. A person is named who clears; codes stay for a person to decide.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createDesk } from '../main/app/compose'
import { type Coder, serverOf } from '../main/app/endpoints'
import { loadChart } from '../main/app/pipeline/chart-state'
import { takeClearance } from '../main/app/pipeline/clearing'
import type { Desk } from '../main/app/pipeline/desk'
import { addEndpoint, changeEndpoint } from '../main/app/pipeline/endpoints'
import { exportPacket } from '../main/app/pipeline/exporting'
import { keepFindings } from '../main/app/pipeline/findings'
import { importFile, scrubChart } from '../main/app/pipeline/importing'
import { sendChart } from '../main/app/pipeline/sending'
import { viewOfChart } from '../main/app/pipeline/view'
import type { Tools } from '../main/app/tools'
import type { Clearer } from '../main/gate'
import { type FailureCode, say } from '../shared/failures'
import type { ChartId, EndpointId } from '../shared/ids'
import { err, ok, type Result } from '../shared/result'
import { isProposal, type SuggestionView } from '../shared/views'
import { sayBug } from './bug'
import type { Streams } from './lines'
import type { Printer } from './printer'
import type { Records } from './records'
import { outputNames, readWanted, type Wanted } from './review-arguments'
import { openAs, takeRecords, vaultOf } from './vault'

export interface ReviewSurroundings {
  readonly tools: Tools
  readonly streams: Streams
  readonly printer: Printer
  readonly data: string
  readonly version: string
  readonly env: NodeJS.ProcessEnv
}

/** The residual check may mark more places; each round masks them. More rounds than this mean that something is wrong. */
const ROUNDS = 4

export async function review(args: readonly string[], around: ReviewSurroundings): Promise<number> {
  const wanted = readWanted(args, around.env)
  const { streams, printer } = around
  const records = await makeFolders(wanted.out, around)
  if (!records) return 1
  const vault = vaultOf(records, around, printer.print)
  try {
    const store = await openAs(vault, records)
    if (!store.ok) {
      streams.err.write(`chartroom: ${say(store.error)}\n`)
      return 1
    }
    const open = (coder?: Coder): Desk =>
      createDesk(vault.platform, around.tools, store.value, { progress: () => {}, changed: () => {} }, coder)
    const coder = takeCoder(open(), wanted)
    if (!coder.ok) {
      streams.err.write(`chartroom: ${say(coder.error)}\n`)
      return 1
    }
    const desk = open(coder.value)
    return await reviewAll(desk, wanted, streams)
  } finally {
    printer.close()
    vault.lock('stop')
  }
}

/** An endpoint of the records by its name, whatever its case; or the one of the arguments, kept in the records where that is asked for. */
function takeCoder(desk: Desk, { coder, saveAs }: Wanted): Result<Coder, FailureCode> {
  const { read } = desk.store
  const find = (name: string): EndpointId | null =>
    desk.endpoints().find(({ config }) => config.name.toLowerCase() === name.trim().toLowerCase())?.id ?? null
  if (coder.kind === 'named') {
    const id = find(coder.name)
    return orUnknown(id && serverOf(read, id))
  }
  if (coder.kind !== 'server' || saveAs === null) return ok(coder)
  const old = find(saveAs)
  const config = { ...coder.config, name: saveAs.trim() }
  const kept = old ? changeEndpoint(desk, old, config, coder.key || null) : addEndpoint(desk, config, coder.key)
  if (!kept.ok) return kept
  return orUnknown(serverOf(read, old ?? (kept.value as EndpointId)))
}

const orUnknown = (coder: Coder | null): Result<Coder, 'endpoint-unknown'> => (coder ? ok(coder) : err('endpoint-unknown'))

/** The folders that are written to, made before anything is read; null, and said why, where they cannot be. */
async function makeFolders(out: string, { env, streams }: ReviewSurroundings): Promise<Records | null> {
  try {
    await mkdir(out, { recursive: true })
  } catch {
    streams.err.write(`chartroom: The folder ${out} cannot be made. Nothing was changed. Choose another with --out.\n`)
    return null
  }
  return takeRecords(env, streams)
}

async function reviewAll(desk: Desk, { files, out, clearedBy }: Wanted, streams: Streams): Promise<number> {
  const names = outputNames(files)
  const inputs = new Set(files.map((file) => path.resolve(file)))
  let failed = 0
  for (const [i, file] of files.entries()) {
    try {
      const outputs = outputFiles(path.join(out, names[i] ?? ''))
      if (Object.values(outputs).some((output) => inputs.has(path.resolve(output)))) {
        failed += 1
        streams.err.write(`${file}: ${say('output-is-input')}\n`)
        continue
      }
      const done = await reviewOne(desk, file, outputs, clearedBy)
      if (!done.ok) failed += 1
      if (done.ok) streams.out.write(`${file}: ${done.value}\n`)
      else streams.err.write(`${file}: ${say(done.error)}\n`)
    } catch (error) {
      // One chart's bug is not the others'.
      failed += 1
      streams.err.write(`${file}: ${sayBug(error)}\n`)
    }
  }
  if (failed > 0) streams.err.write(`chartroom: ${failed} of ${files.length} charts failed; the others are in ${out}\n`)
  return failed > 0 ? 1 : 0
}

interface Outputs extends Readonly<Record<string, string>> {
  readonly text: string
  readonly suggestions: string
  readonly packet: string
}

const outputFiles = (base: string): Outputs => ({
  text: `${base}.scrubbed.txt`,
  suggestions: `${base}.suggestions.json`,
  packet: `${base}.packet.zip`,
})

/** @returns a line that says what was made */
async function reviewOne(desk: Desk, file: string, outputs: Outputs, clearedBy: Clearer): Promise<Result<string, FailureCode>> {
  const id = await importFile(desk, file, 'anew')
  if (!id.ok) return id
  // What an earlier run left must not be taken for what this one made, should it stop half-way.
  const emptied = await onDisk(() => Promise.all(Object.values(outputs).map((old) => rm(old, { force: true }))))
  if (!emptied.ok) return emptied
  const scrubbed = await scrubChart(desk, id.value, new AbortController().signal)
  if (!scrubbed.ok) return scrubbed
  const cleared = await clearAll(desk, id.value, clearedBy)
  if (!cleared.ok) return cleared
  const sent = await sendChart(desk, id.value, new AbortController().signal)
  const view = viewOfChart(desk, id.value)
  if (!view.ok) return view
  const { suggestions, scrubbed: text, findings } = view.value
  const kept = await onDisk(() => writeFile(outputs.text, text))
  if (!sent.ok) return sent
  if (!kept.ok) return kept
  const listed = await onDisk(() => writeFile(outputs.suggestions, `${JSON.stringify(suggestions.map(asProposed), null, 2)}\n`))
  if (!listed.ok) return listed
  const packet = await exportPacket(desk, id.value, outputs.packet)
  if (!packet.ok) return packet
  if (!packet.value.intact) throw new Error('a packet that was just made does not verify')
  const valid = suggestions.filter((s) => s.check.status === 'valid' && isProposal(s.assertion)).length
  return ok(`${findings.length} identifiers masked, ${valid} codes suggested, packet verified: ${outputs.packet}`)
}

/** As scripts read it, field by field so that a new one of the window's does not slip in: no decision, no place in the original. */
const asProposed = ({ origin, system, code, score, assertion, evidence, reason, check }: SuggestionView): object => ({
  origin,
  system,
  code,
  score,
  assertion,
  evidence: evidence.map(({ start, end, text }) => ({ start, end, text })),
  reason,
  check,
})

async function onDisk(work: () => Promise<unknown>): Promise<Result<void, 'packet-unwritable'>> {
  try {
    await work()
    return ok(undefined)
  } catch {
    return err('packet-unwritable')
  }
}

/** Masks what waits and what the residual check marks, until the gate is satisfied. */
async function clearAll(desk: Desk, id: ChartId, clearedBy: Clearer): Promise<Result<void, FailureCode>> {
  let last: FailureCode = 'residual-identifier'
  for (let round = 0; round < ROUNDS; round++) {
    const state = loadChart(desk, id, ['review'])
    if (!state.ok) return state
    const undecided = state.value.review.findings.filter((finding) => finding.state === 'undecided')
    for (const category of new Set(undecided.map((finding) => finding.category))) {
      const alike = undecided.filter((finding) => finding.category === category)
      const kept = keepFindings(
        desk,
        id,
        alike.map((finding) => finding.id),
        'command-line',
      )
      if (!kept.ok) return kept
    }
    const done = await takeClearance(desk, id, clearedBy)
    // Nobody else is at the command line: the first clearance waits for a person at the window.
    if (done.ok) return done.value === 'cleared' ? ok(undefined) : err('second-person-missing')
    last = done.error.code
    if (last !== 'residual-identifier') break
  }
  return err(last)
}
