// Validation: rounds of second readings and what they show, with the catch rate of planted errors and the self-test beside them.
import { useEffect } from 'react'
import { SelfTestSheet } from '../../screens/self-test'
import { useApp, useAppStore } from '../../store/context'
import { readyValue } from '../../store/task'
import { S } from '../../strings'
import { V } from '../../strings-validation'
import { FailureNote } from '../../ui/failure-note'
import { FiguresView, ShareCard } from './figures-view'
import { RoundList } from './round-list'
import { RoundPage } from './round-page'

export function ValidationSheet() {
  const store = useAppStore()
  const place = useApp((s) => s.validationPlace)
  const validation = useApp((s) => s.validation)
  const round = useApp((s) => s.round)
  useEffect(() => {
    void store.getState().loadValidation()
  }, [store])
  const task = place === 'round' ? round : validation
  if (task.state === 'failed') return <FailureNote failure={task.failure} />
  const open = readyValue(round)
  const view = readyValue(validation)
  if (place === 'round' && open) return <RoundPage key={open.id} round={open} />
  if (place === 'round' || !view) return <p className="muted pad">{S.common.working}</p>
  return (
    <>
      <RoundList view={view} />
      <section className="sheet" aria-labelledby="site-figures-title">
        <h2 id="site-figures-title">{V.figures}</h2>
        {view.figures.read > 0 ? (
          <>
            <p className="muted">{V.figuresHelp}</p>
            <FiguresView figures={view.figures} name="validation" />
          </>
        ) : (
          <p>{V.noFigures}</p>
        )}
        <dl className="figure-cards validation-beside">
          <ShareCard name={V.planted} help={V.plantedHelp} share={view.planted} />
        </dl>
      </section>
      <SelfTestSheet />
    </>
  )
}
