// Writing a query, with the lint beside every field while it is written. Marked words of the scrubbed text become its indicators.
import { type ReactNode, useId } from 'react'
import {
  ALWAYS_THERE,
  QUERY_CAUSES,
  QUERY_FORMS,
  type QueryFinding,
  type QueryForm,
  type QueryPlace,
  YES_NO,
} from '../../shared/query-views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'
import { FindingNotes } from './finding-notes'
import { OptionsField } from './options-field'

const Q = S.queries

export function QueryEditor() {
  const act = useAppStore().getState()
  const writing = useApp((s) => s.writing)
  const marked = useApp((s) => s.selection?.side === 'scrubbed')
  const id = useId()
  const save = () => void act.saveQuery().then((failure) => (failure ? act.tellFailure(failure) : undefined))
  useCommands({
    'query.quote': () => act.quoteMarked(),
    'query.save': save,
    'query.ready': () => void act.makeReady(),
  })
  if (!writing) return null
  const { words, findings, saved } = writing
  const hard = findings.filter(({ severity }) => severity === 'hard').length
  const at = (field: QueryPlace['field'], text?: string): ReactNode => (
    <FindingNotes findings={findings.filter(({ place }) => place.field === field)} {...(text === undefined ? {} : { words: text })} />
  )

  return (
    <>
      <section className="query-editor" aria-label={Q.editor}>
        <label className="field">
          <span>{Q.title}</span>
          <input
            type="text"
            data-writing
            // biome-ignore lint/a11y/noAutofocus: the editor opens by a key, and writing is what comes next
            autoFocus
            maxLength={200}
            value={words.title}
            onChange={(e) => act.write({ title: e.target.value })}
          />
        </label>
        {at('title', words.title)}
        <div className="two">
          <label className="field">
            <span>{Q.cause}</span>
            <select value={words.cause} onChange={(e) => act.write({ cause: e.target.value as (typeof QUERY_CAUSES)[number] })}>
              {QUERY_CAUSES.map((cause) => (
                <option key={cause} value={cause}>
                  {Q.causes[cause]}
                </option>
              ))}
            </select>
          </label>
          <fieldset className="field query-form">
            <legend>{Q.form}</legend>
            {QUERY_FORMS.map((form) => (
              <label key={form} className="check">
                <input
                  type="radio"
                  name={`${id}form`}
                  checked={words.form === form}
                  onChange={() => act.write({ form, options: optionsFor(form, words.options) })}
                />
                <span>{Q.forms[form]}</span>
              </label>
            ))}
          </fieldset>
        </div>
        {at('form')}
        <div className="field">
          <span className="row">
            {Q.indicators}
            <span className="spacer" />
            <Button look="quiet" command="query.quote" disabled={!marked} onClick={() => act.quoteMarked()}>
              {Q.quote}
            </Button>
          </span>
          {words.indicators.length === 0 ? <small className="hint">{Q.noIndicators}</small> : null}
          <ul className="quotes">
            {words.indicators.map((quote, i) => (
              <li key={`${quote.start} ${quote.end}`} className="row">
                <q className="grow">{quote.text.replace(/\s+/g, ' ')}</q>
                <FindingNotes findings={findings.filter((one) => isAt(one, 'indicator', i))} />
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={`${Q.removeQuote}: ${quote.text.slice(0, 60)}`}
                  onClick={() => act.write({ indicators: words.indicators.filter((one) => one !== quote) })}
                >
                  <span aria-hidden="true">✕</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        {at('indicators')}
        <label className="field">
          <span>{Q.question}</span>
          <textarea rows={4} maxLength={2000} value={words.question} onChange={(e) => act.write({ question: e.target.value })} />
        </label>
        {at('question', words.question)}
        {words.form === 'open' ? null : (
          <OptionsField
            options={words.options}
            fixed={words.form === 'yes-no' ? [...YES_NO, ...ALWAYS_THERE] : ALWAYS_THERE}
            onChange={(options) => act.write({ options })}
            notes={(i) => <FindingNotes findings={findings.filter((one) => isAt(one, 'option', i))} words={words.options[i] ?? ''} />}
          />
        )}
        {at('options')}
      </section>
      <div className="panel-foot">
        <span role="status" className={hard > 0 ? 'count-hard' : 'count-done'}>
          {findings.length === 0 ? Q.compliant : Q.toMend(hard, findings.length - hard)}
        </span>
        <Button look="quiet" command="query.stop" onClick={() => void act.stopWriting()}>
          {Q.done}
        </Button>
        <Button command="query.save" disabled={words === saved} onClick={save}>
          {words === saved ? Q.saved : Q.save}
        </Button>
        <Button look="primary" command="query.ready" disabled={hard > 0} onClick={() => void act.makeReady()}>
          {Q.ready}
        </Button>
      </div>
    </>
  )
}

const isAt = ({ place }: QueryFinding, field: 'option' | 'indicator', index: number): boolean =>
  place.field === field && 'index' in place && place.index === index

/** Clinical options are kept when the form changes between those that have them. */
function optionsFor(form: QueryForm, options: readonly string[]): readonly string[] {
  if (form === 'open') return []
  const fixed = new Set<string>([...YES_NO, ...ALWAYS_THERE])
  const own = options.filter((option) => !fixed.has(option))
  if (form === 'yes-no') return [...YES_NO, ...ALWAYS_THERE]
  return [...(own.length > 0 ? own : ['', '']), ...ALWAYS_THERE]
}
