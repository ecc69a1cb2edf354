// A self-test in plain lines for a terminal.
import { type Measure, rateOf, type SelfTest, type Shortfall } from '../shared/figures'

const WORDS: Readonly<Record<Measure, string>> = {
  entityRecall: 'identifiers masked whole',
  charRecall: 'their characters masked',
  charPrecision: 'masked characters that had to go',
  overRedaction: 'other text masked',
  overRedactionClean: 'text masked in clean notes',
  zeroLeak: 'notes without a leak',
  cleanFlagged: 'clean notes with anything masked',
}

export function tableOf(test: SelfTest): string {
  const { at, notes, identifiers, goldSha256, versions, figures, intervals, categories } = test
  const measures = Object.keys(WORDS) as Measure[]
  return [
    `Self-test, ${at.slice(0, 16).replace('T', ' ')} UTC: ${notes} notes, ${identifiers} identifiers, gold set ${goldSha256.slice(0, 8)}`,
    ...Object.entries(versions).map(([name, version]) => `  ${name}: ${version}`),
    '',
    ...measures.map((measure) => `${WORDS[measure].padEnd(34)}${percent(figures[measure])}${between(intervals[measure])}`),
    '',
    ...categories.map(({ label, identifiers: all, masked }) => {
      const counts = `${String(masked).padStart(6)} of ${String(all).padStart(5)}`
      return `${label.padEnd(19)}${counts} ${percent(masked / all)}`
    }),
    '',
    `${rateOf(test).toFixed(1)} notes a second`,
    '',
  ].join('\n')
}

/** A line for each floor that was missed. */
export const belowFloors = ({ shortfalls }: SelfTest): string[] => shortfalls.map(say)

function say({ measure, is, floor }: Shortfall): string {
  const words = WORDS[measure]
  if (is === null) return `${words}: nothing to measure it on, and the floor is ${share(floor)}.`
  const [side, name] = is > floor ? ['over', 'ceiling'] : ['under', 'floor']
  return `${words}: ${share(is)}, ${(100 * Math.abs(is - floor)).toFixed(2)} points ${side} the ${name} of ${share(floor)}.`
}

const share = (x: number): string => `${(100 * x).toFixed(2)} %`
const percent = (x: number | null): string => (x === null ? '–' : share(x)).padStart(9)
const between = (range: readonly [number, number] | null): string => (range === null ? '' : `   [${share(range[0])}, ${share(range[1])}]`)
