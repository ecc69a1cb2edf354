// How well identifiers are found and codes are proposed: attestation in sum, model card, self-test, planted errors, figures of signed
// charts. Pure.
import type { Measure } from '../../../shared/figures'
import type { Section } from '../../../shared/governance-views'
import { wilson } from '../../../shared/intervals'
import type { ShareView } from '../../../shared/quality-views'
import { CATEGORIES, type Category, type Letter } from '../../../shared/safe-harbor'
import type { SiteFigures, ZeroBound } from '../../../shared/validation-views'
import type { LiveState } from '../live-state'
import { day, grouped, many, percent, withInterval } from '../say'
import { line, lines, section, table, words } from './blocks'

const LETTERS = [...new Set(Object.values(CATEGORIES).map(({ letter }) => letter))].sort() as Letter[]
const labelOf = (letter: Letter): string =>
  Object.values(CATEGORIES)
    .filter((category) => category.letter === letter)
    .map(({ label }) => label)
    .join(', ')

export function deidentificationSection({ ledger, model, selfTest, validation }: LiveState): Section {
  const counts = new Map<Letter, number>()
  for (const [category, n] of ledger.replaced) {
    const letter = CATEGORIES[category as Category]?.letter
    if (letter) counts.set(letter, (counts.get(letter) ?? 0) + n)
  }
  return section(
    'deidentification',
    'De-identification: what was looked for, and how well it is found',
    table(
      `Safe Harbor identifiers replaced in the ${many(ledger.cleared, 'chart')} cleared now`,
      ['Letter', 'Identifier', '#Replaced'],
      LETTERS.map((letter) => [letter, labelOf(letter), grouped(counts.get(letter) ?? 0)]),
      { from: 'ledger, cleared and reopened; 45 CFR 164.514(b)(2)(i)(A)-(R)', none: 'None.' },
    ),
    words(
      'Each cleared chart has an attestation of its own, with 18 rows and the statement of the person who cleared it. It is evidence, not certification.',
    ),
    ...(model === null
      ? [lines(line('The model card cannot be read.', 'models/deid', 'missing'))]
      : [
          words(`${model.purpose} Measured ${model.measured}, on ${model.set}. Rules and model together, in percent, with 95 % intervals:`),
          table(
            'Model card: figures',
            ['Measure', '#Rules and model together'],
            model.figures.map(({ measure, together }) => [measure, together]),
            { from: `model card of version ${model.version}`, none: 'None.' },
          ),
          table(
            'Model card: by category',
            ['Category', '#In the gold set', '#Found, %', '#Missed', '#Reported from', '#Sure from'],
            model.categories.map((one) => [one.category, one.places, one.together, one.leaked, one.find, one.sure]),
            { from: `model card of version ${model.version}`, none: 'None.' },
          ),
          table(
            'Model card: known failures',
            ['Where it fails'],
            model.failures.map((failure) => [failure]),
            { from: `model card of version ${model.version}`, none: 'None is known.' },
          ),
        ]),
    ...selfTestBlocks(selfTest),
    ...validationBlocks(validation),
  )
}

const MEASURES: Readonly<Partial<Record<Measure, string>>> = {
  entityRecall: 'Identifiers masked whole',
  charRecall: 'Characters of identifiers masked',
  zeroLeak: 'Notes with every identifier masked',
  charPrecision: 'Masked characters that were identifiers',
  overRedactionClean: 'Masked in notes without identifiers',
}

function selfTestBlocks({ last, outdated }: LiveState['selfTest']) {
  if (!last) return [lines(line('The self-test has not been run on this computer.', 'records of self-tests', 'missing'))]
  const missed = last.shortfalls.length
  return [
    table(
      `Self-test of ${day(last.at)}: ${many(last.notes, 'note')}, ${many(last.identifiers, 'identifier')}`,
      ['Measure', '#Result (95 % interval)'],
      Object.entries(MEASURES).map(([measure, label]) => [
        label ?? '',
        withInterval(last.figures[measure as Measure], last.intervals[measure as Measure]),
      ]),
      { from: `record of the self-test; gold set ${last.goldSha256.slice(0, 12)}…`, none: 'None.' },
    ),
    lines(
      line(
        missed === 0
          ? 'Every floor was reached.'
          : `${many(missed, 'floor')} missed: ${last.shortfalls.map(({ measure }) => measure).join(', ')}.`,
        'record of the self-test',
        missed === 0 ? 'evidence' : 'exception',
      ),
      ...(outdated ? [line('What finds identifiers has changed since; run it again.', 'versions of the detectors', 'missing')] : []),
    ),
  ]
}

function validationBlocks({ read, withMiss, zero, recall, categories }: SiteFigures) {
  if (read === 0) return [lines(line('No round of second readings is closed.', 'records of validation', 'missing'))]
  const of = ({ value, interval, hits, of: all }: ShareView): string =>
    `${withInterval(value, interval && [interval.low, interval.high])}; ${hits} of ${all}`
  const limit = (bound: ZeroBound | null): string =>
    bound ? `at most about 3/${bound.n} = ${percent(bound.ruleOfThree)} (rule of three), exactly ${percent(bound.exact)}` : ''
  return [
    table(
      `Second readings of ${many(read, 'cleared chart')} here`,
      ['What', '#Missed', 'Found (95 % interval)', 'Charts with a miss', 'Limit with no miss'],
      [
        ['All', grouped(recall.of - recall.hits), of(recall), of(withMiss), limit(zero)],
        ...categories.map((one) => [
          CATEGORIES[one.category].label,
          grouped(one.missed),
          of(one.recall),
          `${one.chartsMissed} of ${one.charts}`,
          limit(one.zero),
        ]),
      ],
      { from: 'closed rounds of second readings', none: 'None.' },
    ),
  ]
}

export function codingSection({ ledger: { planted }, quality }: LiveState): Section {
  const decided = planted.caught + planted.missed
  const { overall } = quality ?? {}
  const share = ({ value, interval, hits, of }: ShareView): string =>
    value === null ? 'nothing to measure' : `${withInterval(value, interval && [interval.low, interval.high])}; ${hits} of ${of}`
  return section(
    'coding',
    'Coding: how far people and software agree',
    table(
      'Planted wrong suggestions',
      ['#Planted', '#Decided', '#Caught', '#Missed', 'Caught, with 95 % interval'],
      [
        [
          grouped(planted.all),
          grouped(decided),
          grouped(planted.caught),
          grouped(planted.missed),
          decided === 0 ? 'nothing to measure' : withShare(planted.caught, decided),
        ],
      ],
      { from: 'ledger, suggestion-planted and planted-shown', none: 'None.' },
    ),
    overall === undefined
      ? lines(line('Figures of signed charts are shown to auditors and compliance leads.', 'roles of who asked', 'missing'))
      : table(
          `Signed charts: ${grouped(overall.charts)}`,
          ['Measure', 'Result'],
          [
            ['Suggestions overridden', share(overall.override)],
            ['Codes found by hand', share(overall.byHand)],
            ...overall.audit.accuracy.map((one) => [
              `Accuracy, ${one.method}`,
              one.value === null ? 'nothing to measure' : withInterval(one.value, one.interval && [one.interval.low, one.interval.high]),
            ]),
            [
              'Agreement with audits, Cohen’s kappa',
              overall.audit.kappa?.value == null ? 'nothing to measure' : overall.audit.kappa.value.toFixed(2),
            ],
            [
              'Agreement before suggestions were shown',
              overall.blind.agreement.value === null ? 'nothing to measure' : percent(overall.blind.agreement.value),
            ],
          ],
          { from: 'signed charts and their audits', none: 'No chart was signed.' },
        ),
    quality && quality.rows.length > 0
      ? table(
          'By month of signing',
          ['Month', '#Charts', '#Overridden', '#By hand', '#Planted caught'],
          quality.rows.map((row) => [row.label, grouped(row.charts), rate(row.override), rate(row.byHand), rate(row.planted)]),
          { from: 'signed charts', none: 'No chart was signed.' },
        )
      : null,
  )
}

const rate = ({ value }: ShareView): string => (value === null ? 'none' : percent(value))

function withShare(hits: number, of: number): string {
  const { low, high } = wilson(hits, of)
  return withInterval(hits / of, [low, high])
}
