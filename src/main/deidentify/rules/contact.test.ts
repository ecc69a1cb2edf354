// Phones, faxes and email addresses in the layouts of letterheads, headers and hurried notes.
import { describe, expect, it } from 'vitest'
import { findAll, linesOf, maskMarks, readCase, showFound } from './marked-case'

const CONTACT_CASES = linesOf(`
  PHONE | Home phone: «984-555-0141»
  PHONE | Emergency contact: Rosa «(919) 555-0114»
  PHONE | Call «(919)555-0114» with questions.
  PHONE | Please call «919.555.0114».
  PHONE | cell «919 555 0114»
  PHONE | Cell «9195550114»
  PHONE | Tel. «+1 919 555 0114»
  PHONE | Tel «+19195550114»
  PHONE | «1-919-555-0114» (daughter)
  PHONE | Office «919-555-0114 x2231»
  PHONE | Office «919-555-0114 ext. 2231»
  PHONE | Office «919-555-0114, extension 31»
  PHONE | Daughter at «555-0142».
  PHONE | pager «4471»
  PHONE | Pager #«12345»
  PHONE | beeper «555-0177»
  PHONE | Toll free «1-800-FLOWERS»
  PHONE | Toll free «1-800-555-CARE»
  PHONE | Toll free «1-888-555-0199»
  PHONE | London office «+44 20 7946 0958».
  PHONE | Mobile «07700 900123»
  PHONE | Tel: «020 7946 0958»
  PHONE | Ring «(020) 7946 0958».
  PHONE | Mobile: «+91 98765 43210»
  PHONE | Handy «+49 (0)30 901820»
  PHONE | Tel «01 99 00 11 22»
  PHONE | call «0011 44 20 7946 0958»
  PHONE | His wife can be reached at «9195550114».
  PHONE | Contact number - «919 555-0114»
  PHONE | text him at «919/555-0114»
  PHONE | Ph: «(919)⏎555-0114»
  PHONE | Phone | «919-555-0114» |
  PHONE | Phone→«919-555-0114»
  PHONE | phone (home) «919-555-0114», (work) «919-555-0115»
  PHONE | «919–555–0114» is her cell
  PHONE | «919‑555‑0114»
  PHONE | (H) «919-555-0114» (C) «919-555-0116»
  PHONE | Voicemail left at «919-555-0114» today.
  PHONE | Her number is «919-555-0114».
  PHONE | WhatsApp «+52 55 5555 0123»
  PHONE | «(919) 555 0114» cell
  PHONE | Ext. «4471»
  PHONE | Call the ward at «x4471».
  PHONE | Telephone «00 44 20 7946 0958»
  PHONE | home phone number is «555 0142»
  PHONE | no answer at «(88) 684-334»
  PHONE | «96 228011» (office)
  FAX | Fax: «585-555-0119»
  FAX | FAX «(483) 555-0185»
  FAX | Fax number «223.555.0173».
  FAX | Faxed to «430-555-0174» today.
  FAX | «277-555-0178» (fax)
  FAX | «277-555-0178» Fax
  FAX | F: «277-555-0178»
  FAX | facsimile «2775550178»
  FAX | Please fax records to us at «277 555 0178».
  EMAIL | His email is still «hester417@example.org».
  EMAIL | «first.last+chart@mail.example.co.uk»
  EMAIL | E-mail: «O'NEIL_T@EXAMPLE.ORG»
  EMAIL | write to «jsmith (at) example (dot) org»
  EMAIL | write to «jsmith[at]example[dot]org»
  EMAIL | write to «jsmith at example dot org»
  EMAIL | write to «j.smith(at)example.org»
  EMAIL | «jsmith @ example.org»
  EMAIL | «jsmith@example . org»
  EMAIL | «jsmith@⏎example.org»
  EMAIL | «jsmith⏎@example.org» on file
  EMAIL | <«jsmith@example.test»>
  EMAIL | mailto:«jsmith@example.test»
  EMAIL | «müller@klinik.example»
  EMAIL | «patient_12@portal.hospital.example», confirmed.
  PHONE | TEL «4-5678»
  PHONE | beeper «x45678»
  PHONE | phone: «312 5550199»
  PHONE | NK1 phone «312/555-0199»
  PHONE | text messages go to «0677 415 28 30»
  FAX | Fx: «312-555-0199»
  EMAIL | «jane dot doe at example dot com»
  EMAIL | «jane_doe AT example DOT com»
`)

describe('phones, faxes, email', () => {
  it.each(CONTACT_CASES)('finds %s', (line) => {
    const { category, text, marked } = readCase(line)
    const hits = findAll(text)
    expect(showFound(text, hits)).toBe(marked)
    expect(hits.some((h) => h.category === category)).toBe(true)
  })

  it.each(CONTACT_CASES)('finds nothing once it is masked: %s', (line) => {
    const masked = maskMarks(line)
    expect(showFound(masked, findAll(masked))).toBe(masked)
  })

  it('tells the fax from the phone on one line', () => {
    const hits = findAll('Phone 919-555-0114 Fax 919-555-0115')
    expect(new Set(hits.filter((h) => h.start === 6).map((h) => h.category))).toEqual(new Set(['PHONE']))
    expect(new Set(hits.filter((h) => h.start > 20).map((h) => h.category))).toEqual(new Set(['FAX']))
  })
})
