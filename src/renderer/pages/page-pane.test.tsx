// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ChartScreen } from '../screens/chart'
import { readyValue } from '../store/task'
import { scannedChart } from '../testing/fake-bridge'
import { type Bench, renderOn } from '../testing/render'

async function open(): Promise<Bench> {
  const bench = await renderOn(<ChartScreen />, { charts: [scannedChart()] })
  const [chart] = bench.bridge.charts
  if (!chart) throw new Error('no chart')
  await bench.store.getState().goToChart(chart.id)
  bench.store.getState().prefer({ page: true })
  await screen.findByText('Page 1 of 2')
  await pane().findByLabelText('Phone: (614) 555-0142')
  return bench
}

const pane = () => within(screen.getByLabelText('Page of the original'))

describe('the page beside the text', () => {
  it('is there at a key for a chart with pages, and not for one without', async () => {
    const { bridge, store, user } = await renderOn(<ChartScreen />, { charts: [scannedChart()] })
    store.getState().prefer({ page: false })
    await store.getState().goToChart(bridge.charts[0]?.id as never)
    await user.click(await screen.findByText('Page'))
    expect(await screen.findByText('Page 1 of 2')).toBeTruthy()
    await user.keyboard('{Shift>}P{/Shift}')
    expect(screen.queryByText('Page 1 of 2')).toBeNull()
  })

  it('has a name that says how it was read, and buttons for findings in the order of the text', async () => {
    await open()
    expect(pane().getByLabelText('Page 1 of 2, scanned, 93 % sure')).toBeTruthy()
    const names = pane()
      .getAllByLabelText(/^\w+: /)
      .flatMap((button) => /^(\w+): /.exec(button.getAttribute('aria-label') ?? '')?.[1] ?? [])
    expect(names.slice(0, 5)).toEqual(['Facility', 'Location', 'Phone', 'Fax', 'Name'])
  })

  it('chooses the finding whose box is clicked', async () => {
    const { store, user } = await open()
    await user.click(pane().getByLabelText('Phone: (614) 555-0142'))
    const view = readyValue(store.getState().chart)
    const chosen = view?.findings.find(({ id }) => id === store.getState().selectedFinding)
    expect(view?.text.slice(chosen?.start, chosen?.end)).toBe('(614) 555-0142')
  })

  it('turns to the page of the finding that is gone to', async () => {
    const { store, user } = await open()
    for (let i = 0; i < 3; i++) await user.keyboard('n')
    expect(await screen.findByText('Page 2 of 2')).toBeTruthy()
    await user.keyboard('(')
    expect(store.getState().page).toBe(1)
  })

  it('asks for one image for each size, and again for none it holds', async () => {
    const { bridge, user } = await open()
    const asked = () => bridge.calls.filter(({ name }) => name === 'pages.image').length
    const before = asked()
    await user.keyboard(')')
    await screen.findByText('Page 2 of 2')
    await user.keyboard('(')
    await screen.findByText('Page 1 of 2')
    expect(asked()).toBe(before + 1)
  })

  it('says why a page cannot be drawn, and leaves the boxes', async () => {
    const { bridge, user } = await open()
    bridge.failNext('pages.image', 'page-undrawable')
    await user.keyboard(')')
    expect(await screen.findByText('The page cannot be drawn.')).toBeTruthy()
  })

  it('forgets every page with its chart', async () => {
    const { store } = await open()
    store.getState().closeChart()
    expect([store.getState().pages.state, store.getState().pageWords]).toEqual(['idle', {}])
  })
})
