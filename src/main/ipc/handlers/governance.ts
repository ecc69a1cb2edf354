// Handlers of a family of calls: see shared/ipc/calls/governance.
import path from 'node:path'
import type { FailureCode } from '../../../shared/failures'
import type { governanceCalls } from '../../../shared/ipc/calls/governance'
import { ok, type Result } from '../../../shared/result'
import { attestationOf, exportAttestation } from '../../app/pipeline/governance/attestation'
import { exportReport, makeReport } from '../../app/pipeline/governance/report'
import { dayOf } from '../../app/tools'
import type { Family, HandlerTools } from '../handler-tools'

export function governanceHandlers({ app, onDesk, surroundings: { dialogs, tell } }: HandlerTools): Family<typeof governanceCalls> {
  const onProgress = (done: number, total: number): void => tell('governance.progress', { done, total })
  return {
    'governance.report': () => onDesk((desk) => app.runFor('governance', (signal) => makeReport(desk, { signal, onProgress }))),
    'governance.cancel': () =>
      onDesk(() => {
        app.cancel('governance')
        return ok(null)
      }),
    'governance.export': ({ format }) =>
      onDesk<Saved | null>(async (desk) => {
        const file = await dialogs.saveAs('Export governance report', `governance-${dayOf(desk.platform.now())}.${format}`, format)
        if (file === null) return ok(null)
        return savedAs(file, await app.runFor('governance', (signal) => exportReport(desk, format, file, { signal, onProgress })))
      }),
    'attestation.get': ({ chartId }) => onDesk((desk) => attestationOf(desk, chartId)),
    'attestation.export': ({ chartId }) =>
      onDesk<Saved | null>(async (desk) => {
        const there = attestationOf(desk, chartId)
        if (!there.ok) return there
        const file = await dialogs.saveAs('Export attestation', `attestation-${chartId.slice(0, 8)}.pdf`, 'pdf')
        return file === null ? ok(null) : savedAs(file, await exportAttestation(desk, chartId, file))
      }),
  }
}

interface Saved {
  readonly file: string
}

const savedAs = (file: string, done: Result<void, FailureCode>): Result<Saved, FailureCode> =>
  done.ok ? ok({ file: path.basename(file) }) : done
