// Phrases that name one code and serve lookup alone: in running text they would mean too many other things, or too little. A line is a
// code, then its phrases; order, plural and spelling of the words do not matter. What the coder knows too is in mentions/synonyms.ts.

const PHRASES = `
A08.4 stomach flu | stomach bug | viral gastroenteritis
A41.9 blood infection | blood poisoning
C40.90 ewing sarcoma of limb
C41.9 ewing sarcoma | osteosarcoma
C64.9 wilms tumor | nephroblastoma
E66.01 severe obesity
E29.1 low testosterone | hypogonadism male
F11.20 opioid use disorder | heroin addiction | opioid addiction
F10.20 alcohol use disorder | alcohol addiction | drinking problem
G12.21 lou gehrig disease | lou gehrig
G47.00 cannot sleep | can't sleep | trouble sleeping
G91.9 water on the brain
H60.339 swimmer ear
I70.90 hardening of arteries | hardening of the arteries
I50.9 weak heart
J98.11 collapsed lung
K22.5 zenker diverticulum | zenker
K82.4 gallbladder polyp | polyp of gallbladder
K92.1 blood in stool | black stool | tarry stool
L91.8 skin tag | skin tags
N28.9 kidney disease | kidney problem
N30.90 bladder infection
O77.9 fetal distress
R31.9 blood in urine
R40.20 loss of consciousness
R79.89 elevated troponin | high troponin | elevated creatinine
S39.012A pulled muscle back | pulled back muscle | back strain
T39.1X1A acetaminophen poisoning | acetaminophen overdose | tylenol overdose | paracetamol overdose
T40.2X1A opioid overdose
V43.52XA car driver collision
V89.2XXA motor vehicle accident | car accident | driver motor vehicle accident
Z00.00 annual physical | annual exam | yearly checkup
Z00.129 well child | well child check | well baby
Z01.810 preop cardiac exam | cardiac clearance
Z12.11 colonoscopy screening | screening colonoscopy
Z12.31 screening mammogram
Z12.4 screening pap smear
Z23 flu shot | flu vaccine | covid vaccine | vaccination | immunization visit | tetanus shot
Z30.431 iud check
Z34.00 first prenatal visit | routine prenatal visit first pregnancy
Z48.02 suture removal | stitches out
Z76.0 medication refill | prescription refill
Z80.0 family history of colon cancer | family history of stomach cancer
Z82.49 family history of heart disease | family history of heart attack
Z85.038 history of colon cancer
Z85.118 history of lung cancer
Z85.46 history of prostate cancer
Z86.19 history of c diff
Z98.49 status post cataract surgery | cataract surgery
Z98.891 previous cesarean | history of c section
`

export const LOOKUP_PHRASES: readonly { readonly code: string; readonly phrase: string }[] = PHRASES.trim()
  .split('\n')
  .flatMap((line) => {
    const [code, ...words] = line.split(' ')
    return words
      .join(' ')
      .split(' | ')
      .map((phrase) => ({ code: code as string, phrase }))
  })
