// Writing one mark: what is put in place, which error it is and how severe, why, by which guideline, and on what evidence.
import { useId, useState } from 'react'
import { type CaseView, type ErrorType, SEVERITIES, type Verdict } from '../../shared/audit-views'
import type { Poa } from '../../shared/poa'
import type { CodeHitView } from '../../shared/views'
import { CodeSearch } from '../review/code-search'
import type { MarkInput } from '../store/audits-state'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { GUIDELINES, SEVERITY } from '../strings-audit-words'
import { EvidenceField, useMarkedQuote, withQuote } from './evidence-field'
import { PanelForm } from './panel-form'
import { PoaField } from './poa-field'
import { type MarkRow, markIdOf } from './rows'
import { DIAGNOSES, namedSystem, SystemField, systemsOf } from './system-field'

const E = S.audits.editor

interface Props {
  view: CaseView
  verdict: Verdict
  /** Null for a code that is only being added. */
  row: MarkRow | null
}

export function MarkEditor({ view, verdict, row }: Props) {
  const act = useAppStore().getState()
  const guidelines = useId()
  const marked = useMarkedQuote()
  const [mark, setMark] = useState(() => begun(view, verdict, row))
  const [quotes, setQuotes] = useState(() => withQuote(mark.evidence, marked))
  const [hit, setHit] = useState<CodeHitView | null>(() => knownHit(row, verdict))
  const [system, setSystem] = useState((row?.mark?.to ?? row?.proposal?.to ?? row?.coded)?.system ?? DIAGNOSES)
  const change = (part: Partial<MarkInput>) => setMark((before) => ({ ...before, ...part }))

  const takesCode = verdict === 'add' || verdict === 'revise'
  const takesPlace = verdict === 'add' || verdict === 'resequence'
  const types = fitting(view, verdict)
  const missing = takesCode && hit === null ? S.missing.code : verdict === 'resequence' && mark.place === null ? E.place : null

  const submit = async () => {
    const to = takesCode && hit ? { system: namedSystem(system), code: hit.code, poa: mark.to?.poa ?? null } : null
    return act.setMark(markIdOf(row), { ...mark, to, evidence: quotes })
  }

  const chooseType = (key: string) => {
    const type = types.find((one) => one.key === key)
    change({ errorType: type?.key ?? null, severity: type?.severity ?? mark.severity })
  }
  const setPoa = (poa: Poa | null) => change({ to: { system: mark.to?.system ?? null, code: mark.to?.code ?? hit?.code ?? '', poa } })

  return (
    <PanelForm title={`${E.title[verdict]} ${row?.coded?.code ?? ''}`} action={E.save} missing={missing} onSubmit={submit}>
      {takesCode ? (
        <>
          <SystemField
            systems={systemsOf(view, row?.coded?.system)}
            system={system}
            onChange={(next) => {
              setSystem(next)
              setHit(null)
            }}
          />
          <CodeSearch
            key={system}
            system={system}
            chosen={hit}
            onChoose={setHit}
            initial={hit?.code ?? row?.coded?.code.slice(0, 3) ?? ''}
          />
          <PoaField poa={mark.to?.poa ?? null} onChange={setPoa} />
        </>
      ) : null}
      {takesPlace ? (
        <label className="field field-row">
          <span>{E.place}</span>
          <input
            type="number"
            min={1}
            max={view.reviewed?.length ? view.reviewed.length + 1 : 99}
            {...(verdict === 'resequence' ? { 'data-start': true, 'data-writing': true } : {})}
            value={mark.place ?? ''}
            onChange={(event) => change({ place: event.target.value === '' ? null : Math.max(1, Math.floor(Number(event.target.value))) })}
          />
        </label>
      ) : null}
      <div className="mark-what">
        <label className="field">
          <span>{E.errorType}</span>
          <select value={mark.errorType ?? ''} onChange={(event) => chooseType(event.target.value)}>
            <option value="">{E.noErrorType}</option>
            {types.map((type) => (
              <option key={type.key} value={type.key}>
                {type.label}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="choices">
          <legend>{E.severity}</legend>
          {SEVERITIES.map((severity) => (
            <label key={severity} className="choice">
              <input
                type="radio"
                className="unseen"
                name={`${guidelines}severity`}
                checked={mark.severity === severity}
                onChange={() => change({ severity })}
              />
              <span className={`severity-${severity}`}>{SEVERITY[severity]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <label className="field">
        <span>{E.rationale}</span>
        <textarea
          rows={2}
          maxLength={2000}
          placeholder={E.rationaleHelp}
          {...(verdict === 'delete' || row?.mark ? { 'data-start': true } : {})}
          data-writing
          value={mark.rationale}
          onChange={(event) => change({ rationale: event.target.value })}
        />
      </label>
      <label className="field">
        <span>{E.guideline}</span>
        <input
          type="text"
          maxLength={500}
          list={guidelines}
          placeholder={E.guidelineHelp}
          value={mark.guideline}
          onChange={(event) => change({ guideline: event.target.value })}
        />
        <datalist id={guidelines}>
          {GUIDELINES.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <EvidenceField quotes={quotes} onChange={setQuotes} />
    </PanelForm>
  )
}

/** The error types of the template that explain this verdict. */
const fitting = (view: CaseView, verdict: Verdict): readonly ErrorType[] =>
  view.template.errorTypes.filter((type) => verdict !== 'agree' && type.verdicts.includes(verdict))

/** What the editor begins with: the mark as it stands, else what is proposed, else the first error type that fits. */
function begun(view: CaseView, verdict: Verdict, row: MarkRow | null): MarkInput {
  const mark = row?.mark ?? null
  const from = mark ?? row?.proposal ?? null
  const same = from?.verdict === verdict
  const type = fitting(view, verdict)[0]
  const to = same && from?.to ? { system: from.to.system, code: from.to.code, poa: from.to.poa } : null
  return {
    verdict,
    line: row?.coded?.line ?? null,
    to: to ?? (row?.coded && verdict === 'revise' ? { system: row.coded.system, code: '', poa: row.coded.poa } : null),
    place: same ? (from?.place ?? null) : null,
    errorType: (same ? from?.errorType : null) ?? type?.key ?? null,
    severity: (same ? from?.severity : null) ?? type?.severity ?? null,
    rationale: mark?.rationale ?? '',
    guideline: mark?.guideline ?? '',
    evidence: (from?.evidence ?? []).map(({ start, end, text }) => ({ start, end, text })),
  }
}

/** The code a mark or proposal names already needs no search. */
function knownHit(row: MarkRow | null, verdict: Verdict): CodeHitView | null {
  const from = row?.mark ?? row?.proposal
  if (!from?.to || from.verdict !== verdict) return null
  return { code: from.to.code, title: from.to.title, billable: true, by: null, without: [] }
}
