// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import { fakeReport } from '../testing/fake-packets'
import { renderOn } from '../testing/render'

const dialog = (name: string) => screen.findByRole('dialog', { name })
const called = (calls: readonly { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.input)

describe('exporting', () => {
  it('asks for purpose, passphrase twice and a yes before PHI leaves, and says each time what is missing', async () => {
    const { user, store, bridge } = await renderOn(<App />)
    const chartId = bridge.charts[0]?.id as never
    act(() => store.getState().askExport([chartId]))
    const box = within(await dialog('Export packet'))
    await user.click(box.getByRole('radio', { name: /With PHI/ }))
    const button = () => box.getByRole('button', { name: /Encrypt and export/ }) as HTMLButtonElement
    const missing = () => box.getByRole('status').textContent
    expect(missing()).toBe('Choose a purpose.')
    await user.selectOptions(box.getByLabelText('Purpose of the disclosure'), 'payment')
    await user.type(box.getByLabelText('Passphrase of the packet'), 'nine slow rivers')
    expect(missing()).toBe('The two passphrases differ.')
    await user.type(box.getByLabelText('Once more'), 'nine slow rivers')
    expect(missing()).toBe('Confirm that it leaves with PHI.')
    expect(button().disabled).toBe(true)
    await user.click(box.getByRole('checkbox'))
    await user.click(button())
    expect((await dialog('Packet exported')).textContent).toContain('With PHI')
    const phi = { purpose: 'payment', lock: { kind: 'passphrase', passphrase: 'nine slow rivers' }, confirmed: true }
    expect(called(bridge.calls, 'packet.export-batch')).toEqual([{ chartIds: [chartId], phi }])
  })

  it('says of a worklist with nothing cleared that there is nothing to export', async () => {
    const { store } = await renderOn(<App />)
    act(() => store.getState().askExport([]))
    expect(await screen.findByText('There is no cleared or finished chart to export.')).toBeTruthy()
  })

  it('shows how far the packet is, and can stop it', async () => {
    const { user, store, bridge } = await renderOn(<App />)
    const release = bridge.holdNext('packet.export-batch')
    act(() => store.getState().askExport([bridge.charts[0]?.id as never]))
    await user.keyboard('{Enter}')
    act(() => bridge.emit('packet.progress', { stage: 'gathering', done: 3, total: 100 }))
    expect((await dialog('Export packet')).textContent).toContain('3 of 100')
    await user.click(screen.getByRole('button', { name: /Stop/ }))
    expect(called(bridge.calls, 'packet.cancel')).toHaveLength(1)
    bridge.failNext('packet.export-batch', 'cancelled')
    release()
  })
})

describe('a packet from elsewhere', () => {
  it('asks for the passphrase of an encrypted one, and keeps the dialog when it is wrong', async () => {
    const { user } = await renderOn(<App />, { look: { state: 'locked', file: 'payer.zip.age' } })
    await user.click(screen.getByRole('button', { name: 'Verify a packet' }))
    const box = within(await dialog('Encrypted packet'))
    await user.type(box.getByLabelText(/Passphrase, or age identity/), 'nine slow river{Enter}')
    expect(await box.findByText(/That does not open the packet/)).toBeTruthy()
    await user.type(box.getByLabelText(/Passphrase, or age identity/), 's{Enter}')
    expect((await dialog('Packet checked')).textContent).toContain('With PHI')
  })

  it('has an unknown key named before it is opened for review, and records the name', async () => {
    const report = fakeReport('from-elsewhere.zip', { ownKey: false, signedBy: 'ab'.repeat(32), notes: ['Compare it.'] })
    const { user, bridge } = await renderOn(<App />, { look: { state: 'looked', report } })
    await user.click(screen.getByRole('button', { name: 'Verify a packet' }))
    const box = within(await dialog('Packet checked'))
    expect((box.getByRole('button', { name: /Open for review/ }) as HTMLButtonElement).disabled).toBe(true)
    await user.type(box.getByLabelText(/Whose key is it/), 'Northfield, desk 3{Enter}')
    await expect.poll(() => called(bridge.calls, 'packet.open')).toHaveLength(1)
    expect(called(bridge.calls, 'packet.trust')).toEqual([{ fingerprint: 'ab'.repeat(32), name: 'Northfield, desk 3' }])
  })

  it('offers no review of a packet with PHI', async () => {
    const report = fakeReport('payer.zip', { kind: 'phi' })
    const { user } = await renderOn(<App />, { look: { state: 'looked', report } })
    await user.click(screen.getByRole('button', { name: 'Verify a packet' }))
    expect(within(await dialog('Packet checked')).queryByRole('button', { name: /Open for review/ })).toBeNull()
  })
})
