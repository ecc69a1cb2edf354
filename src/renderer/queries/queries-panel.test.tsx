// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DialogHost } from '../dialog-host'
import { ChartScreen } from '../screens/chart'
import type { AppStore } from '../store/state'
import { readyValue } from '../store/task'
import { type Bench, renderOn } from '../testing/render'

/** The first chart of the fake, cleared and with suggestions, its panel of queries open. */
async function openQueries(): Promise<Bench> {
  const bench = await renderOn(
    <>
      <ChartScreen />
      <DialogHost />
    </>,
  )
  const { store } = bench
  const act = store.getState
  await act().goToChart(bridgeChart(bench))
  for (let left = 20; left > 0 && (readyValue(act().chart)?.summary.undecided ?? 0) > 0; left--) await act().keepFinding()
  await act().clearChart()
  await act().loadPreview()
  await act().send()
  act().showPanel('queries')
  await waitFor(() => expect(act().queries.state).toBe('ready'))
  return bench
}

const bridgeChart = ({ bridge }: Bench) => {
  const [book] = bridge.charts
  if (!book) throw new Error('the fake has no chart')
  return book.id
}
const mark = (store: AppStore, words: string): void => {
  const text = readyValue(store.getState().chart)?.scrubbed ?? ''
  const start = text.indexOf(words)
  store.getState().select({ side: 'scrubbed', by: 'keys', start, end: start + words.length })
}
const editor = () => within(screen.getByRole('region', { name: 'Query' }))

test('a query about marked words is started by digit and Enter, and quotes them', async () => {
  const { store, user } = await openQueries()
  mark(store, 'heart failure')
  await user.keyboard('+')
  await user.keyboard('1{Enter}')
  await waitFor(() => expect(store.getState().writing).not.toBeNull())
  expect((editor().getByLabelText('Title') as HTMLInputElement).value).toBe('heart failure: further description')
  expect(editor().getByRole('listitem').textContent).toContain('heart failure')
})

test('the lint speaks beside the question while it is written, and a leading query cannot be marked ready', async () => {
  const { store, user } = await openQueries()
  mark(store, 'heart failure')
  await store.getState().newQuery('specificity')
  const question = await waitFor(() => editor().getByLabelText('Question'))
  await user.clear(question)
  await user.click(question)
  await user.paste('Please document it for the DRG.')
  await waitFor(() => expect(editor().getAllByText('Mend')).toHaveLength(2))
  expect((screen.getByRole('button', { name: 'Mark ready' }) as HTMLButtonElement).disabled).toBe(true)
  await user.clear(question)
  await user.click(question)
  await user.paste('What is its type?')
  await waitFor(() => expect(screen.getByText('Nothing to mend')).toBeTruthy())
  expect((screen.getByRole('button', { name: 'Mark ready' }) as HTMLButtonElement).disabled).toBe(false)
})

test('Escape saves what was written and goes back to the list, and does not leave the chart', async () => {
  const { store, user } = await openQueries()
  mark(store, 'heart failure')
  await store.getState().newQuery('side')
  await waitFor(() => expect(screen.getByRole('region', { name: 'Query' })).toBeTruthy())
  // The first lets go of the mark, as everywhere.
  await user.keyboard('{Escape}')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(store.getState().writing).toBeNull())
  expect(store.getState().screen).toBe('chart')
  expect(readyValue(store.getState().queries)).toHaveLength(1)
})

test('options keep those that are always there, and a change of form keeps what was typed', async () => {
  const { store, user } = await openQueries()
  await store.getState().newQuery('specificity')
  await waitFor(() => expect(screen.getByRole('region', { name: 'Query' })).toBeTruthy())
  await user.click(editor().getByRole('radio', { name: 'Options' }))
  await user.type(editor().getByLabelText('Option 1'), 'Systolic')
  await user.click(editor().getByRole('button', { name: /Add an option/ }))
  expect(store.getState().writing?.words.options).toEqual(['Systolic', '', '', 'Other', 'Unable to determine'])
  await user.click(editor().getByRole('button', { name: 'Take the option off 2' }))
  expect(store.getState().writing?.words.options).toEqual(['Systolic', '', 'Other', 'Unable to determine'])
  await user.click(editor().getByRole('radio', { name: 'Yes or no' }))
  expect(store.getState().writing?.words.options).toEqual(['Yes', 'No', 'Other', 'Unable to determine'])
  await user.click(editor().getByRole('radio', { name: 'Open' }))
  expect(store.getState().writing?.words.options).toEqual([])
})

test('a ready query is sent, answered and closed by keys; with identifiers it is copied only after a yes', async () => {
  const { bridge, store, user } = await openQueries()
  mark(store, 'heart failure')
  await store.getState().newQuery('specificity')
  await store.getState().makeReady()
  await waitFor(() => expect(screen.getByText(/Chartroom sends nothing/)).toBeTruthy())
  await user.keyboard('{Shift>}y{/Shift}')
  expect(bridge.calls.filter(({ name }) => name === 'queries.copy')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Copy with identifiers' }))
  await waitFor(() => expect(store.getState().dialog).toBeNull())
  expect(bridge.calls.filter(({ name }) => name === 'queries.copy')).toMatchObject([{ input: { identifiers: true } }])
  await user.keyboard('s')
  await waitFor(() => expect(readyValue(store.getState().queries)?.[0]?.status).toBe('sent'))
  await user.keyboard('r')
  await user.type(screen.getByRole('textbox'), 'Chronic systolic')
  await user.click(screen.getByRole('button', { name: 'Keep answer' }))
  await waitFor(() => expect(readyValue(store.getState().queries)?.[0]?.answer).toBe('Chronic systolic'))
  await user.keyboard('x')
  await user.keyboard('2{Enter}')
  await waitFor(() => expect(readyValue(store.getState().queries)?.[0]).toMatchObject({ status: 'closed', outcome: 'code-unchanged' }))
})

test('a code is asked about with q, its evidence quoted', async () => {
  const { store, user } = await openQueries()
  store.getState().showPanel('codes')
  const chosen = readyValue(store.getState().chart)?.suggestions.find(({ evidence }) => evidence.length > 0)
  store.getState().selectSuggestion(chosen?.id ?? null)
  await user.keyboard('q')
  await waitFor(() => expect(store.getState().writing?.suggestionId).toBe(chosen?.id))
  expect(store.getState().panel).toBe('queries')
  expect(store.getState().writing?.words.indicators[0]?.text).toBe(chosen?.evidence[0]?.text)
})

test('a checklist offers what the text shows, takes it with y, and quotes marked words', async () => {
  const { store, user } = await openQueries()
  await user.keyboard('{Alt>}k{/Alt}')
  const form = await waitFor(() => within(screen.getByRole('region', { name: 'Signature and credential' })))
  expect((form.getByRole('radio', { name: 'Yes' }) as HTMLInputElement).checked).toBe(false)
  await user.keyboard('y')
  await waitFor(() => expect((form.getByRole('radio', { name: 'Yes' }) as HTMLInputElement).checked).toBe(true))
  expect(screen.getByText('Signed')).toBeTruthy()
  mark(store, 'heart failure')
  await waitFor(() => expect(form.getByRole('button', { name: /Quote marked words/ })).toBeTruthy())
  await user.keyboard('q')
  await waitFor(() =>
    expect(form.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining('heart failure')]),
    ),
  )
  await user.type(form.getByRole('textbox', { name: 'Minutes' }), '35{Enter}')
  await waitFor(() => expect(readyValue(store.getState().checklists)?.[0]?.answers.minutes?.chosen).toEqual(['35']))
})

test('what is being written is kept as a draft of its chart when another chart is opened', async () => {
  const { bridge, store } = await openQueries()
  const [first, second] = bridge.charts.map(({ id }) => id)
  if (!second) throw new Error('the fake has one chart only')
  await store.getState().newQuery('side')
  store.getState().write({ question: 'Which side?' })
  await store.getState().goToChart(second)
  store.getState().showPanel('queries')
  await waitFor(() => expect(store.getState().writing).toBeNull())
  const saved = bridge.calls.findLast(({ name }) => name === 'queries.save')?.input
  expect(saved).toMatchObject({ chartId: first, words: { question: 'Which side?' } })
})

test('a lock forgets queries and answers', async () => {
  const { store } = await openQueries()
  await store.getState().newQuery('side')
  await store.getState().lock()
  expect(store.getState()).toMatchObject({ writing: null, queries: { state: 'idle' }, checklists: { state: 'idle' } })
})
