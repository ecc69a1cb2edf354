// One query in full, with what a person may do with it at its step.
import type { QueryView } from '../../shared/query-views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { copyText } from '../ui/copy-text'
import { type Handlers, useCommands } from '../ui/keys'
import { FindingNotes } from './finding-notes'

const Q = S.queries

export function QueryCard({ query, editable }: { query: QueryView; editable: boolean }) {
  const act = useAppStore().getState()
  const { id, status, words, answer, outcome, findings } = query
  const unsent = status === 'draft' || status === 'ready'
  const carried = status === 'ready' || status === 'sent' || status === 'answered'
  const copy = async () => {
    const text = await act.copyQuery(id, false)
    if (text === null) return
    copyText(text)
    act.tell('info', Q.copied)
  }
  const can: Handlers = editable
    ? {
        ...(unsent ? { 'query.edit': () => act.editQuery() } : {}),
        ...(status === 'draft' ? { 'query.ready': () => void act.makeReady() } : {}),
        ...(carried ? { 'query.copy': () => void copy(), 'query.copyPhi': () => act.showDialog({ kind: 'copy-query', queryId: id }) } : {}),
        ...(status === 'ready' ? { 'query.sent': () => void act.sentQuery() } : {}),
        ...(status === 'sent' || status === 'answered'
          ? { 'query.answer': () => act.showDialog({ kind: 'answer-query', queryId: id }) }
          : {}),
        ...(status === 'closed' ? {} : { 'query.close': () => act.showDialog({ kind: 'close-query', queryId: id }) }),
      }
    : {}
  useCommands(can)

  const button = (command: keyof typeof can & keyof typeof LABELS, look: 'plain' | 'primary' | 'quiet' = 'plain') => {
    const act = can[command]
    return act ? (
      <Button look={look} command={command} onClick={() => act('')}>
        {command === 'query.close' && status !== 'answered' ? Q.withdraw : LABELS[command]}
      </Button>
    ) : null
  }

  return (
    <section className={`card query-card query-edge-${status}`} aria-label={Q.editor}>
      <div className="row">
        <strong className="query-title">{words.title}</strong>
        <span className="spacer" />
        <span className={`query-status query-${status}`}>{Q.status[status]}</span>
      </div>
      <small className="muted">
        {Q.causes[words.cause]} · {Q.forms[words.form]}
      </small>
      <p>{words.question}</p>
      {words.options.length > 0 ? <p className="muted small">{words.options.join(' · ')}</p> : null}
      <ul className="quotes" aria-label={Q.indicators}>
        {words.indicators.map((quote) => (
          <li key={`${quote.start} ${quote.end}`}>
            <q>{quote.text.replace(/\s+/g, ' ')}</q>
          </li>
        ))}
      </ul>
      {answer === null ? null : (
        <div className="query-answer">
          <b>{Q.answerTitle}</b>
          <p>{answer}</p>
        </div>
      )}
      {outcome === null ? null : <p className="muted small">{Q.outcomes[outcome]}</p>}
      {unsent ? <FindingNotes findings={findings} /> : null}
      {status === 'ready' ? <p className="muted small">{Q.sentHelp}</p> : null}
      <div className="row actions">
        {button('query.edit')}
        {button('query.ready', 'primary')}
        {button('query.copy', status === 'ready' ? 'primary' : 'plain')}
        {button('query.copyPhi', 'quiet')}
        {button('query.sent')}
        {button('query.answer', status === 'sent' ? 'primary' : 'plain')}
        {button('query.close', status === 'answered' ? 'primary' : 'quiet')}
      </div>
    </section>
  )
}

const LABELS = {
  'query.edit': Q.edit,
  'query.ready': Q.ready,
  'query.copy': Q.copy,
  'query.copyPhi': Q.copyPhi,
  'query.sent': Q.sent,
  'query.answer': Q.answer,
  'query.close': Q.close,
} as const
