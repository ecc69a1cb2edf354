// Which screen stands in the window, the dialog on top of it, and the keys that act everywhere.
import type { ReactNode } from 'react'
import { BookDialog } from './book/book-dialog'
import { DialogHost } from './dialog-host'
import { ChartScreen } from './screens/chart'
import { SettingsScreen } from './screens/settings'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'
import { useApp, useAppStore } from './store/context'
import { DropVeil } from './ui/drop-veil'
import { FailureNote } from './ui/failure-note'
import { useCommands } from './ui/keys'
import { Notices } from './ui/notices'

export function App() {
  const session = useApp((s) => s.session)
  switch (session.state) {
    case 'idle':
    case 'running':
      return <main className="blank" aria-busy="true" />
    case 'failed':
      return (
        <main className="blank">
          <FailureNote failure={session.failure} />
        </main>
      )
    case 'ready':
      return (
        <>
          {session.value.state === 'open' ? <Desk /> : <UnlockScreen session={session.value} />}
          <Notices />
        </>
      )
  }
}

function Desk(): ReactNode {
  const screen = useApp((s) => s.screen)
  const store = useAppStore()
  useCommands({
    'app.keys': () => store.getState().showDialog({ kind: 'keys' }),
    'app.book': () => void store.getState().openBook(),
    'app.settings': () => store.getState().goToSettings(),
    'app.dismiss': () => store.getState().dismissAll(),
    'app.lock': () => void store.getState().lock(),
  })
  return (
    <>
      {screen === 'worklist' ? <WorklistScreen /> : screen === 'chart' ? <ChartScreen /> : <SettingsScreen />}
      <DialogHost />
      <BookDialog />
      <DropVeil />
    </>
  )
}
