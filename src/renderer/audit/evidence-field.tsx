// The quotes a mark rests on: added from what is marked in the text, taken off again one by one.
import type { Quote } from '../store/audits-state'
import { useApp } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'

const E = S.audits.editor

/** The words marked in the cleared text; null where none are. */
export function useMarkedQuote(): Quote | null {
  const selection = useApp((s) => s.selection)
  const text = useApp((s) => readyValue(s.caseText)?.text)
  if (!selection || text === undefined) return null
  const { start, end } = selection
  return { start, end, text: text.slice(start, end) }
}

export const withQuote = (quotes: readonly Quote[], added: Quote | null): Quote[] =>
  added && !quotes.some((q) => q.start === added.start && q.end === added.end) ? [...quotes, added] : [...quotes]

export function EvidenceField({ quotes, onChange }: { quotes: readonly Quote[]; onChange: (quotes: Quote[]) => void }) {
  const marked = useMarkedQuote()
  const add = () => {
    onChange(withQuote(quotes, marked))
    document.querySelector<HTMLElement>('.panel-form [data-writing]')?.focus()
  }
  useCommands({ 'case.quote': add })
  return (
    <div className="field">
      <span className="row">
        {E.evidence}
        <span className="spacer" />
        <Button look="quiet" command="case.quote" disabled={marked === null} onClick={add}>
          {S.audits.own.quote}
        </Button>
      </span>
      {quotes.length === 0 ? (
        <small className="hint">{E.noEvidence}</small>
      ) : (
        <ul className="quotes quotes-own">
          {quotes.map((quote) => (
            <li key={`${quote.start} ${quote.end}`} className="row">
              <q className="grow">{quote.text.replace(/\s+/g, ' ')}</q>
              <button
                type="button"
                className="button button-quiet"
                aria-label={`${E.removeQuote}: ${quote.text.slice(0, 60)}`}
                onClick={() => onChange(quotes.filter((one) => one !== quote))}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
