// The fake's samples: frames of the fake's charts by a fixed filter, drawn from the front. What a window shows is real; chance is not.
import type { ChartId, SampleId } from '../../shared/ids'
import { newId } from '../../shared/ids'
import type { sampleCalls } from '../../shared/ipc/calls/samples'
import type { CallInput, Handlers } from '../../shared/ipc/derive'
import { err, ok } from '../../shared/result'
import type { FrameView, ResultsView, SampleView } from '../../shared/sampling-views'
import type { ChartSummary } from '../../shared/views'
import { describeFilter, matcher } from '../../shared/worklist-filter'

type Family = Pick<Handlers, keyof typeof sampleCalls>

const SHA = 'a3'.repeat(32)

export function fakeSamples(charts: () => readonly ChartSummary[], known: readonly SampleView[] = []): Family {
  const samples = [...known]
  const nameOf = (id: string): string => id

  function frame({ filter, plan, aiStated }: CallInput<'samples.preview'>): FrameView {
    const inFrame = charts().filter(matcher(filter, { me: null, today: '2026-03-02', nameOf }))
    const labels = plan.kind === 'stratified' && plan.by !== 'coder' ? inFrame.map((chart) => chart[plan.by as 'provider'] || null) : []
    const strata = [...new Set(labels)].map((label, i) => ({
      code: `S${i + 1}`,
      label,
      size: labels.filter((one) => one === label).length,
      sample: 1,
      spares: 0,
    }))
    const tooLarge = plan.size > inFrame.length
    return {
      says: describeFilter(filter, nameOf),
      count: inFrame.length,
      sha256: SHA,
      strata,
      sample: tooLarge ? 0 : plan.size,
      spares: tooLarge ? 0 : Math.min(plan.spares, inFrame.length - plan.size),
      refusal: inFrame.length === 0 ? 'frame-empty' : tooLarge ? 'sample-too-large' : plan.size < 1 ? 'sample-too-small' : null,
      ai: [...(filter.suggestions ? (['open-suggestions'] as const) : []), ...(aiStated ? (['stated'] as const) : [])],
    }
  }

  const change = (id: SampleId, next: (sample: SampleView) => SampleView) => {
    const at = samples.findIndex((sample) => sample.id === id)
    const sample = samples[at]
    if (!sample) return err({ code: 'sample-unknown' as const })
    samples[at] = next(sample)
    return ok(samples[at] as SampleView)
  }

  return {
    'samples.list': () => ok([...samples]),
    'samples.begin': () => ok({ seedSha256: SHA, at: '2026-03-02T08:00:00.000Z' }),
    'samples.preview': (design) => ok(frame(design)),
    'samples.draw': (draw) => {
      const { sample, spares, count, says, ai, strata } = frame(draw)
      const units = charts().slice(0, sample + spares)
      const made: SampleView = {
        id: newId<SampleId>(),
        name: draw.name,
        kind: draw.plan.kind,
        size: sample,
        frame: count,
        ai,
        at: '2026-03-02T08:01:00.000Z',
        by: 'Ada Auditor',
        same: null,
        universe: { ...draw.universe, says },
        plan: draw.plan,
        seed: {
          origin: draw.seed.origin,
          value: draw.seed.origin === 'person' ? draw.seed.value : '5eed',
          sha256: SHA,
          at: draw.seed.origin === 'app' ? '2026-03-02T08:00:00.000Z' : null,
        },
        generator: 'sha256-counter/1',
        frameSha256: draw.frameSha256,
        strata,
        drawn: units.map(({ id, name }, i) => ({
          position: i + 1,
          unit: id,
          name,
          stratum: null,
          role: i < sample ? 'sample' : 'spare',
          order: i < sample ? i + 1 : i + 1 - sample,
          replacedBy: null,
          inPlaceOf: null,
          figure: null,
        })),
        repeats: [],
        measure: null,
        results: [],
        says: [],
      }
      samples.unshift(made)
      return ok(made)
    },
    'samples.open': ({ sampleId }) => change(sampleId, (sample) => sample),
    'samples.repeat': ({ sampleId }) =>
      change(sampleId, (sample) => ({
        ...sample,
        same: true,
        repeats: [{ at: '2026-03-02T08:02:00.000Z', by: 'Ada Auditor', same: true }, ...sample.repeats],
      })),
    'samples.replace': ({ sampleId, unit, reason }) => {
      const spare = samples.find(({ id }) => id === sampleId)?.drawn.find(({ role, inPlaceOf }) => role === 'spare' && !inPlaceOf)
      if (!spare) return err({ code: 'spares-used-up' })
      return change(sampleId, (sample) => ({
        ...sample,
        drawn: sample.drawn.map((one) =>
          one.unit === unit
            ? { ...one, replacedBy: { unit: spare.unit, reason } }
            : one.unit === spare.unit
              ? { ...one, inPlaceOf: unit }
              : one,
        ),
      }))
    },
    'samples.type-figures': ({ sampleId, measure, figures }) => {
      const values = new Map<ChartId, number>(figures.map(({ unit, value }) => [unit, value]))
      return change(sampleId, (sample) => ({
        ...sample,
        measure,
        drawn: sample.drawn.map((one) => ({ ...one, figure: values.get(one.unit) ?? null })),
        results: [resultsOf(measure, [...values.values()], sample.frame)],
      }))
    },
    'samples.export': ({ format }) => ok(`sample.${format}`),
  }
}

function resultsOf(measure: string, values: readonly number[], frame: number): ResultsView {
  const sum = values.reduce((a, b) => a + b, 0)
  const found = values.filter((value) => value !== 0).length
  return {
    source: 'typed',
    measure,
    units: values.length,
    reviewed: values.length,
    share: {
      found,
      of: values.length,
      share: found / values.length,
      intervals: [{ method: 'wilson', level: 0.95, low: 0.1, high: 0.9 }],
      ruleOfThree: null,
    },
    total: {
      reviewed: values.length,
      frame,
      sum,
      mean: sum / values.length,
      total: (sum / values.length) * frame,
      standardError: 1.5,
      degrees: values.length - 1,
      lower: 1.25,
      upper: 9,
      lowerOneSided: 2,
      warnings: ['few-units'],
    },
  }
}
