// The store on a fake bridge, with the session and the worklist loaded. For tests of the slices. Never shipped.
import { createAppStore } from '../store/app-store'
import type { AppStore } from '../store/state'
import { createFakeBridge, type FakeBridge, type FakeOptions } from './fake-bridge'
import type { ChartBook } from './fake-chart-book'

export interface StoreOnFake {
  readonly bridge: FakeBridge
  readonly store: AppStore
}

export async function makeStore(options: FakeOptions = {}): Promise<StoreOnFake> {
  const bridge = createFakeBridge(options)
  const store = createAppStore(bridge)
  await store.getState().loadSession()
  await store.getState().loadWorklist()
  return { bridge, store }
}

/** The same with one of the fake's charts open; the first is the discharge summary with four undecided findings. */
export async function openChart(index = 0, options: FakeOptions = {}): Promise<StoreOnFake & { book: ChartBook }> {
  const { bridge, store } = await makeStore(options)
  const book = bridge.charts[index]
  if (!book) throw new Error('the fake has no such chart')
  await store.getState().goToChart(book.id)
  return { bridge, store, book }
}

/** Keeps what is undecided and clears the open chart. */
export async function clearOpenChart({ store }: StoreOnFake): Promise<void> {
  for (let left = 20; left > 0 && undecided(store) > 0; left--) await store.getState().keepFinding()
  await store.getState().clearChart()
}

function undecided(store: AppStore): number {
  const { chart } = store.getState()
  return chart.state === 'ready' ? chart.value.summary.undecided : 0
}
