// Which screen stands in the window, the dialog on top of it, and the keys that act everywhere.
import type { ReactNode } from 'react'
import { BookDialog } from './book/book-dialog'
import { DialogHost } from './dialog-host'
import { SCREENS } from './screens/screens'
import { UnlockScreen } from './screens/unlock'
import { useApp, useAppStore } from './store/context'
import { DropVeil } from './ui/drop-veil'
import { FailureNote } from './ui/failure-note'
import { useCommands } from './ui/keys'
import { Notices } from './ui/notices'
import { SECTIONS } from './ui/sections'
import { RecoveryKeyScreen } from './unlock/recovery-key'

export function App() {
  const session = useApp((s) => s.session)
  const recoveryKey = useApp((s) => s.recoveryKey)
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
          {session.value.state !== 'open' ? (
            <UnlockScreen session={session.value} />
          ) : recoveryKey ? (
            <RecoveryKeyScreen recoveryKey={recoveryKey} />
          ) : (
            <Desk />
          )}
          <Notices />
        </>
      )
  }
}

function Desk(): ReactNode {
  const ShownScreen = SCREENS[useApp((s) => s.screen)]
  const store = useAppStore()
  useCommands({
    'app.keys': () => store.getState().showDialog({ kind: 'keys' }),
    'app.book': () => void store.getState().openBook(),
    ...Object.fromEntries(SECTIONS.map(({ section, command }) => [command, () => store.getState().goToSection(section)])),
    'app.dismiss': () => store.getState().dismissAll(),
    'app.lock': () => void store.getState().lock(),
  })
  return (
    <>
      <ShownScreen />
      <DialogHost />
      <BookDialog />
      <DropVeil />
    </>
  )
}
