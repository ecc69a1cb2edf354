import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NO_ATTRIBUTES } from '../../../shared/chart-attributes'
import type { PersonId } from '../../../shared/ids'
import { ROLES, type Role } from '../../../shared/people'
import { type PolicyDraft, STANDARD_POLICY } from '../../../shared/policy/policy'
import { isCleared } from '../../gate'
import { Bench, expectOk } from '../testing/bench'
import { CHART } from '../testing/chart'
import { clearChart, clearChartOnce, takeClearance } from './clearing'
import { signerOf } from './desk'
import { addFinding, removeFinding } from './findings'
import { scrubChart } from './importing'
import { STANDARD_IN_FORCE } from './policy/in-force'
import { outdatedIn, scrubAgain } from './policy/scrub-again'
import { signNextPolicy } from './policy/signing'
import { sendBack } from './second-person'
import { previewOutbound, sendChart } from './sending'
import { viewOfChart, viewOfList } from './view'

const PEOPLE = { first: 'Robin Vale', second: 'Tamsin Holt' } as const
const go = (): AbortSignal => new AbortController().signal
let bench: Bench

beforeEach(() => {
  bench = new Bench()
  as('first')
})
afterEach(() => bench.close())

function as(who: keyof typeof PEOPLE, roles: readonly Role[] = ROLES): void {
  const id = `00000000-0000-4000-8000-00000000000${who === 'first' ? 1 : 2}` as PersonId
  Object.defineProperty(bench.desk, 'person', { value: { id, name: PEOPLE[who], credential: 'CPC', roles }, configurable: true })
}

function policy(own: Partial<PolicyDraft>): void {
  const { version: _, ...standard } = STANDARD_POLICY
  const over = bench.store.read.policies.lastChange()?.sha256 ?? STANDARD_IN_FORCE.ref.sha256
  expectOk(signNextPolicy(bench.desk, { ...standard, ...own }, over, 'for the test'))
}
const TWO: Partial<PolicyDraft> = { clearing: { roles: ['coder', 'auditor'], people: 2 } }
const take = (id: Parameters<typeof takeClearance>[1], shown?: string) => takeClearance(bench.desk, id, signerOf(bench.desk), shown)
const view = (id: Parameters<typeof takeClearance>[1]) => expectOk(viewOfChart(bench.desk, id))

describe('where the policy asks for two people', () => {
  test('the first clearance waits, nothing is minted or sent, and another person’s of the same text counts', async () => {
    policy(TWO)
    const id = await bench.reviewed()
    expect(await take(id)).toEqual({ ok: true, value: 'once' })
    expect(viewOfList(bench.desk)).toMatchObject([{ id, status: 'second' }])
    expect(view(id)).toMatchObject({ clearance: null, second: { name: 'Robin Vale', mine: true } })
    expect(await previewOutbound(bench.desk, id)).toEqual({ ok: false, error: 'not-cleared' })
    expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'chart-state' })
    expect(await take(id)).toEqual({ ok: false, error: { code: 'second-person-missing' } })
    as('second')
    expect(view(id).second).toMatchObject({ mine: false })
    const proof = expectOk(await clearChart(bench.desk, id, signerOf(bench.desk)))
    expect(isCleared(proof)).toBe(true)
    expect(view(id)).toMatchObject({ summary: { status: 'cleared' }, second: null, clearance: { name: 'Tamsin Holt' } })
    const first = bench.last('cleared-once').detail
    expect(bench.last('cleared').detail).toMatchObject({ sha256: first.sha256, first: first.first })
    expect(bench.last('cleared').detail.statement).not.toBe(first.statement)
    expectOk(await sendChart(bench.desk, id, go()))
  })

  test('a first clearance is never taken for a whole one, also not by asking for it directly', async () => {
    policy(TWO)
    const id = await bench.reviewed()
    expect(await clearChart(bench.desk, id, signerOf(bench.desk))).toEqual({ ok: false, error: { code: 'second-person-missing' } })
    expect(bench.kinds()).not.toContain('cleared')
    expect(view(id).summary.status).toBe('review')
  })

  test('while it waits nobody changes its findings; sent back, it is reviewed again and needs both anew', async () => {
    policy(TWO)
    const id = await bench.reviewed()
    expectOk(await take(id))
    const span = { start: CHART.indexOf('HISTORY'), end: CHART.indexOf('HISTORY') + 7 }
    expect(addFinding(bench.desk, id, span, 'OTHER_ID', false)).toEqual({ ok: false, error: 'chart-state' })
    as('second')
    expect(sendBack(bench.desk, id, ' ')).toEqual({ ok: false, error: 'reason-missing' })
    expectOk(sendBack(bench.desk, id, 'a name stands in the plan'))
    expect(bench.last('sent-back').reason).toMatch(/^typed:/)
    expect(view(id)).toMatchObject({ summary: { status: 'review' }, second: null })
    expectOk(addFinding(bench.desk, id, span, 'OTHER_ID', false))
    expect(await take(id)).toEqual({ ok: true, value: 'once' })
    as('first')
    expect(await take(id)).toEqual({ ok: true, value: 'cleared' })
  })

  test('the text the second person is shown must be the one the first cleared', async () => {
    policy(TWO)
    const id = await bench.reviewed()
    expectOk(await take(id))
    bench.db.exec(`UPDATE first_clearance SET sha256 = '${'0'.repeat(64)}'`)
    as('second')
    expect(await take(id)).toEqual({ ok: false, error: { code: 'second-person-missing' } })
    expect(bench.kinds()).not.toContain('cleared')
  })

  test('it waits over a restart', async () => {
    policy(TWO)
    const id = await bench.reviewed()
    expectOk(await take(id))
    bench.restart()
    as('second')
    expect(view(id).summary.status).toBe('second')
    expect(await take(id)).toEqual({ ok: true, value: 'cleared' })
  })
})

test('only the roles the policy names clear', async () => {
  policy({ clearing: { roles: ['auditor'], people: 1 } })
  const id = await bench.reviewed()
  as('first', ['coder', 'compliance-lead'])
  expect(await take(id)).toEqual({ ok: false, error: { code: 'clearing-role' } })
  expect(await clearChartOnce(bench.desk, id, signerOf(bench.desk))).toEqual({ ok: false, error: { code: 'clearing-role' } })
  as('first', ['coder', 'auditor'])
  expect(await take(id)).toEqual({ ok: true, value: 'cleared' })
})

describe('when the policy becomes stricter', () => {
  const { deidentification } = STANDARD_POLICY

  test('a chart in review is refused until it is scrubbed again, and what people did by hand is carried over', async () => {
    policy({ deidentification: { ...deidentification, dates: 'relative-days' } })
    const id = await bench.reviewed()
    const words = (w: string) => ({ start: CHART.indexOf(w), end: CHART.indexOf(w) + w.length })
    expectOk(addFinding(bench.desk, id, words('metformin'), 'OTHER_ID', false))
    const phone = view(id).findings.find((f) => f.category === 'PHONE')
    expectOk(removeFinding(bench.desk, id, phone?.id ?? (view(id).summary.id as never), 'a room', false))
    policy({})
    expect(view(id).outdated).toBe(true)
    expect(await take(id)).toEqual({ ok: false, error: { code: 'policy-stricter' } })
    expect(outdatedIn(bench.desk)).toEqual([id])
    expectOk(scrubAgain(bench.desk, [id], 'policy'))
    expectOk(await scrubChart(bench.desk, id, go()))
    const after = view(id)
    expect(after).toMatchObject({ outdated: false, summary: { status: 'review' } })
    expect(after.scrubbed).not.toContain('{')
    expect(after.scrubbed).not.toContain('metformin')
    expect(after.removed.map(({ reason }) => reason)).toEqual(['a room'])
    expect(bench.last('deid-run').detail).toMatchObject({ carried: { added: 1, removed: 1 }, policy: { version: 3 } })
    expect(after.summary.findings).toBe(after.findings.length)
  })

  test('what was cleared under a looser policy is not sent, by anybody, and says why', async () => {
    policy({ deidentification: { ...deidentification, zip: 'first-three' } })
    const id = await bench.reviewed()
    expectOk(await take(id))
    expect((await previewOutbound(bench.desk, id)).ok).toBe(true)
    policy({})
    expect(await previewOutbound(bench.desk, id)).toEqual({ ok: false, error: 'policy-stricter' })
    expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'policy-stricter' })
    expect(bench.last('outbound-blocked').reason).toBe('policy-stricter')
  })

  test('one person’s clearance is not sent once two are asked for; under a looser policy it still is', async () => {
    const id = await bench.reviewed()
    expectOk(await take(id))
    policy({ deidentification: { ...deidentification, providers: 'keep' } })
    expect((await previewOutbound(bench.desk, id)).ok).toBe(true)
    policy(TWO)
    expect(await previewOutbound(bench.desk, id)).toEqual({ ok: false, error: 'policy-stricter' })
  })
})

describe('where text may go', () => {
  const REMOTE = { kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:9/v1', model: 'm-1', key: '' } as const

  test('is asked at clearance, at the preview and at the wire', async () => {
    bench.restart({ endpoint: REMOTE })
    as('first')
    const id = await bench.reviewed()
    expectOk(await take(id))
    const other = await bench.reviewed(`${CHART}\nAgain.`)
    policy({ sending: { reach: 'built-in', bySpecialty: [] } })
    expect(await take(other)).toEqual({ ok: false, error: { code: 'policy-reach' } })
    expect(await previewOutbound(bench.desk, id)).toEqual({ ok: false, error: 'policy-reach' })
    expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'policy-reach' })
    expect(bench.last('outbound-blocked').reason).toBe('policy-reach')
    expect(bench.kinds()).not.toContain('outbound-intended')
  })

  test('the chart’s specialty decides which endpoints it may go to', async () => {
    bench.restart({ endpoint: REMOTE })
    as('first')
    const id = await bench.reviewed()
    policy({ sending: { reach: 'anywhere', bySpecialty: [{ specialty: 'cardiology', endpoints: [] }] } })
    expectOk(await take(id))
    expectOk(bench.store.write((w) => w.worklist.setAttributes(id, { ...NO_ATTRIBUTES, specialty: 'Cardiology' })))
    expect(await sendChart(bench.desk, id, go())).toEqual({ ok: false, error: 'policy-specialty' })
  })
})
