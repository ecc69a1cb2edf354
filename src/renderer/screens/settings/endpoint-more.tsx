// What few need to change of an endpoint: how it is spoken to, how long one waits, by which way, whom one trusts.
import { ENDPOINT_LIMITS } from '../../../shared/endpoint-limits'
import { DIALECTS, SCHEMA_MODES } from '../../../shared/endpoints'
import type { FailureCode } from '../../../shared/failures'
import { E } from '../../strings-endpoints'
import { CertificatesField } from './endpoint-certificates'
import type { Draft, Faults } from './endpoint-draft'
import { SelectField, TextField } from './endpoint-fields'

interface Props {
  draft: Draft
  set: (change: Partial<Draft>) => void
  faultOf: (field: keyof Faults) => FailureCode | undefined
  onLeave: (field: keyof Faults) => () => void
}

export function MoreFields({ draft, set, faultOf, onLeave }: Props) {
  const F = E.form
  const text = (field: 'path' | 'keyHeader' | 'apiVersion' | 'proxy' | 'maxTokens' | 'connectMs' | 'totalMs' | 'concurrency') => ({
    value: draft[field],
    fault: faultOf(field),
    onChange: (value: string) => set({ [field]: value }),
    onLeave: onLeave(field),
  })
  const range = (field: keyof typeof ENDPOINT_LIMITS, unit = 1): string => {
    const { least, most } = ENDPOINT_LIMITS[field]
    return F.range(least / unit, most / unit)
  }
  return (
    <div className="endpoint-grid">
      <SelectField label={F.dialect} value={draft.dialect} onChange={(dialect) => set({ dialect })}>
        {DIALECTS.map((dialect) => (
          <option key={dialect} value={dialect}>
            {E.dialects[dialect]}
          </option>
        ))}
      </SelectField>
      <SelectField label={F.schemaMode} value={draft.schemaMode} onChange={(schemaMode) => set({ schemaMode })}>
        {SCHEMA_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {E.schemaModes[mode]}
          </option>
        ))}
      </SelectField>
      <TextField label={F.path} hint={F.pathHelp} {...text('path')} />
      <TextField label={F.keyHeader} hint={F.usual} {...text('keyHeader')} />
      <TextField label={F.apiVersion} hint={F.newest} {...text('apiVersion')} />
      <TextField label={F.maxTokens} hint={`${range('maxTokens')}. ${F.tokensHelp}`} inputMode="numeric" {...text('maxTokens')} />
      <TextField label={F.connect} hint={range('connectMs', 1000)} inputMode="decimal" {...text('connectMs')} />
      <TextField label={F.total} hint={range('totalMs', 1000)} inputMode="decimal" {...text('totalMs')} />
      <TextField label={F.concurrency} hint={range('concurrency')} inputMode="numeric" {...text('concurrency')} />
      <TextField label={F.proxy} hint={F.proxyHelp} {...text('proxy')} />
      <label className="check endpoint-wide">
        <input type="checkbox" checked={draft.stream} onChange={(event) => set({ stream: event.target.checked })} />
        <span>
          {F.stream} <small>{F.streamHelp}</small>
        </span>
      </label>
      <CertificatesField pem={draft.ca} onPem={(ca) => set({ ca })} refused={faultOf('ca')} />
    </div>
  )
}
