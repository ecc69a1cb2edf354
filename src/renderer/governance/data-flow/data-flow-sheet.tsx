// The governance report in the window: the four questions with their answers, then all they rest on, section by section.
import { useEffect } from 'react'
import type { Answer, Cell, GovernanceReport, Line, Section, Standing, Table } from '../../../shared/governance-views'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { D } from '../../strings-data-flow'
import { Button } from '../../ui/button'
import { FailureNote, Note } from '../../ui/failure-note'
import { useCommands } from '../../ui/keys'

export function DataFlowSheet() {
  const store = useAppStore()
  const report = useApp((s) => s.report)
  const saving = useApp((s) => s.reportSaving)
  const act = store.getState()
  useEffect(() => {
    void store.getState().loadReport()
  }, [store])
  const ready = report.state === 'ready' && !saving
  useCommands({
    'governance.again': () => void act.loadReport(),
    ...(ready ? { 'governance.pdf': () => void act.exportReport('pdf'), 'governance.json': () => void act.exportReport('json') } : {}),
  })
  return (
    <section className="sheet data-flow" aria-labelledby="data-flow-title">
      <div className="data-flow-head">
        <div>
          <h2 id="data-flow-title">{D.title}</h2>
          <p className="muted">
            {D.help} {report.state === 'ready' ? D.as(S.common.time(report.value.at)) : ''}
          </p>
        </div>
        <div className="row">
          <Button command="governance.again" look="quiet" disabled={report.state === 'running'} onClick={() => void act.loadReport()}>
            {D.again}
          </Button>
          <Button command="governance.json" disabled={!ready} onClick={() => void act.exportReport('json')}>
            {D.json}
          </Button>
          <Button command="governance.pdf" look="primary" disabled={!ready} onClick={() => void act.exportReport('pdf')}>
            {saving ? D.saving : D.pdf}
          </Button>
        </div>
      </div>
      {report.state === 'running' ? <Reading /> : null}
      {report.state === 'failed' && report.failure.code === 'cancelled' ? (
        <Note tone="info">
          <p>{D.stopped}</p>
        </Note>
      ) : null}
      {report.state === 'failed' && report.failure.code !== 'cancelled' ? <FailureNote failure={report.failure} /> : null}
      {report.state === 'ready' ? <Report report={report.value} /> : null}
    </section>
  )
}

function Reading() {
  const store = useAppStore()
  const walked = useApp((s) => s.reportWalked)
  return (
    <div className="row" role="status">
      <progress aria-label={D.reading} {...(walked && walked.total > 0 ? { value: walked.done, max: walked.total } : {})} />
      <span>{D.reading}</span>
      <Button look="quiet" onClick={() => void store.getState().stopReport()}>
        {D.stop}
      </Button>
    </div>
  )
}

function Report({ report }: { report: GovernanceReport }) {
  return (
    <>
      <div className="report-questions">
        {report.answers.map((answer, i) => (
          <Question key={answer.id} answer={answer} number={i + 1} />
        ))}
      </div>
      {report.sections.map((section) => (
        <Part key={section.id} section={section} />
      ))}
    </>
  )
}

function Question({ answer: { question, answer, standing, lines }, number }: { answer: Answer; number: number }) {
  return (
    <article className={`report-question standing-${standing}`}>
      <h3>
        <span>
          {number}. {question}
        </span>
        <StandingTag standing={standing} />
      </h3>
      <p className="report-answer">{answer}</p>
      <LineList lines={lines} />
    </article>
  )
}

const StandingTag = ({ standing }: { standing: Standing }) => (
  <span className={`standing-tag standing-${standing}`}>{D.STANDING[standing]}</span>
)

const SIGNS: Readonly<Record<Standing, string>> = { evidence: '✓', missing: '?', exception: '!', limit: '–' }

function LineList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="report-lines">
      {lines.map(({ says, from, standing }) => (
        <li key={`${says}${from}`} className={`standing-${standing}`}>
          <span className="sign" role="img" aria-label={D.STANDING[standing]}>
            {SIGNS[standing]}
          </span>
          <span>
            {says} <small className="muted">{D.from(from)}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Part({ section: { title, blocks } }: { section: Section }) {
  return (
    <details className="report-part">
      <summary>{title}</summary>
      {blocks.map((block, i) => {
        const key = `${i}`
        if (block.kind === 'words') return <p key={key}>{block.words}</p>
        return block.kind === 'lines' ? <LineList key={key} lines={block.lines} /> : <Rows key={key} table={block} />
      })}
    </details>
  )
}

function Rows({ table: { caption, columns, rows, none, from } }: { table: Table }) {
  const look = (i: number): string => (columns[i]?.numeric ? 'num' : columns[i]?.mono ? 'hash' : '')
  return (
    <div className="scroll-x">
      <table className="report-table">
        <caption>
          {caption} <small className="muted">{D.from(from)}</small>
        </caption>
        {rows.length === 0 ? null : (
          <thead>
            <tr>
              {columns.map(({ label }, i) => (
                <th key={label} scope="col" className={look(i)}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.length === 0 ? (
            <tr>
              <td className="muted">{none}</td>
            </tr>
          ) : (
            rows.map((row) => (
              <tr key={row.map(textOf).join(' ')}>
                {row.map((cell, i) => (
                  <td key={columns[i]?.label ?? i} className={`${look(i)} ${typeof cell === 'string' ? '' : `standing-${cell.standing}`}`}>
                    {typeof cell === 'string' ? null : (
                      <span className="sign" role="img" aria-label={D.STANDING[cell.standing]}>
                        {SIGNS[cell.standing]}
                      </span>
                    )}
                    {textOf(cell)}
                  </td>
                ))}
              </tr>
            ))
          )}
        </tbody>
      </table>
    </div>
  )
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)
