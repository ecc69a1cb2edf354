// The frame of a sample as it is now: how many charts, their hash, what each stratum would give.
import type { ReactNode } from 'react'
import type { FrameView } from '../../shared/sampling-views'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { FailureNote } from '../ui/failure-note'
import { AiNote } from './ai-note'

const T = S.samples

export function FramePanel({ children }: { children: ReactNode }) {
  const task = useApp((s) => s.frame)
  const frame = readyValue(task)
  return (
    <section className="sheet frame-panel" aria-labelledby="frame-title">
      <h2 id="frame-title">{T.frame}</h2>
      {task.state === 'failed' ? <FailureNote failure={task.failure} /> : null}
      {frame ? <Frame frame={frame} /> : null}
      {children}
    </section>
  )
}

function Frame({ frame: { says, count, sha256, strata, ai } }: { frame: FrameView }) {
  return (
    <>
      <p role="status">
        <b className="frame-count num">{T.frameCount(count)}</b> <span className="muted">{says}</span>
      </p>
      <p className="small">
        <span className="muted">{T.frameSha}</span> <span className="mono">{sha256}</span>
      </p>
      <AiNote ai={ai} />
      {strata.length > 0 ? <Strata strata={strata} /> : null}
    </>
  )
}

function Strata({ strata }: { strata: FrameView['strata'] }) {
  const act = useAppStore().getState()
  const { how, spreads } = useApp((s) => s.draft)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that may scroll must be reachable by keyboard
    <section className="strata-scroll" tabIndex={0} aria-label={T.stratum}>
      <table className="strata">
        <thead>
          <tr>
            <th scope="col">{T.stratum}</th>
            <th scope="col" className="num">
              {T.ofFrame}
            </th>
            <th scope="col" className="num">
              {T.drawn}
            </th>
            <th scope="col" className="num">
              {T.spare}
            </th>
            {how === 'neyman' ? <th scope="col">{T.spreadHead}</th> : null}
          </tr>
        </thead>
        <tbody>
          {strata.map(({ code, label, size, sample, spares }) => (
            <tr key={code}>
              <th scope="row">
                <span className="muted">{code}</span> {label ?? T.notStated}
              </th>
              <td className="num">{T.number(size)}</td>
              <td className="num">{T.number(sample)}</td>
              <td className="num">{T.number(spares)}</td>
              {how === 'neyman' ? (
                <td>
                  <input
                    type="text"
                    inputMode="decimal"
                    aria-label={T.spread(code)}
                    value={spreads[code] ?? ''}
                    onChange={(e) => act.changeDraft({ spreads: { ...spreads, [code]: e.target.value } })}
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
