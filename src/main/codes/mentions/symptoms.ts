// Symptoms that routinely belong to a disease are not coded beside it (Official Guidelines, Section I.B.5). Our own list of pairs. Where
// the note's assessment names the disease the symptom goes; elsewhere it is set aside, so that a person sees it was read.
import type { ProposedCode } from '../code'
import { isLasting } from './history'

/** A symptom, and the diseases it belongs to. */
const INTEGRAL: readonly (readonly [RegExp, RegExp])[] = [
  // Fever, chills, malaise: infections.
  [/^R50\.9|^R68\.83|^R53\.81/, /^(?:A|B(?!90)|J0[0-6]|J1|J20|J21|N10|N39\.0|K35|K57|L03|G0[0-3]|I33|M00|M86|O86|U07\.1)/],
  // Cough, sputum, wheezing, sore throat, stuffy nose.
  [/^R05|^R06\.2|^R09\.3|^R07\.0|^R09\.81|^R06\.7/, /^(?:J(?!9[0-4])|A15|A37|C34|U07\.1)/],
  // Breathlessness, low oxygen.
  [/^R06\.0|^R09\.02|^R06\.8/, /^(?:I50|I11\.0|I13|I26|J1[2-8]|J4[0-7]|J8[0146]|J9[0346]|U07\.1)/],
  // Chest pain, palpitations, abnormal tracing, raised troponin.
  [/^R07\.[1289]/, /^(?:I2[0-2]|I24|I26|I30|I71\.0|J93|K21)/],
  [/^R00\.[0-2]/, /^I4[4-9]/],
  [/^R94\.31|^R79\.89/, /^I2[0-2]/],
  // Abdomen.
  [/^R10|^R19\.3/, /^(?:K25|K26|K27|K29|K35|K36|K37|K4[0-6]|K5[0-27]|K56|K65|K8[0-3]|K85|N10|N13\.2|N20|N83)/],
  [/^R11/, /^(?:A0|K29|K3[05-7]|K52|K56|K8[01]|K85|G43|H81|N20|O21)/],
  [/^R19\.7/, /^(?:A0|K5[0-2]|K58\.0)/],
  [/^R17|^R18\.8/, /^(?:B1[5-9]|K7[0-6]|K80\.[3-7]|K83|C22|C25)/],
  // Urine.
  [/^R3(?:0|5|9\.15)/, /^(?:N10|N30|N39\.0|N41|A54|A56)/],
  [/^R31/, /^(?:N20|N30|N02|C6[4-8])/],
  [/^R3[349]/, /^N40\.1/],
  // Swelling, blood sugar, fits, tremor, headache, dizziness, speech, weakness.
  [/^R60/, /^(?:I50|I11\.0|I13|I8[27]|K7[04]|N0[0-5]|L03)/],
  [/^R56\.9/, /^G40/],
  [/^R25\.1/, /^G(?:20|21|25\.0)/],
  [/^R51/, /^G4[34]/],
  [/^R06\.83/, /^(?:G47\.3|J35)/],
  // Pain of a joint or of the back, where its cause is named.
  [/^M25\.51/, /^(?:M75|M19\.01|S4[0-6])/],
  [/^M25\.52/, /^(?:M77\.[01]|S5[03])/],
  [/^M25\.53/, /^(?:M65\.4|S52\.[56]|S6[23])/],
  [/^M25\.55/, /^(?:M16|M70\.[67]|S72)/],
  [/^M25\.56/, /^(?:M17|M2[23]|S8[23])/],
  [/^M25\.57/, /^(?:M19\.07|S82|S9[23])/],
  [/^M54\.5/, /^(?:M51|M48\.06|M54\.4|S39\.012)/],
  [/^M54\.2/, /^(?:M50|M48\.02|S13)/],
  [/^R41\.3/, /^(?:F0[1-3]|G30)/],
  [/^H92\.0/, /^H6[056]/],
  [/^R42/, /^(?:H81|I95)/],
  [/^R(?:29\.818|53\.1)/, /^I6[0-3]/],
  [/^R55/, /^(?:I44\.2|I95\.1|I49\.5)/],
  [/^R21/, /^(?:B0[0-9]|L(?:2[0-9]|30|40|50)|A46)/],
  [/^R41\.0|^R41\.82/, /^(?:F05|G93\.41)/],
]

/** Signs that make up a lasting disease; other symptoms of somebody who has one may be of something new. */
const CONSTANT = /^(?:R(?:25\.1|56\.9|41\.3|73|06\.83)|M25|M54)/

/** Marks the symptoms that belong to a disease affirmed anywhere in the note. */
export function setAside(proposals: readonly ProposedCode[]): ProposedCode[] {
  const diseases = proposals.filter((p) => p.assertion === 'affirmed' && !/^[RZ]/.test(p.code))
  return proposals.map((p) => {
    if (p.assertion !== 'affirmed' || !/^(?:R|H92|M25\.5|M54)/.test(p.code)) return p
    const whole = diseases.find(
      ({ code }) =>
        (!isLasting(code) || code.startsWith('G93.4') || CONSTANT.test(p.code)) &&
        INTEGRAL.some(([symptom, of]) => symptom.test(p.code) && of.test(code)),
    )
    if (!whole) return p
    return { ...p, partOf: whole.code, score: Math.min(p.score, ASIDE) }
  })
}

/** Below everything that is posted. */
const ASIDE = 0.3

/** @param assessed codes that the assessment affirms */
export const belongsTo = (symptom: ProposedCode, assessed: ReadonlySet<string>): boolean =>
  symptom.assertion === 'affirmed' &&
  INTEGRAL.some(([pattern, diseases]) => pattern.test(symptom.code) && [...assessed].some((code) => diseases.test(code)))
