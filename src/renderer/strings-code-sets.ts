// The words of Settings > Code sets and of importing a release.
import type { CodeSetKind } from '../shared/code-set-views'
import { count, day } from './words'

const KINDS: Readonly<Record<CodeSetKind, string>> = {
  'icd-10-cm': 'ICD-10-CM',
  'icd-10-cm-index': 'ICD-10-CM index',
  'icd-10-cm-external-causes': 'Index of external causes',
  'icd-10-cm-drugs': 'Table of drugs and chemicals',
  'icd-10-cm-neoplasms': 'Table of neoplasms',
  'icd-10-pcs': 'ICD-10-PCS',
  hcpcs: 'HCPCS',
  cpt: 'CPT list of this site',
  'cms-hcc': 'CMS-HCC map',
}

/** What the rows of an edition are counted by. */
const COUNTS: Readonly<Record<string, string>> = {
  rows: 'codes or rows',
  billable: 'billable codes',
  headers: 'headings',
  inclusionTerms: 'inclusion terms',
  indexTerms: 'index terms',
}

export const CODE_SET_REMOVE_REASONS = ['Wrong file', 'Wrong fiscal year', 'Incomplete'] as const

export const CODE_SETS = {
  title: 'Code sets',
  help: 'A chart is checked with the code set of its encounter date, so several years can stand side by side.',
  list: 'Code sets at hand',
  kinds: KINDS,
  standings: { 'in-force': 'In force today', 'at-hand': '', superseded: 'Superseded', removed: 'Removed' },
  dates: (from: string, to: string) => `${day(from)} to ${day(to)}`,
  rows: ({ rows = 0, billable }: Readonly<Record<string, number>>) =>
    billable === undefined ? count(rows, 'row') : `${count(rows, 'code')}, ${billable.toLocaleString('en')} billable`,
  shipped: 'Came with Chartroom',
  importedAt: (time: string) => `Imported ${time}`,
  notesFrom: (name: string) => `Notes from ${name}`,
  source: (source: string) => `Source: ${source}`,
  gone: (n: number) => `No longer in use (${n})`,
  goneHelp: 'Kept for the charts that were signed under them.',
  missing: (name: string, since: string) => `${name} is in force since ${day(since)}, and is not on this computer.`,
  missingInstead: (name: string) => `Until it is, charts of that year are checked with ${name}.`,
  missingTodo: (year: string) =>
    `Import it from CMS or CDC: “${year} Code Descriptions in Tabular Order” and “${year} Code Tables, Tabular and Index”, or the order addenda. The zip files can be chosen as they are.`,
  import: 'Import release…',
  reading: 'Reading the release…',
  refusedAt: (file: string, line: number | null) => (line === null ? file : `${file}, line ${line.toLocaleString('en')}`),
  offerTitle: 'What this release brings',
  yearTitle: 'Which year is it for?',
  yearHelp: (file: string, year: number) =>
    `${file || 'The release'} does not say it. ICD-10 goes by the fiscal year: ${year} began on 1 October ${year - 1}. HCPCS and CPT go by the calendar.`,
  year: 'Year',
  read: 'Read',
  comparedWith: (name: string) => `Compared with ${name}`,
  nothingToCompare: 'There is nothing here to compare it with, code by code.',
  counts: (added: number, deleted: number, revised: number) =>
    added + deleted + revised === 0
      ? 'no code changed'
      : `${added.toLocaleString('en')} added, ${deleted.toLocaleString('en')} deleted, ${revised.toLocaleString('en')} revised`,
  replaces: {
    shipped: (name: string) => `Takes the place of the ${name} that came with Chartroom.`,
    imported: (name: string) => `Supersedes the ${name} imported before.`,
    same: () => 'This very edition is here already. It is not added again.',
  },
  fewer: (what: readonly string[]) => `It holds less than that: ${what.join('; ')}.`,
  countWas: (of: string, now: number, was: number) => `${of} ${now.toLocaleString('en')}, was ${was.toLocaleString('en')}`,
  countsOf: COUNTS,
  changes: { added: 'Added', deleted: 'Deleted', revised: 'Revised' },
  all: 'All',
  changesList: 'Changed codes',
  show: 'Show',
  filter: 'Filter codes',
  filterHelp: 'Code or words',
  noMatch: 'No changed code matches.',
  listed: (n: number, all: number) => `The first ${n.toLocaleString('en')} of ${count(all, 'change')} are listed.`,
  was: (title: string) => `was: ${title}`,
  heading: 'heading',
  nowHeading: 'now a heading, was billable',
  nowBillable: 'now billable, was a heading',
  leftOut: (n: number) => `${count(n, 'other file')} in the archive left out`,
  add: (names: readonly string[]) => `Add ${names.join(' and ')}`,
  discard: 'Discard',
  added: (sets: readonly { readonly name: string }[]) =>
    sets.length === 0 ? 'Nothing to add' : `${[...new Set(sets.map((set) => set.name))].join(' and ')} added`,
  remove: 'Remove…',
  removeTitle: (name: string) => `Remove ${name}`,
  removeHelp: 'Charts of its dates are then checked with the nearest code set left. Charts signed under it keep it.',
  doRemove: 'Remove',
  removed: (name: string) => `${name} removed`,
} as const
