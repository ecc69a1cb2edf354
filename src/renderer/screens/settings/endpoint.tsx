// Where codes come from. The endpoint's key is written here and never read back.
import { type FormEvent, useState } from 'react'
import type { Failure } from '../../../shared/failures'
import { isLoopbackUrl } from '../../../shared/loopback'
import type { EndpointSettingsView } from '../../../shared/views'
import { useApp, useAppStore } from '../../store/context'
import { S } from '../../strings'
import { W } from '../../strings-coding'
import { Button } from '../../ui/button'
import { FailureNote, Note } from '../../ui/failure-note'
import { LeadOnly, useMayAdminister } from './lead-only'

export function EndpointSheet() {
  const endpoint = useApp((s) => s.endpoint)
  return (
    <section className="sheet" aria-labelledby="endpoint-title">
      <h2 id="endpoint-title">{S.settings.endpoint}</h2>
      {endpoint.state === 'ready' ? <EndpointForm key={JSON.stringify(endpoint.value)} settings={endpoint.value} /> : null}
      {endpoint.state === 'failed' ? <FailureNote failure={endpoint.failure} /> : null}
    </section>
  )
}

function EndpointForm({ settings }: { settings: EndpointSettingsView }) {
  const store = useAppStore()
  const may = useMayAdminister()
  const [kind, setKind] = useState(settings.kind)
  const [baseUrl, setBaseUrl] = useState(settings.baseUrl)
  const [model, setModel] = useState(settings.model)
  const [key, setKey] = useState('')
  const [forget, setForget] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const change = forget ? { key: '' } : key ? { key } : {}
    const result = await store.getState().saveEndpoint({ kind, baseUrl, model, ...change })
    setFailure(result)
    if (!result) store.getState().tell('done', S.settings.saved)
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <fieldset className="options" disabled={!may}>
        <legend className="unseen">{S.settings.endpoint}</legend>
        <label className="check">
          <input type="radio" name="kind" checked={kind === 'built-in'} onChange={() => setKind('built-in')} />
          <span>
            {S.settings.builtIn} <small>{S.settings.builtInHelp}</small>
          </span>
        </label>
        <label className="check">
          <input type="radio" name="kind" checked={kind === 'openai-compatible'} onChange={() => setKind('openai-compatible')} />
          <span>
            {S.settings.compatible} <small>{S.settings.compatibleHelp}</small>
          </span>
        </label>
        <label className="check">
          <input type="radio" name="kind" checked={kind === 'off'} onChange={() => setKind('off')} />
          <span>
            {W.settings.off} <small>{W.settings.offHelp}</small>
          </span>
        </label>
      </fieldset>
      {kind === 'openai-compatible' ? (
        <fieldset className="indent" disabled={!may}>
          <label className="field">
            <span>{S.settings.baseUrl}</span>
            <input type="url" placeholder="http://127.0.0.1:8080/v1" value={baseUrl} onChange={(e) => setBaseUrl(e.target.value)} />
          </label>
          <label className="field">
            <span>{S.settings.model}</span>
            <input type="text" value={model} onChange={(e) => setModel(e.target.value)} />
          </label>
          <label className="field">
            <span>{S.settings.key}</span>
            <input type="password" autoComplete="off" value={key} disabled={forget} onChange={(e) => setKey(e.target.value)} />
            <small className="hint">{settings.hasKey ? S.settings.keyKept : S.settings.keyNone}</small>
          </label>
          {settings.hasKey ? (
            <label className="check">
              <input type="checkbox" checked={forget} onChange={(e) => setForget(e.target.checked)} />
              <span>{S.settings.keyForget}</span>
            </label>
          ) : null}
        </fieldset>
      ) : null}
      {kind === 'openai-compatible' && leaves(baseUrl) ? (
        <Note tone="soft">
          <p>{S.settings.remote}</p>
        </Note>
      ) : null}
      {failure ? <FailureNote failure={failure} /> : null}
      {may ? (
        <Button type="submit" look="primary">
          {S.common.save}
        </Button>
      ) : (
        <LeadOnly />
      )}
    </form>
  )
}

/** A whole address of another computer: while it is typed nothing is said of it. */
const leaves = (address: string): boolean =>
  /^https?:\/\/\S/.test(address.trim()) && URL.canParse(address.trim()) && !isLoopbackUrl(address.trim())
