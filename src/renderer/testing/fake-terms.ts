// Provider terms of the fake main: three endpoints, judged in plain form as main does. Never shipped.
import type { EndpointId } from '../../shared/ids'
import type { termsCalls } from '../../shared/ipc/calls/terms'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import { askedOf, STANDARD_TERMS } from '../../shared/policy/terms'
import { err, ok } from '../../shared/result'
import { lacksOf, NO_ANSWER, type TermAnswers, type TermsStanding } from '../../shared/terms'
import type { EndpointTermsView, TermsRevisionView, TermsView } from '../../shared/terms-views'
import { WHOLE_ANSWERS } from '../../shared/testing/terms'

const TODAY = '2026-03-02'
const AT = '2026-03-02T08:00:00.000Z'
const BY = 'Ada Auditor'

/** Whole by the standard policy, and over soon. */
const ANSWERS: TermAnswers = { ...WHOLE_ANSWERS, 'review-by': { ...NO_ANSWER, value: '2026-03-20' } }

const endpointId = (n: number): EndpointId => `00000000-0000-4000-8000-0000000000e${n}` as EndpointId

type Known = Pick<EndpointTermsView, 'endpointId' | 'name' | 'vendor' | 'host' | 'model' | 'loopback'> & { answers: TermAnswers }

const KNOWN: readonly Known[] = [
  {
    endpointId: endpointId(1),
    name: 'Vendor, business tier',
    vendor: 'openai',
    host: 'api.vendor.example:443',
    model: 'm-1',
    loopback: false,
    answers: ANSWERS,
  },
  {
    endpointId: endpointId(2),
    name: 'Cloud of the hospital',
    vendor: 'azure-openai',
    host: 'coding.cloud.example:443',
    model: 'm-2',
    loopback: false,
    answers: {},
  },
  {
    endpointId: endpointId(3),
    name: 'Server at this desk',
    vendor: 'ollama',
    host: '127.0.0.1:11434',
    model: 'm-3',
    loopback: true,
    answers: {},
  },
]

export function fakeTerms(known: readonly Known[] = KNOWN): Pick<Handlers, keyof typeof termsCalls & CallName> {
  const revisions = new Map<EndpointId, { answers: TermAnswers | null; reason: string | null }[]>(
    known.map(({ endpointId: id, answers }) => [id, Object.keys(answers).length > 0 ? [{ answers, reason: null }] : []]),
  )

  const standingOf = (answers: TermAnswers, loopback: boolean): TermsStanding => {
    const asked = askedOf(STANDARD_TERMS, loopback)
    const until = answers['review-by']?.value ?? null
    const daysLeft = until === null ? null : Math.round((Date.parse(until) - Date.parse(TODAY)) / 86_400_000)
    const fields = asked.filter((field) => lacksOf(field, answers[field], TODAY).length > 0)
    const training = answers['training-use']?.value
    if (asked.length === 0) return { state: 'not-asked', fields: [], until, daysLeft }
    if (training === 'permitted' || training === 'unclear') return { state: 'forbids', fields: ['training-use'], until, daysLeft }
    if (fields.length > 0) return { state: 'missing', fields, until, daysLeft }
    return { state: 'current', fields: [], until, daysLeft }
  }

  const view = (): TermsView => ({
    endpoints: known.map((endpoint): EndpointTermsView => {
      const all = revisions.get(endpoint.endpointId) ?? []
      const latest = all.at(-1)
      const answers = all.findLast((one) => one.answers !== null)?.answers ?? {}
      return {
        ...endpoint,
        standing: standingOf(latest?.answers ?? {}, endpoint.loopback),
        asked: askedOf(STANDARD_TERMS, endpoint.loopback),
        revision: all.length,
        answers,
        recorded: latest ? { at: AT, by: BY } : null,
        outOfForce: latest?.answers === null ? { why: 'withdrawn', at: AT, by: BY, reason: latest.reason ?? '' } : null,
      }
    }),
    policy: STANDARD_TERMS,
    today: TODAY,
    clockBehind: false,
  })

  return {
    'terms.list': () => ok(view()),
    'terms.record': ({ endpointId: id, basedOn, answers }) => {
      const all = revisions.get(id)
      if (!all) return err({ code: 'endpoint-unknown' })
      if (all.length !== basedOn) return err({ code: 'terms-changed' })
      all.push({ answers: answers as TermAnswers, reason: null })
      return ok(view())
    },
    'terms.withdraw': ({ endpointId: id, reason }) => {
      const all = revisions.get(id)
      if (!all?.at(-1)?.answers) return err({ code: 'terms-none' })
      all.push({ answers: null, reason })
      return ok(view())
    },
    'terms.revisions': ({ endpointId: id }) => {
      const host = known.find((one) => one.endpointId === id)?.host ?? ''
      const all = revisions.get(id) ?? []
      return ok(
        all
          .map(
            ({ answers, reason }, i): TermsRevisionView => ({
              revision: i + 1,
              at: AT,
              by: BY,
              host,
              changed: Object.keys(answers ?? {}) as never,
              withdrawn: reason,
              sha256: 'a3'.repeat(32),
            }),
          )
          .reverse(),
      )
    },
    'terms.document': () => ok({ name: 'dpa.pdf', sha256: 'd'.repeat(64), bytes: 51_200 }),
    'terms.export': ({ format }) => ok(`provider-terms.${format}`),
  }
}
