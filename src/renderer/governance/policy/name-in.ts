// Endpoints of a policy by the names they have in these records. Pure.
import type { PolicyView } from '../../../shared/policy-views'

export const nameIn =
  (view: PolicyView) =>
  (id: string): string =>
    view.endpoints.find((one) => one.id === id)?.name ?? id.slice(0, 8)
