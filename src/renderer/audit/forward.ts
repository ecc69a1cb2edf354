// What the one key forward does at each stage, and how an answer to a mark begins: at once where no comment is asked, else in its editor.
import type { CaseView, DisputeAct } from '../../shared/audit-views'
import type { MarkId } from '../../shared/ids'
import type { AuditDialogPlace } from '../store/audits-state'
import type { AppState } from '../store/state'

const STEPS = ['reveal', 'release', 'finish', 'finish-unanswered'] as const
export type Forward = (typeof STEPS)[number]

/** The step that is next for the person at the desk, though something may be in its way still; null where it is another's turn. */
export const forwardOf = ({ may }: CaseView): Forward | null =>
  STEPS.find((step) => may.includes(step)) ?? (may.includes('mark') ? 'release' : null)

const ASKS: Readonly<Record<Forward, AuditDialogPlace>> = {
  reveal: { kind: 'reveal-case' },
  release: { kind: 'release-case' },
  finish: { kind: 'finish-case' },
  'finish-unanswered': { kind: 'finish-case' },
}

export function forward(view: CaseView, act: AppState): void {
  const step = forwardOf(view)
  if (step) act.showDialog(ASKS[step])
}

export async function answer(markId: MarkId, dispute: DisputeAct, act: AppState): Promise<void> {
  if (dispute === 'agree') {
    const failure = await act.dispute(markId, dispute, '')
    if (failure) act.tellFailure(failure)
  } else act.openEditor({ kind: 'answer', act: dispute, markId })
}
