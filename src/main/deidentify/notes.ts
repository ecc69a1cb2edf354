// What a policy lets stand beside a placeholder: the days between a date and the encounter, the first three digits of a ZIP. Neither is
// the value, and neither is what a placeholder is numbered by: docs/adr/0028 says why each may stand. Pure; sees PHI.
import type { DeidentificationPolicy } from '../../shared/policy/deidentification'
import { slice } from '../../shared/spans'
import type { NoteOf } from './mask'
import type { ZipTable } from './zip3'

export interface NoteSources {
  readonly rules: Pick<DeidentificationPolicy, 'zip' | 'dates'>
  /** The encounter's day, ISO; null: no days are counted. */
  readonly encounter: string | null
  /** ISO date of a value that is a whole date, else null. */
  readonly parseDate: (value: string) => string | null
  readonly zips: Pick<ZipTable, 'keeps'>
}

/**
 * Three years: what coding asks of an interval lies within (global days, postpartum, readmission, new or established patient). A birth
 * date far back would tell an exact age.
 */
const MOST_DAYS = 1096

const DAY = 86_400_000

/** A ZIP at the end of a value; four digits after it may follow. */
const ZIP = /(?<![\d-])(\d{3})\d{2}(?:[ ]?[-–][ ]?\d{4})?$/

export function notesBy({ rules, encounter, parseDate, zips }: NoteSources): NoteOf {
  return (finding, text) => {
    if (finding.category === 'DATE' && rules.dates === 'relative-days' && encounter !== null) {
      const day = parseDate(slice(text, finding))
      if (day === null) return null
      const days = Math.round((Date.parse(day) - Date.parse(encounter)) / DAY)
      return Math.abs(days) > MOST_DAYS ? null : days < 0 ? `{-${-days}d}` : `{+${days}d}`
    }
    if (finding.category === 'LOCATION' && rules.zip === 'first-three') {
      const prefix = ZIP.exec(slice(text, finding))?.[1]
      return prefix !== undefined && zips.keeps(prefix) ? `{ZIP ${prefix}}` : null
    }
    return null
  }
}
