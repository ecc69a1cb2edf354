// What this program is made of, and a plain warning when the runtime must not see real charts.
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { FailureNote, Note } from '../ui/failure-note'

const ROWS = ['app', 'electron', 'node', 'codeSet'] as const

export function AboutDialog() {
  const { closeDialog } = useAppStore().getState()
  return (
    <Dialog title={S.about.title} onClose={closeDialog}>
      <div className="dialog-body">
        <Brand large />
        <AboutFacts />
        <footer className="dialog-foot">
          <Button look="primary" data-first onClick={closeDialog}>
            {S.common.close}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}

export function AboutFacts() {
  const about = useApp((s) => s.about)
  if (about.state === 'failed') return <FailureNote failure={about.failure} />
  if (about.state !== 'ready') return <p className="muted">{S.common.working}</p>
  return (
    <>
      {about.value.supportedRuntime ? null : (
        <Note tone="soft">
          <p>{S.about.unsupported}</p>
        </Note>
      )}
      <dl className="facts">
        {ROWS.map((row) => (
          <div key={row} className="fact">
            <dt>{S.about.rows[row]}</dt>
            <dd>{about.value[row]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
