// A draft of the next policy as a form, with the list of what differs beside it as it is filled in.
import { useEffect, useRef } from 'react'
import { ROLES } from '../../../shared/people'
import { type PolicyDraft, STANDARD_POLICY } from '../../../shared/policy/policy'
import { PRESETS, withPreset } from '../../../shared/policy/presets'
import { RETAINED_KINDS, RETENTION_PRESETS } from '../../../shared/policy/retention'
import { differences, sayPolicy } from '../../../shared/policy/say'
import { ALWAYS_ASKED, TERM_FIELDS, type TermField } from '../../../shared/policy/terms'
import type { PolicyView } from '../../../shared/policy-views'
import { FIELD_WORDS } from '../../../shared/terms-words'
import { useAppStore } from '../../store/context'
import { Y } from '../../strings-policy'
import { nameIn } from './name-in'
import { Differences } from './policy-differences'
import { PolicySign } from './policy-sign'
import { SpecialtyFields } from './specialty-fields'

const REACHES = ['built-in', 'on-this-computer', 'anywhere'] as const
/** Under the lowest of the card there is little to gain; above it nothing changes. */
const FROM = [null, 0.3, 0.2, 0.1, 0.05] as const

export function PolicyForm({ view, draft }: { view: PolicyView; draft: PolicyDraft }) {
  const act = useAppStore().getState()
  const first = useRef<HTMLSelectElement>(null)
  // The form was asked for, and begins here.
  useEffect(() => first.current?.focus(), [])
  const nameOf = nameIn(view)
  const put = (own: Partial<PolicyDraft>) => act.editPolicy({ ...draft, ...own })
  const { deidentification: d, clearing, sending, terms, retention } = draft
  const identifiers = (own: Partial<PolicyDraft['deidentification']>) => put({ deidentification: { ...d, ...own } })
  const lines = differences(sayPolicy(view.whole ? view.policy : STANDARD_POLICY, nameOf), sayPolicy(draft, nameOf))
  const missing =
    draft.name.trim() === '' ? Y.name : clearing.roles.length === 0 ? Y.rolesMissing : lines.length === 0 && view.whole ? Y.nothing : null
  const says = sayPolicy(draft, nameOf)
  const preset = PRESETS.find((one) => differences(sayPolicy(withPreset(draft, one), nameOf), says).length === 0)
  const schedule = RETENTION_PRESETS.find((one) => RETAINED_KINDS.every((kind) => one.retention[kind] === retention[kind]))

  return (
    <>
      <div className="policy-form">
        <label className="field">
          <span>{Y.preset}</span>
          <select
            ref={first}
            value={preset?.name ?? ''}
            onChange={(e) => {
              const chosen = PRESETS.find(({ name }) => name === e.target.value)
              if (chosen) act.editPolicy(withPreset(draft, chosen))
            }}
          >
            {preset ? null : <option value="">{Y.presetOwn}</option>}
            {PRESETS.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          {preset ? <small className="hint">{preset.says}</small> : null}
        </label>
        <label className="field">
          <span>{Y.name}</span>
          <input type="text" maxLength={80} value={draft.name} onChange={(e) => put({ name: e.target.value })} />
        </label>

        <fieldset className="options">
          <legend>{Y.parts.identifiers}</legend>
          <Check
            label={`${Y.providers} ${Y.keep}`}
            help={Y.providersHelp}
            on={d.providers === 'keep'}
            set={(on) => identifiers({ providers: on ? 'keep' : 'remove' })}
          />
          <Check
            label={Y.zip}
            help={Y.zipHelp}
            on={d.zip === 'first-three'}
            set={(on) => identifiers({ zip: on ? 'first-three' : 'remove' })}
          />
          <Check
            label={Y.dates}
            help={Y.datesHelp}
            on={d.dates === 'relative-days'}
            set={(on) => identifiers({ dates: on ? 'relative-days' : 'remove' })}
          />
          <Check label={Y.years} on={d.years === 'keep'} set={(on) => identifiers({ years: on ? 'keep' : 'remove' })} />
          <label className="field">
            <span>{Y.model}</span>
            <select
              value={String(d.modelThreshold)}
              onChange={(e) => identifiers({ modelThreshold: e.target.value === 'null' ? null : Number(e.target.value) })}
            >
              {[...new Set([...FROM, d.modelThreshold])].map((share) => (
                <option key={share} value={String(share)}>
                  {share === null ? Y.modelCard : Y.modelFrom(Math.round(share * 100))}
                </option>
              ))}
            </select>
          </label>
        </fieldset>

        <fieldset className="options">
          <legend>{Y.parts.clearing}</legend>
          {ROLES.filter((role) => role !== 'compliance-lead').map((role) => (
            <Check
              key={role}
              label={Y.role[role]}
              on={clearing.roles.includes(role)}
              set={(on) => put({ clearing: { ...clearing, roles: ROLES.filter((r) => (r === role ? on : clearing.roles.includes(r))) } })}
            />
          ))}
          <Check label={Y.people} on={clearing.people === 2} set={(on) => put({ clearing: { ...clearing, people: on ? 2 : 1 } })} />
        </fieldset>

        <fieldset className="options">
          <legend>{Y.parts.sending}</legend>
          {REACHES.map((reach) => (
            <label key={reach} className="check">
              <input type="radio" name="reach" checked={sending.reach === reach} onChange={() => put({ sending: { ...sending, reach } })} />
              <span>
                {Y.reach} {Y.reaches[reach]}
              </span>
            </label>
          ))}
          <SpecialtyFields view={view} sending={sending} onChange={(bySpecialty) => put({ sending: { ...sending, bySpecialty } })} />
        </fieldset>

        <fieldset className="options">
          <legend>{Y.parts.terms}</legend>
          <Check
            label={Y.loopback}
            on={terms.loopback === 'asked'}
            set={(on) => put({ terms: { ...terms, loopback: on ? 'asked' : 'not-asked' } })}
          />
          <fieldset className="policy-terms">
            <legend>{Y.mandatory}</legend>
            {TERM_FIELDS.map((field) => {
              const always = isAlways(field)
              return (
                <Check
                  key={field}
                  label={FIELD_WORDS[field]}
                  {...(always ? { help: Y.always } : {})}
                  fixed={always}
                  on={always || terms.mandatory.includes(field)}
                  set={(on) => {
                    const mandatory = TERM_FIELDS.filter((f) => (f === field ? on : isAlways(f) || terms.mandatory.includes(f)))
                    put({ terms: { ...terms, mandatory } })
                  }}
                />
              )
            })}
          </fieldset>
          <Days
            label={Y.reviewDays}
            most={1100}
            value={terms.reviewWithinDays}
            set={(n) => n !== null && put({ terms: { ...terms, reviewWithinDays: n } })}
          />
        </fieldset>

        <fieldset className="options">
          <legend>{Y.parts.retention}</legend>
          <label className="field">
            <span>{Y.schedule}</span>
            <select
              value={schedule?.id ?? ''}
              onChange={(e) => {
                const chosen = RETENTION_PRESETS.find(({ id }) => id === e.target.value)
                if (chosen) put({ retention: chosen.retention })
              }}
            >
              {schedule ? null : <option value="">{Y.scheduleOwn}</option>}
              {RETENTION_PRESETS.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
            {schedule ? <small className="hint">{schedule.source}</small> : null}
          </label>
          <p className="hint">{Y.days}</p>
          {RETAINED_KINDS.map((kind) => (
            <Days
              key={kind}
              label={Y.kinds[kind]}
              most={36_500}
              value={retention[kind]}
              set={(n) => put({ retention: { ...retention, [kind]: n } })}
            />
          ))}
        </fieldset>
      </div>
      <Differences lines={lines} />
      <PolicySign taken={false} version={view.policy.version + 1} missing={missing} stop={Y.stop} onStop={() => act.editPolicy(null)} />
    </>
  )
}

const isAlways = (field: TermField): boolean => (ALWAYS_ASKED as readonly TermField[]).includes(field)

interface CheckProps {
  readonly label: string
  readonly help?: string
  readonly on: boolean
  readonly fixed?: boolean
  readonly set: (on: boolean) => void
}

function Check({ label, help, on, fixed = false, set }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={on} disabled={fixed} onChange={(e) => set(e.target.checked)} />
      <span>
        {label} {help ? <small>{help}</small> : null}
      </span>
    </label>
  )
}

/** Whole days, one at least; empty: none. */
function Days({ label, most, value, set }: { label: string; most: number; value: number | null; set: (days: number | null) => void }) {
  return (
    <label className="field policy-days">
      <span>{label}</span>
      <input
        type="number"
        min={1}
        max={most}
        value={value ?? ''}
        onChange={(e) => {
          const days = e.target.valueAsNumber
          if (e.target.value === '') set(null)
          else if (Number.isInteger(days) && days >= 1 && days <= most) set(days)
        }}
      />
    </label>
  )
}
