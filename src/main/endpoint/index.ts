export { type BuiltInParts, createBuiltInCoder } from './built-in'
export type { Received } from './deliver'
export type { CodingEndpoint, EndpointFailure, EndpointProfile, Outbound, Permit, Reply } from './port'
export { createRemote, type RemoteSettings } from './remote'
