// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SampleId } from '../../shared/ids'
import { App } from '../App'
import { signedCharts } from '../testing/fake-signed-charts'
import { type Bench, renderOn } from '../testing/render'

const dialog = (name: string) => screen.findByRole('dialog', { name })
const gone = () => expect.poll(() => screen.queryByRole('dialog')).toBeNull()
const step = () => screen.getByRole('navigation', { name: 'Steps of this case' }).querySelector('[aria-current="step"]')?.textContent
const card = () => screen.getByRole('region', { name: 'Chosen code' }).textContent
const inputOf = (bench: Bench, name: string) => bench.bridge.calls.findLast((call) => call.name === name)?.input

/** An audit of the fake's signed charts by its first template, which is coded blind. */
async function startAudit(charts = 3): Promise<Bench> {
  const bench = await renderOn(<App />, { charts: signedCharts(charts) })
  await bench.user.keyboard('{Control>}2{/Control}')
  await screen.findByText('No audits yet')
  await bench.user.keyboard('n')
  await dialog('New audit')
  await bench.user.keyboard('{Enter}')
  await screen.findByRole('table', { name: 'Cases' })
  return bench
}

/** The first case with two codes entered, revealed. */
async function openRevealed(): Promise<Bench> {
  const bench = await startAudit()
  await bench.user.keyboard('u')
  await screen.findByRole('table', { name: 'Cleared text' })
  await addOwn(bench, 'I50.23')
  await addOwn(bench, 'J18.9')
  await bench.user.keyboard('{Control>}{Enter}{/Control}')
  await dialog('Reveal the coder’s codes')
  await bench.user.keyboard('{Enter}')
  await screen.findByRole('listbox', { name: 'Coder and auditor' })
  return bench
}

async function addOwn({ user }: Bench, code: string): Promise<void> {
  await user.keyboard('+')
  const form = await screen.findByRole('form', { name: 'Add a code' })
  await user.type(within(form).getByRole('combobox', { name: 'Search codes' }), code)
  await within(form).findByRole('option', { name: new RegExp(code) })
  await user.keyboard('{Enter}')
  await within(form).findByText(new RegExp(`Chosen: ${code}`))
  await user.keyboard('{Enter}')
  await expect.poll(() => screen.queryByRole('form')).toBeNull()
}

/** Marks everything: takes what is proposed and writes a rationale wherever one is lacking. */
async function markAll({ user }: Bench): Promise<void> {
  await user.keyboard('{Shift>}y{/Shift}')
  await expect.poll(() => screen.queryByText('Take all proposals')).toBeNull()
  for (let left = 12; left > 0 && !screen.queryByText('All marked'); left--) {
    await user.keyboard('u')
    await user.keyboard('i')
    const form = await screen.findByRole('form')
    await user.type(within(form).getByRole('textbox', { name: 'Rationale' }), 'As the text says.{Enter}')
    await expect.poll(() => screen.queryByRole('form')).toBeNull()
  }
  expect(screen.getByText('All marked')).toBeDefined()
}

describe('an audit from its start to its signature, by the keys alone', () => {
  it('goes the whole way', async () => {
    const bench = await startAudit(1)
    const { user } = bench
    expect(inputOf(bench, 'audits.create')).toMatchObject({ auditors: [], sampleId: null, charts: [{ coder: null }] })
    await user.keyboard('u')
    await screen.findByRole('table', { name: 'Cleared text' })
    expect(step()).toContain('Code blind')
    // The coder’s codes are not on the screen, nor is the original.
    expect(document.body.textContent).not.toContain('I13.0')
    expect(document.body.textContent).not.toContain('Delgado')
    expect(document.body.textContent).toContain('[NAME_1]')

    await addOwn(bench, 'I50.23')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await dialog('Reveal the coder’s codes')
    await user.keyboard('{Enter}')
    await expect.poll(step).toContain('Mark')
    await markAll(bench)

    await user.keyboard('{Control>}{Enter}{/Control}')
    await dialog('Release to the coder')
    await user.keyboard('{Enter}')
    await gone()
    expect(step()).toContain('Answers')

    // The coder rebuts one, the auditor upholds it, the coder escalates, the lead confirms; the coder agrees with the rest.
    await user.keyboard('u')
    const disputed = screen.getByRole('option', { selected: true }).textContent
    for (const [key, button] of [
      ['b', 'Rebut'],
      ['h', 'Uphold'],
      ['{Shift>}e{/Shift}', 'Escalate'],
      ['c', 'Confirm the mark'],
    ] as const) {
      while (screen.getByRole('option', { selected: true }).textContent?.slice(0, 8) !== disputed?.slice(0, 8)) await user.keyboard('p')
      await user.keyboard(key)
      const form = await screen.findByRole('form', { name: button })
      expect(within(form).getByRole('button', { name: button })).toHaveProperty('disabled', true)
      await user.type(within(form).getByRole('textbox'), `Said by ${button}.{Enter}`)
      await expect.poll(() => screen.queryByRole('form')).toBeNull()
    }
    for (let left = 12; left > 0 && screen.queryByText(/to answer$/); left--) {
      await user.keyboard('u')
      await user.keyboard('a')
    }
    await user.keyboard('{Alt>}6{/Alt}')
    const history = screen.getByRole('region', { name: 'History of the case' })
    expect(within(history).getByText('Said by Rebut.')).toBeDefined()
    expect(within(history).getByText(/confirms the mark/)).toBeDefined()
    await user.keyboard('{Alt>}4{/Alt}')

    await user.keyboard('{Control>}{Enter}{/Control}')
    await dialog('Finish the case')
    await user.keyboard('{Enter}')
    await gone()
    expect(step()).toContain('Finished')
    await user.keyboard('{Escape}')
    await screen.findByRole('table', { name: 'Cases' })
    expect(screen.getByRole('region', { name: 'Code over code' }).textContent).toMatch(/% interval .*Wilson · target 95 %/)

    await user.keyboard('{Control>}{Enter}{/Control}')
    const sign = await dialog('Sign off the audit')
    expect(within(sign).getByRole('region', { name: 'Case over case' })).toBeDefined()
    await user.keyboard('{Enter}')
    await gone()
    expect(screen.getByText(/Signed off by Ada Coder, CPC/)).toBeDefined()

    await user.keyboard('{Control>}e{/Control}')
    expect((await dialog('Packet exported')).textContent).toContain('Audit, de-identified, 3 charts')
    const asked = bench.bridge.calls.filter(({ name }) => name === 'packet.export-audit')
    expect(asked).toHaveLength(1)
    await user.keyboard('{Enter}')
    await gone()

    // What the coder is told in writing: drafted from the marks, changed and saved.
    await user.keyboard('{Alt>}3{/Alt}')
    const note = await screen.findByRole('region', { name: 'Education note' })
    expect(await within(note).findByText(/^Drafted from the marks; not saved yet/)).toBeDefined()
    expect(note.textContent).toContain('Case 1 I50.9 → I50.22')
    await user.type(within(note).getByRole('textbox', { name: 'What helps: Specificity' }), ' Ask for acuity.')
    await user.keyboard('{Control>}s{/Control}')
    expect(await within(note).findByText(/^Saved /)).toBeDefined()
    expect(inputOf(bench, 'education.save')).toMatchObject({ body: { points: [{ todo: 'Look for the type. Ask for acuity.' }] } })
    await user.type(within(note).getByRole('textbox', { name: 'Opening' }), ' Thank you.')
    expect(within(note).getByText(/^Changed since it was saved/)).toBeDefined()
  }, 60_000)
})

describe('blind coding', () => {
  it('moves, dates and removes the chosen code, and undo brings it back', async () => {
    const bench = await startAudit()
    const { user } = bench
    await user.keyboard('u')
    await screen.findByRole('table', { name: 'Cleared text' })
    await addOwn(bench, 'I50.23')
    await addOwn(bench, 'E11.22')
    const codes = () => screen.getAllByRole('option').map((option) => option.querySelector('.code')?.textContent)
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect.poll(codes).toEqual(['E11.22', 'I50.23'])
    await user.keyboard('o')
    await expect.poll(() => screen.getByRole('option', { selected: true }).textContent).toContain('POA Y')
    await user.keyboard('x')
    await expect.poll(codes).toEqual(['I50.23'])
    await user.keyboard('{Control>}z{/Control}')
    await expect.poll(codes).toEqual(['E11.22', 'I50.23'])
  }, 30_000)

  it('takes words marked in the text by the keys as evidence', async () => {
    const bench = await startAudit()
    const { user } = bench
    await user.keyboard('u')
    await screen.findByRole('table', { name: 'Cleared text' })
    await addOwn(bench, 'I50.23')
    await user.keyboard('{Shift>}m{/Shift}')
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await user.keyboard('q')
    await expect.poll(() => inputOf(bench, 'audits.own-change')).toBeDefined()
    const { evidence } = inputOf(bench, 'audits.own-change') as { evidence: { start: number; end: number; text: string }[] }
    const text = bench.bridge.charts[0]?.view().scrubbed ?? ''
    expect(evidence).toHaveLength(1)
    expect(evidence[0]?.text).toBe(text.slice(evidence[0]?.start, evidence[0]?.end))
    await expect.poll(() => card()).toContain('FACILITY_1')
  }, 30_000)
})

describe('marks', () => {
  it('agrees with a key against what is proposed, and goes on to the next code', async () => {
    const bench = await openRevealed()
    await expect.poll(() => card()).toContain('I13.0')
    expect(card()).toContain('proposed')
    await bench.user.keyboard('a')
    await expect.poll(() => card()).toContain('I50.23')
    expect(inputOf(bench, 'audits.mark')).toMatchObject({ mark: { verdict: 'agree', line: 1 } })
  }, 30_000)

  it('asks for no more than a rationale where the template says which error it is', async () => {
    const bench = await openRevealed()
    const { user } = bench
    await user.keyboard('x')
    const form = await screen.findByRole('form', { name: /Delete the code I13.0/ })
    expect(within(form).getByRole('combobox', { name: 'Error type' })).toHaveProperty('value', 'unsupported')
    expect(within(form).getByRole('radio', { name: 'Major' })).toHaveProperty('checked', true)
    await user.keyboard('Not in the text.{Enter}')
    await expect.poll(() => screen.queryByRole('form')).toBeNull()
    expect(inputOf(bench, 'audits.mark')).toMatchObject({
      markId: null,
      mark: { verdict: 'delete', line: 1, errorType: 'unsupported', severity: 'major', rationale: 'Not in the text.' },
    })
    await user.keyboard('3')
    await expect.poll(() => card()).toContain('Critical')
    await user.keyboard('{Control>}z{/Control}')
    await expect.poll(() => card()).toContain('Major')
    await user.keyboard('{Backspace}')
    await expect.poll(() => card()).toContain('proposed')
  }, 30_000)

  it('are not released as long as something is lacking, and it is said what', async () => {
    const { user, bridge } = await openRevealed()
    await user.keyboard('{Shift>}y{/Shift}')
    await expect.poll(() => screen.queryByText('Take all proposals')).toBeNull()
    await user.keyboard('{Control>}{Enter}{/Control}')
    const release = await dialog('Release to the coder')
    expect(within(release).getAllByRole('listitem')[0]?.textContent).toContain('rationale')
    expect(within(release).getByRole('button', { name: 'Release' })).toHaveProperty('disabled', true)
    expect(bridge.calls.some((call) => call.name === 'audits.release')).toBe(false)
  }, 30_000)

  it('leave the editor on Escape without a word said', async () => {
    const { user, bridge } = await openRevealed()
    await user.keyboard('x')
    await screen.findByRole('form')
    await user.keyboard('Half a thought{Escape}')
    await expect.poll(() => screen.queryByRole('form')).toBeNull()
    expect(bridge.calls.some((call) => call.name === 'audits.mark')).toBe(false)
    expect(screen.getByRole('table', { name: 'Cleared text' })).toBeDefined()
  }, 30_000)
})

describe('the original', () => {
  it('is opened only after a yes that says it is recorded, with the audit beside it', async () => {
    const { user, bridge } = await openRevealed()
    expect(bridge.calls.some((call) => call.name === 'chart.open')).toBe(false)
    await user.keyboard('{Shift>}o{/Shift}')
    expect((await dialog('See the original')).textContent).toContain('written into the ledger')
    await user.keyboard('{Enter}')
    await screen.findByRole('table', { name: 'Original and scrubbed text' })
    const cases = await screen.findByRole('listbox', { name: 'Audits' })
    expect(within(cases).getAllByRole('option')).toHaveLength(1)
    // The focus is in the text: the key leads back to the case all the same.
    await user.keyboard('{Enter}')
    await screen.findByRole('table', { name: 'Cleared text' })
  }, 30_000)
})

describe('which charts are audited', () => {
  it('begins with those chosen in the worklist', async () => {
    const bench = await renderOn(<App />, { charts: signedCharts(3) })
    const [, second] = bench.bridge.charts
    if (!second) throw new Error('the fake has too few charts')
    bench.store.setState({ picked: new Set([second.id]) })
    await bench.user.keyboard('{Control>}2{/Control}')
    await bench.user.keyboard('n')
    expect((await dialog('New audit')).textContent).toContain('1 chart chosen')
    await bench.user.keyboard('{Enter}')
    await screen.findByRole('table', { name: 'Cases' })
    expect(inputOf(bench, 'audits.create')).toMatchObject({ charts: [{ chartId: second.id }] })
  }, 30_000)

  it('is not a matter of choice where a sample was drawn, and says how many are not signed', async () => {
    const bench = await renderOn(<App />, { charts: signedCharts(2) })
    const [first, second] = bench.bridge.charts
    if (!first || !second) throw new Error('the fake has too few charts')
    second.status = 'coding'
    await bench.store.getState().loadWorklist()
    const id = '5a3b8c1e-0000-4000-8000-000000000001' as SampleId
    bench.store.getState().showDialog({ kind: 'start-audit', sample: { id, name: 'March', charts: [second.id, first.id] } })
    const begin = await dialog('New audit')
    expect(begin.textContent).toContain('Sample “March”: 2 charts as drawn')
    expect(begin.textContent).toContain('1 chart of them is not signed yet')
    expect(within(begin).queryByRole('checkbox')).toBeNull()
    await bench.user.keyboard('{Enter}')
    expect(await within(begin).findByText('Some charts have no signed code list.')).toBeDefined()
    expect(inputOf(bench, 'audits.create')).toMatchObject({ sampleId: id, charts: [{ chartId: second.id }, { chartId: first.id }] })
  }, 30_000)
})

describe('checklists', () => {
  it('stand beside the case once it is revealed, and not before', async () => {
    const bench = await startAudit()
    await bench.user.keyboard('u')
    await screen.findByRole('table', { name: 'Cleared text' })
    expect(screen.queryByRole('tab', { name: /Checklists/ })).toBeNull()
    await bench.user.keyboard('{Alt>}5{/Alt}')
    expect(bench.bridge.calls.some((call) => call.name === 'checklists.list')).toBe(false)
    await bench.user.keyboard('{Control>}{Enter}{/Control}')
    await dialog('Reveal the coder’s codes')
    await bench.user.keyboard('{Enter}')
    await screen.findByRole('listbox', { name: 'Coder and auditor' })
    await bench.user.keyboard('{Alt>}5{/Alt}')
    await screen.findByRole('region', { name: 'Checklists' })
    expect(inputOf(bench, 'checklists.list')).toMatchObject({ chartId: bench.bridge.charts[0]?.id })
    expect((inputOf(bench, 'checklists.list') as { caseId: unknown }).caseId).not.toBeNull()
    // Its letters are those of the checklists now: A agrees with nothing.
    await bench.user.keyboard('a')
    expect(bench.bridge.calls.some((call) => call.name === 'audits.mark')).toBe(false)
  }, 30_000)
})

describe('a template', () => {
  it('is made from a built-in one, and is there for the next audit', async () => {
    const bench = await renderOn(<App />, { charts: signedCharts(1) })
    const { user } = bench
    await user.keyboard('{Control>}2{/Control}')
    await user.keyboard('t')
    await dialog('Audit templates')
    await user.keyboard('{Enter}')
    const editor = await dialog('New template')
    const name = within(editor).getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    expect(within(editor).getByRole('button', { name: 'Save template' })).toHaveProperty('disabled', true)
    await user.type(name, 'Cardiology, blind')
    await user.click(within(editor).getByRole('button', { name: 'Add an error type' }))
    expect(editor.textContent).toContain('Every error type needs a name')
    await user.type(within(editor).getAllByRole('textbox', { name: 'Error' }).at(-1) as HTMLElement, 'Wrong stage')
    await user.keyboard('{Enter}')
    const list = await dialog('Audit templates')
    await within(list).findByText('Cardiology, blind')
    expect(inputOf(bench, 'audits.save-template')).toMatchObject({
      templateId: null,
      basedOn: 0,
      draft: { name: 'Cardiology, blind', target: 0.95, blind: true },
    })
  }, 30_000)
})
