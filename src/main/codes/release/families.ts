// Every kind of release file that can be read. The first family that knows a file has it.
import { icd10Cm } from './icd10cm/family'
import { indexes } from './indexes/family'
import { lists } from './lists/family'
import { procedures } from './procedures/family'
import type { ReleaseFamily } from './reader'
import { risk } from './risk/family'

export const FAMILIES: readonly ReleaseFamily[] = [icd10Cm, indexes, procedures, risk, lists]
