// A bridge without a main behind it, derived from the contract: a change there that this does not follow will not compile.
// It decides like main does, in memory, on fictional charts. For component tests and a plain browser; never shipped.
import type { BookView } from '../../shared/code-book-views'
import type { CodeSetsView, ReleaseView } from '../../shared/code-set-views'
import type { CodingSettingsView } from '../../shared/coding-views'
import type { EndpointView } from '../../shared/endpoint-views'
import type { FailureCode } from '../../shared/failures'
import { type ChartId, type FindingId, newId, type SuggestionId } from '../../shared/ids'
import type { Events } from '../../shared/ipc/contract'
import type { Bridge, CallInput, CallName, CallResult, EventName, Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'
import type { RetentionView } from '../../shared/retention-views'
import type { TextLeft } from '../../shared/validation-views'
import type { AboutView, PacketLook, SelfTestView } from '../../shared/views'
import { fakeAudits } from './fake-audits'
import { fakeBook } from './fake-book'
import { ChartBook } from './fake-chart-book'
import { CLINIC, DISCHARGE, longChart, NO_IDENTIFIERS } from './fake-charts'
import { fakeCodeSets } from './fake-code-sets'
import { fakeCoding } from './fake-coding'
import { fakeDataFlow } from './fake-data-flow'
import { fakeEducation } from './fake-education'
import { fakeEndpoints } from './fake-endpoints'
import { FAKE_EXPOSURE, fakeIncidents } from './fake-incidents'
import { type FakeIntake, fakeIntake } from './fake-intake'
import { fakePackets } from './fake-packets'
import { fakePages } from './fake-pages'
import { ADA, type FakePeople, fakePeople } from './fake-people'
import { fakePolicy } from './fake-policy'
import { fakeQuality } from './fake-quality'
import { fakeQueries } from './fake-queries'
import { fakeRetention } from './fake-retention'
import { fakeSamples } from './fake-samples'
import { FAKE_SELF_TEST } from './fake-self-test'
import { FAKE_CODES, passedOver, suggest } from './fake-suggestions'
import { fakeTerms } from './fake-terms'
import { fakeValidation } from './fake-validation'
import { type FakeWorklist, fakeWorklist } from './fake-worklist'

export interface FakeOptions extends FakePeople {
  /** Charts that are there from the start. */
  charts?: ChartBook[]
  about?: Partial<AboutView>
  selfTest?: SelfTestView
  codeSets?: CodeSetsView
  /** What the files of the next import give. */
  release?: ReleaseView
  book?: Partial<BookView>
  codingSettings?: Partial<CodingSettingsView>
  /** False: no chart was signed yet, so there are no quality figures. */
  signed?: boolean
  worklist?: FakeWorklist
  /** Batches that are there from the start. */
  intake?: FakeIntake
  /** Where the text of the charts of a round went. */
  left?: TextLeft
  /** Servers that are set up from the start. */
  endpoints?: readonly EndpointView[]
  retention?: Partial<RetentionView>
  /** What the next packet that is chosen gives; absent: one that was changed. */
  look?: PacketLook
  /** Text of the first chart left with something in it. */
  exposed?: boolean
}

export interface FakeBridge extends Bridge {
  readonly charts: ChartBook[]
  /** Every call made, in order. */
  readonly calls: { name: CallName; input: unknown }[]
  emit<N extends EventName>(name: N, payload: Events[N]): void
  /** The next call of this name fails so. */
  failNext(name: CallName, code: FailureCode, count?: number): void
  /** The next call of this name waits until the function that is given back is called. */
  holdNext(name: CallName): () => void
}

export const exampleCharts = (): ChartBook[] => [
  new ChartBook('discharge-summary-0412.txt', DISCHARGE, '2024-11-02', '2024-12-09T08:14:00Z'),
  new ChartBook('clinic-visit-thursday.txt', CLINIC, '2024-12-03', '2024-12-09T08:14:01Z'),
  new ChartBook('procedure-template.txt', NO_IDENTIFIERS, null, '2024-12-09T08:14:02Z'),
]

export const bigChart = (characters: number): ChartBook =>
  new ChartBook('three-hundred-pages.txt', longChart(characters), '2023-06-01', '2024-12-09T09:00:00Z')

/** With pages that can be looked at. */
export const scannedChart = (): ChartBook => new ChartBook('fax-2024-11-07.tif', DISCHARGE, '2024-11-02', '2024-12-09T08:14:03Z')

const no = (code: FailureCode, count?: number) => err(count === undefined ? { code } : { code, count })

export function createFakeBridge(options: FakeOptions = {}): FakeBridge {
  let selfTest: SelfTestView = options.selfTest ?? { last: null, outdated: false }
  const charts = options.charts ?? exampleCharts()
  if (options.exposed && charts[0]) charts[0].exposure = { ...FAKE_EXPOSURE, incident: null }
  const calls: FakeBridge['calls'] = []
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const planned = new Map<CallName, { code: FailureCode; count?: number }>()
  const held = new Map<CallName, Promise<void>>()

  const emit: FakeBridge['emit'] = (name, payload) => {
    for (const listener of listeners.get(name) ?? []) (listener as (p: typeof payload) => void)(payload)
  }
  const summaries = () => charts.map((c) => c.summary())
  const told = (book: ChartBook): CallResult<'chart.open'> => {
    emit('charts.changed', [book.summary()])
    return ok(book.update())
  }
  const at = (chartId: ChartId, then: (book: ChartBook) => CallResult<'chart.open'>) => {
    const book = charts.find((c) => c.id === chartId)
    return book ? then(book) : no('chart-unknown')
  }
  const places = (text: string, value: string) => {
    const found: number[] = []
    for (let i = text.indexOf(value); i >= 0; i = text.indexOf(value, i + value.length)) found.push(i)
    return found
  }
  const now = () => new Date().toISOString()

  const handlers: Handlers = {
    ...fakePolicy(),
    ...fakeSamples(summaries),
    ...fakeRetention(summaries, options.retention),
    ...fakePeople(options, (session) => emit('session.changed', session)),
    'charts.list': () => ok(summaries()),
    'charts.pick': () => ok({ imported: [], already: [], refused: [{ name: 'scan-0007.pdf', code: 'file-damaged' }], batch: null }),
    'charts.import': ({ paths }) => {
      const nameOf = (p: string) => p.split(/[\\/]/).at(-1) ?? p
      // One name, one content: the fake reads no files.
      const already = charts.filter((c) => paths.some((p) => nameOf(p) === c.name))
      const made = paths
        .filter((p) => p.endsWith('.txt') && !already.some((c) => c.name === nameOf(p)))
        .map((p) => new ChartBook(nameOf(p), CLINIC, '2024-12-03', now()))
      charts.push(...made)
      const refused = paths.filter((p) => !p.endsWith('.txt')).map((name) => ({ name, code: 'file-damaged' as const }))
      return ok({ imported: made.map((m) => m.summary()), already: already.map((m) => m.summary()), refused, batch: null })
    },
    'charts.offered': () => ok({ imported: [], already: [], refused: [], batch: null }),
    'charts.examples': () => {
      const made = exampleCharts()
      charts.push(...made)
      return ok({ imported: made.map((m) => m.summary()), already: [], refused: [], batch: null })
    },
    'chart.open': ({ chartId }) => at(chartId, (book) => ok(book.update())),
    'findings.add': ({ chartId, start, end, category, everywhere }) =>
      at(chartId, (book) => {
        const value = book.text.slice(start, end)
        if (!value.trim()) return no('span-invalid')
        const starts = everywhere ? places(book.text, value) : [start]
        const fresh = starts.map((from) => ({
          id: newId<FindingId>(),
          start: from,
          end: from + value.length,
          category,
          detectors: ['person'],
          confidence: 1,
          state: 'added' as const,
          why: 'added by you',
        }))
        const apart = (f: { start: number; end: number }) => !fresh.some((a) => a.start < f.end && f.start < a.end)
        book.mark({ findings: [...book.marks.findings.filter(apart), ...fresh], removed: book.marks.removed.filter(apart) })
        return told(book)
      }),
    'findings.keep': ({ chartId, findingId, everywhere }) =>
      at(chartId, (book) => {
        if (!book.marks.findings.some((f) => f.id === findingId)) return no('finding-unknown')
        const kept = new Set(everywhere ? book.alike(findingId).filter((f) => f.state === 'undecided') : [])
        const findings = book.marks.findings.map((f) => (f.id === findingId || kept.has(f) ? { ...f, state: 'kept' as const } : f))
        book.mark({ ...book.marks, findings })
        return told(book)
      }),
    'findings.relabel': ({ chartId, findingId, category, everywhere }) =>
      at(chartId, (book) => {
        if (!book.marks.findings.some((f) => f.id === findingId)) return no('finding-unknown')
        const all = new Set(everywhere ? book.alike(findingId) : book.marks.findings.filter((f) => f.id === findingId))
        const findings = book.marks.findings.map((f) => (all.has(f) ? { ...f, category, state: 'kept' as const } : f))
        book.mark({ ...book.marks, findings })
        return told(book)
      }),
    'findings.remove': ({ chartId, findingId, reason, everywhere }) =>
      at(chartId, (book) => {
        if (!reason.trim()) return no('reason-missing')
        if (!book.marks.findings.some((f) => f.id === findingId)) return no('finding-unknown')
        const goes = everywhere ? book.alike(findingId) : book.marks.findings.filter((f) => f.id === findingId)
        const removed = goes.map(({ id, start, end, category }) => ({ id, start, end, category, reason }))
        book.mark({ findings: book.marks.findings.filter((f) => !goes.includes(f)), removed: [...book.marks.removed, ...removed] })
        return told(book)
      }),
    'findings.undo': ({ chartId }) =>
      at(chartId, (book) => {
        const before = book.past.pop()
        if (!before) return no('nothing-to-undo')
        book.future.push(book.marks)
        book.marks = before
        return told(book)
      }),
    'findings.redo': ({ chartId }) =>
      at(chartId, (book) => {
        const after = book.future.pop()
        if (!after) return no('nothing-to-undo')
        book.past.push(book.marks)
        book.marks = after
        return told(book)
      }),
    'chart.clear': ({ chartId }) =>
      at(chartId, (book) => {
        const { undecided } = book.summary()
        if (undecided > 0) return no('findings-undecided', undecided)
        const { name, credential } = ADA
        book.clearance = { sha256: book.preview().sha256, name, credential, at: now() }
        book.status = 'cleared'
        return told(book)
      }),
    'chart.send-back': () => no('chart-state'),
    'chart.scrub-again': () => no('chart-state'),
    'chart.reopen': ({ chartId, reason }) =>
      at(chartId, (book) => {
        if (!reason.trim()) return no('reason-missing')
        book.clearance = null
        book.signed = null
        book.status = 'review'
        book.suggestions = []
        book.passedOver = []
        return told(book)
      }),
    'outbound.preview': ({ chartId }) => {
      const book = charts.find((c) => c.id === chartId)
      return book?.clearance ? ok(book.preview()) : no('not-cleared')
    },
    'outbound.send': ({ chartId }) =>
      at(chartId, (book) => {
        if (!book.clearance) return no('not-cleared')
        book.outbound = [...book.outbound, { ...book.preview(), state: 'answered', at: now() }]
        const { scrubbed, findings } = book.view()
        const suggestions = suggest(scrubbed, findings, () => newId<SuggestionId>())
        book.passedOver = passedOver(scrubbed, findings)
        book.status = 'coding'
        if (options.codingSettings?.blindFirst) {
          book.hidden = suggestions
          book.blind = { state: 'hidden' }
        } else book.suggestions = suggestions
        return told(book)
      }),
    'outbound.cancel': () => ok(null),
    'codes.search': ({ query }) => {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean)
      return ok(FAKE_CODES.filter((c) => words.every((w) => `${c.code} ${c.title}`.toLowerCase().includes(w))).slice(0, 20))
    },
    ...fakeBook(options.book),
    ...fakeAudits(charts, now),
    ...fakeCoding({ at, told, settings: options.codingSettings }),
    ...fakeQueries(charts),
    ...fakeEducation(),
    ...fakeTerms(),
    ...fakeIncidents(charts),
    ...fakeValidation(charts, options.left),
    ...fakePackets(emit, options.look),
    ...fakeIntake(emit, options.intake),
    ...fakePages(charts, emit),
    ...fakeEndpoints(options.endpoints),
    'about.get': () =>
      ok({
        app: '0.1.0',
        electron: '33.2.1',
        node: '20.18.1',
        codeSet: 'ICD-10-CM FY2025',
        codeSetInForce: true,
        model: 'model 1 5edb3849',
        supportedRuntime: false,
        ...options.about,
      }),
    ...fakeCodeSets(options.codeSets, options.release),
    ...fakeQuality(options.signed),
    ...fakeDataFlow((chartId) => charts.find(({ id }) => id === chartId)?.summary().status !== 'review'),
    ...fakeWorklist(
      charts,
      (books) =>
        emit(
          'charts.changed',
          books.map((book) => book.summary()),
        ),
      options.worklist,
    ),
    'self-test.get': () => ok(selfTest),
    'self-test.run': () => {
      emit('self-test.progress', { done: FAKE_SELF_TEST.notes, total: FAKE_SELF_TEST.notes })
      selfTest = { last: FAKE_SELF_TEST, outdated: false }
      return ok(selfTest)
    },
    'self-test.cancel': () => ok(null),
  }

  return {
    charts,
    calls,
    emit,
    failNext: (name, code, count) => planned.set(name, count === undefined ? { code } : { code, count }),
    holdNext(name) {
      let letGo = (): void => {}
      held.set(
        name,
        new Promise((resolve) => {
          letGo = resolve
        }),
      )
      return () => letGo()
    },
    async call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>> {
      calls.push({ name, input })
      const hold = held.get(name)
      held.delete(name)
      if (hold) await hold
      const plan = planned.get(name)
      if (plan) {
        planned.delete(name)
        return err(plan) as CallResult<N>
      }
      return handlers[name](input)
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      set.add(listener as (payload: never) => void)
      listeners.set(name, set)
      return () => set.delete(listener as (payload: never) => void)
    },
    pathsOf: (files) => files.map((f) => f.name),
  }
}
