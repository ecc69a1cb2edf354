// What can be done with the code of the open page: add it to the chart or hand it to the dialog that waits, copy it, go up.

import type { BookState } from '../store/book-state'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { copyText } from '../ui/copy-text'

export interface BookActions {
  /** Null where there is nothing to add to, or nothing that can be added. */
  readonly add: (() => void) | null
  readonly copy: () => void
  readonly up: (() => void) | null
  /** Another year's code is not added; this is the chart's. */
  readonly otherYear: string | null
}

export function useBookActions({ page, take, chartId, own, edition }: BookState): BookActions {
  const store = useAppStore()
  const act = store.getState()
  const chart = useApp((s) => (chartId ? readyValue(s.chart) : null))
  const shown = readyValue(page)
  const atCoding = chart?.summary.status === 'cleared' || chart?.summary.status === 'coding'
  const otherYear = edition === own ? null : own

  const addToChart = async () => {
    if (!shown) return
    const { selection } = store.getState()
    const failure = await act.addCode(shown.code, selection?.side === 'scrubbed' ? selection : null)
    if (failure) act.tellFailure(failure)
    else act.closeBook()
  }
  const taken = () => {
    if (!shown || !take) return
    take({ code: shown.code, title: shown.title, billable: true, by: null, without: [] })
    act.closeBook()
  }
  const can = shown?.billable === true && otherYear === null
  const above = shown?.path.at(-1)
  return {
    add: can && take ? taken : can && atCoding ? () => void addToChart() : null,
    copy: () => {
      if (!shown) return
      copyText(shown.code)
      act.tell('info', S.book.copied(shown.code))
    },
    up: above ? () => void act.turnTo(above.code, true) : null,
    otherYear: take || atCoding ? otherYear : null,
  }
}
