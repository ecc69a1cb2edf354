// Everything a map of CMS-HCC can come from.
import { family } from '../reader'
import { cmsMappings } from './cms-mappings'
import { buildRisk, type RiskPart } from './parts'
import { riskTables } from './tables-csv'

export const risk = family<readonly RiskPart[]>([cmsMappings, riskTables], (parts) => buildRisk(parts))
