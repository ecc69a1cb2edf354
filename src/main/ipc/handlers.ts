// The contract's calls, each handed to the pipeline step it names. No decision is taken here.
import path from 'node:path'
import type { Failure, FailureCode } from '../../shared/failures'
import type { ChartId } from '../../shared/ids'
import type { Handlers } from '../../shared/ipc/derive'
import { err, ok, type Result } from '../../shared/result'
import type {
  AboutView,
  ChartSummary,
  ChartUpdate,
  CodeSetsView,
  ImportReport,
  PacketReport,
  ReleaseView,
  SessionView,
} from '../../shared/views'
import type { App } from '../app/app'
import type { Dialogs } from '../app/dialogs'
import { readEndpointSettings, saveEndpointSettings, viewOfEndpoint } from '../app/endpoint-settings'
import { loadChart } from '../app/pipeline/chart-state'
import { clearChart, reopenChart } from '../app/pipeline/clearing'
import { branchesOf, searchCodes, viewOfBook } from '../app/pipeline/code-book'
import { termsOf, wayTo } from '../app/pipeline/code-book-index'
import { pageOf } from '../app/pipeline/code-page'
import { removeCodeSet, viewOfCodeSets } from '../app/pipeline/code-sets'
import { addByHand, decideCode, makePrincipal, undoDecision } from '../app/pipeline/coding'
import type { Desk } from '../app/pipeline/desk'
import { exportPacket, PACKABLE, verifyPacketFile } from '../app/pipeline/exporting'
import { addFinding, keepAlike, keepFindings, relabelFinding, removeFinding, undoFinding } from '../app/pipeline/findings'
import { finishChart } from '../app/pipeline/finishing'
import { importFile } from '../app/pipeline/importing'
import { addOffered, discardOffered, readFiles, readWithYear } from '../app/pipeline/release-import'
import { recordSelfTest, runSelfTest, viewOfSelfTest } from '../app/pipeline/self-test'
import { previewOutbound, sendChart } from '../app/pipeline/sending'
import { type Told, tellChart, viewOfList, viewOfSome } from '../app/pipeline/view'

export interface Surroundings {
  readonly dialogs: Dialogs
  /** Folder of the charts that come with the app. */
  readonly examples: () => Promise<readonly string[]>
  /** Files named on the command line that wait for the records to be open. */
  readonly offered: string[]
  readonly about: () => Promise<AboutView>
  readonly sessionChanged: (view: SessionView) => void
  /** Notes of the gold set done. */
  readonly selfTestProgress: (done: number, total: number) => void
  /** Bytes of a release read. */
  readonly releaseProgress: (done: number, total: number) => void
}

type Answer<T> = Result<T, Failure>
/** What a step gives: a bare code, or a code with a count. */
type Outcome<T> = Result<T, FailureCode | Failure>

export function createHandlers(app: App, surroundings: Surroundings): Handlers {
  const { dialogs, examples, offered, about, sessionChanged, selfTestProgress, releaseProgress } = surroundings
  /** Runs on the open records, or says that they are locked. */
  async function onDesk<T>(work: (desk: Desk) => Outcome<T> | Promise<Outcome<T>>): Promise<Answer<T>> {
    const desk = app.desk()
    if (!desk.ok) return coded(desk)
    try {
      return coded(await work(desk.value))
    } catch (error) {
      // Locked in the middle of the work: its records are shut, and what was not saved by then is not.
      const now = app.desk()
      if (!now.ok || now.value !== desk.value) return err({ code: 'store-locked' })
      throw error
    }
  }

  /** What the one window was told, as long as the records are open. */
  const told = new WeakMap<Desk, Told>()
  let revision = 0

  /** The chart as it stands, for a window that holds what it was told before, or holds nothing yet. */
  function telling(desk: Desk, chartId: ChartId, holds: 'what was told' | 'nothing'): Outcome<ChartUpdate> {
    revision += 1
    const next = tellChart(desk, chartId, holds === 'nothing' ? null : (told.get(desk) ?? null), revision)
    if (!next.ok) return next
    told.set(desk, next.value.told)
    return ok(next.value.update)
  }

  /** A step on a chart, answered with the chart as it stands after it. */
  const step = (chartId: ChartId, work: (desk: Desk) => Outcome<unknown> | Promise<Outcome<unknown>>): Promise<Answer<ChartUpdate>> =>
    onDesk(async (desk) => {
      const done = await work(desk)
      return done.ok ? telling(desk, chartId, 'what was told') : done
    })

  /** A step on the code sets, answered with those at hand after it. */
  const codeSets = (work: (desk: Desk) => Outcome<unknown>): Promise<Answer<CodeSetsView>> =>
    onDesk((desk) => {
      const done = work(desk)
      return done.ok ? ok(viewOfCodeSets(desk)) : done
    })

  const importFrom = (choose: () => readonly string[] | Promise<readonly string[]>): Promise<Answer<ImportReport>> =>
    onDesk(async (desk) => {
      const ids: ChartId[] = []
      const refused: { name: string; code: FailureCode }[] = []
      const before = new Set(viewOfList(desk).map((chart) => chart.id))
      for (const file of await choose()) {
        const done = await importFile(desk, file, 'reuse')
        if (done.ok) ids.push(done.value)
        else refused.push({ name: path.basename(file), code: done.error })
      }
      app.scrubSoon(ids)
      desk.changed(ids)
      // Newest first, as the worklist has them.
      const named = viewOfSome(desk, [...new Set(ids)].reverse())
      const isNew = (chart: ChartSummary): boolean => !before.has(chart.id)
      return ok({ imported: named.filter(isNew), already: named.filter((chart) => !isNew(chart)), refused })
    })

  const session = (result: Result<unknown, FailureCode>): Answer<SessionView> => {
    const view = app.vault.view()
    sessionChanged(view)
    return result.ok ? ok(view) : coded(result)
  }

  return {
    'session.get': () => ok(app.vault.view()),
    'session.open': async ({ passphrase, remember }) => session(await app.unlock(passphrase, remember)),
    'session.lock': () => {
      app.lock('person')
      return session(ok(null))
    },
    'charts.list': () => onDesk((desk): Result<ChartSummary[], FailureCode> => ok([...viewOfList(desk)])),
    'charts.pick': () => importFrom(dialogs.pickCharts),
    // A share's name makes Windows reach into the network by itself: a window may not ask for that.
    'charts.import': ({ paths }) =>
      paths.some((file) => /^[\\/]{2}/.test(file)) ? err({ code: 'request-invalid' }) : importFrom(() => paths),
    'charts.examples': () => importFrom(examples),
    'charts.offered': () => importFrom(() => offered.splice(0)),
    'chart.open': ({ chartId }) =>
      onDesk((desk) => {
        if (!desk.store.read.charts.listing(chartId)) return err('chart-unknown')
        const noted = desk.store.write((w) => void w.append({ kind: 'original-viewed', chartId, detail: {} }))
        return noted.ok ? telling(desk, chartId, 'nothing') : noted
      }),
    'findings.add': ({ chartId, start, end, category, everywhere }) =>
      step(chartId, (desk) => addFinding(desk, chartId, { start, end }, category, everywhere)),
    'findings.keep': ({ chartId, findingId, everywhere }) =>
      step(chartId, (desk) => (everywhere ? keepAlike(desk, chartId, findingId) : keepFindings(desk, chartId, [findingId]))),
    'findings.relabel': ({ chartId, findingId, category, everywhere }) =>
      step(chartId, (desk) => relabelFinding(desk, chartId, findingId, category, everywhere)),
    'findings.remove': ({ chartId, findingId, reason, everywhere }) =>
      step(chartId, (desk) => removeFinding(desk, chartId, findingId, reason, everywhere)),
    'findings.undo': ({ chartId }) => step(chartId, (desk) => undoFinding(desk, chartId, 'undo')),
    'findings.redo': ({ chartId }) => step(chartId, (desk) => undoFinding(desk, chartId, 'redo')),
    'chart.clear': ({ chartId, sha256, name, credential }) =>
      step(chartId, (desk) => clearChart(desk, chartId, { name, credential }, sha256)),
    'chart.reopen': ({ chartId, reason }) => step(chartId, (desk) => reopenChart(desk, chartId, reason)),
    'outbound.preview': ({ chartId }) => onDesk((desk) => previewOutbound(desk, chartId)),
    'outbound.send': ({ chartId, sha256 }) =>
      step(chartId, (desk) => app.runFor(chartId, (signal) => sendChart(desk, chartId, signal, sha256))),
    'outbound.cancel': ({ chartId }) =>
      onDesk(() => {
        app.cancel(chartId)
        return ok(null)
      }),
    'codes.search': ({ query, ...place }) => onDesk((desk) => searchCodes(desk, place, query)),
    'book.open': (place) => onDesk((desk) => viewOfBook(desk, place)),
    'book.branches': ({ code, ...place }) => onDesk((desk) => branchesOf(desk, place, code)),
    'book.page': ({ code, ...place }) => onDesk((desk) => pageOf(desk, place, code)),
    'book.terms': ({ chartId, edition, ...asked }) => onDesk((desk) => termsOf(desk, { chartId, edition }, asked)),
    'book.way': ({ kind, to, ...place }) => onDesk((desk) => wayTo(desk, place, kind, to)),
    'codes.decide': ({ chartId, suggestionId, decision }) => step(chartId, (desk) => decideCode(desk, chartId, suggestionId, decision)),
    'codes.principal': ({ chartId, suggestionId }) => step(chartId, (desk) => makePrincipal(desk, chartId, suggestionId)),
    'codes.add': ({ chartId, code, start, end }) => step(chartId, (desk) => addByHand(desk, chartId, code, { start, end })),
    'codes.undo': ({ chartId }) => step(chartId, (desk) => undoDecision(desk, chartId)),
    'chart.finish': ({ chartId, name, credential, override }) =>
      step(chartId, (desk) => finishChart(desk, chartId, { name, credential }, override)),
    'packet.export': ({ chartId }) =>
      onDesk<PacketReport | null>(async (desk) => {
        const there = loadChart(desk, chartId, PACKABLE)
        if (!there.ok) return there
        const file = await dialogs.savePacket(`chart-${chartId.slice(0, 8)}.packet.zip`)
        return file === null ? ok(null) : exportPacket(desk, chartId, file)
      }),
    'packet.verify': () =>
      onDesk<PacketReport | null>(async (desk) => {
        const file = await dialogs.openPacket()
        return file === null ? ok(null) : verifyPacketFile(desk, file)
      }),
    'endpoint.get': () => onDesk((desk) => ok(viewOfEndpoint(readEndpointSettings(desk.store)))),
    'endpoint.set': (wanted) =>
      onDesk((desk) => {
        const saved = saveEndpointSettings(desk.store, wanted)
        return saved.ok ? ok(viewOfEndpoint(saved.value)) : saved
      }),
    'about.get': async () => ok(await about()),
    'code-sets.list': () => onDesk((desk) => ok(viewOfCodeSets(desk))),
    'code-sets.pick': () =>
      onDesk<ReleaseView | null>(async (desk) => {
        const paths = await dialogs.pickRelease()
        if (paths.length === 0) return ok(null)
        return app.runFor('release', (signal) => readFiles(desk, paths, null, { signal, onProgress: releaseProgress }))
      }),
    'code-sets.year': ({ offer, fiscalYear }) =>
      onDesk((desk) => app.runFor('release', (signal) => readWithYear(desk, offer, fiscalYear, { signal, onProgress: releaseProgress }))),
    'code-sets.cancel': () =>
      onDesk(() => {
        app.cancel('release')
        return ok(null)
      }),
    'code-sets.confirm': ({ offer }) => codeSets((desk) => addOffered(desk, offer)),
    'code-sets.discard': () =>
      onDesk((desk) => {
        discardOffered(desk)
        return ok(null)
      }),
    'code-sets.remove': ({ codeSetId, reason }) => codeSets((desk) => removeCodeSet(desk, codeSetId, reason)),
    'self-test.get': () => onDesk((desk) => ok(viewOfSelfTest(desk))),
    'self-test.run': () =>
      onDesk((desk) =>
        app.runFor('self-test', async (signal) => {
          const ran = await runSelfTest(desk.tools, { now: desk.platform.now, signal, onProgress: selfTestProgress })
          const kept = ran.ok ? recordSelfTest(desk, ran.value) : ran
          return kept.ok ? ok(viewOfSelfTest(desk)) : kept
        }),
      ),
    'self-test.cancel': () =>
      onDesk(() => {
        app.cancel('self-test')
        return ok(null)
      }),
  }
}

const coded = <T>(outcome: Outcome<T>): Answer<T> =>
  outcome.ok ? outcome : err(typeof outcome.error === 'string' ? { code: outcome.error } : outcome.error)
