// The keys of the page beside the text.
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { useCommands } from '../ui/keys'
import { mayExportPages } from './may-export'

/** Also tells whether the chart has pages, and whether one is shown. */
export function usePages(): { readonly has: boolean; readonly shown: boolean } {
  const has = useApp((s) => (readyValue(s.pages)?.length ?? 0) > 0)
  const shown = useApp((s) => s.preferences.page)
  return { has, shown: has && shown }
}

export function usePageCommands(): void {
  const act = useAppStore().getState
  const { has, shown } = usePages()
  const exports = useApp((s) => mayExportPages(readyValue(s.chart)))
  useCommands({
    ...(has ? { 'page.show': () => act().prefer({ page: !act().preferences.page }) } : {}),
    ...(has && exports ? { 'pages.export': () => act().showDialog({ kind: 'export-pages' }) } : {}),
    ...(shown
      ? {
          'page.next': () => act().turnPage(1),
          'page.previous': () => act().turnPage(-1),
          'page.fit': () => act().zoomPage('width'),
        }
      : {}),
  })
}
