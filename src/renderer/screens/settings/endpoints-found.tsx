// Servers that were found on this computer, each with its models to pick from.
import { useId, useState } from 'react'
import { PRESETS } from '../../../shared/endpoint-presets'
import type { FoundServer } from '../../../shared/endpoint-views'
import { useApp, useAppStore } from '../../store/context'
import { E } from '../../strings-endpoints'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'

export function FoundServers() {
  const found = useApp((s) => s.foundServers)
  if (found.state === 'idle') return null
  if (found.state === 'failed') return <FailureNote failure={found.failure} />
  if (found.state === 'running') return <p role="status">{E.find.running}</p>
  if (found.value.length === 0)
    return (
      <p className="muted" role="status">
        {E.find.none}
      </p>
    )
  return (
    <ul className="endpoints" aria-label={E.find.list}>
      {found.value.map((server) => (
        <FoundRow key={server.vendor} server={server} />
      ))}
    </ul>
  )
}

function FoundRow({ server: { vendor, baseUrl, models } }: { server: FoundServer }) {
  const act = useAppStore().getState()
  const id = useId()
  const [model, setModel] = useState(models[0] ?? '')
  const { label } = PRESETS[vendor]
  const setUp = () => act.showDialog({ kind: 'endpoint', endpoint: null, from: { vendor, baseUrl, model } })
  return (
    <li className="endpoint-row found-server">
      <div className="grow">
        <p>
          <b>{label}</b>
        </p>
        <p className="muted">{new URL(baseUrl).host}</p>
      </div>
      {models.length > 0 ? (
        <select id={id} aria-label={E.find.model(label)} value={model} onChange={(event) => setModel(event.target.value)}>
          {models.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <span className="muted">{E.find.noModel}</span>
      )}
      <Button look="quiet" aria-label={E.find.setUpOf(label)} onClick={setUp}>
        {E.find.setUp}
      </Button>
    </li>
  )
}
