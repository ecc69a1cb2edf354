// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { App } from '../App'
import { type Bench, renderOn } from '../testing/render'

async function openQuality(signed = true): Promise<Bench> {
  const bench = await renderOn(<App />, { signed })
  await bench.user.keyboard('{Control>}4{/Control}')
  await screen.findByRole('heading', { name: 'Quality' })
  return bench
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the quality screen', () => {
  it('shows every figure with its counts in a table, beside the drawings', async () => {
    await openQuality()
    const table = await screen.findByRole('table')
    const vale = within(table).getByRole('row', { name: /^Robin Vale/ })
    expect(vale.textContent).toContain('23 of 171')
    expect(within(table).getByRole('row', { name: /^All/ }).textContent).toContain('106 of 527')
    expect(screen.getByRole('heading', { name: 'Suggestions overridden' })).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Accuracy, code over code' })).toBeDefined()
  })

  it('is cut another way by the choice that B leads to', async () => {
    const { user, bridge } = await openQuality()
    await screen.findByRole('table')
    await user.keyboard('b')
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Coder' }))
    await user.click(screen.getByRole('radio', { name: 'Provider' }))
    expect(await screen.findByRole('row', { name: /^Orla Brandt, MD/ })).toBeDefined()
    expect(screen.getByRole('row', { name: /^Not stated/ })).toBeDefined()
    expect(bridge.calls.at(-1)).toEqual({ name: 'quality.get', input: { by: 'provider', from: null, to: null } })
  })

  it('saves a drawing as a file of its own', async () => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 560, 220))
    const { user, bridge } = await openQuality()
    await user.click(await screen.findByRole('button', { name: 'Save “Suggestions overridden” as SVG' }))
    const saved = bridge.calls.find((call) => call.name === 'quality.export-chart')?.input as { name: string; svg: string }
    expect(saved.name).toBe('overridden-by-coder')
    expect(saved.svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(saved.svg).toContain('>Suggestions overridden</title>')
    expect(saved.svg).not.toMatch(/ (class|style)=/)
    expect(await screen.findByText('Saved.')).toBeDefined()
  })

  it('says that nothing was signed yet', async () => {
    await openQuality(false)
    expect(await screen.findByText('No chart was signed in this time.')).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('planted errors', () => {
  it('are told at once: what was caught in passing, what was missed with why', async () => {
    const { bridge } = await openQuality()
    act(() => bridge.emit('planted.shown', { code: 'I21.9', outcome: 'missed', error: 'ruled-out' }))
    expect(await screen.findByText('I21.9 was a planted error.')).toBeDefined()
    expect(screen.getByText('The text rules it out. It is off the list.')).toBeDefined()
    act(() => bridge.emit('planted.shown', { code: 'M17.12', outcome: 'caught', error: 'other-side' }))
    expect(await screen.findByText('You caught a planted error: M17.12.')).toBeDefined()
  })

  it('are planted as often as a compliance lead says', async () => {
    const { user, bridge } = await openQuality()
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Plant' }), 'One in 20 charts')
    expect(bridge.calls.at(-1)).toEqual({ name: 'planting.set', input: { oneIn: 20 } })
  })
})
