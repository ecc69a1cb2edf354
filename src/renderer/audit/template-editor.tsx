// Writing a template: what is checked, how accuracy is figured, the rules, and the error types with their weights.
import { useState } from 'react'
import {
  ACCURACY_METHODS,
  type AuditTemplateView,
  CHECKED,
  type ErrorType,
  type ErrorVerdict,
  REVIEW_KINDS,
  SEVERITIES,
  VERDICTS,
} from '../../shared/audit-views'
import type { TemplateDraft } from '../store/audits-state'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { CHECKS, KIND, METHOD, SEVERITY, VERDICT, VERDICT_SIGN } from '../strings-audit-words'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'

const T = S.audits.template

/** The target as it is typed, in per cent, beside the draft. */
interface Written {
  readonly draft: TemplateDraft
  readonly target: string
}

export function TemplateEditor({ template, fresh }: { template: AuditTemplateView; fresh: boolean }) {
  const act = useAppStore().getState()
  const [{ draft, target }, setWritten] = useState<Written>(() => ({
    draft: { ...draftOf(template), name: fresh ? T.copyOf(template.name) : template.name },
    target: String(Math.round(1000 * template.target) / 10),
  }))
  const change = (part: Partial<TemplateDraft>) => setWritten((before) => ({ ...before, draft: { ...before.draft, ...part } }))
  const changeType = (at: number, part: Partial<ErrorType>) =>
    change({
      errorTypes: draft.errorTypes.map((type, i) =>
        i === at ? { ...type, ...part, verdicts: [...(part.verdicts ?? type.verdicts)] } : type,
      ),
    })
  const back = () => act.showDialog({ kind: 'audit-templates' })

  return (
    <Dialog title={fresh ? T.newTitle : T.editTitle} onClose={back} full>
      <DialogForm
        action={fresh ? T.saveNew : T.save}
        missing={missingOf(draft, target)}
        onSubmit={() => act.saveTemplate(fresh ? null : template, { ...draft, target: Number(target) / 100 })}
        onDone={back}
        onCancel={back}
      >
        <div className="template-head">
          <label className="field">
            <span>{T.name}</span>
            <input type="text" data-first maxLength={120} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
          </label>
          <label className="field">
            <span>{T.kind}</span>
            <select
              value={draft.kind}
              onChange={(event) => change({ kind: REVIEW_KINDS.find((kind) => kind === event.target.value) ?? draft.kind })}
            >
              {REVIEW_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {KIND[kind]}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{T.target}</span>
            <input
              type="text"
              inputMode="decimal"
              value={target}
              onChange={(event) => setWritten((before) => ({ ...before, target: event.target.value }))}
            />
          </label>
        </div>
        <div className="template-sets">
          <CheckSet legend={T.checks} all={CHECKED} words={CHECKS} chosen={draft.checks} onChange={(checks) => change({ checks })} />
          <CheckSet
            legend={T.methods}
            all={ACCURACY_METHODS}
            words={METHOD}
            chosen={draft.methods}
            onChange={(methods) => change({ methods })}
          />
          <fieldset className="picks">
            <legend>{T.rules}</legend>
            {(['blind', 'principalTwice', 'overCodedCounts'] as const).map((rule) => (
              <label key={rule} className="check">
                <input type="checkbox" checked={draft[rule]} onChange={(event) => change({ [rule]: event.target.checked })} />
                <span>{T[rule]}</span>
              </label>
            ))}
          </fieldset>
        </div>
        <table className="figures-table types-table">
          <caption>{T.errorTypes}</caption>
          <thead>
            <tr>
              <th scope="col">{T.label}</th>
              <th scope="col">{T.about}</th>
              <th scope="col">{T.verdicts}</th>
              <th scope="col">{T.weight}</th>
              <th scope="col">{T.severity}</th>
              <th scope="col">
                <span className="unseen">{T.removeType}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {draft.errorTypes.map((type, i) => (
              <TypeRow
                key={type.key}
                type={type}
                onChange={(part) => changeType(i, part)}
                onRemove={() => change({ errorTypes: draft.errorTypes.filter((one) => one !== type) })}
              />
            ))}
          </tbody>
        </table>
        <div className="row">
          <Button onClick={() => change({ errorTypes: [...draft.errorTypes, emptyType(draft.errorTypes)] })}>{T.addType}</Button>
        </div>
      </DialogForm>
    </Dialog>
  )
}

interface TypeRowProps {
  type: ErrorType
  onChange: (part: Partial<ErrorType>) => void
  onRemove: () => void
}

function TypeRow({ type, onChange, onRemove }: TypeRowProps) {
  const toggle = (verdict: ErrorVerdict) =>
    onChange({ verdicts: type.verdicts.includes(verdict) ? type.verdicts.filter((one) => one !== verdict) : [...type.verdicts, verdict] })
  const named = (what: string) => `${what}: ${type.label}`
  return (
    <tr>
      <td>
        <input
          type="text"
          maxLength={120}
          aria-label={T.label}
          value={type.label}
          onChange={(event) => onChange({ label: event.target.value })}
        />
      </td>
      <td>
        <select
          aria-label={named(T.about)}
          value={type.about}
          onChange={(event) => onChange({ about: CHECKED.find((one) => one === event.target.value) ?? type.about })}
        >
          {CHECKED.map((one) => (
            <option key={one} value={one}>
              {CHECKS[one]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <div className="row">
          {ERROR_VERDICTS.map((verdict) => (
            <label key={verdict} className="choice">
              <input type="checkbox" className="unseen" checked={type.verdicts.includes(verdict)} onChange={() => toggle(verdict)} />
              <span>
                <span aria-hidden="true">{VERDICT_SIGN[verdict]}</span> {VERDICT[verdict]}
              </span>
            </label>
          ))}
        </div>
      </td>
      <td>
        <input
          type="number"
          min={0}
          max={5}
          step={0.5}
          aria-label={named(T.weight)}
          value={type.weight}
          onChange={(event) => onChange({ weight: Number(event.target.value) })}
        />
      </td>
      <td>
        <select
          aria-label={named(T.severity)}
          value={type.severity}
          onChange={(event) => onChange({ severity: SEVERITIES.find((one) => one === event.target.value) ?? type.severity })}
        >
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {SEVERITY[one]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <button type="button" className="button button-quiet" aria-label={named(T.removeType)} onClick={onRemove}>
          <span aria-hidden="true">✕</span>
        </button>
      </td>
    </tr>
  )
}

interface CheckSetProps<K extends string> {
  legend: string
  all: readonly K[]
  words: Readonly<Record<K, string>>
  chosen: readonly K[]
  onChange: (chosen: K[]) => void
}

function CheckSet<K extends string>({ legend, all, words, chosen, onChange }: CheckSetProps<K>) {
  return (
    <fieldset className="picks">
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={() => onChange(all.filter((other) => (other === one) !== chosen.includes(other)))}
          />
          <span>{words[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}

const ERROR_VERDICTS = VERDICTS.filter((verdict): verdict is ErrorVerdict => verdict !== 'agree')

const draftOf = ({
  name,
  kind,
  checks,
  errorTypes,
  target,
  methods,
  principalTwice,
  overCodedCounts,
  blind,
  checklists,
}: AuditTemplateView): TemplateDraft => ({
  name,
  kind,
  checks: [...checks],
  errorTypes: errorTypes.map((type) => ({ ...type, verdicts: [...type.verdicts] })),
  target,
  methods: [...methods],
  principalTwice,
  overCodedCounts,
  blind,
  checklists: [...checklists],
})

/** A key of its own, which it keeps through every revision. */
function emptyType(types: readonly ErrorType[]): TemplateDraft['errorTypes'][number] {
  let n = types.length + 1
  while (types.some((type) => type.key === `own-${n}`)) n++
  return { key: `own-${n}`, label: '', about: 'diagnoses', verdicts: ['revise'], weight: 1, severity: 'major' }
}

function missingOf(draft: TemplateDraft, target: string): string | null {
  const share = Number(target) / 100
  if (draft.name.trim() === '') return T.missing.name
  if (target.trim() === '' || !(share >= 0 && share <= 1)) return T.missing.target
  if (draft.checks.length === 0) return T.missing.checks
  if (draft.methods.length === 0) return T.missing.methods
  const sound = ({ label, verdicts, weight }: ErrorType) => label.trim() !== '' && verdicts.length > 0 && weight >= 0 && weight <= 5
  return draft.errorTypes.length > 0 && draft.errorTypes.every(sound) ? null : T.missing.types
}
