export { type BuiltInParts, createBuiltInCoder } from './built-in'
export { systemClock } from './clock'
export { discoverLocal, LOCAL_SERVERS, type LocalServer } from './discover'
export { createLane, type Lane } from './lane'
export {
  type CodingEndpoint,
  type EndpointFailure,
  type EndpointProfile,
  FIRST_TURN,
  type Outbound,
  type Permit,
  type Received,
  type Reply,
  type Turn,
} from './port'
export { createRemote, type RemoteSettings } from './remote'
