// What these records show for three lists that buyers ask about. Each row is evidence with figures of this moment; no row says that a
// requirement is met, as that is the site's to judge. Sources: 45 CFR 164.312; NIST AI 100-1 (AI RMF 1.0, January 2023) and NIST AI 600-1
// (July 2024); Joint Commission and CHAI, Guidance on the Responsible Use of AI in Healthcare, 17 September 2025, its seven elements. Pure.
import type { Cell, Section } from '../../../shared/governance-views'
import type { LiveState } from '../live-state'
import { day, grouped, many, moment, percent } from '../say'
import { marked, section, table, words } from './blocks'

export function crosswalkSection(state: LiveState): Section {
  return section(
    'crosswalk',
    'Crosswalk: evidence, not certification',
    words(
      'Each row shows what these records bear out at this moment. It is evidence for whoever judges; it certifies nothing, and no list here is complete for a site.',
    ),
    table('45 CFR 164.312, technical safeguards', ['Cite', 'Asks for', 'Kind', 'Control', 'Evidence'], securityRule(state), {
      from: '45 CFR 164.312; settings, files and ledger',
      none: 'None.',
    }),
    table('NIST AI Risk Management Framework 1.0: functions', ['Function', 'About', 'Evidence'], riskFramework(state), {
      from: 'NIST AI 100-1, NIST AI 600-1; these records',
      none: 'None.',
    }),
    table('Joint Commission and CHAI, September 2025: seven elements', ['Element', 'Evidence'], jointCommission(state), {
      from: 'Guidance on the Responsible Use of AI in Healthcare; these records',
      none: 'None.',
    }),
  )
}

const missing = (text: string): Cell => marked(text, 'missing')
const asked = (holds: boolean, text: string): Cell => (holds ? text : marked(text, 'exception'))

function securityRule(state: LiveState): readonly (readonly Cell[])[] {
  const { people, ledger, idleMinutes, files, keystoreKeeps, recoveryKey, chain, at, endpoints } = state
  const active = people.filter((person) => person.active)
  const database = files.find(({ kind }) => kind === 'database')
  const signIns = ledger.kinds.get('unlock') ?? 0
  const used = ledger.kinds.get('recovery-used') ?? 0
  const sent = ledger.requests.filter(({ host, loopback }) => host !== null && !loopback)
  const proved = sent.filter(({ breach }) => breach === null).length
  const remote = endpoints.filter(({ reach }) => reach === 'network').length
  return [
    [
      '(a)(2)(i)',
      'Unique user identification',
      'required',
      'Per-person sign-in',
      `${many(active.length, 'active account')}; ${many(signIns, 'sign-in')} in the ledger, each under its person.`,
    ],
    [
      '(a)(2)(ii)',
      'Emergency access procedure',
      'required',
      'Recovery key; its use is logged',
      recoveryKey
        ? `Made ${day(recoveryKey.madeAt)}, ${recoveryKey.storedAt ? `said to be stored ${day(recoveryKey.storedAt)}` : 'nobody said it is stored'}; used ${many(used, 'time')}.`
        : missing('No recovery key was made.'),
    ],
    [
      '(a)(2)(iii)',
      'Automatic logoff',
      'addressable',
      'Idle lock',
      `After ${many(idleMinutes, 'minute')}; locked by itself ${many(ledger.lockedByItself, 'time')}.`,
    ],
    [
      '(a)(2)(iv)',
      'Encryption and decryption',
      'addressable',
      'Whole database encrypted',
      asked(
        database?.encrypted === true,
        database?.encrypted
          ? `${database.name} is encrypted${keystoreKeeps ? '; the operating system keeps a copy of the key' : ''}.`
          : 'The file is not encrypted.',
      ),
    ],
    [
      '(b)',
      'Audit controls',
      'standard',
      'Append-only, hash-chained ledger',
      `${many(ledger.entries, 'entry', 'entries')}${ledger.first ? ` since ${day(ledger.first)}` : ''}.`,
    ],
    [
      '(c)(2)',
      'Mechanism to authenticate ePHI',
      'addressable',
      'Hashes, checked',
      asked(chain.intact, chain.intact ? `Verified ${moment(at)}: every entry holds.` : `Does not verify at entry ${chain.firstBad}.`),
    ],
    [
      '(d)',
      'Person or entity authentication',
      'standard',
      'Passphrase, or the operating system',
      `${many(ledger.failedSignIns, 'failed sign-in')} recorded.`,
    ],
    [
      '(e)(2)',
      'Transmission: integrity and encryption',
      'addressable',
      'TLS to a pinned host; cleared text only',
      remote === 0 && sent.length === 0
        ? 'No endpoint over the network is set up and nothing was sent over it.'
        : asked(proved === sent.length, `${proved} of ${many(sent.length, 'request')} over the network came after a clearance.`),
    ],
  ]
}

function riskFramework(state: LiveState): readonly (readonly Cell[])[] {
  const { policy, people, endpoints, ledger, selfTest, incidents, quality, model } = state
  const leads = people.filter(({ active, roles }) => active && roles.includes('compliance-lead')).length
  const remote = endpoints.filter(({ reach }) => reach === 'network')
  const withTerms = remote.filter(({ terms }) => terms?.state === 'current').length
  const { last } = selfTest
  const refused = [...ledger.stopped.values()].reduce((sum, n) => sum + n, 0)
  const override = quality?.overall.override.value ?? null
  return [
    [
      'Govern',
      'Policies, accountability, roles',
      asked(
        !policy.damaged,
        `Policy ${policy.content.name} ${policy.content.version}${policy.signed ? `, signed by ${policy.signed.by}` : ', in force unsigned'}; ${many(leads, 'compliance lead')}; ${many(ledger.entries, 'ledger entry', 'ledger entries')}.`,
      ),
    ],
    [
      'Map',
      'Context, purpose, who is affected, third parties',
      asked(
        remote.every(({ terms, gate }) => terms?.state === 'current' || gate !== 'open'),
        `${many(endpoints.length, 'coder')}: ${endpoints.map(({ name }) => name).join(', ') || 'none'}; terms on record for ${withTerms} of ${many(remote.length, 'provider')} over the network.`,
      ),
    ],
    [
      'Measure',
      'Analysis and figures: data privacy, confabulation, human and AI together',
      last === null
        ? missing('No self-test on record.')
        : `Identifiers masked whole: ${last.figures.entityRecall === null ? 'not measured' : percent(last.figures.entityRecall)} (self-test ${day(last.at)})${override === null ? '' : `; suggestions overridden: ${percent(override)}`}; planted errors caught: ${ledger.planted.caught} of ${ledger.planted.caught + ledger.planted.missed}${model ? '; model card with known failures' : ''}.`,
    ],
    [
      'Manage',
      'Response to risks',
      `The gate stopped ${many(refused, 'clearance or request', 'clearances or requests')}; ${many(incidents.all, 'incident')} recorded, ${incidents.open} open.`,
    ],
  ]
}

function jointCommission(state: LiveState): readonly (readonly Cell[])[] {
  const { policy, people, ledger, files, endpoints, selfTest, quality, incidents } = state
  const breaches = ledger.requests.filter(({ breach }) => breach !== null).length
  const encrypted = files.find(({ kind }) => kind === 'database')?.encrypted === true
  const remote = endpoints.filter(({ reach }) => reach === 'network')
  const guarded = remote.filter(({ terms }) => terms?.state === 'current').length
  const leads = people.filter(({ active, roles }) => active && roles.includes('compliance-lead')).map(({ name }) => name)
  return [
    [
      '1. AI policies and governance structures',
      asked(
        !policy.damaged,
        `Policy ${policy.content.name} ${policy.content.version} in force; compliance leads: ${leads.join(', ') || 'none'}.`,
      ),
    ],
    [
      '2. Patient privacy and transparency',
      asked(
        breaches === 0,
        `${ledger.requests.length - breaches} of ${many(ledger.requests.length, 'request')} came after identifiers were removed and a person cleared the text; AI-use statement above. What patients are told is the site’s.`,
      ),
    ],
    [
      '3. Data security and data use protections',
      asked(
        encrypted && remote.every(({ gate, terms }) => terms?.state === 'current' || gate !== 'open'),
        `Records ${encrypted ? 'encrypted' : 'NOT encrypted'}; terms also for de-identified text: ${guarded} of ${many(remote.length, 'provider')}, the others refused by the gate.`,
      ),
    ],
    [
      '4. Ongoing quality monitoring',
      selfTest.last === null
        ? missing(`No self-test on record; ${many(quality?.overall.charts ?? 0, 'signed chart')} measured.`)
        : `Self-test of ${day(selfTest.last.at)}${selfTest.outdated ? ', of earlier versions' : ''}; ${many(quality?.overall.charts ?? 0, 'signed chart')} measured by month.`,
    ],
    [
      '5. Reporting of AI safety-related events',
      `${many(incidents.all, 'incident')} on record here. Blinded reporting to others is the site’s.`,
    ],
    [
      '6. Risk and bias assessment',
      missing(
        'Known failures of the model are in its card, errors are listed by category. How patient groups differ is not measured here: identifiers that would tell are removed.',
      ),
    ],
    [
      '7. Education and training',
      `${grouped(ledger.kinds.get('education-written') ?? 0)} education notes to coders; ${many(ledger.planted.all, 'planted error')} for practice. Training itself is the site’s.`,
    ],
  ]
}
