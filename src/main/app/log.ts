// The technical log: codes, ids and counts. Its entry type has no place for document text, names or paths.
import fs from 'node:fs'
import path from 'node:path'

export interface LogEntry {
  /** What happened: a fixed word. */
  readonly event: 'start' | 'stop' | 'refused' | 'bug' | 'window-gone' | 'call-refused-sender'
  /** A failure code, a call name, or the class of an error. Never its message: that may quote input. */
  readonly code?: string
  /** Function names and positions of our own code. */
  readonly where?: readonly string[]
  readonly count?: number
}

export type Log = (entry: LogEntry) => void

const LIMIT = 1_000_000

/** Appends JSON lines to one file; past 1 MB the older half is dropped. A log that cannot be written stops nothing. */
export function openLog(file: string, now: () => Date): Log {
  return (entry) => {
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
      if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) {
        const lines = fs.readFileSync(file, 'utf8').split('\n')
        fs.writeFileSync(file, lines.slice(lines.length >> 1).join('\n'), { mode: 0o600 })
      }
      fs.appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`, { mode: 0o600 })
    } catch {
      // Nothing to do: the ledger, not this log, is the record.
    }
  }
}

/** The parts of an error that cannot hold document text: its class and the frames of the stack. */
export function traceOf(error: unknown): Pick<LogEntry, 'code' | 'where'> {
  if (!(error instanceof Error)) return { code: typeof error }
  const { name, message, stack = '' } = error
  // A message may quote a chart, and a line of a chart may begin with "at": only what stands after the message is looked at.
  const at = stack.indexOf(message)
  const after = at < 0 ? '' : stack.slice(at + message.length)
  return { code: /^\w{1,40}$/.test(name) ? name : 'Error', where: after.split('\n').flatMap(frameOf).slice(0, 8) }
}

/** `at name (/folder/file.js:1:2)` as `at name file.js:1:2`; nothing for a line of another form. */
function frameOf(line: string): string[] {
  const [, name, place] =
    /^\s+at (?:((?:async |new )?[\w.$<>#]+)(?: \[as [\w.$]+\])? \()?(?:.*[/\\])?([\w.:-]+:\d+:\d+)\)?$/.exec(line) ?? []
  return place === undefined ? [] : [`at ${name === undefined ? '' : `${name} `}${place}`]
}
