// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../shared/ids'
import type { Person } from '../../../shared/people'
import { App } from '../../App'
import { ADA, PASSPHRASE } from '../../testing/fake-people'
import { renderOn } from '../../testing/render'

const BO: Person = { id: '00000000-0000-4000-8000-0000000000b1' as PersonId, name: 'Bo Tarn', credential: 'CCS', roles: ['coder'] }

async function settings(people: readonly Person[] = [ADA, BO]) {
  const bench = await renderOn(<App />, { people })
  await bench.user.keyboard('{Control>},{/Control}')
  const region = await screen.findByRole('region', { name: 'People' })
  await within(region).findByText(people[0]?.name ?? '')
  return { ...bench, region }
}

describe('people', () => {
  it('are listed with credential and roles; somebody new is added with a passphrase of their own', async () => {
    const { bridge, region, user } = await settings()
    expect(
      within(region)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual([expect.stringContaining('CPC · Coder, Auditor, Compliance lead'), expect.stringContaining('Bo TarnCCS · Coder')])
    await user.click(screen.getByRole('button', { name: 'Add a person' }))
    const dialog = screen.getByRole('dialog', { name: 'Add a person' })
    await user.type(within(dialog).getByLabelText('Name'), 'Iva Reyes')
    await user.type(within(dialog).getByLabelText('Credential'), 'RHIA')
    await user.click(within(dialog).getByLabelText(/Auditor/))
    expect(within(dialog).getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true)
    await user.type(within(dialog).getByLabelText('Passphrase'), 'nine amber kettles')
    await user.type(within(dialog).getByLabelText('Passphrase again'), 'nine amber kettles{Enter}')
    expect(await within(region).findByText('Iva Reyes')).toBeDefined()
    expect(bridge.calls.find((c) => c.name === 'people.add')?.input).toMatchObject({ roles: ['coder', 'auditor'], credential: 'RHIA' })
  })

  it('are removed and let in again; the last compliance lead is not', async () => {
    const { region, user } = await settings()
    await user.click(screen.getByRole('button', { name: 'Remove Ada Coder' }))
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Nobody else is a compliance lead')
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Remove Bo Tarn' }))
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(await within(region).findByText('1 person removed')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Let Bo Tarn in again', hidden: true }))
    await user.type(screen.getByLabelText('Passphrase'), 'nine amber kettles')
    await user.type(screen.getByLabelText('Passphrase again'), 'nine amber kettles{Enter}')
    expect(await screen.findByRole('button', { name: 'Remove Bo Tarn' })).toBeDefined()
    expect(within(region).queryByText('1 person removed')).toBeNull()
  })

  it('who are no compliance lead change their own name and passphrase, and read the rest', async () => {
    const { region, user } = await settings([BO, ADA])
    expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Change Ada/ })).toBeNull()
    expect(screen.getAllByText('Only a compliance lead may change this.')).not.toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Change Bo Tarn' }))
    expect(screen.getByText('Roles are given by a compliance lead.')).toBeDefined()
    await user.type(screen.getByLabelText('Credential'), '-P{Enter}')
    expect(await within(region).findByText(/CCS-P/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Change my passphrase' }))
    await user.keyboard(`${PASSPHRASE}{Tab}nine amber kettles{Tab}nine amber kettles{Enter}`)
    expect(await screen.findByText('Passphrase changed')).toBeDefined()
  })

  it('make a new recovery key, which is shown once', async () => {
    const { user } = await settings()
    await user.click(screen.getByRole('button', { name: 'Renew the recovery key' }))
    await user.keyboard('{Enter}')
    expect((await screen.findByRole('list', { name: 'Recovery key in groups' })).textContent).toContain('9999')
    await user.click(screen.getByLabelText(/stored where nobody else/))
    await user.click(screen.getByRole('button', { name: 'Go on' }))
    expect(await screen.findByText(/Said to be stored/)).toBeDefined()
  })
})

describe('the idle lock', () => {
  it('is set in minutes, within bounds', async () => {
    const { bridge, user } = await settings()
    const minutes = screen.getByLabelText('Minutes without a touch')
    const save = within(screen.getByRole('region', { name: 'Lock' })).getByRole('button', { name: 'Set' })
    for (const wrong of ['0', '61', '2.5']) {
      await user.clear(minutes)
      await user.type(minutes, wrong)
      expect(save).toHaveProperty('disabled', true)
    }
    await user.clear(minutes)
    await user.type(minutes, '3{Enter}')
    expect(await screen.findByText('Saved. The wait begins anew.')).toBeDefined()
    expect(bridge.calls.find((c) => c.name === 'idle.set')?.input).toEqual({ minutes: 3 })
  })
})

describe('the list of sections', () => {
  it('leads to a section by click and by key, and the focus goes with it', async () => {
    const { user } = await settings()
    await user.click(screen.getByRole('link', { name: 'Your keys' }))
    await user.keyboard('{Control>}{PageUp}{/Control}')
    expect(document.activeElement?.textContent).toBe('Look')
    await user.keyboard('{Control>}{PageDown}{/Control}')
    expect(document.activeElement?.textContent).toBe('Your keys')
  })
})
