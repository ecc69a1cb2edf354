// The import rules of docs/ARCHITECTURE.md as data: data moves right, imports point left, effects stay at the rim.
const ORDER = ['intake', 'deidentify', 'gate', 'endpoint', 'review', 'packet']
const ROOMS = [...ORDER, 'codes', 'governance', 'store']
// Tests, and what only tests may use.
const TEST = '\\.test\\.tsx?$|^src/(main/.+|cli)/testing/'

/** Room imports: itself, shared, types from the index of rooms to its left; codes is a library for endpoint and review. */
const roomRules = ROOMS.map((room) => {
  const left = ORDER.includes(room) ? ORDER.slice(0, ORDER.indexOf(room)) : room === 'codes' ? [] : ORDER
  const closed = ROOMS.filter(
    (r) => r !== room && !left.includes(r) && !(r === 'codes' && ['endpoint', 'review', 'packet', 'store', 'governance'].includes(room)),
  )
  return {
    name: `${room}-imports-point-left`,
    severity: 'error',
    from: { path: `^src/main/${room}/`, pathNot: TEST },
    to: { path: `^src/main/(app|ipc|index|${closed.join('|')})(/|\\.ts$)` },
  }
})

const typeOnly = ROOMS.map((room) => ({
  name: `${room}-takes-types-only`,
  comment: 'Rooms hand over data; only app and cli compose behaviour. codes is a library.',
  severity: 'error',
  from: { path: `^src/main/${room}/`, pathNot: TEST },
  to: { path: `^src/main/(${ROOMS.filter((r) => r !== room && r !== 'codes').join('|')})/`, dependencyTypesNot: ['type-only'] },
}))

const throughIndex = {
  name: 'rooms-are-entered-by-their-index',
  severity: 'error',
  from: { path: '^src/(main/([^/]+)/|cli/)', pathNot: TEST },
  to: { path: `^src/main/(${ROOMS.join('|')})/(?!index\\.ts$)`, pathNot: '^src/main/$2/' },
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: TEST },
      to: { pathNot: '^src/shared/|^node_modules/zod' },
    },
    { name: 'preload-imports-shared-only', severity: 'error', from: { path: '^src/preload/' }, to: { path: '^src/(main|renderer|cli)/' } },
    { name: 'renderer-imports-shared-only', severity: 'error', from: { path: '^src/renderer/' }, to: { path: '^src/(main|preload|cli)/' } },
    {
      name: 'contract-is-types-for-windows',
      severity: 'error',
      from: { path: '^src/(renderer|preload)/' },
      to: { path: '^src/shared/ipc/contract', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'electron-at-the-rim',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/(app|ipc)/|main/(index|print)\\.ts|preload/)' },
      to: { path: '(^|node_modules/)electron(/|$)' },
    },
    {
      name: 'sqlite-in-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/(store/|codes/tables)' },
      to: { path: 'better-sqlite3' },
    },
    {
      name: 'onnx-in-its-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/deidentify/onnx/worker\\.ts' },
      to: { path: 'onnxruntime' },
    },
    {
      name: 'network-in-transport',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/main/endpoint/(transport|transport-local|tunnel)\\.ts|${TEST}` },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)$|undici' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: '^src/(main/.+|cli)/testing/' },
    },
    throughIndex,
    ...roomRules,
    ...typeOnly,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.main.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
    },
  },
}
