import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChartId } from '../../../../shared/ids'
import { type DeidentificationPolicy, STANDARD_DEIDENTIFICATION } from '../../../../shared/policy/deidentification'
import { STANDARD_POLICY } from '../../../../shared/policy/policy'
import { restore } from '../../../deidentify'
import { Bench, expectOk } from '../../testing/bench'
import { CLEARER } from '../../testing/chart'
import { loadChart } from '../chart-state'
import { clearChart } from '../clearing'
import { keepFindings } from '../findings'
import { previewOutbound } from '../sending'
import { viewOfChart } from '../view'
import { STANDARD_IN_FORCE } from './in-force'
import { signNextPolicy } from './signing'

const NOTE = `Patient: Odalys Brandvold
MRN: 5550123
DOB: 03/04/1958
Date of service: 02/11/2026
Address: 12 Larkspur Road, Norwick, MA 02139
Provider: Ingrid Halloway, MD

HISTORY
Ms. Brandvold is a 67-year-old woman with type 2 diabetes since 2009. Surgery was on 01/30/2026, follow-up is 03/02/2026.
Dr. Halloway spoke with her sister Ursula Brandvold. Dr. Brandvold, her cousin, called from Colony, WY 82101.

Electronically signed by: Ingrid Halloway, MD
`

let bench: Bench
beforeEach(() => {
  bench = new Bench()
  Object.defineProperty(bench.desk, 'person', { value: { ...bench.desk.person, name: 'Ines Calder', credential: 'CHC' } })
})
afterEach(() => bench.close())

function under(own: Partial<DeidentificationPolicy>): void {
  const { version: _, ...standard } = STANDARD_POLICY
  const over = bench.store.read.policies.lastChange()?.sha256 ?? STANDARD_IN_FORCE.ref.sha256
  const draft = { ...standard, deidentification: { ...STANDARD_DEIDENTIFICATION, ...own } }
  expectOk(signNextPolicy(bench.desk, draft, over, 'for the test'))
}

/** What is cleared, and what of it would leave: the gate let it pass. */
async function cleared(text = NOTE): Promise<{ id: ChartId; text: string }> {
  const id = await bench.reviewed(text)
  const { findings } = expectOk(viewOfChart(bench.desk, id))
  for (const { id: finding, state } of findings) if (state === 'undecided') expectOk(keepFindings(bench.desk, id, [finding]))
  const proof = expectOk(await clearChart(bench.desk, id, CLEARER))
  expect(expectOk(await previewOutbound(bench.desk, id)).body).toBe(proof.text)
  const state = expectOk(loadChart(bench.desk, id))
  expect(restore(state.masked)).toBe(text)
  return { id, text: proof.text }
}

test('by the Standard policy no provider, no ZIP and no interval stands, and years do', async () => {
  const { text } = await cleared()
  expect(text).not.toMatch(/Halloway|Ingrid|021|Brandvold|\{/)
  expect(text).toContain('since 2009')
})

test('providers: the provider’s name stands wherever it is, and nobody of the patient’s name is told by it', async () => {
  under({ providers: 'keep' })
  const { id, text } = await cleared()
  expect(text).toMatch(/^Provider: Ingrid Halloway, MD$/m)
  expect(text).toContain('Dr. Halloway spoke with')
  expect(text).toMatch(/signed by: Ingrid Halloway, MD/)
  expect(text).not.toMatch(/Brandvold|Odalys|Ursula/)
  const { removed } = expectOk(viewOfChart(bench.desk, id))
  expect(removed.map(({ reason }) => reason)).toEqual(Array(3).fill('a provider: kept by the policy'))
  expect(bench.last('deid-run').detail).toMatchObject({ keptByPolicy: 3, policy: { version: 2 } })
})

test('providers: a person can mark a kept name again, and then it does not leave', async () => {
  under({ providers: 'keep' })
  const id = await bench.reviewed(NOTE)
  const { removed, findings } = expectOk(viewOfChart(bench.desk, id))
  for (const { id: finding, state } of findings) if (state === 'undecided') expectOk(keepFindings(bench.desk, id, [finding]))
  expectOk(
    keepFindings(
      bench.desk,
      id,
      removed.map((r) => r.id),
    ),
  )
  expect(expectOk(await clearChart(bench.desk, id, CLEARER)).text).not.toMatch(/Halloway/)
})

test('providers: identifiers of providers go all the same', async () => {
  under({ providers: 'keep' })
  const { text } = await cleared(`${NOTE}NPI: 1234567893\nDEA: AH1234563\n`)
  expect(text).not.toMatch(/1234567893|AH1234563/)
})

test('zip: the first three digits stand beside the placeholder where the table keeps them', async () => {
  under({ zip: 'first-three' })
  const { text } = await cleared()
  expect(text).toMatch(/\[LOCATION_\d+\]\{ZIP 021\}/)
  expect(text).not.toMatch(/02139|821/)
})

test('dates: the days from the encounter stand beside the placeholder, but not those of a birth', async () => {
  under({ dates: 'relative-days' })
  const { text } = await cleared()
  expect(text).toMatch(/Date of service: \[DATE_\d+\]\{\+0d\}/)
  expect(text).toMatch(/Surgery was on \[DATE_\d+\]\{-12d\}, follow-up is \[DATE_\d+\]\{\+19d\}/)
  expect(text).toMatch(/DOB: \[DATE_\d+\]$/m)
})

test('years: none stands', async () => {
  under({ years: 'remove' })
  const { text } = await cleared()
  expect(text).toMatch(/diabetes since \[DATE_\d+\]\./)
  expect(text).not.toMatch(/2009|2026|1958/)
})

test('a chart keeps what its own run stood under, whatever is signed later', async () => {
  under({ dates: 'relative-days', providers: 'keep' })
  const { id, text } = await cleared()
  under({})
  bench.restart()
  expect(expectOk(viewOfChart(bench.desk, id)).scrubbed).toBe(text)
})
