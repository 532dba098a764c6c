import { describe, expect, it } from 'vitest';
import { createServers } from './servers';

function place() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    text: () => [...kept.values()].join('\n'),
  };
}
const server = {
  base: 'https://gpu.example',
  host: 'gpu.example',
  model: { id: 'far', hash: 'a'.repeat(64), name: 'Far' },
};

describe('a key', () => {
  it('lies on this device only where that was ticked', () => {
    const [keep, session] = [place(), place()];
    const servers = createServers(keep, session);
    const { id } = servers.add(server, 'secret', false);
    expect(servers.keyOf(id)).toBe('secret');
    expect(keep.text()).not.toContain('secret');
    expect(createServers(keep, place()).keyOf(id)).toBeNull();

    servers.add(server, 'secret', true);
    expect(session.text()).not.toContain('secret');
    expect(createServers(keep, place()).keyOf(id)).toBe('secret');
  });

  it('goes with its server, wherever it lay', () => {
    const [keep, session] = [place(), place()];
    const servers = createServers(keep, session);
    for (const remember of [true, false]) {
      servers.remove(servers.add(server, 'secret', remember).id);
      expect(keep.text() + session.text()).not.toContain('secret');
      expect(servers.list()).toEqual([]);
    }
  });
});

describe('the list of servers', () => {
  it('has one of an address and model once, under the id that settings know', () => {
    const servers = createServers(place(), place());
    const first = servers.add(server, null, false);
    const again = servers.add({ ...server, model: { ...server.model, hash: 'b'.repeat(64) } }, null, false);
    expect(again.id).toBe(first.id);
    expect(servers.list()).toEqual([again]);
    servers.add({ ...server, base: 'https://other.example' }, null, false);
    expect(servers.list()).toHaveLength(2);
  });

  it('is empty where what lies there is no list, or nothing can be kept', () => {
    const broken = place();
    for (const text of ['{', '7', '[{"id":"x"}]', '{"a":1}']) {
      broken.setItem('scenograph.servers', text);
      broken.setItem('scenograph.serverKeys', text);
      expect(createServers(broken, broken).list()).toEqual([]);
      expect(createServers(broken, broken).keyOf('server:1')).toBeNull();
    }
    expect(createServers(null, null).add(server, 'k', true).host).toBe('gpu.example');
  });
});
