// How many codes can be billed in a fiscal year, where that is known; a file that claims the year and holds another number is cut off or
// mislabelled. Sources: the counts at the end of the order addenda of CMS (2026: 74,719, the April 2026 release has no change; 2027:
// 74,879), the order file of April 2025 (74,260), the tabular list of January 2021 (72,621), and AHIMA and trade press on the yearly
// releases: 72,616 (October 2020), 159 new and 30 deleted for 2022, 73,639 (October 2022), 42 new and 7 deleted in April 2023, 395 new and
// 25 deleted for 2024 (74,044); each year's figures come out of those of the year before.
import { nameOfYear } from '../fiscal-year'
import { Refused } from '../reader'

interface Known {
  readonly counts: readonly number[]
  /** There were or may be corrections within the year whose count is not known: a little more is let pass. */
  readonly open: boolean
}

const KNOWN: ReadonlyMap<number, Known> = new Map([
  [2021, { counts: [72616, 72621], open: false }],
  [2022, { counts: [72750], open: true }],
  [2023, { counts: [73639, 73674], open: false }],
  [2024, { counts: [74044], open: false }],
  [2025, { counts: [74260], open: false }],
  [2026, { counts: [74719], open: false }],
  [2027, { counts: [74879], open: true }],
])
/** Corrections within a year have brought up to 42 codes. */
const MORE = 100

/** @param lastLine where a list ends, to be named when it holds too little */
export function checkCount(year: number, billable: number, file: string, lastLine: number | null): void {
  const known = KNOWN.get(year)
  if (!known) return
  const [first = 0] = known.counts
  if (known.counts.includes(billable) || (known.open && billable > first && billable <= first + MORE)) return
  const line = billable < first ? lastLine : null
  const due = known.counts.map((count) => count.toLocaleString('en-US')).join(' or ')
  throw new Refused(
    'release-mislabelled',
    file,
    line,
    `${nameOfYear(year)} has ${due} codes that can be billed, this has ${billable.toLocaleString('en-US')}`,
  )
}
