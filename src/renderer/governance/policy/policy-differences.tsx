// What differs between two policies, line by line.
import type { PolicyDifference } from '../../../shared/policy/say'
import { Y } from '../../strings-policy'

export function Differences({ lines }: { lines: readonly PolicyDifference[] }) {
  if (lines.length === 0) return <p className="muted">{Y.nothing}</p>
  return (
    <table className="policy-differences">
      <thead>
        <tr>
          <th scope="col">{Y.differs}</th>
          <th scope="col">{Y.was}</th>
          <th scope="col">{Y.becomes}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, said, says }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              <del>{said}</del>
            </td>
            <td>
              <ins>{says}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
