// Versions of everything that works now: program, detectors, word lists, model, prompts, code sets, policy, terms.
import { EDITION_KINDS } from '../../../codes'
import type { ModelCard } from '../../../deidentify'
import { PROMPT_IN_USE } from '../../../endpoint'
import type { EndpointFact, InUse, PolicyFact } from '../../../governance'
import { versionsOf } from '../../tools'
import type { Desk } from '../desk'

interface Known {
  readonly model: ModelCard | null
  readonly endpoints: readonly EndpointFact[]
  readonly policy: PolicyFact
}

export function versionsInUse(desk: Desk, { model, endpoints, policy }: Known): readonly InUse[] {
  const detectors = Object.entries(versionsOf(desk.tools)).map(
    ([name, version]): InUse => ({
      kind: name === 'protect-list' ? 'word-list' : 'detector',
      name: version.startsWith(name) ? version : `${name} ${version}`,
      sha256: null,
    }),
  )
  const files = (model?.files ?? []).map(
    ({ name, sha256 }): InUse => ({ kind: 'model', name: `${name} of model ${model?.version}`, sha256 }),
  )
  const coders = endpoints
    .filter(({ inUse, model: name }) => inUse && name !== '')
    .map(({ name, model: coder }): InUse => ({ kind: 'model', name: `${name}: ${coder}`, sha256: null }))
  const editions = EDITION_KINDS.flatMap((kind) => desk.codes.editions(kind)).map(
    ({ edition }): InUse => ({ kind: 'code-set', name: `${edition.kind} ${edition.name}`, sha256: edition.sha256 }),
  )
  const terms = endpoints.flatMap(({ name, terms: on }): InUse[] =>
    on?.record ? [{ kind: 'terms', name: `${name}, revision ${on.record.revision}`, sha256: on.record.sha256 }] : [],
  )
  return [
    { kind: 'app', name: `Chartroom ${desk.platform.appVersion}`, sha256: null },
    ...detectors,
    ...files,
    ...coders,
    { kind: 'prompt', name: PROMPT_IN_USE.name, sha256: PROMPT_IN_USE.sha256 },
    ...editions,
    { kind: 'policy', name: `${policy.content.name} ${policy.content.version}`, sha256: policy.sha256 },
    ...terms,
  ]
}
