/** A server of two lines, for tests: what `models/serve` would say, by a function in place of the network. */

export const ABOUT = {
  id: 'far',
  name: 'Far',
  hash: 'a'.repeat(64),
  licence: { name: 'MIT', notice: 'For tests.' },
  tokens: { columns: 2, rows: 2 },
  image: { width: 2, height: 2 },
  coordinates: { step: 10, max: 999 },
  defaults: {
    plan: { temperature: 0.3, topK: 0, topP: 1, maxTokens: 600, constrained: false },
    paint: { temperature: 0.8, topK: 0, topP: 1, guidance: 2 },
  },
  capabilities: { plan: true, paint: true, repaint: true, understand: false },
};

export const LISTED = {
  id: 'far',
  scenograph: { name: 'scenograph-server', version: 1, generator: ABOUT, limits: { pictures: 2 } },
};

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers });

/** A stream of events, cut up into pieces of a few bytes. */
export function stream(events: readonly unknown[], piece = 7): Response {
  const text = events
    .map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`)
    .join('');
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new Response(
    new ReadableStream({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, (at += piece)));
      },
    }),
  );
}

/** The stream of a chain, a token a piece. */
export function chain(pieces: readonly string[]): unknown[] {
  const chunk = (choice: object) => ({ model: 'far', choices: [choice] });
  const token = (text: string, id: number) => ({ token: text, logprob: -0.5, id });
  return [
    ...pieces.map((text, id) =>
      chunk({ logprobs: { content: [{ ...token(text, id), top_logprobs: [token(text, id)] }] } }),
    ),
    chunk({ finish_reason: 'stop' }),
    '[DONE]',
  ];
}

/** A PNG of 2 x 2 px, as far as anybody here looks at it. */
export const PNG = btoa('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02\x08\x02\0\0\0');

/** The events of one picture. */
export function picture(image: number, seed: number): unknown[] {
  return [
    { type: 'image_tokens', image, start: 0, tokens: [1, 2] },
    { type: 'image_generation.partial_image', image, decided_rows: 1, b64_json: PNG },
    { type: 'image_tokens', image, start: 2, tokens: [3, 4] },
    { type: 'image_generation.completed', image, seed, tokens: [1, 2, 3, 4], b64_json: PNG },
  ];
}

export const HEAD = { type: 'image_generation.chain', model: 'far', chain: '', seed: 1 };

export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: Record<string, unknown>;
}

/** A server that answers by `answers`, and what it was asked. */
export function fakeServer(answers: (asked: Asked) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted();
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    const one: Asked = { url: url as string, init, body };
    asked.push(one);
    return answers(one);
  };
  const options = {
    base: 'https://gpu.example',
    host: 'gpu.example',
    key: 'a secret key' as string | null,
    fetch,
    // What goes wrong is heard at once.
    waits: [] as readonly number[],
    decode: async () => ({ width: 2, height: 2, data: new Uint8ClampedArray(16) }),
  };
  return { asked, options };
}

/** Answers as a server should. */
export function wellBehaved({ url, body }: Asked): Response {
  if (url.endsWith('/models')) return json({ data: [{ id: 'someone-elses' }, LISTED] });
  if (url.endsWith('/chat/completions')) {
    return stream(chain(['A ', '<|obj_start|>', 'red apple', '<|obj_end|>', ' ä', '<begin_of_image>']));
  }
  const count = body['n'] as number;
  const all = Array.from({ length: count }, (_, image) => picture(image, (body['seed'] as number) + image));
  // Mixed: as they are decoded side by side.
  return stream([HEAD, ...[0, 1, 2, 3].flatMap((step) => all.toReversed().map((events) => events[step]))]);
}
