import { describe, expect, test } from 'vitest'
import type { CaseEntry, Mark } from '../../../shared/audit-rules/case'
import { directionOfChange, isLookedAt } from '../../../shared/audit-rules/code-kind'
import { changesPrincipal, directionOf } from '../../../shared/audit-rules/weigh'
import type { CodeCheck } from '../../../shared/views'
import { foldCase } from './fold-case'
import { admitCode, admitMark, marksOf, openProposals } from './marking'
import { caseOf, coded, INPATIENT, mark, marked, own, RISK, said, VISITS } from './testing'

const TEXT = 'She has type 2 diabetes mellitus and hypertension.'
const facts = caseOf(coded('I10', 'E11.9', '0FT44ZZ'))
const admit = (content: Partial<Mark> & Pick<Mark, 'verdict'>, log: readonly CaseEntry[] = []) =>
  admitMark(facts, foldCase(facts, log), INPATIENT, mark(content), TEXT)
const refused = (error: string) => ({ ok: false, error })

describe('a mark may be made', () => {
  test('that is whole', () => {
    expect(admit({ verdict: 'agree', line: 1 }).ok).toBe(true)
    expect(admit({ verdict: 'delete', line: 2 }).ok).toBe(true)
    expect(admit({ verdict: 'revise', line: 2, to: marked('E11.65') }).ok).toBe(true)
    expect(admit({ verdict: 'revise', line: 2, to: marked('E11.65'), place: 1 }).ok).toBe(true)
    expect(admit({ verdict: 'resequence', line: 2, place: 1 }).ok).toBe(true)
    expect(admit({ verdict: 'add', to: marked('F32.A') }).ok).toBe(true)
    // Another indicator on the same code changes something.
    expect(admit({ verdict: 'revise', line: 2, to: marked('E11.9', 'N') }).ok).toBe(true)
  })

  test.each<[string, Partial<Mark> & Pick<Mark, 'verdict'>]>([
    ['that agrees with no code', { verdict: 'agree' }],
    ['that agrees and says an error type', { verdict: 'agree', line: 1, errorType: 'specificity' }],
    ['that deletes and puts another in', { verdict: 'delete', line: 1, to: marked('F32.A') }],
    ['that adds on a line', { verdict: 'add', line: 1, to: marked('F32.A') }],
    ['that adds nothing', { verdict: 'add' }],
    ['that moves nowhere', { verdict: 'resequence', line: 1 }],
    ['that revises to the same', { verdict: 'revise', line: 1, to: marked('I10') }],
    ['about a line that is not there', { verdict: 'delete', line: 9 }],
    ['of a type the template has not', { verdict: 'delete', line: 1, errorType: 'made-up' }],
  ])('but none %s', (_, content) => {
    expect(admit(content)).toEqual(refused('mark-invalid'))
  })

  test('but no diagnosis twice: neither one the coder has nor one another mark put in', () => {
    expect(admit({ verdict: 'add', to: marked('E11.9') })).toEqual(refused('mark-duplicate'))
    expect(admit({ verdict: 'revise', line: 1, to: marked('E11.9') })).toEqual(refused('mark-duplicate'))
    const added = [said({ action: 'mark', marks: [mark({ verdict: 'add', to: marked('F32.A') })] })]
    expect(admit({ verdict: 'add', to: marked('F32.A') }, added)).toEqual(refused('mark-duplicate'))
    // What a mark took off may be put in elsewhere; a procedure may be done twice.
    const off = [said({ action: 'mark', marks: [mark({ verdict: 'delete', line: 2 })] })]
    expect(admit({ verdict: 'revise', line: 1, to: marked('E11.9') }, off).ok).toBe(true)
    expect(admit({ verdict: 'add', to: marked('0FT44ZZ') }).ok).toBe(true)
  })

  test('with evidence to the letter only', () => {
    const at = TEXT.indexOf('diabetes')
    const quote = { start: at, end: at + 8, text: 'diabetes' }
    expect(admit({ verdict: 'delete', line: 1, evidence: [quote] }).ok).toBe(true)
    for (const wrong of [
      { ...quote, text: 'Diabetes' },
      { ...quote, start: at + 1 },
      { start: 900, end: 908, text: 'diabetes' },
    ]) {
      expect(admit({ verdict: 'delete', line: 1, evidence: [wrong] })).toEqual(refused('quote-not-verbatim'))
    }
  })
})

test('a code is one of the code set, can be billed, and is of a kind the audit looks at', () => {
  const valid: CodeCheck = { status: 'valid', title: 'x' }
  const rejected = (why: Extract<CodeCheck, { status: 'rejected' }>['why']): CodeCheck => ({ status: 'rejected', why })
  expect(admitCode(INPATIENT, marked('I10'), valid).ok).toBe(true)
  expect(admitCode(INPATIENT, marked('I10'), rejected('unknown-code'))).toEqual(refused('code-unknown'))
  expect(admitCode(INPATIENT, marked('I10'), rejected('not-billable'))).toEqual(refused('code-not-billable'))
  expect(admitCode(RISK, marked('0FT44ZZ'), valid)).toEqual(refused('code-not-audited'))
  expect(isLookedAt(VISITS.checks, marked('99213'))).toBe(true)
  expect(isLookedAt(['diagnoses', 'em-level'], marked('93000'))).toBe(false)
  expect(isLookedAt(['diagnoses', 'em-level'], marked('99213'))).toBe(true)
})

describe('over and under', () => {
  test.each([
    ['E11.9', 'E11.65', 'under'],
    ['E11.65', 'E11.9', 'over'],
    ['E11.65', 'E11.22', 'neither'],
    ['E11.9', 'I10', 'neither'],
    ['99213', '99214', 'under'],
    ['99215', '99213', 'over'],
    ['99203', '99213', 'neither'],
  ])('%s where %s is right is %s', (from, to, direction) => {
    expect(directionOfChange(marked(from), marked(to))).toBe(direction)
  })

  test('a missed code is under-coded and one too many over-coded, an order neither', () => {
    expect(directionOf(mark({ verdict: 'add', to: marked('F32.A') }), facts.coded)).toBe('under')
    expect(directionOf(mark({ verdict: 'delete', line: 1 }), facts.coded)).toBe('over')
    expect(directionOf(mark({ verdict: 'resequence', line: 1, place: 2 }), facts.coded)).toBe('neither')
    expect(directionOf(mark({ verdict: 'agree', line: 1 }), facts.coded)).toBe('neither')
  })

  test('the principal diagnosis changes by its own mark, by another code put first, and by nothing else', () => {
    const changes = (content: Partial<Mark> & Pick<Mark, 'verdict'>) => changesPrincipal(mark(content), facts.coded)
    expect(changes({ verdict: 'delete', line: 1 })).toBe(true)
    expect(changes({ verdict: 'add', to: marked('F32.A'), place: 1 })).toBe(true)
    expect(changes({ verdict: 'resequence', line: 2, place: 1 })).toBe(true)
    expect(changes({ verdict: 'resequence', line: 3, place: 1 })).toBe(false)
    expect(changes({ verdict: 'add', to: marked('0DTJ4ZZ'), place: 1 })).toBe(false)
    expect(changes({ verdict: 'revise', line: 1, to: marked('I10', 'N') })).toBe(false)
    expect(changes({ verdict: 'add', to: marked('F32.A'), place: 2 })).toBe(false)
    expect(
      changesPrincipal(
        mark({ verdict: 'delete', line: 1 }),
        facts.coded.map((code) => ({ ...code, principal: false })),
      ),
    ).toBe(false)
  })
})

describe('what is proposed', () => {
  const blind = caseOf(coded('I10', 'E11.9'), { blind: true })
  const added = own('I10', 'E11.65', 'F32.A').map((code) => said({ action: 'own-add', own: code }))
  const revealed = [...added, said({ action: 'reveal' })]
  const open = (log: readonly CaseEntry[]) => openProposals(blind, foldCase(blind, log), INPATIENT)

  test('is nothing before the reveal, and nothing of an audit that is not blind', () => {
    expect(open(added)).toEqual([])
    expect(openProposals({ ...blind, blind: false }, foldCase({ ...blind, blind: false }, revealed), INPATIENT)).toEqual([])
  })

  test('has the error type and severity of the template', () => {
    expect(open(revealed).map(({ verdict, errorType, severity }) => [verdict, errorType, severity])).toEqual([
      ['agree', null, null],
      ['revise', 'specificity', 'minor'],
      ['add', 'missed-diagnosis', 'major'],
    ])
  })

  test('is settled when it is taken, and then the reviewer’s list is the auditor’s own', () => {
    const log = [...revealed, said({ action: 'mark', marks: marksOf(open(revealed)) })]
    expect(open(log)).toEqual([])
  })

  test('leaves out none of the auditor’s codes, though the coder’s code is marked in another way', () => {
    const log = [...revealed, said({ action: 'mark', marks: [mark({ verdict: 'delete', line: 2 })] })]
    expect(open(log).map(({ verdict, to }) => `${verdict} ${to?.code ?? ''}`)).toEqual(['agree ', 'add E11.65', 'add F32.A'])
    const both = [...log, said({ action: 'mark', marks: [mark({ verdict: 'add', to: marked('E11.65') })] })]
    expect(open(both).map(({ verdict, to }) => `${verdict} ${to?.code ?? ''}`)).toEqual(['agree ', 'add F32.A'])
  })
})
