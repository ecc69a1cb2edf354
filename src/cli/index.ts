// The command line: the same rooms without a window. Its contracts are stable; scripts rest on them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inThread } from '../main/app/inference-thread'
import { readingInChild } from '../main/app/reading-child'
import { createTools, type ToolSources, type Tools } from '../main/app/tools'
import { Misuse } from './arguments'
import { sayBug } from './bug'
import { codes } from './codes'
import { deid } from './deid'
import { COMMANDS, type Command, HELP, USAGE } from './help'
import { intake } from './intake'
import type { Streams } from './lines'
import { createPrinter } from './printer'
import { review } from './review'
import { selftest } from './selftest'
import { suggest } from './suggest'
import { verify } from './verify'

/** The built file lies in out/main. */
const root = path.join(import.meta.dirname, '../..')

/** @returns the exit code: 0 done, 1 something failed, 2 wrong use */
export async function main(
  args: readonly string[],
  streams: Streams = { in: process.stdin, out: process.stdout, err: process.stderr },
  sources: ToolSources = shipped(),
): Promise<number> {
  // A reader that closed its end (`| head`) must not end the work half-way.
  for (const stream of [streams.out, streams.err]) stream.on('error', () => {})
  const [command, ...rest] = args
  if (command === undefined || command === '--help' || command === 'help') {
    streams.out.write(USAGE)
    return command === undefined ? 2 : 0
  }
  if (!isCommand(command)) {
    streams.err.write(`chartroom: there is no command "${command}"\n\n${USAGE}`)
    return 2
  }
  if (rest.includes('--help')) {
    streams.out.write(HELP[command])
    return 0
  }
  const tools = createTools(sources)
  try {
    return await run(command, rest, streams, tools, sources.data)
  } catch (error) {
    if (error instanceof Misuse) {
      streams.err.write(`chartroom: ${error.message}\nTry: npm run -s chartroom -- ${command} --help\n`)
      return 2
    }
    streams.err.write(`chartroom: ${sayBug(error)}\n`)
    return 1
  } finally {
    tools.close()
  }
}

const shipped = (): ToolSources => ({
  data: path.join(root, 'data'),
  model: path.join(root, 'models/deid'),
  startInference: inThread(path.join(root, 'out/main/inference.js')),
  startReading: readingInChild(path.join(root, 'out/main/reading.js')),
})

const isCommand = (name: string): name is Command => (COMMANDS as readonly string[]).includes(name)

function run(command: Command, args: readonly string[], streams: Streams, tools: Tools, data: string): Promise<number> {
  if (command === 'verify') return verify(args, streams)
  const around = { tools, streams, data, version: version(), env: process.env }
  if (command === 'review') return review(args, { ...around, printer: createPrinter(path.join(root, 'out/main')) })
  if (command === 'intake') return untilInterrupted((stop) => intake(args, { ...around, stop }))
  if (command === 'selftest') return selftest(args, around)
  if (command === 'codes') return codes(args, around)
  if (command === 'suggest') return suggest(args, tools, streams)
  if (args.length > 0) throw new Misuse(`${command} takes no arguments; it reads JSON lines from standard input`)
  return deid(tools, streams)
}

/** Ctrl-C asks for an end; a second one ends the program as ever. */
async function untilInterrupted(work: (stop: AbortSignal) => Promise<number>): Promise<number> {
  const stop = new AbortController()
  const interrupted = (): void => stop.abort()
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, interrupted)
  try {
    return await work(stop.signal)
  } finally {
    for (const signal of signals) process.off(signal, interrupted)
  }
}

const version = (): string => (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version
