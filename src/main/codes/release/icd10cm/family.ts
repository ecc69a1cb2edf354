// ICD-10-CM: order file, order addenda, tabular list, and the lists of codes that are made of them.
import { family } from '../reader'
import { orderAddenda } from './addenda'
import { buildIcd10Cm } from './build'
import { codeList, codeTable } from './code-table'
import { orderFile } from './order-file'
import type { Part } from './parts'
import { tabularList } from './tabular'

export const icd10Cm = family<Part>([orderFile, orderAddenda, tabularList, codeTable, codeList], buildIcd10Cm)
