// Endpoint, look, keys, and what the program is made of. The endpoint's key is written here and never read back.
import { type FormEvent, useEffect, useState } from 'react'
import type { Failure } from '../../shared/failures'
import { isLoopbackUrl } from '../../shared/loopback'
import type { EndpointSettingsView } from '../../shared/views'
import { KnownKeysSheet } from '../packets/known-keys'
import type { Theme } from '../preferences'
import { useApp, useAppStore } from '../store/context'
import { S } from '../strings'
import { W } from '../strings-coding'
import { Button } from '../ui/button'
import { FailureNote, Note } from '../ui/failure-note'
import { useCommands } from '../ui/keys'
import { TopBar } from '../ui/top-bar'
import { AboutFacts } from './about'
import { CodeSetsSheet } from './code-sets'
import { CodingSheet } from './coding-settings'
import { SelfTestSheet } from './self-test'

export function SettingsScreen() {
  const store = useAppStore()
  const endpoint = useApp((s) => s.endpoint)
  const back = () => store.getState().leaveSettings()
  useCommands({ 'app.back': back, 'settings.import': () => void store.getState().importRelease() })
  useEffect(() => {
    if (store.getState().endpoint.state === 'idle') void store.getState().loadSettings()
  }, [store])
  return (
    <div className="screen">
      <TopBar>
        <Button look="quiet" command="app.back" onClick={back}>
          {S.common.goBack}
        </Button>
        <h1 className="unseen">{S.settings.title}</h1>
      </TopBar>
      <main className="settings" id="main">
        <section className="sheet" aria-labelledby="endpoint-title">
          <h2 id="endpoint-title">{S.settings.endpoint}</h2>
          {endpoint.state === 'ready' ? <EndpointForm key={JSON.stringify(endpoint.value)} settings={endpoint.value} /> : null}
          {endpoint.state === 'failed' ? <FailureNote failure={endpoint.failure} /> : null}
        </section>
        <CodingSheet />
        <CodeSetsSheet />
        <KnownKeysSheet />
        <Looks />
        <SelfTestSheet />
        <section className="sheet" aria-labelledby="about-title">
          <h2 id="about-title">{S.about.title}</h2>
          <AboutFacts />
        </section>
      </main>
    </div>
  )
}

function EndpointForm({ settings }: { settings: EndpointSettingsView }) {
  const store = useAppStore()
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
      <fieldset className="options">
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
        <div className="indent">
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
        </div>
      ) : null}
      {kind === 'openai-compatible' && leaves(baseUrl) ? (
        <Note tone="soft">
          <p>{S.settings.remote}</p>
        </Note>
      ) : null}
      {failure ? <FailureNote failure={failure} /> : null}
      <Button type="submit" look="primary">
        {S.common.save}
      </Button>
    </form>
  )
}

/** A whole address of another computer: while it is typed nothing is said of it. */
const leaves = (address: string): boolean =>
  /^https?:\/\/\S/.test(address.trim()) && URL.canParse(address.trim()) && !isLoopbackUrl(address.trim())

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

function Looks() {
  const store = useAppStore()
  const preferences = useApp((s) => s.preferences)
  return (
    <section className="sheet" aria-labelledby="look-title">
      <h2 id="look-title">{S.settings.looks}</h2>
      <fieldset className="options options-row">
        <legend>{S.settings.theme}</legend>
        {THEMES.map((theme) => (
          <label key={theme} className="check">
            <input type="radio" name="theme" checked={preferences.theme === theme} onChange={() => store.getState().prefer({ theme })} />
            <span>{S.settings.themes[theme]}</span>
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input type="checkbox" checked={preferences.labels} onChange={(e) => store.getState().prefer({ labels: e.target.checked })} />
        <span>{S.settings.labels}</span>
      </label>
      <label className="check">
        <input type="checkbox" checked={preferences.letters} onChange={(e) => store.getState().prefer({ letters: e.target.checked })} />
        <span>
          {S.settings.letters} <small>{S.settings.lettersHelp}</small>
        </span>
      </label>
    </section>
  )
}
