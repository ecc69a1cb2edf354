// The fake main's memory of one chart: its findings, their placeholders, and the scrubbed text they make. Never shipped.
import { type ChartAttributes, NO_ATTRIBUTES } from '../../shared/chart-attributes'
import { applyUpdate } from '../../shared/chart-update'
import type { BilledView, BlindView, CareView } from '../../shared/coding-views'
import { type ChartId, type FindingId, newId } from '../../shared/ids'
import type { Exposure } from '../../shared/incidents'
import { type Category, placeholder } from '../../shared/safe-harbor'
import { wordsKey } from '../../shared/same-words'
import { byPosition } from '../../shared/spans'
import {
  type ChartStatus,
  type ChartSummary,
  type ChartUpdate,
  type ChartView,
  type ClearanceView,
  type CodeEditView,
  type FindingMark,
  isProposal,
  type OutboundView,
  type PassedOverView,
  type RemovedMark,
  type SuggestionView,
} from '../../shared/views'
import { readMarkup } from './fake-charts'
import { fakeEdits, fakeForeseen } from './fake-edits'
import { createHash } from './fake-hash'

type Found = Omit<FindingMark, 'placeholder'>
type Removed = RemovedMark

interface Marks {
  readonly findings: readonly Found[]
  readonly removed: readonly Removed[]
}

const WHY: Partial<Record<Category, string>> = {
  NAME: 'after the label Patient, and again in the text',
  DATE: 'a date with month and day',
  MRN: 'after the label MRN',
  PHONE: 'ten digits in the form of a telephone number',
  SSN: 'nine digits after the label SSN',
  LICENSE: 'ten digits after NPI, check digit fits',
  LOCATION: 'a street address with a ZIP code',
  FACILITY: 'ends in “Medical Center”',
  AGE_90_PLUS: 'an age over 89',
}

export class ChartBook {
  marks: Marks
  past: Marks[] = []
  future: Marks[] = []
  status: ChartStatus = 'review'
  clearance: ClearanceView | null = null
  outbound: OutboundView[] = []
  suggestions: SuggestionView[] = []
  passedOver: PassedOverView[] = []
  codesPast: SuggestionView[][] = []
  /** What main would keep from the window until the coder's own list stands. */
  hidden: SuggestionView[] = []
  blind: BlindView | null = null
  care: CareView = { setting: 'inpatient', by: 'text' }
  billed: BilledView[] = []
  revision = 0
  signed: ChartView['signed'] = null
  exposure: Exposure | null = null
  attributes: ChartAttributes = NO_ATTRIBUTES
  readonly id = newId<ChartId>()
  readonly text: string

  constructor(
    readonly name: string,
    source: string,
    readonly encounterDate: string | null,
    readonly importedAt: string,
  ) {
    const { text, findings } = readMarkup(source)
    this.text = text
    this.marks = {
      removed: [],
      findings: findings.map(({ start, end, category, undecided }) => ({
        id: newId<FindingId>(),
        start,
        end,
        category,
        detectors: undecided ? ['model'] : ['rules/label', 'roster'],
        confidence: undecided ? 0.41 : 0.97,
        state: undecided ? 'undecided' : 'sure',
        why: undecided
          ? 'a word that can be a name or a place; nothing around it tells'
          : (WHY[category] ?? 'by its form and the words before it'),
      })),
    }
  }

  failure: ChartView['failure'] = null

  mark(next: Marks): void {
    this.past.push(this.marks)
    this.future = []
    this.marks = next
  }

  /** The finding and all others with the same words and category. */
  alike(id: FindingId): Found[] {
    const found = this.marks.findings.find((f) => f.id === id)
    const key = found && wordsKey(this.text, found)
    return this.marks.findings.filter((f) => f.category === found?.category && wordsKey(this.text, f) === key)
  }

  setSuggestions(next: SuggestionView[]): void {
    this.codesPast.push(this.suggestions)
    this.suggestions = next
  }

  edits(): CodeEditView[] {
    return fakeEdits(this.suggestions)
  }

  summary(): ChartSummary {
    return {
      id: this.id,
      name: this.name,
      status: this.status,
      importedAt: this.importedAt,
      kind: 'text',
      pages: { all: 0, scanned: 0 },
      findings: this.marks.findings.length,
      undecided: this.marks.findings.filter((f) => f.state === 'undecided').length,
      openSuggestions: this.suggestions.filter((s) => !s.decision && s.check.status === 'valid' && isProposal(s.assertion)).length,
      encounterDate: this.encounterDate,
      ...this.attributes,
    }
  }

  /** Always the whole: the fake keeps no account of what it told. */
  update(): ChartUpdate {
    const numbers = new Map<string, number>()
    const used = new Map<Category, number>()
    const set = [...this.marks.findings].sort(byPosition).map((found) => {
      const key = `${found.category} ${this.text.slice(found.start, found.end).toLowerCase()}`
      const n = numbers.get(key) ?? (used.get(found.category) ?? 0) + 1
      if (!numbers.has(key)) used.set(found.category, n)
      numbers.set(key, n)
      return { ...found, placeholder: placeholder(found.category, n) }
    })
    this.revision += 1
    return {
      ...(this.exposure ? { exposure: this.exposure } : {}),
      revision: this.revision,
      since: null,
      summary: this.summary(),
      failure: this.failure,
      second: null,
      outdated: false,
      looked: this.status !== 'scrubbing' && this.status !== 'failed',
      text: this.text,
      findings: { set, gone: [] },
      removed: [...this.marks.removed].sort(byPosition),
      canUndo: this.past.length > 0,
      canRedo: this.future.length > 0,
      clearance: this.clearance,
      outbound: this.outbound,
      suggestions: this.suggestions,
      passedOver: this.hidden.length > 0 ? [] : this.passedOver.filter(({ code }) => !this.suggestions.some((s) => s.code === code)),
      blind: this.blind,
      care: this.care,
      billed: this.billed,
      systems: ['ICD-10-CM', 'ICD-10-PCS'],
      edits: this.edits(),
      foreseen: fakeForeseen(this.suggestions),
      signed: this.signed,
      codeSet: { name: 'ICD-10-CM FY2025', inForce: this.encounterDate === null ? null : true },
    }
  }

  view(): ChartView {
    const view = applyUpdate(null, this.update())
    if (!view) throw new Error('a whole update stands by itself')
    return view
  }

  preview(): OutboundView {
    const body = JSON.stringify({ task: 'suggest-codes', system: 'ICD-10-CM', text: this.view().scrubbed })
    return {
      endpoint: 'Built-in coder',
      host: null,
      model: 'retrieval 1',
      body,
      sha256: createHash(body),
      state: 'preview',
      failure: null,
      at: null,
    }
  }
}
