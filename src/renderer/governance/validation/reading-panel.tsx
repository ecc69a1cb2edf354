// Beside the two texts of a second reading: what is chosen, what was marked, and what comes next.
import { useMemo } from 'react'
import { CATEGORIES } from '../../../shared/safe-harbor'
import type { KeptMark, ReadingMark, ReadingView } from '../../../shared/validation-views'
import type { FindingView } from '../../../shared/views'
import { LOOKS } from '../../review/category-look'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { V } from '../../strings-validation'
import { Button } from '../../ui/button'
import { Note } from '../../ui/failure-note'
import { useCommands } from '../../ui/keys'
import { markedSpan } from './marked-span'

export function ReadingPanel({ reading }: { reading: ReadingView }) {
  const store = useAppStore()
  const act = store.getState()
  const drafts = useApp((s) => s.readingMarks)
  const selected = useApp((s) => s.selectedFinding)
  const { chart, standing } = reading
  const { text, findings } = chart
  const editable = standing === 'to-read'
  const marks: readonly (ReadingMark | KeptMark)[] = reading.marks ?? drafts
  const chosen = findings.find(({ id }) => id === selected) ?? null
  const missed = useMemo(() => marks.some(({ kind }) => kind === 'missed'), [marks])

  const miss = () => {
    const span = markedSpan(chart, store.getState().selection)
    if (span === 'masked') act.tell('info', V.notOpen)
    else if (span) act.showDialog({ kind: 'mark-missed', span })
    else act.tell('info', V.markFirst, V.markFirstHelp)
  }
  const step = (by: 1 | -1) => {
    const at = findings.findIndex(({ id }) => id === store.getState().selectedFinding)
    const next = findings[at < 0 ? (by === 1 ? 0 : findings.length - 1) : at + by]
    if (next) act.selectFinding(next.id)
  }
  const vain = () => act.markInVain(store.getState().selectedFinding)
  const forward = () => {
    if (editable) act.showDialog({ kind: 'keep-reading' })
    else void act.readNext()
  }
  const reopen = () => void act.goToChart(chart.summary.id)
  const incident = () => void act.beginIncident(chart.summary.id)
  useCommands({
    ...(editable ? { 'reading.miss': miss, 'reading.vain': vain, 'reading.off': () => act.dropMark(drafts.length - 1) } : {}),
    'reading.nextMasked': () => step(1),
    'reading.previousMasked': () => step(-1),
    'reading.keep': forward,
    ...(reading.marks && missed ? { 'reading.reopen': reopen, ...(reading.left ? { 'reading.incident': incident } : {}) } : {}),
  })

  return (
    <aside className="side-panel reading-panel" aria-label={V.reading}>
      <div className="panel-body pad">
        {reading.marks && missed ? (
          <Note tone="hard">
            <p>{V.foundMiss}</p>
            {reading.left ? <p>{V.hasLeft(reading.left.host, S.common.time(reading.left.at))}</p> : null}
            <div className="row">
              {reading.left ? (
                <Button look="primary" command="reading.incident" onClick={incident}>
                  {V.incident}
                </Button>
              ) : null}
              <Button command="reading.reopen" onClick={reopen}>
                {V.reopen}
              </Button>
            </div>
          </Note>
        ) : null}
        {editable ? <p className="muted">{V.readingHelp}</p> : <p className="state">{V.standings[standing]}</p>}
        {chosen ? <Chosen finding={chosen} text={text} inVain={isVain(marks, chosen)} editable={editable} onVain={vain} /> : null}
        <div className="row actions">
          {editable ? (
            <Button command="reading.miss" onClick={miss}>
              {V.miss}
            </Button>
          ) : null}
          <Button look="quiet" command="reading.nextMasked" onClick={() => step(1)}>
            {V.nextMasked}
          </Button>
        </div>
        <h2 className="reading-marks-title">{V.yourMarks}</h2>
        {marks.length === 0 ? <p className="muted">{reading.marks ? V.nothingMissed : V.noMarks}</p> : null}
        <ul className="reading-marks">
          {marks.map((mark, i) => (
            <li key={`${mark.kind} ${mark.start}`} className="reading-mark">
              <div className="row">
                <span className={`reading-kind reading-${mark.kind}`}>{mark.kind === 'missed' ? V.missedMark : V.vain}</span>
                <span className={`tag tag-${LOOKS[mark.category].family}`}>{CATEGORIES[mark.category].label}</span>
                {'everywhere' in mark && mark.everywhere ? <small className="muted">{V.everywhere}</small> : null}
                <span className="spacer" />
                {editable ? (
                  <Button
                    look="quiet"
                    {...(i === marks.length - 1 ? { command: 'reading.off' as const } : {})}
                    onClick={() => act.dropMark(i)}
                  >
                    {V.off}
                  </Button>
                ) : null}
              </div>
              <p className="finding-words">{text.slice(mark.start, mark.end)}</p>
            </li>
          ))}
        </ul>
      </div>
      <footer className="reading-foot">
        <Button look="primary" command="reading.keep" onClick={forward}>
          {editable ? (marks.length === 0 ? V.nothingMissed : V.keep) : V.on}
        </Button>
      </footer>
    </aside>
  )
}

interface ChosenProps {
  finding: FindingView
  text: string
  inVain: boolean
  editable: boolean
  onVain: () => void
}

function Chosen({ finding, text, inVain, editable, onVain }: ChosenProps) {
  const { family } = LOOKS[finding.category]
  return (
    <section className={`card edge-${family}`} aria-label={V.chosen}>
      <div className="row">
        <span className={`tag tag-${family}`}>{CATEGORIES[finding.category].label}</span>
        {inVain ? <span className="reading-kind reading-in-vain">{V.vain}</span> : null}
      </div>
      <p className="finding-words">{text.slice(finding.start, finding.end)}</p>
      {editable ? (
        <div className="row actions">
          <Button command="reading.vain" onClick={onVain}>
            {inVain ? V.vainOff : V.vain}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

const isVain = (marks: readonly (ReadingMark | KeptMark)[], { start }: FindingView): boolean =>
  marks.some((mark) => mark.kind === 'in-vain' && mark.start === start)
