// How often each means of the residual check stops a chart in which nothing is left: on our own sets and examples, whose marks say what is
// an identifier, with their own values; and on notes beside the repository, with the values of charts that are not theirs.
import type { Detector, Hit, Knowledge } from '../src/main/deidentify'
import { isLanguage, lookAgain } from '../src/main/deidentify'
import type { KnownValue } from '../src/main/gate'
import { findChecked } from '../src/main/gate/checksums'
import { derive } from '../src/main/gate/derived'
import { compileKnown } from '../src/main/gate/find-known'
import { compileNear } from '../src/main/gate/near'
import { compileOverlap } from '../src/main/gate/overlap'
import { findKnownAnywhere, genuinePlaceholders } from '../src/main/gate/residual'
import type { Span } from '../src/shared/spans'
import { markedSets, unmarkedSets } from './deid-sets'
import { type ClearedChart, clearedChart } from './gate-cleared'

/** Confidences at which a hit of the model could count. */
const LEVELS = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25]
/** So many strangers' values are held against each note beside the repository. */
const STRANGERS = 60

export async function measureAlarms(root: string, detectors: readonly Detector[], knowledge: Knowledge, show: number): Promise<void> {
  const isWord = (word: string): boolean => isLanguage(knowledge.lexicon, word)
  const values: KnownValue[] = []
  for (const { name, documents } of [
    ...markedSets(root, ['gold-notes', 'examples', 'fullnote-aci-dev']),
    ...unmarkedSets(root, ['aci-bench', 'primock57', 'mts-dialog']),
  ]) {
    const alarms = new Map<string, number>()
    const stopped = new Set<string>()
    const tell = (means: string, chart: ClearedChart, hits: readonly Span[]): void => {
      const bare = hits.filter((hit) => !genuinePlaceholders(chart.text).some((p) => p.start <= hit.start && hit.end <= p.end))
      alarms.set(means, (alarms.get(means) ?? 0) + bare.length)
      if (bare.length > 0 && !means.startsWith('model')) stopped.add(chart.id)
      for (const hit of bare.slice(0, show)) console.log(`   ${means} ${chart.id}: ${around(chart.text, hit)}`)
    }
    for (const document of documents) {
      const chart = await clearedChart(document, detectors, knowledge)
      const strange = chart.known.length < 10
      const known = strange ? strangers(values, stopped.size + document.text.length) : chart.known
      if (!strange) values.push(...chart.known)
      const barriers = genuinePlaceholders(chart.text)
      const exact = findKnownAnywhere(chart.text, compileKnown(known))
      // A stranger's name that stands in the note as it is says nothing of the means that look for what is almost it.
      const fresh = (hits: readonly Span[]): Span[] => hits.filter((hit) => !exact.some((e) => e.start < hit.end && hit.start < e.end))
      if (!strange) tell('known', chart, exact)
      tell('derived', chart, fresh(findKnownAnywhere(chart.text, compileKnown(derive(known, isWord)))))
      tell('near', chart, fresh(compileNear(known, isWord)(chart.text, barriers)))
      tell('overlap', chart, fresh(compileOverlap(known, isWord)(chart.text, barriers)))
      tell('checksums', chart, findChecked(chart.text, barriers))
      const again = await lookAgain({ text: chart.text, facts: [] }, detectors, knowledge)
      tell(
        'rules again',
        chart,
        again.filter((hit: Hit) => hit.detector !== 'model' && hit.confidence >= 0.5),
      )
      for (const level of LEVELS)
        tell(
          `model at ${level}`,
          chart,
          again.filter((hit: Hit) => hit.detector === 'model' && hit.confidence >= level),
        )
    }
    console.log(`\n${name}: ${documents.length} texts, ${stopped.size} stopped by means other than the model`)
    for (const [means, count] of alarms)
      console.log(`   ${means.padEnd(14)}${count} places, ${((100 * count) / documents.length).toFixed(1)} for a hundred texts`)
  }
}

/** Values of charts that are not this note's, others for each. */
const strangers = (values: readonly KnownValue[], seed: number): KnownValue[] =>
  Array.from({ length: Math.min(STRANGERS, values.length) }, (_, i) => values[(seed * 7919 + i * 104_729) % values.length] as KnownValue)

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 30), start)}»${text.slice(start, end)}«${text.slice(end, end + 30)}`.replace(/\s+/g, ' ')
