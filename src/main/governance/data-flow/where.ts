// Where PHI is: tables, file, memory, temporary files, clipboard, log, crash dumps, exports. Pure.
import type { Answer, Line } from '../../../shared/governance-views'
import type { LiveState } from '../live-state'
import { type Holds, holdsOf } from '../places'
import { bytesInWords, many } from '../say'
import { answer, either, evidence, exception, limit } from './lines'

export function where(state: LiveState): Answer {
  const { tables, files, ledger } = state
  const holding = (holds: Holds) => tables.filter((table) => holdsOf(table.holds) === holds)
  const [phi, typed] = [holding('phi'), holding('typed')]
  const unknown = tables.filter((table) => table.holds === null)
  const database = files.find(({ kind }) => kind === 'database')
  const size = files.filter(({ kind }) => kind === 'database' || kind === 'write-ahead-log').reduce((sum, { bytes }) => sum + bytes, 0)
  const encrypted = database?.encrypted === true
  const left = ledger.exports.filter((one) => one.phi)
  const from = 'row counts of every table in the file; what each column holds'
  const lines = [
    evidence(
      `${many(state.charts.total, 'chart')}. ${many(rowsIn(phi), 'row')} in ${many(phi.length, 'table')} with text or identifiers of patients: ${largest(phi)}.`,
      from,
    ),
    evidence(
      `${many(rowsIn(typed), 'row')} in ${many(typed.length, 'more table')} with words that people typed, which can name a patient: ${largest(typed)}.`,
      from,
    ),
    ...(unknown.length === 0
      ? []
      : [
          exception(
            `${many(unknown.length, 'table')} nobody has classified, counted as PHI: ${unknown.map((t) => t.table).join(', ')}.`,
            from,
          ),
        ]),
    database
      ? either(
          encrypted && database.readableByOthers !== true,
          `All of them lie in one file of ${bytesInWords(size)} with its log of changes, encrypted whole${database.readableByOthers === false ? ', readable by its owner alone' : ''}.`,
          encrypted
            ? 'Other accounts of this computer may read the file of the records (it is encrypted).'
            : 'The file of the records is not encrypted.',
          'first bytes and mode of chartroom.db',
        )
      : exception('The file of the records was not found where it should be.', 'folder of the records'),
    memoryLine(state),
    ...folderLines(state),
    ...clipboardLines(state),
    left.length === 0
      ? evidence('No file with PHI was exported.', 'ledger, packet-exported with phi')
      : evidence(
          `${many(left.length, 'packet')} with PHI ${left.length === 1 ? 'was' : 'were'} exported by people, encrypted; where they went is not known here.`,
          'ledger, packet-exported with phi',
        ),
  ]
  const words = encrypted
    ? `On ${state.workstation} alone, in one encrypted file, and in memory while the records are open.`
    : `On ${state.workstation}; the file is not as it should be, see below.`
  return answer('where', words, lines)
}

const rowsIn = (tables: LiveState['tables']): number => tables.reduce((sum, { rows }) => sum + rows, 0)

const largest = (tables: LiveState['tables']): string => {
  const filled = tables.filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows)
  const named = filled.slice(0, 4).map(({ table, rows }) => `${table} ${rows}`)
  return named.length === 0 ? 'all are empty' : [...named, ...(filled.length > 4 ? [`${filled.length - 4} more`] : [])].join(', ')
}

function memoryLine({ idleMinutes, coreDumpLimit, ledger }: LiveState): Line {
  const locks = `In memory from sign-in to lock; locked after ${many(idleMinutes, 'idle minute')}, ${many(ledger.lockedByItself, 'time')} so far.`
  const from = 'setting idle-lock; ledger, lock by idle; limit of core dumps'
  if (coreDumpLimit === null)
    return limit(`${locks} Whether this computer keeps memory images of programs that die is not told to Chartroom.`, from)
  if (coreDumpLimit > 0) return limit(`${locks} This computer may keep a memory image of a program that dies: turn core dumps off.`, from)
  return evidence(`${locks} No memory image is kept of a program that dies.`, from)
}

function folderLines({ folders, log, sqlite }: LiveState): Line[] {
  const of = (kind: (typeof folders)[number]['kind']) => folders.find((folder) => folder.kind === kind)
  const [temp, crash] = [of('temp'), of('crash-dumps')]
  const lines: Line[] = []
  if (temp)
    lines.push(
      either(
        temp.files === 0 && sqlite.tempInMemory,
        'Temporary files: none.',
        temp.files > 0 ? `Temporary files: ${temp.files}, ${bytesInWords(temp.bytes)}.` : 'SQLite may write temporary files.',
        'folder for temporary files; PRAGMA temp_store',
      ),
    )
  if (crash)
    lines.push(
      either(
        crash.files === 0,
        'Crash dumps: none.',
        `Crash dumps: ${many(crash.files, 'file')}, ${bytesInWords(crash.bytes)}.`,
        'folder of crash dumps',
      ),
    )
  if (log)
    lines.push(
      either(
        log.foreign === 0,
        `Log: ${many(log.lines, 'line')}, each of codes, counts and places in the program only.`,
        `Log: ${log.foreign} of ${many(log.lines, 'line')} hold something else than codes and counts.`,
        'every line of chartroom.log',
      ),
    )
  return lines
}

function clipboardLines({ ledger: { copied } }: LiveState): Line[] {
  const from = 'ledger, query-copied'
  if (copied.phi === 0) return [evidence('Clipboard: no text with identifiers was copied by Chartroom’s own buttons.', from)]
  return [
    evidence(
      `Clipboard: ${many(copied.phi, 'query', 'queries')} with identifiers copied by people. Other programs can read the clipboard.`,
      from,
    ),
  ]
}
