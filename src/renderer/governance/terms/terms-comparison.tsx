// Endpoints side by side: rows are questions, columns are endpoints. Where they differ stands a word, not only a colour.
import { useState } from 'react'
import { compareTerms } from '../../../shared/terms-comparison'
import type { TermsView } from '../../../shared/terms-views'
import { FIELD_WORDS } from '../../../shared/terms-words'
import { useAppStore } from '../../store/context'
import { TERMS } from '../../strings-terms'
import { Button } from '../../ui/button'
import { useCommands } from '../../ui/keys'
import { day } from '../../words'
import { TermsMark } from './terms-list'

const C = TERMS.comparison

export function TermsComparison({ view: { endpoints } }: { view: TermsView }) {
  const act = useAppStore().getState()
  const [only, setOnly] = useState(false)
  const rows = compareTerms(endpoints).filter(({ differs }) => !only || differs)
  useCommands({
    'terms.differs': () => setOnly(!only),
    'terms.csv': () => void act.exportTerms('csv'),
    'terms.json': () => void act.exportTerms('json'),
  })
  return (
    <section className="sheet" aria-labelledby="terms-title">
      <div className="row">
        <Button look="quiet" command="app.back" onClick={() => act.goToTermsList()}>
          {TERMS.back}
        </Button>
        <span className="spacer" />
        <Button look="quiet" command="terms.csv" onClick={() => void act.exportTerms('csv')}>
          {TERMS.csv}
        </Button>
        <Button look="quiet" command="terms.json" onClick={() => void act.exportTerms('json')}>
          {TERMS.json}
        </Button>
      </div>
      <h2 id="terms-title">{C.title}</h2>
      <div className="row">
        <Button command="terms.differs" aria-pressed={only} onClick={() => setOnly(!only)}>
          {C.only}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keys have to reach it */}
      <section className="terms-compare" aria-label={C.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{C.question}</th>
              {endpoints.map(({ endpointId, name, host, loopback, standing }) => (
                <th key={endpointId} scope="col">
                  {name}
                  <small className="block muted">{loopback ? TERMS.here : host}</small>
                  <TermsMark standing={standing} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, cells, differs }) => (
              <tr key={field} className={differs ? 'differs' : ''}>
                <th scope="row">
                  {FIELD_WORDS[field]}
                  {differs ? <span className="terms-differs">{C.differs}</span> : null}
                </th>
                {cells.map(({ asked, says, answer }, i) => (
                  <td key={endpoints[i]?.endpointId} className={says === '' ? 'muted' : ''}>
                    {!asked ? C.notAsked : says === '' ? C.blank : field === 'review-by' ? day(says) : says}
                    {answer?.clause ? <q className="block">{answer.clause}</q> : null}
                    {answer?.source ? <small className="block muted">{answer.source}</small> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
