// The bar on top of every screen: where you are at the left, what belongs to the screen in the middle, the app at the right.
import type { ReactNode } from 'react'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from './button'

export function TopBar({ children, middle }: { children: ReactNode; middle?: ReactNode }) {
  const store = useAppStore()
  return (
    <header className="top-bar">
      <a className="skip" href="#main">
        {S.common.skip}
      </a>
      <div className="top-left">{children}</div>
      <div className="top-middle">{middle}</div>
      <nav className="top-right" aria-label={S.app}>
        <Button look="quiet" command="app.book" onClick={() => void store.getState().openBook()}>
          {S.book.title}
        </Button>
        <Button look="quiet" command="app.settings" onClick={() => store.getState().goToSettings()}>
          {S.common.settings}
        </Button>
        <Button look="quiet" command="app.keys" onClick={() => store.getState().showDialog({ kind: 'keys' })}>
          {S.common.keys}
        </Button>
        <Button look="quiet" command="app.lock" onClick={() => void store.getState().lock()}>
          {S.common.lock}
        </Button>
      </nav>
    </header>
  )
}
