import { describe, expect, it } from 'vitest'
import { chartOf } from './accept'
import { workFactsOf } from './work-facts'

const factsOf = (text: string) => workFactsOf(chartOf('note.txt', text))

describe('what a header says of the work', () => {
  it('names the attending before any other provider', () => {
    const text = 'Provider: Joy Park, MD\nAttending physician: Rose Okonkwo, MD\nTriage RN: Dale Fields, RN\n'
    expect(factsOf(text).provider).toBe('Rose Okonkwo')
  })

  it.each([
    ['ED physician: Joy Park, MD  Triage RN: Dale Fields, RN\n', 'Joy Park'],
    ['Surgeon:   Chase Dvorak, MD\nAssistant surgeon: Lily Banks, MD\nAnesthesiologist: Omar Haddad, MD\n', 'Chase Dvorak'],
    ['Provider ........... Grace Underhill, FNP-C\nSupervising physician: Omar Haddad, MD\n', 'Grace Underhill'],
    ['Assessment: gout.\n\nElectronically signed by: Wren Castellane, NP\nCosigned by: Omar Haddad, MD\n', 'Wren Castellane'],
  ])('takes who rendered the service, and not who assisted: %j', (text, provider) => {
    expect(factsOf(text).provider).toBe(provider)
  })

  it('proposes no provider where the header names two', () => {
    expect(factsOf('Attending: Rose Okonkwo, MD\n\nAttending: Joy Park, MD\n').provider).toBe('')
    expect(factsOf('Attending: Rose Okonkwo, MD\n\nAttending: ROSE OKONKWO, MD\n').provider).toBe('Rose Okonkwo')
  })

  it('knows a specialty by its label before the letterhead, and from a closed list alone', () => {
    expect(factsOf('Willow Internal Medicine\nService: Hospital Medicine\n').specialty).toBe('Hospital medicine')
    expect(factsOf('Lakemont Orthopedic Surgery Center\n\nOPERATIVE REPORT\n').specialty).toBe('Orthopedics')
    expect(factsOf('Service: Ottoline Freyberg\n').specialty).toBe('')
  })

  it('proposes no specialty where the title names two, or only the text below names one', () => {
    expect(factsOf('Cardiology and Nephrology Associates\n').specialty).toBe('')
    expect(factsOf('PROGRESS NOTE\n\nPatient: Ottoline Freyberg\nMRN: 5559001\n\nSeen by cardiology last week.\n').specialty).toBe('')
  })

  it('takes the account of the header, else the encounter number', () => {
    expect(factsOf('Patient: Ottoline Freyberg\nAccount #: A7719-204453\nCSN: 4455012\n').reference).toBe('A7719-204453')
    expect(factsOf('Patient: Ottoline Freyberg\nCSN: 4455012\n').reference).toBe('4455012')
    expect(factsOf('Account #: A7719-204453\nAccount #: A7719-204454\n').reference).toBe('')
  })

  it('leaves an account far below the header alone', () => {
    expect(factsOf(`Patient: Ottoline Freyberg\n${'Lungs are clear.\n'.repeat(200)}Travel pay to acct 0055018771\n`).reference).toBe('')
  })
})
