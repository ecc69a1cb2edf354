// The app without its window, for the benchmark that kills it: opens records, takes a folder in or goes on with it, runs the detectors
// beside, and prints a line of JSON every 200 ms: files read and how long the loop of events was held up. argv: home, folder, root.
import { writeSync } from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createApp } from '../src/main/app/app'
import { inThread } from '../src/main/app/inference-thread'
import { readingInChild } from '../src/main/app/reading-child'
import { createTools } from '../src/main/app/tools'
import { createVault } from '../src/main/app/vault'
import { ROLES } from '../src/shared/people'

const [home = '', folder = '', root = '', scrub = ''] = process.argv.slice(2)
const PASSPHRASE = 'seven green lanterns'
/** The least a guess may cost: the sign-in is not what is measured. */
const CHEAP = { N: 2 ** 14, r: 8, p: 1 }
const say = (line: unknown): void => void writeSync(1, `${JSON.stringify(line)}\n`)

const tools = createTools({
  data: path.join(root, 'data'),
  model: scrub === 'scrub' ? path.join(root, 'models/deid') : path.join(home, 'no-model'),
  startInference: inThread(path.join(root, 'out/main/inference.js')),
  startReading: readingInChild(path.join(root, 'out/main/reading.js')),
})
const platform = {
  home: path.join(home, 'records'),
  data: path.join(root, 'data'),
  around: { log: null, crashDumps: null, temp: home, runtime: null },
  keystore: { available: false, encrypt: (bytes: Uint8Array) => bytes, decrypt: (bytes: Uint8Array) => bytes },
  printPdf: async () => new Uint8Array(),
  user: 'bench',
  workstation: 'bench',
  appVersion: '0.0.0',
  now: () => new Date(),
}
const vault = createVault(platform, CHEAP)
const bug = (error: unknown): void => void process.stderr.write(`bug: ${String(error)}\n`)
const app = createApp(platform, tools, { progress: () => {}, changed: () => {} }, bug, vault)
const isNew = vault.view().state === 'first-run'
const opened = isNew
  ? await app.begin({ name: 'Bench', credential: 'CPC', roles: ROLES }, PASSPHRASE, false)
  : await app.unlock(null, PASSPHRASE, false)
const desk = app.desk()
const intake = app.intake()
if (!opened.ok || !desk.ok || !intake.ok) throw new Error('the records cannot be opened')
const { read } = desk.value.store
// Opening is over, and the word lists are read, as they are once a session: what is measured is work beside the window.
void tools.detectors
const held = monitorEventLoopDelay({ resolution: 5 })
held.enable()
if (isNew) {
  const added = intake.value.add([folder])
  if (!added.ok) throw new Error(added.error)
}
const id = read.intake.batches()[0]?.id
if (!id) throw new Error('there is no batch')
const milliseconds = (nanoseconds: number): number => Math.round(nanoseconds / 1e5) / 10
function tell(): void {
  const { files, charts, scrubbed } = read.intake.counts(id as NonNullable<typeof id>)
  say({
    read: files.all - files.waiting - files.reading,
    all: files.all,
    charts,
    scrubbed,
    p99: milliseconds(held.percentile(99)),
    max: milliseconds(held.max),
  })
}
const clock = setInterval(tell, 200)
await intake.value.settled(id)
tell()
if (scrub === 'scrub') {
  say({ reading: 'done' })
  while (read.intake.counts(id).scrubbed < read.intake.counts(id).charts) await new Promise((go) => setTimeout(go, 200))
}
clearInterval(clock)
app.lock('stop')
tools.close()
process.exit(0)
