// Quality figures: which are asked for, and their export. Main counts them.
import { ask } from '../bridge'
import { S } from '../strings'
import type { QualitySlice } from './quality-state'
import type { Tools } from './state'
import { IDLE, inTurn, RUNNING, readyValue, settled } from './task'

export function qualitySlice({ bridge, set, get }: Tools): QualitySlice {
  const turn = inTurn()
  let last = 0

  const told = (result: Awaited<ReturnType<typeof ask<'quality.export'>>>): void => {
    if (!result.ok) get().tellFailure(result.error)
    else if (result.value !== null) get().tell('done', S.quality.saved, result.value.file)
  }

  return {
    quality: IDLE,
    qualityAsked: { by: 'coder', from: null, to: null },
    qualityCounted: null,
    async loadQuality() {
      const mine = ++last
      // A count that is no longer asked for makes room for the next.
      if (get().quality.state === 'running') void ask(bridge, 'quality.cancel', {})
      set({ quality: RUNNING, qualityCounted: null })
      const result = await turn(() => ask(bridge, 'quality.get', get().qualityAsked))
      const isOpen = readyValue(get().session)?.state === 'open'
      if (mine === last && isOpen) set({ quality: settled(result), qualityCounted: null })
    },
    async askQuality(change) {
      set({ qualityAsked: { ...get().qualityAsked, ...change } })
      await get().loadQuality()
    },
    async stopQuality() {
      const result = await ask(bridge, 'quality.cancel', {})
      if (!result.ok) get().tellFailure(result.error)
    },
    exportFigures: async () => told(await ask(bridge, 'quality.export', get().qualityAsked)),
    exportChart: async (name, svg) => told(await ask(bridge, 'quality.export-chart', { name, svg })),
    forgetQuality: () => set({ quality: IDLE, qualityCounted: null }),
  }
}
