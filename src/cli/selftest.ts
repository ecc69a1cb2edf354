// `selftest`: the gold set through the product itself, a table of figures, and their record. The notes are fictional.
import { createDesk } from '../main/app/compose'
import type { Desk } from '../main/app/pipeline/desk'
import { recordSelfTest, runSelfTest } from '../main/app/pipeline/self-test'
import type { Tools } from '../main/app/tools'
import { type FailureCode, say } from '../shared/failures'
import { readArguments } from './arguments'
import type { Streams } from './lines'
import { belowFloors, tableOf } from './selftest-table'
import { takeRecords, vaultOf } from './vault'

export interface SelfTestSurroundings {
  readonly tools: Tools
  readonly streams: Streams
  readonly data: string
  readonly version: string
  readonly env: NodeJS.ProcessEnv
}

export async function selftest(args: readonly string[], around: SelfTestSurroundings): Promise<number> {
  const { values } = readArguments(args, { options: { 'no-record': { type: 'boolean' } } })
  return values['no-record'] ? runAndSay(around, null) : onRecords(around, (desk) => runAndSay(around, desk))
}

/** Opened before the run: whoever waits for figures should not learn at the end that they cannot be kept. */
async function onRecords(around: SelfTestSurroundings, work: (desk: Desk) => Promise<number>): Promise<number> {
  const { tools, streams, env } = around
  const records = takeRecords(env, streams)
  if (!records) return 1
  const vault = vaultOf(records, around, () => Promise.reject(new Error('a self-test prints nothing')))
  try {
    const store = await vault.open(records.passphrase, false)
    if (!store.ok) return refuse(streams, store.error)
    return await work(createDesk(vault.platform, tools, store.value, { progress: () => {}, changed: () => {} }))
  } finally {
    vault.lock('stop')
  }
}

async function runAndSay({ tools, streams }: SelfTestSurroundings, desk: Desk | null): Promise<number> {
  const ran = await runSelfTest(tools, { now: () => new Date(), onProgress: (done, total) => sayProgress(streams, done, total) })
  if (!ran.ok) return refuse(streams, ran.error)
  streams.out.write(tableOf(ran.value))
  const missed = belowFloors(ran.value)
  for (const line of missed) streams.err.write(`chartroom: ${line}\n`)
  const kept = desk && recordSelfTest(desk, ran.value)
  if (kept && !kept.ok) return refuse(streams, kept.error)
  return missed.length > 0 ? 1 : 0
}

/** About ten lines in all. */
function sayProgress({ err }: Streams, done: number, total: number): void {
  if (done === total || done % Math.ceil(total / 10) === 0) err.write(`${done} of ${total} notes\n`)
}

function refuse(streams: Streams, code: FailureCode): number {
  streams.err.write(`chartroom: ${say(code)}\n`)
  return 1
}
