#!/usr/bin/env node
// Builds terms.tsv: what a person wrote down in written.txt, and the eponyms and organisms of ICD-10-CM. Run it when either is renewed:
// `node data/protect/build.mjs`. Every term needs evidence, and what evidence can be checked here is checked; one bad term stops it.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { FIELDS, fold } from '../lexicons/code.mjs'
import { readCodes, refusal, words } from './check.mjs'

const HERE = dirname(fileURLToPath(import.meta.url))
const VERSION = '1'

const codes = readCodes(JSON.parse(gunzipSync(readFileSync(join(HERE, '../codes/icd10cm.json.gz'))).toString('utf8')))
const look = readLexicon()

const entries = new Map()
const refused = []

function add(term, kind, evidence, mined = false) {
  const key = term.toLowerCase().replaceAll('’', "'")
  const same = entries.get(key)
  if (same) return mined ? undefined : refused.push(`${term}: is there twice (${same.evidence}; ${evidence})`)
  const why = refusal({ term, kind, evidence }, look, codes)
  if (!why) entries.set(key, { term, kind, evidence })
  else if (!mined) refused.push(`${term}: ${why} (${evidence})`)
}

for (const { term, kind, evidence } of readWritten()) {
  if (evidence !== 'ICD-10-CM') add(term, kind, evidence)
  else {
    const code = codes.find(term)
    if (code) add(term, kind, `ICD-10-CM ${code}`)
    else refused.push(`${term}: no code of ICD-10-CM holds it`)
  }
}
const written = entries.size
mine()

if (refused.length > 0) {
  console.error(refused.join('\n'))
  console.error(`${refused.length} terms refused; nothing written`)
  process.exit(1)
}
const sorted = [...entries.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
const bytes = Buffer.from(sorted.map(({ term, kind, evidence }) => `${term}\t${kind}\t${evidence}\n`).join(''))
const sha256 = createHash('sha256').update(bytes).digest('hex')
writeFileSync(join(HERE, 'terms.tsv'), bytes)
writeFileSync(
  join(HERE, 'manifest.json'),
  `${JSON.stringify({ version: VERSION, file: 'terms.tsv', sha256, terms: sorted.length, sources: sources() }, null, 2)}\n`,
)
writeFileSync(join(HERE, 'SOURCES.md'), describe())
console.log(`${sorted.length} terms (${written} written down), sha256 ${sha256}`)

/** The order of the file: by letters, case aside, and then by code units. */
function order({ term }) {
  return `${term.toLowerCase()}\t${term}`
}

function sources() {
  const { editions } = JSON.parse(readFileSync(join(HERE, '../codes/manifest.json'), 'utf8'))
  const edition = editions.find(({ kind }) => kind === 'icd-10-cm')
  const { name, version, licence } = edition.package
  return [
    { name: 'Chartroom', version: VERSION, registry: 'written.txt', gives: 'terms written down with their evidence', licence: 'Apache-2.0' },
    { name, version, registry: 'PyPI', gives: `eponyms and organisms of ICD-10-CM ${edition.name}, through data/codes`, licence },
  ]
}

function describe() {
  const terms = [...entries.values()]
  const count = (test) => terms.filter(test).length
  const kinds = [...new Set(terms.map(({ kind }) => kind))].sort()
  const byCode = count(({ evidence }) => evidence.startsWith('ICD-10-CM '))
  const byDrugs = count(({ evidence }) => evidence === 'drug list')
  return [
    '# Where the protected terms come from',
    '',
    'Made by `build.mjs`; do not edit. Terms are names of things, set down one by one; no text of the works named is copied.',
    '',
    '| evidence | terms | checked by |',
    '| --- | --- | --- |',
    `| \`ICD-10-CM X\`: a title, inclusion term or includes note of code X holds it | ${byCode} (${terms.length - written} taken out of the table by build.mjs) | build.mjs and a test, against data/codes |`,
    `| \`drug list\`: a drug of the lexicon | ${byDrugs} | build.mjs and a test, against data/lexicons |`,
    `| a named public source: a paper by author and year, a list of CMS, FDA, LOINC, HGNC or NCBI, a dictionary of eponyms | ${terms.length - byCode - byDrugs} | a reader: the entry says where to look; no machine has compared it |`,
    '',
    'Refused: a term that stands there twice or has no evidence; a lone word that the lexicon knows as a given or family name or a place',
    'of rank 2 or more (a drug: of rank 3); several words each of which is such a name, unless one of them says that a thing is meant.',
    'Names of makers stand there with a product only: a maker may be an employer.',
    '',
    '| kind | terms |',
    '| --- | --- |',
    ...kinds.map((kind) => `| ${kind} | ${count((term) => term.kind === kind)} |`),
    '',
    `\`terms.tsv\`: ${terms.length} terms, version ${VERSION}, SHA-256 \`${sha256}\`.`,
    '',
  ].join('\n')
}

function* readWritten() {
  let kind = ''
  let evidence = ''
  for (const line of readFileSync(join(HERE, 'written.txt'), 'utf8').split('\n')) {
    const head = /^## (.*?) \| (.*)$/.exec(line)
    if (head) [, kind, evidence] = head
    else if (line && !line.startsWith('#')) for (const term of line.split(';')) if (term.trim()) yield { term: term.trim(), kind, evidence }
  }
}

/** Eponyms ("Kienböck's disease", "Landau-Kleffner syndrome") and organisms ("Taenia solium") out of titles and inclusion terms. */
function mine() {
  const NOUNS =
    'disease|syndrome|disorder|anomaly|palsy|paralysis|chorea|ataxia|dementia|encephalopathy|aphasia|lymphoma|sarcoma|tumor|carcinoma|anemia|purpura|thyroiditis|arthropathy|arthritis|fracture|deformity|contracture|joints?|nodes|nodule|diverticulum|esophagus|ulcer|angina|fever|measles|encephalitis|virus|toxin|agent|bacillus|neuralgia|sclerosis|dystrophy|leukodystrophy|adenoleukodystrophy|lipodystrophy|polydystrophy|nephritis|pityriasis|prurigo|psychosis|gangrene|granulomatosis|endocarditis|myocarditis|pneumonia|membrane|gland|duct|tube|ring|plaque|pearl|spot|lines?|teeth|tooth|triad|pupil|block|defect|complex|phenomenon|atrophy|metatarsalgia|abscess|cyst|kidney|catheter|suture|smear|test|contractions|mutation|chromosome|impetigo|aphthae|edema|erythroplasia|hyperlipoproteinemia|ophthalmopathy|orbitopathy|histiocytosis|macroglobulinemia|diarrhea|dysentery|exanthem|factor|position|acidosis|poliodystrophy'
  const EPONYM = new RegExp(
    `(?<![\\p{L}'-])(?:(?:von|van der|de|Mc|Van) ?)?\\p{Lu}\\p{Ll}{2,}(?:['’]s?)?(?:-\\p{Lu}\\p{Ll}+(?:['’]s)?)* (?:${NOUNS})(?![\\p{L}-])`,
    'gu',
  )
  const ORGANISM =
    /(?<![\p{L}-])(?:Acinetobacter|Ancylostoma|Aspergillus|Babesia|Bacillus|Bacteroides|Bartonella|Bordetella|Borrelia|Brucella|Brugia|Campylobacter|Candida|Capillaria|Chlamydia|Clonorchis|Clostridium|Coxiella|Dracunculus|Ehrlichia|Entamoeba|Enterococcus|Escherichia|Fasciola|Fasciolopsis|Francisella|Helicobacter|Hemophilus|Isospora|Klebsiella|Legionella|Leishmania|Listeria|Mansonella|Mycobacterium|Mycoplasma|Necator|Neisseria|Onchocerca|Opisthorchis|Pediculus|Plasmodium|Pneumocystis|Proteus|Pseudomonas|Rickettsia|Salmonella|Sarcoptes|Schistosoma|Serratia|Shigella|Staphylococcus|Streptococcus|Strongyloides|Taenia|Toxoplasma|Treponema|Trichinella|Trichomonas|Trypanosoma|Vibrio|Wuchereria|Yersinia) \p{Ll}{5,}(?![\p{L}-])/gu
  const NO_SPECIES =
    /(?:species|infections?|disease|pneumonia|sepsis|itis|opathy|group|larva|causing|without|carrier|elsewhere|induced|other|unspecified|positive|negative|resistant)$/
  // first words of a title that are no names
  const PLAIN =
    /^(?:[A-Z][a-z]*(?:al|ic|ous|ive|ary|ed|ing|ent|ant|ile|oid|ine|ory|ular|ose|ible|able|ism|sis|itis|oma|emia|ium|opathy|ation|ency|ated|ity)|Other|Acute|Severe|Foot|Heart|Lung|Liver|Bone|Blood|Brain|Skin|Hand|Eye|Bird|Human|Mixed|Minor|Major|Open|Closed|Late|Early|First|Second|Third|Type|Stage|Alcohol|Drug|Food|Plant|Animal|Stress|March|Yellow|Sweating|Relapsing|Pain|Sick|Storage|Tick|Louse|Mite|Flea|Trench|Swine|Bath|Salt|Crush|Blast|Burst|Teardrop|Wedge|Torus|Greenstick|Oblique|Spiral|Serous|Simple|Complex|Single|Multiple|Unspecified|Bilateral|Left|Right|Upper|Lower|Anti|Pre|Post|Non|Nonunion|Malunion|Personal|Family|Mother|Infant|Child|Women|Men|Caregiver|Patient)/
  // the end of a longer name: "Crosse encephalitis", "Robertson pupil"
  const FRAGMENT = /(?:\p{Lu}[\p{L}.]*|\b(?:de|den|der|di|du|in|et|van|von|and))[ -]$/u
  for (const [code, body] of textsWithCase()) {
    for (const text of body) {
      for (const [term] of text.matchAll(ORGANISM)) if (!NO_SPECIES.test(term)) add(term, 'organism', `ICD-10-CM ${code}`, true)
      for (const m of text.matchAll(EPONYM)) {
        const [term] = m
        if (FRAGMENT.test(text.slice(0, m.index))) continue
        const name = term.split(' ').slice(0, -1).join(' ')
        const proper = /['’]|-\p{Lu}/u.test(name) || (m.index > 0 && !PLAIN.test(name))
        const parts = words(name)
        // a common word before the noun is a description: "Writer's cramp", "Sweating fever"
        if (!proper || parts.every((part) => look(part).word >= 5) || /^(?:Caregiver|Patient|Children|Other)/.test(name)) continue
        add(term, 'eponym', `ICD-10-CM ${code}`, true)
      }
    }
  }
}

function textsWithCase() {
  const table = JSON.parse(gunzipSync(readFileSync(join(HERE, '../codes/icd10cm.json.gz'))).toString('utf8'))
  const titles = table.titles.split('\n')
  return table.codes.split('\n').map((code, i) => [code, [titles[i], ...(table.notes[code]?.inclusionTerm ?? [])]])
}

function readLexicon() {
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const packed = new Map(
    gunzipSync(readFileSync(join(HERE, '../lexicons/words.gz')))
      .toString('utf8')
      .split('\n')
      .map((line) => line.split('\t')),
  )
  return (word) => {
    const code = packed.get(fold(word)) ?? 'AA'
    let value = (DIGITS.indexOf(code[0]) << 6) | DIGITS.indexOf(code[1])
    const facts = {}
    for (const [field, bits] of FIELDS) {
      facts[field] = value & (2 ** bits - 1)
      value >>= bits
    }
    return facts
  }
}
