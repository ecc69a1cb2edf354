// A self-test as main would report it. Never shipped.
import type { SelfTest } from '../../shared/figures'

export const FAKE_SELF_TEST: SelfTest = {
  at: '2026-03-02T08:00:00.000Z',
  goldSha256: '9'.repeat(64),
  versions: { rules: 'rules 2, lexicon 1 5edb3849', model: 'deid 1 0f3c' },
  notes: 70,
  identifiers: 1512,
  characters: 180_000,
  milliseconds: 7000,
  figures: {
    entityRecall: 0.9712,
    charRecall: 0.981,
    charPrecision: 0.9904,
    overRedaction: 0.0021,
    overRedactionClean: 0.0008,
    zeroLeak: 0.805,
    cleanFlagged: 0.1,
  },
  intervals: {
    entityRecall: [0.958, 0.983],
    charRecall: [0.97, 0.99],
    charPrecision: [0.985, 0.995],
    overRedaction: [0.001, 0.004],
    overRedactionClean: [0, 0.002],
    zeroLeak: [0.7, 0.89],
    cleanFlagged: [0, 0.3],
  },
  categories: [{ label: 'NAME', identifiers: 800, masked: 790 }],
  floors: { entityRecall: 0.95, charPrecision: 0.95, overRedactionClean: 0.005 },
  shortfalls: [],
}
