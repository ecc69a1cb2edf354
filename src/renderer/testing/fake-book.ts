// A code book of a few pages: a chapter with a block, headings, codes with notes, one that lacks its 7th character, and a small index.
import type { BookView, BranchView, CodePageView, IndexTermView, NotesAtView } from '../../shared/code-book-views'
import type { Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'

interface Leaf {
  readonly code: string
  readonly title: string
  readonly above: string | null
  readonly billable?: boolean
  readonly notes?: NotesAtView['notes']
}

const LEAVES: readonly Leaf[] = [
  { code: '4', title: 'Endocrine, nutritional and metabolic diseases', above: null },
  { code: 'E08-E13', title: 'Diabetes mellitus', above: '4' },
  { code: 'E10', title: 'Type 1 diabetes mellitus', above: 'E08-E13' },
  { code: 'E10.9', title: 'Type 1 diabetes mellitus without complications', above: 'E10', billable: true },
  {
    code: 'E11',
    title: 'Type 2 diabetes mellitus',
    above: 'E08-E13',
    notes: [
      { kind: 'excludes1', lines: [['type 1 diabetes mellitus (', { text: 'E10.-', code: 'E10' }, ')']] },
      { kind: 'useAdditional', lines: [['code to identify control using insulin']] },
    ],
  },
  { code: 'E11.22', title: 'Type 2 diabetes mellitus with diabetic chronic kidney disease', above: 'E11', billable: true },
  { code: 'E11.9', title: 'Type 2 diabetes mellitus without complications', above: 'E11', billable: true },
  { code: '19', title: 'Injury, poisoning and certain other consequences of external causes', above: null },
  { code: 'W19', title: 'Unspecified fall', above: '19' },
  { code: 'W19.XXXA', title: 'Unspecified fall, initial encounter', above: 'W19', billable: true },
  { code: 'W19.XXXD', title: 'Unspecified fall, subsequent encounter', above: 'W19', billable: true },
]

const below = (code: string | null): BranchView[] => LEAVES.filter((leaf) => leaf.above === code).map(branchOf)

const branchOf = ({ code, title, billable = false }: Leaf): BranchView => ({
  code,
  title,
  billable,
  hasMore: LEAVES.some((leaf) => leaf.above === code),
})

function wayUp(leaf: Leaf): Leaf[] {
  const above = LEAVES.find((one) => one.code === leaf.above)
  return above ? [...wayUp(above), above] : []
}

const SEVENTH = [
  { character: 'A', meaning: 'initial encounter', code: 'W19.XXXA' },
  { character: 'D', meaning: 'subsequent encounter', code: 'W19.XXXD' },
]

function pageOf(leaf: Leaf, edition: string): CodePageView {
  const path = wayUp(leaf)
  const falls = leaf.code.startsWith('W19')
  return {
    edition,
    ...branchOf(leaf),
    short: null,
    missing: leaf.billable || !/^[A-Z][^-]*$/.test(leaf.code) ? null : falls ? 'seventh' : 'more',
    path: path.map(branchOf),
    inclusionTerms: [],
    notes: [leaf, ...path.reverse()].flatMap(({ code, title, notes }) => (notes ? [{ code, title, notes }] : [])),
    notesFrom: edition,
    risk: null,
    seventh: falls ? SEVENTH : [],
    below: below(leaf.code),
  }
}

const term = (at: number, level: number, title: string, rest: Partial<IndexTermView> = {}): IndexTermView => ({
  at,
  level,
  title,
  modifiers: '',
  codes: [],
  see: null,
  seeAlso: null,
  hasMore: false,
  ...rest,
})

const MAIN = [
  term(0, 0, 'Diabetes, diabetic', { modifiers: '(mellitus) (sugar)', codes: [{ text: 'E11.9', code: 'E11.9' }], hasMore: true }),
  term(2, 0, 'Fall, falling', { modifiers: '(accidental)', codes: [{ text: 'W19', code: 'W19' }] }),
  term(3, 0, 'Sugar disease', { see: 'Diabetes, type 1' }),
]
const UNDER = [term(1, 1, 'type 1', { codes: [{ text: 'E10.9', code: 'E10.9' }] })]

type BookHandlers = Pick<Handlers, 'book.open' | 'book.branches' | 'book.page' | 'book.terms' | 'book.way'>

export function fakeBook(own: Partial<BookView> = {}): BookHandlers {
  const book: BookView = {
    editions: [
      { name: 'FY2025', validFrom: '2024-10-01', validTo: '2025-09-30' },
      { name: 'FY2024', validFrom: '2023-10-01', validTo: '2024-09-30' },
    ],
    edition: 'FY2025',
    indexes: [{ kind: 'icd-10-cm-index', name: 'FY2025' }],
    ...own,
  }
  return {
    'book.open': ({ edition }) => ok({ ...book, edition: edition ?? book.edition }),
    'book.branches': ({ code }) => ok(below(code)),
    'book.page': ({ code, edition }) => {
      const leaf = LEAVES.find((one) => one.code.toLowerCase() === code.toLowerCase())
      return leaf ? ok(pageOf(leaf, edition ?? 'FY2025')) : err({ code: 'code-unknown' })
    },
    'book.terms': ({ under, words }) => {
      const terms =
        under === null ? MAIN.filter((one) => one.title.toLowerCase().startsWith(words.toLowerCase())) : under === 0 ? UNDER : []
      return ok({ columns: [], terms, more: false })
    },
    'book.way': ({ to }) => ok({ columns: [], terms: to === 'Diabetes, type 1' ? [...MAIN.slice(0, 1), ...UNDER] : [], more: false }),
  }
}
