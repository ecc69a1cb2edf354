// The list of a purge as it stands, and what of it is chosen: the sheet and the dialog go by the same.
import { useMemo } from 'react'
import { useApp } from '../../store/context'
import { readyValue } from '../../store/task'
import { isFree, type ToPurge, toPurge } from './to-purge'

/** Listed in one certificate. */
const MOST = 1000

export function useToPurge(): { readonly rows: readonly ToPurge[]; readonly chosen: readonly ToPurge[]; readonly tooMany: boolean } {
  const view = useApp((s) => readyValue(s.retention))
  const rule = useApp((s) => s.purgeRule)
  const kinds = useApp((s) => s.purgeKinds)
  const leftOut = useApp((s) => s.purgeLeftOut)
  return useMemo(() => {
    const rows = toPurge(view?.candidates ?? [], rule, kinds)
    const chosen = rows.filter((row) => isFree(row) && !leftOut.has(row.chart.chartId))
    return { rows, chosen: chosen.slice(0, MOST), tooMany: chosen.length > MOST }
  }, [view, rule, kinds, leftOut])
}
