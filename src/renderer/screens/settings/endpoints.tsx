// Where codes come from: the built-in coder, none, or one of the servers, each with how it stands.

import type { EndpointsView, EndpointView } from '../../../shared/endpoint-views'
import { FAILURES } from '../../../shared/failures'
import { useApp, useAppStore } from '../../store/context'
import { E } from '../../strings-endpoints'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { TestReport } from './endpoint-report'
import { FoundServers } from './endpoints-found'
import { LeadOnly, useMayAdminister } from './lead-only'

export function EndpointsSheet() {
  const endpoints = useApp((s) => s.endpoints)
  return (
    <section className="sheet" aria-labelledby="endpoints-title">
      <h2 id="endpoints-title">{E.title}</h2>
      <p className="muted">{E.help}</p>
      {endpoints.state === 'failed' ? <FailureNote failure={endpoints.failure} /> : null}
      {endpoints.state === 'ready' ? <Coders view={endpoints.value} /> : null}
    </section>
  )
}

function Coders({ view }: { view: EndpointsView }) {
  const act = useAppStore().getState()
  const may = useMayAdminister()
  return (
    <>
      <ul className="endpoints" aria-label={E.list}>
        <PlainRow name={E.builtIn} help={E.builtInHelp} coder="built-in" inUse={view.inUse} may={may} />
        {view.list.map((endpoint) => (
          <EndpointRow key={endpoint.id} endpoint={endpoint} inUse={view.inUse === endpoint.id} may={may} />
        ))}
        <PlainRow name={E.off} help={E.offHelp} coder="off" inUse={view.inUse} may={may} />
      </ul>
      {may ? (
        <>
          <div className="row">
            <Button onClick={() => act.showDialog({ kind: 'endpoint', endpoint: null })}>{E.add}</Button>
            <Button onClick={() => void act.findServers()}>{E.find.run}</Button>
          </div>
          <FoundServers />
        </>
      ) : (
        <LeadOnly />
      )}
    </>
  )
}

interface PlainProps {
  name: string
  help: string
  coder: 'built-in' | 'off'
  inUse: EndpointsView['inUse']
  may: boolean
}

function PlainRow({ name, help, coder, inUse, may }: PlainProps) {
  return (
    <li className="endpoint-row">
      <div className="grow">
        <p className="row">
          <b>{name}</b>
          {inUse === coder ? <InUse /> : null}
        </p>
        <p className="muted">{help}</p>
      </div>
      {may && inUse !== coder ? <Use coder={coder} name={name} /> : null}
    </li>
  )
}

function EndpointRow({ endpoint, inUse, may }: { endpoint: EndpointView; inUse: boolean; may: boolean }) {
  const act = useAppStore().getState()
  const { id, config, host, loopback, hasKey, certificates } = endpoint
  return (
    <li className="endpoint-row">
      <div className="grow">
        <p className="row">
          <b>{config.name}</b>
          {inUse ? <InUse /> : null}
          <span className="standing">{loopback ? E.here : E.elsewhere}</span>
          {certificates.some(({ expired }) => expired) ? <span className="standing endpoint-shut">{E.expiredCertificate}</span> : null}
        </p>
        <p className="muted">{[config.model, host ?? config.baseUrl, hasKey ? E.key.stored : E.key.none].join(' · ')}</p>
      </div>
      {may ? (
        <>
          {inUse ? null : <Use coder={id} name={config.name} />}
          <Button look="quiet" aria-label={E.test.runOf(config.name)} onClick={() => void act.testEndpoint(id)}>
            {E.test.run}
          </Button>
          <Button look="quiet" aria-label={E.changeOf(config.name)} onClick={() => act.showDialog({ kind: 'endpoint', endpoint })}>
            {E.change}
          </Button>
          <Button look="quiet" aria-label={E.removeOf(config.name)} onClick={() => act.showDialog({ kind: 'remove-endpoint', endpoint })}>
            {E.remove}
          </Button>
        </>
      ) : null}
      <TestReport endpoint={endpoint} />
      {endpoint.refusal ? <Shut endpoint={endpoint} refusal={endpoint.refusal} /> : null}
    </li>
  )
}

const InUse = () => <span className="standing standing-in-force">{E.inUse}</span>

function Use({ coder, name }: { coder: EndpointsView['inUse']; name: string }) {
  const act = useAppStore().getState()
  return (
    <Button look="quiet" aria-label={E.useOf(name)} onClick={() => void act.chooseCoder(coder)}>
      {E.use}
    </Button>
  )
}

/** Why nothing goes there, and the way to where that is put right. */
function Shut({ endpoint, refusal }: { endpoint: EndpointView; refusal: NonNullable<EndpointView['refusal']> }) {
  const act = useAppStore().getState()
  return (
    <div className="endpoint-why">
      <span className="standing endpoint-shut">{E.shut}</span>
      <span className="grow">{FAILURES[refusal].what}</span>
      {refusal.startsWith('due-diligence') ? (
        <Button look="quiet" aria-label={E.toTermsOf(endpoint.config.name)} onClick={() => act.goToPart('terms')}>
          {E.toTerms}
        </Button>
      ) : null}
    </div>
  )
}
