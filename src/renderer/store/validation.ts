// Rounds of second readings: their list, the open one, and the chart that is read in it.
import type { RoundChart } from '../../shared/validation-views'
import { ask } from '../bridge'
import { V } from '../strings-validation'
import type { Tools } from './state'
import { IDLE, RUNNING, ready, readyValue, settled } from './task'
import type { ValidationSlice } from './validation-state'

const NOTHING = {
  validation: IDLE,
  validationPlace: 'list',
  roundCursor: null,
  round: IDLE,
  roundChartCursor: null,
  roundFrame: IDLE,
  reading: IDLE,
  readingMarks: [],
} as const

/** Both texts of these may be seen. */
export const canOpen = ({ standing }: RoundChart): boolean => standing === 'to-read' || standing === 'read' || standing === 'closed'

export function validationSlice({ bridge, set, get }: Tools): ValidationSlice {
  const isOpen = (): boolean => readyValue(get().session)?.state === 'open'
  const openRound = () => readyValue(get().round)
  let framed = 0

  /** Anew, with what was read since. */
  async function refresh(): Promise<void> {
    const round = openRound()
    if (!round) return
    const result = await ask(bridge, 'validation.open', { roundId: round.id })
    if (isOpen() && openRound()?.id === round.id) set({ round: settled(result) })
  }

  return {
    ...NOTHING,
    async loadValidation() {
      if (get().validation.state !== 'ready') set({ validation: RUNNING })
      const result = await ask(bridge, 'validation.get', {})
      if (isOpen()) set({ validation: settled(result) })
    },
    setRoundCursor: (roundCursor) => set({ roundCursor }),
    goToRounds() {
      set({ validationPlace: 'list', dialog: null })
      void get().loadValidation()
    },
    async goToRound(id) {
      set({ validationPlace: 'round', roundCursor: id, round: RUNNING, roundChartCursor: null })
      const result = await ask(bridge, 'validation.open', { roundId: id })
      if (isOpen() && get().roundCursor === id) set({ round: settled(result) })
    },
    setRoundChartCursor: (roundChartCursor) => set({ roundChartCursor }),
    async previewRound(filter) {
      framed += 1
      const turn = framed
      const result = await ask(bridge, 'validation.frame', { filter })
      if (turn === framed && isOpen()) set({ roundFrame: settled(result) })
    },
    async startRound(name, filter, size) {
      const frame = readyValue(get().roundFrame)
      if (!frame) return null
      const result = await ask(bridge, 'validation.start', { name, filter, size, frameSha256: frame.sha256 })
      if (!result.ok) {
        if (result.error.code === 'frame-changed') await get().previewRound(filter)
        return result.error
      }
      const { id } = result.value
      if (isOpen()) set({ validationPlace: 'round', roundCursor: id, round: ready(result.value), roundChartCursor: null })
      return null
    },
    async closeRound() {
      const round = openRound()
      if (!round) return null
      const result = await ask(bridge, 'validation.close', { roundId: round.id })
      if (!result.ok) return result.error
      if (isOpen()) set({ round: ready(result.value) })
      return null
    },
    async openReading(chartId) {
      const round = openRound()
      if (!round) return
      get().closeChart()
      set({ screen: 'reading', dialog: null, reading: RUNNING, readingMarks: [], roundChartCursor: chartId, panel: 'findings' })
      const result = await ask(bridge, 'validation.read', { roundId: round.id, chartId })
      if (isOpen() && get().roundChartCursor === chartId) set({ reading: settled(result) })
    },
    async readNext() {
      const drawn = openRound()?.drawn ?? []
      const at = drawn.findIndex(({ id }) => id === get().roundChartCursor)
      const next = [...drawn.slice(at + 1), ...drawn.slice(0, at + 1)].find(({ standing }) => standing === 'to-read')
      if (next) return get().openReading(next.id)
      get().tell('info', V.nothingWaits)
      get().leaveReading()
    },
    async stepReading(by) {
      const drawn = openRound()?.drawn.filter(canOpen) ?? []
      const next = drawn[drawn.findIndex(({ id }) => id === get().roundChartCursor) + by]
      if (next) await get().openReading(next.id)
      else get().tell('info', by === 1 ? V.noNext : V.noPrevious)
    },
    markMissed({ start, end }, category, everywhere) {
      const apart = get().readingMarks.filter((mark) => mark.kind !== 'missed' || mark.end <= start || end <= mark.start)
      set({ readingMarks: [...apart, { kind: 'missed', category, start, end, everywhere }], selection: null })
    },
    markInVain(findingId) {
      const finding = readyValue(get().reading)?.chart.findings.find(({ id }) => id === findingId)
      if (!finding) return
      const { start, end, category } = finding
      const others = get().readingMarks.filter((mark) => mark.kind !== 'in-vain' || mark.start !== start)
      const isOff = others.length < get().readingMarks.length
      set({ readingMarks: isOff ? others : [...others, { kind: 'in-vain', category, start, end, everywhere: false }] })
    },
    dropMark: (at) => set({ readingMarks: get().readingMarks.filter((_, i) => i !== at) }),
    async keepReading() {
      const reading = readyValue(get().reading)
      if (!reading) return null
      const { roundId, chart } = reading
      const marks = [...get().readingMarks]
      const result = await ask(bridge, 'validation.keep', { roundId, chartId: chart.summary.id, marks })
      if (!result.ok) return result.error
      if (isOpen()) set({ reading: ready(result.value), readingMarks: [], selection: null })
      await refresh()
      return null
    },
    leaveReading() {
      get().select(null)
      set({ screen: 'governance', dialog: null, reading: IDLE, readingMarks: [], selectedFinding: null })
      void refresh()
    },
    forgetValidation: () => set(NOTHING),
  }
}
