// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { App } from '../../App'
import { INCIDENTS as I } from '../../strings-incidents'
import { type Bench, renderOn } from '../../testing/render'

const last = ({ bridge }: Bench, name: string) => bridge.calls.filter((call) => call.name === name).at(-1)?.input as never

/** At the incident that was opened about the first chart, by keys alone. */
async function atIncident(): Promise<Bench> {
  const bench = await renderOn(<App />, { exposed: true })
  bench.store.getState().goToPart('incidents')
  await screen.findByRole('listbox', { name: I.list })
  await bench.user.keyboard('{Enter}')
  await screen.findByRole('dialog', { name: /Open an incident about discharge/ })
  await bench.user.keyboard('A name was sent.')
  await bench.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: I.start }))
  await screen.findByRole('heading', { name: /Incident 1/ })
  return bench
}

test('a chart whose text left with something in it says so, and leads to a record about it', async () => {
  const bench = await renderOn(<App />, { exposed: true })
  const { user, store, bridge } = bench
  await store.getState().goToChart(bridge.charts[0]?.id as never)
  expect((await screen.findByText(/2 identifiers were marked since/)).textContent).toMatch(/left for api\.vendor\.example:443/)
  await user.keyboard('{Alt>}i{/Alt}')
  const chosen = await screen.findAllByRole('checkbox')
  expect(chosen.map((box) => (box as HTMLInputElement).checked)).toEqual([true, false])
  await user.keyboard('A name was sent.')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: I.start }))
  expect(last(bench, 'incidents.open')).toMatchObject({ summary: 'A name was sent.', outboundIds: [expect.stringMatching(/f1$/)] })
  expect(await screen.findByRole('heading', { name: /Incident 1/ })).toBeDefined()
  expect(store.getState().governancePart).toBe('incidents')
  await store.getState().goToChart(bridge.charts[0]?.id as never)
  expect(await screen.findByRole('button', { name: 'Incident 1, open' })).toBeDefined()
})

test('what left and what was missed stand before the facts, and the last day to tell people follows from the day of discovery', async () => {
  const { user } = await atIncident()
  const left = screen.getByRole('region', { name: I.leftTitle })
  expect(left.textContent).toMatch(/api\.vendor\.example:443.*Left, and was answered.*4,812 bytes.*Name 120–128, Phone 410–422/)
  expect(screen.getByRole('region', { name: I.missedTitle }).textContent).toMatch(/Name 1 place.*Phone 1 place/)
  await user.type(screen.getByLabelText(I.fields.discovered), '2026-03-02')
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByText(/by 1 May 2026 at the latest/)).toBeDefined()
  expect(screen.getByRole('region', { name: I.timeline }).textContent).toContain(I.fields.discovered)
})

test('facts that are not saved are kept when one looks elsewhere', async () => {
  const { user } = await atIncident()
  await user.type(screen.getByLabelText(I.fields.recipient), 'Vendor, under a BAA')
  await user.keyboard('{Escape}')
  expect(await screen.findByText(I.unsaved)).toBeDefined()
  await user.keyboard('{Enter}')
  expect(await screen.findByDisplayValue('Vendor, under a BAA')).toBeDefined()
})

test('a note, closing and reopening ask for words, and a closed record takes no facts', async () => {
  const { user } = await atIncident()
  await user.keyboard('{Alt>}n{/Alt}')
  await user.keyboard('Provider called.')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: I.words.note.action }))
  expect(await screen.findByText('Provider called.')).toBeDefined()
  await user.keyboard('{Alt>}w{/Alt}')
  const dialog = screen.getByRole('dialog')
  expect(within(dialog).getByRole('button', { name: I.words.close.action })).toHaveProperty('disabled', true)
  await user.keyboard('Decided by the privacy office.')
  await user.click(within(dialog).getByRole('button', { name: I.words.close.action }))
  expect((await screen.findByRole('heading', { name: /Incident 1/ })).textContent).toContain('Closed')
  expect(screen.getByLabelText(I.fields.containment)).toHaveProperty('disabled', true)
  expect(screen.getByRole('button', { name: I.reopen })).toBeDefined()
})

test('the exact bytes leave only after a person said that they are needed', async () => {
  const bench = await atIncident()
  const { user } = bench
  await user.keyboard('{Control>}e{/Control}')
  const dialog = await screen.findByRole('dialog', { name: I.exportTitle })
  expect(within(dialog).getByText(/readable by anyone/)).toBeDefined()
  expect(within(dialog).getByRole('button', { name: I.exportDo })).toHaveProperty('disabled', true)
  await user.click(within(dialog).getByRole('checkbox'))
  await user.click(within(dialog).getByRole('button', { name: I.exportDo }))
  expect(last(bench, 'incidents.export')).toMatchObject({ confirmed: true })
  expect(await screen.findByText(/incident-1-PHI\.json/)).toBeDefined()
})

test('a person opens a record about what was sent where nothing is known to be missed', async () => {
  const { user, store, bridge } = await renderOn(<App />)
  const book = bridge.charts[0]
  if (!book) throw new Error('the fake has no chart')
  book.outbound = [{ ...book.preview(), host: 'api.vendor.example:443', state: 'answered', at: '2026-03-02T08:00:00.000Z' }]
  await store.getState().goToChart(book.id)
  store.getState().showPanel('outbound')
  await screen.findByRole('button', { name: I.startHere })
  await user.keyboard('{Alt>}i{/Alt}')
  expect(await screen.findByRole('dialog', { name: /Open an incident about/ })).toBeDefined()
})

test('what is about to be sent says when its provider’s terms end soon', async () => {
  const { store, bridge } = await renderOn(<App />)
  const book = bridge.charts[0]
  if (!book) throw new Error('the fake has no chart')
  const preview = { ...book.preview(), host: 'api.vendor.example:443', termsEnd: { until: '2026-03-20', daysLeft: 18 } }
  book.preview = () => preview
  book.clearance = { sha256: preview.sha256, name: 'Robin Vale', credential: 'CPC', at: '2026-03-02T08:00:00.000Z' }
  book.status = 'cleared'
  await store.getState().goToChart(book.id)
  store.getState().showPanel('outbound')
  expect((await screen.findByText(/The record ends soon: 18 days left/)).textContent).toContain('20 March 2026')
})
