// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../App'
import { fakeReport } from '../testing/fake-packets'
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
    // What the keys act on is the chart in focus, without the filter as well.
    await user.keyboard('{Shift>}F{/Shift}')
    expect(names()).toHaveLength(3)
    expect(document.activeElement?.textContent).toBe('clinic-visit-thursday.txt')
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-current')).toBe('true')
  })

  it('adds filters from the list of what can be asked for, and takes them off, by keys alone', async () => {
    const { user, store } = await renderOn(<App />)
    await user.keyboard('f')
    const box = await screen.findByRole('combobox', { name: 'Add a filter' })
    expect(document.activeElement).toBe(box)
    await user.keyboard('to decide')
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Findingsto decide1', 'Suggestionsto decide0'])
    await user.keyboard('{Enter}')
    expect(names()).toEqual(['discharge-summary-0412.txt'])
    await user.keyboard('2024-11{ArrowDown}{Enter}{Escape}')
    expect(store.getState().filter).toEqual({ undecided: true, due: { from: '2024-11-01', to: '2024-11-30' } })
    expect(screen.getByText('No chart matches the filter.')).toBeDefined()
    await user.keyboard('/{Backspace}')
    expect(store.getState().filter).toEqual({ due: { from: '2024-11-01', to: '2024-11-30' } })
    const chip = screen.getByRole('button', { name: 'Due: 2024-11-01 to 2024-11-30. Take off' })
    chip.focus()
    await user.keyboard('{Delete}')
    expect(store.getState().filter).toEqual({})
    expect(names()).toHaveLength(3)
  })

  it('opens a search by its key, with how many charts it means, and keeps and removes one of the person', async () => {
    const { user, store } = await renderOn(<App />)
    await user.keyboard('{Alt>}2{/Alt}')
    expect(store.getState().filter).toEqual({ status: ['review', 'second'] })
    expect(screen.getByRole('button', { name: /^To clear 3/ }).getAttribute('aria-current')).toBe('true')
    await user.keyboard('/clinic')
    await user.keyboard('{Escape}')
    await user.keyboard('/clinic{Enter}{Control>}s{/Control}')
    await user.keyboard('Clinics{Enter}')
    expect(await screen.findByRole('button', { name: /^Clinics 1/ })).toBeDefined()
    await user.keyboard('{Shift>}F{/Shift}')
    expect(names()).toHaveLength(3)
    await user.keyboard('{Alt>}6{/Alt}')
    expect(names()).toEqual(['clinic-visit-thursday.txt'])
    await user.keyboard('{Control>}{Shift>}S{/Shift}{/Control}')
    await expect.poll(() => screen.queryByRole('button', { name: /^Clinics/ })).toBeNull()
  })

  it('chooses charts by keys, sets what they are worked by at once, and takes it back', async () => {
    const { user } = await renderOn(<App />)
    const picked = () => screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)
    await expect.poll(() => document.activeElement?.textContent).toBe('procedure-template.txt')
    await user.keyboard(' {Shift>}{ArrowDown}{/Shift}')
    expect(picked()).toEqual([true, true, false])
    expect(screen.getByText('2 charts selected', { selector: 'b' })).toBeDefined()
    await user.keyboard('t')
    expect(await screen.findByRole('dialog', { name: 'Tag of 2 charts' })).toBeDefined()
    await user.keyboard('Batch 7{Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('{Control>}a{/Control}m')
    await expect.poll(() => screen.getAllByText('Robin Vale').length).toBe(3)
    expect(picked()).toEqual([true, true, true])
    await user.keyboard('{Control>}z{/Control}')
    await expect.poll(() => screen.queryAllByText('Robin Vale').length).toBe(0)
    await user.keyboard('{Escape}')
    expect(picked()).toEqual([false, false, false])
  })

  it('sets the chart at the cursor where none is chosen, and marks what is overdue by more than colour', async () => {
    const { user, bridge } = await renderOn(<App />)
    await user.keyboard('{ArrowDown}u')
    const dialog = await screen.findByRole('dialog', { name: 'Due of clinic-visit-thursday.txt' })
    fireEvent.change(within(dialog).getByLabelText(/^Due/), { target: { value: '2024-12-01' } })
    await user.keyboard('{Enter}')
    expect((await screen.findByTitle('overdue')).textContent).toBe('2024-12-01 overdue')
    expect(bridge.calls.findLast(({ name }) => name === 'worklist.change')?.input).toEqual({
      chartIds: [bridge.charts[1]?.id],
      change: { due: '2024-12-01' },
    })
  })

  it('shows what a worklist file would change and what is left out, and changes it after a yes', async () => {
    const { user } = await renderOn(<App />)
    await user.keyboard('{Control>}i{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Import monday.csv' })
    expect(dialog.textContent).toContain('2 rows · 1 chart will change · 1 place left out')
    expect(dialog.textContent).toContain('Passed over: Room')
    expect(dialog.textContent).toContain('lost.txtNo chart has this name or reference.')
    await user.keyboard('{Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('1 chart changed')).toBeDefined()
  })

  it('says which line of a worklist file is wrong', async () => {
    const { user } = await renderOn(<App />, {
      worklist: { file: { state: 'refused', file: 'list.csv', code: 'worklist-damaged', line: 3 } },
    })
    await user.keyboard('{Control>}i{/Control}')
    const note = await screen.findByRole('alert')
    expect(note.textContent).toContain('A quotation mark in this file is not closed.')
    expect(note.textContent).toContain('list.csv, line 3')
  })

  it('shows the columns a person chose, in their order', async () => {
    const { user } = await renderOn(<App />)
    await user.keyboard('c')
    await screen.findByRole('dialog', { name: 'Columns of the worklist' })
    // From Status on: it goes behind Priority, which is then hidden.
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}{ArrowUp} {Enter}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent?.replace(/[↑↓]/g, ''))
    expect(heads.slice(1, 4)).toEqual(['Chart', 'Status', 'Assignee'])
  })

  it('asks for a status by its number in the strip', async () => {
    const { user, store } = await renderOn(<App />)
    const strip = screen.getByRole('group', { name: 'Status of the charts' })
    await user.click(within(strip).getByRole('button', { name: /To review/ }))
    expect(store.getState().filter).toEqual({ status: ['review'] })
    await user.click(within(strip).getByRole('button', { name: /To review/ }))
    expect(store.getState().filter).toEqual({})
  })

  it('sorts by several columns with Shift', async () => {
    const { user, store } = await renderOn(<App />)
    await user.click(screen.getByRole('button', { name: 'Undecided' }))
    await user.keyboard('{Shift>}')
    await user.click(screen.getByRole('button', { name: 'Chart' }))
    await user.keyboard('{/Shift}')
    expect(store.getState().sort).toEqual([
      { key: 'undecided', down: true },
      { key: 'name', down: false },
    ])
    expect(names()).toEqual(['discharge-summary-0412.txt', 'clinic-visit-thursday.txt', 'procedure-template.txt'])
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
    expect(note.textContent).toContain('The file is damaged or cut off.')
  })

  it('takes dropped files', async () => {
    await renderOn(<App />)
    const dataTransfer = { types: ['Files'], files: [new File([], 'dropped.txt')] }
    fireEvent.dragOver(window, { dataTransfer })
    expect(screen.getByText('Drop files or folders to bring them in')).toBeDefined()
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
    const nobody = { isPacket: false, intact: false, signedBy: null, ownKey: false, kind: null, packetId: null }
    const report = fakeReport('photo.zip', { ...nobody, differences: ['manifest.json is missing'] })
    act(() => store.getState().showDialog({ kind: 'packet', made: false, report }))
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
