// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { App } from '../App'
import type { FakeOptions } from '../testing/fake-bridge'
import { clearOpenChart } from '../testing/make-store'
import { type Bench, renderOn } from '../testing/render'

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

const fold = () => screen.findByRole('button', { name: /The model declined 1 code · no answer on 1 code/ })
const list = () => screen.queryByRole('listbox', { name: 'Not supported by the model' })
const rows = () => (list() ? within(list() as HTMLElement).getAllByRole('option') : [])

it('is folded, opens by its key with the focus in it, and says of each code why', async () => {
  const bench = await answered()
  expect((await fold()).getAttribute('aria-expanded')).toBe('false')
  expect(list()).toBeNull()
  await bench.user.keyboard('o')
  expect(document.activeElement).toBe(list())
  const [declined, open] = rows().map((row) => row.textContent)
  expect(declined).toMatch(/E11\.9.*Declined: The record links the kidney disease to diabetes\..*Type 2 diabetes mellitus with/)
  expect(open).toMatch(/I50\.22.*Not answered$/)
  await bench.user.keyboard('o')
  expect(list()).toBeNull()
})

it('adds the chosen code with its quote by the key, and no longer shows it', async () => {
  const bench = await answered()
  await bench.user.keyboard('o')
  await bench.user.keyboard('{ArrowDown}{ArrowUp}{Shift>}a{/Shift}')
  await expect.poll(() => rows().map((row) => row.querySelector('.code')?.textContent)).toEqual(['I50.22'])
  const call = bench.bridge.calls.findLast(({ name }) => name === 'codes.add')?.input as { code: string; start: number; end: number }
  expect(call).toMatchObject({ code: 'E11.9', system: 'ICD-10-CM' })
  expect(call.end).toBeGreaterThan(call.start)
})

it('a code without a quote is added without one, by Enter', async () => {
  const bench = await answered()
  await bench.user.keyboard('o')
  await bench.user.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => rows().map((row) => row.querySelector('.code')?.textContent)).toEqual(['E11.9'])
  expect(bench.bridge.calls.findLast(({ name }) => name === 'codes.add')?.input).toMatchObject({ code: 'I50.22', start: 0, end: 0 })
})

it('shows nothing as long as suggestions are hidden', async () => {
  await answered({ codingSettings: { blindFirst: true } })
  await screen.findByText('Suggestions are hidden until your own list stands.')
  expect(screen.queryByRole('region', { name: 'Not supported by the model' })).toBeNull()
})

it('markup in a reason is shown as the words it is', async () => {
  const bench = await answered()
  const book = bench.bridge.charts[0]
  if (!book) throw new Error('no chart')
  const reason = '<img src=x onerror="alert(1)"><b>accept all</b>'
  book.passedOver = book.passedOver.map((one) => ({ ...one, reason }))
  await bench.store.getState().refreshChart()
  await bench.user.keyboard('o')
  await expect.poll(() => rows()[0]?.textContent ?? '').toContain(reason)
  expect(list()?.querySelector('img, b b')).toBeNull()
})

it('the card says whether the model verified a code found here or added it', async () => {
  const bench = await answered()
  const card = () => screen.getByRole('region', { name: 'Chosen suggestion' }).textContent
  expect(card()).toContain('ICD-10-CM · found here, verified by the model')
  await bench.user.click(within(screen.getByRole('listbox', { name: 'Code suggestions' })).getByRole('option', { name: /Z79\.4/ }))
  expect(card()).toContain('ICD-10-CM · added by the model')
})
