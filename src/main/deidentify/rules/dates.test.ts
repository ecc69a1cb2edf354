// Dates in the forms clinicians type, and what only looks like one.
import { describe, expect, it } from 'vitest'
import { findAll, linesOf, maskMarks, readCase, showFound } from './marked-case'

const DATE_CASES = linesOf(`
  DATE | ADMISSION DATE: «05-21-2019»
  DATE | The hernia repair is set for «5/19/21» here.
  DATE | DISCHARGE DATE: «April 16, 2021»
  DATE | Seen «16 April 2021» in clinic.
  DATE | Transcribed on «3 Apr 21»
  DATE | Last seen «Mar 2021» for knee pain.
  DATE | Creatinine was 1.4 in «11/2020», now 2.1.
  DATE | Chest film «2020-11-17» clear.
  DATE | Signed «2020-11-17T08:15:30Z» electronically.
  DATE | Signed «2020-11-17T08:15:30.123+01:00».
  DATE | Collected «2020-11-17 08:15:30» by nursing.
  DATE | DOS: «20201117»
  DATE | PID|1||x||«19520314»|F
  DATE | OBX result time «202103140915»
  DATE | MSH stamp «20210314091522-0500» received
  DATE | Compared to the study on «5/18» no change.
  DATE | Due «June 12th».
  DATE | She fell on the «12th of June» at home.
  DATE | He returned «12th June 2023» for review.
  DATE | Admitted «3/4-3/7» for pneumonia.
  DATE | Admitted «3/4 to 3/7» for cellulitis.
  DATE | Inpatient «March 3–7, 2024» for sepsis.
  DATE | Inpatient «March 3-7» for sepsis.
  DATE | Inpatient «March 3» to «March 7, 2024».
  DATE | Hospital stay «3/4/24»-«3/7/24» uneventful.
  DATE | Hospital stay «03/04/2024»–«03/07/2024» uneventful.
  DATE | Since «June '21» she has had pain.
  DATE | Injured «June 4 '21» at work.
  DATE | Seen «Tuesday, March 3, 2024» by me.
  DATE | Seen «Tue 3/5» by me.
  DATE | Call again «Mon., 03/11/2024».
  DATE | Last well «Christmas Day 2021».
  DATE | He fell on «Christmas Eve» at his sister's.
  DATE | Pain began after «Thanksgiving» dinner.
  DATE | Burned on the «Fourth of July, 2022».
  DATE | Onset around «New Year's Eve».
  DATE | DOB: «12.03.2021»
  DATE | D.O.B. «3/14/52»
  DATE | DOB «03141952»
  DATE | DOB: «03 14 1952»
  DATE | DOB: «1952 03 14»
  DATE | D0B: «O3/l4/1952»
  DATE | Date of Birth: «February 8, 1974»
  DATE | dob «7 jan 1976» male
  DATE | born «jan. 7, 1976» in another state
  DATE | Born on the «third of May», healthy.
  DATE | Operated on the «twenty-first of March 2019».
  DATE | Married «May the fourth, 2019».
  DATE | Labs on the «3rd of May» were normal.
  DATE | Follow up on «May 3rd».
  DATE | Follow up «14MAR2022» with cardiology.
  DATE | Arrived «14-Mar-22 0930 hrs» by ambulance.
  DATE | Visit «14-MAR-2022».
  DATE | Visit «Mar-14-2022».
  DATE | Visit «2022-Mar-14».
  DATE | Visit «2022 March 14».
  DATE | Visit «14.III.2022» (outside record).
  DATE | Reviewed «03/14/2022 at 9:15 AM» with the family.
  DATE | Reviewed «03/14/2022 @ 0915» with the family.
  DATE | Reviewed at «14:02 on 3/14/2022».
  DATE | Vitals «3/14 09:15» stable.
  DATE | She fell in «March» of this year.
  DATE | Stable since «October».
  DATE | Stable since last «November».
  DATE | Symptoms began in early «June».
  DATE | Next colonoscopy in «May 2027».
  DATE | In «may of 2020» he moved.
  DATE | since «march 2019» he has had cough
  DATE | we saw him «march 5th» and again «april 9»
  DATE | The fall happened in «March».
  DATE | Between «March» and «May» she lost weight.
  DATE | Chemo ran from «March» to «June».
  DATE | Treated «Jan-Mar 2021» with infliximab.
  DATE | Treated «January through March 2021».
  DATE | He was seen «3/4», «3/7» and «3/9».
  DATE | See notes of «12/1» and «12/15».
  DATE | Labs «5/18»: normal.
  DATE | CT head «11/29» negative.
  DATE | Echo («5/18») EF 45%.
  DATE | «5/18»: afebrile overnight
  DATE | LMP «4/30».
  DATE | LMP: «2/14/24»
  DATE | EDD «11/02/2024» by ultrasound.
  DATE | Immunized «2019-10-01», «2020-10-03», «2021-10-04».
  DATE | MRI dated «11/26/05» showed a tear.
  DATE | Seen «03 / 14 / 2022» per outside record.
  DATE | Seen «April⏎16, 2021».
  DATE | Seen «April 16,2021».
  DATE | Seen «March27, 2022».
  DATE | Seen «Mar. 27, 2022».
  DATE | Seen «Sept 9, 2022».
  DATE | Seen «Febuary 9, 2022».
  DATE | SEEN «SEPTEMBER 9, 2022» IN CLINIC
  DATE | seen «september 9» in clinic
  DATE | Date:→«9 Feb 2020»
  DATE | | Date | «9 Feb 2020» |
  DATE | (DOB «3/3/1990», seen «4/4/2024»)
  DATE | Note_«20201117».txt
  DATE | Consulted on «２０２１-０２-２２» by fax.
  DATE | Consulted on «3 March 2021».
  DATE | Consulted on «3‑14‑2021».
  DATE | Prostate cancer 2016, PSA on «1/5» was 4.
  DATE | Quit smoking in «9/97».
  DATE | He died «Nov 3rd 2019» of sepsis.
  DATE | Nacida el «12 de marzo de 1961».
  DATE | Geboren am «3. Oktober 1961».
  DATE | Il est né le «1er mai 1961».
  DATE | Knee pain since «summer of 2019».
  DATE | Seen again in «Q3 2023».
  DATE | She will come back on the «12th».
  DATE | She will come back on the «12th» of next month.
  DATE | Week of «4/22» she traveled.
  DATE | Last dose «Nov 12» then stopped.
  DATE | Discharged «1/2/23» in good condition.
  DATE | Admit date «1-2-23».
  DATE | Disch date: «1-2»
  DATE | POD#2 (surgery «10/30»).
  DATE | Tetanus «08/2015».
  DATE | Flu shot «Oct 2023», COVID booster «11/2023».
  DATE | Expires «12/31/2025».
  DATE | Valid from «2019-04».
  DATE | He saw cardiology «Thursday the 14th of March».
  DATE | Record date: «2069-04-07»
  DATE | DD: «04/07/69» DT: «04/08/69»
  DATE | Collected «04/07/2069 0715» by lab.
  DATE | BP was 150/90 on «4/7» and 140/80 on «4/9».
  DATE | He was discharged on the «4/11».
  DATE | Seen on the «3rd and the 5th of March».
  DATE | «14 and 15 March 2024» in clinic
  DATE | A1c 7.2 («3/24»), 8.1 («12/23»)
  DATE | Admitted «03/02», discharged «03/05».
  DATE | Brother had CABG «8/95».
  DATE | Pain again at the end of «Feb».
  DATE | Colonoscopy «10/15/2018», next 2028.
  DATE | «Jan 3 - Feb 2, 2024» away
`)

describe('dates', () => {
  it.each(DATE_CASES)('finds %s', (line) => {
    const { category, text, marked } = readCase(line)
    const hits = findAll(text)
    expect(showFound(text, hits)).toBe(marked)
    expect(hits.some((h) => h.category === category)).toBe(true)
  })

  it.each(DATE_CASES)('finds nothing once it is masked: %s', (line) => {
    const masked = maskMarks(line)
    expect(showFound(masked, findAll(masked))).toBe(masked)
  })

  it('leaves years alone', () => {
    for (const text of ['Appendectomy in 2009.', 'Diagnosed 1998, relapsed in 2004.', 'MI ’09 and stent in 2011', 'since the 1990s'])
      expect(findAll(text)).toEqual([])
  })
})
