// Our own synonyms. Muscle and bone, kidney and urinary tract, birth and malformation.
// How to write one: see synonyms.ts.

export const SYNONYMS_M_Q = `
M06.9 rheumatoid arthritis | RA
M10.9 gout | gouty arthritis
M13.0 polyarthritis
M15.9 generalized osteoarthritis
M16.10 hip osteoarthritis | osteoarthritis of hip | coxarthrosis
M17.9 knee osteoarthritis | osteoarthritis of knee | gonarthrosis
M19.90 osteoarthritis | arthritis | DJD | degenerative joint disease | OA | degenerative arthritis
M24.50 contracture of joint
M25.40 joint effusion
M25.50 joint pain | polyarthralgia
M25.519 shoulder pain
M25.529 elbow pain
M25.539 wrist pain
M25.559 hip pain | coxalgia
M25.569 knee pain
M25.579 ankle pain
M25.60 joint stiffness
M31.6 giant cell arteritis | temporal arteritis
M32.9 SLE | lupus | systemic lupus erythematosus
M34.9 scleroderma | systemic sclerosis
M35.00 sjogren
M35.3 polymyalgia rheumatica | PMR
M35.9 connective tissue disease
M40.209 kyphosis
M41.9 scoliosis
M43.10 spondylolisthesis
M45.9 ankylosing spondylitis
M47.819 spondylosis
M48.00 spinal stenosis
M48.061 lumbar spinal stenosis | lumbar stenosis
M50.20 cervical disc herniation
M51.26 lumbar disc herniation | herniated lumbar disc
M51.9 disc disease | intervertebral disc disorder
M54.10 radiculopathy
M54.12 cervical radiculopathy
M54.16 lumbar radiculopathy
M54.2 neck pain | cervicalgia
M54.30 sciatica
M54.50 low back pain | LBP
M54.6 thoracic back pain | dorsal pain
M54.9 back pain | dorsalgia
M62.81 muscle weakness | generalized muscle weakness
M62.82 rhabdomyolysis
M62.838 muscle spasm
M65.30 trigger finger
M65.9 tenosynovitis | synovitis
M71.9 bursitis
M72.2 plantar fasciitis
M75.00 adhesive capsulitis | frozen shoulder
M75.100 rotator cuff tear
M76.60 achilles tendinitis
M77.10 tennis elbow | lateral epicondylitis
M77.9 tendinitis | tendonitis | tendinopathy
M79.10 myalgia | muscle pain | muscle ache
M79.603 arm pain
M79.606 leg pain | lower extremity pain | lower limb pain
M79.643 hand pain
M79.646 finger pain
M79.673 foot pain
M79.7 fibromyalgia
M81.0 osteoporosis
M85.80 osteopenia
M86.9 osteomyelitis
M87.9 osteonecrosis | avascular necrosis | AVN
M89.9 bone lesion | bone disease
N02.9 recurrent hematuria
N04.9 nephrotic syndrome
N05.9 glomerulonephritis
N10 pyelonephritis | acute pyelonephritis
N12 tubulointerstitial nephritis | interstitial nephritis
N13.30 hydronephrosis
N13.5 ureteral stenosis | ureteral obstruction | pyeloureteral stenosis | ureteropelvic junction obstruction
N13.70 vesicoureteral reflux
N13.9 obstructive uropathy
N17.9 aki | acute kidney injury | acute renal failure | acute kidney failure | ARF
N18.1 ckd stage 1
N18.2 ckd stage 2
N18.30 ckd stage 3 | chronic kidney disease stage 3
N18.31 ckd stage 3a | chronic kidney disease stage 3a
N18.32 ckd stage 3b | chronic kidney disease stage 3b
N18.4 ckd stage 4 | chronic kidney disease stage 4
N18.5 ckd stage 5 | chronic kidney disease stage 5
N18.6 esrd | end stage renal disease | ESKD
N18.9 ckd | chronic kidney disease | chronic renal failure | CRF | CRI
N19 renal failure | uremia | kidney failure | renal insufficiency
N20.0 renal calculus | kidney stone | nephrolithiasis
N20.1 ureter calculus | ureterolithiasis | ureteral stone
N20.9 urinary calculus
N21.0 bladder calculus
N23 renal colic | nephritic colic | renoureteral colic
N26.1 atrophic kidney | renal atrophy
N28.1 renal cyst | cortical renal cyst
N28.89 renal mass
N28.9 kidney disease | nephropathy | impaired renal function | renal lesion | deterioration of renal function | renal dysfunction | worsening renal function
N30.00 acute cystitis
N30.90 cystitis
N31.9 neurogenic bladder
N32.81 overactive bladder
N32.9 bladder lesion
N34.2 urethritis
N35.919 urethral stricture
N36.0 urethral fistula
N39.0 uti | urinary tract infection | urinary infection
N39.3 stress incontinence
N39.41 urge incontinence
N40.0 bph | benign prostatic hyperplasia | benign prostatic hypertrophy | enlarged prostate | prostatic hypertrophy | prostatic adenoma | prostatism
N40.1 bph with luts | bph with lower urinary tract symptoms
N41.0 acute prostatitis
N41.9 prostatitis
N43.3 hydrocele
N45.1 epididymitis
N45.2 orchitis
N45.3 orchiepididymitis | epididymo orchitis
N46.9 male infertility
N48.30 priapism
N50.82 scrotal pain
N50.819 testicular pain
N52.9 erectile dysfunction | impotence
N60.19 fibrocystic breast
N61.0 mastitis
N63.0 breast lump | breast mass | breast nodule
N64.4 breast pain | mastalgia
N72 cervicitis
N73.9 pelvic inflammatory disease | PID
N76.0 vaginitis | bacterial vaginosis
N80.9 endometriosis
N83.209 ovarian cyst
N84.0 endometrial polyp
N91.2 amenorrhea
N92.0 menorrhagia | heavy menses | heavy periods
N93.9 vaginal bleeding | abnormal uterine bleeding
N94.6 dysmenorrhea | painful periods
N95.1 menopausal symptoms | hot flashes
N97.9 female infertility
O03.9 miscarriage | spontaneous abortion
O13.9 gestational hypertension
O14.90 preeclampsia
O24.419 gestational diabetes
O80 normal delivery | spontaneous vaginal delivery
P07.30 prematurity | premature infant | preterm newborn
Q21.0 ventricular septal defect | VSD
Q21.10 atrial septal defect | ASD
Q21.12 patent foramen ovale | PFO
Q61.2 autosomal dominant polycystic kidney disease | ADPKD
Q61.3 polycystic kidney | polycystic kidney disease | multicystic kidney
Q90.9 down syndrome | trisomy 21
`
