import { describe, expect, it } from 'vitest';
import { type InstallRecord, recordSchema } from '../../bundles/install/record';
import { modelRows } from './rows';
import { abilities, progressText, timeLeft } from './words';

const record = (address: string, checked: boolean): InstallRecord =>
  recordSchema.parse({
    format: 'scenograph-install',
    version: 1,
    id: 'one-12345678',
    kind: 'bundle',
    name: 'One',
    description: 'A model.',
    licence: { name: 'MIT', notice: '' },
    source: { from: 'address', address, consent: false },
    capabilities: { plan: true, paint: true, repaint: false, understand: false },
    needs: { memory: 1e6, buffer: 1, f16: false, backends: ['wasm'] },
    files: [{ path: 'a', url: null, bytes: 100, sha256: null, key: 'a'.repeat(64), checked }],
    addedAt: 1,
  });
const ids = (rows: ReturnType<typeof modelRows>) => rows.map(({ id }) => id);

describe('the list of models', () => {
  it('has the studio’s own first, then what is here, then what is known beside it', () => {
    const rows = modelRows([{ record: record('https://models.example/one/', true), here: 100 }], {}, null);
    expect(ids(rows).slice(0, 2)).toEqual(['shipped', 'one-12345678']);
    expect(ids(rows)).toContain('got-r1-1b');
    expect(rows.map(({ state }) => state).slice(0, 2)).toEqual(['studio', 'here']);
  });

  it('names a known model once it is on its way as one, not two', () => {
    const janus = record('https://huggingface.co/onnx-community/Janus-Pro-1B-ONNX', false);
    const rows = modelRows([{ record: janus, here: 40 }], {}, null);
    expect(ids(rows)).not.toContain('janus-pro-1b');
    expect(rows[1]).toMatchObject({ state: 'partial', here: 40, bytes: 100, about: false });
  });

  it('judges what is still to be fetched, and nothing before the device was measured', () => {
    const installed = [{ record: record('https://models.example/one/', false), here: 60 }];
    expect(modelRows(installed, {}, null).every(({ verdict }) => verdict === null)).toBe(true);
    const tight = { gpu: null, memory: null, threads: 1, storage: { used: 0, free: 50 }, keeps: true };
    const [own, one] = modelRows(installed, {}, tight);
    expect([own?.verdict?.level, one?.verdict?.level]).toEqual(['well', 'well']);
    const full = { ...tight, storage: { used: 0, free: 10 } };
    expect(modelRows(installed, {}, full)[1]?.verdict?.level).toBe('cannot');
  });
});

describe('words', () => {
  it('say what a model can do', () => {
    expect(abilities({ plan: true, paint: true, repaint: false, understand: true })).toBe(
      'Plans, paints, reads pictures',
    );
    expect(abilities({ plan: false, paint: false, repaint: false, understand: false })).toMatch(/^Nothing/);
  });

  it('give time left only with a speed', () => {
    expect(progressText({ loaded: 5e8, total: 2e9, speed: null })).toBe('500.0 MB of 2.00 GB');
    expect(progressText({ loaded: 5e8, total: 2e9, speed: 12.5e6 })).toBe(
      '500.0 MB of 2.00 GB, 12.5 MB a second, about 2 minutes left',
    );
  });

  it.each([
    [3, 'a few seconds left'],
    [42, 'about 40 seconds left'],
    [70, 'about a minute left'],
    [600, 'about 10 minutes left'],
    [3700, 'about an hour left'],
    [9000, 'about 2.5 hours left'],
  ])('%s seconds: %s', (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });
});
