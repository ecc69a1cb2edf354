// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import { renderOn } from '../testing/render'

const names = () =>
  within(screen.getByRole('table', { name: 'Worklist' }))
    .getAllByRole('row')
    .slice(1)
    .map((r) => r.querySelector('button')?.textContent)

describe('the worklist', () => {
  it('opens the examples when there is nothing yet', async () => {
    const { user } = await renderOn(<App />, { charts: [] })
    await user.click(await screen.findByRole('button', { name: 'Open the examples' }))
    await expect.poll(() => screen.queryAllByRole('row').length).toBe(4)
  })

  it('moves by the arrows and opens by Enter, without a mouse', async () => {
    const { user, store } = await renderOn(<App />)
    await expect.poll(() => document.activeElement?.textContent).toBe('procedure-template.txt')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('discharge-summary-0412.txt')
    await user.keyboard('{Enter}')
    expect(store.getState().screen).toBe('chart')
    expect(await screen.findByRole('heading', { name: 'discharge-summary-0412.txt' })).toBeDefined()
    await user.keyboard('{Escape}')
    expect(await screen.findByRole('heading', { name: 'Worklist' })).toBeDefined()
    expect(document.activeElement?.textContent).toBe('discharge-summary-0412.txt')
  })

  it('filters after a slash and gives the focus back to the rows', async () => {
    const { user } = await renderOn(<App />)
    await user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Filter charts' }))
    await user.keyboard('clinic')
    expect(names()).toEqual(['clinic-visit-thursday.txt'])
    expect(screen.getByText('1 of 3 charts')).toBeDefined()
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('clinic-visit-thursday.txt')
  })

  it('sorts by a column and says so', async () => {
    const { user } = await renderOn(<App />)
    await user.click(screen.getByRole('button', { name: 'Chart' }))
    expect(screen.getByRole('columnheader', { name: /Chart/ }).getAttribute('aria-sort')).toBe('ascending')
    expect(names()).toEqual(['clinic-visit-thursday.txt', 'discharge-summary-0412.txt', 'procedure-template.txt'])
  })

  it('lists refused files with the reason in words', async () => {
    const { user } = await renderOn(<App />)
    await user.keyboard('{Control>}o{/Control}')
    const note = await screen.findByRole('alert')
    expect(note.textContent).toContain('scan-0007.pdf')
    expect(note.textContent).toContain('The file is not plain text.')
  })

  it('takes dropped files', async () => {
    await renderOn(<App />)
    const dataTransfer = { types: ['Files'], files: [new File([], 'dropped.txt')] }
    fireEvent.dragOver(window, { dataTransfer })
    expect(screen.getByText('Drop files to bring them in')).toBeDefined()
    fireEvent.drop(window, { dataTransfer })
    await expect.poll(names).toContain('dropped.txt')
    expect(screen.queryByText('Drop files to bring them in')).toBeNull()
  })

  it('names the chart that is there already instead of bringing it in again', async () => {
    const { store } = await renderOn(<App />)
    await store.getState().importDropped([new File([], 'clinic-visit-thursday.txt')])
    expect(store.getState().notices.map((n) => n.title)).toEqual(['Already here as clinic-visit-thursday.txt'])
    expect(names()).toHaveLength(3)
    await store.getState().importDropped([new File([], 'clinic-visit-thursday.txt'), new File([], 'fresh.txt')])
    expect(store.getState().notices.map((n) => n.title)).toEqual(['1 chart brought in', 'Already here as clinic-visit-thursday.txt'])
  })

  it('says of a file that is no packet that it is none, and not that it was changed', async () => {
    const { store } = await renderOn(<App />)
    const report = { file: 'photo.zip', isPacket: false, intact: false, differences: ['manifest.json is missing'] }
    const nobody = { signedBy: null, publicKey: null, ownKey: false, notes: [] }
    act(() => store.getState().showDialog({ kind: 'packet', made: false, report: { ...report, ...nobody } }))
    const words = (await screen.findByRole('dialog', { name: 'Packet checked' })).textContent
    expect(words).toContain('This is no audit packet.')
    expect(words).not.toContain('was changed')
  })

  it('shows what differs in a packet that was changed', async () => {
    const { user } = await renderOn(<App />)
    await user.click(screen.getByRole('button', { name: 'Verify a packet' }))
    const dialog = await screen.findByRole('dialog', { name: 'Packet checked' })
    expect(dialog.textContent).toContain('The packet was changed.')
    expect(dialog.textContent).toContain('worksheet.csv')
  })
})
