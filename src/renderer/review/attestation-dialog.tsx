// The Safe Harbor attestation of the open chart: 18 rows, what they rest on, and who stated what.
import { useEffect } from 'react'
import type { AttestationView } from '../../shared/attestation-views'
import type { ChartView } from '../../shared/views'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { D } from '../strings-data-flow'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { FailureNote, Note } from '../ui/failure-note'

const A = D.attestation

export function AttestationDialog({ view }: { view: ChartView }) {
  const store = useAppStore()
  const attestation = useApp((s) => s.attestation)
  const act = store.getState()
  const { id } = view.summary
  useEffect(() => {
    void store.getState().loadAttestation(id)
  }, [store, id])
  return (
    <Dialog title={A.title} onClose={act.closeDialog} wide>
      <div className="dialog-body attestation">
        {attestation.state === 'failed' ? <FailureNote failure={attestation.failure} /> : null}
        {attestation.state === 'ready' && attestation.value.chartId === id ? <Attested view={attestation.value} /> : null}
        <div className="dialog-foot">
          <Button onClick={act.closeDialog}>{A.close}</Button>
          <Button
            look="primary"
            data-first
            disabled={attestation.state !== 'ready' || attestation.value.clearance === null}
            onClick={() => void act.exportAttestation(id)}
          >
            {A.pdf}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function Attested({ view }: { view: AttestationView }) {
  const { rows, detectors, policy, sourceSha256, scrubbedSha256, clearance, meaning } = view
  return (
    <>
      <dl className="facts">
        <Fact name={A.source}>{sourceSha256 === null ? A.noSource : <code>{sourceSha256}</code>}</Fact>
        <Fact name={A.text}>
          <code>{scrubbedSha256}</code>
        </Fact>
        <Fact name={A.policy}>{policy ? A.policyIs(policy.version, policy.sha256) : A.noPolicy}</Fact>
        <Fact name={A.looked}>
          {detectors.map(({ name, version }) => (version.startsWith(name) ? version : `${name} ${version}`)).join('; ')}
        </Fact>
      </dl>
      <div className="scroll-x">
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {A.columns.identifier}
              </th>
              <th scope="col" className="num">
                {A.columns.places}
              </th>
              <th scope="col">{A.columns.action}</th>
              <th scope="col">{A.columns.by}</th>
              <th scope="col">{A.columns.notCovered}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.letter} className={row.count === 0 ? 'muted' : ''}>
                <th scope="row">{row.letter}</th>
                <td>{row.identifier}</td>
                <td className="num">{row.count}</td>
                <td>
                  {row.action === 'replaced' ? A.replaced : A.none}
                  {row.takenOff > 0 ? <small className="muted"> {A.takenOff(row.takenOff)}</small> : null}
                </td>
                <td>{row.detectors.join(', ')}</td>
                <td>{row.notCovered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{A.knowledge}</h3>
      {clearance === null ? (
        <Note tone="soft">
          <p>{A.unsigned}</p>
        </Note>
      ) : (
        <blockquote className="stated">
          <p>{clearance.statement}</p>
          <footer>
            <b>
              {clearance.name}
              {clearance.credential ? `, ${clearance.credential}` : ''}
            </b>{' '}
            {S.common.time(clearance.at)}
          </footer>
        </blockquote>
      )}
      <p className="muted">{meaning}</p>
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
