// Intake: files and folders are brought in by the batch, and a folder can be watched. At the left the batches, at the right one of them.
import { useEffect } from 'react'
import { BatchList } from '../intake/batch-list'
import { BatchPanel, Said } from '../intake/batch-panel'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { INTAKE as T } from '../strings-intake'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'
import { TaskNote } from '../ui/task-note'
import { TopBar } from '../ui/top-bar'

export function IntakeScreen() {
  const store = useAppStore()
  const act = store.getState()
  const task = useApp((s) => s.batches)
  const batch = useApp((s) => s.batchAtHand())
  const batches = readyValue(task) ?? []
  const watching = batches.some(({ watched, state }) => watched && (state === 'running' || state === 'paused'))
  useEffect(() => {
    void store.getState().loadIntake()
  }, [store])
  // The list has the focus when the screen opens, so that the arrows act at once.
  const any = batches.length > 0
  useEffect(() => {
    document.querySelector<HTMLElement>(any ? '.batch-list .listbox' : '.intake [data-home]')?.focus()
  }, [any])
  const watch = () => act.showDialog({ kind: 'watch-folder' })
  useCommands({
    'intake.files': () => void act.addToIntake('files'),
    'intake.folder': () => void act.addToIntake('folder'),
    ...(watching ? {} : { 'intake.watch': watch }),
    ...(batch ? { 'intake.pause': () => void act.pauseOrResume(), 'intake.cancel': () => void act.cancelBatch() } : {}),
    'intake.pane': () => turnPane(),
  })
  return (
    <div className="screen">
      <TopBar>
        <Brand />
      </TopBar>
      <main className="intake" id="main">
        <div className="worklist-head">
          <h1>{T.title}</h1>
          <span className="spacer" />
          {watching ? null : (
            <Button look="quiet" command="intake.watch" onClick={watch}>
              {T.watch}
            </Button>
          )}
          <Button command="intake.folder" onClick={() => void act.addToIntake('folder')}>
            {T.addFolder}
          </Button>
          <Button look="primary" command="intake.files" data-home onClick={() => void act.addToIntake('files')}>
            {T.addFiles}
          </Button>
        </div>
        <TaskNote task={task} loading={T.loading} />
        {task.state === 'ready' && !any ? (
          <section className="empty">
            <h2>{T.emptyTitle}</h2>
            <p>{T.emptyHelp}</p>
          </section>
        ) : null}
        {batch ? (
          <div className="batches">
            <div className="batch-list">
              <BatchList batches={batches} />
            </div>
            <BatchPanel batch={batch} />
          </div>
        ) : null}
        <Said />
      </main>
    </div>
  )
}

/** Between the batches and the files that were not taken. */
function turnPane(): void {
  const list = document.querySelector<HTMLElement>('.batch-list .listbox')
  const table = document.querySelector<HTMLElement>('.refused-files tr[aria-current] button')
  const next = list?.contains(document.activeElement) ? table : list
  next?.focus()
}
