// Quality figures as main would count them, of a fictional quarter. Never shipped.
import { wilson } from '../../shared/intervals'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import type { QualityBy, QualityRowView, QualityView, ShareView } from '../../shared/quality-views'
import { ok } from '../../shared/result'

const share = (hits: number, of: number): ShareView =>
  of === 0 ? { hits, of, value: null, interval: null } : { hits, of, value: hits / of, interval: wilson(hits, of) }

function row(label: string, accepted: number, changed: number, rejected: number, byHand: number, wrong: number): QualityRowView {
  const decided = accepted + changed + rejected
  const codes = accepted + changed + byHand
  const charts = Math.round(decided / 6)
  const correct = codes - wrong
  return {
    label,
    charts,
    accepted,
    changed,
    rejected,
    override: share(changed + rejected, decided),
    byHand: share(byHand, codes),
    blind: { charts: 4, agreement: { both: 19, firstOnly: 3, secondOnly: 5, value: 38 / 46 } },
    audit: {
      cases: Math.round(charts / 3),
      accuracy: [
        {
          method: 'code-over-code',
          numerator: correct,
          denominator: codes,
          errors: wrong,
          value: correct / codes,
          interval: wilson(correct, codes),
          meetsTarget: correct / codes >= 0.95,
          says: `Code over code: ${correct} of ${codes}`,
        },
      ],
      kappa: { value: 0.71, observed: 0.9, expected: 0.65, items: decided, interval: { level: 0.95, low: 0.62, high: 0.8 } },
    },
    planted: share(Math.max(0, 3 - wrong), 3),
  }
}

const ROWS: Readonly<Record<QualityBy, readonly QualityRowView[]>> = {
  coder: [row('Ines Okoro', 212, 18, 31, 22, 9), row('Robin Vale', 148, 9, 14, 12, 2), row('Tamsin Achterberg', 61, 12, 22, 4, 8)],
  provider: [row('Orla Brandt, MD', 190, 17, 30, 20, 8), row('Pell Iversen, DO', 120, 12, 21, 8, 6), row('', 111, 10, 16, 10, 5)],
  specialty: [row('Cardiology', 130, 9, 20, 9, 4), row('Emergency medicine', 150, 18, 33, 21, 11), row('Orthopaedics', 141, 12, 14, 8, 4)],
  month: [row('2026-01', 110, 18, 34, 12, 9), row('2026-02', 148, 12, 19, 14, 6), row('2026-03', 163, 9, 14, 12, 4)],
}

type QualityCall = Extract<CallName, `quality.${string}` | `planting.${string}`>

/** @param signed false: no chart was signed yet */
export function fakeQuality(signed = true): Pick<Handlers, QualityCall> {
  let oneIn = 0
  return {
    'planting.get': () => ok({ oneIn, maySet: true }),
    'planting.set': (asked) => {
      oneIn = asked.oneIn
      return ok({ oneIn, maySet: true })
    },
    'quality.get': (asked) => {
      const overall = row('', 421, 39, 67, 38, 19)
      const view: QualityView = {
        ...asked,
        overall: signed ? overall : { ...overall, charts: 0 },
        rows: signed ? ROWS[asked.by] : [],
        target: 0.95,
      }
      return ok(view)
    },
    'quality.cancel': () => ok(null),
    'quality.export': ({ by }) => ok({ file: `quality-by-${by}.csv` }),
    'quality.export-chart': ({ name }) => ok({ file: `${name}.svg` }),
  }
}
