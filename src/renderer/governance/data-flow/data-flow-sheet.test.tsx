// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../../App'
import { readyValue } from '../../store/task'
import { type Bench, renderOn } from '../../testing/render'

async function openDataFlow(): Promise<Bench & { sheet: HTMLElement }> {
  const bench = await renderOn(<App />, {})
  await bench.user.keyboard('{Control>}5{/Control}')
  return { ...bench, sheet: await screen.findByRole('region', { name: 'Data flow' }) }
}

describe('data flow', () => {
  it('comes first on the governance screen and answers the four questions, each with how it stands in words', async () => {
    const { sheet } = await openDataFlow()
    const questions = await within(sheet).findAllByRole('article')
    expect(questions.map((one) => one.querySelector('h3')?.textContent)).toEqual([
      '1. Where exactly is PHI?Evidence',
      '2. Are identifiers removed before or after the AI?Evidence',
      '3. What is stored, and for how long?Exception',
      '4. May a provider train on it?No answer on record',
    ])
    expect(sheet.textContent).toContain('From: due-diligence record')
  })

  it('shows what it rests on, and says so where a table is empty', async () => {
    const { user, sheet } = await openDataFlow()
    await user.click(await within(sheet).findByText('What left, to whom'))
    const table = within(sheet).getByRole('table', { name: /Requests by destination/ })
    expect(within(table).getByRole('img', { name: 'Exception' })).toBeDefined()
    expect(within(sheet).getByRole('table', { name: /Files that people exported/ }).textContent).toContain('No file was exported.')
  })

  it('shows how far it is, and stops without a failure', async () => {
    const { user, bridge, sheet } = await openDataFlow()
    await within(sheet).findAllByRole('article')
    const end = bridge.holdNext('governance.report')
    await user.keyboard('r')
    act(() => bridge.emit('governance.progress', { done: 300, total: 1200 }))
    expect(within(sheet).getByRole('progressbar')).toMatchObject({ value: 300, max: 1200 })
    bridge.failNext('governance.report', 'cancelled')
    await user.click(within(sheet).getByRole('button', { name: 'Stop' }))
    expect(bridge.calls.at(-1)?.name).toBe('governance.cancel')
    end()
    expect(await within(sheet).findByText('Stopped. Nothing was read.')).toBeDefined()
    expect(within(sheet).queryByRole('alert')).toBeNull()
  })

  it('leaves as PDF and JSON by its keys, and says under which name', async () => {
    const { user, bridge, sheet } = await openDataFlow()
    await within(sheet).findAllByRole('article')
    await user.keyboard('{Control>}e{/Control}')
    expect(await screen.findByText('governance-2026-03-02.pdf')).toBeDefined()
    await user.keyboard('{Control>}{Shift>}e{/Shift}{/Control}')
    expect(await screen.findByText('governance-2026-03-02.json')).toBeDefined()
    expect(bridge.calls.filter(({ name }) => name === 'governance.export').map(({ input }) => input)).toEqual([
      { format: 'pdf' },
      { format: 'json' },
    ])
  })

  it('is gone from the window once it locks', async () => {
    const { user, store, sheet } = await openDataFlow()
    await within(sheet).findAllByRole('article')
    await user.keyboard('{Control>}l{/Control}')
    await screen.findByRole('heading', { name: 'Unlock Chartroom' })
    expect(store.getState()).toMatchObject({ report: { state: 'idle' }, attestation: { state: 'idle' } })
  })
})

describe('the attestation of a chart', () => {
  it('has 18 rows, says that nobody has cleared the text yet, and then cannot be exported', async () => {
    const { user, store } = await renderOn(<App />, {})
    const chart = readyValue(store.getState().charts)?.find(({ status }) => status === 'review')
    await act(() => store.getState().goToChart(chart?.id as never))
    await user.keyboard('{Shift>}t{/Shift}')
    const dialog = await screen.findByRole('dialog', { name: 'Safe Harbor attestation' })
    expect(await within(dialog).findByText(/Nobody has cleared this text yet/)).toBeDefined()
    expect(within(dialog).getAllByRole('rowheader')).toHaveLength(18)
    expect((within(dialog).getByRole('button', { name: 'Export PDF' }) as HTMLButtonElement).disabled).toBe(true)
  })
})
