// Intake: batches as main tells of them, and what a person does with them.

import type { BatchId } from '../../shared/ids'
import type { BatchView } from '../../shared/intake-views'
import type { CallResult } from '../../shared/ipc/derive'
import { ask } from '../bridge'
import type { IntakeSlice } from './intake-state'
import type { Tools } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'

const NOTHING = { batches: IDLE, moving: [], batchCursor: null, refusedFiles: IDLE, refusedCursor: null } as const

export function intakeSlice({ bridge, set, get }: Tools): IntakeSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'
  /** Whose refused files are held, and how many there were. */
  let held: { readonly id: BatchId; readonly refused: number } | null = null
  let loading = false

  /** Reads anew what was not taken, where there is more or less of it than before. */
  async function loadRefused(): Promise<void> {
    const batch = get().batchAtHand()
    if (!batch || loading) return
    const { id, leaves } = batch
    if (held?.id === id && held.refused === leaves.refused) return
    const same = held?.id === id
    held = { id, refused: leaves.refused }
    if (leaves.refused === 0) return set({ refusedFiles: ready([]), refusedCursor: null })
    if (!same) set({ refusedFiles: RUNNING, refusedCursor: null })
    loading = true
    const result = await ask(bridge, 'intake.refused', { batchId: id })
    loading = false
    if (isOpen() && held?.id === id) set({ refusedFiles: settled(result) })
    // It went on meanwhile, or the person to another batch.
    await loadRefused()
  }

  /** A batch as it stands after an act. */
  function take(result: CallResult<'intake.pause'> | CallResult<'intake.add'>): void {
    if (!result.ok) get().tellFailure(result.error)
    else if (result.value && isOpen()) get().takeBatches([result.value])
  }

  const begun = (result: CallResult<'intake.add'>): void => {
    take(result)
    if (result.ok && result.value) get().setBatchCursor(result.value.id)
  }

  return {
    ...NOTHING,
    async loadIntake() {
      if (get().batches.state !== 'ready') set({ batches: RUNNING })
      const result = await ask(bridge, 'intake.list', {})
      if (!isOpen()) return
      set({ batches: settled(result) })
      await loadRefused()
    },
    takeBatches(changed) {
      if (!isOpen()) return
      const fresh = new Map(changed.map((batch) => [batch.id, batch]))
      const moving = [...get().moving.filter(({ id }) => !fresh.has(id)), ...changed.filter(isMoving)]
      set({ moving })
      const { batches } = get()
      if (batches.state !== 'ready') return
      const have = new Set(batches.value.map(({ id }) => id))
      const news = changed.filter(({ id }) => !have.has(id))
      set({ batches: ready([...news, ...batches.value.map((batch) => fresh.get(batch.id) ?? batch)]) })
      void loadRefused()
    },
    setBatchCursor(batchCursor) {
      set({ batchCursor })
      void loadRefused()
    },
    setRefusedCursor: (refusedCursor) => set({ refusedCursor }),
    batchAtHand() {
      const all = readyValue(get().batches) ?? []
      return all.find(({ id }) => id === get().batchCursor) ?? all[0] ?? null
    },
    addToIntake: async (what) => begun(await ask(bridge, 'intake.add', { what })),
    async watchFolder(polling) {
      const result = await ask(bridge, 'intake.watch', { polling })
      if (!result.ok) return result.error
      begun(result)
      return null
    },
    async pauseOrResume() {
      const batch = get().batchAtHand()
      if (!batch) return
      const stands = batch.state === 'paused' || (batch.state === 'running' && batch.because !== null)
      if (stands) take(await ask(bridge, 'intake.resume', { batchId: batch.id }))
      else if (batch.state === 'running') take(await ask(bridge, 'intake.pause', { batchId: batch.id }))
    },
    async cancelBatch() {
      const batch = get().batchAtHand()
      if (batch && ['running', 'paused'].includes(batch.state)) take(await ask(bridge, 'intake.cancel', { batchId: batch.id }))
    },
    async retryFiles(files, password) {
      const batch = get().batchAtHand()
      if (!batch) return null
      const result = await ask(bridge, 'intake.retry', { batchId: batch.id, files: files && [...files], password })
      if (!result.ok) return result.error
      take(result)
      return null
    },
    forgetIntake() {
      held = null
      set(NOTHING)
    },
  }
}

const isMoving = ({ state, watched, because, files, listing }: BatchView): boolean =>
  state === 'running' && because === null && (!watched || listing || files.waiting + files.reading > 0)
