// The one description of what a window may ask of main. Handlers, bridge and the test fake are derived from it.
// Main parses both ways with it; preload and renderer import only its types.
import { z } from 'zod'
import { type BookView, type BranchView, type CodePageView, INDEX_KINDS, type IndexView } from '../code-book-views'
import type { ChartId, CodeSetId, FindingId, OfferId, SuggestionId } from '../ids'
import { CATEGORY_NAMES, type Category } from '../safe-harbor'
import type {
  AboutView,
  ChartSummary,
  ChartUpdate,
  CodeHitView,
  CodeSetsView,
  EndpointSettingsView,
  ImportReport,
  OutboundView,
  PacketReport,
  ReleaseView,
  SelfTestView,
  SessionView,
} from '../views'

const id = <T extends string>() => z.custom<T>((v) => typeof v === 'string' && /^[0-9a-f-]{36}$/.test(v))
const chartId = id<ChartId>()
const findingId = id<FindingId>()
const suggestionId = id<SuggestionId>()
const codeSetId = id<CodeSetId>()
const offer = id<OfferId>()
const category = z.custom<Category>((v) => CATEGORY_NAMES.includes(v as Category))
const offset = z.number().int().nonnegative()
const words = z.string().trim().max(500)
const code = z.string().trim().max(20)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const onChart = z.strictObject({ chartId })
/** Which year of the code set: the one named, else the chart's, else today's. */
const inBook = z.strictObject({ chartId: chartId.nullable(), edition: z.string().max(40).nullable() })
const indexKind = z.enum(INDEX_KINDS)
const nothing = z.strictObject({})

/** Output is made by main itself, so its type is stated rather than parsed again. */
const gives = <T>() => ({ output: undefined as T })

export const CALLS = {
  'session.get': { input: nothing, ...gives<SessionView>() },
  'session.open': { input: z.strictObject({ passphrase: z.string().max(1000), remember: z.boolean() }), ...gives<SessionView>() },
  'session.lock': { input: nothing, ...gives<SessionView>() },
  'charts.list': { input: nothing, ...gives<ChartSummary[]>() },
  'charts.pick': { input: nothing, ...gives<ImportReport>() },
  'charts.import': { input: z.strictObject({ paths: z.array(z.string().max(4096)).max(5000) }), ...gives<ImportReport>() },
  'charts.examples': { input: nothing, ...gives<ImportReport>() },
  /** Brings in the files that were named on the command line; empty when there are none. */
  'charts.offered': { input: nothing, ...gives<ImportReport>() },
  'chart.open': { input: onChart, ...gives<ChartUpdate>() },
  'findings.add': {
    input: z.strictObject({ chartId, start: offset, end: offset, category, everywhere: z.boolean() }),
    ...gives<ChartUpdate>(),
  },
  /** everywhere: every undecided finding with the same words and category too; for the others below, every finding. */
  'findings.keep': { input: z.strictObject({ chartId, findingId, everywhere: z.boolean() }), ...gives<ChartUpdate>() },
  'findings.relabel': { input: z.strictObject({ chartId, findingId, category, everywhere: z.boolean() }), ...gives<ChartUpdate>() },
  'findings.remove': { input: z.strictObject({ chartId, findingId, reason: words, everywhere: z.boolean() }), ...gives<ChartUpdate>() },
  'findings.undo': { input: onChart, ...gives<ChartUpdate>() },
  'findings.redo': { input: onChart, ...gives<ChartUpdate>() },
  /** sha256: of the scrubbed text the person was shown; another one is refused. */
  'chart.clear': { input: z.strictObject({ chartId, sha256, name: words, credential: words }), ...gives<ChartUpdate>() },
  'chart.reopen': { input: z.strictObject({ chartId, reason: words }), ...gives<ChartUpdate>() },
  'outbound.preview': { input: onChart, ...gives<OutboundView>() },
  /** sha256: of the bytes the person was shown; others are not sent. */
  'outbound.send': { input: z.strictObject({ chartId, sha256 }), ...gives<ChartUpdate>() },
  'outbound.cancel': { input: onChart, ...gives<null>() },
  'codes.search': { input: inBook.extend({ query: z.string().max(200) }), ...gives<CodeHitView[]>() },
  'book.open': { input: inBook, ...gives<BookView>() },
  /** What stands directly below; the chapters for null. */
  'book.branches': { input: inBook.extend({ code: code.nullable() }), ...gives<BranchView[]>() },
  'book.page': { input: inBook.extend({ code }), ...gives<CodePageView>() },
  'book.terms': {
    input: inBook.extend({ kind: indexKind, under: offset.nullable(), words: z.string().max(200), search: z.boolean() }),
    ...gives<IndexView>(),
  },
  /** The terms from the main term down to a place in the index, or to what a "see" names. */
  'book.way': { input: inBook.extend({ kind: indexKind, to: z.union([offset, z.string().max(500)]) }), ...gives<IndexView>() },
  'codes.decide': {
    input: z.strictObject({
      chartId,
      suggestionId,
      decision: z.discriminatedUnion('action', [
        z.strictObject({ action: z.literal('accept') }),
        z.strictObject({ action: z.literal('change'), code, reason: words }),
        z.strictObject({ action: z.literal('reject'), reason: words }),
      ]),
    }),
    ...gives<ChartUpdate>(),
  },
  /** Makes an accepted, changed or added code the principal diagnosis; `codes.undo` takes it back. */
  'codes.principal': { input: z.strictObject({ chartId, suggestionId }), ...gives<ChartUpdate>() },
  /** A code by hand; start and end point at its evidence in the scrubbed text, equal when there is none. */
  'codes.add': { input: z.strictObject({ chartId, code, start: offset, end: offset }), ...gives<ChartUpdate>() },
  'codes.undo': { input: onChart, ...gives<ChartUpdate>() },
  /** override: why the hard edits that are open stand; empty where there are none. */
  'chart.finish': { input: z.strictObject({ chartId, name: words, credential: words, override: words }), ...gives<ChartUpdate>() },
  /** null: the person closed the dialog. */
  'packet.export': { input: onChart, ...gives<PacketReport | null>() },
  'packet.verify': { input: nothing, ...gives<PacketReport | null>() },
  'endpoint.get': { input: nothing, ...gives<EndpointSettingsView>() },
  /** An absent key leaves the stored key as it is; an empty one removes it. */
  'endpoint.set': {
    input: z.strictObject({
      kind: z.enum(['built-in', 'openai-compatible']),
      baseUrl: z.string().max(2000),
      model: z.string().max(200),
      key: z.string().max(2000).optional(),
    }),
    ...gives<EndpointSettingsView>(),
  },
  'about.get': { input: nothing, ...gives<AboutView>() },
  'code-sets.list': { input: nothing, ...gives<CodeSetsView>() },
  /** Asks for release files and reads them; null: the person closed the dialog. `code-sets.progress` tells how far it is. */
  'code-sets.pick': { input: nothing, ...gives<ReleaseView | null>() },
  /** Reads the same files for a fiscal year that they do not say. */
  'code-sets.year': { input: z.strictObject({ offer, fiscalYear: z.number().int().min(2000).max(2100) }), ...gives<ReleaseView>() },
  'code-sets.cancel': { input: nothing, ...gives<null>() },
  /** Adds what was offered. */
  'code-sets.confirm': { input: z.strictObject({ offer }), ...gives<CodeSetsView>() },
  'code-sets.discard': { input: nothing, ...gives<null>() },
  'code-sets.remove': { input: z.strictObject({ codeSetId, reason: words }), ...gives<CodeSetsView>() },
  'self-test.get': { input: nothing, ...gives<SelfTestView>() },
  /** Runs the gold set, records the figures and gives them; `self-test.progress` tells how far it is. */
  'self-test.run': { input: nothing, ...gives<SelfTestView>() },
  'self-test.cancel': { input: nothing, ...gives<null>() },
} as const

export interface Events {
  /** Charts that are new or stand otherwise than before. */
  'charts.changed': ChartSummary[]
  /** Long work: parts done of total, in characters for scrubbing. */
  progress: { chartId: ChartId; stage: 'scrubbing' | 'coding'; done: number; total: number }
  /** Notes done of the gold set. */
  'self-test.progress': { done: number; total: number }
  /** Bytes read of the release's bytes. */
  'code-sets.progress': { done: number; total: number }
  'session.changed': SessionView
  /** Files were named on the command line: `charts.offered` brings them in. */
  'charts.offered': null
}
