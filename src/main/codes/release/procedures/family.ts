// Everything ICD-10-PCS can come from.
import { family } from '../reader'
import { definitionsXml } from './definitions-xml'
import { procedureIndexXml } from './index-xml'
import { buildProcedures, type ProcedurePart } from './parts'
import { tablesXml } from './tables-xml'

export const procedures = family<ProcedurePart>([tablesXml, definitionsXml, procedureIndexXml], (parts) => buildProcedures(parts))
