// The words of the quality figures.
import type { QualityBy } from '../shared/quality-views'

const BY: Readonly<Record<QualityBy, string>> = { coder: 'Coder', provider: 'Provider', specialty: 'Specialty', month: 'Month' }

/** From -1 to 1; what rounds to nothing has no sign. */
const kappa = (value: number): string => value.toFixed(2).replace(/^-(0\.00)$/, '$1')

export const QUALITY = {
  title: 'Quality',
  by: 'By',
  BY,
  from: 'Signed from',
  to: 'to',
  notStated: 'Not stated',
  all: 'All',
  counting: 'Counting signed charts…',
  stop: 'Stop',
  export: 'Export table',
  exportChart: (title: string) => `Save “${title}” as SVG`,
  saved: 'Saved.',
  none: 'No chart was signed in this time.',
  noneHelp: 'Figures come from charts that were finished and signed.',
  own: 'Who neither audits nor leads sees their own charts only.',
  figures: {
    override: 'Suggestions overridden',
    overrideHelp: 'Changed or rejected, of those decided',
    byHand: 'Codes found by hand',
    byHandHelp: 'Final codes no suggestion proposed',
    blind: 'Agreement before seeing',
    blindHelp: 'Own list and suggestions, positive agreement',
    kappa: 'Agreement with audits',
    kappaHelp: 'Suggestions kept or dropped, Cohen’s kappa',
    accuracy: 'Accuracy',
    planted: 'Planted errors caught',
    plantedHelp: 'Rejected or changed, of those decided',
  },
  planted: {
    title: 'Planted errors',
    help: 'Now and then one suggestion is wrong on purpose: something the text rules out, or the other side. Once decided it is taken off and told, so it never reaches a code list.',
    rate: 'Plant',
    rates: (oneIn: number) => (oneIn === 0 ? 'Never' : `One in ${oneIn} charts`),
    onlyLead: 'A compliance lead can change it.',
    caught: (code: string) => `You caught a planted error: ${code}.`,
    missed: (code: string) => `${code} was a planted error.`,
    why: { 'ruled-out': 'The text rules it out.', 'other-side': 'The text says the other side.' },
    gone: 'It is off the list.',
  },
  noFigure: 'Nothing to measure yet',
  of: (hits: number, of: number) => `${hits} of ${of}`,
  percent: (share: number) => `${(100 * share).toFixed(1)} %`,
  between: (low: number, high: number) => `95 %: ${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)} %`,
  kappa,
  kappaBetween: (low: number, high: number) => `95 %: ${kappa(low)} to ${kappa(high)}`,
  target: (share: number) => `Target ${(100 * share).toFixed(0)} %`,
  methods: { 'code-over-code': 'code over code', 'case-over-case': 'case over case' },
  table: 'The figures as a table',
  columns: { charts: 'Charts', accepted: 'Accepted', changed: 'Changed', rejected: 'Rejected', cases: 'Cases audited' },
  guide: 'Intervals are Wilson’s at 95 %. Codes of one chart are not independent of each other, so they are a guide.',
} as const
