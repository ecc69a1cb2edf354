// Handlers of a family of calls: see shared/ipc/calls/worklist.
import type { worklistCalls } from '../../../shared/ipc/calls/worklist'
import { ok } from '../../../shared/result'
import type { WorklistFile, WorklistOffer, WorklistView } from '../../../shared/worklist-views'
import { changeAttributes, undoAttributes } from '../../app/pipeline/attributes'
import { sendMany } from '../../app/pipeline/bulk-sending'
import type { Desk } from '../../app/pipeline/desk'
import { sendInTurn } from '../../app/pipeline/sending-queue'
import { removeSearch, saveSearch, viewOfWorklist } from '../../app/pipeline/worklist'
import { applyWorklistFile, discardWorklistFile, exportWorklist, offerWorklistFile } from '../../app/pipeline/worklist-files'
import type { Answer, Family, HandlerTools, Outcome } from '../handler-tools'

export function worklistHandlers({ app, onDesk, surroundings: { dialogs, tell } }: HandlerTools): Family<typeof worklistCalls> {
  /** A step on a person's searches, answered with those there are after it. */
  const searches = (work: (desk: Desk) => Outcome<unknown>): Promise<Answer<WorklistView>> =>
    onDesk((desk) => {
      const done = work(desk)
      return done.ok ? ok(viewOfWorklist(desk)) : done
    })

  return {
    'worklist.get': () => onDesk((desk) => ok(viewOfWorklist(desk))),
    'worklist.change': ({ chartIds, change }) => onDesk((desk) => changeAttributes(desk, chartIds, change)),
    'worklist.undo': ({ direction }) => onDesk((desk) => undoAttributes(desk, direction)),
    'worklist.saveSearch': ({ name, filter }) => searches((desk) => saveSearch(desk, name, filter)),
    'worklist.removeSearch': ({ searchId }) => searches((desk) => removeSearch(desk, searchId)),
    'worklist.export': ({ chartIds, columns }) =>
      onDesk<WorklistFile | null>(async (desk) => {
        const file = await dialogs.saveAs('Export worklist', 'worklist.csv', 'csv')
        return file === null ? ok(null) : exportWorklist(desk, chartIds, columns, file)
      }),
    'worklist.pickFile': () =>
      onDesk<WorklistOffer | null>(async (desk) => {
        const file = await dialogs.openOne('Import worklist', 'Worklists', ['csv', 'xlsx', 'tsv', 'txt'])
        return file === null ? ok(null) : offerWorklistFile(desk, file)
      }),
    'worklist.applyFile': ({ offer }) => onDesk((desk) => applyWorklistFile(desk, offer)),
    'worklist.discardFile': () =>
      onDesk((desk) => {
        discardWorklistFile(desk)
        return ok(null)
      }),
    'worklist.send': ({ chartIds }) =>
      onDesk((desk) =>
        app.runFor('bulk-send', (signal) =>
          sendMany(desk, chartIds, {
            signal,
            // In line with whatever a person does to the same chart meanwhile, and stopped with the others.
            send: (chartId, all) => app.runFor(chartId, (own) => sendInTurn(desk, chartId, AbortSignal.any([all, own]), null)),
            onProgress: (done, total) => tell('worklist.sent', { done, total }),
          }),
        ),
      ),
    'worklist.stopSending': () =>
      onDesk(() => {
        app.cancel('bulk-send')
        return ok(null)
      }),
  }
}
