// Whether a provider may train on what is sent: by the terms on record; what is not on record is not answered. Pure.
import type { Answer, Line, Standing } from '../../../shared/governance-views'
import type { EndpointFact, LiveState, TermsFact } from '../live-state'
import { answer, evidence, exception, limit, missing } from './lines'

export function training({ endpoints, ledger }: LiveState): Answer {
  const remote = endpoints.filter(({ reach }) => reach === 'network')
  const sent = ledger.requests.filter(({ host, loopback }) => host !== null && !loopback)
  const past = [...new Set(sent.map(({ host }) => host ?? ''))].filter((host) => !remote.some((one) => one.host === host))
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
  const unanswered = remote.filter(({ terms }) => terms?.state !== 'current' || terms.training === null || terms.training === 'unclear')
  const mayTrain = remote.filter(({ terms }) => terms?.state === 'current' && terms.training === 'allowed')
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
  const open = gate === 'open'
  if (reach === 'this-computer') {
    const own = `${name} (${host}): a server on this computer; nothing leaves it by Chartroom.`
    return terms?.state === 'current'
      ? evidence(own, `endpoint’s address; terms on record, ${terms.owner ?? 'no owner'}`)
      : limit(`${own} What that server does with it is the site’s to answer.`, 'endpoint’s address')
  }
  const refused = open ? 'Sending is NOT refused.' : 'Sending there is refused.'
  const standing: Standing = open ? 'exception' : 'missing'
  const from = 'due-diligence record; the gate’s answer just now'
  if (terms === null || terms.state === 'missing') return { says: `${name} (${host}): no terms are on record. ${refused}`, from, standing }
  if (terms.state === 'expired')
    return {
      says: `${name} (${host}): the terms on record were to be looked at again by ${terms.reviewBy ?? 'an unknown day'}. ${refused}`,
      from,
      standing,
    }
  if (terms.state === 'incomplete')
    return { says: `${name} (${host}): the record has no answer to ${terms.unanswered.join(', ')}. ${refused}`, from, standing }
  return currentTerms(endpoint, terms)
}

function currentTerms({ name, host }: EndpointFact, { training, clause, owner, reviewBy }: TermsFact): Line {
  const from = `due-diligence record${owner ? ` of ${owner}` : ''}${reviewBy ? `, to be looked at again by ${reviewBy}` : ''}`
  const quoted = clause ? ` “${clause.words}” (${clause.source}, read ${clause.readOn})` : ''
  if (training === 'never')
    return clause
      ? evidence(`${name} (${host}): no.${quoted}`, from)
      : missing(`${name} (${host}): no, it is said; the clause is not quoted.`, from)
  if (training === 'allowed') return exception(`${name} (${host}): yes.${quoted}`, from)
  return missing(`${name} (${host}): the terms on record do not say.${quoted}`, from)
}
