// The pages of the open chart: which one is looked at, its words and its image, and the way out of redacted ones. Main draws and redacts.
import type { Failure } from '../../shared/failures'
import type { PageImageView } from '../../shared/page-view'
import type { Result } from '../../shared/result'
import { ask } from '../bridge'
import { G } from '../strings-pages'
import type { PagesSlice } from './pages-state'
import type { Tools } from './state'
import { IDLE, RUNNING, readyValue, settled } from './task'

/** Images kept: the pages before and after at one size, and a change of size. */
const KEPT = 8

const NO_PAGES = { pages: IDLE, page: 1, pageWords: {} } as const

export function pagesSlice({ bridge, set, get }: Tools): PagesSlice {
  /** The one used last is the last. */
  const images = new Map<string, Promise<Result<PageImageView, Failure>>>()

  return {
    ...NO_PAGES,
    pageZoom: 'width',
    redacting: null,
    async loadPages() {
      const { chartId } = get()
      if (!chartId) return
      set({ pages: RUNNING })
      const result = await ask(bridge, 'pages.list', { chartId })
      if (get().chartId === chartId) set({ pages: settled(result) })
    },
    goToPage(number) {
      const pages = readyValue(get().pages) ?? []
      if (pages.some((page) => page.number === number)) set({ page: number })
    },
    turnPage: (by) => get().goToPage(get().page + by),
    showPageOf(offset) {
      const page = readyValue(get().pages)?.find(({ start, end }) => start <= offset && offset < end)
      if (page && page.number !== get().page) set({ page: page.number })
    },
    zoomPage: (pageZoom) => set({ pageZoom }),
    async loadPageWords(number) {
      const { chartId, pageWords } = get()
      if (!chartId || (pageWords[number] && pageWords[number].state !== 'failed')) return
      set({ pageWords: { ...pageWords, [number]: RUNNING } })
      const result = await ask(bridge, 'pages.words', { chartId, number })
      if (get().chartId === chartId) set({ pageWords: { ...get().pageWords, [number]: settled(result) } })
    },
    async pageImage(number, pixelsPerPoint) {
      const { chartId } = get()
      if (!chartId) return { ok: false, error: { code: 'chart-unknown' } }
      const key = `${chartId} ${number} ${pixelsPerPoint}`
      const image = images.get(key) ?? ask(bridge, 'pages.image', { chartId, number, pixelsPerPoint })
      images.delete(key)
      images.set(key, image)
      for (const old of images.keys()) if (images.size > KEPT) images.delete(old)
      const drawn = await image
      // Another try may draw it.
      if (!drawn.ok) images.delete(key)
      return drawn
    },
    async exportPages(format) {
      const { chartId } = get()
      if (!chartId) return null
      const result = await ask(bridge, 'pages.export', { chartId, format })
      set({ redacting: null })
      if (readyValue(get().session)?.state !== 'open') return null
      if (!result.ok && result.error.code !== 'cancelled') return result.error
      get().closeDialog()
      if (result.ok && result.value) get().tell('done', G.exported(result.value), G.exportedDetail(result.value))
      else get().tell('info', G.notMade)
      return null
    },
    async stopRedacting() {
      const result = await ask(bridge, 'pages.cancel', {})
      if (!result.ok) get().tellFailure(result.error)
    },
    takeRedacting: (redacting) => set({ redacting }),
    forgetPages() {
      images.clear()
      set({ ...NO_PAGES, redacting: null })
    },
  }
}
