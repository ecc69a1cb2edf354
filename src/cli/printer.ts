// Prints reports for the command line in a hidden Electron, started at the first report and ended with the command.
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { PrintPdf } from '../main/packet'
import type { PrintDone, PrintJob } from '../main/print'
import { takeScreen } from './screen'

export interface Printer {
  readonly print: PrintPdf
  close(): void
}

interface Started {
  readonly child: ChildProcess
  stop(): void
}

/** The printer needs neither the passphrase of the records nor the key of an endpoint. */
const withoutSecrets = ({ CHARTROOM_PASSPHRASE: _, CHARTROOM_API_KEY: __, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => env

/** @param main the folder of the built main process */
export function createPrinter(main: string): Printer {
  let started: Promise<Started> | null = null
  let last = 0
  const waiting = new Map<number, { done: (pdf: Uint8Array) => void; fail: (why: Error) => void }>()

  /** What waits has failed; the next page starts a new printer. */
  function giveUp(): void {
    started = null
    for (const job of waiting.values()) job.fail(new Error('the printer stopped'))
    waiting.clear()
  }

  async function start(): Promise<Started> {
    const electron = createRequire(import.meta.url)('electron') as unknown as string
    const screen = await takeScreen()
    // Chromium's sandbox refuses to run as root.
    const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const child = spawn(electron, [path.join(main, 'print.js'), ...flags], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...withoutSecrets(process.env), ...screen.env },
    })
    child.on('message', ({ id, pdf }: PrintDone) => {
      const job = waiting.get(id)
      waiting.delete(id)
      if (pdf === null) job?.fail(new Error('the page could not be printed'))
      else job?.done(Buffer.from(pdf, 'base64'))
    })
    const end = (): void => {
      screen.stop()
      giveUp()
    }
    child.on('error', end).on('exit', end)
    return { child, stop: () => child.connected && child.disconnect() }
  }

  return {
    async print(html, furniture) {
      started ??= start()
      const { child } = await started.catch((error) => {
        giveUp()
        throw error
      })
      return new Promise((done, fail) => {
        const job: PrintJob = { id: ++last, html, furniture }
        waiting.set(job.id, { done, fail })
        child.send(job, (error) => error && fail(error))
      })
    },
    close() {
      // A printer that never started has nothing to end.
      started?.then(
        ({ stop }) => stop(),
        () => {},
      )
    },
  }
}
