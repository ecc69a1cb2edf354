// Our own synonyms: nerves, eye and ear.
// How to write one: see synonyms.ts.

export const SYNONYMS_G_H = `
G00.1 || pneumococcal meningitis
G00.9 bacterial meningitis
G03.9 meningitis || meningitis syndrome
G04.1 || tropical spastic paraparesis
G04.90 encephalitis || meningoencephalitis | encephalomyelitis
G06.0 brain abscess || cerebral abscess | intracranial abscess
G06.1 || epidural abscess | spinal abscess
G06.2 || subdural empyema
G08 cerebral venous thrombosis
G10 || huntington
G11.9 || hereditary ataxia | spinocerebellar ataxia
G12.20 || motor neuron disease
G12.21 || ALS | amyotrophic lateral sclerosis
G20.A1 parkinson disease | parkinson
G20.A2 || parkinson disease with fluctuations
G20.B1 || parkinson disease with dyskinesia
G20.C || parkinsonism
G21.11 || drug induced parkinsonism | neuroleptic induced parkinsonism
G24.01 || tardive dyskinesia
G24.3 || torticollis | spasmodic torticollis | cervical dystonia
G24.5 || blepharospasm
G24.9 || dystonia
G25.0 essential tremor
G25.3 myoclonus
G25.5 || chorea
G25.81 restless legs syndrome | RLS
G25.9 || movement disorder
G30.0 || early onset alzheimer
G30.1 || late onset alzheimer
G30.9 alzheimer | alzheimer disease | alzheimer dementia
G31.01 || pick disease
G31.09 || frontotemporal dementia
G31.83 || lewy body dementia | dementia with lewy bodies
G31.84 mild cognitive impairment
G31.9 || cerebral atrophy | brain atrophy | cortical atrophy
G35.D multiple sclerosis | MS
G36.0 || neuromyelitis optica | devic
G37.3 || transverse myelitis
G40.109 || focal epilepsy | partial epilepsy | focal seizure | partial seizure | simple partial seizure
G40.209 || complex partial seizure | temporal lobe epilepsy | focal epilepsy with impaired awareness
G40.309 || idiopathic generalized epilepsy | generalized epilepsy | generalized idiopathic epilepsy
G40.409 generalized tonic clonic seizure | tonic clonic seizure || grand mal | generalized tonic clonic crisis | generalized convulsion
G40.822 || infantile spasm | west syndrome
G40.901 || status epilepticus
G40.909 epilepsy | seizure disorder | epileptic seizure || epileptic crisis | recurrent seizures | comicial crisis
G40.A09 || absence epilepsy | absence seizure | petit mal
G40.B09 || juvenile myoclonic epilepsy
G43.009 || migraine without aura | common migraine
G43.109 || migraine with aura | classic migraine
G43.709 || chronic migraine
G43.909 migraine | migraine headache
G44.009 || cluster headache
G44.209 tension headache
G44.89 || other headache syndrome
G45.0 || vertebrobasilar insufficiency
G45.4 || transient global amnesia
G45.9 TIA | transient ischemic attack | mini stroke
G47.00 insomnia | trouble sleeping
G47.10 || hypersomnia | excessive daytime sleepiness
G47.30 sleep apnea
G47.33 obstructive sleep apnea | OSA
G47.411 || narcolepsy with cataplexy
G47.419 || narcolepsy
G47.52 || rem sleep behavior disorder
G50.0 || trigeminal neuralgia
G51.0 bell palsy | facial palsy | facial paralysis
G51.31 || right hemifacial spasm
G51.39 || hemifacial spasm
G52.9 || cranial neuropathy | cranial nerve palsy
G54.0 || brachial plexopathy | brachial plexus lesion
G54.6 || phantom limb pain | phantom limb
G56.00 carpal tunnel syndrome | carpal tunnel | CTS
G56.20 || ulnar neuropathy | cubital tunnel syndrome | ulnar nerve lesion
G56.30 || radial nerve palsy
G57.00 || sciatic neuropathy | sciatic nerve lesion
G57.10 || meralgia paresthetica
G57.30 || foot drop peroneal | peroneal nerve palsy
G57.60 || morton neuroma
G58.7 || mononeuritis multiplex
G58.9 || mononeuropathy
G60.0 || charcot marie tooth
G61.0 guillain barre
G61.81 || CIDP | chronic inflammatory demyelinating polyneuropathy
G62.0 || chemotherapy induced neuropathy | drug induced polyneuropathy
G62.1 || alcoholic neuropathy | alcoholic polyneuropathy
G62.81 || critical illness polyneuropathy
G62.9 peripheral neuropathy | polyneuropathy
G70.00 myasthenia gravis | myasthenia
G71.00 muscular dystrophy
G71.01 || duchenne
G71.11 || myotonic dystrophy
G72.0 || steroid myopathy | drug induced myopathy
G72.9 || myopathy
G80.0 || spastic quadriplegic cerebral palsy
G80.9 cerebral palsy
G81.9 hemiplegia | hemiparesis
G82.20 paraplegia
G82.50 quadriplegia
G83.10 || monoplegia of leg
G83.4 || cauda equina | cauda equina syndrome
G83.84 || todd paralysis
G83.9 paralysis | palsy | paresis
G89.11 || acute pain due to trauma
G89.18 || postoperative pain | post operative pain
G89.29 chronic pain || chronic pain disorder
G89.3 cancer pain | neoplasm related pain
G89.4 chronic pain syndrome
G90.50 || complex regional pain syndrome | reflex sympathetic dystrophy | sudeck
G90.A || POTS | postural orthostatic tachycardia syndrome
G91.1 || obstructive hydrocephalus
G91.2 || normal pressure hydrocephalus | NPH
G91.9 hydrocephalus || hydrocephalia | ventriculomegaly
G92.8 || toxic encephalopathy
G93.0 || arachnoid cyst | choroid plexus cyst
G93.1 anoxic brain injury | anoxic encephalopathy || hypoxic brain injury | hypoxic ischemic encephalopathy
G93.2 || pseudotumor cerebri | benign intracranial hypertension | idiopathic intracranial hypertension | intracranial hypertension
G93.32 || chronic fatigue syndrome | myalgic encephalomyelitis
G93.40 encephalopathy
G93.41 metabolic encephalopathy
G93.5 brain compression | brain herniation || uncal herniation | cerebral herniation
G93.6 brain edema
G93.7 || reye
G93.82 || brain death
G93.89 || encephalomalacia
G93.9 || brain lesion | cerebral lesion
G95.0 || syringomyelia | syrinx
G95.20 spinal cord compression
G95.9 || myelopathy
G96.00 || csf leak | cerebrospinal fluid leak
G97.1 || post dural puncture headache
H00.019 || stye | hordeolum
H00.19 || chalazion
H01.009 || blepharitis
H02.009 || entropion
H02.109 || ectropion
H02.409 ptosis | eyelid ptosis || palpebral ptosis | drooping eyelid | blepharoptosis
H02.839 || dermatochalasis
H02.849 || eyelid edema | palpebral edema | eyelid swelling | lid edema
H02.9 || eyelid lesion
H04.009 || dacryoadenitis
H04.129 dry eye
H04.209 || epiphora | watery eyes | tearing
H04.309 || dacryocystitis
H05.019 || orbital cellulitis
H05.20 || exophthalmos | proptosis
H05.229 || orbital edema
H05.239 || orbital hemorrhage | orbital hematoma
H10.10 || allergic conjunctivitis
H10.9 conjunctivitis | pink eye || red eye conjunctivitis
H11.009 || pterygium
H11.30 || subconjunctival hemorrhage | conjunctival hemorrhage
H11.429 || chemosis | conjunctival edema | conjunctival chemosis
H11.439 || conjunctival hyperemia | ocular hyperemia | conjunctival injection
H15.009 || scleritis
H15.109 || episcleritis
H16.009 || corneal ulcer
H16.209 || keratoconjunctivitis
H16.229 || keratoconjunctivitis sicca
H16.9 keratitis
H17.9 || corneal opacity | corneal scar | leukoma | corneal leukoma
H18.20 || corneal edema
H18.519 || fuchs dystrophy
H18.609 || keratoconus
H18.9 || keratopathy
H20.00 || acute anterior uveitis | anterior uveitis
H20.059 || hypopyon
H20.9 uveitis | iridocyclitis | iritis
H21.00 || hyphema
H21.1X9 || iris neovascularization | rubeosis | rubeosis iridis
H21.549 || synechia | posterior synechia
H25.10 || nuclear cataract | nuclear sclerosis
H25.9 senile cataract | age related cataract || senile cataracts
H26.40 || posterior capsule opacification
H26.9 cataract
H27.00 || aphakia
H27.10 || lens subluxation | lens dislocation
H30.90 || chorioretinitis
H31.409 || choroidal detachment
H31.9 || choroidal lesion
H33.20 retinal detachment || serous retinal detachment | serous detachment | neurosensory detachment
H33.309 || retinal tear | retinal break
H34.10 || central retinal artery occlusion
H34.819 || central retinal vein occlusion
H34.9 retinal vein occlusion
H35.00 || retinopathy
H35.039 || hypertensive retinopathy
H35.059 || choroidal neovascularization | retinal neovascularization
H35.109 || retinopathy of prematurity
H35.30 macular degeneration | AMD
H35.319 || dry macular degeneration | dry amd
H35.329 || wet macular degeneration | wet amd | exudative macular degeneration | neovascular amd
H35.349 || macular hole
H35.379 || epiretinal membrane
H35.52 || retinitis pigmentosa
H35.60 || retinal hemorrhage | intraretinal hemorrhage | subretinal hemorrhage
H35.719 || central serous chorioretinopathy | central serous retinopathy
H35.81 macular edema | retinal edema
H35.9 || retinal lesion
H40.059 || ocular hypertension | elevated intraocular pressure | intraocular hypertension
H40.20X0 || angle closure glaucoma
H40.219 || acute angle closure glaucoma
H40.9 glaucoma
H43.10 vitreous hemorrhage || hemovitreous | vitreous haemorrhage
H43.399 || floaters | vitreous floaters
H43.819 || posterior vitreous detachment
H43.89 || vitritis
H44.009 || endophthalmitis
H46.00 || papillitis | optic papillitis
H46.9 optic neuritis || retrobulbar neuritis | optic neuropathy
H47.019 || ischemic optic neuropathy | anterior ischemic optic neuropathy
H47.10 papilledema | optic disc edema || optic disk edema | papillary edema | papilloedema
H47.20 optic atrophy
H49.00 || oculomotor nerve palsy | third nerve palsy | third cranial nerve palsy
H49.10 || fourth nerve palsy | trochlear nerve palsy
H49.20 || sixth nerve palsy | abducens nerve palsy | sixth cranial nerve palsy
H49.9 ophthalmoplegia
H50.00 || esotropia | convergent strabismus
H50.10 || exotropia | divergent strabismus
H50.9 strabismus | squint
H51.9 || ocular motility disorder
H52.00 || hyperopia
H52.10 || myopia | nearsighted
H52.209 || astigmatism
H52.4 || presbyopia
H52.7 || refractive error | ametropia
H53.009 || amblyopia | lazy eye
H53.149 photophobia
H53.15 || metamorphopsia
H53.19 || photopsia
H53.2 diplopia | double vision
H53.40 || visual field defect | visual field loss
H53.419 || central scotoma
H53.459 || scotoma
H53.469 || homonymous hemianopia | hemianopia | hemianopsia
H53.8 blurred vision | blurry vision
H53.9 || visual disturbance | visual impairment | visual alteration
H54.3 blindness
H54.40 || blindness in one eye
H54.7 vision loss | visual loss | low visual acuity | low vision || decreased vision | reduced visual acuity | visual acuity loss | poor visual acuity | decreased visual acuity | impaired vision | vision problems
H55.00 nystagmus || nystagmic
H57.02 || anisocoria
H57.03 miosis
H57.04 mydriasis
H57.10 eye pain || ocular pain | periocular pain
H57.89 || red eye | ocular redness | eye irritation
H60.90 otitis externa | swimmer ear || external otitis
H61.20 cerumen impaction | ear wax
H65.90 || serous otitis media | otitis media with effusion | middle ear effusion
H66.009 || acute suppurative otitis media | purulent otitis media
H66.3X9 || chronic suppurative otitis media
H66.90 otitis media | ear infection | OM || acute otitis media | AOM
H69.90 || eustachian tube dysfunction
H70.009 || acute mastoiditis
H70.90 || mastoiditis
H71.90 || cholesteatoma
H72.90 || tympanic membrane perforation | eardrum perforation | perforated eardrum
H80.90 || otosclerosis
H81.09 meniere disease
H81.10 BPPV | benign positional vertigo
H81.20 || vestibular neuritis
H81.399 || peripheral vertigo
H81.4 || central vertigo
H83.09 labyrinthitis
H83.3X9 || noise induced hearing loss
H90.2 || conductive hearing loss
H90.5 sensorineural hearing loss || neurosensory hearing loss | perceptive hearing loss | sensorineural deafness
H91.10 || presbycusis
H91.20 || sudden hearing loss | sudden deafness
H91.90 hearing loss | deafness | hard of hearing | hypoacusis
H92.09 ear pain
H92.10 || otorrhea | ear discharge
H92.20 || otorrhagia | ear bleeding
H93.19 tinnitus | ringing in ear
`
