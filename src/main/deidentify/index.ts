export type { Detector, DetectorInput, Finding, Hit, Masked, Segment } from './finding'
export { SURE } from './finding'
