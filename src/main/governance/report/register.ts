// Versions of everything that had a part: what works now, and what the ledger names. And what part software has in the work. Pure.
import type { Section } from '../../../shared/governance-views'
import type { Version } from '../ledger-facts'
import type { InUse, LiveState } from '../live-state'
import { day, grouped, many, moment } from '../say'
import { line, lines, marked, section, table, words } from './blocks'

const KINDS: Readonly<Record<InUse['kind'], string>> = {
  app: 'Program',
  detector: 'Detector',
  'word-list': 'Word list',
  prompt: 'Prompt',
  model: 'Model',
  'code-set': 'Code set',
  policy: 'Policy',
  terms: 'Terms',
}
const ORDER = Object.keys(KINDS)
const byKind = (a: { readonly kind: InUse['kind'] }, b: { readonly kind: InUse['kind'] }): number =>
  ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)

export function registerSection({ inUse, ledger }: LiveState): Section {
  return section(
    'register',
    'Version register',
    table(
      'In use now',
      ['Kind', 'Name and version', ':SHA-256'],
      [...inUse].sort(byKind).map(({ kind, name, sha256 }) => [KINDS[kind], name, sha256 ?? '']),
      { from: 'the program’s own files and the records', none: 'None.' },
    ),
    table(
      'Named in the ledger',
      ['Kind', 'Name and version', 'First', 'Last', '#Entries', ':SHA-256'],
      [...ledger.versions].sort((a, b) => byKind(a, b) || (a.first < b.first ? -1 : 1)).map(historyRow),
      { from: 'ledger: every entry’s program; deid-run, outbound-intended, code-set-used', none: 'None.' },
    ),
  )
}

const historyRow = ({ kind, name, first, last, uses, sha256 }: Version) => [
  KINDS[kind],
  name,
  day(first),
  day(last),
  grouped(uses),
  sha256 ?? '',
]

export function aiUseSection({ ledger, endpoints }: LiveState): Section {
  const decided = (kind: string): number => ledger.kinds.get(kind) ?? 0
  const over = ledger.requests.filter(({ host }) => host !== null)
  const coders = endpoints.filter(({ inUse }) => inUse).map(({ name }) => name)
  return section(
    'ai-use',
    'AI-use statement',
    words(
      'Software looks for identifiers and proposes codes. A named person clears each text before it goes to a coder, decides each proposed code, and signs each code list. No code is in a list because software proposed it, and proposals are never ordered by payment.',
    ),
    lines(
      line(coders.length === 0 ? 'Suggestions are switched off.' : `Suggestions come from: ${coders.join(', ')}.`, 'settings, endpoints'),
      line(
        `${many(ledger.requests.length, 'request')} for suggestions, ${grouped(over.length)} of them to a server; ${grouped(ledger.requests.length - over.length)} to the coder built into the program.`,
        'ledger, outbound-intended',
      ),
      line(
        `People accepted ${grouped(decided('suggestion-accepted'))}, changed ${grouped(decided('suggestion-changed'))}, rejected ${grouped(decided('suggestion-rejected'))} suggestions and added ${grouped(decided('suggestion-added'))} codes by hand; some took a step back later.`,
        'ledger, suggestion-accepted, -changed, -rejected, -added',
      ),
      line(`People signed ${many(decided('chart-finished'), 'code list')}.`, 'ledger, chart-finished'),
      line('The billing provider answers for every claim, whatever tool proposed the code.', 'outside this program', 'limit'),
    ),
  )
}

export function incidentsSection({ incidents, ledger, chain, at }: LiveState): Section {
  return section(
    'incidents',
    'Incidents and the ledger',
    table(
      'Incidents',
      ['#Recorded', '#Open'],
      [[grouped(incidents.all), incidents.open > 0 ? marked(grouped(incidents.open), 'exception') : '0']],
      { from: 'records of incidents', none: 'None.' },
    ),
    lines(
      chain.intact
        ? line(
            `Ledger of ${many(chain.entries, 'entry', 'entries')} verified ${moment(at)}; its end is ${chain.head}.`,
            'every hash, from the first entry on',
          )
        : line(`The ledger does not verify at entry ${chain.firstBad}: ${chain.why}.`, 'every hash, from the first entry on', 'exception'),
      ...(ledger.clockBack > 0
        ? [line(`The clock stood earlier than before at ${many(ledger.clockBack, 'entry', 'entries')}.`, 'ledger', 'exception')]
        : []),
    ),
  )
}
