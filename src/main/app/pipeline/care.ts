// The setting of care of a chart: read from its cleared text, or as a person said it. It decides which rules for outpatients hold and
// whether codes get a POA indicator.
import type { CareSetting, CareView } from '../../../shared/coding-views'
import type { FailureCode } from '../../../shared/failures'
import type { ChartId } from '../../../shared/ids'
import { mayDo } from '../../../shared/people'
import { err, type Result } from '../../../shared/result'
import { settingIn } from '../../codes'
import { loadChart } from './chart-state'
import type { Desk } from './desk'

/** @param text the cleared text; empty where nothing is cleared yet, so that a key in a long chart does not read all of it */
export function careOf({ store }: Desk, chartId: ChartId, text: string): CareView {
  const said = store.read.coding.careSetting(chartId)
  return said === null ? { setting: settingIn(text), by: 'text' } : { setting: said, by: 'person' }
}

/** Saying again what stands changes nothing. */
export function setCareSetting(desk: Desk, chartId: ChartId, setting: Exclude<CareSetting, 'unknown'>): Result<void, FailureCode> {
  if (!mayDo(desk.person, 'code')) return err('role-missing')
  const state = loadChart(desk, chartId, ['review', 'cleared', 'coding'])
  if (!state.ok) return state
  const done = desk.store.write((w) => {
    if (w.read.coding.careSetting(chartId) === setting) return
    w.coding.setCareSetting(chartId, setting)
    w.append({ kind: 'care-setting-set', chartId, detail: { setting } })
  })
  if (done.ok) desk.changed([chartId])
  return done
}
