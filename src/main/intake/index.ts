export type { Chart, ChartDocument, HeaderFact, IntakeRefusal } from './chart'
