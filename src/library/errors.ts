import {
  type CodeOf,
  type CodeTable,
  type Facts,
  type FactsOf,
  type Failure,
  groupsOf,
  lineOf,
} from '../contract/facts';

/** Everything that keeping and opening can fail with: group → code → facts. */
export const LIBRARY_ERRORS = {
  'storage-full': { 'browser-full': {} },
  'storage-unavailable': { 'browser-keeps-nothing': {} },
  'storage-silent': { 'browser-silent': {} },
  'not-found': { 'scene-gone': {} },
  damaged: {
    'scene-damaged': {},
    'scene-unreadable': {},
    'scene-field-wrong': { field: 'text' },
    'painting-field-wrong': { field: 'text' },
    'run-field-wrong': { field: 'text' },
    'reference-field-wrong': { field: 'text' },
    'picture-damaged': {},
    'picture-scene-damaged': {},
    'link-damaged': {},
    'json-damaged': {},
    'json-cut-short': {},
    'trace-damaged': {},
    'trace-field-wrong': { field: 'text' },
  },
  'not-understood': {
    'file-kind-unknown': {},
    'not-a-png': {},
    'not-a-scene': {},
    'not-a-painting': {},
    'not-a-trace': {},
    'not-a-run': {},
    'not-a-reference': {},
    'text-without-plan': {},
    'layout-form-unknown': {},
    'layout-lacks-part': { form: 'text', part: 'text' },
    'layout-lacks-list': { form: 'text', list: 'text' },
    'layout-lacks-objects': { form: 'text' },
    'layout-list-unreadable': { form: 'text', list: 'text' },
    'layout-annotations-unreadable': { form: 'text' },
    'layout-elements-unreadable': { form: 'text' },
    'layout-without-objects': {},
  },
  'no-scene': { 'picture-without-scene': {} },
  'newer-version': {
    'scene-from-newer': {},
    'painting-from-newer': {},
    'trace-from-newer': {},
    'run-from-newer': {},
    'reference-from-newer': {},
    'link-from-newer': {},
    'kept-by-newer': {},
  },
  'too-large': {
    'file-too-large': {},
    'picture-too-large': {},
    'picture-of-too-many-pixels': { width: 'number', height: 'number' },
    'scene-too-large': {},
    'scene-too-long-for-link': {},
    'trace-too-large': {},
    'text-too-long': {},
    'layout-text-too-long': {},
    'layout-too-long': {},
    'layout-too-many-objects': { count: 'number', most: 'number' },
    'plan-too-many-objects': { most: 'number' },
  },
} as const satisfies CodeTable;

type Table = typeof LIBRARY_ERRORS;
/** The group of an error: what code branches on. */
export type LibraryErrorKind = keyof Table;
export type LibraryErrorCode = CodeOf<Table>;
export type LibraryErrorFacts<C extends LibraryErrorCode> = FactsOf<Table, C>;

const GROUPS = groupsOf(LIBRARY_ERRORS);

/** A failure of keeping or opening by its code; `wordsOf` in src/words says it to a person. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly code: LibraryErrorCode;
  /** The group of the code. */
  readonly kind: LibraryErrorKind;
  readonly facts: Facts;
  constructor(...[code, facts]: Failure<Table>) {
    super(lineOf(code, facts ?? {}));
    this.code = code;
    this.kind = GROUPS.get(code) ?? 'damaged';
    this.facts = facts ?? {};
  }

  /** The same error, with what it came of. */
  from(cause: unknown): this {
    this.cause = cause;
    return this;
  }
}
