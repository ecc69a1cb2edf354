// What dictation says aloud: dates, years and numbers in words.
import { describe, expect, it } from 'vitest'
import { findAll, linesOf, maskMarks, readCase, showFound } from './marked-case'

const CASES = linesOf(`
  DATE | seen on «april sixth twenty twenty three» for her knee
  DATE | date of birth is the «ninth of june nineteen forty eight» and
  DATE | he came in on «sunday october seventh» after lunch
  DATE | surgery on «may third two thousand and nine» went well
  DATE | she moved here in «august nineteen ninety»
  DATE | signed at «eight november» by both
  DATE | the visit of «september fourteenth twenty⏎twenty five» at noon
  MRN | m r n «three three one eight two five» follow up
  MRN | medical record number «seven oh one double four two» is
  PHONE | call back number is «five five five oh one six eight» please
  PHONE | «five five five oh one six eight» is her number
  PHONE | call his daughter at «five five five⏎five five five zero one seven seven» with it
  FAX | her fax is «five five five five five five zero one three three»
  DEVICE_ID | serial number «k l m five five five zero two nine» was placed
  SSN | last four of her social are «four seven oh two»
  DATE | DATE      PRE WT    POST WT⏎«02/09»     70.4      68.1⏎«02/16»     71.0      68.3
  DATE | Date   Size⏎------------⏎«10/12»  4 x 3 cm
  DATE | her follow up is «Friday 11-20» here
  AGE_90_PLUS | My dad is «ninety-two» and has gout.
  AGE_90_PLUS | «Ninety-five» is her age, and she walks daily.
  AGE_90_PLUS | Oddny, «97», still lives alone.
  AGE_90_PLUS | PGM had Alzheimer's at «91».
  LICENSE | Driver's license: «OH RW 440 218» on file
  OTHER_ID | Key in lockbox, code «0723». Dog in yard.
  BIOMETRIC | Footprints taken, card «FP-2025-0311-04».
  PHONE | Report to the charge nurse, Wren, «x5172».
`)

const KEEP = linesOf(`
  heparin five thousand units and verapamil two point five milligrams
  one two three four five; four out of five; two to three times; twenty twenty vision
  left main no disease fifty percent at the mid vessel three point zero by twenty two stent
  may second dose be given; may third toe heal; march in place twenty times
  Glucose, 94, was normal. Temperature, 101, is high. Weight 91, has lost five.
  Date of visit unknown⏎strength 4/5 and 3/5
  doors 1 to 3; our number 2 problem; your 24-hour urine; call in two to three days
`)

describe('what is spoken', () => {
  it.each(CASES)('%s', (line) => {
    const { text, marked, category } = readCase(line)
    const hits = findAll(text)
    expect(showFound(text, hits)).toBe(marked)
    expect(hits.map((h) => h.category)).toContain(category)
  })

  it.each(CASES)('is not found again once masked: %s', (line) => {
    const masked = maskMarks(line)
    expect(showFound(masked, findAll(masked))).toBe(masked)
  })

  it.each(KEEP)('stays: %s', (line) => {
    const text = line.replaceAll('⏎', '\n')
    expect(showFound(text, findAll(text))).toBe(text)
  })
})
