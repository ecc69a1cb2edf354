// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { App } from '../App'
import type { FakeOptions } from '../testing/fake-bridge'
import { renderOn } from '../testing/render'

async function atRetention(options: FakeOptions = {}) {
  const bench = await renderOn(<App />, options)
  bench.store.getState().goToPart('retention')
  await screen.findByRole('heading', { name: 'Schedule' })
  return bench
}

const calls = ({ bridge }: Awaited<ReturnType<typeof atRetention>>, of: string) => bridge.calls.filter(({ name }) => name === of)

test('says in words how long each kind is kept and how much of it is due', async () => {
  await atRetention()
  expect(screen.getByRole('row', { name: /^Original text.* 90 days 2$/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: /^Cleared text.* Until purged by hand 0$/ })).toBeTruthy()
})

test('purges what is due only after the word was typed, and shows the certificate', async () => {
  const bench = await atRetention()
  const { user } = bench
  await user.keyboard('{Control>}{Enter}{/Control}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Purge' }))
  expect(dialog.getByText(/From 2 charts is taken out, for good/)).toBeTruthy()
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Purge for good' }).disabled).toBe(true)
  await user.type(dialog.getByRole('textbox'), 'purge{Enter}')
  expect(calls(bench, 'retention.purge')).toEqual([])
  await user.clear(dialog.getByRole('textbox'))
  await user.type(dialog.getByRole('textbox'), 'PURGE{Enter}')
  expect(await screen.findByText('2 charts purged.')).toBeTruthy()
  expect(calls(bench, 'retention.purge')).toMatchObject([
    { input: { charts: [{ kinds: ['original-text'] }, { kinds: ['original-text'] }] } },
  ])
  await user.click(screen.getByRole('button', { name: /^Save certificate: purge of/ }))
  expect(await screen.findByText('purge-certificate.zip saved.')).toBeTruthy()
})

test('a chart is taken out of the list by Enter, one in an unsigned audit cannot be chosen', async () => {
  const bench = await atRetention()
  const { user } = bench
  const button = await screen.findByRole('button', { name: /^chosen: discharge-summary/ })
  button.focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('button', { name: 'Purge 1 chart…' })).toBeTruthy()
  expect(screen.getByRole('button', { name: /^left out: discharge-summary/ })).toBeTruthy()
  expect(screen.getByText('Audit not signed')).toBeTruthy()
})

test('by hand it asks for a reason as well', async () => {
  const { user } = await atRetention()
  await user.click(screen.getByRole('radio', { name: 'By hand' }))
  await user.click(await screen.findByRole('button', { name: /^Purge 2 charts/ }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Purge' }))
  await user.type(dialog.getByRole('textbox', { name: 'Type PURGE to confirm' }), 'PURGE')
  expect(dialog.getByText('Choose or type a reason.')).toBeTruthy()
})

test('a hold takes every chart out of reach until it is lifted', async () => {
  const { user } = await atRetention()
  await user.keyboard('h')
  const dialog = within(await screen.findByRole('dialog', { name: 'Set a legal hold' }))
  await user.click(dialog.getByRole('radio', { name: /^All charts/ }))
  await user.click(dialog.getByRole('radio', { name: 'Litigation' }))
  await user.click(dialog.getByRole('button', { name: 'Set the hold' }))
  expect(await screen.findAllByText('On hold')).toHaveLength(3)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Purge 0 charts/ }).disabled).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Lift the hold: All charts' }))
  const lift = within(await screen.findByRole('dialog', { name: 'Lift the hold' }))
  await user.click(lift.getByRole('radio', { name: 'The matter is closed' }))
  await user.click(lift.getByRole('button', { name: 'Lift it' }))
  expect(await screen.findByText('1 lifted hold')).toBeTruthy()
})

test('who is no lead sees the schedule and can do nothing about it', async () => {
  const { user } = await atRetention({ retention: { mayPurge: false } })
  await user.keyboard('h')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('button', { name: /^Purge/ })).toBeNull()
  expect(screen.getByText('A compliance lead can purge and set holds.')).toBeTruthy()
})
