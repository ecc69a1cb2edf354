// Every kind of release file that can be read. The first family that knows a file has it.
import { icd10Cm } from './icd10cm/family'
import type { ReleaseFamily } from './reader'

export const FAMILIES: readonly ReleaseFamily[] = [icd10Cm]
