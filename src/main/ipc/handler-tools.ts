// What every family of handlers is made from: the app behind the window, what surrounds it, and two ways to run a step on the open records.
import type { Failure, FailureCode } from '../../shared/failures'
import type { ChartId } from '../../shared/ids'
import type { CallName, EventName, EventPayload, Handlers } from '../../shared/ipc/derive'
import { err, ok, type Result } from '../../shared/result'
import type { AboutView, ChartUpdate, SessionView } from '../../shared/views'
import type { App } from '../app/app'
import type { Dialogs } from '../app/dialogs'
import type { Desk } from '../app/pipeline/desk'
import { type Told, tellChart } from '../app/pipeline/view'

export interface Surroundings {
  readonly dialogs: Dialogs
  /** Folder of the charts that come with the app. */
  readonly examples: () => Promise<readonly string[]>
  /** Files named on the command line that wait for the records to be open. */
  readonly offered: string[]
  readonly about: () => Promise<AboutView>
  readonly sessionChanged: (view: SessionView) => void
  /** Tells the window how far long work is. */
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void
}

export type Answer<T> = Result<T, Failure>
/** What a step gives: a bare code, or a code with a count. */
export type Outcome<T> = Result<T, FailureCode | Failure>

/** The handlers of one family of calls. */
export type Family<Calls> = Pick<Handlers, keyof Calls & CallName>

export interface HandlerTools {
  readonly app: App
  readonly surroundings: Surroundings
  /** Runs on the open records, or says that they are locked. */
  onDesk<T>(work: (desk: Desk) => Outcome<T> | Promise<Outcome<T>>): Promise<Answer<T>>
  /** A step on a chart, answered with the chart as it stands after it. */
  step(chartId: ChartId, work: (desk: Desk) => Outcome<unknown> | Promise<Outcome<unknown>>): Promise<Answer<ChartUpdate>>
  /** The chart as it stands, for a window that holds what it was told before, or holds nothing yet. */
  telling(desk: Desk, chartId: ChartId, holds: 'what was told' | 'nothing'): Outcome<ChartUpdate>
}

export function createHandlerTools(app: App, surroundings: Surroundings): HandlerTools {
  /** What the one window was told, as long as the records are open. */
  const told = new WeakMap<Desk, Told>()
  let revision = 0

  const onDesk: HandlerTools['onDesk'] = async (work) => {
    const desk = app.desk()
    if (!desk.ok) return coded(desk)
    try {
      return coded(await work(desk.value))
    } catch (error) {
      // Locked in the middle of the work: its records are shut, and what was not saved by then is not.
      const now = app.desk()
      if (!now.ok || now.value.store !== desk.value.store) return err({ code: 'store-locked' })
      throw error
    }
  }

  const telling: HandlerTools['telling'] = (desk, chartId, holds) => {
    revision += 1
    const next = tellChart(desk, chartId, holds === 'nothing' ? null : (told.get(desk) ?? null), revision)
    if (!next.ok) return next
    told.set(desk, next.value.told)
    desk.lookAhead.settle(chartId)
    return ok(next.value.update)
  }

  const step: HandlerTools['step'] = (chartId, work) =>
    onDesk(async (desk) => {
      const done = await work(desk)
      return done.ok ? telling(desk, chartId, 'what was told') : done
    })

  return { app, surroundings, onDesk, step, telling }
}

export const coded = <T>(outcome: Outcome<T>): Answer<T> =>
  outcome.ok ? outcome : err(typeof outcome.error === 'string' ? { code: outcome.error } : outcome.error)
