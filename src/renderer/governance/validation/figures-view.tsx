// Figures of second readings: cards, misses by category with their limits, and the trend.
import type { ShareView } from '../../../shared/quality-views'
import { CATEGORIES } from '../../../shared/safe-harbor'
import type { CategoryMisses, SiteFigures, ValidationGroup } from '../../../shared/validation-views'
import { type Drawn, ShareChart } from '../../quality/share-chart'
import { V } from '../../strings-validation'

export function FiguresView({ figures, name }: { figures: SiteFigures; name: string }) {
  const { withMiss, withMissExact, zero, recall, overRedaction, agreement, categories, months, policies, models } = figures
  return (
    <>
      <dl className="figure-cards">
        <Card
          name={V.withMiss}
          value={V.of(withMiss.hits, withMiss.of)}
          lines={[
            withMiss.interval ? V.between(withMiss.interval.low, withMiss.interval.high) : '',
            withMissExact ? V.exact(withMissExact.low, withMissExact.high) : '',
            zero ? V.zero(zero) : '',
          ]}
        />
        <ShareCard name={V.recall} share={recall} />
        <ShareCard name={V.over} share={overRedaction} />
        <Card
          name={V.agreement}
          help={V.agreementHelp}
          value={agreement === null ? null : agreement.value === null ? V.nothingMarked : V.percent(agreement.value)}
          none={V.noneTwice}
          lines={agreement ? [V.alike(agreement.alike, agreement.charts)] : []}
        />
      </dl>
      <h3>{V.byCategory}</h3>
      <Categories rows={categories} all={recall} />
      <p className="muted">{V.guide}</p>
      {months.length > 1 ? (
        <ShareChart title={V.trend} name={`${name}-by-month`} points={months.map(drawn)} over="months" target={1} />
      ) : null}
      <h3>{V.groups}</h3>
      <Groups rows={[...policies.map((row) => ({ ...row, label: V.policy(row.label) })), ...models]} />
    </>
  )
}

function Categories({ rows, all }: { rows: readonly CategoryMisses[]; all: ShareView }) {
  const { columns } = V
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={V.byCategory}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{columns.category}</th>
            <th scope="col">{columns.missed}</th>
            <th scope="col">{columns.of}</th>
            <th scope="col">{columns.recall}</th>
            <th scope="col">{columns.charts}</th>
            <th scope="col">{columns.limit}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ category, missed, recall, charts, chartsMissed, zero }) => (
            <tr key={category}>
              <th scope="row">{CATEGORIES[category].label}</th>
              <td className={missed > 0 ? 'round-missed' : undefined}>{missed}</td>
              <td>{recall.of}</td>
              <Share share={recall} />
              <td>{V.of(chartsMissed, charts)}</td>
              <td>{zero ? V.zeroShort(zero) : '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{V.all}</th>
            <td>{all.of - all.hits}</td>
            <td>{all.of}</td>
            <Share share={all} />
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Groups({ rows }: { rows: readonly ValidationGroup[] }) {
  const { groupColumns } = V
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={V.groups}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{groupColumns.under}</th>
            <th scope="col">{groupColumns.charts}</th>
            <th scope="col">{groupColumns.withMiss}</th>
            <th scope="col">{groupColumns.recall}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, charts, withMiss, recall }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{charts}</td>
              <Share share={withMiss} />
              <Share share={recall} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Share = ({ share: { value, interval } }: { share: ShareView }) => (
  <td>
    {value === null ? '–' : V.percent(value)}
    {interval ? <small className="block muted">{V.between(interval.low, interval.high)}</small> : null}
  </td>
)

export const ShareCard = ({ name, help = '', share }: { name: string; help?: string; share: ShareView }) => (
  <Card
    name={name}
    help={help}
    value={share.value === null ? null : V.percent(share.value)}
    lines={share.interval ? [`${V.of(share.hits, share.of)} · ${V.between(share.interval.low, share.interval.high)}`] : []}
  />
)

interface CardProps {
  name: string
  help?: string
  value: string | null
  /** In place of a value that is not there. */
  none?: string
  lines: readonly string[]
}

function Card({ name, help = '', value, none = V.noneYet, lines }: CardProps) {
  return (
    <div className="figure-card">
      <dt>
        {name}
        <small className="muted">{help}</small>
      </dt>
      <dd>
        {value === null ? <span className="muted">{none}</span> : <b>{value}</b>}
        {lines.filter(Boolean).map((line) => (
          <small key={line} className="muted">
            {line}
          </small>
        ))}
      </dd>
    </div>
  )
}

const drawn = ({ label, recall }: ValidationGroup): Drawn => ({
  label,
  value: recall.value,
  low: recall.interval?.low ?? null,
  high: recall.interval?.high ?? null,
  says: V.of(recall.hits, recall.of),
})
