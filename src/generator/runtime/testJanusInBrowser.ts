import type { ReadFixture } from './testJanus';

const FILES = import.meta.glob('./testdata/janus/**/*', { query: '?url', import: 'default', eager: true });

/** Reads the fixture from the test's own server. */
export const readFixture: ReadFixture = async (path) => {
  const url = FILES[`./testdata/janus/${path}`];
  if (typeof url !== 'string') throw new Error(`${path} is not in the fixture`);
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
};
