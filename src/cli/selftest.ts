// `selftest`: the gold set through the product itself, a table of figures, and their record. The notes are fictional.
import type { Desk } from '../main/app/pipeline/desk'
import { recordSelfTest, runSelfTest } from '../main/app/pipeline/self-test'
import { readArguments } from './arguments'
import type { Streams } from './lines'
import { belowFloors, tableOf } from './selftest-table'
import { type DeskSurroundings, onRecords, refuse } from './vault'

export async function selftest(args: readonly string[], around: DeskSurroundings): Promise<number> {
  const { values } = readArguments(args, { options: { 'no-record': { type: 'boolean' } } })
  // Opened before the run: whoever waits for figures should not learn at the end that they cannot be kept.
  return values['no-record'] ? runAndSay(around, null) : onRecords(around, (desk) => runAndSay(around, desk))
}

async function runAndSay({ tools, streams }: DeskSurroundings, desk: Desk | null): Promise<number> {
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
