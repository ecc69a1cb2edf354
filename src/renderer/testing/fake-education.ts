// Education notes of the fake main: one that says the same of every coder. Never shipped.
import type { EducationBody } from '../../shared/education-views'
import type { educationCalls } from '../../shared/ipc/calls/education'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import { ok } from '../../shared/result'

const POINT: EducationBody['points'][number] = {
  title: 'Specificity',
  times: 1,
  guidelines: ['Section I.B.2'],
  examples: [{ where: 'Case 1', quote: 'systolic heart failure', codes: 'I50.9 → I50.22', why: 'The type is documented.' }],
  todo: 'Look for the type.',
}

export function fakeEducation(): Pick<Handlers, keyof typeof educationCalls & CallName> {
  const kept = new Map<string, EducationBody>()
  const draft: EducationBody = { opening: '1 chart was reviewed.', points: [POINT], closing: 'Answer a mark where you read it otherwise.' }
  const at = '2026-03-02T08:00:00.000Z'
  return {
    'education.open': ({ auditId, coder }) => {
      const body = kept.get(`${auditId} ${coder}`)
      return ok({ auditId, coder, body: body ?? draft, savedAt: body ? at : null })
    },
    'education.draft': ({ auditId, coder }) => ok({ auditId, coder, body: draft, savedAt: null }),
    'education.save': ({ auditId, coder, body }) => {
      kept.set(`${auditId} ${coder}`, body)
      return ok({ auditId, coder, body, savedAt: at })
    },
  }
}
