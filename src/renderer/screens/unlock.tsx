// Before anything of any chart is on the screen: set up, sign in, or use the recovery key.
import type { SessionView } from '../../shared/views'
import { SetUp } from '../unlock/set-up'
import { SignIn } from '../unlock/sign-in'

export function UnlockScreen({ session }: { session: SessionView }) {
  const isSetUp = session.state === 'first-run' || session.state === 'unnamed'
  return (
    <main className="unlock" id="main">
      {isSetUp ? <SetUp session={session} /> : <SignIn session={session} />}
    </main>
  )
}
