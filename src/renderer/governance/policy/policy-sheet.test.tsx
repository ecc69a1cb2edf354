// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { App } from '../../App'
import { Y } from '../../strings-policy'
import { type Bench, renderOn } from '../../testing/render'

async function atPolicy(): Promise<Bench> {
  const bench = await renderOn(<App />)
  bench.store.getState().goToPart('policy')
  await screen.findByText(Y.inForce('Standard', 1))
  return bench
}

const last = ({ bridge }: Bench, name: string) => bridge.calls.filter((call) => call.name === name).at(-1)?.input

test('the policy in force stands in plain words, terms by their names', async () => {
  await atPolicy()
  const terms = screen.getByText('Terms that must be recorded').nextElementSibling
  expect(terms?.textContent).toMatch(/^Legal entity, Product, Region, BAA, Use for training/)
})

test('a lead changes the policy by keys: preset, what would change, why, signature', async () => {
  const bench = await atPolicy()
  const { user } = bench
  await user.keyboard('{Alt>}e{/Alt}')
  const preset = await screen.findByLabelText(new RegExp(`^${Y.preset}`))
  expect(document.activeElement).toBe(preset)
  await user.selectOptions(preset, 'Two people')
  const row = screen.getByRole('row', { name: /People to clear a text/ })
  expect(within(row).getByText('two').tagName).toBe('INS')
  await user.keyboard('{Alt>}t{/Alt}')
  expect(await screen.findByText(Y.effect.charts(1, 3))).toBeDefined()
  await user.type(screen.getByLabelText(Y.why), 'Audit of March')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(Y.inForce('Two people', 2))).toBeDefined()
  expect(last(bench, 'policy.sign')).toMatchObject({ why: 'Audit of March', draft: { clearing: { people: 2 } }, taken: false })
  expect(screen.getByText('“Audit of March”')).toBeDefined()
})

test('terms can be asked for besides those that always are', async () => {
  const { user, store } = await atPolicy()
  await user.keyboard('{Alt>}e{/Alt}')
  const asked = await screen.findByRole('group', { name: Y.mandatory })
  const owner = within(asked).getByRole('checkbox', { name: /Owner here/ }) as HTMLInputElement
  expect([owner.checked, owner.disabled]).toEqual([true, true])
  await user.click(within(asked).getByRole('checkbox', { name: 'DPA' }))
  await user.click(within(asked).getByRole('checkbox', { name: 'BAA' }))
  const mandatory = store.getState().policyDraft?.terms.mandatory
  expect(mandatory).toContain('dpa')
  expect(mandatory).not.toContain('baa')
  expect(mandatory).toContain('owner')
})

test('a draft that is left changes nothing', async () => {
  const bench = await atPolicy()
  await bench.user.keyboard('{Alt>}e{/Alt}')
  await bench.user.selectOptions(await screen.findByLabelText(new RegExp(`^${Y.preset}`)), 'Strictest')
  await bench.user.keyboard('{Alt>}x{/Alt}')
  expect(await screen.findByText(Y.inForce('Standard', 1))).toBeDefined()
  expect(last(bench, 'policy.sign')).toBeUndefined()
})
