// The worklist as main would keep it, in memory: attributes, acts that can be taken back, searches, and a file to import. Never shipped.
import { ATTRIBUTES, type AttributeChange } from '../../shared/chart-attributes'
import { newId, type PersonId, type SearchId, type WorklistOfferId } from '../../shared/ids'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'
import type { SavedSearch, WorklistOffer, WorklistView } from '../../shared/worklist-views'
import type { ChartBook } from './fake-chart-book'

export const FAKE_ME = '00000000-0000-4000-8000-000000000001' as PersonId
export const FAKE_OTHER = '00000000-0000-4000-8000-000000000002' as PersonId
export const FAKE_TODAY = '2024-12-10'

type WorklistCalls = Pick<Handlers, Extract<CallName, `worklist.${string}`>>

interface Act {
  readonly book: ChartBook
  readonly was: AttributeChange
  readonly now: AttributeChange
}

export interface FakeWorklist {
  /** What the next file gives; null: the person closed the dialog. */
  readonly file?: WorklistOffer | null
}

/** @param told is handed the charts that changed */
export function fakeWorklist(charts: ChartBook[], told: (books: readonly ChartBook[]) => void, options: FakeWorklist = {}): WorklistCalls {
  const done: Act[][] = []
  const undone: Act[][] = []
  let searches: readonly SavedSearch[] = []
  const view = (): WorklistView => ({
    me: FAKE_ME,
    people: [
      { id: FAKE_ME, name: 'Robin Vale', active: true },
      { id: FAKE_OTHER, name: 'Ada Quill', active: true },
    ],
    today: FAKE_TODAY,
    searches,
    ...undoable(),
  })
  const undoable = () => ({ canUndo: done.length > 0, canRedo: undone.length > 0 })
  const apply = (acts: readonly Act[], which: 'was' | 'now') => {
    for (const act of acts) act.book.attributes = { ...act.book.attributes, ...act[which] }
    told(acts.map(({ book }) => book))
    return ok({ charts: acts.length, ...undoable() })
  }
  const change = (wanted: readonly (readonly [ChartBook, AttributeChange])[]) => {
    const acts = wanted.flatMap(([book, now]) => {
      const keys = ATTRIBUTES.filter((key) => now[key] !== undefined && now[key] !== book.attributes[key])
      if (keys.length === 0) return []
      const of = (from: AttributeChange) => Object.fromEntries(keys.map((key) => [key, from[key]])) as AttributeChange
      return [{ book, was: of(book.attributes), now: of(now) }]
    })
    if (acts.length > 0) {
      done.push(acts)
      undone.length = 0
    }
    return apply(acts, 'now')
  }
  let offered: WorklistOffer | null = null
  return {
    'worklist.get': () => ok(view()),
    'worklist.change': ({ chartIds, change: to }) => change(charts.filter(({ id }) => chartIds.includes(id)).map((book) => [book, to])),
    'worklist.undo': ({ direction }) => {
      const [from, to] = direction === 'undo' ? [done, undone] : [undone, done]
      const acts = from.pop()
      if (!acts) return err({ code: 'nothing-to-undo' })
      to.push(acts)
      return apply(acts, direction === 'undo' ? 'was' : 'now')
    },
    'worklist.saveSearch': ({ name, filter }) => {
      const kept = searches.find((one) => one.name === name)
      searches = kept
        ? searches.map((one) => (one === kept ? { ...kept, filter } : one))
        : [...searches, { id: newId<SearchId>(), name, filter }]
      return ok(view())
    },
    'worklist.removeSearch': ({ searchId }) => {
      searches = searches.filter(({ id }) => id !== searchId)
      return ok(view())
    },
    'worklist.export': ({ chartIds }) => ok({ file: 'worklist.csv', charts: chartIds.length }),
    'worklist.pickFile': () => {
      offered = options.file === undefined ? fakeOffer(charts) : options.file
      return ok(offered)
    },
    'worklist.applyFile': () => {
      if (offered?.state !== 'offered') return err({ code: 'worklist-gone' })
      const wanted = offered.changes.flatMap(({ chartId, changes }) => {
        const book = charts.find(({ id }) => id === chartId)
        return book ? [[book, Object.fromEntries(changes.map(({ attribute, now }) => [attribute, now])) as AttributeChange] as const] : []
      })
      offered = null
      return change(wanted)
    },
    'worklist.discardFile': () => {
      offered = null
      return ok(null)
    },
    'worklist.send': ({ chartIds }) => {
      const books = charts.filter(({ id, status }) => chartIds.includes(id) && status === 'cleared')
      for (const book of books) book.status = 'coding'
      told(books)
      const left = chartIds.length - books.length
      return ok({ sent: books.length, refused: left > 0 ? [{ code: 'chart-state', charts: left }] : [], left: 0 })
    },
    'worklist.stopSending': () => ok(null),
  }
}

/** Tags the first chart; one row means nobody here. */
const fakeOffer = ([first]: readonly ChartBook[]): WorklistOffer => ({
  state: 'offered',
  offer: newId<WorklistOfferId>(),
  file: 'monday.csv',
  rows: 2,
  columns: ['Chart', 'Tag'],
  ignored: ['Room'],
  changes: first
    ? [{ line: 2, chartId: first.id, name: first.name, changes: [{ attribute: 'tag', was: '', now: 'Batch 7' }], billed: null }]
    : [],
  same: 0,
  leftOut: [{ line: 3, problem: 'no-chart', words: 'lost.txt' }],
})
