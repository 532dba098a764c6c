import type { CodeOf, CodeTable, FactsOf } from './facts';

const reason = { reason: 'text' } as const;

/** Everything that a generator, or bringing its model here, can fail with: group → code → facts. Bytes are numbers. */
export const GENERATOR_ERRORS = {
  'unsupported-device': {
    'needs-webgpu': { name: 'text' },
    'needs-wasm': { name: 'text' },
    'needs-wasm-memory': { name: 'text', needed: 'number', there: 'number' },
    'needs-half-floats': { name: 'text' },
    'needs-larger-buffer': { name: 'text', limit: 'text', needed: 'number', there: 'number' },
    'four-bit-too-slow': { file: 'text' },
    'no-webgpu': {},
    'graphics-unusable': reason,
    /** The whole model, by its self-test. */
    'computes-wrongly': { backend: 'text', reason: 'text' },
    /** One graph, beside its golden numbers. */
    'graph-computes-wrongly': { graph: 'text', difference: 'number' },
  },
  'out-of-memory': { 'out-of-memory': reason },
  'device-lost': { 'device-lost': reason },
  'bundle-damaged': {
    'file-hash-differs': { file: 'text', expected: 'text', found: 'text' },
    'file-size-differs': { file: 'text', expected: 'number', found: 'number' },
    'file-too-long': { file: 'text', expected: 'number' },
    'file-missing': { file: 'text' },
    'file-not-served': { file: 'text', status: 'number' },
    'file-is-web-page': { file: 'text' },
    'file-is-pointer': { file: 'text' },
    'file-part-differs': { file: 'text' },
    'file-not-copied-whole': { file: 'text', expected: 'number', found: 'number' },
    'file-not-json': { file: 'text' },
    'file-field-wrong': { file: 'text', field: 'text', problem: 'text' },
    'manifest-too-large': {},
    'manifest-is-web-page': {},
    'manifest-not-json': {},
    'manifest-field-wrong': { field: 'text', problem: 'text' },
    'model-incomplete': { name: 'text', file: 'text' },
    'tokenizer-unreadable': { name: 'text', file: 'text', reason: 'text' },
    'tokenizer-lacks-token': { name: 'text', file: 'text', id: 'number', token: 'text' },
    'tokenizer-of-other-model': { name: 'text', file: 'text', id: 'number' },
    'engine-is-something-else': { file: 'text' },
  },
  'bundle-unsupported': {
    'not-a-bundle': {},
    'bundle-too-new': { found: 'number', supported: 'number' },
    'model-not-listed': {},
    'model-not-here': {},
    'file-for-other-backend': { name: 'text', file: 'text' },
    'no-model-there': { where: 'text' },
    'no-model-in-folder': { folder: 'text' },
    'file-size-unknown': { file: 'text' },
    'hub-lacks-model': { repository: 'text', revision: 'text' },
    'hub-wants-login': {},
    'architecture-unknown': { found: 'text' },
    'model-lacks-file': { file: 'text' },
    'graph-missing': { graph: 'text' },
    'graph-unsuited': { graph: 'text', backend: 'text' },
    'vocabulary-too-small': { file: 'text', found: 'number', limit: 'number' },
    'token-missing': { file: 'text', token: 'text' },
    'grid-not-square': { tokens: 'number' },
    'graph-lacks-tensor': { what: 'text', tensor: 'text' },
    'layers-differ': { found: 'number', expected: 'number' },
    'head-size-differs': { head: 'text', found: 'number', expected: 'number' },
    'picture-size-differs': { name: 'text', numbers: 'number', width: 'number', height: 'number' },
    'judge-missing': { folder: 'text', reason: 'text' },
  },
  'network-lost': {
    'download-lost': { file: 'text', loaded: 'number', total: 'number' },
    'engine-not-reached': { loaded: 'number' },
    'server-not-reached': { host: 'text' },
    'server-failed': { host: 'text', status: 'number' },
    'server-not-understood': { host: 'text' },
  },
  /** Of a server that plans and paints elsewhere. */
  server: {
    'remote-address-unusable': {},
    'remote-unknown': {},
    'remote-offline': { host: 'text' },
    'remote-wants-key': { host: 'text' },
    'remote-busy': { host: 'text', seconds: 'number' },
    'remote-failed': { host: 'text', status: 'number' },
    'remote-refused': { host: 'text', status: 'number', reason: 'text' },
    'remote-cut': { host: 'text' },
    'remote-unreadable': { host: 'text', field: 'text' },
    'remote-redirects': { host: 'text' },
    'remote-speaks-other': { host: 'text' },
    'remote-other-model': { host: 'text', name: 'text', found: 'text' },
  },
  'storage-full': {
    'no-room-to-keep': { needed: 'number' },
    'disk-full': { missing: 'number' },
    'nothing-kept-here': {},
  },
  'plan-too-long': {
    'prompt-too-long': { characters: 'number' },
    'plan-too-long': { found: 'number', limit: 'number' },
  },
  'invalid-request': {
    'prompt-empty': {},
    'setting-wrong': { field: 'text', problem: 'text' },
    'writes-no-plans': { name: 'text' },
    'answers-no-questions': { name: 'text' },
    'has-no-detector': {},
    'picture-of-other-size': {
      name: 'text',
      width: 'number',
      height: 'number',
      foundWidth: 'number',
      foundHeight: 'number',
    },
    'picture-of-other-model': {},
    'tokens-too-coarse': {},
    'busy-in-other-tab': {},
    'address-empty': {},
    'address-not-understood': {},
    'address-holds-password': {},
    'address-not-https': {},
    'address-names-no-model': {},
    'address-revision-unusable': {},
    'address-not-listed': { address: 'text' },
    'model-not-ready': {},
    'benchmark-of-other-model': { used: 'text', usedBackend: 'text', name: 'text', backend: 'text' },
  },
  internal: {
    'model-closed': {},
    'model-not-loaded': {},
    'loading-stopped': {},
    'message-not-understood': {},
    'file-not-part-of-model': { file: 'text' },
    'model-worker-stopped': reason,
    'install-worker-stopped': reason,
    'engine-failed': reason,
    'install-failed': reason,
    'studio-failed': reason,
    /** Of an older trace, which kept the words themselves. */
    'told-in-words': { text: 'text', advice: 'text' },
    /** Of a newer studio. */
    'code-unknown': { code: 'text' },
  },
} as const satisfies CodeTable;

type Table = typeof GENERATOR_ERRORS;
/** The group of an error: what code branches on. */
export type GeneratorErrorKind = keyof Table;
export type GeneratorErrorCode = CodeOf<Table>;
export type GeneratorErrorCodeOf<K extends GeneratorErrorKind> = CodeOf<Table, K>;
export type GeneratorErrorFacts<C extends GeneratorErrorCode> = FactsOf<Table, C>;
