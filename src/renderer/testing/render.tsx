// Renders a component on a store with a fake bridge, and gives jsdom the little it lacks: modal dialogs and sizes. Never shipped.
import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { StoreProvider } from '../store/context'
import type { FakeOptions } from './fake-bridge'
import { makeStore, type StoreOnFake } from './make-store'

/** Room enough that the virtual lists draw every row of a short chart. */
const VIEW = { width: 1200, height: 4000 }

const ROW = 25

export function prepareDom(): void {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '')
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.removeAttribute('open')
  }
  Element.prototype.scrollTo ??= () => {}
  Element.prototype.scrollIntoView ??= () => {}
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  const size = (name: 'clientHeight' | 'clientWidth' | 'offsetHeight', get: (this: HTMLElement) => number) =>
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get })
  size('clientHeight', () => VIEW.height)
  size('clientWidth', () => VIEW.width)
  size('offsetHeight', () => ROW)
}

export interface Bench extends StoreOnFake {
  readonly user: ReturnType<typeof userEvent.setup>
}

export async function renderOn(element: ReactNode, options: FakeOptions = {}): Promise<Bench> {
  prepareDom()
  cleanup()
  const { bridge, store } = await makeStore(options)
  render(<StoreProvider store={store}>{element}</StoreProvider>)
  return { bridge, store, user: userEvent.setup() }
}
