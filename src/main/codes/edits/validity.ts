// Is each code one that may be billed on that day: in the code set, in force, no heading, complete to its 7th character.
import type { CodeEdit, EditKind } from '../../../shared/views'
import { canonicalCode } from '../canonical'
import type { CodeTable, SeventhCharacter } from '../code'
import { type Coded, type Family, fixTo, type Ground, guideline } from './input'

const COMPLETE = guideline('I.B.2')
const SEVENTH = guideline('I.A.5')
const PLACEHOLDER = guideline('I.A.4')

export const VALIDITY: ReadonlySet<EditKind> = new Set<EditKind>([
  'unknown-code',
  'not-in-force',
  'header',
  'seventh-missing',
  'seventh-invalid',
  'placeholder-missing',
])

export const validity: Family = (ground) => ground.codes.flatMap((coded) => judge(coded, ground) ?? [])

function judge(coded: Coded, { table, encounterDate }: Ground): CodeEdit | null {
  const { written, entry } = coded
  const { system, name, validFrom, validTo } = table.version
  const edit = (kind: EditKind, says: string, source: string, fix: CodeEdit['fix'] = null): CodeEdit => ({
    kind,
    severity: 'hard',
    codes: [written],
    says,
    source,
    fix,
  })
  if (entry === null) return incomplete(coded, table, edit) ?? edit('unknown-code', `Not in ${system} ${name}`, `${system} ${name}`)
  if (encounterDate !== null && (encounterDate < validFrom || encounterDate > validTo)) {
    return edit('not-in-force', `${name} is in force from ${validFrom} to ${validTo}, not on the encounter date`, `${system} ${name}`)
  }
  if (entry.billable) return null
  const below = table.children(written)
  const due = below.length > 0 && below.every((child) => child.code.length === 8) ? table.seventh(written) : []
  if (due.length > 0) return edit('seventh-missing', `7th character missing: ${listed(due)}`, SEVENTH, only(table, written, below))
  return edit(
    'header',
    `Heading, not billable: ${below.length === 1 ? 'one code' : `${below.length} codes`} below it`,
    COMPLETE,
    only(table, written, below),
  )
}

type Make = (kind: EditKind, says: string, source: string, fix?: CodeEdit['fix']) => CodeEdit

/** What is no code as it stands, though it is nearly one: a placeholder left out, or a 7th character that is not of its table. */
function incomplete({ written }: Coded, table: CodeTable, edit: Make): CodeEdit | null {
  if (canonicalCode(written) === null) return null
  const stem = nearest(table, written)
  if (stem === null) return null
  const due = table.seventh(stem)
  const last = written.at(-1) as string
  const rest = written.slice(stem.length).replace('.', '')
  if (due.length === 0) return null
  // `T81.4XX`: filled up, and the character itself left out.
  if (/^X*$/.test(rest) && stem.length < 8) return edit('seventh-missing', `7th character missing: ${listed(due)}`, SEVENTH)
  const full = `${padded(stem)}${last}`
  if (rest.replace(/X/g, '').length !== 1 || written.length > 8) return null
  if (!due.some((d) => d.character === last)) return edit('seventh-invalid', `“${last}” is no 7th character here: ${listed(due)}`, SEVENTH)
  const fix = fixTo(table, 'change', written, full)
  return fix && edit('placeholder-missing', `Placeholder X missing: ${full}`, PLACEHOLDER, fix)
}

/** The longest code of the table that this begins with. */
function nearest(table: CodeTable, written: string): string | null {
  for (let length = Math.min(written.length - 1, 7); length >= 3; length--) {
    const stem = written.slice(0, length)
    if (!stem.endsWith('.') && table.lookup(stem) !== null) return stem
  }
  return null
}

/** `T36.0` → `T36.0XX`: six characters and the dot. */
const padded = (stem: string): string => (stem.length === 3 ? `${stem}.` : stem).padEnd(7, 'X')

const listed = (due: readonly SeventhCharacter[]): string => {
  const words = due.slice(0, 4).map(({ character, meaning }) => `${character} ${meaning}`)
  return `${words.join('; ')}${due.length > 4 ? `; and ${due.length - 4} more` : ''}`
}

/** A heading with one billable code below it can only mean that one. */
function only(table: CodeTable, from: string, below: readonly { readonly code: string }[]): CodeEdit['fix'] {
  return below.length === 1 ? fixTo(table, 'change', from, below[0]?.code) : null
}
