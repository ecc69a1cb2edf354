// Measures the coder's assertions on the suite in bench/sets: `npm run -s bench:codes -- assertions`, with `--misses` also the places
// of the mending half that are read wrongly. Texts of the held-out half are never printed.
import { type CodeTable, warmUp } from '../src/main/codes'
import { type Outcome, runSuite } from '../src/main/codes/mentions/assertion-suite'

const KINDS = ['affirmed', 'negated', 'uncertain', 'historical', 'family', 'hypothetical'] as const

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const right = (outcome: Outcome): boolean => outcome.said === outcome.assertion

/** Prints accuracy with its 95 % interval for each half, and what was taken for what. */
export function assertions(table: CodeTable, withMisses: boolean): void {
  const outcomes = runSuite(warmUp(table))
  const mending = outcomes.filter((o) => o.passage % 2 === 0)
  accuracy('even passages, used to mend', mending)
  accuracy(
    'odd passages, held out',
    outcomes.filter((o) => o.passage % 2 === 1),
  )
  accuracy('all', outcomes)
  confusion(outcomes)
  if (withMisses) for (const miss of mending.filter((o) => !right(o))) print(describe(miss))
}

function accuracy(name: string, outcomes: readonly Outcome[]): void {
  const hits = outcomes.filter(right).length
  const [low, high] = wilson(hits, outcomes.length).map((bound) => (100 * bound).toFixed(1))
  print(`${name}: ${hits} of ${outcomes.length}, ${((100 * hits) / outcomes.length).toFixed(1)} % (${low} to ${high})`)
}

/** Wilson's score interval of a share, 95 %. */
function wilson(hits: number, of: number): [number, number] {
  const z = 1.96
  const share = hits / of
  const middle = share + z ** 2 / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  return [(middle - half) / (1 + z ** 2 / of), (middle + half) / (1 + z ** 2 / of)]
}

function confusion(outcomes: readonly Outcome[]): void {
  print(`${'labelled as, read as'.padEnd(22)}${KINDS.map((kind) => kind.padStart(13)).join('')}`)
  for (const kind of KINDS) {
    const row = outcomes.filter((o) => o.assertion === kind)
    print(kind.padEnd(22) + KINDS.map((said) => `${row.filter((o) => o.said === said).length}`.padStart(13)).join(''))
  }
}

const describe = ({ passage, text, mention, at, assertion, said, cue }: Outcome): string =>
  `${passage}. ${assertion}, read as ${said}${cue ? ` (${cue})` : ''}: ${text.slice(0, at)}«${mention}»${text.slice(at + mention.length)}`
