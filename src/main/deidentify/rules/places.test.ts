import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Hit } from '../finding'
import { loadLexicon } from '../lexicon'
import { resolve as resolveSteps } from '../resolve'
import { finish } from '../turns'
import { createAddressRules } from './addresses'
import { createFacilityRules } from './facilities'
import { createPlaceRules } from './places'
import type { Rule } from './rule'
import { createTokenizer } from './tokens'

const resolve = (...of: Parameters<typeof resolveSteps>) => finish(resolveSteps(...of))

const lexicon = loadLexicon(join(import.meta.dirname, '../../../../data/lexicons'))
const tokenize = createTokenizer(lexicon)
const found = (rules: readonly Rule[], text: string): string[] =>
  resolve(
    text,
    rules.flatMap((rule): readonly Hit[] => rule.find(text)),
  ).map((f) => text.slice(f.start, f.end))

describe('places smaller than a state', () => {
  it.each([
    ['after "lives in"', 'She lives in Hilo, HI.', ['Hilo']],
    ['after "moved from", in no list', 'moved from Thistlewick last year', ['Thistlewick']],
    ['before a state', 'a trip to Columbus, Georgia', ['Columbus']],
    ['before a state and a ZIP', 'Kokomo IN 46927-1203', ['Kokomo', '46927-1203']],
    ['a ZIP by its label', 'ZIP code: 44012', ['44012']],
    ['a county', 'resident of Navarro County. Orange County, California.', ['Navarro County', 'Orange County']],
    ['of two words', 'she likes San Diego best', ['San Diego']],
    ['without capitals', 'he lives in springfield now', ['springfield']],
    ['coordinates', 'found at 41.40338, -81.17403 by EMS', ['41.40338, -81.17403']],
    [
      'ending as towns do',
      'lives in Heron Bay, has gout. Church in Ember Falls. Gull Point, Maine.',
      ['Heron Bay', 'Ember Falls', 'Gull Point'],
    ],
    ['a small town whose name is nothing else', 'her sister in Ostrava', ['Ostrava']],
    ['a town and a ZIP after a state that is a credential too', 'Otter Meadow, PA 17098', ['Otter Meadow', '17098']],
    ['without capitals, with a prefix', 'seen in port selwyn florida', ['port selwyn']],
    ['a foreign city before a country', 'born in Addis Ababa, Ethiopia', ['Addis Ababa']],
  ])('%s', (_form, text, expected) => {
    expect(found(createPlaceRules(tokenize, lexicon), text)).toEqual(expected)
  })

  it('takes no credential for a state', () => {
    expect(found(createPlaceRules(tokenize, lexicon), 'Seen by Ana Jackson, MD and T. Orange, PA.')).toEqual([])
  })
})

describe('street addresses', () => {
  it.each([
    ['with a unit', '3318 Heron Way, Unit 27, Lakemont', '3318 Heron Way, Unit 27'],
    ['with directions', 'at 1420 N. Lake Shore Dr, Apt 3B, here', '1420 N. Lake Shore Dr, Apt 3B'],
    ['named for nature', '88 Alder Creek Rd and', '88 Alder Creek Rd'],
    ['numbered', '12 W 43rd St', '12 W 43rd St'],
    ['PO box', 'P.O. Box 1123', 'P.O. Box 1123'],
    ['rural route', 'RR 2 Box 14', 'RR 2 Box 14'],
    ['a road by its number', 'hit on Route 9 at Tamber Street', 'Route 9 at Tamber Street'],
    ['county road', '7781 County Road 12', '7781 County Road 12'],
    ['German', 'wohnt Lindenstraße 12', 'Lindenstraße 12'],
    ['Spanish', 'en Calle Mayor 12', 'Calle Mayor 12'],
    ['French', 'au 12 Rue de la Paix', '12 Rue de la Paix'],
    ['by its label', 'Address: 5 Upper Meadowside, Leeds', '5 Upper Meadowside'],
  ])('%s', (_form, text, expected) => {
    expect(found(createAddressRules(), text)).toEqual([expected])
  })

  it('takes no dose, count or way of walking for one', () => {
    expect(found(createAddressRules(), 'took 2 Tablets. 3 Point gait. 12 Lead ECG. 5 Court. 10 mg Drive.')).toEqual([])
  })
})

describe('facilities and employers', () => {
  it.each([
    ['by suffix', 'Records of Fallow Ridge Surgery Center came.', ['Fallow Ridge Surgery Center']],
    ['with "of"', 'the University of Northmere Hospital today', ['University of Northmere Hospital']],
    ['after "seen at"', 'previously seen at Fenwood Memorial on', ['Fenwood Memorial']],
    ['after "records from"', 'records from Still Waters Recovery. She', ['Still Waters Recovery']],
    ['a saint', 'taken to St. Ambrose by EMS', ['St. Ambrose']],
    ['an employer', 'works at Greyfell Quarrying. Works as a plumber for Kestrel & Sons now.', ['Greyfell Quarrying', 'Kestrel & Sons']],
    ['a field', 'Pharmacy: Hometown Drug\n', ['Hometown Drug']],
    ['a letterhead', 'Beacon Pine Hollow\n2745 Larkspur Blvd\n', ['Beacon Pine Hollow']],
    ['after a credential', 'Ilse Brandvold, MD, Willow Bend Partners\n', ['Willow Bend Partners']],
    ['a school', 'attends Lincoln Elementary', ['Lincoln Elementary']],
    ['after its saint', 'at Hôpital St. Zoé Pavilion today', ['Hôpital St. Zoé Pavilion']],
    ['with its legal form', 'sent to Heron Ridge Associates, P.C. today', ['Heron Ridge Associates, P.C.']],
    ['the first line', 'HERON STAR DIALYSIS - UNIT 3   NOTE', ['HERON STAR DIALYSIS']],
    ['without a word for what it is', 'Transferred from Thornlea to Ashmere General on', ['Thornlea', 'Ashmere General']],
    ['by what people do there', 'a coder at Trevanion Regional; pastry cook at Café Vauquelin', ['Trevanion Regional', 'Café Vauquelin']],
    ['an employer by its word', 'Her employer Northwold Freight wants', ['Northwold Freight']],
    [
      'without capitals',
      'at st piernans hospital, then seen at sellwick ed, rehab at port selwyn y m c a home',
      ['st piernans hospital', 'sellwick ed', 'port selwyn y m c a'],
    ],
    ['with a month in it', 'at Cape June Orthopedics today', ['Cape June Orthopedics']],
  ])('%s', (_form, text, expected) => {
    expect(found(createFacilityRules(tokenize), text)).toEqual(expected)
  })

  it('takes no kind of place for one', () => {
    const text =
      'at the pain clinic, in the ed, sent to the er, from the nursing home, at a rehab, to his hospital, in the cancer center, to cardiac rehab, by the wound clinic, from outside hospital'
    expect(found(createFacilityRules(tokenize), text)).toEqual([])
  })
})
