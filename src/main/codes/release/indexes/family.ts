// Everything an index of ICD-10-CM can come from.
import { family } from '../reader'
import { indexFlat } from './index-flat'
import { indexXml } from './index-xml'
import { buildIndexes, type IndexPart } from './terms'

export const indexes = family<IndexPart>([indexXml, indexFlat], (parts) => buildIndexes(parts))
