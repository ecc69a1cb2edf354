// Provider terms: recorded and withdrawn by a compliance lead, revision by revision, and what the gate is told of them. A record counts
// while the ledger vouches for it word by word; the endpoint is looked up in the records, not believed.
import type { EndpointRecord } from '../../../shared/endpoint-config'
import type { FailureCode } from '../../../shared/failures'
import type { EndpointId } from '../../../shared/ids'
import { canonicalJson, type Json } from '../../../shared/ledger-chain'
import { hostOf, isLoopbackUrl } from '../../../shared/loopback'
import { mayDo } from '../../../shared/people'
import { err, ok, type Result } from '../../../shared/result'
import {
  ANSWER_FIELDS,
  type AnswerField,
  endsSoon,
  NO_ANSWER,
  type TermAnswer,
  type TermAnswers,
  type TermsStanding,
} from '../../../shared/terms'
import type { Destination, DueDiligenceState } from '../../gate'
import { dayOfTerms, judgeTerms, type TermsEndpoint } from '../../governance'
import { asLabel, asSha256, sha256Text, type TermsRecord } from '../../store'
import { type Desk, timeOf } from './desk'

type Records = Pick<Desk, 'store' | 'policy' | 'platform'>

/** ISO date that ends are counted from: the clock's, and never one that the ledger has left behind. */
export const termsDay = ({ store, platform }: Records): string => dayOfTerms(platform.now(), store.read.ledger.latestTime())

export function standingOf(desk: Records, endpoint: EndpointRecord): TermsStanding {
  const inForce = termsInForce(desk, endpoint.id)
  return judgeTerms(inForce, desk.policy().terms, factsOf(endpoint), termsDay(desk))
}

/** Of the endpoint as it is set up; the host is empty where the address is none. */
export const factsOf = ({ config: { baseUrl, vendor } }: EndpointRecord): TermsEndpoint => ({
  host: hostOf(baseUrl) ?? '',
  vendor,
  loopback: isLoopbackUrl(baseUrl),
})

/** The gate's question. One that is not in the records, or leads elsewhere than they say, has no terms. */
export function dueDiligenceOf(desk: Records, { id, host }: Destination): DueDiligenceState {
  const endpoint = id === null ? null : desk.store.read.endpoints.get(id)
  if (!endpoint || factsOf(endpoint).host !== host) return 'missing'
  const { state } = standingOf(desk, endpoint)
  return state === 'not-asked' ? 'current' : state
}

/** For whoever is about to send: nothing, but where the terms in force end soon. */
export function termsEndOf(
  desk: Records,
  id: EndpointId | null,
): { readonly termsEnd?: { readonly until: string; readonly daysLeft: number } } {
  const endpoint = id === null ? null : desk.store.read.endpoints.get(id)
  const standing = endpoint && standingOf(desk, endpoint)
  if (!standing || !endsSoon(standing) || standing.until === null || standing.daysLeft === null) return {}
  return { termsEnd: { until: standing.until, daysLeft: standing.daysLeft } }
}

/** The latest revision, unless it was withdrawn or is not what the ledger vouches for. */
export function termsInForce({ store }: Pick<Desk, 'store'>, id: EndpointId): (TermsRecord & { readonly answers: TermAnswers }) | null {
  const record = store.read.terms.latest(id)
  return record?.answers && vouchedFor({ store }, record) ? { ...record, answers: record.answers } : null
}

/** The entry that recorded it is there and holds the hash of what stands in the table now. */
export function vouchedFor({ store }: Pick<Desk, 'store'>, record: TermsRecord): boolean {
  const body = store.read.ledger.entries(record.ledgerSeq, 1)[0]?.body
  return body?.kind === 'terms-recorded' && body.objectId === record.endpointId && body.detail.sha256 === hashOf(record)
}

type Hashed = Pick<TermsRecord, 'endpointId' | 'revision' | 'host' | 'vendor' | 'answers'>

const hashOf = ({ endpointId, revision, host, vendor, answers }: Hashed): string =>
  sha256Text(canonicalJson({ endpointId, revision, host, vendor, answers: answers as unknown as Json }))

/**
 * A new revision, with what is given in place of all that was there. The same answers again say that they still hold today.
 * @param basedOn the revision the person was shown, 0 for none; a later one is not written over
 */
export function recordTerms(desk: Desk, id: EndpointId, basedOn: number, given: TermAnswers): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const endpoint = desk.store.read.endpoints.get(id)
  if (!endpoint) return err('endpoint-unknown')
  const answers = withoutBlanks(given)
  const answered = ANSWER_FIELDS.filter((field) => answers[field])
  if (answered.length === 0) return err('terms-empty')
  const { host, vendor } = factsOf(endpoint)
  if (host === '') return err('endpoint-settings')
  const { id: personId, name } = desk.person
  const done = desk.store.write((w): FailureCode | null => {
    const revision = w.read.terms.next(id)
    if (revision !== basedOn + 1) return 'terms-changed'
    const hashed: Hashed = { endpointId: id, revision, host, vendor, answers }
    const sha256 = hashOf(hashed)
    const reviewBy = answers['review-by']?.value
    const ledgerSeq = w.append({
      kind: 'terms-recorded',
      endpointId: id,
      detail: { revision, sha256: asSha256(sha256), host: asLabel(host), reviewBy: reviewBy ? asLabel(reviewBy) : null, answered },
    })
    w.terms.insert({ ...hashed, reason: null, sha256, by: { id: personId, name }, at: timeOf(desk), ledgerSeq })
    return null
  })
  return settled(done)
}

/** Takes the terms out of force: nothing goes there until others are recorded. */
export function withdrawTerms(desk: Desk, id: EndpointId, reason: string): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  if (!desk.store.read.endpoints.get(id)) return err('endpoint-unknown')
  if (!reason.trim()) return err('reason-missing')
  const { id: personId, name } = desk.person
  const done = desk.store.write((w): FailureCode | null => {
    const latest = w.read.terms.latest(id)
    if (!latest?.answers) return 'terms-none'
    const revision = w.read.terms.next(id)
    const ledgerSeq = w.append({
      kind: 'terms-withdrawn',
      endpointId: id,
      reason: { typed: reason.trim() },
      detail: { revision, sha256: asSha256(latest.sha256) },
    })
    const { host, vendor, sha256 } = latest
    const by = { id: personId, name }
    w.terms.insert({
      endpointId: id,
      revision,
      host,
      vendor,
      answers: null,
      reason: reason.trim(),
      sha256,
      by,
      at: timeOf(desk),
      ledgerSeq,
    })
    return null
  })
  return settled(done)
}

const settled = (done: Result<FailureCode | null, FailureCode>): Result<void, FailureCode> =>
  !done.ok ? done : done.value === null ? ok(undefined) : err(done.value)

/** Questions with nothing in any of their fields count as not answered. */
function withoutBlanks(given: TermAnswers): TermAnswers {
  const blank = canonicalJson(NO_ANSWER as never)
  const said = ANSWER_FIELDS.flatMap((field): [AnswerField, TermAnswer][] => {
    const answer = given[field]
    return answer && canonicalJson(answer as never) !== blank ? [[field, answer]] : []
  })
  return Object.fromEntries(said)
}
