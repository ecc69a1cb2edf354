// Our own synonyms: muscle and bone, kidney and urinary tract.
// How to write one: see synonyms.ts.

export const SYNONYMS_M_N = `
M00.9 || septic arthritis | pyogenic arthritis | bacterial arthritis
M02.30 || reactive arthritis | reiter
M05.79 || seropositive rheumatoid arthritis of multiple sites
M05.9 || seropositive rheumatoid arthritis
M06.00 || seronegative rheumatoid arthritis
M06.4 || inflammatory polyarthropathy
M06.9 rheumatoid arthritis | RA
M08.00 || juvenile idiopathic arthritis | juvenile rheumatoid arthritis
M10.9 gout | gouty arthritis || gout flare | gouty attack | acute gout | acute gouty arthritis
M11.20 || pseudogout | chondrocalcinosis | CPPD
M11.9 || crystal arthropathy
M12.9 || arthropathy
M13.0 polyarthritis || polyarticular arthritis
M15.9 generalized osteoarthritis
M16.10 hip osteoarthritis | osteoarthritis of hip | coxarthrosis
M16.11 || right hip osteoarthritis
M16.12 || left hip osteoarthritis
M17.0 || bilateral knee osteoarthritis | bilateral primary knee osteoarthritis
M17.11 || right knee osteoarthritis
M17.12 || left knee osteoarthritis
M17.9 knee osteoarthritis | osteoarthritis of knee | gonarthrosis
M18.9 || thumb cmc arthritis | basal joint arthritis
M19.019 || shoulder osteoarthritis
M19.90 osteoarthritis | arthritis | DJD | degenerative joint disease | OA | degenerative arthritis || degenerative joint changes | arthritic
M1A.9XX0 || chronic gout
M1A.9XX1 || tophaceous gout
M20.10 || hallux valgus | bunion
M20.40 || hammer toe
M21.379 || foot drop
M21.40 || flat foot | pes planus
M22.2X9 || patellofemoral pain
M22.40 || chondromalacia patellae
M23.90 || internal derangement of knee
M24.50 contracture of joint
M24.60 || joint ankylosis | ankylosis
M25.00 || hemarthrosis
M25.40 joint effusion || joint swelling
M25.50 joint pain | polyarthralgia || osteoarticular pain | joint ache | polyarthralgias
M25.519 shoulder pain
M25.529 elbow pain
M25.539 wrist pain
M25.559 hip pain | coxalgia
M25.569 knee pain
M25.579 ankle pain
M25.60 joint stiffness || morning stiffness | articular stiffness
M25.78 || osteophyte of vertebra
M26.609 || temporomandibular joint dysfunction | TMJ dysfunction | temporomandibular disorder
M26.629 || temporomandibular joint pain | TMJ pain
M27.1 || giant cell granuloma of jaw
M27.2 || osteitis of jaw | osteomyelitis of jaw
M30.0 || polyarteritis nodosa
M30.1 || churg strauss | eosinophilic granulomatosis with polyangiitis | EGPA
M30.3 || kawasaki
M31.19 || thrombotic microangiopathy | thrombotic thrombocytopenic purpura
M31.30 || wegener | granulomatosis with polyangiitis | GPA
M31.4 || takayasu
M31.6 giant cell arteritis | temporal arteritis
M31.7 || microscopic polyangiitis
M32.14 || lupus nephritis
M32.9 SLE | lupus | systemic lupus erythematosus
M33.20 || polymyositis
M33.90 || dermatomyositis
M34.1 || CREST syndrome
M34.9 scleroderma | systemic sclerosis
M35.00 sjogren || sjogren syndrome
M35.1 || mixed connective tissue disease
M35.2 || behcet
M35.3 polymyalgia rheumatica | PMR
M35.7 || hypermobility syndrome
M35.9 connective tissue disease
M40.209 kyphosis
M41.20 || idiopathic scoliosis
M41.9 scoliosis
M43.00 || spondylolysis
M43.10 spondylolisthesis
M43.6 || torticollis acquired
M45.9 ankylosing spondylitis || ankylopoietic spondylitis
M46.1 || sacroiliitis
M46.40 || spondylodiscitis | discitis
M46.90 || spondylitis | spondyloarthritis | spondyloarthropathy
M47.812 || cervical spondylosis
M47.816 || lumbar spondylosis
M47.819 spondylosis || facet arthropathy | spinal arthrosis | spondyloarthrosis
M48.00 spinal stenosis
M48.02 || cervical stenosis | cervical spinal stenosis
M48.061 lumbar spinal stenosis | lumbar stenosis || lumbar canal stenosis
M48.10 || diffuse idiopathic skeletal hyperostosis | DISH
M48.50XA || vertebral compression fracture | vertebral collapse | vertebral crush fracture
M50.20 cervical disc herniation
M50.30 || cervical degenerative disc disease | cervical disc degeneration
M51.26 lumbar disc herniation | herniated lumbar disc || herniated disc lumbar | lumbar disc protrusion | lumbar herniated nucleus pulposus
M51.369 || lumbar degenerative disc disease | lumbar disc degeneration
M51.9 disc disease | intervertebral disc disorder || degenerative disc disease | disc degeneration | DDD
M53.3 || coccydynia | sacroiliac joint pain | coccyx pain
M54.10 radiculopathy || radicular pain
M54.12 cervical radiculopathy
M54.16 lumbar radiculopathy
M54.2 neck pain | cervicalgia || cervical pain | neck ache
M54.30 sciatica || sciatic pain
M54.31 || right sciatica
M54.32 || left sciatica
M54.40 || lumbosciatica | lumbago with sciatica | low back pain with sciatica
M54.50 low back pain | LBP
M54.6 thoracic back pain | dorsal pain || thoracic spine pain | dorsalgia thoracic
M54.81 || occipital neuralgia
M54.9 back pain | dorsalgia
M60.9 || myositis
M62.50 || muscle atrophy | muscle wasting | amyotrophy | atrophy of muscle
M62.81 muscle weakness | generalized muscle weakness || proximal muscle weakness | loss of muscle strength | decreased muscle strength
M62.82 rhabdomyolysis
M62.830 || back spasm | muscle spasm of back
M62.838 muscle spasm
M62.84 || sarcopenia
M62.89 || muscle tightness
M65.30 trigger finger
M65.4 || de quervain tenosynovitis
M65.9 tenosynovitis | synovitis
M66.9 || tendon rupture spontaneous
M67.40 || ganglion cyst
M70.20 || olecranon bursitis
M70.60 || trochanteric bursitis | greater trochanteric pain
M71.20 || baker cyst | popliteal cyst
M71.9 bursitis
M72.0 || dupuytren
M72.2 plantar fasciitis
M72.6 || necrotizing fasciitis
M75.00 adhesive capsulitis | frozen shoulder
M75.100 rotator cuff tear
M75.40 || subacromial impingement | shoulder impingement
M75.50 || subacromial bursitis | shoulder bursitis
M76.50 || patellar tendinitis
M76.60 achilles tendinitis
M76.829 || posterior tibial tendinitis
M77.00 || medial epicondylitis | golfer elbow
M77.10 tennis elbow | lateral epicondylitis
M77.30 || heel spur | calcaneal spur
M77.40 || metatarsalgia
M77.9 tendinitis | tendonitis | tendinopathy
M79.10 myalgia | muscle pain | muscle ache || muscle soreness | muscular pain | myalgias
M79.18 || myofascial pain | myofascial pain syndrome
M79.2 || neuralgia | neuropathic pain | neuritis
M79.3 || panniculitis
M79.603 arm pain || upper limb pain | upper extremity pain
M79.606 leg pain | lower extremity pain | lower limb pain
M79.609 || limb pain | pain in extremities | pain in extremity
M79.643 hand pain
M79.646 finger pain
M79.659 || thigh pain
M79.669 || calf pain | lower leg pain
M79.673 foot pain
M79.676 || toe pain
M79.7 fibromyalgia
M79.89 || limb swelling | arm swelling | soft tissue swelling
M79.A29 || compartment syndrome nontraumatic
M80.00XA || osteoporotic fracture
M81.0 osteoporosis || senile osteoporosis | postmenopausal osteoporosis
M81.8 || steroid induced osteoporosis | osteoporosis due to steroids | drug induced osteoporosis | glucocorticoid induced osteoporosis
M83.9 || osteomalacia
M84.40XA || pathologic fracture
M84.48XA || pathologic vertebral fracture
M85.80 osteopenia || low bone density | low bone mass
M86.10 || acute osteomyelitis
M86.60 || chronic osteomyelitis
M86.9 osteomyelitis
M87.059 || avascular necrosis of femoral head | aseptic necrosis of femoral head
M87.9 osteonecrosis | avascular necrosis | AVN
M88.9 || paget disease of bone
M89.50 || osteolysis
M89.9 bone lesion | bone disease || osteolytic lesion | lytic lesion | blastic lesion | lytic bone lesion
M92.50 || osgood schlatter
M93.20 || osteochondritis dissecans
M94.0 || costochondritis | tietze
M95.0 || saddle nose
M96.1 || postlaminectomy syndrome | failed back syndrome
M97.9XXA || periprosthetic fracture
N00.9 || acute glomerulonephritis | nephritic syndrome
N01.9 || rapidly progressive glomerulonephritis
N02.9 recurrent hematuria
N02.B9 || iga nephropathy | berger disease
N03.9 || chronic glomerulonephritis
N04.9 nephrotic syndrome || nephrosis
N05.0 || minimal change disease
N05.1 || focal segmental glomerulosclerosis | FSGS
N05.2 || membranous nephropathy | membranous glomerulonephritis
N05.9 glomerulonephritis
N06.9 || isolated proteinuria
N10 pyelonephritis | acute pyelonephritis || acute interstitial nephritis
N11.9 || chronic pyelonephritis
N12 tubulointerstitial nephritis | interstitial nephritis || nephritis | tubulointerstitial nephropathy
N13.0 || hydronephrosis with ureteropelvic junction obstruction
N13.2 || kidney stone with hydronephrosis | ureteral stone with hydronephrosis | stone in ureter with hydronephrosis | obstructing ureteral stone | hydronephrosis due to ureteral stone | hydronephrosis due to stone | obstructive uropathy due to stone
N13.30 hydronephrosis || pelvicaliceal dilatation | pyelocaliceal dilatation | renal ectasia
N13.4 || hydroureter
N13.5 ureteral stenosis | ureteral obstruction | pyeloureteral stenosis | ureteropelvic junction obstruction || ureter stricture | retroperitoneal fibrosis with ureteral obstruction
N13.6 || pyonephrosis
N13.70 vesicoureteral reflux || VUR
N13.9 obstructive uropathy
N15.1 || renal abscess | perinephric abscess
N17.0 || acute tubular necrosis | ATN
N17.9 aki | acute kidney injury | acute renal failure | acute kidney failure | ARF || acute renal insufficiency | acute on chronic renal failure | acute on chronic kidney disease | acute renal injury | acute deterioration of renal function | prerenal failure
N18.1 ckd stage 1
N18.2 ckd stage 2
N18.30 ckd stage 3 | chronic kidney disease stage 3
N18.31 ckd stage 3a | chronic kidney disease stage 3a
N18.32 ckd stage 3b | chronic kidney disease stage 3b
N18.4 ckd stage 4 | chronic kidney disease stage 4
N18.5 ckd stage 5 | chronic kidney disease stage 5
N18.6 esrd | end stage renal disease | ESKD || end stage kidney disease | end stage renal failure | terminal renal failure | terminal chronic renal failure
N18.9 ckd | chronic kidney disease | chronic renal failure | CRF | CRI || chronic renal insufficiency | chronic kidney failure | chronic renal disease | chronic nephropathy
N19 renal failure | uremia | kidney failure | renal insufficiency
N20.0 renal calculus | kidney stone | nephrolithiasis || staghorn calculus | renal stone | lithiasis of the kidney | renal microlithiasis
N20.1 ureter calculus | ureterolithiasis | ureteral stone || ureteric stone
N20.2 || kidney and ureteral stones
N20.9 urinary calculus || urinary stone
N21.0 bladder calculus || bladder stone | vesical lithiasis
N21.1 || urethral calculus
N23 renal colic | nephritic colic | renoureteral colic
N25.1 || nephrogenic diabetes insipidus
N25.81 || secondary hyperparathyroidism of renal origin | renal hyperparathyroidism | hyperparathyroidism of renal origin | hyperparathyroidism secondary to renal failure
N25.89 || renal tubular acidosis
N26.1 atrophic kidney | renal atrophy
N28.0 || renal infarction | renal infarct
N28.1 renal cyst | cortical renal cyst
N28.81 || enlarged kidney | nephromegaly
N28.82 || megaureter | ureteral dilatation | ureteral ectasia | ureterectasis
N28.89 renal mass || kidney mass | renal tumor mass | renal hematoma
N28.9 kidney disease | nephropathy | impaired renal function | renal lesion | deterioration of renal function | renal dysfunction | worsening renal function
N30.00 acute cystitis
N30.01 || acute hemorrhagic cystitis
N30.10 || interstitial cystitis
N30.20 || chronic cystitis
N30.40 || radiation cystitis
N30.90 cystitis
N30.91 || hemorrhagic cystitis
N31.9 neurogenic bladder || neuropathic bladder | bladder dysfunction
N32.0 || bladder outlet obstruction | bladder neck obstruction
N32.1 || enterovesical fistula | colovesical fistula
N32.3 || bladder diverticulum
N32.81 overactive bladder
N32.89 || bladder spasm | bladder wall thickening | bladder polyp
N32.9 bladder lesion
N34.2 urethritis
N35.919 urethral stricture || urethral stenosis | stricture of urethra
N36.0 urethral fistula
N36.2 || urethral caruncle
N36.8 || urethral lesion
N39.0 uti | urinary tract infection | urinary infection || urine infection | recurrent uti | UTIs
N39.3 stress incontinence
N39.41 urge incontinence || urgency incontinence
N39.44 || nocturnal enuresis
N39.46 || mixed incontinence
N40.0 bph | benign prostatic hyperplasia | benign prostatic hypertrophy | enlarged prostate | prostatic hypertrophy | prostatic adenoma | prostatism
N40.1 bph with luts | bph with lower urinary tract symptoms || bph with urinary obstruction | bph with urinary retention | bph with nocturia | benign prostatic hyperplasia with urinary retention | prostatism with obstruction | bph with obstruction
N41.0 acute prostatitis
N41.1 || chronic prostatitis
N41.9 prostatitis
N42.9 || prostate disease
N43.3 hydrocele
N43.40 || spermatocele
N44.00 || testicular torsion | torsion of testis
N44.1 || testicular cyst
N45.1 epididymitis
N45.2 orchitis
N45.3 orchiepididymitis | epididymo orchitis
N45.4 || testicular abscess
N46.01 || azoospermia
N46.9 male infertility
N47.1 || phimosis
N47.2 || paraphimosis
N48.1 || balanitis | balanoposthitis
N48.30 priapism
N48.6 || peyronie | penile induration | induration penis plastica
N48.89 || penile lesion
N49.2 || scrotal abscess
N49.3 || fournier gangrene
N50.0 || testicular atrophy
N50.3 || epididymal cyst | cyst of epididymis
N50.819 testicular pain || testicle pain | pain in testis
N50.82 scrotal pain
N50.89 || scrotal edema | scrotal swelling | scrotal mass | testicular mass | testicular swelling
N52.9 erectile dysfunction | impotence
N60.19 fibrocystic breast
N61.0 mastitis
N61.1 || breast abscess
N62 || gynecomastia | breast hypertrophy
N63.0 breast lump | breast mass | breast nodule
N63.10 || right breast lump | right breast mass
N63.20 || left breast lump | left breast mass
N64.3 || galactorrhea
N64.4 breast pain | mastalgia
N64.51 || breast induration
N64.52 || nipple discharge
N64.53 || nipple retraction
N64.9 || breast lesion
N70.91 || salpingitis
N70.93 || tubo ovarian abscess | tuboovarian abscess
N71.9 || endometritis
N72 cervicitis
N73.9 pelvic inflammatory disease | PID
N75.0 || bartholin cyst
N75.1 || bartholin abscess
N76.0 vaginitis | bacterial vaginosis || vulvovaginitis | acute vaginitis
N80.9 endometriosis
N81.10 || cystocele
N81.4 || uterine prolapse
N81.6 || rectocele
N81.9 || pelvic organ prolapse
N82.0 || vesicovaginal fistula
N83.209 ovarian cyst
N83.299 || complex ovarian cyst
N83.519 || ovarian torsion
N84.0 endometrial polyp
N84.1 || cervical polyp
N85.00 || endometrial hyperplasia
N87.9 || cervical dysplasia
N88.2 || cervical stenosis of uterus
N89.8 || leukorrhea | vaginal discharge
N90.7 || vulvar cyst
N91.2 amenorrhea
N91.5 || oligomenorrhea
N92.0 menorrhagia | heavy menses | heavy periods
N92.1 || metrorrhagia | irregular menses | menometrorrhagia
N93.0 || postcoital bleeding
N93.8 || dysfunctional uterine bleeding
N93.9 vaginal bleeding | abnormal uterine bleeding
N94.10 || dyspareunia
N94.3 || premenstrual syndrome | PMS
N94.6 dysmenorrhea | painful periods
N95.0 || postmenopausal bleeding
N95.1 menopausal symptoms | hot flashes || menopausal syndrome | vasomotor symptoms
N95.2 || atrophic vaginitis | vaginal atrophy
N96 || recurrent pregnancy loss
N97.9 female infertility || infertility in woman
N99.820 || postprocedural hemorrhage of urinary system
`
