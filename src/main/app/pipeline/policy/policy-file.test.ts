import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PolicyDraft, STANDARD_POLICY } from '../../../../shared/policy/policy'
import { message, segment } from '../../../intake/testing/hl7'
import { Bench, expectOk } from '../../testing/bench'
import { importFile, scrubChart } from '../importing'
import { nameKey } from '../known-keys'
import { effectOf } from './effect'
import { STANDARD_IN_FORCE } from './in-force'
import { policyFile, readPolicyFile, takePolicyFile } from './policy-file'
import { signNextPolicy } from './signing'
import { viewOfPolicy } from './view'

const benches: Bench[] = []
function records(): Bench {
  const bench = new Bench()
  Object.defineProperty(bench.desk, 'person', { value: { ...bench.desk.person, name: 'Ines Calder', credential: 'CHC' } })
  benches.push(bench)
  return bench
}
let here: Bench
let there: Bench
beforeEach(() => {
  here = records()
  there = records()
})
afterEach(() => {
  for (const bench of benches.splice(0)) bench.close()
})

const { version: _, ...STANDARD } = STANDARD_POLICY
const OURS: PolicyDraft = { ...STANDARD, name: 'Ours', deidentification: { ...STANDARD.deidentification, years: 'remove' } }
const over = (bench: Bench) => bench.store.read.policies.lastChange()?.sha256 ?? STANDARD_IN_FORCE.ref.sha256
const exported = (): string => {
  expectOk(signNextPolicy(here.desk, OURS, over(here), 'for every desk'))
  return expectOk(policyFile(here.desk))
}

test('a policy goes to other records as a file whose key is known there, and is signed anew into their own chain', () => {
  const file = exported()
  expect(here.last('policy-exported').detail).toMatchObject({ version: 2 })
  there.desk.policyFile.pending = expectOk(readPolicyFile(file))
  const offered = viewOfPolicy(there.desk).offered
  expect(offered).toMatchObject({ draft: OURS, by: 'Ines Calder, CHC', why: 'for every desk', keyName: null, own: false })
  expect(takePolicyFile(there.desk, over(there), 'the site asks')).toEqual({ ok: false, error: 'policy-key-unknown' })
  expect(there.desk.policy().name).toBe('Standard')
  expectOk(nameKey(there.desk, offered?.key ?? '', 'Head office'))
  expect(viewOfPolicy(there.desk).offered).toMatchObject({ keyName: 'Head office' })
  expect(expectOk(takePolicyFile(there.desk, over(there), 'the site asks'))).toBe(2)
  expect(there.desk.policy()).toMatchObject(OURS)
  expect(there.last('policy-changed').detail).toMatchObject({ takenFrom: { key: offered?.key } })
  expect(viewOfPolicy(there.desk)).toMatchObject({ offered: null, whole: true, history: [{ version: 2, signed: { taken: true } }] })
})

test('a file that was changed, is none, or holds a private key is refused', () => {
  const file = exported()
  const refused = (text: string) => readPolicyFile(text)
  expect(refused(file.replace('Ours', 'Oars'))).toEqual({ ok: false, error: 'policy-not-intact' })
  expect(refused('{}')).toEqual({ ok: false, error: 'policy-unreadable' })
  expect(refused('no JSON')).toEqual({ ok: false, error: 'policy-unreadable' })
  expect(refused(file.replace('BEGIN PUBLIC KEY', 'BEGIN PRIVATE KEY'))).toEqual({ ok: false, error: 'policy-unreadable' })
})

test('the Standard policy has no file, and a file that is no longer at hand is not taken', () => {
  expect(policyFile(there.desk)).toEqual({ ok: false, error: 'policy-standard' })
  expect(takePolicyFile(there.desk, over(there), 'why')).toEqual({ ok: false, error: 'policy-gone' })
})

test('the history says what differed from version to version', () => {
  exported()
  expectOk(signNextPolicy(here.desk, { ...OURS, clearing: { ...OURS.clearing, people: 2 } }, over(here), 'two of us'))
  const [newest, oldest] = viewOfPolicy(here.desk).history
  expect(newest?.signed?.changed).toEqual([{ key: 'people', label: 'People to clear a text', said: 'one', says: 'two' }])
  expect(oldest?.signed?.changed.map(({ key }) => key)).toEqual(['name', 'years'])
})

test('what a draft would change is counted over charts that are not cleared, and nothing is written', async () => {
  const text = 'Patient: Odalys Brandvold\nDate of service: 02/11/2026\nDiabetes since 2009, seen by Dr. Halloway on 02/20/2026.\n'
  await here.reviewed(text)
  await here.cleared()
  const before = here.kinds().length
  const work = { signal: new AbortController().signal, onProgress: () => {} }
  const ask = async (own: Partial<PolicyDraft['deidentification']>) =>
    expectOk(await effectOf(here.desk, { ...STANDARD, deidentification: { ...STANDARD.deidentification, ...own } }, work))
  expect(await ask({})).toEqual({ charts: 1, changed: 0, added: {}, kept: {}, notes: 0, reopened: 0, places: [] })
  const years = await ask({ years: 'remove' })
  expect(years).toMatchObject({ charts: 1, changed: 1, added: { DATE: 1 }, kept: {}, reopened: 1 })
  expect(years.places).toMatchObject([{ what: 'added', value: '2009', before: 'Diabetes since ' }])
  expect(await ask({ providers: 'keep' })).toMatchObject({ changed: 1, added: {}, kept: { NAME: 1 }, reopened: 0 })
  expect(await ask({ dates: 'relative-days' })).toMatchObject({ changed: 1, notes: 2 })
  expect(here.kinds().length).toBe(before)
})

test('what a draft would change counts what only the fields of a message know', async () => {
  const file = message(
    segment('MSH', { 2: '^~\\&', 9: 'ORU^R01', 11: 'P', 12: '2.5' }),
    segment('PID', { 3: '40471183^^^^MR', 5: 'Brandvold^Odalys' }),
    segment('OBX', { 2: 'TX', 3: 'NOTE', 5: 'Brandvold 40471183 has asthma.', 11: 'F' }),
  )
  const id = expectOk(await importFile(here.desk, here.file('note.hl7', file), 'anew'))
  expectOk(await scrubChart(here.desk, id, new AbortController().signal))
  const work = { signal: new AbortController().signal, onProgress: () => {} }
  expect(await effectOf(here.desk, OURS, work)).toMatchObject({ ok: true, value: { charts: 1, changed: 0, kept: {} } })
})

test('what a draft would change can be stopped, and is for leads', async () => {
  await here.reviewed()
  const stopped = AbortSignal.abort()
  expect(await effectOf(here.desk, OURS, { signal: stopped, onProgress: () => {} })).toEqual({ ok: false, error: 'cancelled' })
  Object.defineProperty(there.desk, 'person', { value: { ...there.desk.person, roles: ['coder'] } })
  expect(await effectOf(there.desk, OURS, { signal: new AbortController().signal, onProgress: () => {} })).toEqual({
    ok: false,
    error: 'role-missing',
  })
})

test('a draft that changes only who clears or where text goes runs no detector', async () => {
  await here.reviewed('Patient: Odalys Brandvold\nDiabetes since 2009.\n')
  const work = { signal: new AbortController().signal, onProgress: () => {} }
  const { tools } = here.desk
  const desk = Object.create(here.desk, { tools: { value: new Proxy(tools, { get: () => expect.fail('a detector was asked') }) } })
  const effect = expectOk(await effectOf(desk, { ...STANDARD, clearing: { ...STANDARD.clearing, people: 2 } }, work))
  expect(effect).toMatchObject({ charts: 1, changed: 0, added: {}, kept: {}, places: [] })
})
