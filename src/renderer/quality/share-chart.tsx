// One figure over all rows, drawn: bars with their intervals, or a line over months. What is drawn stands in the table too.
import { type ReactNode, useRef } from 'react'
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Button } from '../ui/button'
import { svgOf } from './svg-of'

export interface Drawn {
  readonly label: string
  /** Share, 0 to 1; null leaves a gap. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Counts in words. */
  readonly says: string
}

interface Props {
  readonly title: string
  /** Name of its file. */
  readonly name: string
  readonly points: readonly Drawn[]
  readonly over: 'rows' | 'months'
  /** A line to reach, 0 to 1. */
  readonly target?: number
}

const ROW = 34
const AXIS = { tick: { fontSize: 12, fill: 'var(--ink-soft)' }, stroke: 'var(--edge-strong)', tickLine: false } as const
const TICKS = [0, 0.25, 0.5, 0.75, 1]
const percent = (share: number): string => `${Math.round(100 * share)} %`

export function ShareChart({ title, name, points, over, target }: Props) {
  const store = useAppStore()
  const figure = useRef<HTMLElement>(null)
  const data = points.map((point) => ({ ...point, reach: reachOf(point) }))
  const save = () => {
    const svg = figure.current?.querySelector('svg')
    if (svg) void store.getState().exportChart(name, svgOf(svg))
  }
  // A line may leave its foot out, a bar may not: near the target a few points matter.
  const lows = points.flatMap(({ low, value }) => low ?? value ?? [])
  const floor = target === undefined ? 0 : Math.min(0.8, Math.floor(10 * Math.min(...lows, 1)) / 10)
  const height = over === 'months' ? 220 : Math.max(2, points.length) * ROW + 40
  return (
    <figure ref={figure} className="sheet drawn">
      <figcaption className="row">
        <h2>{title}</h2>
        <span className="spacer" />
        <Button look="quiet" aria-label={S.quality.exportChart(title)} onClick={save}>
          SVG
        </Button>
      </figcaption>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 560, height }}>
        {over === 'months' ? (
          <ComposedChart data={data} margin={{ top: 10, right: 24, bottom: 4, left: 0 }} title={title}>
            <CartesianGrid stroke="var(--edge)" vertical={false} />
            <XAxis dataKey="label" {...AXIS} />
            <YAxis domain={[floor, 1]} tickCount={5} tickFormatter={percent} width={52} {...AXIS} />
            <Tooltip content={Bubble} cursor={{ stroke: 'var(--edge-strong)' }} />
            {target === undefined ? null : <ReferenceLine y={target} {...TARGET} />}
            <Line dataKey="value" stroke="var(--accent)" strokeWidth={2} dot={{ r: 4, fill: 'var(--accent)' }} isAnimationActive={false}>
              <ErrorBar dataKey="reach" direction="y" {...WHISKER} />
            </Line>
          </ComposedChart>
        ) : (
          <ComposedChart data={data} layout="vertical" margin={{ top: 4, right: 24, bottom: 4, left: 0 }} title={title}>
            <CartesianGrid stroke="var(--edge)" horizontal={false} />
            <XAxis type="number" domain={[0, 1]} ticks={TICKS} tickFormatter={percent} {...AXIS} />
            <YAxis type="category" dataKey="label" width={150} {...AXIS} />
            <Tooltip content={Bubble} cursor={{ fill: 'var(--sunken)' }} />
            {target === undefined ? null : <ReferenceLine x={target} {...TARGET} />}
            <Bar dataKey="value" fill="var(--accent)" fillOpacity={0.7} barSize={14} radius={[0, 3, 3, 0]} isAnimationActive={false}>
              <ErrorBar dataKey="reach" direction="x" {...WHISKER} />
            </Bar>
          </ComposedChart>
        )}
      </ResponsiveContainer>
      {target === undefined ? null : <p className="muted drawn-target">{S.quality.target(target)}</p>}
    </figure>
  )
}

const TARGET = { stroke: 'var(--soft-edge)', strokeDasharray: '5 4', strokeWidth: 1.5, ifOverflow: 'extendDomain' } as const
const WHISKER = { width: 6, strokeWidth: 1.4, stroke: 'var(--ink)', isAnimationActive: false } as const

/** How far the interval reaches below and above the value. */
const reachOf = ({ value, low, high }: Drawn): [number, number] | null =>
  value === null || low === null || high === null ? null : [value - low, high - value]

function Bubble({ active, payload }: TooltipContentProps): ReactNode {
  const point = payload?.[0]?.payload as Drawn | undefined
  if (!active || !point) return null
  return (
    <div className="bubble">
      <b>{point.label}</b>
      <span>{point.value === null ? S.quality.noFigure : `${S.quality.percent(point.value)} · ${point.says}`}</span>
      {point.low === null || point.high === null ? null : <span>{S.quality.between(point.low, point.high)}</span>}
    </div>
  )
}
