// Handlers of a family of calls: see shared/ipc/calls/terms.
import path from 'node:path'
import type { termsCalls } from '../../../shared/ipc/calls/terms'
import { ok } from '../../../shared/result'
import type { DocumentHash, TermAnswers } from '../../../shared/terms'
import { hashDocument } from '../../app/document-hash'
import { recordTerms, withdrawTerms } from '../../app/pipeline/terms'
import { exportTerms, revisionsOf, viewOfTerms } from '../../app/pipeline/terms-view'
import type { Family, HandlerTools } from '../handler-tools'

export function termsHandlers({ onDesk, surroundings: { dialogs } }: HandlerTools): Family<typeof termsCalls> {
  return {
    'terms.list': () => onDesk((desk) => ok(viewOfTerms(desk))),
    'terms.record': ({ endpointId, basedOn, answers }) =>
      onDesk((desk) => {
        const done = recordTerms(desk, endpointId, basedOn, answers as TermAnswers)
        return done.ok ? ok(viewOfTerms(desk)) : done
      }),
    'terms.withdraw': ({ endpointId, reason }) =>
      onDesk((desk) => {
        const done = withdrawTerms(desk, endpointId, reason)
        return done.ok ? ok(viewOfTerms(desk)) : done
      }),
    'terms.revisions': ({ endpointId }) => onDesk((desk) => revisionsOf(desk, endpointId)),
    'terms.document': () =>
      onDesk<DocumentHash | null>(async () => {
        const file = await dialogs.openOne('Document to record the hash of', 'Documents', ['pdf', 'docx', 'doc', 'txt', 'html', 'eml'])
        return file === null ? ok(null) : hashDocument(file)
      }),
    'terms.export': ({ format }) =>
      onDesk<string | null>(async (desk) => {
        const file = await dialogs.saveAs('Export provider terms', `provider-terms.${format}`, format)
        if (file === null) return ok(null)
        const saved = await exportTerms(desk, format, file)
        return saved.ok ? ok(path.basename(file)) : saved
      }),
  }
}
