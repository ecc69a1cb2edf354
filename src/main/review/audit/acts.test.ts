import { describe, expect, test } from 'vitest'
import type { CaseEntry, CaseFacts } from '../../../shared/audit-rules/case'
import type { CaseAct, DisputeAct } from '../../../shared/audit-views'
import type { MarkId } from '../../../shared/ids'
import type { Person } from '../../../shared/people'
import { actsOn, admitAct, admitDispute, awaits, caseDue, disputeActsOn, maySee } from './acts'
import { foldCase } from './fold-case'
import { AUDITOR, actor, CODER, caseOf, coded, LEAD, mark, partyOf, person, said } from './testing'

const OTHER_CODER = person('Oddny Farrow', 'coder')
const OTHER_AUDITOR = person('Imre Vasko', 'auditor')
const EVERYBODY = [CODER, OTHER_CODER, AUDITOR, OTHER_AUDITOR, LEAD]

const ID = 'm1' as MarkId
const facts = caseOf(coded('I10'))
const made = said({ action: 'mark', marks: [mark({ verdict: 'delete', line: 1, id: ID })] })
const release = said({ action: 'release' })
const act = (of: DisputeAct, by: Person) =>
  said({ action: 'dispute', markId: ID, act: of, comment: 'x', onBehalf: false, alone: false }, by)
const rebutted = [made, release, act('rebut', CODER)]
const upheld = [...rebutted, act('uphold', AUDITOR)]
const escalated = [...upheld, act('escalate', CODER)]

const mayOn = (log: readonly CaseEntry[], who: Person, of: CaseFacts = facts): readonly DisputeAct[] =>
  disputeActsOn(of, foldCase(of, log), actor(who), ID)
const may = (log: readonly CaseEntry[], who: Person): readonly CaseAct[] => actsOn(facts, foldCase(facts, log), actor(who))

describe('a step of the dispute', () => {
  test.each<[string, readonly CaseEntry[], Person, DisputeAct[]]>([
    ['released', [made, release], CODER, ['agree', 'rebut']],
    ['rebutted', rebutted, AUDITOR, ['withdraw', 'uphold']],
    ['upheld', upheld, CODER, ['agree', 'escalate']],
    ['escalated, the lead decides', escalated, LEAD, ['confirm', 'overturn']],
    ['escalated, the coder gives in', escalated, CODER, ['agree']],
  ])('%s: is that person’s and nobody else’s', (_, log, who, acts) => {
    expect(mayOn(log, who)).toEqual(acts)
    for (const other of EVERYBODY) {
      if (![CODER, LEAD].includes(who) || log !== escalated) if (other !== who) expect(mayOn(log, other)).toEqual([])
    }
    expect(mayOn(escalated, AUDITOR)).toEqual([])
    expect(mayOn(escalated, OTHER_AUDITOR)).toEqual([])
  })

  test('is nobody’s before the release and after a decision', () => {
    for (const who of EVERYBODY) {
      expect(mayOn([made], who)).toEqual([])
      expect(mayOn([...escalated, act('overturn', LEAD)], who)).toEqual([])
    }
  })

  test('asks for words, but not of a coder who agrees', () => {
    const state = foldCase(facts, [made, release])
    expect(admitDispute(facts, state, actor(CODER), ID, 'rebut', ' \n')).toEqual({ ok: false, error: 'reason-missing' })
    expect(admitDispute(facts, state, actor(CODER), ID, 'agree', '')).toMatchObject({ ok: true })
    expect(admitDispute(facts, state, actor(CODER), 'none' as MarkId, 'agree', '')).toEqual({ ok: false, error: 'mark-unknown' })
  })

  test('needs its role, though the person be the right one', () => {
    const noLonger = { ...AUDITOR, roles: ['coder' as const] }
    const state = foldCase(facts, rebutted)
    expect(admitDispute(facts, state, actor(noLonger), ID, 'uphold', 'x')).toEqual({ ok: false, error: 'role-missing' })
  })

  test.each<[string, Person]>([
    ['marked it', { ...AUDITOR, roles: ['auditor', 'compliance-lead'] }],
    ['coded it', { ...CODER, roles: ['coder', 'compliance-lead'] }],
  ])('is not decided by a lead who %s, unless alone', (_, lead) => {
    const state = foldCase(facts, escalated)
    expect(admitDispute(facts, state, actor(lead), ID, 'confirm', 'x')).toEqual({ ok: false, error: 'audit-own-work' })
    expect(admitDispute(facts, state, actor(lead, true), ID, 'confirm', 'x')).toEqual({ ok: true, value: { onBehalf: false, alone: true } })
    expect(admitDispute(facts, state, actor(LEAD, true), ID, 'confirm', 'x')).toEqual({
      ok: true,
      value: { onBehalf: false, alone: false },
    })
  })

  test('is not decided by a lead who marked the case before it was handed on', () => {
    const before = { ...OTHER_AUDITOR, roles: ['auditor', 'compliance-lead'] as const }
    const log = [
      said({ action: 'mark', marks: [mark({ verdict: 'delete', line: 1, id: ID })] }, before),
      said({ action: 'reassign', auditor: partyOf(AUDITOR) }),
      ...escalated.slice(1),
    ]
    expect(admitDispute(facts, foldCase(facts, log), actor(before), ID, 'confirm', 'x')).toEqual({ ok: false, error: 'audit-own-work' })
  })

  test('of a coder without an account is entered by the auditor or the lead, and of one with an account by nobody else', () => {
    const byName = caseOf(coded('I10'), { coder: { personId: null, name: 'Sunniva Dahl' } })
    const state = foldCase(byName, [made, release])
    expect(admitDispute(byName, state, actor(AUDITOR), ID, 'rebut', 'x')).toEqual({ ok: true, value: { onBehalf: true, alone: false } })
    expect(mayOn([made, release], LEAD, byName)).toEqual(['agree', 'rebut'])
    expect(mayOn([made, release], OTHER_CODER, byName)).toEqual([])
    const herself = person(' sunniva  DAHL', 'coder')
    expect(admitDispute(byName, state, actor(herself), ID, 'agree', '')).toEqual({ ok: true, value: { onBehalf: false, alone: false } })
  })
})

describe('a step on the case', () => {
  test.each<[string, readonly CaseEntry[], Record<string, CaseAct[]>]>([
    ['in draft, unmarked', [], { auditor: ['mark', 'reassign'], other: ['reassign'], lead: ['reassign'] }],
    ['in draft, marked', [made], { auditor: ['mark', 'release', 'reassign'], other: ['reassign'], lead: ['reassign'] }],
    [
      'released, unanswered',
      [made, release],
      { auditor: ['reopen', 'reassign'], other: ['reassign'], lead: ['finish-unanswered', 'reopen', 'reassign'] },
    ],
    ['rebutted', rebutted, { auditor: ['reopen', 'reassign'], other: ['reassign'], lead: ['reopen', 'reassign'] }],
    [
      'answered',
      [made, release, act('agree', CODER)],
      { auditor: ['finish', 'reopen', 'reassign'], other: ['reassign'], lead: ['finish', 'reopen', 'reassign'] },
    ],
    [
      'finished',
      [made, release, act('agree', CODER), said({ action: 'finish', comment: '', unanswered: 0, alone: false })],
      { auditor: ['reopen'], other: [], lead: ['reopen'] },
    ],
  ])('%s: is the auditor’s, the lead’s, another auditor’s, never the coder’s', (_, log, expected) => {
    expect(may(log, AUDITOR)).toEqual(expected.auditor)
    expect(may(log, OTHER_AUDITOR)).toEqual(expected.other)
    expect(may(log, LEAD)).toEqual(expected.lead)
    expect(may(log, CODER)).toEqual([])
  })

  test('of a blind case is to code and to reveal, and nothing else', () => {
    const blind = caseOf(coded('I10'), { blind: true })
    expect(actsOn(blind, foldCase(blind, []), actor(AUDITOR))).toEqual(['code-blind', 'reveal', 'reassign'])
  })

  test('the release names what is missing', () => {
    const lacking = said({ action: 'mark', marks: [mark({ verdict: 'delete', line: 1, rationale: '' })] })
    expect(admitAct(facts, foldCase(facts, []), actor(AUDITOR), 'release')).toEqual({ ok: false, error: 'codes-unmarked' })
    expect(admitAct(facts, foldCase(facts, [lacking]), actor(AUDITOR), 'release')).toEqual({ ok: false, error: 'marks-incomplete' })
  })
})

test('a case waits for exactly those who can move it on', () => {
  const waiting = (log: readonly CaseEntry[]) => EVERYBODY.filter((who) => awaits(facts, foldCase(facts, log), actor(who)))
  expect(waiting([])).toEqual([AUDITOR])
  expect(waiting([made, release])).toEqual([CODER])
  expect(waiting(rebutted)).toEqual([AUDITOR])
  expect(waiting(upheld)).toEqual([CODER])
  expect(waiting(escalated)).toEqual([LEAD])
  expect(waiting([made, release, act('agree', CODER)])).toEqual([AUDITOR])
  const finished = [made, release, act('agree', CODER), said({ action: 'finish', comment: '', unanswered: 0, alone: false })]
  expect(waiting(finished)).toEqual([])
  expect([[], rebutted, escalated, finished].map((log) => caseDue(foldCase(facts, log)))).toEqual(['auditor', 'auditor', 'lead', null])
})

test('a coder sees a case of their own once it is released; auditors and leads see all', () => {
  const sees = (log: readonly CaseEntry[]) => EVERYBODY.filter((who) => maySee(facts, foldCase(facts, log), actor(who)))
  expect(sees([made])).toEqual([AUDITOR, OTHER_AUDITOR, LEAD])
  expect(sees([made, release])).toEqual([CODER, AUDITOR, OTHER_AUDITOR, LEAD])
})
