// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ChartView } from '../../../shared/views'
import { App } from '../../App'
import { exampleCharts } from '../../testing/fake-bridge'
import { type Bench, renderOn } from '../../testing/render'

type Options = NonNullable<Parameters<typeof renderOn>[1]>

const clearedCharts = () => {
  const charts = exampleCharts().slice(0, 2)
  for (const chart of charts) chart.status = 'cleared'
  return charts
}

async function openValidation(options: Options = {}): Promise<Bench> {
  const bench = await renderOn(<App />, { charts: clearedCharts(), ...options })
  await bench.user.keyboard('{Control>}5{/Control}')
  bench.store.getState().goToPart('validation')
  await screen.findByRole('listbox', { name: 'Rounds' })
  return bench
}

async function startRound(bench: Bench): Promise<void> {
  const { user } = bench
  await user.keyboard('n')
  const dialog = await screen.findByRole('dialog', { name: 'Start a round' })
  await user.type(within(dialog).getByLabelText(/^Name of the round/), 'March')
  const size = within(dialog).getByLabelText(/^Charts to read/)
  await user.clear(size)
  await user.type(size, '2')
  await within(dialog).findByText('Drawn from 2 cleared charts. All charts.')
  await user.keyboard('{Enter}')
  await screen.findByRole('listbox', { name: 'Charts of the round' })
}

const callsOf = ({ bridge }: Bench, name: string) => bridge.calls.filter((call) => call.name === name)

describe('validation at the site', () => {
  test('shows misses by category with intervals, limits where none was missed, the catch rate, and the self-test', async () => {
    await openValidation()
    const table = within(await screen.findByRole('region', { name: 'By category' }))
    expect(table.getByRole('row', { name: /^Name 2 404 99.5 %/ })).toBeDefined()
    expect(table.getByRole('row', { name: /^Date 0 355 100.0 %.*≤ about 5.2 %, exactly 5.0 %/ })).toBeDefined()
    expect(screen.getByText('17 of 19', { exact: false }).textContent).toContain('to')
    expect(screen.getByRole('region', { name: 'Self-test' })).toBeDefined()
  })

  test('a round is started, read and closed by the keyboard alone', async () => {
    const bench = await openValidation()
    const { user } = bench
    await startRound(bench)
    await user.keyboard('r')
    await screen.findByRole('table', { name: /side by side|text/i })
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('dialog', { name: 'Keep this reading?' })
    await user.keyboard('{Enter}')
    await screen.findByText('Read by you')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('2 of 2')
    expect(callsOf(bench, 'validation.keep')).toMatchObject([{ input: { marks: [] } }])
    await user.keyboard('{Escape}')
    await screen.findByRole('listbox', { name: 'Charts of the round' })
    await user.keyboard('{Alt>}w{/Alt}')
    await screen.findByText('1 chart of it was not read. Its figures then count, and nobody reads on in it.')
    await user.keyboard('{Enter}')
    await screen.findByText(/^Closed /)
  })

  test('what was missed is marked from the text, and leads to the chart and, where its text left, to an incident', async () => {
    const bench = await openValidation({ left: { host: 'api.vendor.example:443', at: '2026-03-02T08:00:00.000Z' } })
    const { user, store } = bench
    await startRound(bench)
    await user.keyboard('r')
    await screen.findByRole('complementary', { name: 'Second reading' })
    await user.keyboard('a')
    await screen.findByText('Mark the words first')
    const { text, places } = (store.getState().reading as { value: { chart: Pick<ChartView, 'text' | 'places'> } }).value.chart
    const open = [...text.matchAll(/\p{L}{5,}/gu)].find(({ index }) => !places.some(({ start, end }) => start <= index && index < end))
    const from = open?.index ?? -1
    act(() => store.getState().select({ side: 'original', start: from, end: from + 5, by: 'keys' }))
    await user.keyboard('a')
    await screen.findByRole('dialog', { name: 'Missed identifier' })
    await user.keyboard('{Enter}')
    await user.keyboard('nv')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('1 missed, 1 masked in vain.')
    await user.keyboard('{Enter}')
    await screen.findByText(/^This text went to api.vendor.example:443/)
    expect(callsOf(bench, 'validation.keep')).toMatchObject([
      {
        input: {
          marks: [
            { kind: 'missed', start: from, everywhere: true },
            { kind: 'in-vain', everywhere: false },
          ],
        },
      },
    ])
    await user.keyboard('i')
    await screen.findByRole('dialog')
    act(() => store.getState().closeDialog())
    await user.keyboard('{Shift>}R{/Shift}')
    expect(store.getState().screen).toBe('chart')
  })

  test('says what was refused and keeps the marks', async () => {
    const bench = await openValidation()
    const { user, bridge, store } = bench
    await startRound(bench)
    await user.keyboard('r')
    await screen.findByRole('complementary', { name: 'Second reading' })
    await user.keyboard('nv')
    bridge.failNext('validation.keep', 'reading-not-in-force')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('dialog', { name: 'Keep this reading?' })
    await user.keyboard('{Enter}')
    await screen.findByText('The clearance that was drawn is no longer in force.')
    expect(store.getState().readingMarks).toHaveLength(1)
  })
})
