// Dialogs about endpoints: add or change one, remove one.
import { useState } from 'react'
import { type ConfigField, originOf } from '../../../shared/endpoint-faults'
import { PRESETS, VENDOR_ORDER } from '../../../shared/endpoint-presets'
import type { EndpointView } from '../../../shared/endpoint-views'
import type { Vendor } from '../../../shared/endpoints'
import { FAILURES, type Failure, type FailureCode } from '../../../shared/failures'
import { isLoopbackUrl } from '../../../shared/loopback'
import { useApp, useAppStore } from '../../store/context'
import type { EndpointDialogPlace } from '../../store/endpoints-state'
import { readyValue } from '../../store/task'
import { E } from '../../strings-endpoints'
import { Dialog } from '../../ui/dialog'
import { DialogForm } from '../../ui/dialog-form'
import { Note } from '../../ui/failure-note'
import { configOf, type Draft, draftOf, type Faults, FOLDED, faultsIn, keyMoves, newDraft, withVendor } from './endpoint-draft'
import { SelectField, TextField } from './endpoint-fields'
import { MoreFields } from './endpoint-more'

export function EndpointDialogs({ dialog }: { dialog: EndpointDialogPlace }) {
  return dialog.kind === 'endpoint' ? (
    <EndpointDialog endpoint={dialog.endpoint} begin={dialog.endpoint ? draftOf(dialog.endpoint.config) : newDraft(dialog.from)} />
  ) : (
    <RemoveEndpointDialog endpoint={dialog.endpoint} />
  )
}

/** Refusals that only main can know, by the field they are about. */
const FIELD_OF: Partial<Record<FailureCode, ConfigField | 'key'>> = {
  'endpoint-name-taken': 'name',
  'endpoint-ca': 'ca',
  'endpoint-key': 'key',
}

function EndpointDialog({ endpoint, begin }: { endpoint: EndpointView | null; begin: Draft }) {
  const act = useAppStore().getState()
  const [draft, setDraft] = useState(begin)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<FailureCode | null>(null)
  const faults = faultsIn(draft)
  const missing = (Object.keys(faults) as (keyof Faults)[]).map((field) => faults[field])[0]

  const set = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change })
    setRefused(null)
  }
  const leave = (field: string) => () => setLeft(new Set([...left, field]))
  const faultOf = (field: ConfigField | 'key'): FailureCode | undefined =>
    refused !== null && FIELD_OF[refused] === field ? refused : field !== 'key' && left.has(field) ? faults[field] : undefined

  const submit = async (): Promise<Failure | null> => {
    const config = configOf(draft)
    const key = draft.forget ? '' : draft.key.trim()
    const failure = endpoint
      ? await act.changeEndpoint(endpoint.id, config, draft.forget || key !== '' ? key : null)
      : await act.addEndpoint(config, key)
    setRefused(failure?.code ?? null)
    if (!failure) act.tell('done', endpoint ? E.saved(config.name) : E.added(config.name))
    return failure
  }

  return (
    <Dialog title={endpoint ? E.form.change(endpoint.config.name) : E.form.add} onClose={act.closeDialog} wide>
      <DialogForm
        action={E.form.save}
        missing={missing ? FAILURES[missing].what : null}
        onSubmit={submit}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        <div className="endpoint-grid">
          <VendorField vendor={draft.vendor} onVendor={(vendor) => setDraft(withVendor(draft, vendor))} />
          <TextField
            label={E.form.name}
            value={draft.name}
            fault={faultOf('name')}
            onChange={(name) => set({ name })}
            onLeave={leave('name')}
          />
          <TextField
            label={E.form.address}
            type="url"
            wide
            placeholder={PRESETS[draft.vendor].example}
            value={draft.baseUrl}
            fault={faultOf('baseUrl')}
            {...(leaves(draft.baseUrl) ? { hint: E.form.leaves } : {})}
            onChange={(baseUrl) => set({ baseUrl })}
            onLeave={leave('baseUrl')}
          />
          <TextField
            label={E.form.model}
            hint={draft.dialect === 'azure-openai' ? E.form.deploymentHelp : E.form.modelHelp}
            value={draft.model}
            fault={faultOf('model')}
            onChange={(model) => set({ model })}
            onLeave={leave('model')}
          />
          <TextField
            label={E.form.key}
            type="password"
            hint={keyMoves(draft, endpoint) ? E.form.keyMoves : endpoint?.hasKey ? E.form.keyKept : E.form.keyNone}
            value={draft.key}
            fault={faultOf('key')}
            disabled={draft.forget}
            onChange={(key) => set({ key })}
            onLeave={leave('key')}
          />
          {endpoint?.hasKey ? (
            <label className="check endpoint-wide">
              <input type="checkbox" checked={draft.forget} onChange={(event) => set({ forget: event.target.checked, key: '' })} />
              <span>{E.form.keyForget}</span>
            </label>
          ) : null}
        </div>
        <details className="endpoint-more" open={FOLDED.some((field) => faultOf(field)) || undefined}>
          <summary>{E.form.more}</summary>
          <MoreFields draft={draft} set={set} faultOf={faultOf} onLeave={leave} />
        </details>
      </DialogForm>
    </Dialog>
  )
}

function VendorField({ vendor, onVendor }: { vendor: Vendor; onVendor: (vendor: Vendor) => void }) {
  const group = (where: 'this-computer' | 'elsewhere') =>
    VENDOR_ORDER.filter((one) => PRESETS[one].where === where).map((one) => (
      <option key={one} value={one}>
        {PRESETS[one].label}
      </option>
    ))
  return (
    <SelectField label={E.form.vendor} value={vendor} onChange={onVendor} first>
      <optgroup label={E.form.here}>{group('this-computer')}</optgroup>
      <optgroup label={E.form.elsewhere}>{group('elsewhere')}</optgroup>
    </SelectField>
  )
}

/** A whole address of another computer: while it is typed nothing is said of it. */
const leaves = (address: string): boolean =>
  originOf(address) !== null && /^https?:\/\/\S/.test(address.trim()) && !isLoopbackUrl(address.trim())

function RemoveEndpointDialog({ endpoint }: { endpoint: EndpointView }) {
  const act = useAppStore().getState()
  const inUse = useApp((s) => readyValue(s.endpoints)?.inUse === endpoint.id)
  const { name } = endpoint.config
  const remove = async (): Promise<Failure | null> => {
    const failure = await act.removeEndpoint(endpoint.id)
    if (!failure) act.tell('done', E.removed(name))
    return failure
  }
  return (
    <Dialog title={E.removeOf(name)} onClose={act.closeDialog}>
      <DialogForm action={E.remove} danger onSubmit={remove} onDone={act.closeDialog} onCancel={act.closeDialog}>
        <p>{E.removeHelp}</p>
        {inUse ? (
          <Note tone="soft">
            <p>{E.removeInUse}</p>
          </Note>
        ) : null}
      </DialogForm>
    </Dialog>
  )
}
