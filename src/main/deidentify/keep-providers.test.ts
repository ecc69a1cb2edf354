import { expect, test } from 'vitest'
import { newId } from '../../shared/ids'
import type { HeaderFact, KnownValue } from '../intake'
import type { Finding } from './finding'
import { keptProviders } from './keep-providers'

/** Names stand in « », those of the header's facts in «role:…». */
function kept(marked: string, confidence = 0.9, known: readonly KnownValue[] = []): string[] {
  let text = ''
  const findings: Finding[] = []
  const facts: HeaderFact[] = []
  for (const part of marked.split(/(«[^»]*»)/)) {
    const [, role, name] = /^«(?:(patient|provider|relative):)?([^»]*)»$/.exec(part) ?? []
    const start = text.length
    text += name ?? part
    if (name === undefined) continue
    findings.push({ id: newId(), start, end: text.length, category: 'NAME', detectors: ['t'], confidence, why: '' })
    if (role) facts.push({ label: role, value: name, category: 'NAME', role: role as HeaderFact['role'], start, end: text.length })
  }
  const ids = keptProviders(text, findings, facts, known)
  return findings.filter(({ id }) => ids.has(id)).map(({ start, end }) => text.slice(start, end))
}

test('keeps names with a title, a label or a credential of their own, and the header’s provider', () => {
  expect(kept('Seen by Dr. «Halloway».')).toEqual(['Halloway'])
  expect(kept('Electronically signed by: «Ingrid Halloway»')).toEqual(['Ingrid Halloway'])
  expect(kept('Attending: «Halloway, Ingrid»')).toEqual(['Halloway, Ingrid'])
  expect(kept('«Ingrid Halloway», MD')).toEqual(['Ingrid Halloway'])
  expect(kept('«Tomas Vu» PA-C saw her')).toEqual(['Tomas Vu'])
  expect(kept('Provider:\n«provider:Ingrid Halloway»')).toEqual(['Ingrid Halloway'])
})

test('keeps a provider’s name again where it stands without its title', () => {
  expect(kept('«Ingrid Halloway», MD. «Halloway» agreed; «Ingrid» signed.')).toEqual(['Ingrid Halloway', 'Halloway', 'Ingrid'])
})

test('keeps nobody who may be the patient, a relative or anybody else', () => {
  expect(kept('«Odalys Brandvold» came with «Ursula».')).toEqual([])
  expect(kept('Her father, Dr. «Hill», drove.')).toEqual([])
  expect(kept('his sister «Ursula Hill», RN')).toEqual([])
  expect(kept('Patient: «patient:Ingrid Halloway», MD')).toEqual([])
  expect(kept('Patient: Dr. «patient:Amos Rice»')).toEqual([])
  expect(kept('Ms. «Halloway» came.')).toEqual([])
})

test('a name shared with anybody who is no provider goes, whoever has it', () => {
  expect(kept('Name: «patient:Ingrid Moss». Signed by: «Ingrid Halloway»')).toEqual([])
  expect(kept('Dr. «Halloway» spoke with «Lena Halloway», the wife.')).toEqual([])
  // and what goes with it taints in turn
  expect(kept('Dr. «Amos Hill» and Dr. «Amos Keller»; the wife «Lena Hill»')).toEqual([])
  expect(kept('Dr. «Halloway» and Dr. «Keller»; the wife «Lena Halloway»')).toEqual(['Keller'])
})

test('the mother is seen by a provider too, and who is not sure is not kept', () => {
  expect(kept('Mother was seen by Dr. «Keller».')).toEqual(['Keller'])
  expect(kept('Seen by Dr. «Keller».', 0.4)).toEqual([])
})

test('keeps no name of somebody whom the file’s own fields name, but as a provider', () => {
  const named = (role: KnownValue['role']): KnownValue => ({ label: role, value: 'Hill, Ursula', category: 'NAME', role })
  expect(kept('Seen by Dr. «Hill».', 0.9, [named('patient')])).toEqual([])
  expect(kept('Seen by Dr. «Hill».', 0.9, [named('relative')])).toEqual([])
  expect(kept('Seen by Dr. «Hill».', 0.9, [named('provider')])).toEqual(['Hill'])
})
