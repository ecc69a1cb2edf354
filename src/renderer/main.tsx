// Starts the window: preferences before the first paint, then the store on the bridge, then the screens.
import { createRoot } from 'react-dom/client'
import type { Bridge } from '../shared/ipc/derive'
import { App } from './App'
import { bridgeOf } from './bridge'
import { applyTheme, loadPreferences, savePreferences } from './preferences'
import { createAppStore } from './store/app-store'
import { StoreProvider } from './store/context'
import './styles/index.css'

/** `?fake` shows the screens in a plain browser; the branch and the fake are not in the product's bundle. */
async function chooseBridge(): Promise<Bridge> {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('fake')) {
    const { fakeFromAddress } = await import('./testing/fake-from-address')
    return fakeFromAddress(new URLSearchParams(location.search))
  }
  return bridgeOf(window)
}

async function start(): Promise<void> {
  const preferences = loadPreferences(localStorage)
  applyTheme(document.documentElement, preferences.theme)
  const store = createAppStore(await chooseBridge())
  store.getState().prefer(preferences)
  store.subscribe((state, before) => {
    if (state.preferences === before.preferences) return
    applyTheme(document.documentElement, state.preferences.theme)
    savePreferences(localStorage, state.preferences)
  })
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StoreProvider store={store}>
      <App />
    </StoreProvider>,
  )
  await store.getState().loadSession()
}

void start()
