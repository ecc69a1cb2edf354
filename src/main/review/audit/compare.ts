// What a blind review comes to: the coder's codes against the auditor's, as marks to be taken or made otherwise. Every code of either
// side occurs in exactly one proposal, and the coder's list with all of them worked in is the auditor's list, in the auditor's order. Pure.

import type { AuditedCode, MarkedCode, OwnCode } from '../../../shared/audit-rules/case'
import { categoryOf, codeKey, isDiagnosis } from '../../../shared/audit-rules/code-kind'
import type { Checked, MarkContent } from '../../../shared/audit-views'
import type { OwnCodeId } from '../../../shared/ids'
import { longestRising } from './rising'

export interface Proposal extends MarkContent {
  readonly key: string
  readonly ownCodeId: OwnCodeId | null
}

interface Pair {
  readonly coded: AuditedCode
  readonly own: OwnCode
}

/**
 * @param coded in the coder's sequence
 * @param own in the auditor's
 * @param checks without `sequence` the order is nobody's error, without `poa` the indicator is not; an indicator that the auditor left
 * out was not looked at
 */
export function compareCodes(coded: readonly AuditedCode[], own: readonly OwnCode[], checks: readonly Checked[]): readonly Proposal[] {
  const kinds = [isDiagnosis, (code: { readonly system: string; readonly code: string }) => !isDiagnosis(code)]
  return kinds.flatMap((kind) => compareKind(coded.filter(kind), own.filter(kind), checks))
}

/** Diagnoses and procedures are sequenced apart. */
function compareKind(coded: readonly AuditedCode[], own: readonly OwnCode[], checks: readonly Checked[]): readonly Proposal[] {
  const pairs = pairUp(coded, own)
  const ofOwn = new Map(pairs.map((pair) => [pair.own.id, pair]))
  const ofLine = new Map(pairs.map((pair) => [pair.coded.line, pair]))
  const placeOf = placing(pairs, own, checks)
  const paired = coded.map((code): Proposal => {
    const pair = ofLine.get(code.line)
    if (!pair) return { ...blank(`line-${code.line}`, null), verdict: 'delete', line: code.line }
    const place = placeOf(pair.own)
    return { ...verdictOf(pair, place, checks.includes('poa')), ...blankOf(pair), line: code.line, place }
  })
  const added = own
    .filter((code) => !ofOwn.has(code.id))
    .map((code): Proposal => {
      return { ...blank(`own-${code.id}`, code), verdict: 'add', line: null, to: marked(code), place: placeOf(code) }
    })
  return [...paired, ...added]
}

const marked = ({ system, code, title, poa }: OwnCode): MarkedCode => ({ system, code, title, poa })

const blank = (key: string, own: OwnCode | null) => ({
  key,
  ownCodeId: own?.id ?? null,
  to: null,
  place: null,
  evidence: own?.evidence ?? [],
})

const blankOf = ({ coded, own }: Pair) => ({ key: `line-${coded.line}`, ownCodeId: own.id, evidence: own.evidence })

function verdictOf({ coded, own }: Pair, place: number | null, poa: boolean): Pick<Proposal, 'verdict' | 'to'> {
  const otherPoa = poa && own.poa !== null && own.poa !== coded.poa
  if (codeKey(coded) !== codeKey(own) || otherPoa) return { verdict: 'revise', to: { ...marked(own), poa: own.poa ?? coded.poa } }
  return { verdict: place === null ? 'agree' : 'resequence', to: null }
}

/** The same codes first; then the nearest of one category; then, where both are left over, the two principal diagnoses. */
function pairUp(coded: readonly AuditedCode[], own: readonly OwnCode[]): readonly Pair[] {
  const pairs: Pair[] = []
  const restCoded = new Set(coded)
  const restOwn = new Set(own)
  const join = (pair: Pair): void => {
    pairs.push(pair)
    restCoded.delete(pair.coded)
    restOwn.delete(pair.own)
  }
  for (const code of coded) {
    const same = [...restOwn].find((candidate) => codeKey(candidate) === codeKey(code))
    if (same) join({ coded: code, own: same })
  }
  const near = [...restCoded].flatMap((code) =>
    [...restOwn]
      .filter((candidate) => candidate.system === code.system && categoryOf(candidate) === categoryOf(code))
      .map((candidate) => ({ coded: code, own: candidate, shared: sharedLetters(code.code, candidate.code) })),
  )
  // The sort is stable: of equally near ones, the first in either sequence.
  for (const { coded: code, own: candidate } of near.sort((a, b) => b.shared - a.shared)) {
    if (restCoded.has(code) && restOwn.has(candidate)) join({ coded: code, own: candidate })
  }
  const principal = [...restCoded].find((code) => code.principal)
  const first = own[0]
  if (principal && first && restOwn.has(first) && isDiagnosis(first)) join({ coded: principal, own: first })
  return pairs
}

function sharedLetters(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/**
 * The place a code was moved to, or is added at; null where it stands as it did, or its place matters to nobody. In sequence, the most
 * pairs that stand in the same order on both sides were not moved; else only the first diagnosis has a place.
 */
function placing(pairs: readonly Pair[], own: readonly OwnCode[], checks: readonly Checked[]): (code: OwnCode) => number | null {
  const place = (code: OwnCode): number => own.indexOf(code) + 1
  const inOwnOrder = [...pairs].sort((a, b) => place(a.own) - place(b.own))
  if (checks.includes('sequence')) {
    const kept = new Set(longestRising(inOwnOrder, ({ coded }) => coded.line).map((pair) => pair.own))
    return (code) => (kept.has(code) ? null : place(code))
  }
  if (!checks.includes('principal')) return () => null
  const first = own.find(isDiagnosis)
  const before = [...pairs].sort((a, b) => a.coded.line - b.coded.line)[0]?.own
  return (code) => (code === first && code !== before ? 1 : null)
}
