// Retention: what is due, holds, purges and their certificates. Main decides what may go; here it is chosen and confirmed.
import { FAILURES } from '../../shared/failures'
import type { CallResult } from '../../shared/ipc/derive'
import { RETAINED_KINDS } from '../../shared/policy/retention'
import { ask } from '../bridge'
import { RETENTION as T } from '../strings-retention'
import type { RetentionSlice } from './retention-state'
import type { Tools } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'

const NOTHING = {
  retention: IDLE,
  purgeRule: 'due',
  purgeKinds: RETAINED_KINDS,
  purgeLeftOut: new Set<never>(),
  purgeCursor: null,
  purgedChart: IDLE,
} as const

export function retentionSlice({ bridge, set, get }: Tools): RetentionSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'

  const take = (result: CallResult<'retention.get'>) => {
    if (!result.ok) return result.error
    if (isOpen()) set({ retention: ready(result.value) })
    return null
  }

  return {
    ...NOTHING,
    async loadRetention() {
      if (get().retention.state !== 'ready') set({ retention: RUNNING })
      const result = await ask(bridge, 'retention.get', {})
      if (isOpen()) set({ retention: settled(result) })
    },
    choosePurge: (change) => set({ ...change, ...('purgeCursor' in change ? {} : { purgeLeftOut: new Set() }) }),
    togglePurge(id) {
      const purgeLeftOut = new Set(get().purgeLeftOut)
      if (!purgeLeftOut.delete(id)) purgeLeftOut.add(id)
      set({ purgeLeftOut, purgeCursor: id })
    },
    async purge(order) {
      const result = await ask(bridge, 'retention.purge', order)
      if (!result.ok) return result.error
      // Its text goes out of this window too.
      get().closeChart()
      const { charts, pending } = result.value
      if (pending === null) get().tell('done', T.purged(charts), T.certificateReady)
      else get().tell('soft', T.purged(charts), `${FAILURES[pending].what} ${FAILURES['purge-pending'].todo}`)
      set({ purgeLeftOut: new Set() })
      await get().loadRetention()
      return null
    },
    setHold: async (hold) => take(await ask(bridge, 'retention.hold', hold)),
    liftHold: async ({ id }, reason) => take(await ask(bridge, 'retention.lift', { holdId: id, reason })),
    async finishPurge() {
      const failure = take(await ask(bridge, 'retention.finish', {}))
      if (failure) get().tellFailure(failure)
      else get().tell('done', T.finished)
    },
    async saveCertificate(purgeId) {
      const result = await ask(bridge, 'retention.certificate', { purgeId })
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value !== null) get().tell('done', T.saved(result.value))
    },
    async loadPurgedChart(chartId) {
      set({ purgedChart: RUNNING })
      const result = await ask(bridge, 'retention.chart', { chartId })
      if (isOpen() && get().chartId === chartId) set({ purgedChart: settled(result) })
    },
    forgetRetention: () => set(NOTHING),
  }
}
