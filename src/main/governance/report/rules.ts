// The rules these records stand under: endpoints with their terms, the policy in force, how long what is kept, who works here. Pure.
import { FAILURES } from '../../../shared/failures'
import type { Section } from '../../../shared/governance-views'
import { sayPolicy } from '../../../shared/policy/say'
import { KIND_WORDS } from '../../../shared/retention-views'
import { FIELD_WORDS } from '../../../shared/terms-words'
import type { EndpointFact, LiveState } from '../live-state'
import { day, durationInWords, grouped, moment } from '../say'
import { line, lines, marked, section, table } from './blocks'

const REACH: Readonly<Record<EndpointFact['reach'], string>> = {
  'in-program': 'in the program',
  'this-computer': 'this computer',
  network: 'network',
}
const TRAINING = { forbidden: 'no', off: 'no, switched off', permitted: 'yes', unclear: 'not said' } as const

export function endpointsSection({ endpoints }: LiveState): Section {
  return section(
    'endpoints',
    'Endpoints and their terms',
    table(
      'Where codes can come from',
      ['Endpoint', 'Address', 'Model', 'Where', 'In use', 'The gate says'],
      endpoints.map(({ name, host, model, reach, inUse, gate }) => [
        name,
        host ?? 'none',
        model,
        REACH[reach],
        inUse ? 'yes' : 'no',
        gate === 'open' ? 'may be sent to' : `refused: ${FAILURES[gate].what}`,
      ]),
      { from: 'settings; the gate’s answer just now', none: 'No coder is set up.' },
    ),
    table(
      'Terms of providers over the network',
      [
        'Endpoint',
        'Legal entity',
        'Record',
        'May train',
        'The clause, where and when it was read',
        'Kept by them',
        'Owner',
        'In force until',
      ],
      endpoints
        .filter(({ reach }) => reach === 'network')
        .map(({ name, terms }) => [
          name,
          terms?.legalEntity ?? 'not on record',
          terms?.state === 'current'
            ? 'in force'
            : marked(terms === null ? 'missing' : [terms.state, ...terms.fields.map((field) => FIELD_WORDS[field])].join(', '), 'missing'),
          terms?.training ? TRAINING[terms.training] : marked('not answered', 'missing'),
          terms?.clause ? `“${terms.clause.words}” ${terms.clause.source}, ${terms.clause.readOn}` : 'not quoted',
          terms?.retention ?? 'not on record',
          terms?.owner ?? 'nobody',
          terms?.reviewBy ?? 'no date',
        ]),
      { from: 'due-diligence records', none: 'No endpoint over the network is set up, so no provider receives anything.' },
    ),
  )
}

export function policySection({ policy, policies, endpoints }: LiveState): Section {
  const { content, signed, sha256, damaged } = policy
  const nameOf = (id: string): string => endpoints.find((endpoint) => endpoint.id === id)?.name ?? 'an endpoint that was removed'
  const rows: (readonly [string, string])[] = [
    ['Name and version', `${content.name} ${content.version}`],
    ['Signed', signed ? `by ${signed.by}, ${moment(signed.at)}` : 'by nobody: the Standard policy stands until another is signed'],
    ['SHA-256', sha256],
    // How long what is kept has a section of its own.
    ...sayPolicy(content, nameOf)
      .filter(({ key }) => key !== 'name' && !key.startsWith('keep '))
      .map(({ label, says }) => [label, says] as const),
  ]
  return section(
    'policy',
    'Policy in force',
    damaged
      ? lines(
          line(
            'The policy in the records cannot be proved. Scrubbing, clearing and sending stop until it can.',
            'signature and ledger',
            'exception',
          ),
        )
      : null,
    table('What it says', ['Rule', 'In force'], rows, { from: 'policy in force', none: 'None.' }),
    table(
      'Policies that were signed',
      ['#Version', 'Name', 'Signed by', 'When', ':SHA-256'],
      policies.map(({ version, signed: by, sha256: hash }) => [
        String(version),
        by ? by.name : marked('cannot be proved', 'exception'),
        by?.by ?? '',
        by ? moment(by.at) : '',
        hash,
      ]),
      {
        from: 'policies, checked against their signatures and the ledger',
        none: 'None was signed: the Standard policy has been in force throughout.',
      },
    ),
  )
}

export function retentionSection({ retention, policy }: LiveState): Section {
  return section(
    'retention',
    'Retention',
    table(
      'What is kept, and how long',
      ['Kind', '#Kept', 'Oldest', 'For', '#Past its time', '#On hold'],
      [
        ...retention.map(({ kind, kept, oldest, days, due, held }) => [
          KIND_WORDS[kind],
          grouped(kept),
          oldest === null ? 'none' : day(oldest),
          days === null ? 'until somebody purges' : durationInWords(days),
          due === null ? 'not counted' : due > 0 ? marked(grouped(due), 'exception') : '0',
          held === null ? 'not counted' : grouped(held),
        ]),
        ['Ledger', '', '', 'for ever', '', ''],
      ],
      { from: `policy ${policy.content.name} ${policy.content.version}; counts of the tables`, none: 'No schedule is on record.' },
    ),
    lines(
      line(
        'Documentation that the Security Rule asks for is kept six years: 45 CFR 164.316(b)(2)(i). The ledger, policies and terms are never purged.',
        '45 CFR 164.316(b)(2)(i)',
      ),
    ),
  )
}

export function peopleSection({ people, ledger }: LiveState): Section {
  return section(
    'people',
    'People and roles',
    table(
      'Who can sign in',
      ['Name', 'Credential', 'Roles', 'Standing'],
      people.map(({ name, credential, roles, active }) => [name, credential, roles.join(', '), active ? 'active' : 'removed']),
      { from: 'table person', none: 'Nobody is named.' },
    ),
    lines(
      line(
        `${ledger.failedSignIns} failed sign-ins, ${ledger.kinds.get('recovery-used') ?? 0} uses of the recovery key, ${ledger.kinds.get('unlock') ?? 0} sign-ins.`,
        'ledger',
      ),
    ),
  )
}
