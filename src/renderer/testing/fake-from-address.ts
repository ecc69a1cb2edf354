// Picks a fake by the address: ?fake, ?fake=first-run, ?fake=locked, ?fake=empty, ?fake=big, ?fake=many, ?fake=signed,
// ?fake=scan, ?fake=exposed, ?fake=intake. Never shipped.

import { bigChart, createFakeBridge, exampleCharts, type FakeBridge, scannedChart } from './fake-bridge'
import { ChartBook } from './fake-chart-book'
import { CLINIC } from './fake-charts'
import { busyIntake } from './fake-intake'
import { signedCharts } from './fake-signed-charts'

const STATUSES = ['review', 'review', 'cleared', 'coding', 'finished', 'review', 'scrubbing', 'failed'] as const

export function fakeFromAddress(query: URLSearchParams): FakeBridge {
  switch (query.get('fake')) {
    case 'first-run':
      return createFakeBridge({ session: { state: 'first-run', keystore: true }, charts: [] })
    case 'locked':
      return createFakeBridge({ session: { state: 'locked', keystore: true } })
    case 'empty':
      return createFakeBridge({ charts: [] })
    case 'big':
      return createFakeBridge({ charts: [bigChart(1_000_000), ...exampleCharts()] })
    case 'many': {
      const many = manyCharts(40)
      const fake = createFakeBridge({ charts: [...exampleCharts(), ...many] })
      const busy = many.find((c) => c.status === 'scrubbing')
      if (busy) setTimeout(() => fake.emit('progress', { chartId: busy.id, stage: 'scrubbing', done: 41_000, total: 96_000 }), 500)
      return fake
    }
    case 'signed':
      return createFakeBridge({ charts: [...signedCharts(14), ...exampleCharts()] })
    case 'intake': {
      const intake = busyIntake()
      const fake = createFakeBridge({ intake })
      setTimeout(() => fake.emit('intake.changed', [...intake.batches]), 500)
      return fake
    }
    case 'scan':
      return createFakeBridge({ charts: [scannedChart(), ...exampleCharts()] })
    case 'exposed':
      return createFakeBridge({ exposed: true })
    default:
      return createFakeBridge()
  }
}

function manyCharts(n: number): ChartBook[] {
  const kinds = ['discharge', 'operative-note', 'ed-visit', 'clinic-visit', 'consult', 'radiology']
  return Array.from({ length: n }, (_, i) => {
    const day = String((i % 27) + 1).padStart(2, '0')
    const book = new ChartBook(
      `${kinds[i % kinds.length]}-${String(1000 + i * 7)}.txt`,
      CLINIC,
      `2024-11-${day}`,
      `2024-12-08T${String(i % 24).padStart(2, '0')}:20:00Z`,
    )
    book.status = STATUSES[i % STATUSES.length] ?? 'review'
    return book
  })
}
