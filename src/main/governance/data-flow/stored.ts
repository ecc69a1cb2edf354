// What is stored, and how long. Pure.
import type { Answer, Line } from '../../../shared/governance-views'
import { KIND_WORDS } from '../../../shared/retention-views'
import type { EndpointFact, LiveState } from '../live-state'
import { day, durationInWords, many } from '../say'
import { answer, either, evidence, exception, limit, missing } from './lines'
import { sentElsewhere } from './sent-elsewhere'

export function stored(state: LiveState): Answer {
  const { retention, ledger, backups, sqlite, policy, endpoints } = state
  const open = retention.filter(({ days }) => days === null)
  const from = `policy ${policy.content.name} ${policy.content.version}, retention; counts of the tables`
  const sent = sentElsewhere(state)
  const lines: Line[] = [
    // First, as what is kept elsewhere is what nobody here can delete.
    ...endpoints.filter(({ reach }) => reach === 'network').map(byProvider),
    ...sent.gone.map((host) => missing(`${host}: no terms on record say how long it keeps what it was sent.`, 'ledger, outbound-intended')),
    ...retention.map(({ kind, days, kept, oldest, due }): Line => {
      const since = oldest === null ? '' : `, the oldest of ${day(oldest)}`
      const says = `${KIND_WORDS[kind]}: ${kept}${since}; kept ${days === null ? 'until somebody purges it' : durationInWords(days)}.`
      return due !== null && due > 0 ? exception(`${says} ${due} past that time.`, from) : evidence(says, from)
    }),
    evidence(
      `Ledger: ${many(ledger.entries, 'entry', 'entries')}${ledger.first ? ` since ${day(ledger.first)}` : ''}; kept for ever.`,
      'ledger',
    ),
    either(sqlite.secureDelete, 'What is deleted is overwritten in the file.', 'Deleted rows are not overwritten.', 'PRAGMA secure_delete'),
    backups === 0
      ? limit(
          'Chartroom has made no backup. Copies that other programs make of the file are not known here; they are encrypted as it is.',
          'ledger, backups',
        )
      : evidence(`${many(backups, 'backup')} made by Chartroom.`, 'ledger, backups'),
  ]
  const here =
    retention.length === 0
      ? 'No schedule is on record.'
      : open.length === retention.length
        ? 'Everything, on this computer, until somebody purges it: the policy sets no times.'
        : open.length === 0
          ? 'For the times below, on this computer; the ledger for ever.'
          : `For the times below, on this computer; ${many(open.length, 'kind')} until somebody purges them.`
  const holders = [...sent.to.map(({ name }) => name), ...sent.gone]
  const there = holders.length === 0 ? '' : ` Cleared text also went to ${holders.join(', ')}; how long it is kept there, see below.`
  return answer(
    'stored',
    `${here}${there}`,
    retention.length === 0 ? [...lines, missing('No retention schedule is on record.', 'policy, retention')] : lines,
  )
}

/** How long a provider keeps what is sent there, as its terms on record say. */
function byProvider({ name, terms }: EndpointFact): Line {
  const from = 'due-diligence record'
  const kept = terms?.state === 'current' ? terms.retention : null
  return kept
    ? evidence(`${name}, by its terms: ${kept}.`, from)
    : missing(`${name}: no terms in force say how long it keeps what it is sent.`, from)
}
