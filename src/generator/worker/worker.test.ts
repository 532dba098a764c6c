import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GeneratorError } from '../../contract/errors';
import type { Generator } from '../../contract/generator';
import type { LocalGenerator } from '../calls/generator';
import { collect, loadTestGenerator, never, paintRequest, planOf, planRequest } from '../testing/generator';
import { connectGenerator } from './connect';
import type { Channel } from './protocol';
import { type LoadHooks, type Loader, serveGenerator } from './serve';

let local: LocalGenerator;
const ports: MessagePort[] = [];

beforeAll(async () => {
  local = await loadTestGenerator();
}, 60_000);
afterAll(async () => {
  for (const port of ports) port.close();
  await local.dispose();
});

interface Link {
  readonly generator: Promise<Generator>;
  readonly hooks: () => LoadHooks;
  readonly client: MessagePort;
  readonly host: MessagePort;
  readonly fail: (error: GeneratorError) => void;
}

/** A client and a host that talk through a real message channel, with the real runtime behind it. */
function link(load: Loader = async () => local, signal?: AbortSignal): Link {
  const { port1: client, port2: host } = new MessageChannel();
  ports.push(client, host);
  let hooks: LoadHooks | undefined;
  serveGenerator(host as unknown as Channel, async (message, given) => {
    hooks = given;
    return load(message, given);
  });
  const { generator, fail } = connectGenerator(client as unknown as Channel, {
    load: { manifestUrl: 'https://host.example/m/manifest.json', backend: 'wasm' },
    close: () => client.close(),
    ...(signal ? { signal } : {}),
  });
  return {
    generator,
    client,
    host,
    fail,
    hooks: () => {
      if (!hooks) throw new Error('nothing was loaded');
      return hooks;
    },
  };
}

describe('the worker protocol', () => {
  it('gives the same plan and picture as the runtime itself', async () => {
    const remote = await link().generator;
    expect(remote.describe()).toEqual(local.describe());
    const request = { maxTokens: 12 };
    expect((await planOf(remote, request)).events).toEqual((await planOf(local, request)).events);
    const { grid } = local.runtime.manifest;
    const size = grid.columns * grid.rows;
    const keep = { tokens: new Int32Array(size), mask: new Uint8Array(size).fill(1, 4) };
    const here = await collect(local.paint({ ...paintRequest, keep }, never));
    const there = await collect(remote.paint({ ...paintRequest, keep }, never));
    expect(there.at(-1)).toEqual(here.at(-1));
  });

  it('gives the same spreads of boxes, one box at a time', async () => {
    const remote = await link().generator;
    const request = { prompt: paintRequest.prompt, chain: paintRequest.chain };
    const here = await collect(local.score(request, never));
    expect(here).toHaveLength(2);
    expect(await collect(remote.score(request, never))).toEqual(here);
  });

  it('passes errors on as they are', async () => {
    const remote = await link().generator;
    await expect(planOf(remote, { prompt: ' ' })).rejects.toMatchObject({
      name: 'GeneratorError',
      kind: 'invalid-request',
      code: 'prompt-empty',
    });
    await expect(planOf(remote, { temperature: Number.NaN })).rejects.toMatchObject({
      kind: 'invalid-request',
    });
    expect((await planOf(remote, { maxTokens: 2 })).reason).toBe('complete');
  });

  it('stops at once, stops the other side, and stays usable', async () => {
    const { generator, host } = link();
    const remote = await generator;
    const before = await planOf(remote, { maxTokens: 5 });
    const controller = new AbortController();
    const messages: unknown[] = [];
    host.on('message', (message: { type: string }) => messages.push(message.type));
    const run = collect(remote.paint(paintRequest, controller.signal));
    setTimeout(() => controller.abort(), 30);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect((await planOf(remote, { maxTokens: 5 })).ids).toEqual(before.ids);
    expect(messages).toContain('stop');
  });

  it('stops the other side when the reader leaves', async () => {
    const { generator, host } = link();
    const remote = await generator;
    const messages: unknown[] = [];
    host.on('message', (message: { type: string }) => messages.push(message.type));
    for await (const event of remote.plan(planRequest, never)) {
      expect(event.kind).toBe('token');
      break;
    }
    await planOf(remote, { maxTokens: 2 });
    expect(messages).toEqual(['plan', 'stop', 'plan']);
  });

  it('reports a load that fails', async () => {
    const { generator } = link(async () => {
      throw new GeneratorError('no-room-to-keep', { needed: 5 });
    });
    await expect(generator).rejects.toMatchObject({ kind: 'storage-full', facts: { needed: 5 } });
  });

  it('can be stopped while loading', async () => {
    const controller = new AbortController();
    const { generator } = link(() => new Promise(() => {}), controller.signal);
    controller.abort();
    await expect(generator).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends running and later calls when the device is lost', async () => {
    const { generator, hooks } = link();
    const remote = await generator;
    const run = collect(remote.paint(paintRequest, never));
    setTimeout(() => hooks().onLost(new GeneratorError('device-lost', { reason: '' })), 20);
    await expect(run).rejects.toMatchObject({ kind: 'device-lost' });
    await expect(planOf(remote)).rejects.toMatchObject({ kind: 'device-lost' });
  });

  it('fails, and does not hang, on messages that are none of the protocol', async () => {
    const first = link(() => new Promise(() => {}));
    first.client.postMessage({ type: 'plan', call: 'one' });
    await expect(first.generator).rejects.toMatchObject({ kind: 'internal' });
    const second = link(() => new Promise(() => {}));
    second.host.postMessage({ type: 'event', call: 1, event: { kind: 'token' } });
    await expect(second.generator).rejects.toMatchObject({ kind: 'internal' });
  });
});
