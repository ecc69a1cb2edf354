// Whether a provider may train on what is sent: by the terms on record; what is not on record is not answered. Pure.

import type { Answer, Line, Standing } from '../../../shared/governance-views'
import type { AnswerField } from '../../../shared/terms'
import { FIELD_WORDS } from '../../../shared/terms-words'
import type { EndpointFact, LiveState, TermsFact } from '../live-state'
import { answer, evidence, limit, missing } from './lines'
import { sentElsewhere } from './sent-elsewhere'

export function training(state: LiveState): Answer {
  const { endpoints } = state
  const remote = endpoints.filter(({ reach }) => reach === 'network')
  const past = sentElsewhere(state).gone
  const lines: Line[] = [
    ...endpoints.map(lineOf),
    ...past.map((host) =>
      missing(
        `${host}: requests were sent there before; it is no endpoint any more, and no terms of it are on record now.`,
        'ledger, outbound-intended',
      ),
    ),
  ]
  if (endpoints.length === 0) lines.push(evidence('Suggestions are switched off: no coder is asked.', 'settings, endpoints'))
  const mayTrain = remote.filter(({ terms, gate }) => terms?.training === 'permitted' && gate === 'open')
  const unanswered = remote.filter((one) => standingOf(one) !== 'evidence' && !mayTrain.includes(one))
  const words =
    remote.length === 0 && past.length === 0
      ? 'No. Nothing leaves this computer: no endpoint over the network is set up.'
      : mayTrain.length > 0
        ? `Yes, by the terms of ${mayTrain.map(({ name }) => name).join(', ')}.`
        : unanswered.length > 0
          ? `Not answered for ${unanswered.map(({ name }) => name).join(', ')}${unanswered.every(({ gate }) => gate !== 'open') ? ': sending there is refused' : ''}.`
          : past.length > 0
            ? 'No, by the terms on record; see below for endpoints of before.'
            : 'No, by the terms on record, quoted below.'
  return answer('training', words, lines)
}

function lineOf(endpoint: EndpointFact): Line {
  const { name, reach, host, gate, terms } = endpoint
  if (reach === 'in-program')
    return evidence(`${name}: part of Chartroom. Nothing leaves this computer, so nobody can train on it.`, 'settings, endpoints')
  const own = `${name} (${host})`
  if (reach === 'this-computer') {
    const stays = `${own}: a server on this computer; nothing leaves it by Chartroom.`
    return terms?.state === 'current'
      ? evidence(stays, `endpoint’s address; record of ${terms.owner ?? 'the site'}`)
      : limit(`${stays} What that server does with it is the site’s to answer.`, 'endpoint’s address')
  }
  const from = `due-diligence record${terms?.owner ? ` of ${terms.owner}` : ''}${terms?.reviewBy ? `, in force until ${terms.reviewBy}` : ''}; the gate’s answer just now`
  const refused = gate === 'open' ? ' Sending is NOT refused.' : ' Sending there is refused.'
  return { says: `${own}: ${termsWords(terms)}${terms?.state === 'current' ? '' : refused}`, from, standing: standingOf(endpoint) }
}

/** An answer counts while the record is in force, or where it keeps text from going there; the gate has the last word. */
function standingOf({ terms, gate }: EndpointFact): Standing {
  const inForce = terms?.state === 'current'
  if (gate === 'open') {
    if (!inForce || terms.training === 'permitted') return 'exception'
    return terms.training === null || terms.training === 'unclear' || terms.clause === null ? 'missing' : 'evidence'
  }
  return terms?.state === 'forbids' ? 'evidence' : 'missing'
}

function termsWords(terms: TermsFact | null): string {
  const quoted = terms?.clause ? ` “${terms.clause.words}” (${terms.clause.source}, read ${terms.clause.readOn})` : ''
  if (terms === null || terms.state === 'missing')
    return `no whole record of its terms${terms && terms.fields.length > 0 ? `, missing: ${inWords(terms.fields)}` : ''}.`
  if (terms.state === 'expired') return `the record was to be looked at again by ${terms.reviewBy ?? 'a day that is not known'}.`
  if (terms.state === 'forbids') return `the terms on record forbid it: ${inWords(terms.fields)}.${quoted}`
  switch (terms.training) {
    case 'forbidden':
      return terms.clause ? `no.${quoted}` : 'no, it is said; the clause is not quoted.'
    case 'off':
      return terms.clause ? `no, switched off for this account.${quoted}` : 'no, it is said to be switched off; the clause is not quoted.'
    case 'permitted':
      return `yes.${quoted}`
    default:
      return `the terms on record do not say.${quoted}`
  }
}

const inWords = (fields: readonly AnswerField[]): string => fields.map((field) => FIELD_WORDS[field]).join(', ')
