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
  pT3bN0M0, pT1cN1mi, ypT2N0, T2N1M0, stage IIIA, BI-RADS 4, LI-RADS 5, TI-RADS 3, Bosniak 2F.
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
  // whole lines as notes and claims have them
  Ht 5'10" Wt 180 lbs BMI 25.8 BP 132/84 (sitting) P 72 R 16 T 98.4 O2 97% RA
  Sodium 138 mmol/L (135-145) Potassium 4.2 (3.5-5.1) Glucose 101 (70-99) Creatinine 0.98
  WBC 7.2 K/uL 4.0-11.0, Hgb 13.2 g/dL 12.0-16.0, Plt 245 150-400
  eGFR >60 mL/min/1.73m2; LDL 101; HDL 42; TG 150; A1C 6.8; PSA 0.9 ng/mL
  Medications: metoprolol succinate ER 25 mg PO daily #90 RF 3; atorvastatin 40 mg qhs #30
  E&M 99214, 99213-25, 20610-RT, J3301 x4, 93000, 96372, Z23, E11.65, I25.10
  MS-DRG 291, APR-DRG 194, HCC 18, RVU 1.92, modifier 25, rev code 0450, POS 11, TOB 111
  ICD-10-PCS 0DTJ4ZZ, 02100Z9, 5A1935Z; CPT 33208, 33249; DRG 0216
  Procedure performed with 3-0 Monocryl, 20 mL of 1% lidocaine, 6-7-8 wires, size 6 1/2 gloves
  EBL 150 mL, IVF 1200 mL, UOP 300 mL, specimen sent x2, counts correct x2
  Total time 75 minutes (99205), of which 45/75 min counseling
  Echo: LVEF 55-60%, LVIDd 4.8 cm, E/A 0.8, RVSP 35 mmHg, AVA 0.9 cm2, MG 42
  PFTs: FEV1 1.92 (65%), FVC 2.85 (78%), ratio 0.67, DLCO 55%
  EKG: NSR 72, PR 162, QRS 88, QTc 442, axis -12
  ABG 7.32/52/68/28 on 4L; vent AC 16/450/40%/5
  I/O 2400/1850; net +550; Tmax 38.2; UOP 0.5 cc/kg/hr
  Fundal height 32 cm, FHT 145, EGA 31w4d, 31 4/7 weeks, dilation 4/80/-2
  Apgar 8 and 9; G2P1001; birth weight 3450 g (7 lb 9 oz)
  Wound 4.2 x 3.1 x 0.5 cm, stage 3, Braden 14, Norton 12
  PHQ-9: 14/27; GAD-7: 11/21; AUDIT 6/40; MoCA 24/30; MMSE 22/30; SLUMS 19/30
  Snellen 20/25-1 OD, 20/30+2 OS; IOP 14/16; C/D 0.3/0.35; Rx -2.25 -0.50 x 090
  Audiogram: 25 dB at 500, 1000, 2000 Hz; SRT 20/15 dB; WRS 96%/92%
  Tooth #14, #30; MOD #19; 2-3 mm pockets; pano; BWX 4
  Strength: delt 5/5, bi 5/5, tri 4+/5, grip 4/5, HF 4/5, KE 5/5, DF 3/5
  Sensation intact C5-T1, L2-S1; reflexes 2+ biceps, 1+ Achilles; Babinski neg
  Insulin: lispro 1:10 ICR, CF 1:40>120; basal 22 u; TDD 48; Time in range 71%
  Pump basal 0.85 u/h 12a-6a, 1.05 6a-10a
  Chemo C3D1 FOLFOX 85/400/2400 mg/m2; carboplatin AUC 5; cycle 4/6; fraction 12/30, 2400/5000 cGy
  Tumor 2.3 cm, ER 95%, PR 90%, HER2 1+, Ki67 12%, Oncotype 18, 0/3 SLN, pT1c(m)N0(sn)
  Depth 0.7 mm, mitoses 3/10 HPF, margins 2 mm; block A1-A12; cassettes 1-12
  Pt c/o 3/10 pain, was 6/10 on arrival; on a 0-10 scale 4/10 w/ rest, 8/10 with activity
  PT: 3x10 reps, 2/4 sessions completed; AROM 0-95, PROM 0-110; 6MWT 320 m
  May shower in 48 hours. May return to work in 2 weeks. May 2nd dose be given?
  Sat up at bedside. Sun protection. Wed-locked. Dec'd appetite. Mar. reviewed.
  First degree AV block; second toe; third trimester; fourth ventricle; 5th metatarsal
  He drinks 2-3 beers/day, 1/2 ppd x 20 yrs, THC 1-2x/wk, 12/day
  Fell 10-12 ft; 3-4 stairs; walks 1-2 miles; age 12-17; grade 10-11; room air
  Home: 2 story house; work: desk 8-5; office: 30 min; phone: 12 min; call: prn
  Vaccines: Tdap, PCV20, MMR x2, HPV 2/3, HepB 3/3, COVID x4 (2021-2023)
  See CPT codes 99213-99215; G0439; 1111F; 3044F; 4010F
  Section 1862(a)(1)(A); 42 CFR 410.32; LCD L33394; NCD 220.6.17; MLN 006764
  Group 1 codes; table 2-1; figure 3; version 24.1; chapter 15 section 60.1
  Ratio 60/40; 50-50; 80/20; 24/7; 9-5; 7-day; M-W-F; 1-0-1; 0-0-1
  PMH: DM2 x 10 yrs, HTN, HLD, CKD3b, OA, GERD, OSA on CPAP 12, BPH
  Lines: PIV 20g L AC, PICC 5 Fr 42 cm; Foley 16F 10 cc; NGT 14F; ETT 7.5 @ 23
  Model: Inspire 3028; Medtronic 5076-52 lead; Biotronik Edora 8 DR-T; Stryker 7mm x 40
  Ref 5076; Trident II 52E; 36 +5 head; size 6 stem; 3.5 LCP 8-hole plate; 4.0 x 36 screw
  SNOMED 44054006; LOINC 2345-7; RXCUI 860975; NDC 00093-1048-01; CVX 208; UNII 9100L32L2N
  GTIN 00312345678906; UPC 312345678906; HCPCS C1785, L8699; NDC 0002-8215-01
  FISH 46,XX,t(9;22)(q34;q11.2); NM_000546.6:c.524G>A; rs334; chr7:140453136; BRCA1 c.68_69delAG
  CD4 350 (22%), VL <20, 1,234,567 copies; HCV RNA 2450000 IU/mL; HBV DNA 15000000
  Ferritin 12450; CK 45000; troponin 12345 ng/L; NT-proBNP 35000; D-dimer 5200; plt 1200000
  The 1-2-3 sign; 5-HIAA; 17-OHP 245; 25-OH vit D 32; 24-hr urine 1200; A-a gradient 12
`)

describe('what must stay', () => {
  it.each(KEEP)('%s', (line) => {
    const text = line.replaceAll('⏎', '\n')
    expect(showFound(text, findAll(text))).toBe(text)
  })
})
