// Azure OpenAI: chat completions on a host of the customer's own. A dated version goes by the deployment's path, as it did before 2025;
// without one, or with `v1`, `preview` or `latest`, by the path that has its version in it. Pure.
// Source: Microsoft, "Azure OpenAI in Microsoft Foundry Models API lifecycle" (api-version-lifecycle).
import type { Dialect } from './dialect'
import { OPENAI_CHAT } from './openai-chat'

const isDated = (apiVersion: string | null): apiVersion is string => apiVersion !== null && /^\d{4}-\d{2}-\d{2}/.test(apiVersion)

export const AZURE_OPENAI: Dialect = {
  ...OPENAI_CHAT,
  name: 'azure-openai',
  keyHeader: 'api-key',
  /** @param base people give the resource's host, often with a part of the path that is built here */
  pathOf(base, model, apiVersion) {
    const resource = base.replace(/\/openai(?:\/v1|\/deployments\/[^/]+)?$/, '')
    const to = isDated(apiVersion) ? `deployments/${encodeURIComponent(model)}` : 'v1'
    return `${resource}/openai/${to}/chat/completions`
  },
  queryOf: (apiVersion) => (apiVersion === null || apiVersion === 'v1' ? '' : `?api-version=${apiVersion}`),
}
