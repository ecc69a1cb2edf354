// Handlers of a family of calls: see shared/ipc/calls/education.
import type { educationCalls } from '../../../shared/ipc/calls/education'
import { draftEducation, openEducation, saveEducation } from '../../app/pipeline/education'
import type { Family, HandlerTools } from '../handler-tools'

export function educationHandlers({ onDesk }: HandlerTools): Family<typeof educationCalls> {
  return {
    'education.open': ({ auditId, coder }) => onDesk((desk) => openEducation(desk, auditId, coder)),
    'education.draft': ({ auditId, coder }) => onDesk((desk) => draftEducation(desk, auditId, coder)),
    'education.save': ({ auditId, coder, body }) => onDesk((desk) => saveEducation(desk, auditId, coder, body)),
  }
}
