// Electron as a printer for the command line: HTML in, PDF out, over the process channel; ends with its parent.
import { app } from 'electron'
import { lockDownEarly } from './app/lockdown'
import { printPdf } from './app/print'
import type { PrintFurniture } from './packet'

export interface PrintJob {
  readonly id: number
  readonly html: string
  readonly furniture: PrintFurniture
}

export interface PrintDone {
  readonly id: number
  /** Base64; null when printing failed. */
  readonly pdf: string | null
}

lockDownEarly()
app.on('window-all-closed', () => {})
process.on('disconnect', () => app.exit(0))
process.on('message', (job: PrintJob) => {
  void app
    .whenReady()
    .then(() => printPdf(job.html, job.furniture))
    .then(
      (pdf) => process.send?.({ id: job.id, pdf: Buffer.from(pdf).toString('base64') } satisfies PrintDone),
      () => process.send?.({ id: job.id, pdf: null } satisfies PrintDone),
    )
})
