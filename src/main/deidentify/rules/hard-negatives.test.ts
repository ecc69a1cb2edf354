// What a coder needs and tools wrongly remove: nothing here may be touched. Written for the shapes that collide with identifiers.
import { describe, expect, it } from 'vitest'
import { findAll, linesOf, showFound } from './marked-case'

const KEEP = linesOf(`
  // doses, strengths, orders
  Lisinopril 10 mg daily, metformin 500-1000 mg BID, 0.5 mg lorazepam q6-8h prn.
  Take 1/2 tablet twice daily, then 3/4 tab, then 1 1/2 tabs.
  Norco 10/325 mg, Percocet 5/325, Sinemet 25/100, Advair 250/50 one puff.
  Amlodipine/benazepril 10/20 and lisinopril-HCTZ 20/25.
  Insulin 70/30, 12 units AM; NS 1/2 strength; D5 1/2NS at 75 mL/hr.
  Vancomycin 1250 mg IV q12h x 7 days; 3-4 times a day for 10 days.
  Keflex 500 mg PO QID x10d. Amoxicillin 400 mg/5 mL, 7.5 mL BID.
  Heparin 5000 units SQ TID; 1000000 units of penicillin.
  Dispense #30, refills 3. Disp: 120 tablets.
  // pressures, vision, strength, scores
  BP 120/80, repeat 118/76 mmHg.
  Vision 20/40 OD, 20/20 OS. Visual acuity 6/12.
  Strength 5/5 throughout, 4/5 in the left leg. Motor 3/5 grip.
  Muscle strength: right biceps 4/5, triceps 5/5.
  Reflexes 2/4 bilaterally. DTRs 2+/4. Pulses 2/4.
  Grade 3/6 systolic ejection murmur; a 2/6 murmur at the apex.
  Pain is 8/10, was 3/10 yesterday; rates it 10/10.
  Pain decreased from 8/10 to 3/10.
  GCS 15 (E4 V5 M6). Apgars 8/9 at 1 and 5 minutes.
  MMSE 26/30, MoCA 11/30, PHQ-9 score 12, GAD-7 was 9.
  Recalled 2/3 words, then 3/3 objects.
  Positive nodes 3/18; 2/12 cores positive; blood cultures 2/4 bottles.
  NIHSS 4, CURB-65 2, CHA2DS2-VASc 5, MELD 22, ECOG 1.
  BiPAP 12/5, CPAP 10, FiO2 40%, PEEP 5, I:E 1:2.
  Gleason 3+4=7. Mallampati 2/4. Bishop score 6.
  S/P fall, h/o DM2, w/o complication, c/o pain, 24/7 supervision.
  Ratio 1:1000, lidocaine 1%, epinephrine 1:100,000.
  // measurements and laboratory tables
  T 98.6, HR 72, RR 16, SpO2 98% on 2L NC, Wt 182 lb, BMI 27.4.
  pH 7.35, pCO2 40, INR 2.3, Hgb A1c 5.5, TSH 4.32, PSA 0.04.
  WBC 4500-11000, platelets 150-400 K/uL, IgG 700-1600 mg/dL.
  Na 138, K 4.1, Cl 102, CO2 24, BUN 17, Cr 0.9, Glu 101.
  Viral load 1200000 copies/mL; culture >100000 CFU/mL; ferritin 1245.
  Mass 2.3 x 1.4 x 0.8 cm; specimen 3.5 x 2.0 cm; 12 x 8 mm nodule.
  Test | Value | Range⏎Glucose | 101 | 70-99⏎Sodium | 138 | 135-145
  PT/INR 12.3/1.1, PTT 28. CK 220, troponin 0.04 x3.
  Serial troponins 0.04, 0.05; serial EKGs x3; a lot of 2 or 3 beers.
  1.5 T MRI, 64-slice CT, 12-lead ECG, 4D ultrasound, 0.625 mm slices.
  Specimen: 1250 grams, 12 cm. Sample 3 of 5.
  // levels, anatomy, devices, sutures, staging
  L4-5 disc, T10-11, C5-C6, L5-S1, CN II-XII intact, S1 S2.
  4-0 Vicryl, 2-0 silk, 22-gauge IV, 7 French sheath, 8.0 ETT at 22 cm.
  T2N1M0, stage IIIA, BI-RADS 4, LI-RADS 5, TI-RADS 3, Bosniak 2F.
  Model W1DR01 pacemaker, Foley 16 Fr, Pin 2.0 mm, plate and screws, 6-hole plate.
  K-wire pin sites clean; growth plate 2 mm; plate: 3.5 mm LCP with 6 screws.
  // time
  Gestational age 24 2/7 weeks; 39 3/7 weeks gestation; G3P2; 37+4.
  POD 3, HD#4, day 2 of 7, x 3 days, for 2-3 weeks, 6 months ago, 72-hour fast.
  Review in 2/52, antibiotics for 3/7, back in 3/12.
  Symptoms for 5/7 days; follow up in 1-2 weeks.
  45 minutes of E/M time; 30-39 minutes; 1200 calories; 10-15 reps.
  In 2009 she had a CABG; since 1998; 2016-2018; the 1990s; at 3 pm; 0730.
  Smoked 1 ppd x 30 years, quit in 2011; 20 pack-years.
  // codes
  CPT 99213, 99214-25, 36415; HCPCS J1100, G0438, A4253; modifier 59.
  ICD-10 E11.9, I10, Z00.00, S72.001A, M54.50, T81.4XXA; ICD-9 250.00.
  DRG 470, LOINC 4548-4, SNOMED CT 38341003, RxNorm 860975, NDC 0777-3105-02.
  SNOMED 271327008 and CUI 4011234; PMID 31452104; NCT01234567; rs1799945.
  HLA-B27, CYP2C19, BRAF V600E, H1N1, COVID-19, B12, T4, p16, Ki-67 20%.
  // months and weekdays that are words
  She may 5 minutes later feel well. Patient may take 2 tablets. It may be viral.
  THE PATIENT MAY 2 TIMES DAILY APPLY ICE AND MAY SHOWER.
  Type 2 may be present; phase 3 may help; symptoms may last.
  He can march 10 steps; march in place; a marching gait.
  O2 sat 98, sats 94; sun exposure; mon ami; wed last year; fri.
  Dec appetite, dec 10% from baseline; mar 2 cm; OCT 5 mm; sep from bed.
  MAR reviewed; OCT macula normal; Jan is her caregiver.
  In the second trimester; first of all; the 5th toe; on the 4th digit; on the 7th rib.
  12th rib, 3rd degree burn, 2nd intercostal space, 75th percentile.
  Christmas disease (factor IX deficiency), Christmas tree rash, Christmas-tree pattern.
  Fall risk; winter itch; spring ligament; summer camp form.
  // words that label numbers elsewhere
  Chart reviewed x2. Chart: reviewed. See chart 3 of 4. On account of 2 falls.
  Group A strep; support group 3 times; blood group: O positive; age group 65-74.
  Policy discussed. Account of the fall. Case 3 discussed. Order 2 units.
  Visit 3 of 5. Unit 4 West. Tag hemoglobin. Card game. License to drive revoked.
  Policy since 2021; member of a gym for 12 years; medical record reviewed 2021.
  ID consult; ID: 45 y/o male; pt 45 yo; patient is 67; Patient 2 steps behind.
  Lot of pain; lots 3; batch cooking; serial 7s; serial subtraction 93, 86, 79.
  Pin prick intact; pin 2; rods and pins. Password protected portal; login page.
  Home O2 2L; home 3 days; work 40 hours; office visit 30 minutes; call 911; dial 988.
  Extension 110 degrees; extension 30; flexion 120; ext rotation 45; cell count 1200.
  Call in 2-3 days; text reminder 2 days before; contact 3 times; page 2 of 3.
  Mobile 3 feet; phone 10 minutes; work 2 jobs; number 10 blade; number of falls 12.
  Seen at home; follow up with PCP at the clinic; discussed at 10:30.
  Photo taken; wound image saved; fingerprint stain; retinal scan normal; iris intact.
  Vin ordinaire; tattoo on arm; student health; employee of a bank; case manager.
  Claim denied; referral placed; order entered; reference range 3.5-5.0.
  Lead 2 threshold 0.5 V; lead impedance 480 ohms; pump 24 h; sensor 14 days.
  Version 2.3.1.4 firmware; section 1.2.3.4; items 1.1, 1.2 and 2.1.
  His wife @ bedside; ASA @ bedtime; 2L @night; BP @10.
  And/or, he/she, mg/dl, q.i.d., b.i.d., p.r.n., i.e. left.Then right.
  Ratio 3/4 of the meal; 1/3 of the dose; 2/3 full; half-and-half; upper 1/3.
  6/12 visual acuity and 3/4 inch; 5/8 of an inch; 1/2 cup; 1/2 pack per day.
  Weak 3/5 right arm, 4/5 left arm; ROM 3/4.
  Step 1/3 complete. Visit 2/6 of physical therapy. Session 4/12.
`)

describe('what must stay', () => {
  it.each(KEEP)('%s', (line) => {
    const text = line.replaceAll('⏎', '\n')
    expect(showFound(text, findAll(text))).toBe(text)
  })
})
