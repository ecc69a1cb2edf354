// What a sample stands for, in words and as a filter of the charts on this computer.
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { Check, FilterFields } from './filter-fields'
import { WordsField } from './words-field'

const T = S.samples

export function UniverseFields() {
  const act = useAppStore().getState()
  const { name, who, what, when, filter, aiStated } = useApp((s) => s.draft)
  return (
    <section className="sheet" aria-labelledby="universe-title">
      <h2 id="universe-title">{T.universe}</h2>
      <WordsField
        label={T.name}
        maxLength={200}
        value={name}
        // The form was asked for by a key, and this is where it begins.
        autoFocus
        data-home
        onChange={(value) => act.changeDraft({ name: value })}
      />
      <div className="three">
        <WordsField label={T.who} hint={T.whoHint} maxLength={200} value={who} onChange={(value) => act.changeDraft({ who: value })} />
        <WordsField label={T.what} hint={T.whatHint} maxLength={200} value={what} onChange={(value) => act.changeDraft({ what: value })} />
        <WordsField label={T.when} hint={T.whenHint} maxLength={200} value={when} onChange={(value) => act.changeDraft({ when: value })} />
      </div>
      <FilterFields filter={filter} withStatus onChange={(next) => act.changeDraft({ filter: next })}>
        <Check label={T.aiStated} checked={aiStated} onChange={(on) => act.changeDraft({ aiStated: on })} />
      </FilterFields>
    </section>
  )
}
