import { describe, expect, it } from 'vitest';
import { chain } from '../../../library/testing/scene';
import { readTraceFile, TRACE_ELEMENT, type TraceFile } from '../../../library/traceFile';
import type { TraceEvent } from '../../../library/trace';
import { filmOf } from '../../../studio/replay/film';
import { frameAt } from '../../../studio/replay/frame';
import { createReel } from '../../../studio/replay/reel';
import { traceOf } from '../../../studio/testing/trace';
import { objectsOf } from '../../../plan/plan';
import { wholeFrames } from './draw';
import { jsonForScript, traceHtml } from './page';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)><!--';
const pieces = chain.match(/<[^>]*>|[^<]{1,5}/gs) ?? [];
const events: TraceEvent[] = [
  {
    at: 0,
    kind: 'plan-started',
    prompt: HOSTILE,
    prefix: '',
    ids: [],
    nextObject: 1,
    seed: 1,
    temperature: 1,
    constrained: true,
    maxTokens: 500,
  },
  ...pieces.map((text, index): TraceEvent => {
    return { at: index, kind: 'token', index, id: 1, text, logProbability: 0, alternatives: [] };
  }),
  { at: 99, kind: 'finished', reason: 'complete' },
];
const reel = createReel([{ kind: 'run', trace: traceOf(events), ids: [] }]);
const file: TraceFile = {
  format: 'scenograph-trace-file',
  version: 2,
  title: HOSTILE,
  nodes: [
    {
      format: 'scenograph-run-node',
      version: 1,
      id: 'trace-1',
      sceneId: 's',
      kind: 'plan',
      parent: null,
      createdAt: 1,
      name: HOSTILE,
      prompt: HOSTILE,
      content: null,
    },
  ],
  traces: [traceOf(events)],
  pictures: [],
};

describe('a film', () => {
  it('shows at every moment what the replay shows there', () => {
    const frames = wholeFrames(filmOf(reel));
    expect(frames).toHaveLength(reel.moments.length);
    frames.forEach((frame, i) => {
      const shown = frameAt(reel, i);
      const boxed = objectsOf(shown.plan).filter(({ box }) => box);
      expect(frame.boxes.map((box) => box[5])).toEqual(boxed.map(({ name }) => name));
      expect(frame.prompt).toBe(HOSTILE);
    });
    expect(
      frames
        .at(-1)
        ?.words.map((word) => (typeof word === 'string' ? word : word[1]))
        .join(''),
    ).toContain('red apple is to the left of a blue car');
  });
});

describe('an exported page', () => {
  it('holds its trace, and nothing from the trace is markup', async () => {
    const html = await traceHtml(filmOf(reel), [], file);
    expect(readTraceFile(html).file).toEqual(file);
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<!--');
    expect(html).toContain("default-src 'none'");
    const code = html.replace(
      /<script type="application\/json"[^>]*>[^<]*<\/script>|<title>[^<]*<\/title>|'sha256-[^']*'/g,
      '',
    );
    expect(code).not.toMatch(/https?:|src=|href=|url\(/);
  });

  it('cut short is a damaged trace, not a plan', async () => {
    const html = await traceHtml(filmOf(reel), [], file);
    const half = html.indexOf(`id="${TRACE_ELEMENT}"`) + 500;
    expect(() => readTraceFile(html.slice(0, half))).toThrow(expect.objectContaining({ kind: 'damaged' }));
  });

  it('writes JSON that no script element can end', () => {
    const text = jsonForScript({ text: `${HOSTILE}\u2028&amp;` });
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual({ text: `${HOSTILE}\u2028&amp;` });
  });
});
