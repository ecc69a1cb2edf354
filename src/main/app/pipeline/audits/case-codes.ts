// A code that an auditor types, checked with the shelf as the chart's own codes are: a made-up code never enters an audit.
import type { Poa } from '../../../../shared/poa'
import { err, ok } from '../../../../shared/result'
import { canonical, checkCode, SYSTEM } from '../../../codes'
import { admitCode, type MarkedCode } from '../../../review'
import { codingDate, shelfFor, tableFor } from '../chart-state'
import type { Desk } from '../desk'
import type { CaseAt, Outcome } from './audit-state'

export interface TypedCode {
  /** Null: ICD-10-CM. */
  readonly system: string | null
  readonly code: string
  readonly poa: Poa | null
}

/** Written as the tables write it, with its title. */
export function codeFor(desk: Desk, { facts, audit }: CaseAt, typed: TypedCode): Outcome<MarkedCode> {
  const chart = chartOf(desk, facts)
  const named = canonical({ system: typed.system ?? SYSTEM, code: typed.code })
  const check = checkCode(shelfFor(desk, chart), named.system, named.code, codingDate(chart))
  const admitted = admitCode(audit.template, named, check)
  if (!admitted.ok) return admitted
  return check.status === 'valid' ? ok({ ...named, title: check.title, poa: typed.poa }) : err('code-unknown')
}

/** Name of the edition the case is checked with; null where there is none. */
export function codeSetOf(desk: Desk, { facts }: Pick<CaseAt, 'facts'>): string | null {
  const table = tableFor(desk, chartOf(desk, facts))
  return table.ok ? table.value.version.name : null
}

function chartOf(desk: Desk, { chartId }: CaseAt['facts']) {
  const chart = desk.store.read.charts.listing(chartId)
  if (!chart) throw new Error('the chart of a case is gone')
  return chart
}
