// Our own synonyms: neoplasm, blood.
// How to write one: see synonyms.ts.

export const SYNONYMS_C_D = `
C00.9 || lip cancer
C02.9 || tongue cancer
C07 || parotid cancer
C09.9 || tonsil cancer
C10.9 || oropharyngeal cancer
C11.9 || nasopharyngeal cancer
C13.9 || hypopharyngeal cancer
C14.0 || pharyngeal cancer
C15.9 esophagus cancer
C16.0 || cardia cancer | gastroesophageal junction cancer
C16.9 stomach cancer
C17.9 || small bowel cancer | small intestine cancer
C18.0 || cecum cancer
C18.2 || ascending colon cancer | right colon cancer
C18.4 || transverse colon cancer
C18.6 || descending colon cancer | left colon cancer
C18.7 sigmoid cancer | cancer of sigmoid colon
C18.9 colon cancer | bowel cancer
C19 colorectal cancer | rectosigmoid cancer
C20 rectal cancer
C21.0 || anal cancer
C22.0 hepatocellular carcinoma | hepatoma | HCC | hepatocarcinoma | liver cell cancer
C22.1 cholangiocarcinoma
C22.9 liver cancer
C23 || gallbladder cancer
C24.1 || ampullary cancer | ampulloma | ampulla of vater cancer
C25.0 || cancer of head of pancreas
C25.9 pancreatic cancer
C32.9 larynx cancer
C34.10 || upper lobe lung cancer
C34.11 || right upper lobe lung cancer | lung cancer of the right upper lobe | right upper lobe cancer
C34.12 || left upper lobe lung cancer | lung cancer of the left upper lobe | left upper lobe cancer
C34.2 || middle lobe lung cancer
C34.31 || right lower lobe lung cancer | lung cancer of the right lower lobe | right lower lobe cancer
C34.32 || left lower lobe lung cancer | lung cancer of the left lower lobe | left lower lobe cancer
C34.90 lung cancer | bronchogenic carcinoma | NSCLC | non small cell lung cancer | small cell lung cancer | SCLC | bronchial cancer
C37 || thymoma malignant
C38.4 || pleural cancer
C41.9 || osteosarcoma | chondrosarcoma | ewing sarcoma | bone cancer
C43.9 melanoma | malignant melanoma || melanoma of skin
C44.90 || skin cancer | nonmelanoma skin cancer
C44.91 basal cell carcinoma | BCC | basalioma
C44.92 squamous cell carcinoma of skin | epidermoid skin cancer
C45.9 mesothelioma
C46.9 kaposi sarcoma
C48.0 || retroperitoneal sarcoma | retroperitoneal liposarcoma | retroperitoneal cancer
C48.2 || peritoneal cancer
C49.9 soft tissue sarcoma | leiomyosarcoma | liposarcoma
C4A.9 || merkel cell carcinoma
C50.919 breast cancer | ductal carcinoma of breast | infiltrating ductal carcinoma | lobular carcinoma of breast || lobular carcinoma | invasive ductal carcinoma | infiltrating ductal breast carcinoma | mammary carcinoma
C51.9 || vulvar cancer
C52 || vaginal cancer
C53.9 cervical cancer | cervix cancer
C54.1 endometrial cancer
C55 uterine cancer
C56.9 ovarian cancer
C60.9 || penile cancer
C61 prostate cancer
C62.90 testicular cancer | seminoma | testicular germ cell tumor || testis cancer | testicular teratocarcinoma | embryonal carcinoma of testis | testicular seminoma
C64.9 kidney cancer | renal cell carcinoma | RCC | hypernephroma | clear cell renal carcinoma | nephroblastoma | wilms tumor
C65.9 renal pelvis cancer
C66.9 ureter cancer
C67.9 bladder cancer | urothelial carcinoma | transitional cell carcinoma | urothelial carcinoma of bladder | transitional cell carcinoma of bladder
C68.0 || urethral cancer
C68.9 || urinary tract cancer | upper urinary tract urothelial carcinoma
C69.20 || retinoblastoma
C69.30 || choroidal melanoma
C69.90 || uveal melanoma
C71.6 || medulloblastoma
C71.9 brain cancer | glioblastoma | glioma | astrocytoma | oligodendroglioma | GBM || anaplastic astrocytoma | glioblastoma multiforme | brain glioma
C72.0 || spinal cord cancer
C73 thyroid cancer | papillary thyroid carcinoma | follicular thyroid carcinoma
C74.90 || neuroblastoma | adrenal cancer | adrenocortical carcinoma | malignant pheochromocytoma
C75.0 || parathyroid carcinoma
C77.0 || cervical lymph node metastasis
C77.1 || mediastinal lymph node metastasis
C77.2 || retroperitoneal lymph node metastasis | abdominal lymph node metastasis
C77.3 || axillary lymph node metastasis | inguinal lymph node metastasis | axillary metastasis
C77.5 || pelvic lymph node metastasis
C77.9 lymph node metastasis | nodal metastasis | lymphatic metastasis || lymph node involvement by cancer | metastatic lymphadenopathy | ganglionic metastasis
C78.00 lung metastasis || metastatic lung nodule | metastatic pulmonary nodule
C78.1 || mediastinal metastasis
C78.2 || pleural metastasis
C78.4 || small bowel metastasis
C78.5 || colon metastasis
C78.6 peritoneal carcinomatosis | peritoneal metastasis || peritoneal implant | carcinomatosis of peritoneum | omental metastasis | malignant ascites with carcinomatosis
C78.7 liver metastasis | metastatic liver lesion
C78.89 || pancreatic metastasis
C79.00 || kidney metastasis
C79.11 || bladder metastasis
C79.2 || skin metastasis | cutaneous metastasis
C79.31 brain metastasis
C79.32 || leptomeningeal metastasis | leptomeningeal carcinomatosis | meningeal carcinomatosis
C79.49 || spinal cord metastasis
C79.51 bone metastasis | metastatic bone lesion || vertebral metastasis | osseous metastasis | spine metastasis | skeletal metastasis
C79.52 || bone marrow metastasis
C79.60 || ovarian metastasis
C79.70 || adrenal metastasis
C79.81 || breast metastasis
C79.82 || genital metastasis
C79.89 || soft tissue metastasis | muscle metastasis
C79.9 metastasis | metastatic disease | metastatic cancer | metastatic lesion
C7A.00 carcinoid | carcinoid tumor
C80.0 || carcinomatosis | disseminated cancer | widespread metastatic disease
C80.1 cancer | carcinoma | malignancy
C81.90 hodgkin lymphoma | hodgkin disease
C82.90 || follicular lymphoma
C83.10 || mantle cell lymphoma
C83.30 diffuse large b cell lymphoma | DLBCL | large cell lymphoma
C83.390 || primary cns lymphoma
C83.70 || burkitt lymphoma
C84.00 || mycosis fungoides
C84.40 || peripheral t cell lymphoma
C84.90 || t cell lymphoma
C85.10 b cell lymphoma
C85.90 lymphoma | non hodgkin lymphoma | NHL
C88.40 || malt lymphoma | marginal zone lymphoma
C90.00 multiple myeloma | myeloma
C90.10 || plasma cell leukemia
C90.30 || plasmacytoma
C91.00 acute lymphoblastic leukemia || acute lymphocytic leukemia
C91.10 chronic lymphocytic leukemia | CLL
C91.40 || hairy cell leukemia
C92.00 acute myeloid leukemia | AML
C92.10 chronic myeloid leukemia | CML
C92.40 || acute promyelocytic leukemia
C94.6 || myeloproliferative process
C95.90 leukemia
C96.6 || langerhans cell histiocytosis | eosinophilic granuloma
D05.10 || ductal carcinoma in situ | DCIS
D06.9 || cervical intraepithelial neoplasia 3 | cervical carcinoma in situ
D09.0 || carcinoma in situ of bladder
D10.30 || oral papilloma | mouth papilloma
D11.0 || pleomorphic adenoma | warthin tumor | pleomorphic adenoma of the parotid
D12.6 adenomatous polyp | tubular adenoma | colonic adenoma || adenomatous polyposis | colonic polyposis
D13.4 || hepatic adenoma
D14.1 || laryngeal papilloma
D16.5 || ameloblastoma | odontoma | odontogenic tumor | odontogenic keratocyst
D16.9 || osteochondroma | osteoma | enchondroma | osteoid osteoma | chondroma
D17.71 || kidney angiomyolipoma
D17.9 lipoma || lipomatosis | angiolipoma
D18.00 hemangioma | angioma
D18.01 || skin hemangioma
D18.03 || liver hemangioma | hepatic angioma
D18.1 || lymphangioma | cystic hygroma | cystic lymphangioma
D22.9 || nevus | melanocytic nevus | mole
D23.9 || dermatofibroma | pilomatrixoma | angiokeratoma | trichoepithelioma
D24.9 || breast fibroadenoma | fibroadenoma | intraductal papilloma
D25.9 fibroid | uterine fibroid | leiomyoma of uterus | myoma | uterine myoma
D27.9 || ovarian teratoma | dermoid cyst of ovary | ovarian dermoid
D29.1 || prostate nodule benign
D30.00 || oncocytoma | renal oncocytoma
D31.30 || choroidal nevus
D32.9 meningioma
D33.0 || cerebellar hemangioblastoma
D33.2 || brain tumor benign
D33.3 acoustic neuroma | vestibular schwannoma
D35.00 || adrenal adenoma | pheochromocytoma
D35.1 || parathyroid adenoma
D35.2 pituitary adenoma | prolactinoma || pituitary macroadenoma | pituitary microadenoma | hypophyseal adenoma | macroprolactinoma
D35.4 || pinealoma
D35.6 || paraganglioma | glomus tumor
D36.10 neurofibroma | schwannoma | neurilemoma
D44.10 || adrenal mass neoplasm
D44.4 || craniopharyngioma
D45 polycythemia vera || polycythemia rubra vera
D46.9 myelodysplastic syndrome | MDS
D47.1 || chronic myeloproliferative disease | myeloproliferative syndrome | myelofibrosis | myeloproliferative neoplasm
D47.2 || monoclonal gammopathy | MGUS
D47.3 || essential thrombocythemia | essential thrombocytosis
D47.Z1 || post transplant lymphoproliferative disorder
D47.Z2 || castleman disease
D48.9 tumor of uncertain behavior || tumor of uncertain malignant potential
D49.0 digestive tumor | gastric tumor | colon tumor | rectal tumor | liver tumor | pancreatic tumor | intestinal tumor | retroperitoneal tumor | peritoneal tumor || hepatic neoplasm | stomach neoplasm | rectal neoplasm | esophageal tumor | gallbladder tumor | parotid tumor | tongue tumor
D49.1 lung tumor | laryngeal tumor | mediastinal tumor || bronchial tumor | pleural tumor | respiratory tumor
D49.2 bone tumor | soft tissue tumor | skin tumor || mandibular tumor | muscle tumor | maxillary tumor
D49.3 breast tumor || breast neoplasm
D49.4 bladder tumor || bladder neoplasm | bladder mass neoplasm | vesical neoformation
D49.519 kidney tumor
D49.59 prostate tumor | testicular tumor | ovarian tumor | uterine tumor | paratesticular tumor | genital tumor
D49.6 brain tumor | intracranial tumor
D49.7 thyroid tumor | adrenal tumor | pituitary tumor
D49.81 || retinal tumor
D49.89 || abdominal neoplasm | thoracic neoplasm
D50.0 || iron deficiency anemia due to chronic blood loss | chronic blood loss anemia | iron deficiency anemia secondary to blood loss | anemia due to chronic blood loss
D50.9 iron deficiency anemia | IDA | microcytic anemia | hypochromic anemia | ferropenic anemia
D51.0 pernicious anemia
D51.9 || vitamin b12 deficiency anemia | b12 deficiency anemia
D52.9 || folate deficiency anemia
D53.1 || megaloblastic anemia
D53.9 nutritional anemia
D56.1 || beta thalassemia
D56.3 || thalassemia minor | thalassemia trait
D56.9 || thalassemia
D57.00 || sickle cell crisis | vasoocclusive crisis
D57.1 sickle cell disease | sickle cell anemia || sickle cell
D57.3 || sickle cell trait
D58.0 || spherocytosis
D58.9 || hereditary hemolytic anemia
D59.10 || autoimmune hemolytic anemia
D59.3 || hemolytic uremic syndrome
D59.5 || paroxysmal nocturnal hemoglobinuria
D59.9 acquired hemolytic anemia || hemolytic anemia
D60.9 || red cell aplasia
D61.810 || chemotherapy induced pancytopenia
D61.818 pancytopenia
D61.9 aplastic anemia || bone marrow aplasia | medullary aplasia
D62 acute blood loss anemia | acute posthemorrhagic anemia | anemia due to acute blood loss || anemia due to acute hemorrhage | postoperative anemia due to blood loss | acute anemia due to bleeding
D63.0 || anemia in neoplastic disease | anemia of malignancy | anemia due to cancer
D63.1 anemia of chronic kidney disease | anemia in ckd || anemia due to chronic kidney disease | anemia of renal disease | renal anemia | nephrogenic anemia | anemia in esrd | anemia of esrd | anemia in end stage renal disease | anemia of end stage renal disease | anemia due to esrd
D63.8 || anemia of chronic disease | anemia of chronic inflammation
D64.81 || chemotherapy induced anemia | anemia due to chemotherapy
D64.9 anemia | low hemoglobin | normocytic anemia | anemic syndrome || chronic anemia | moderate anemia | mild anemia | severe anemia | anemization
D65 disseminated intravascular coagulation | DIC
D66 hemophilia | hemophilia a
D68.0 || von willebrand
D68.2 || factor vii deficiency
D68.32 || anticoagulant induced bleeding | hemorrhage due to anticoagulant
D68.4 || coagulopathy due to liver disease | coagulopathy of liver disease | acquired coagulation factor deficiency
D68.51 || factor v leiden
D68.52 || prothrombin gene mutation
D68.59 || thrombophilia | protein c deficiency | protein s deficiency | antithrombin deficiency | hypercoagulable
D68.61 || antiphospholipid syndrome | antiphospholipid antibody syndrome
D68.62 lupus anticoagulant
D68.9 coagulopathy | coagulation disorder || coagulation abnormality | coagulation alteration
D69.0 || henoch schonlein purpura | henoch schonlein | allergic vasculitis | leukocytoclastic vasculitis
D69.2 || purpura
D69.3 immune thrombocytopenic purpura | idiopathic thrombocytopenic purpura | ITP || idiopathic thrombocytopenic purpura of childhood | immune thrombocytopenia
D69.6 thrombocytopenia | low platelets | plateletopenia
D70.1 || chemotherapy induced neutropenia | neutropenia due to chemotherapy
D70.9 neutropenia | agranulocytosis || neutropenic fever | febrile neutropenia
D72.0 || neutrophilia leukocyte
D72.10 eosinophilia
D72.810 lymphopenia || lymphocytopenia
D72.819 leukopenia
D72.820 || lymphocytosis
D72.821 || monocytosis
D72.828 || neutrophilia
D72.829 leukocytosis | elevated white blood cell count | elevated wbc | elevated leukocyte
D73.1 || hypersplenism
D73.2 || congestive splenomegaly
D73.3 || splenic abscess
D73.4 || splenic cyst
D73.5 || splenic infarct | splenic infarction | splenic hematoma | spontaneous splenic rupture
D73.89 || splenic lesion
D74.9 || methemoglobinemia
D75.1 || secondary polycythemia
D75.82 || heparin induced thrombocytopenia
D75.839 thrombocytosis | elevated platelets
D75.89 || macrocytosis
D75.A || glucose 6 phosphate dehydrogenase deficiency | G6PD deficiency
D76.1 || hemophagocytic lymphohistiocytosis | hemophagocytic syndrome
D80.1 || hypogammaglobulinemia
D83.9 || common variable immunodeficiency | CVID
D84.821 || immunosuppressed due to medication
D84.9 immunodeficiency | immunocompromised
D86.9 sarcoidosis
D89.1 || cryoglobulinemia
D89.2 || hypergammaglobulinemia
D89.810 || acute graft versus host disease
D89.813 || graft versus host disease | GVHD
D89.9 || immune disorder
`
