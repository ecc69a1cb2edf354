// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { App } from '../App'
import { type Bench, renderOn } from '../testing/render'

let bench: Bench

async function openDischarge(): Promise<void> {
  bench = await renderOn(<App />)
  await bench.user.click(await screen.findByRole('button', { name: 'discharge-summary-0412.txt' }))
  await screen.findByRole('table', { name: 'Original and scrubbed text' })
}

const rows = () =>
  within(screen.getByRole('table', { name: 'Original and scrubbed text' }))
    .getAllByRole('row')
    .slice(1)
const rowWith = (words: string) => {
  const row = rows().find((r) => r.textContent?.includes(words))
  if (!row) throw new Error(`no row with ${words}`)
  return row
}

describe('original and scrubbed side by side', () => {
  beforeEach(openDischarge)

  it('stands every line beside what becomes of it', () => {
    const [line, original, scrubbed] = within(rowWith('Referring:')).getAllByRole('cell')
    expect(line?.textContent).toBe('12')
    expect(original?.textContent).toBe('Referring:      Dr. Graves')
    expect(scrubbed?.textContent).toMatch(/^Referring: {6}Dr\. \[NAME_\d+\]$/)
  })

  it('loses no character of either text', () => {
    const { chart } = bench.store.getState()
    if (chart.state !== 'ready') throw new Error('no chart is open')
    const column = (n: number) => rows().map((r) => r.children[n]?.textContent ?? '')
    expect(column(1).join('\n')).toBe(chart.value.text.replace(/\n$/, ''))
    expect(column(2).join('\n')).toBe(chart.value.scrubbed.replace(/\n$/, ''))
  })

  it('shows the counterpart of what the mouse is on', () => {
    const original = screen.getByRole('button', { name: 'Name: Lucia' })
    const scrubbed = within(rowWith('Lucia')).getByRole('button', { name: /^Name: \[NAME_7\]/ })
    fireEvent.mouseEnter(original)
    expect(original.className).toContain('mark-hovered')
    expect(scrubbed.className).toContain('mark-hovered')
    fireEvent.mouseLeave(original)
    expect(scrubbed.className).not.toContain('mark-hovered')
  })

  it('selects a finding by a click on either side', async () => {
    await bench.user.click(screen.getByRole('button', { name: 'Email: [EMAIL_1]' }))
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('lucia.d@mail.example')
  })

  it('says in words what is undecided, and marks each category with its short label', () => {
    expect(screen.getByRole('button', { name: 'Facility: Larkspur Court, undecided' }).dataset.tag).toBe('FAC')
    expect(screen.getByRole('button', { name: 'Licence or NPI: 1093817465' }).dataset.tag).toBe('LIC')
  })

  it('takes text marked by the mouse in the original as the selection, in offsets of the text', () => {
    const node = within(rowWith('Retired seamstress')).getAllByRole('cell')[1]?.firstChild?.firstChild
    if (!node) throw new Error('no text')
    document.getSelection()?.setBaseAndExtent(node, 0, node, 8)
    act(() => {
      document.dispatchEvent(new Event('selectionchange'))
    })
    const { selection, chart } = bench.store.getState()
    if (chart.state !== 'ready') throw new Error('no chart is open')
    expect(chart.value.text.slice(selection?.start, selection?.end)).toBe('Retired')
    expect(selection).toMatchObject({ side: 'original', by: 'mouse' })
  })

  it('marks words by the keys alone and adds them', async () => {
    await bench.user.keyboard('m{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}a')
    const dialog = await screen.findByRole('dialog', { name: 'Add an identifier' })
    const marked = dialog.querySelector('.finding-words')?.textContent ?? ''
    expect(marked).toBe('She denies')
    await bench.user.keyboard('o{Enter}')
    await expect.poll(() => bench.store.getState().dialog).toBeNull()
    expect(bench.bridge.calls.find((c) => c.name === 'findings.add')?.input).toMatchObject({ category: 'OTHER_ID', everywhere: true })
    expect(screen.getByRole('option', { selected: true }).textContent).toContain(marked)
  })

  it('lights the evidence of the chosen suggestion in both panes', async () => {
    await act(async () => {
      for (let i = 0; i < 4; i++) await bench.store.getState().keepFinding()
      await bench.store.getState().clearChart()
      await bench.store.getState().send()
    })
    const lit = (cell: number) =>
      [...rowWith('Hypertensive heart').querySelectorAll(`td:nth-child(${cell}) .evidence`)].map((e) => e.textContent)
    expect(lit(2)).toEqual(['Hypertensive heart and chronic kidney disease'])
    expect(lit(3)).toEqual(['Hypertensive heart and chronic kidney disease'])
  })
})
