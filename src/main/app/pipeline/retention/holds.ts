// Legal holds: what one covers is not purged until a compliance lead lifts it. Set and lifted with a reason, in state and ledger.
import type { FailureCode } from '../../../../shared/failures'
import { type ChartId, type HoldId, newId } from '../../../../shared/ids'
import { mayDo } from '../../../../shared/people'
import { err, ok, type Result } from '../../../../shared/result'
import { describeFilter, fixFilter, isEmptyFilter, type WorklistFilter } from '../../../../shared/worklist-filter'
import { asSha256, sha256Text } from '../../../store'
import { dayOf } from '../../tools'
import { type Desk, timeOf } from '../desk'
import { peopleAt } from '../worklist'
import { chartsFoundBy } from './standing'

export type HoldWish =
  | { readonly scope: 'charts'; readonly chartIds: readonly ChartId[] }
  | { readonly scope: 'filter'; readonly filter: WorklistFilter }
  | { readonly scope: 'all' }

interface Meant {
  readonly charts: readonly ChartId[]
  readonly filter: WorklistFilter | null
  readonly says: string
}

export function setHold(desk: Desk, wish: HoldWish, why: string): Result<HoldId, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const reason = why.trim()
  if (!reason) return err('reason-missing')
  const meant = meantBy(desk, wish)
  if (!meant.ok) return meant
  const { charts, filter, says } = meant.value
  const id = newId<HoldId>()
  const setAt = timeOf(desk)
  return desk.store.write((w) => {
    const ledgerSeq = w.append({
      kind: 'hold-set',
      reason: { typed: reason },
      detail: { hold: id, scope: wish.scope, charts: charts.length, sha256: asSha256(sha256Text([...charts].sort().join('\n'))) },
    })
    w.retention.setHold({ id, scope: wish.scope, filter, says, reason, setBy: desk.person.name, setAt, ledgerSeq }, charts)
    return id
  })
}

function meantBy(desk: Desk, wish: HoldWish): Result<Meant, FailureCode> {
  if (wish.scope === 'all') return ok({ charts: [], filter: null, says: 'All charts' })
  if (wish.scope === 'charts') {
    const charts = [...new Set(wish.chartIds)]
    if (charts.length === 0) return err('hold-empty')
    const listed = charts.map((id) => desk.store.read.charts.listing(id))
    if (listed.some((one) => one === null)) return err('chart-unknown')
    return ok({ charts, filter: null, says: charts.length === 1 ? 'One chart' : `${charts.length} charts` })
  }
  if (isEmptyFilter(wish.filter)) return err('hold-empty')
  const names = new Map(peopleAt(desk).map(({ id, name }) => [id, name]))
  const nameOf = (id: (typeof desk)['person']['id']): string => names.get(id) ?? id
  const filter = fixFilter(wish.filter, { me: desk.person.id, today: dayOf(desk.platform.now()), nameOf })
  return ok({ charts: [...chartsFoundBy(desk, filter)], filter, says: describeFilter(filter, nameOf) })
}

export function liftHold(desk: Desk, id: HoldId, why: string): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const reason = why.trim()
  if (!reason) return err('reason-missing')
  if (!desk.store.read.retention.holds().some((hold) => hold.id === id && hold.lifted === null)) return err('hold-unknown')
  const at = timeOf(desk)
  return desk.store.write((w) => {
    const ledgerSeq = w.append({ kind: 'hold-lifted', reason: { typed: reason }, detail: { hold: id } })
    w.retention.liftHold(id, { by: desk.person.name, at, reason }, ledgerSeq)
  })
}
