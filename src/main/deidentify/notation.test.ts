import { describe, expect, it } from 'vitest'
import type { Category } from '../../shared/safe-harbor'
import { isNotation } from './notation'

/** The hit stands between the marks. */
function notation(marked: string, category: Category): boolean {
  const [before = '', value = '', after = ''] = marked.split(/[«»]/)
  const hit = { start: before.length, end: before.length + value.length, category, detector: 'model', confidence: 0.9, why: '' }
  return isNotation(before + value + after, hit)
}

describe('stays', () => {
  it.each<[string, Category]>([
    ['coded as «J45.909», not J45.901', 'OTHER_ID'],
    ['coded as J«45».909', 'DEVICE_ID'],
    ['G0439 with «J0585»?', 'DEVICE_ID'],
    ['BRCA1 «NM_007294».4', 'PHOTO'],
    ['variant «rs80357724»', 'LICENSE'],
    ['trial NCT«04123456» grade 3', 'OTHER_ID'],
    ['quit in «2019»', 'DATE'],
    ['alendronate «2015-2019»', 'DATE'],
    ['VAS «7/10» to 2/10', 'DATE'],
    ['pain was «3 /10» today', 'DATE'],
    ['«MRN»:1238840', 'OTHER_ID'],
    ['weight «94» kg', 'AGE_90_PLUS'],
    ['Sacubitril-valsartan 24/«26» mg', 'DATE'],
    ['temp «103».1 F', 'AGE_90_PLUS'],
    ['the «good» eye', 'AGE_90_PLUS'],
  ])('%s', (marked, category) => {
    expect(notation(marked, category)).toBe(true)
  })
})

describe('may go', () => {
  it.each<[string, Category]>([
    ['MRN «A00482913»', 'MRN'],
    ['since «June 2019»', 'DATE'],
    ['last four «1987»', 'SSN'],
    ['seen «7/10» and 7/12', 'DATE'],
    ['her mother is «94»', 'AGE_90_PLUS'],
    ['her mother is «ninety-four»', 'AGE_90_PLUS'],
    ['badge «J4590»9', 'OTHER_ID'],
    ['Dr. «Lott»', 'NAME'],
  ])('%s', (marked, category) => {
    expect(notation(marked, category)).toBe(false)
  })
})
