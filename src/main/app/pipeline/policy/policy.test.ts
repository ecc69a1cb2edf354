import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId } from '../../../../shared/ids'
import { CLOSED_POLICY, type PolicyDraft, STANDARD_POLICY } from '../../../../shared/policy/policy'
import { Bench, expectOk } from '../../testing/bench'
import { CHART, CLEARER } from '../../testing/chart'
import { clearChart } from '../clearing'
import { importFile, scrubChart } from '../importing'
import { previewOutbound, sendChart } from '../sending'
import { historyOf, STANDARD_IN_FORCE } from './in-force'
import { signNextPolicy } from './signing'

let bench: Bench
beforeEach(() => {
  bench = new Bench({ platform: { user: 'Ines Calder' } })
  lead(bench)
})
afterEach(() => bench.close())

/** The bench's lone person may do everything, but has no credential to sign with. */
function lead(at: Bench): void {
  Object.defineProperty(at.desk, 'person', { value: { ...at.desk.person, credential: 'CHC' } })
}

const { version: _, ...STANDARD_DRAFT } = STANDARD_POLICY
const YEARS_OFF: PolicyDraft = {
  ...STANDARD_DRAFT,
  name: 'Ours',
  deidentification: { ...STANDARD_DRAFT.deidentification, years: 'remove' },
}
const now = () => bench.desk.policyInForce()
const sign = (draft: PolicyDraft) => {
  const last = bench.store.read.policies.lastChange()
  return expectOk(signNextPolicy(bench.desk, draft, last?.sha256 ?? STANDARD_IN_FORCE.ref.sha256, 'The officer asked'))
}
const go = (): AbortSignal => new AbortController().signal

test('without any, the Standard policy is in force as version 1', () => {
  expect(expectOk(now())).toMatchObject({ policy: STANDARD_POLICY, ref: { version: 1 }, signed: null })
  expect(historyOf(bench.store)).toEqual([])
})

test('the newest that was signed is in force, also after a restart, and every earlier one is kept', () => {
  expect(sign(YEARS_OFF)).toBe(2)
  expect(sign({ ...YEARS_OFF, name: 'Ours again' })).toBe(3)
  expect(bench.desk.policy()).toEqual({ ...YEARS_OFF, name: 'Ours again', version: 3 })
  bench.restart()
  expect(bench.desk.policy()).toEqual({ ...YEARS_OFF, name: 'Ours again', version: 3 })
  const history = historyOf(bench.store)
  expect(history.map((kept) => kept.whole && [kept.version, kept.signed.policy.name, kept.signed.signedBy.name, kept.signed.why])).toEqual([
    [2, 'Ours', 'Ines Calder', 'The officer asked'],
    [3, 'Ours again', 'Ines Calder', 'The officer asked'],
  ])
  const [first, second] = history
  expect(first?.whole && first.signed.parent).toBe(STANDARD_IN_FORCE.ref.sha256)
  expect(second?.whole && second.signed.parent).toBe(first?.sha256)
  expect(bench.last('policy-changed')).toMatchObject({ detail: { version: 3, sha256: second?.sha256, parent: first?.sha256 } })
  expect(bench.last('policy-changed').reason).toMatch(/^typed:/)
})

test('what others signed meanwhile is not overwritten unseen, and only a lead with a credential signs, with a reason', () => {
  const { sha256 } = STANDARD_IN_FORCE.ref
  sign(YEARS_OFF)
  expect(signNextPolicy(bench.desk, YEARS_OFF, sha256, 'again')).toEqual({ ok: false, error: 'policy-stale' })
  const over = bench.store.read.policies.lastChange()?.sha256 ?? ''
  expect(signNextPolicy(bench.desk, YEARS_OFF, over, ' ')).toEqual({ ok: false, error: 'reason-missing' })
  expect(signNextPolicy(bench.desk, { ...YEARS_OFF, name: '' }, over, 'why')).toEqual({ ok: false, error: 'policy-invalid' })
  bench.restart()
  expect(signNextPolicy(bench.desk, YEARS_OFF, over, 'why')).toEqual({ ok: false, error: 'statement-missing' })
  Object.defineProperty(bench.desk, 'person', { value: { ...bench.desk.person, credential: 'CPC', roles: ['coder', 'auditor'] } })
  expect(signNextPolicy(bench.desk, YEARS_OFF, over, 'why')).toEqual({ ok: false, error: 'role-missing' })
  expect(bench.ledger().filter(({ kind }) => kind === 'policy-changed')).toHaveLength(1)
})

test('each run and each clearance names the policy it stood under', async () => {
  sign(STANDARD_DRAFT)
  const id = await bench.reviewed()
  const { ref } = expectOk(now())
  expect(ref.version).toBe(2)
  expect(bench.last('deid-run').detail.policy).toEqual(ref)
  expectOk(await clearChart(bench.desk, id, CLEARER))
  expect(bench.last('cleared').detail.policy).toEqual(ref)
})

describe('a policy that is not as it was signed', () => {
  const DAMAGES: Readonly<Record<string, string>> = {
    'has another letter in its text': `UPDATE policy SET document = replace(document, '"people":2', '"people":1')`,
    'has another signature': `UPDATE policy SET signature = zeroblob(64)`,
    'has another hash': `UPDATE policy SET sha256 = '${'0'.repeat(64)}'`,
    'has another entry in the ledger': 'UPDATE policy SET ledger_seq = 1',
    'is gone': 'DELETE FROM policy',
    'stands under another version': 'UPDATE policy SET version = 9',
    'was signed with a key that is gone': "DELETE FROM setting WHERE key = 'signing-key'",
  }
  /** As somebody would do it who has the file and its key. */
  const damage = (how: string): void => {
    bench.db.exec(`DROP TRIGGER IF EXISTS policy_no_update; DROP TRIGGER IF EXISTS policy_no_delete; PRAGMA foreign_keys = OFF; ${how}`)
  }

  test.each(Object.entries(DAMAGES))('%s: nothing is scrubbed, cleared or sent', async (_, how) => {
    const [waiting, reviewed, cleared] = await threeCharts()
    sign({ ...STANDARD_DRAFT, clearing: { ...STANDARD_DRAFT.clearing, people: 2 } })
    expect(now().ok).toBe(true)
    damage(how)
    expect(now()).toEqual({ ok: false, error: 'policy-damaged' })
    expect(bench.desk.policy()).toEqual(CLOSED_POLICY)
    const refused = { ok: false, error: 'policy-damaged' }
    expect(await scrubChart(bench.desk, waiting, go())).toEqual(refused)
    expect(bench.status(waiting)).toBe('failed')
    expect(bench.last('deid-failed').reason).toBe('policy-damaged')
    expect(await clearChart(bench.desk, reviewed, CLEARER)).toEqual({ ok: false, error: { code: 'policy-damaged' } })
    expect(await previewOutbound(bench.desk, cleared)).toEqual(refused)
    expect(await sendChart(bench.desk, cleared, go())).toEqual(refused)
    expect(bench.last('outbound-blocked').reason).toBe('policy-damaged')
    expect(bench.kinds()).not.toContain('outbound-intended')
  })

  test('is mended by signing another, and the history shows which cannot be proved', () => {
    sign(YEARS_OFF)
    damage(`UPDATE policy SET signature = zeroblob(64)`)
    expect(now().ok).toBe(false)
    sign(STANDARD_DRAFT)
    expect(expectOk(now())).toMatchObject({ policy: { name: 'Standard', version: 3 } })
    expect(historyOf(bench.store).map(({ version, whole }) => [version, whole])).toEqual([
      [2, false],
      [3, true],
    ])
  })

  async function threeCharts(): Promise<[ChartId, ChartId, ChartId]> {
    const cleared = await bench.cleared()
    const reviewed = await bench.reviewed(`${CHART}\nSeen again.`)
    const waiting = expectOk(await importFile(bench.desk, bench.file('third.txt', CHART), 'anew'))
    return [waiting, reviewed, cleared]
  }
})
