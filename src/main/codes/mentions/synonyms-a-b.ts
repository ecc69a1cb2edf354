// Our own synonyms: infection.
// How to write one: see synonyms.ts.

export const SYNONYMS_A_B = `
A01.00 || typhoid | salmonella typhi
A02.9 || salmonella | salmonellosis
A03.9 || shigella
A04.72 c diff | c difficile | clostridioides difficile infection | c difficile colitis
A07.1 || giardia | giardiasis
A07.2 || cryptosporidium
A08.11 || norovirus
A09 infectious diarrhea | infectious gastroenteritis | acute gastroenteritis
A15.0 pulmonary tuberculosis | lung tuberculosis || cavitary tuberculosis | bacillary tuberculosis
A15.9 tuberculosis | TB | TBC | mycobacterium tuberculosis
A17.0 || tuberculous meningitis
A18.01 tuberculous spondylitis | pott disease
A18.10 || genitourinary tuberculosis | urogenital tuberculosis
A19.9 || miliary tuberculosis
A23.9 brucellosis | brucella
A31.9 || atypical mycobacteria | nontuberculous mycobacteria
A32.9 || listeria | listeriosis
A40.3 || pneumococcal sepsis
A41.01 || staphylococcus aureus sepsis | mssa sepsis
A41.02 || mrsa sepsis | methicillin resistant staphylococcus aureus sepsis
A41.4 || anaerobic sepsis
A41.50 || gram negative sepsis
A41.51 e coli sepsis | escherichia coli sepsis
A41.52 || pseudomonas sepsis
A41.81 || enterococcus sepsis
A41.9 sepsis | septicemia | urosepsis
A42.9 || actinomyces
A43.9 || nocardia
A48.1 legionella | legionella pneumonia | legionnaire
A49.1 || streptococcal infection
A49.3 || mycoplasma infection
A53.9 syphilis | lues
A54.9 || neisseria gonorrhoeae | gonococcus
A55 || lymphogranuloma venereum
A59.00 || trichomonas vaginitis
A60.00 || genital herpes
A63.0 || condyloma | condyloma acuminatum | genital wart
A69.20 lyme | lyme disease | borreliosis
A74.9 || chlamydia | chlamydia trachomatis
A75.9 || typhus
A77.1 || mediterranean spotted fever | boutonneuse fever
A78 || coxiella burnetii | coxiella
A86 || viral encephalitis
A87.9 || viral meningitis | aseptic meningitis
A90 || dengue
B00.1 || cold sore | herpes labialis
B00.2 || herpetic stomatitis | herpetic gingivostomatitis
B00.4 || herpetic encephalitis | herpes encephalitis
B00.52 || herpetic keratitis
B00.9 herpes | herpes simplex | HSV | herpes virus | herpetic
B01.9 || chickenpox
B02.29 || postherpetic neuralgia | herpetic neuralgia
B02.30 || herpes zoster ophthalmicus | ophthalmic zoster
B02.9 herpes zoster | shingles | zoster
B05.9 || measles
B07.0 || plantar wart
B07.9 || wart | verruca vulgaris
B08.1 || molluscum
B08.4 || hand foot and mouth disease
B09 || viral exanthem
B15.9 hepatitis a | HAV
B18.1 chronic hepatitis b || chronic hbv | chronic hepatitis b infection
B18.2 chronic hepatitis c || chronic hcv | chronic hepatitis c infection
B19.10 hepatitis b | HBV | hbv infection
B19.20 hepatitis c | HCV | hcv infection
B20 hiv | hiv infection | hiv disease | AIDS | human immunodeficiency virus | hiv positive
B25.0 || cmv pneumonia
B25.1 || cmv hepatitis
B25.9 cytomegalovirus | CMV | cmv infection
B26.9 || mumps
B27.90 mononucleosis | epstein barr | EBV
B30.9 || viral conjunctivitis
B33.3 || retrovirus infection
B34.9 viral infection | viral syndrome | viral illness | virus infection
B35.0 || tinea capitis
B35.1 onychomycosis | nail fungus
B35.3 athlete foot | tinea pedis
B35.4 || tinea corporis | ringworm
B35.6 || tinea cruris | jock itch
B36.0 || pityriasis versicolor | tinea versicolor
B37.0 thrush | oral candidiasis || oral candida | oral muguet | muguet
B37.2 || cutaneous candidiasis | intertriginous candidiasis | candidal intertrigo
B37.31 || vaginal candidiasis | vulvovaginal candidiasis | vaginal yeast infection
B37.81 || esophageal candidiasis | candida esophagitis
B37.9 candidiasis | candida | yeast infection | moniliasis
B44.1 || pulmonary aspergillosis
B44.81 || allergic bronchopulmonary aspergillosis | ABPA
B44.9 aspergillosis | aspergillus
B45.9 || cryptococcus | cryptococcal
B46.5 || mucor | mucormycosis
B50.9 || plasmodium falciparum
B54 || malaria
B55.0 || kala azar | visceral leishmaniasis
B55.9 || leishmania
B57.2 || chagas
B58.9 toxoplasmosis | toxoplasma
B59 pneumocystis pneumonia | pneumocystis jirovecii | PJP | pneumocystis carinii | pneumocystis
B67.90 || hydatid cyst | hydatidosis | echinococcus
B69.0 || neurocysticercosis
B76.9 || hookworm
B77.9 || ascaris
B78.9 || strongyloides
B80 || pinworm
B83.0 || toxocariasis | toxocara
B85.0 || head lice
B86 || scabies
B90.9 || sequelae of tuberculosis
B95.0 || streptococcus pyogenes | group a streptococcus
B95.1 || group b streptococcus | streptococcus agalactiae
B95.2 enterococcus | enterococcus faecalis
B95.3 streptococcus pneumoniae | pneumococcus
B95.4 || streptococcus viridans | streptococcus intermedius
B95.5 || streptococcus
B95.61 staphylococcus aureus | s aureus | MSSA
B95.62 MRSA | methicillin resistant staphylococcus aureus
B95.7 staphylococcus epidermidis | coagulase negative staphylococcus || staphylococcus hominis | staphylococcus epidermis
B95.8 || staphylococcus
B96.0 || mycoplasma pneumoniae
B96.1 klebsiella | klebsiella pneumoniae
B96.20 escherichia coli | e coli
B96.3 || haemophilus influenzae | haemophilus
B96.4 proteus mirabilis || proteus | proteus vulgaris
B96.5 pseudomonas | pseudomonas aeruginosa
B96.7 || clostridium perfringens
B96.81 || helicobacter pylori | h pylori
B96.89 || gardnerella | enterobacter | citrobacter | serratia | acinetobacter | stenotrophomonas | morganella
B97.0 || adenovirus
B97.10 || enterovirus
B97.4 || respiratory syncytial virus | RSV
B97.6 || parvovirus
B97.7 || papillomavirus | human papillomavirus | HPV
B99.9 infection | infectious process
`
