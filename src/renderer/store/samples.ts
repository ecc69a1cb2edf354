// Samples: their list, a new one from its begin to its draw, and the open one with what is done to it.
import type { Failure } from '../../shared/failures'
import type { CallResult } from '../../shared/ipc/derive'
import { ask } from '../bridge'
import { NEW_DRAFT, planOf } from '../samples/draft'
import { SAMPLES } from '../strings-samples'
import type { SamplesSlice } from './samples-state'
import type { Tools } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'

const NOTHING = {
  samples: IDLE,
  samplePlace: 'list',
  sampleCursor: null,
  begun: IDLE,
  draft: NEW_DRAFT,
  frame: IDLE,
  sample: IDLE,
  unitCursor: null,
  repeating: IDLE,
} as const

export function samplesSlice({ bridge, set, get }: Tools): SamplesSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'
  let asked = 0

  function take(result: CallResult<'samples.open'>): Failure | null {
    if (!result.ok) return result.error
    if (isOpen()) set({ sample: ready(result.value) })
    return null
  }

  /** A change of the open sample. */
  async function change(call: (sampleId: NonNullable<ReturnType<typeof openId>>) => Promise<CallResult<'samples.open'>>) {
    const id = openId()
    return id === null ? null : take(await call(id))
  }
  const openId = () => readyValue(get().sample)?.id ?? null

  return {
    ...NOTHING,
    async loadSamples() {
      if (get().samples.state !== 'ready') set({ samples: RUNNING })
      const result = await ask(bridge, 'samples.list', {})
      if (isOpen()) set({ samples: settled(result) })
    },
    setSampleCursor: (sampleCursor) => set({ sampleCursor }),
    goToSampleList() {
      set({ samplePlace: 'list', dialog: null })
      void get().loadSamples()
    },
    async beginSample() {
      set({ samplePlace: 'new', begun: RUNNING })
      const result = await ask(bridge, 'samples.begin', {})
      if (isOpen()) set({ begun: settled(result) })
    },
    changeDraft: (changed) => set({ draft: { ...get().draft, ...changed } }),
    async previewFrame() {
      asked += 1
      const turn = asked
      const { draft, frame } = get()
      const strata = readyValue(frame)?.strata.map(({ code }) => code) ?? []
      const result = await ask(bridge, 'samples.preview', { filter: draft.filter, plan: planOf(draft, strata), aiStated: draft.aiStated })
      if (turn === asked && isOpen()) set({ frame: settled(result) })
    },
    async drawSample() {
      const { draft, frame } = get()
      const shown = readyValue(frame)
      if (!shown) return null
      const { name, who, what, when, filter, aiStated, seedBy, seed } = draft
      const result = await ask(bridge, 'samples.draw', {
        name,
        universe: { who, what, when },
        filter,
        aiStated,
        plan: planOf(
          draft,
          shown.strata.map(({ code }) => code),
        ),
        seed: seedBy === 'app' ? { origin: 'app' } : { origin: 'person', value: seed },
        frameSha256: shown.sha256,
      })
      if (!result.ok) {
        if (result.error.code === 'frame-changed') await get().previewFrame()
        return result.error
      }
      if (!isOpen()) return null
      const { id, drawn } = result.value
      set({ samplePlace: 'sample', draft: NEW_DRAFT, frame: IDLE, begun: IDLE, sampleCursor: id, unitCursor: drawn[0]?.unit ?? null })
      return take(result)
    },
    async goToSample(id) {
      set({ samplePlace: 'sample', sampleCursor: id, sample: RUNNING, unitCursor: null })
      const result = await ask(bridge, 'samples.open', { sampleId: id })
      if (isOpen()) set({ sample: settled(result), unitCursor: result.ok ? (result.value.drawn[0]?.unit ?? null) : null })
    },
    setUnitCursor: (unitCursor) => set({ unitCursor }),
    async repeatSample() {
      if (get().repeating.state === 'running') return
      set({ repeating: RUNNING })
      const failure = await change((sampleId) => ask(bridge, 'samples.repeat', { sampleId }))
      set({ repeating: IDLE })
      if (failure) get().tellFailure(failure)
    },
    replaceUnit: (unit, reason) => change((sampleId) => ask(bridge, 'samples.replace', { sampleId, unit, reason })),
    typeFigures: (typed) => change((sampleId) => ask(bridge, 'samples.type-figures', { sampleId, ...typed })),
    async exportSample(format) {
      const sampleId = openId()
      if (sampleId === null) return
      const result = await ask(bridge, 'samples.export', { sampleId, format })
      if (!result.ok) get().tellFailure(result.error)
      else if (result.value !== null) get().tell('done', SAMPLES.exported(result.value))
    },
    forgetSamples: () => set(NOTHING),
  }
}
