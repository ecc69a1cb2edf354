// Exporting redacted pages: what they are, which kind of file, how far it is, and the way to stop.
import { useState } from 'react'
import { PAGE_FORMATS, type PageFormat } from '../../shared/page-view'
import { useApp, useAppStore } from '../store/context'
import { G } from '../strings-pages'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'

export function ExportPagesDialog() {
  const act = useAppStore().getState()
  const redacting = useApp((s) => s.redacting)
  const [format, setFormat] = useState<PageFormat>('pdf')
  return (
    <Dialog title={G.exportTitle} onClose={redacting ? () => void act.stopRedacting() : act.closeDialog}>
      {redacting ? (
        <div className="dialog-body">
          <p role="status">
            {G.stages[redacting.stage]} <span className="muted">{G.progress(redacting)}</span>
          </p>
          <progress aria-label={G.stages[redacting.stage]} value={redacting.done} max={redacting.total} />
          <footer className="dialog-foot">
            <Button data-first hint={G.escape} onClick={() => void act.stopRedacting()}>
              {G.stop}
            </Button>
          </footer>
        </div>
      ) : null}
      <div hidden={redacting !== null}>
        <DialogForm
          action={G.doExport}
          onSubmit={() => act.exportPages(format)}
          // What follows shows itself.
          onDone={() => {}}
          onCancel={act.closeDialog}
        >
          <p>{G.exportHelp}</p>
          <fieldset className="options">
            <legend className="unseen">{G.which}</legend>
            {PAGE_FORMATS.map((one, i) => (
              <label key={one} className="check">
                <input
                  type="radio"
                  name="format"
                  {...(i === 0 ? { 'data-first': true } : {})}
                  checked={format === one}
                  onChange={() => setFormat(one)}
                />
                <span>{G.formats[one]}</span>
              </label>
            ))}
          </fieldset>
        </DialogForm>
      </div>
    </Dialog>
  )
}
