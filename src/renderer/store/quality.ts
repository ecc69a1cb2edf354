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
      void ask(bridge, 'planting.get', {}).then((planting) => set({ planting: settled(planting) }))
      const result = await turn(() => ask(bridge, 'quality.get', get().qualityAsked))
      const isOpen = readyValue(get().session)?.state === 'open'
      if (mine === last && isOpen) set({ quality: settled(result), qualityCounted: null })
    },
    planting: IDLE,
    async setPlanting(oneIn) {
      const result = await ask(bridge, 'planting.set', { oneIn })
      if (result.ok) set({ planting: settled(result) })
      else get().tellFailure(result.error)
    },
    takePlanted({ code, outcome, error }) {
      const { planted } = S.quality
      if (outcome === 'caught') get().tell('done', planted.caught(code), planted.gone)
      else get().tell('soft', planted.missed(code), `${planted.why[error]} ${planted.gone}`)
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
    forgetQuality: () => set({ quality: IDLE, planting: IDLE, qualityCounted: null }),
  }
}
