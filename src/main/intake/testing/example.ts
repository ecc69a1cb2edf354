// Our example charts as they come from a disk, one of them in an old encoding. For tests and benchmarks only.
import { readFileSync } from 'node:fs'
import { chartOf } from '../accept'
import type { Chart } from '../chart'
import { decodeText } from '../readers/decode-text'

export function exampleChart(file: URL | string, name: string): Chart {
  const decoded = decodeText(readFileSync(file))
  if (!decoded.ok) throw new Error(`${name}: ${decoded.error}`)
  return chartOf(name, decoded.value.text)
}
