// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { PersonId } from '../../../shared/ids'
import type { Person } from '../../../shared/people'
import { App } from '../../App'
import { ADA, PASSPHRASE } from '../../testing/fake-people'
import { renderOn } from '../../testing/render'

const BO: Person = { id: '00000000-0000-4000-8000-0000000000b1' as PersonId, name: 'Bo Tarn', credential: 'CCS', roles: ['coder'] }

async function keys(people: readonly Person[] = [ADA]) {
  const bench = await renderOn(<App />, { people })
  await bench.user.keyboard('{Control>},{/Control}')
  const region = await screen.findByRole('region', { name: 'Your keys' })
  fireEvent.click(within(region).getByText('Show all'))
  const row = (label: string) => within(region).getByText(label, { selector: '.key-row .grow' }).closest('li')?.textContent
  const ask = async (label: string) => fireEvent.click(within(region).getByLabelText(`Change the key of ${label}`))
  const press = (init: Partial<KeyboardEventInit> & { key: string }) => fireEvent.keyDown(screen.getByLabelText('Press the new key'), init)
  const bookButton = () => document.querySelector('.top-right button')
  return { ...bench, region, row, ask, press, bookButton }
}

describe('own keys', () => {
  it('act in place of the old ones, stand on the buttons and for screen readers, and can be put back', async () => {
    const { user, row, ask, press, bookButton } = await keys()
    await ask('Code book')
    press({ key: 'b', ctrlKey: true })
    expect(row('Code book')).toContain('Ctrl B')
    expect([bookButton()?.getAttribute('aria-keyshortcuts'), bookButton()?.textContent]).toEqual(['Control+B', 'Code bookCtrl B'])
    fireEvent.keyDown(document.body, { key: 'F3' })
    expect(document.querySelector('dialog')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'b', ctrlKey: true })
    expect(await screen.findByLabelText('Find codes')).toBeDefined()
    await user.keyboard('{Escape}')
    fireEvent.click(screen.getByLabelText('Key of Code book as before'))
    expect(row('Code book')).toContain('F3')
  })

  it('stand in the help', async () => {
    const { ask, press } = await keys()
    await ask('Code book')
    press({ key: 'b', ctrlKey: true })
    fireEvent.keyDown(document.body, { key: 'F1' })
    expect(document.querySelector('dialog .keys-help')?.textContent).toContain('Code bookCtrl B')
  })

  it('are not taken from another action before the person says so', async () => {
    const { store, user, row, ask, press } = await keys()
    await ask('Keep and go on')
    press({ key: 'r' })
    expect(screen.getByText('R is “Remove with a reason” already.')).toBeDefined()
    expect(store.getState().preferences.keys).toEqual({})
    await user.click(screen.getByRole('button', { name: 'Take it from there' }))
    expect(row('Keep and go on')).toContain('R')
    expect(row('Remove with a reason')).toContain('Del')
    await user.click(screen.getByRole('button', { name: 'All keys as before' }))
    expect(store.getState().preferences.keys).toEqual({ [ADA.id]: {} })
  })

  it('leave the strokes that move and leave alone', async () => {
    const { store, user, region, ask, press } = await keys()
    await ask('Lock')
    press({ key: 'ArrowUp' })
    expect(screen.getByText(/needed to move/)).toBeDefined()
    await user.keyboard('{Escape}')
    expect(store.getState().preferences.keys).toEqual({})
    expect(within(region).queryByRole('button', { name: 'Change the key of Move in a list' })).toBeNull()
  })

  it('are found by action and by key', async () => {
    const { user, region } = await keys()
    const rows = () => [...region.querySelectorAll('.key-row .grow')].map((one) => one.textContent)
    await user.type(within(region).getByRole('searchbox'), 'next undec')
    expect(rows()).toEqual(['Next undecided finding'])
    await user.clear(within(region).getByRole('searchbox'))
    await user.type(within(region).getByRole('searchbox'), 'ctrl+e')
    expect(rows()).toContain('Export packet')
    await user.type(within(region).getByRole('searchbox'), 'zzz')
    expect(within(region).getByText('No action of that name or key.')).toBeDefined()
  })

  it('are one person’s, not the next one’s', async () => {
    const { store, ask, press, bookButton } = await keys([ADA, BO])
    await ask('Code book')
    press({ key: 'b', ctrlKey: true })
    await store.getState().lock()
    await store.getState().unlock(BO.id, PASSPHRASE, false)
    await vi.waitFor(() => expect(bookButton()?.textContent).toContain('F3'))
    fireEvent.keyDown(document.body, { key: 'b', ctrlKey: true })
    expect(document.querySelector('dialog')).toBeNull()
  })
})
