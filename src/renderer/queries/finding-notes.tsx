// What the lint says, beside the words it is about: red has to be mended, yellow asks for a look.
import type { QueryFinding } from '../../shared/query-views'
import { S } from '../strings'

/** @param words of the place the findings are about, to name what is meant */
export function FindingNotes({ findings, words }: { findings: readonly QueryFinding[]; words?: string }) {
  if (findings.length === 0) return null
  return (
    <ul className="query-findings">
      {findings.map(({ kind, severity, place, span, says, todo }) => (
        <li key={`${kind} ${JSON.stringify(place)} ${span?.start}`} className={`query-finding query-finding-${severity}`}>
          <b>{severity === 'hard' ? S.queries.hard : S.queries.soft}</b>
          <span>
            {says}
            {words !== undefined && span ? <mark>{words.slice(span.start, span.end)}</mark> : null}
            <small>{todo}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
