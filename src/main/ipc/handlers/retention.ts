// Handlers of a family of calls: see shared/ipc/calls/retention.
import path from 'node:path'
import type { retentionCalls } from '../../../shared/ipc/calls/retention'
import { ok } from '../../../shared/result'
import type { RetentionView } from '../../../shared/retention-views'
import type { Desk } from '../../app/pipeline/desk'
import { saveCertificate } from '../../app/pipeline/retention/certificate'
import { liftHold, setHold } from '../../app/pipeline/retention/holds'
import { finishPurges, purgeCharts } from '../../app/pipeline/retention/purging'
import { viewOfPurged, viewOfRetention } from '../../app/pipeline/retention/view'
import type { Answer, Family, HandlerTools, Outcome } from '../handler-tools'

export function retentionHandlers({ app, onDesk, surroundings: { dialogs } }: HandlerTools): Family<typeof retentionCalls> {
  /** A step, answered with how everything stands after it. */
  const step = (work: (desk: Desk) => Outcome<unknown>): Promise<Answer<RetentionView>> =>
    onDesk((desk) => {
      const done = work(desk)
      return done.ok ? ok(viewOfRetention(desk)) : done
    })

  return {
    'retention.get': () => onDesk((desk) => ok(viewOfRetention(desk))),
    'retention.hold': ({ what, reason }) => step((desk) => setHold(desk, what, reason)),
    'retention.lift': ({ holdId, reason }) => step((desk) => liftHold(desk, holdId, reason)),
    'retention.purge': (order) =>
      onDesk((desk) => {
        const purged = purgeCharts(desk, order)
        if (purged.ok) app.renew()
        return purged
      }),
    'retention.finish': () => step(finishPurges),
    'retention.certificate': ({ purgeId }) =>
      onDesk<string | null>(async (desk) => {
        const file = await dialogs.saveAs('Save certificate', `purge-certificate-${purgeId.slice(0, 8)}.zip`, 'zip')
        if (file === null) return ok(null)
        const saved = await saveCertificate(desk, purgeId, file)
        return saved.ok ? ok(path.basename(file)) : saved
      }),
    'retention.chart': ({ chartId }) => onDesk((desk) => viewOfPurged(desk, chartId)),
  }
}
