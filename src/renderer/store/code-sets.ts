// The code sets at hand, and an official release on its way to them: read with progress, looked at, added or discarded.
import type { Failure } from '../../shared/failures'
import type { CallResult } from '../../shared/ipc/derive'
import { ask } from '../bridge'
import { S } from '../strings'
import type { CodeSetsSlice, Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

export function codeSetsSlice({ bridge, set, get }: Tools): CodeSetsSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'

  async function read(call: () => Promise<CallResult<'code-sets.pick'>>): Promise<void> {
    if (get().release.state === 'running') return
    set({ release: RUNNING, releaseRead: null })
    const result = await call()
    // Locked meanwhile: what was read went with the records.
    if (!isOpen()) return
    const stopped = result.ok ? result.value === null : result.error.code === 'cancelled'
    set({ release: stopped ? IDLE : (settled(result) as CodeSetsSlice['release']), releaseRead: null })
    if (result.ok && result.value && result.value.state !== 'refused') get().showDialog({ kind: 'release' })
  }

  /** What is checked, and with what, may be another thing now. */
  async function take(result: CallResult<'code-sets.confirm'>, said: string): Promise<Failure | null> {
    if (!result.ok) return result.error
    set({ codeSets: settled(result) })
    get().tell('done', said)
    await Promise.all([get().loadSettings(), get().chartId ? get().refreshChart() : null])
    return null
  }

  return {
    codeSets: IDLE,
    release: IDLE,
    releaseRead: null,
    async loadCodeSets() {
      if (get().codeSets.state !== 'ready') set({ codeSets: RUNNING })
      const result = await ask(bridge, 'code-sets.list', {})
      if (isOpen()) set({ codeSets: settled(result) })
    },
    importRelease: () => read(() => ask(bridge, 'code-sets.pick', {})),
    async sayYear(fiscalYear) {
      const release = readyValue(get().release)
      if (release?.state !== 'year-asked') return
      get().closeDialog()
      await read(() => ask(bridge, 'code-sets.year', { offer: release.offer, fiscalYear }))
    },
    async stopRelease() {
      const result = await ask(bridge, 'code-sets.cancel', {})
      if (!result.ok) get().tellFailure(result.error)
    },
    async addRelease() {
      const release = readyValue(get().release)
      if (release?.state !== 'offered') return null
      const result = await ask(bridge, 'code-sets.confirm', { offer: release.offer })
      const failure = await take(result, S.codeSets.added(release.sets.filter((one) => one.replaces !== 'same')))
      if (!failure) set({ release: IDLE })
      return failure
    },
    async discardRelease() {
      set({ release: IDLE, dialog: null })
      const result = await ask(bridge, 'code-sets.discard', {})
      if (!result.ok) get().tellFailure(result.error)
    },
    async removeCodeSet(codeSet, reason) {
      if (codeSet.id === null) return null
      return take(await ask(bridge, 'code-sets.remove', { codeSetId: codeSet.id, reason }), S.codeSets.removed(codeSet.name))
    },
    forgetCodeSets: () => set({ codeSets: IDLE, release: IDLE, releaseRead: null }),
  }
}
