// Present on admission, as reported with a diagnosis of an inpatient stay; not stated for all other encounters.
import { POA, type Poa } from '../../shared/poa'
import { S } from '../strings'
import { POA_WORD } from '../strings-audit-words'

export function PoaField({ poa, onChange }: { poa: Poa | null; onChange: (poa: Poa | null) => void }) {
  return (
    <label className="field field-row">
      <span>{S.audits.own.poaLong}</span>
      <select value={poa ?? ''} onChange={(event) => onChange(POA.find((one) => one === event.target.value) ?? null)}>
        <option value="">{S.audits.own.poaNone}</option>
        {POA.map((one) => (
          <option key={one} value={one}>
            {one} – {POA_WORD[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
