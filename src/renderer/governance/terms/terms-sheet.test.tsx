// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { App } from '../../App'
import { TERMS } from '../../strings-terms'
import { type Bench, renderOn } from '../../testing/render'

async function atTerms(): Promise<Bench> {
  const bench = await renderOn(<App />)
  await bench.user.keyboard('{Control>}5{/Control}')
  bench.store.getState().goToPart('terms')
  await screen.findByRole('listbox', { name: TERMS.title })
  return bench
}
const last = ({ bridge }: Bench, name: string) => bridge.calls.filter((call) => call.name === name).at(-1)?.input as never

test('the list says in words how each endpoint stands and what is to be done about it', async () => {
  await atTerms()
  const rows = screen.getAllByRole('option').map((row) => row.textContent)
  expect(rows[0]).toMatch(/In force.*18 days left/)
  expect(rows[1]).toMatch(/Missing.*Legal entity, Product, Region and 6 more/)
  expect(rows[2]).toMatch(/this computer.*Not asked for/)
})

test('a form is filled in by keys alone: to what is missing, the source of before, and recorded', async () => {
  const bench = await atTerms()
  const { user } = bench
  await user.keyboard('{ArrowDown}{Enter}')
  await screen.findByRole('heading', { name: 'Cloud of the hospital' })
  expect(screen.getByText(/9 answers are missing or not whole/)).toBeDefined()
  await user.keyboard('{F8}')
  await user.keyboard('Vendor Example, Inc.')
  const entity = screen.getByRole('group', { name: /Legal entity/ })
  expect(within(entity).getByText(/Still needed: where it stands, the day it was read/)).toBeDefined()
  await user.type(within(entity).getByLabelText(/Where it stands/), 'https://vendor.example/terms')
  await user.type(within(entity).getByLabelText('Read on'), '2026-03-01')
  expect(within(entity).getByText(TERMS.counts)).toBeDefined()
  await user.keyboard('{F8}')
  await user.keyboard('Business tier{Alt>}s{/Alt}')
  expect(within(screen.getByRole('group', { name: /Product/ })).getByText(TERMS.counts)).toBeDefined()
  await user.keyboard('{Control>}s{/Control}')
  expect(last(bench, 'terms.record')).toMatchObject({
    basedOn: 0,
    answers: { product: { value: 'Business tier', source: 'https://vendor.example/terms', read: '2026-03-01' } },
  })
  expect(await screen.findByText(/7 answers are missing or not whole/)).toBeDefined()
})

test('an agreement asks for its day and its document, and takes the hash of the file that is picked', async () => {
  const bench = await atTerms()
  const { user } = bench
  await user.keyboard('{ArrowDown}{Enter}')
  const dpa = await screen.findByRole('group', { name: /DPA/ })
  await user.click(within(dpa).getByRole('radio', { name: 'Signed' }))
  expect(within(dpa).getByText(/the day it was signed, the document/)).toBeDefined()
  await user.keyboard('{Alt>}d{/Alt}')
  expect(await within(dpa).findByText('dpa.pdf')).toBeDefined()
  await user.click(within(dpa).getByRole('button', { name: 'Take the document off: dpa.pdf' }))
  expect(within(dpa).queryByText('dpa.pdf')).toBeNull()
})

test('what is written is kept when one looks elsewhere, and Escape leads to the list before it leads out', async () => {
  const { user, store } = await atTerms()
  await user.keyboard('{Enter}')
  const region = await screen.findByRole('group', { name: /Region/ })
  await user.type(within(region).getByLabelText('Region'), ' only')
  await user.keyboard('{Escape}')
  expect(await screen.findByText(TERMS.unsaved)).toBeDefined()
  expect(store.getState().screen).toBe('governance')
  await user.keyboard('{Enter}')
  expect(await screen.findByDisplayValue('US only')).toBeDefined()
  await user.click(screen.getByRole('button', { name: TERMS.giveUp }))
  expect(await screen.findByDisplayValue('US')).toBeDefined()
  await user.keyboard('{Escape}')
  await user.keyboard('{Escape}')
  expect(store.getState().screen).toBe('worklist')
})

test('somebody else’s record is not written over: what one wrote stays until one looks at theirs', async () => {
  const { user, bridge } = await atTerms()
  await user.keyboard('{Enter}')
  const region = await screen.findByRole('group', { name: /Region/ })
  await user.type(within(region).getByLabelText('Region'), ' only')
  bridge.failNext('terms.record', 'terms-changed')
  await user.keyboard('{Control>}s{/Control}')
  expect((await screen.findByRole('alert')).textContent).toContain('Somebody recorded other terms')
  expect(screen.getByDisplayValue('US only')).toBeDefined()
})

test('an answer that forbids says so where it stands and at the top', async () => {
  const { user } = await atTerms()
  await user.keyboard('{Enter}')
  const training = await screen.findByRole('group', { name: /Use for training/ })
  await user.click(within(training).getByRole('radio', { name: 'The provider may train' }))
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByText(/Nothing is sent there because of: Use for training/)).toBeDefined()
  expect(within(training).getByText(TERMS.forbids)).toBeDefined()
})

test('terms are withdrawn with a reason, and the form says since when', async () => {
  const bench = await atTerms()
  const { user } = bench
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Vendor, business tier' })
  await user.keyboard('{Alt>}w{/Alt}')
  await user.keyboard('1{Enter}')
  expect(last(bench, 'terms.withdraw')).toMatchObject({ reason: 'The agreement ended' })
  expect(await screen.findByText(/Withdrawn by Ada Auditor.*The agreement ended/)).toBeDefined()
})

test('side by side, what differs has a word beside it, and can be shown alone', async () => {
  const { user } = await atTerms()
  await user.keyboard('c')
  const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
  const training = rows().find((row) => /Use for training/.test(row.textContent ?? ''))
  expect(training?.textContent).toMatch(/differs.*The agreement forbids it.*not answered.*not asked here/)
  const all = rows().length
  await user.keyboard('f')
  expect(rows().length).toBeLessThan(all)
  expect(rows().every((row) => /differs/.test(row.textContent ?? ''))).toBe(true)
})
