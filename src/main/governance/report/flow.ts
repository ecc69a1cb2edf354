// The data flow in full: every table and file, and everything that left, to whom. Pure.
import type { Section } from '../../../shared/governance-views'
import { breachWords } from '../data-flow/before-or-after'
import type { Export, Request } from '../ledger-facts'
import type { EndpointFact, LiveState } from '../live-state'
import { contentWords, type Holds, holdsOf } from '../places'
import { bytesInWords, day, grouped, moment } from '../say'
import { line, lines, marked, section, table } from './blocks'

const HOLDS: Readonly<Record<Holds, string>> = { phi: 'PHI', typed: 'Can hold PHI', cleared: 'Cleared text', none: 'No PHI' }
const ORDER: readonly Holds[] = ['phi', 'typed', 'cleared', 'none']

export function placesSection({ tables, files, folders, sqlite }: LiveState): Section {
  const sorted = [...tables].sort((a, b) => ORDER.indexOf(holdsOf(a.holds)) - ORDER.indexOf(holdsOf(b.holds)) || b.rows - a.rows)
  return section(
    'places',
    'Where data is',
    table(
      'Tables of the records',
      ['Table', 'Holds', 'Content', '#Rows'],
      sorted.map(({ table: name, rows, holds }) => [
        name,
        holds === null ? marked('PHI (not classified)', 'exception') : HOLDS[holdsOf(holds)],
        contentWords(holds),
        grouped(rows),
      ]),
      { from: 'sqlite_schema and a count of each table; what each column holds', none: 'There are no tables.' },
    ),
    table(
      'Files of the records',
      ['File', 'What', '#Size', 'State'],
      files.map(({ name, kind, bytes, encrypted, readableByOthers }) => [
        name,
        FILES[kind],
        bytesInWords(bytes),
        [
          ...(encrypted === null ? [] : [encrypted ? 'encrypted' : 'NOT encrypted']),
          ...(readableByOthers === null ? [] : [readableByOthers ? 'others may read it' : 'owner only']),
        ].join(', '),
      ]),
      { from: 'folder of the records', none: 'No file was found.' },
    ),
    table(
      'Beside the records',
      ['Folder', '#Files', '#Size'],
      folders.map(({ kind, files: count, bytes }) => [FOLDERS[kind], grouped(count), bytesInWords(bytes)]),
      { from: 'folders of program and runtime', none: 'None is known.' },
    ),
    lines(
      line(
        `Deleted rows are ${sqlite.secureDelete ? '' : 'NOT '}overwritten.`,
        'PRAGMA secure_delete',
        sqlite.secureDelete ? 'evidence' : 'exception',
      ),
      line(
        `A step that was reported is on the disk: ${sqlite.writeAheadLog && sqlite.syncFull ? 'yes' : 'no'}.`,
        'PRAGMA journal_mode, synchronous',
        sqlite.writeAheadLog && sqlite.syncFull ? 'evidence' : 'exception',
      ),
      line(
        'What the operating system writes of memory by itself (swap, hibernation), and copies that other programs make.',
        'not seen from here',
        'limit',
      ),
    ),
  )
}

const FILES: Readonly<Record<LiveState['files'][number]['kind'], string>> = {
  database: 'The records, ledger included',
  'write-ahead-log': 'Changes not yet folded in',
  'shared-memory': 'Index of the changes, no content',
  'key-file': 'The key, wrapped for each person',
  other: 'Not known to Chartroom',
}
const FOLDERS: Readonly<Record<LiveState['folders'][number]['kind'], string>> = {
  log: 'Log',
  'crash-dumps': 'Crash dumps',
  temp: 'Temporary files',
  runtime: 'Files of the runtime',
}

/** How many of the latest requests are shown; all are in the JSON. */
const SHOWN = 25

export function leftSection({ ledger, endpoints }: LiveState): Section {
  const stopped = [...ledger.stopped].sort((a, b) => b[1] - a[1])
  const latest = ledger.requests.slice(-SHOWN).reverse()
  return section(
    'left',
    'What left, to whom',
    table(
      'Requests by destination',
      ['Destination', 'Where', 'Model', '#Requests', '#Answered', '#Failed', '#Bytes', 'First', 'Last', '#Without proof'],
      destinations(ledger.requests).map((row) => [
        row.host ?? 'Built-in coder',
        row.host === null ? 'in the program; nothing left' : row.loopback ? 'this computer' : networkName(endpoints, row.host),
        row.model,
        grouped(row.requests),
        grouped(row.answered),
        grouped(row.failed),
        bytesInWords(row.bytes),
        day(row.first),
        day(row.last),
        row.breaches === 0 ? '0' : marked(grouped(row.breaches), 'exception'),
      ]),
      { from: 'ledger, outbound-intended, -answered, -failed', none: 'No request was made.' },
    ),
    table(
      latest.length < ledger.requests.length ? `The latest ${SHOWN} of ${grouped(ledger.requests.length)} requests` : 'Every request',
      ['#Entry', 'Time', 'Destination', ':SHA-256 of the bytes', '#Bytes', 'Outcome', 'Came after a clearance'],
      latest.map((one) => [
        String(one.seq),
        moment(one.at),
        one.host ?? 'Built-in coder',
        one.sha256,
        grouped(one.bytes),
        outcomeOf(one),
        one.breach === null ? 'yes' : marked(`no: ${breachWords(one.breach)}`, 'exception'),
      ]),
      { from: 'ledger, outbound-intended', none: 'No request was made.' },
    ),
    table(
      'Tests of a connection, with the canned note (no chart’s text)',
      ['#Entry', 'Time', 'Destination', ':SHA-256 of the bytes', '#Bytes'],
      ledger.tests
        .slice(-SHOWN)
        .reverse()
        .map((one) => [String(one.seq), moment(one.at), one.host ?? '', one.sha256, grouped(one.bytes)]),
      { from: 'ledger, endpoint-test-intended', none: 'No connection was tested.' },
    ),
    table(
      'Stopped by the gate',
      ['Reason', '#Times'],
      stopped.map(([code, n]) => [code, grouped(n)]),
      { from: 'ledger, outbound-blocked and residual-failed', none: 'Nothing had to be stopped.' },
    ),
    table(
      'Files that people exported',
      ['Time', 'What', 'By', '#Charts', 'PHI', ':SHA-256'],
      ledger.exports
        .slice(-SHOWN)
        .reverse()
        .map((one) => [
          moment(one.at),
          exportWords(one),
          one.by,
          grouped(one.charts),
          one.phi ? `yes, encrypted${one.purpose ? `: ${one.purpose}` : ''}` : 'no',
          one.sha256,
        ]),
      {
        from: 'ledger, packet-exported, audit-packet-exported, worklist-exported, sample-exported, attestation-exported, pages-exported, governance-exported',
        none: 'No file was exported.',
      },
    ),
  )
}

const outcomeOf = ({ outcome, failure, retries }: Request): string =>
  outcome === 'answered'
    ? `answered${retries > 0 ? `, ${retries} retries` : ''}`
    : outcome === 'failed'
      ? `failed: ${failure ?? 'unknown'}`
      : 'under way, or cut off'

const EXPORTS: Readonly<Record<Export['kind'], string>> = {
  packet: 'Packet',
  'audit-packet': 'Audit packet',
  worklist: 'Worklist, CSV',
  sample: 'Sample',
  attestation: 'Safe Harbor attestation',
  pages: 'Redacted pages',
  governance: 'Governance report',
}
const exportWords = ({ kind }: Export): string => EXPORTS[kind]

const networkName = (endpoints: readonly EndpointFact[], host: string): string => {
  const known = endpoints.find((one) => one.host === host)
  return known ? `network: ${known.name}` : 'network; no endpoint any more'
}

interface Destination extends Pick<Request, 'host' | 'loopback' | 'model'> {
  readonly requests: number
  readonly answered: number
  readonly failed: number
  readonly bytes: number
  readonly first: string
  readonly last: string
  readonly breaches: number
}

function destinations(requests: readonly Request[]): readonly Destination[] {
  const found = new Map<string, Destination>()
  for (const { host, loopback, model, at, bytes, outcome, breach } of requests) {
    const key = `${host} ${model}`
    const known = found.get(key) ?? {
      host,
      loopback,
      model,
      requests: 0,
      answered: 0,
      failed: 0,
      bytes: 0,
      first: at,
      last: at,
      breaches: 0,
    }
    found.set(key, {
      ...known,
      requests: known.requests + 1,
      answered: known.answered + Number(outcome === 'answered'),
      failed: known.failed + Number(outcome === 'failed'),
      bytes: known.bytes + bytes,
      last: at,
      breaches: known.breaches + Number(breach !== null),
    })
  }
  return [...found.values()]
}
