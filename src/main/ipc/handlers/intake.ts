// Handlers of a family of calls: see shared/ipc/calls/intake.
import type { FailureCode } from '../../../shared/failures'
import type { BatchId } from '../../../shared/ids'
import type { BatchView } from '../../../shared/intake-views'
import type { intakeCalls } from '../../../shared/ipc/calls/intake'
import { err, ok, type Result } from '../../../shared/result'
import type { Desk } from '../../app/pipeline/desk'
import type { Intake } from '../../app/pipeline/intake/batches'
import { viewOfBatch, viewOfBatches, viewOfRefused } from '../../app/pipeline/intake/view'
import type { Answer, Family, HandlerTools } from '../handler-tools'

export function intakeHandlers({ app, onDesk, surroundings: { dialogs } }: HandlerTools): Family<typeof intakeCalls> {
  const onIntake = <T>(work: (intake: Intake, desk: Desk) => Result<T, FailureCode>): Promise<Answer<T>> =>
    onDesk((desk) => {
      const intake = app.intake()
      return intake.ok ? work(intake.value, desk) : intake
    })

  const viewed = (desk: Desk, intake: Intake, id: BatchId): Result<BatchView, FailureCode> => {
    const view = viewOfBatch(desk, intake, id)
    return view ? ok(view) : err('batch-unknown')
  }

  /** An act on a batch, answered with it as it stands after. */
  const act = (id: BatchId, work: (intake: Intake) => Result<void, FailureCode>): Promise<Answer<BatchView>> =>
    onIntake((intake, desk) => {
      const done = work(intake)
      return done.ok ? viewed(desk, intake, id) : done
    })

  /** A new batch of what a person chooses. */
  async function choose(
    dialog: () => Promise<readonly string[]>,
    begin: (intake: Intake, given: readonly string[]) => Result<BatchId, FailureCode>,
  ): Promise<Answer<BatchView | null>> {
    const open = app.intake()
    if (!open.ok) return err({ code: open.error })
    const given = await dialog()
    if (given.length === 0) return ok(null)
    return onIntake((intake, desk) => {
      const id = begin(intake, given)
      return id.ok ? viewed(desk, intake, id.value) : id
    })
  }

  return {
    'intake.list': () => onIntake((intake, desk) => ok([...viewOfBatches(desk, intake)])),
    'intake.add': ({ what }) =>
      choose(what === 'files' ? dialogs.pickCharts : () => dialogs.pickFolder('Add a folder'), (intake, given) => intake.add(given)),
    'intake.watch': ({ polling }) =>
      choose(
        () => dialogs.pickFolder('Watch a folder'),
        (intake, [folder = '']) => intake.watch(folder, polling),
      ),
    'intake.pause': ({ batchId }) => act(batchId, (intake) => intake.pause(batchId)),
    'intake.resume': ({ batchId }) => act(batchId, (intake) => intake.resume(batchId)),
    'intake.cancel': ({ batchId }) => act(batchId, (intake) => intake.cancel(batchId)),
    'intake.refused': ({ batchId }) => onIntake((_, desk) => ok([...viewOfRefused(desk, batchId)])),
    'intake.retry': ({ batchId, files, password }) => act(batchId, (intake) => intake.retry(batchId, files, password)),
  }
}
