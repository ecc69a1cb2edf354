// Which code system is searched. Diagnoses alone, unless the audit looks at procedures or services too.
import type { CaseView } from '../../shared/audit-views'
import { W } from '../strings-coding'

export const DIAGNOSES = 'ICD-10-CM'
const OTHERS = ['ICD-10-PCS', 'HCPCS', 'CPT'] as const

/** @param coded of the code that is revised, which always can be */
export function systemsOf({ template }: CaseView, coded?: string): readonly string[] {
  const others = template.checks.some((check) => check === 'procedures' || check === 'em-level') ? OTHERS : []
  return [...new Set([DIAGNOSES, ...others, ...(coded === undefined ? [] : [coded])])]
}

/** As main takes it. */
export const namedSystem = (system: string): string | null => (system === DIAGNOSES ? null : system)

interface Props {
  systems: readonly string[]
  system: string
  onChange: (system: string) => void
}

export function SystemField({ systems, system, onChange }: Props) {
  if (systems.length < 2) return null
  return (
    <label className="field field-row">
      <span>{W.system}</span>
      <select value={system} onChange={(event) => onChange(event.target.value)}>
        {systems.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  )
}
