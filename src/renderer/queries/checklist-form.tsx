// The questions of one checklist: what the text shows is offered beside them, a person answers, the result follows.
import { useId, useState } from 'react'
import type { ChecklistAnswer, ChecklistItem, ChecklistOffer, ChecklistView } from '../../shared/checklist-views'
import type { Indicator } from '../../shared/query-views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'

const C = S.queries.checklists
const NONE: ChecklistAnswer = { chosen: [], quotes: [] }

export function ChecklistForm({ list, marked }: { list: ChecklistView; marked: Indicator | null }) {
  const act = useAppStore().getState()
  const [touched, setTouched] = useState<string | null>(null)
  const shown = list.items.filter((item) => item.shown)
  const answerTo = (item: string): ChecklistAnswer => list.answers[item] ?? NONE
  const answer = (item: string, change: Partial<ChecklistAnswer>) => void act.answerChecklist(list, item, { ...answerTo(item), ...change })
  const take = ({ item, option, quote }: ChecklistOffer) =>
    answer(item, { chosen: option === '' ? answerTo(item).chosen : [option], quotes: withQuote(answerTo(item).quotes, quote) })
  const quoteInto = (item: string) => marked && answer(item, { quotes: withQuote(answerTo(item).quotes, marked) })
  const offers = list.offers.filter(({ item }) => shown.some(({ id }) => id === item))
  const quotable = shown.find(({ id, quotes }) => quotes && id === touched) ?? shown.find(({ quotes }) => quotes)
  useCommands({
    ...(offers[0] ? { 'query.offer': () => take(offers[0] as ChecklistOffer) } : {}),
    ...(quotable ? { 'query.quote': () => quoteInto(quotable.id) } : {}),
  })

  return (
    <>
      <section className="checklist" aria-label={list.title}>
        {shown.map((item) => (
          <Question
            key={item.id}
            item={item}
            answer={answerTo(item.id)}
            offers={offers.filter((offer) => offer.item === item.id)}
            canQuote={marked !== null}
            onTouch={() => setTouched(item.id)}
            onChange={(change) => answer(item.id, change)}
            onQuote={() => quoteInto(item.id)}
            onTake={take}
            first={offers[0]}
          />
        ))}
        <p className="muted small">
          {C.source}: {list.source}
        </p>
      </section>
      <div className={`checklist-result outcome-${list.result.outcome}`} role="status">
        <strong>{list.result.says}</strong>
        {list.result.lines.map((line) => (
          <small key={line}>{line}</small>
        ))}
      </div>
    </>
  )
}

const withQuote = (quotes: readonly Indicator[], added: Indicator): readonly Indicator[] =>
  quotes.some(({ start, end }) => start === added.start && end === added.end) ? quotes : [...quotes, added]

interface QuestionProps {
  item: ChecklistItem
  answer: ChecklistAnswer
  offers: readonly ChecklistOffer[]
  canQuote: boolean
  onTouch: () => void
  onChange: (change: Partial<ChecklistAnswer>) => void
  onQuote: () => void
  onTake: (offer: ChecklistOffer) => void
  /** The one the key takes. */
  first: ChecklistOffer | undefined
}

function Question({ item, answer, offers, canQuote, onTouch, onChange, onQuote, onTake, first }: QuestionProps) {
  const id = useId()
  const { chosen, quotes } = answer
  const labelOf = (option: string) => item.options.find((one) => one.id === option)?.label ?? option
  return (
    <fieldset className="question" onFocus={onTouch}>
      <legend>{item.label}</legend>
      {item.type === 'number' ? (
        <NumberAnswer
          id={id}
          label={item.label}
          value={chosen[0] ?? ''}
          onChange={(said) => onChange({ chosen: said === '' ? [] : [said] })}
        />
      ) : (
        <div className={item.options.length === 2 ? 'options options-row' : 'options'}>
          {item.options.map((option) => (
            <label key={option.id} className="check">
              <input
                type={item.type === 'one' ? 'radio' : 'checkbox'}
                name={`${id}answer`}
                checked={chosen.includes(option.id)}
                onChange={() => onChange({ chosen: toggled(item, chosen, option.id) })}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      )}
      {offers.map((offer) => (
        <div key={`${offer.quote.start}`} className="offer">
          <span>
            {C.offered(labelOf(offer.option))} <q>{offer.quote.text.replace(/\s+/g, ' ')}</q>
          </span>
          <Button look="quiet" {...(offer === first ? { command: 'query.offer' as const } : {})} onClick={() => onTake(offer)}>
            {C.take}
          </Button>
        </div>
      ))}
      {quotes.length > 0 ? (
        <ul className="quotes">
          {quotes.map((quote) => (
            <li key={`${quote.start} ${quote.end}`} className="row">
              <q className="grow">{quote.text.replace(/\s+/g, ' ')}</q>
              <button
                type="button"
                className="button button-quiet"
                aria-label={`${C.removeQuote}: ${quote.text.slice(0, 60)}`}
                onClick={() => onChange({ quotes: quotes.filter((one) => one !== quote) })}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="row question-foot">
        {item.quotes && canQuote ? (
          <Button look="quiet" command="query.quote" onClick={onQuote}>
            {C.quoteHere}
          </Button>
        ) : null}
        {item.type === 'one' && chosen.length > 0 ? (
          <button type="button" className="button button-quiet" onClick={() => onChange({ chosen: [] })}>
            {C.clear}
          </button>
        ) : null}
      </div>
    </fieldset>
  )
}

const toggled = ({ type }: ChecklistItem, chosen: readonly string[], option: string): readonly string[] =>
  type === 'one' ? [option] : chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]

/** Kept when the field is left or Enter is pressed, not at every digit. */
function NumberAnswer({ id, label, value, onChange }: { id: string; label: string; value: string; onChange: (said: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed !== value) onChange(typed)
    setTyped(null)
  }
  return (
    <input
      id={id}
      type="text"
      inputMode="numeric"
      className="number"
      aria-label={label}
      maxLength={4}
      value={typed ?? value}
      onChange={(e) => setTyped(e.target.value.replace(/\D/g, ''))}
      onBlur={keep}
      onKeyDown={(e) => (e.key === 'Enter' ? keep() : undefined)}
    />
  )
}
