// Everything a list of HCPCS or CPT codes can come from.
import { family } from '../reader'
import { hcpcsFixed } from './hcpcs-fixed'
import { listCsv } from './list-csv'
import { buildLists, type CodesPart } from './rows'

export const lists = family<CodesPart>([hcpcsFixed, listCsv], (parts) => buildLists(parts))
