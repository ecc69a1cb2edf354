// For tests: small releases of invented diseases, in the formats of the official ones.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeTable } from '../code'
import type { EditionSource } from '../edition'
import { type CodeShelf, createShelf } from '../shelf'
import { openCodeTable } from '../tables'
import { SHARED_CODES } from '../testing'
import { readRelease } from './read-release'
import type { BuiltEdition, ReadContext, ReleaseFile, ReleaseRefusal } from './reader'

export interface TestRow {
  /** Without its dot, as order files write it. */
  readonly code: string
  readonly billable: boolean
  readonly short?: string
  readonly title: string
}

export const textFile = (name: string, text: string): ReleaseFile => ({ name, bytes: new TextEncoder().encode(text) })

const columns = ({ code, billable, short, title }: TestRow): string =>
  `${code.padEnd(7)} ${billable ? 1 : 0} ${(short ?? title).slice(0, 60).padEnd(60)} ${title}`

export const orderLine = (row: TestRow, order: number): string => `${String(order).padStart(5, '0')} ${columns(row)}`

export const orderText = (rows: readonly TestRow[]): string => rows.map((row, at) => `${orderLine(row, at + 1)}\r\n`).join('')

export interface TestChange {
  readonly verb: 'Add' | 'Delete' | 'Revise from' | 'Revise to'
  readonly row: TestRow
}

/** In the columns of an addendum the flag stands before the code. */
export function addendaText(year: number, before: readonly TestRow[], after: readonly TestRow[], changes: readonly TestChange[]): string {
  const lines = changes.map(({ verb, row: { code, billable, short, title } }) => {
    const titles = `${(short ?? title).slice(0, 60).padEnd(60)} ${title}`
    return `${`${verb}:`.padEnd(13)}${billable ? 1 : 0} ${code.padEnd(7)} ${titles}`
  })
  const foot = (name: string, billable: boolean): string[] => {
    const of = (rows: readonly TestRow[]) => rows.filter((row) => row.billable === billable).length
    const tally = (verb: TestChange['verb']) => changes.filter((change) => change.verb === verb && change.row.billable === billable).length
    return [
      '',
      name,
      `  ${of(before)} ${name.toLowerCase()} in icd10cm_order_${year - 1}.txt`,
      `  ${of(after)} ${name.toLowerCase()} in icd10cm_order_${year}.txt`,
      `  ${tally('Add')} additions`,
      `  ${tally('Delete')} deletions`,
      `  ${tally('Revise to')} revisions`,
    ]
  }
  return [...lines, ...foot('Headers', false), ...foot('Codes', true)].map((line) => `${line}\r\n`).join('')
}

/** Two chapters, three blocks; 7th characters at A21, and an exception to them. */
export const TABULAR = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular>
  <version>2041</version>
  <introduction><introSection type="title"><title>Invented list</title></introSection></introduction>
  <chapter>
    <name>1</name>
    <desc>Invented fevers (A20-A29)</desc>
    <includes><note>fevers nobody has had</note></includes>
    <sectionIndex><sectionRef first="A20" last="A21" id="A20-A21">Loud fevers</sectionRef></sectionIndex>
    <section id="A20-A21">
      <desc>Loud fevers (A20-A21)</desc>
      <excludes1><note>whispering (B30)</note></excludes1>
      <diag>
        <name>A20</name>
        <desc>Trumpet fever</desc>
        <useAdditionalCode><note>code for the mute (B30.1)</note></useAdditionalCode>
        <diag>
          <name>A20.0</name>
          <desc>Trumpet fever, brass</desc>
          <inclusionTerm><note>Horn fever</note><note>Bugle fever &lt;loud&gt;</note></inclusionTerm>
          <codeFirst><note>the horn</note></codeFirst>
        </diag>
        <diag><name>A20.1</name><desc>Trumpet fever, silver</desc><excludes2><note>tin</note></excludes2></diag>
      </diag>
      <diag>
        <name>A21</name>
        <desc>Drum fever</desc>
        <sevenChrNote><note>The appropriate 7th character is to be added to each code from category A21</note></sevenChrNote>
        <sevenChrDef>
          <extension char="A">first beat</extension>
          <extension char="D">later beat</extension>
        </sevenChrDef>
        <notes><note>7th character D does not apply to codes in category A21 with 6th character 7 - silence, or 8 - echo</note></notes>
        <diag><name>A21.0</name><desc>Drum fever, snare</desc><codeAlso><note>the sticks</note></codeAlso></diag>
        <diag placeholder="true">
          <name>A21.1X</name>
          <desc>Drum fever, bass</desc>
          <diag><name>A21.1X7</name><desc>Drum fever, bass, silenced</desc></diag>
        </diag>
      </diag>
    </section>
    <section id="A29"><desc>Fevers moved elsewhere (A29)</desc><excludes1><note>see B30</note></excludes1></section>
  </chapter>
  <chapter>
    <name>2</name>
    <desc>Invented whispers (B30)</desc>
    <section id="B30">
      <desc>Whispering (B30)</desc>
      <diag><name>B30</name><desc>Whispering</desc><diag><name>B30.1</name><desc>Whispering, mute</desc></diag></diag>
    </section>
  </chapter>
</ICD10CM.tabular>
`

/** The rows that TABULAR gives. */
export const ROWS: readonly TestRow[] = [
  { code: 'A20', billable: false, title: 'Trumpet fever' },
  { code: 'A200', billable: true, title: 'Trumpet fever, brass' },
  { code: 'A201', billable: true, title: 'Trumpet fever, silver' },
  { code: 'A21', billable: false, title: 'Drum fever' },
  { code: 'A210', billable: false, title: 'Drum fever, snare' },
  { code: 'A210XXA', billable: true, title: 'Drum fever, snare, first beat' },
  { code: 'A210XXD', billable: true, title: 'Drum fever, snare, later beat' },
  { code: 'A211X', billable: false, title: 'Drum fever, bass' },
  { code: 'A211X7', billable: false, title: 'Drum fever, bass, silenced' },
  { code: 'A211X7A', billable: true, title: 'Drum fever, bass, silenced, first beat' },
  { code: 'B30', billable: false, title: 'Whispering' },
  { code: 'B301', billable: true, title: 'Whispering, mute' },
]

export const tabularFile = textFile('tabular_2041.xml', TABULAR)

type Asked = Partial<ReadContext>

export const contextOf = (asked: Asked = {}): ReadContext => ({
  base: () => null,
  fiscalYear: null,
  progress: () => {},
  signal: new AbortController().signal,
  ...asked,
})

export async function built(files: readonly ReleaseFile[], asked?: Asked): Promise<readonly BuiltEdition[]> {
  const read = await readRelease(files, contextOf(asked))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

export async function refused(files: readonly ReleaseFile[], asked?: Asked): Promise<ReleaseRefusal> {
  const read = await readRelease(files, contextOf(asked))
  if (read.ok) throw new Error('nothing was refused')
  return read.error
}

export function open(edition: BuiltEdition | undefined): CodeTable {
  const opened = edition && openCodeTable(edition.edition, edition.bytes)
  if (!opened?.ok) throw new Error('the edition does not open')
  return opened.value
}

/** The table a release of one year makes. */
export const tableOf = async (files: readonly ReleaseFile[], asked?: Asked): Promise<CodeTable> => open((await built(files, asked))[0])

/** As order files write the rows of a table. */
export const rowsIn = (table: CodeTable): readonly TestRow[] =>
  [...table.entries()].map(({ code, billable, title }) => ({ code: code.replace('.', ''), billable, title }))

/** A shelf with nothing but what was built; today is in the first edition's year. */
export function shelfOf(editions: readonly BuiltEdition[]): CodeShelf {
  const sources = editions.map(({ edition, bytes }): EditionSource => ({ edition, origin: 'imported', read: () => bytes }))
  return createShelf(sources, { today: () => editions[0]?.edition.validFrom ?? '2026-01-15' })
}

/** Not everyone has the official files beside the repository: tests that need one are skipped without. */
export const hasShared = (...names: readonly string[]): boolean => names.every((name) => existsSync(join(SHARED_CODES, name)))
export const shared = (name: string): ReleaseFile => ({ name, bytes: readFileSync(join(SHARED_CODES, name)) })

/** Time this process has worked since; unlike the clock's, others on the machine do not add to it. */
export function milliseconds(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}
