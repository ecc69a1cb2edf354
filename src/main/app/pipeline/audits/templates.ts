// Audit templates: those that come with the program, and every revision a person saved. A revision is never changed.
import type { AuditTemplateDraft, AuditTemplateView } from '../../../../shared/audit-views'
import type { FailureCode } from '../../../../shared/failures'
import { type AuditTemplateId, newId } from '../../../../shared/ids'
import { canonicalJson } from '../../../../shared/ledger-chain'
import { mayDo } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import { BUILT_IN_TEMPLATES, draftFault } from '../../../review'
import { type Desk, timeOf } from '../desk'

/** Every revision, oldest first, those that came with the program before all others. */
function allRevisions(desk: Desk): readonly AuditTemplateView[] {
  const saved = desk.store.read.audits.templates().map((template) => ({ ...template, builtIn: false }))
  return [...BUILT_IN_TEMPLATES, ...saved]
}

/** The latest revision of each. */
export function templatesOf(desk: Desk): readonly AuditTemplateView[] {
  const latest = new Map<AuditTemplateId, AuditTemplateView>()
  for (const template of allRevisions(desk)) latest.set(template.id, template)
  return [...latest.values()]
}

export function revisionsOf(desk: Desk, id: AuditTemplateId): Result<readonly AuditTemplateView[], FailureCode> {
  const revisions = allRevisions(desk).filter((template) => template.id === id)
  return revisions.length === 0 ? err('template-unknown') : ok(revisions)
}

export function templateAt(desk: Desk, id: AuditTemplateId, revision: number): Result<AuditTemplateView, FailureCode> {
  const found = allRevisions(desk).find((template) => template.id === id && template.revision === revision)
  return found ? ok(found) : err('template-unknown')
}

/**
 * @param id null: a new template
 * @param basedOn the revision that was changed; 0 for a new one
 */
export function saveTemplate(
  desk: Desk,
  id: AuditTemplateId | null,
  basedOn: number,
  draft: AuditTemplateDraft,
): Result<AuditTemplateView, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const latest = id === null ? 0 : templatesOf(desk).find((template) => template.id === id)?.revision
  if (latest === undefined) return err('template-unknown')
  if (latest !== basedOn) return err('template-changed')
  const fault = draftFault(draft)
  if (fault) return err(fault)
  const saved = { ...draft, id: id ?? newId<AuditTemplateId>(), revision: latest + 1, madeAt: timeOf(desk), madeBy: desk.person.name }
  const done = desk.store.write((w) => {
    const ledgerSeq = w.append({
      kind: 'audit-template-saved',
      reason: { typed: canonicalJson(draft) },
      detail: { template: saved.id, revision: saved.revision, errorTypes: draft.errorTypes.length },
    })
    w.audits.saveTemplate({ ...saved, ledgerSeq })
  })
  return done.ok ? ok({ ...saved, builtIn: false }) : done
}
