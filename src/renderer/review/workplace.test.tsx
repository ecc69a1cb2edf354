// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import type { FakeOptions } from '../testing/fake-bridge'
import { clearOpenChart } from '../testing/make-store'
import { type Bench, renderOn } from '../testing/render'

/** The discharge summary, cleared and answered. */
async function answered(options: FakeOptions = {}): Promise<Bench> {
  const bench = await renderOn(<App />, options)
  const book = bench.bridge.charts[0]
  if (!book) throw new Error('no chart')
  await bench.store.getState().goToChart(book.id)
  await clearOpenChart(bench)
  await bench.store.getState().loadPreview()
  await bench.store.getState().send()
  return bench
}

const codes = () => screen.queryByRole('listbox', { name: 'Codes of this chart' })
const inSequence = () =>
  codes()
    ? within(codes() as HTMLElement)
        .getAllByRole('option')
        .map((row) => row.querySelector('.code')?.textContent)
    : []
const lastCall = ({ bridge }: Bench, name: string) => bridge.calls.findLast((c) => c.name === name)?.input

describe('suggestions', () => {
  it('stand under what they are and how well they are supported, with what is not documented on the card', async () => {
    const bench = await answered()
    const list = await screen.findByRole('listbox', { name: 'Code suggestions' })
    expect(list.textContent).toContain('To decide · Affirmed · well supported')
    expect(list.textContent).toContain('To decide · Affirmed · supported')
    await bench.user.click(within(list).getByRole('option', { name: /N17\.9/ }))
    expect(screen.getByRole('region', { name: 'Chosen suggestion' }).textContent).toContain('Not documented: cause')
  })

  it('are hidden until the own list stands, and not even counted', async () => {
    const bench = await answered({ codingSettings: { blindFirst: true } })
    expect(await screen.findByText('Suggestions are hidden until your own list stands.')).toBeDefined()
    expect(screen.queryByRole('listbox', { name: 'Code suggestions' })).toBeNull()
    expect(screen.queryByText(/to decide|All decided/)).toBeNull()
    await bench.store.getState().addCode('I13.0', null)
    await bench.user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('listbox', { name: 'Code suggestions' })).toBeDefined()
    expect(screen.queryByRole('dialog')).toBeNull()
    await bench.user.keyboard('v')
    const table = await screen.findByRole('region', { name: 'Billed, proposed and decided' })
    expect(table.textContent).toContain('1 own code, 1 of them suggested too')
  })
})

describe('the codes of the chart', () => {
  it('move by the keys, never before the principal diagnosis', async () => {
    const bench = await answered()
    await bench.user.keyboard('aaa')
    await expect.poll(inSequence).toEqual(['I13.0', 'I50.23', 'E11.22'])
    await bench.user.click(within(codes() as HTMLElement).getByRole('option', { name: /E11\.22/ }))
    await bench.user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect.poll(inSequence).toEqual(['I13.0', 'E11.22', 'I50.23'])
    await bench.user.keyboard('f')
    await expect.poll(inSequence).toEqual(['E11.22', 'I13.0', 'I50.23'])
    await bench.user.click(within(codes() as HTMLElement).getByRole('option', { name: /I13\.0/ }))
    await bench.user.keyboard('[[')
    await expect.poll(inSequence).toEqual(['E11.22', 'I13.0', 'I50.23'])
    await bench.user.keyboard(']')
    await expect.poll(inSequence).toEqual(['E11.22', 'I50.23', 'I13.0'])
  })

  it('get their POA by one key each, and none on an outpatient chart', async () => {
    const bench = await answered()
    await bench.user.keyboard('aa')
    await expect.poll(inSequence).toEqual(['I13.0', 'I50.23'])
    expect(screen.getByText('POA missing on 2 codes')).toBeDefined()
    await bench.user.click(within(codes() as HTMLElement).getByRole('option', { name: /I13\.0/ }))
    await bench.user.keyboard('{Alt>}y{/Alt}')
    await expect.poll(() => lastCall(bench, 'codes.poa')).toMatchObject({ poa: 'Y' })
    await bench.user.keyboard('{Alt>}n{/Alt}')
    await expect.poll(() => screen.queryByText('POA complete')).not.toBeNull()
    await bench.user.keyboard('i')
    await expect.poll(() => screen.queryByText(/^POA (?:complete|missing)/)).toBeNull()
    expect(lastCall(bench, 'chart.care')).toMatchObject({ setting: 'outpatient' })
  })
})

describe('billed codes', () => {
  it('are typed a line each, and what differs stands beside the code, both ways alike', async () => {
    const bench = await answered()
    await bench.user.keyboard('aa')
    await expect.poll(inSequence).toEqual(['I13.0', 'I50.23'])
    await bench.user.keyboard('b')
    const dialog = await screen.findByRole('dialog', { name: 'Billed codes' })
    await bench.user.type(within(dialog).getByRole('textbox'), 'I50.23 Y{Enter}no code here')
    expect(within(dialog).getByRole('button', { name: 'Keep' })).toHaveProperty('disabled', true)
    await bench.user.clear(within(dialog).getByRole('textbox'))
    await bench.user.type(within(dialog).getByRole('textbox'), 'I50.23 Y{Enter}Z79.4{Control>}{Enter}{/Control}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(lastCall(bench, 'billed.set')).toMatchObject({
      codes: [
        { code: 'I50.23', poa: 'Y' },
        { code: 'Z79.4', poa: null },
      ],
    })
    await bench.user.keyboard('v')
    const row = (code: string) => screen.getByRole('row', { name: new RegExp(code.replace('.', '\\.')) }).textContent
    await screen.findByRole('region', { name: 'Billed, proposed and decided' })
    expect(row('I13.0')).toContain('Decided, not billed · under-coded?')
    expect(row('I50.23')).toContain('Other place')
    expect(row('I50.23')).toContain('Other POA')
    // It still waits for a decision, so nobody says over-coded yet.
    expect(row('Z79.4')).toContain('Still to decide')
  })
})

describe('adding codes', () => {
  it('goes on to the next without leaving the dialog, in any code set at hand', async () => {
    const bench = await answered()
    await bench.user.keyboard('+')
    const dialog = await screen.findByRole('dialog', { name: 'Add a code' })
    await bench.user.type(within(dialog).getByRole('combobox'), 'R07')
    await within(dialog).findByRole('option', { name: /R07\.9/ })
    await bench.user.keyboard('{Enter}{Control>}{Enter}{/Control}')
    expect(await within(dialog).findByText('Accepted: R07.9')).toBeDefined()
    expect(document.activeElement).toBe(within(dialog).getByRole('combobox'))
    await bench.user.click(within(dialog).getByRole('radio', { name: 'ICD-10-PCS' }))
    await bench.user.type(within(dialog).getByRole('combobox'), '0DTJ4')
    await within(dialog).findByRole('option', { name: /0DTJ4ZZ/ })
    await bench.user.keyboard('{Enter}{Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(lastCall(bench, 'codes.add')).toMatchObject({ system: 'ICD-10-PCS', code: '0DTJ4ZZ' })
    expect(codes()?.textContent).toContain('Procedures and services')
  })
})
