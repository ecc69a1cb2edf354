// Gives components the store. They select narrowly and call actions; they never see the bridge.
import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { AppState, AppStore } from './state'

const Context = createContext<AppStore | null>(null)

export function StoreProvider({ store, children }: { store: AppStore; children: ReactNode }) {
  return <Context value={store}>{children}</Context>
}

export function useAppStore(): AppStore {
  const store = useContext(Context)
  if (!store) throw new Error('no StoreProvider above this component')
  return store
}

export function useApp<T>(pick: (state: AppState) => T): T {
  return useStore(useAppStore(), pick)
}
