// After how many minutes without a touch the records lock. In the records, as it holds for everybody who works with them.
import type { FailureCode } from '../../shared/failures'
import { mayDo } from '../../shared/people'
import { IDLE_MINUTES } from '../../shared/people-views'
import { err, ok, type Result } from '../../shared/result'
import type { Store } from '../store'
import type { Desk } from './pipeline/desk'

const SETTING = 'idle-lock'

export function readIdleMinutes({ read }: Pick<Store, 'read'>): number {
  const kept = read.settings.get(SETTING)
  return typeof kept === 'number' && kept >= IDLE_MINUTES.least && kept <= IDLE_MINUTES.most ? kept : IDLE_MINUTES.unless
}

export function saveIdleMinutes(desk: Desk, minutes: number): Result<number, FailureCode> {
  if (!mayDo(desk.person, 'administer')) return err('role-missing')
  const saved = desk.store.write((w) => {
    w.settings.set(SETTING, minutes)
    w.append({ kind: 'settings-changed', detail: { setting: 'idle-lock', minutes } })
  })
  return saved.ok ? ok(minutes) : saved
}
