export { createBuiltInCoder } from './built-in'
export type { CodingEndpoint, EndpointFailure, EndpointProfile, Outbound, Permit, Reply } from './port'
