// Which endpoints the charts of a specialty may go to.
import { useState } from 'react'
import type { SendingPolicy } from '../../../shared/policy/sending'
import type { PolicyView } from '../../../shared/policy-views'
import { Y } from '../../strings-policy'
import { Button } from '../../ui/button'

interface Props {
  readonly view: PolicyView
  readonly sending: SendingPolicy
  readonly onChange: (bySpecialty: SendingPolicy['bySpecialty']) => void
}

export function SpecialtyFields({ view: { endpoints, specialties }, sending: { bySpecialty }, onChange }: Props) {
  const [named, setNamed] = useState('')
  const name = named.trim()
  const isNew = name !== '' && !bySpecialty.some(({ specialty }) => specialty.toLowerCase() === name.toLowerCase())
  const add = () => {
    onChange([...bySpecialty, { specialty: name, endpoints: [] }])
    setNamed('')
  }
  return (
    <>
      <p className="hint">{bySpecialty.length === 0 ? Y.specialtyNone : Y.specialtyHelp}</p>
      {bySpecialty.map((one) => (
        <fieldset key={one.specialty} className="indent">
          <legend>{one.specialty}</legend>
          {endpoints.length === 0 ? <p className="muted">{Y.noEndpoints}</p> : null}
          {endpoints.map(({ id, name: endpoint }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={one.endpoints.includes(id)}
                onChange={(e) => {
                  const kept = one.endpoints.filter((other) => other !== id)
                  const next = { ...one, endpoints: e.target.checked ? [...kept, id] : kept }
                  onChange(bySpecialty.map((each) => (each === one ? next : each)))
                }}
              />
              <span>{endpoint}</span>
            </label>
          ))}
          <Button look="quiet" onClick={() => onChange(bySpecialty.filter((each) => each !== one))}>
            {Y.specialtyDrop}
          </Button>
        </fieldset>
      ))}
      <div className="row">
        <label className="field">
          <span>{Y.specialty}</span>
          <input type="text" list="policy-specialties" maxLength={80} value={named} onChange={(e) => setNamed(e.target.value)} />
        </label>
        <datalist id="policy-specialties">
          {specialties.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
        <Button disabled={!isNew} onClick={add}>
          {Y.specialtyAdd}
        </Button>
      </div>
    </>
  )
}
