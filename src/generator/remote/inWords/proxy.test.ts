import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../generator';
import { listThere } from '../listed';
import { all, never, painting } from '../testing/asking';
import { decode, freePort, hasServer, startServer, untilThere } from '../testing/real';
import { type PainterOptions, openPainterInWords } from './generator';

const LITELLM = env['SCENOGRAPH_LITELLM'];
const KEY = 'sk-of-the-proxy';

// Without LiteLLM's proxy (models/serve/proxy.txt) there is nobody who speaks the Images API alone.
describe.skipIf(!hasServer || LITELLM === undefined)('LiteLLM’s proxy, which knows no extension', () => {
  const running: ChildProcess[] = [];
  let options: PainterOptions;

  beforeAll(async () => {
    const [behind, port, folder] = [
      await freePort(),
      await freePort(),
      await mkdtemp(join(tmpdir(), 'scenograph-proxy-')),
    ];
    const config = {
      model_list: [
        {
          model_name: 'qwen-image',
          litellm_params: {
            model: 'openai/mini-2',
            api_base: `http://127.0.0.1:${behind}/v1`,
            api_key: 'none',
          },
        },
      ],
      general_settings: { master_key: KEY },
    };
    const file = join(folder, 'config.yaml');
    // JSON is YAML.
    await writeFile(file, JSON.stringify(config));
    const asked = ['--config', file, '--host', '127.0.0.1', '--port', `${port}`, '--telemetry', 'False'];
    const proxy = spawn(LITELLM ?? '', asked, { cwd: folder, stdio: 'ignore' });
    running.push(startServer(behind), proxy);
    const model = { id: 'qwen-image', hash: 'a'.repeat(64), name: 'qwen-image' };
    const at = { base: `http://127.0.0.1:${port}`, host: `localhost:${port}`, key: KEY, decode };
    // A size that the model behind it doesn't have.
    options = { ...at, model, size: { width: 1024, height: 1024 } };
    await untilThere(proxy, () => listThere(connect(options), never));
    const direct = { ...options, base: `http://127.0.0.1:${behind}`, key: null };
    await untilThere(proxy, () => listThere(connect(direct), never));
  }, 300_000);

  afterAll(() => {
    for (const process of running) process.kill();
  });

  it('lists a painter in words, which paints what it is told and says what it made of it', async () => {
    expect(await listThere(connect(options), never)).toEqual({ usable: [], others: ['qwen-image'] });
    const painter = await openPainterInWords(options, never);
    const events = await all(painter.paint(painting, never));
    expect(events).toMatchObject([{ kind: 'image', seed: 5, pixels: { width: 512, height: 512 } }]);
    expect(events[0]?.kind === 'image' && events[0].retold).toContain('apple');
  }, 300_000);
});
