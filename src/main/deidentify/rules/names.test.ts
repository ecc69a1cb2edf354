import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon'
import { resolve as resolveSteps } from '../resolve'
import { finish } from '../turns'
import { createNameRules } from './names'
import { createTokenizer } from './tokens'

const resolve = (...of: Parameters<typeof resolveSteps>) => finish(resolveSteps(...of))

const rules = createNameRules(createTokenizer(loadLexicon(join(import.meta.dirname, '../../../../data/lexicons'))))

/** The names found in a text, united. */
const names = (text: string): string[] =>
  resolve(
    text,
    rules.flatMap((rule) => rule.find(text)),
  ).map((f) => text.slice(f.start, f.end))

describe('names after a cue', () => {
  it.each([
    ['a title', 'Mr. Long and Dr Okonkwo met Mrs. de la Cruz-Reyes.', ['Long', 'Okonkwo', 'de la Cruz-Reyes']],
    ['a title in capitals', 'DR. J. R. VU', ['J. R. VU']],
    ['a title in lower case', 'saw mr john smith today', ['john smith']],
    ['a title before several', 'Drs. Vu, Rennick and Holt agree', ['Vu', 'Rennick', 'Holt']],
    ['a title, the name a word of forms', 'Mr. Do came. Dr. Day left.', ['Do', 'Day']],
    ['a suffix', 'Mr. Amos Tarrant Jr. and Mr. Amos Tarrant III', ['Amos Tarrant Jr.', 'Amos Tarrant III']],
    ['a label', 'Patient Name: TARRANT, AMOS J.\nDOB: x', ['TARRANT, AMOS J.']],
    ['a label, without capitals', 'patient name: amos tarrant', ['amos tarrant']],
    ['a label, no space after the comma', 'PT NAME: O’MALLEY,SEAN   ADM DR: ZELENKO,V', ['O’MALLEY,SEAN', 'ZELENKO,V']],
    ['a label, both words of forms', 'PHYSICIAN: WILL DAY MD', ['WILL DAY']],
    ['a role', 'Attending: Ilse Brandvold\nScribe: T. Moy', ['Ilse Brandvold', 'T. Moy']],
    ['a signature', 'Electronically signed by: Ilse Brandvold 01-02', ['Ilse Brandvold']],
    ['dictation', 'Dictated by Ilse Brandvold', ['Ilse Brandvold']],
    ['a relative', 'His wife Rose, daughter Ursula Hill and son (Kofi) came.', ['Rose', 'Ursula Hill', 'Kofi']],
    ['a relative, without capitals', 'daughter anna drove; his wife grace stayed; ask for layla', ['anna', 'grace', 'layla']],
    ['several relatives', 'Their two sons, Archer (14) and Kit (11), and the kids Femke and Joris.', ['Archer', 'Kit', 'Femke', 'Joris']],
    ['a relative in capitals', 'BROTHER NEIL DIABETES. DRIVER LEROY.', ['NEIL', 'LEROY']],
    ['an abbreviated patient', 'Pt. Smith was seen. pt john murphy c/o pain', ['Smith', 'john murphy']],
    ['a relative, after a dash', 'Contact: wife - Lena - home', ['Lena']],
    ['a greeting', 'Dear Ilse,', ['Ilse']],
    ['a closing', 'Sincerely,\nIlse Brandvold', ['Ilse Brandvold']],
    ['an introduction', 'my name is Ilse. Spoke with Walter.', ['Ilse', 'Walter']],
    ['staff', 'Nurse Abigail called. Seen by PA-C Kimberly Stokes.', ['Abigail', 'Kimberly Stokes']],
    ['a copy line', 'cc: Dr. Ilse Brandvold', ['Ilse Brandvold']],
  ])('%s', (_cue, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['MD', 'seen at clinic by Ilse Brandvold, MD', ['Ilse Brandvold']],
    ['M.D.', 'T. Moy, M.D. signed', ['T. Moy']],
    ['RN', 'Faith Hope RN', ['Faith Hope']],
    ['CPC, after an initial', 'coder T. Wexham, CPC, agreed', ['T. Wexham']],
  ])('before the credential %s', (_credential, text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('names before what only a person has', () => {
  it.each([
    ['a birth date', 'pt jude amberly dob 3/2/61 here. Oksana, DOB 4/4/90, too.', ['jude amberly', 'Oksana']],
    ['an age and a sex', 'so elowen hobbs 55 f came; Leela V. 29F too', ['elowen hobbs', 'Leela V.']],
    ['a record number', 'for orla brannigan mrn 5520', ['orla brannigan']],
    ['a verb, both words', 'Will Grant presents with cough.', ['Will Grant']],
    ['a comma without a space', 'Appt for O’MARA,SIOBHAN and |ADEYEMI,OLU|', ['O’MARA,SIOBHAN', 'ADEYEMI,OLU']],
    ['a scanner’s digit', 'Name: Madis0n Reed DOB', ['Madis0n Reed']],
    ['initials of the one who typed', 'Job # 5550981   RB/kt\nInitialed by NA', ['RB/kt', 'NA']],
  ])('%s', (_form, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('takes no finding for a person', () => {
    expect(names('chf copd 70 yo m; Hispanic 45F; Pleasant 60 yo; severe asthma 12 yo; white 45 yo; kids with Strep and Flu')).toEqual([])
  })
})

describe('names by the lists', () => {
  it.each([
    ['given and family name', 'Notes for Hester Colbran are here.', ['Hester Colbran']],
    ['a middle initial', 'the chart of Emidio P. Lombarde is', ['Emidio P. Lombarde']],
    ['a known given name with an unknown family name', 'we told Tiffany Zbroszczyk so', ['Tiffany Zbroszczyk']],
    ['other alphabets and accents', 'we saw Nguyễn Văn Anh and Bašić', ['Nguyễn Văn Anh', 'Bašić']],
    ['the family name first', 'Smith, Robert A. 54M', ['Smith, Robert A.']],
    ['a name broken over a line', 'The long line of text that goes on up to here says that Hester\nColbran came in.', ['Hester\nColbran']],
    ['another script', 'the chart of 김민수 and of Петров came today', ['김민수', 'Петров']],
    ['two halves', 'told Oluwaseun Adebayo-Smith so', ['Oluwaseun Adebayo-Smith']],
    ['no capitals', 'we saw jennifer hernandez today', ['jennifer hernandez']],
    ['a given name alone', 'nobody had asked Karen whether she', ['Karen']],
    ['initials', 'K.L. is a 45-year-old man', ['K.L.']],
  ])('%s', (_form, text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})
