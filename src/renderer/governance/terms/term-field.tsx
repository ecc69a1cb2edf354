// One question about a provider: the answer, the words it rests on, where they stand and when they were read.
import { useId } from 'react'
import type { Vendor } from '../../../shared/endpoints'
import { type AnswerField, type DocumentHash, FIELD_SHAPES, lacksOf, NO_ANSWER, type TermAnswer } from '../../../shared/terms'
import { FIELD_WORDS, LACK_WORDS, valueWords } from '../../../shared/terms-words'
import { useAppStore } from '../../store/context'
import { TERMS } from '../../strings-terms'
import { Button } from '../../ui/button'
import { hintFor } from './hints'

interface Props {
  field: AnswerField
  answer: TermAnswer | undefined
  vendor: Vendor
  asked: boolean
  /** The answer keeps text from going there. */
  forbids: boolean
  /** ISO date. */
  today: string
  disabled: boolean
}

export function TermField({ field, answer = NO_ANSWER, vendor, asked, forbids, today, disabled }: Props) {
  const id = useId()
  const act = useAppStore().getState()
  const shape = FIELD_SHAPES[field]
  const lacks = lacksOf(field, answer, today)
  const hint = hintFor(vendor, field)
  const write = (change: Partial<TermAnswer>) => act.writeTerm(field, change)
  const begun = answer.value !== ''
  return (
    <fieldset className="term-answer" data-term={field} disabled={disabled} aria-describedby={`${id}lacks`}>
      <legend>
        {FIELD_WORDS[field]} {asked ? <span className="term-asked">{TERMS.asked}</span> : null}
      </legend>
      {hint ? (
        <p className="term-hint">
          <b>{TERMS.hints}:</b> {hint}
        </p>
      ) : null}
      {shape.kind === 'choice' ? (
        <div className="options options-row">
          {shape.choices.map((choice) => (
            <label key={choice} className="check">
              <input type="radio" name={`${id}choice`} checked={answer.value === choice} onChange={() => write({ value: choice })} />
              <span>{valueWords(field, choice)}</span>
            </label>
          ))}
        </div>
      ) : (
        <input
          type={shape.kind === 'date' ? 'date' : 'text'}
          aria-label={FIELD_WORDS[field]}
          value={answer.value}
          onChange={(e) => write({ value: e.target.value })}
        />
      )}
      {shape.source && begun ? <Evidence id={id} field={field} answer={answer} today={today} write={write} /> : null}
      <p id={`${id}lacks`} className={forbids ? 'term-lacks term-forbids' : lacks.length === 0 ? 'term-whole' : 'term-lacks'}>
        {forbids
          ? TERMS.forbids
          : lacks.length === 0
            ? TERMS.counts
            : asked || begun
              ? TERMS.lacks(lacks.map((lack) => LACK_WORDS[lack]))
              : ''}
      </p>
    </fieldset>
  )
}

interface EvidenceProps {
  id: string
  field: AnswerField
  answer: TermAnswer
  today: string
  write: (change: Partial<TermAnswer>) => void
}

function Evidence({ id, field, answer, today, write }: EvidenceProps) {
  const act = useAppStore().getState()
  const shape = FIELD_SHAPES[field]
  return (
    <div className="term-evidence">
      <label className="field term-wide">
        <span>{TERMS.clause}</span>
        <textarea rows={2} value={answer.clause} placeholder={TERMS.clauseHint} onChange={(e) => write({ clause: e.target.value })} />
      </label>
      <label className="field">
        <span>{TERMS.source}</span>
        <input type="text" value={answer.source} aria-describedby={`${id}source`} onChange={(e) => write({ source: e.target.value })} />
        <small id={`${id}source`} className="hint">
          {TERMS.sourceHint}
        </small>
      </label>
      <label className="field term-date">
        <span>{TERMS.read}</span>
        <input type="date" max={today} value={answer.read} onChange={(e) => write({ read: e.target.value })} />
      </label>
      {shape.signed && answer.value === 'yes' ? (
        <label className="field term-date">
          <span>{TERMS.signed}</span>
          <input type="date" max={today} value={answer.signed} onChange={(e) => write({ signed: e.target.value })} />
        </label>
      ) : null}
      {answer.source === '' ? (
        <div className="row term-wide">
          <Button look="quiet" command="terms.same" onClick={() => act.takeSourceBefore(field)}>
            {TERMS.same}
          </Button>
        </div>
      ) : null}
      <label className="field term-wide">
        <span>{TERMS.note}</span>
        <input type="text" value={answer.note} onChange={(e) => write({ note: e.target.value })} />
      </label>
      {shape.signed || shape.clause === 'needed' ? <Document field={field} document={answer.document} write={write} /> : null}
    </div>
  )
}

function Document({ field, document, write }: { field: AnswerField; document: DocumentHash | null; write: EvidenceProps['write'] }) {
  const act = useAppStore().getState()
  return (
    <div className="term-document term-wide">
      <Button command="terms.document" onClick={() => void act.pickDocument(field)}>
        {TERMS.pick}
      </Button>
      {document ? (
        <>
          <span className="term-file">
            <b>{document.name}</b> <small className="muted">{TERMS.bytes(document.bytes)}</small>
            <small className="mono block">{document.sha256}</small>
          </span>
          <button
            type="button"
            className="button button-quiet"
            aria-label={`${TERMS.dropDocument}: ${document.name}`}
            onClick={() => write({ document: null })}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </>
      ) : (
        <small className="muted">{TERMS.pickHelp}</small>
      )}
    </div>
  )
}
