import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMBED_HEADERS, HEADERS } from '../serve/policy';
import { deployFiles, underscoreHeaders } from './files';

const DEPLOY = join(import.meta.dirname, '../../deploy');

/** What a host sends for a path by `_headers`: of rules that fit, all. */
function sent(path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const rule of underscoreHeaders().split('\n\n')) {
    const [pattern = '', ...lines] = rule.split('\n').filter((text) => text !== '' && !text.startsWith('#'));
    const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    for (const text of fits ? lines : []) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(text) ?? [];
      (found[name] ??= []).push(value);
    }
  }
  return found;
}

describe('files for hosts', () => {
  it.each(Object.entries(deployFiles()))('deploy/%s is as `npm run deploy` writes it', (name, text) => {
    expect(readFileSync(join(DEPLOY, name), 'utf8')).toBe(text);
  });

  it.each(['/', '/index.html', '/assets/worker-1.js'])('send all that %s needs, each once', (path) => {
    for (const [name, value] of Object.entries(HEADERS)) expect(sent(path)[name], name).toEqual([value]);
  });

  it.each(['/embed', '/embed.html'])('let %s be framed', (path) => {
    for (const [name, value] of Object.entries(EMBED_HEADERS))
      expect(sent(path)[name], name).toEqual([value]);
    expect(JSON.stringify(sent(path))).not.toContain('frame-ancestors');
  });

  it('name no version of a base that may change under them', () => {
    const dockerfile = readFileSync(join(DEPLOY, 'Dockerfile'), 'utf8');
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toHaveLength(2);
    for (const base of bases) expect(base).toMatch(/:\d+\.\d+\.\d+/);
  });
});
