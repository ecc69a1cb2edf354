// The audit templates, and the way to change one or make another from it.
import { useEffect, useState } from 'react'
import type { AuditTemplateView } from '../../shared/audit-views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { CHECKS, KIND, METHOD, VERDICT } from '../strings-audit-words'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { FailureNote } from '../ui/failure-note'
import { Listbox } from '../ui/listbox'
import { target } from './figures'

const T = S.audits.template

export function TemplatesDialog() {
  const store = useAppStore()
  const act = store.getState()
  const task = useApp((s) => s.templates)
  const [chosenId, choose] = useState<string | null>(null)
  useEffect(() => void store.getState().loadTemplates(), [store])
  const all = readyValue(task) ?? []
  const chosen = all.find((one) => one.id === chosenId) ?? all[0] ?? null
  const edit = (fresh: boolean) => {
    if (chosen) act.showDialog({ kind: 'edit-template', template: chosen, fresh })
  }
  // The list is there only now; the dialog has given its focus before.
  const loaded = all.length > 0
  useEffect(() => {
    if (loaded) document.querySelector<HTMLElement>('.templates .listbox')?.focus()
  }, [loaded])
  return (
    <Dialog title={T.title} onClose={act.closeDialog} wide>
      <div className="dialog-body">
        <p className="muted">{T.help}</p>
        {task.state === 'failed' ? <FailureNote failure={task.failure} /> : null}
        <div className="templates">
          <Listbox
            label={T.title}
            rows={all.map((item) => ({ kind: 'item', item }))}
            selected={chosen?.id ?? null}
            onSelect={choose}
            onEnter={() => edit(chosen?.builtIn ?? false)}
            rowHeight={50}
          >
            {(one) => (
              <span>
                <b>{one.name}</b>
                <small className="block muted">
                  {KIND[one.kind]} · {one.builtIn ? T.builtIn : T.revision(one.revision)}
                </small>
              </span>
            )}
          </Listbox>
          {chosen ? <TemplateFacts template={chosen} /> : null}
        </div>
        <footer className="dialog-foot">
          <Button onClick={act.closeDialog}>{S.common.close}</Button>
          <Button onClick={() => edit(true)}>{T.create}</Button>
          <Button look="primary" hint={S.common.enter} onClick={() => edit(chosen?.builtIn ?? false)}>
            {T.edit}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}

function TemplateFacts({ template }: { template: AuditTemplateView }) {
  const rules = [
    template.blind ? T.blind : null,
    template.principalTwice ? T.principalTwice : null,
    template.overCodedCounts ? T.overCodedCounts : null,
  ].filter((rule) => rule !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="template-facts" aria-label={template.name} tabIndex={0}>
      <p>
        {template.checks.map((check) => CHECKS[check]).join(' · ')}
        <br />
        {T.goal(target(template.target), template.methods.map((method) => METHOD[method].toLowerCase()).join(' and '))}
      </p>
      <ul className="bullets">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h3>{T.errorTypes}</h3>
      <ul>
        {template.errorTypes.map((type) => (
          <li key={type.key} className="type-line">
            <span>{type.label}</span>
            <small className="muted">
              {type.verdicts.map((verdict) => VERDICT[verdict].toLowerCase()).join(', ')} · {T.weights(type.weight)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
