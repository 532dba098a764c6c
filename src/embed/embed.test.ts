import { describe, expect, it } from 'vitest';
import { sceneToFragment } from '../library/link';
import { scene } from '../library/testing/scene';
import { packText } from '../library/text/packed';
import type { TraceEvent } from '../library/trace';
import { filmOf } from '../studio/replay/film';
import { createReel } from '../studio/replay/reel';
import { traceOf } from '../studio/testing/trace';
import { filmOfFile, filmOfLink } from './film';
import { iframeOf } from './iframe';
import { playerLabels } from './labels';
import { embeddedIn, embedFragment, isFilmFragment } from './played';
import { stillFilm } from './still';
import { thinned } from './thinned';

const labels = playerLabels();
const events = (tokens: number): TraceEvent[] => [
  {
    at: 0,
    kind: 'plan-started',
    prompt: scene.prompt,
    prefix: '',
    ids: [],
    nextObject: 1,
    seed: 1,
    temperature: 1,
    constrained: true,
    maxTokens: 500,
  },
  ...[...(scene.chain.match(/<[^>]*>|[^<]/gs) ?? []), ...Array.from({ length: tokens }, () => 'so ')].map(
    (text, index): TraceEvent => {
      return { at: index, kind: 'token', index, id: 1, text, logProbability: 0, alternatives: [] };
    },
  ),
  { at: 9999, kind: 'finished', reason: 'complete' },
];
const reel = (tokens = 0) => createReel([{ kind: 'run', trace: traceOf(events(tokens)), ids: [] }]);

describe('a film in an address', () => {
  it('comes back as it was, with its language and its buttons', async () => {
    const film = { ...filmOf(reel()), pictures: ['data:image/webp;base64,AAAA'] };
    const fragment = await embedFragment('ar', { film, labels });
    expect(isFilmFragment(fragment)).toBe(true);
    expect(fragment).toMatch(/^#film=[\w-]+$/);
    const { language, ...read } = await embeddedIn(fragment);
    expect(language).toBe('ar');
    expect(read).toMatchObject({ film: JSON.parse(JSON.stringify(film)), labels });
  });

  it.each([
    ['a picture from elsewhere', { pictures: ['https://example.org/a.png'] }],
    ['a picture that is a document', { pictures: ['data:image/svg+xml;base64,AAAA'] }],
    ['a frame whose picture is not there', { frames: [{ at: 0, say: '', stop: false, picture: [0, 1] }] }],
    [
      'a hue that is no hue',
      {
        frames: [{ at: 0, say: '', stop: false, boxes: { keep: 0, add: [[0, 0, 9, 9, '1);x:url(', 'a']] } }],
      },
    ],
    ['no frame', { frames: [] }],
  ])('with %s is refused', async (_, wrong) => {
    const film = { duration: 0, pictures: [], frames: [{ at: 0, say: '', stop: false }], ...wrong };
    const text = JSON.stringify({ format: 'scenograph-embed', version: 1, language: 'en', labels, film });
    await expect(embeddedIn(`#film=${await packText(text)}`)).rejects.toMatchObject({ code: 'link-damaged' });
  });

  it('cut short is refused', async () => {
    const fragment = await embedFragment('en', { film: filmOf(reel()), labels });
    await expect(embeddedIn(fragment.slice(0, -9))).rejects.toMatchObject({ code: 'link-damaged' });
  });
});

describe('a long reel', () => {
  it('keeps its ends and every box when it is thinned', () => {
    const whole = reel(3000);
    const short = thinned(whole, 200);
    expect(short.moments.length).toBeLessThanOrEqual(200);
    const objects = (of: typeof whole) => of.moments.filter(({ kind }) => kind === 'object');
    expect(objects(short)).toEqual(objects(whole));
    expect(short.moments[0]).toBe(whole.moments[0]);
    expect(short.moments.at(-1)).toBe(whole.moments.at(-1));
    expect(thinned(whole, whole.moments.length)).toBe(whole);
  });
});

describe('what is no film yet', () => {
  const boxes = (film: Awaited<ReturnType<typeof filmOfLink>>) => film.frames[0]?.boxes?.add;

  it('a scene stands in one frame, over its picture where it has one', async () => {
    const film = await filmOfLink(await sceneToFragment(scene));
    expect(film.frames).toHaveLength(1);
    expect(boxes(film)).toEqual([
      [100, 100, 400, 400, 1, 'red apple'],
      [520, 300, 900, 700, 2, 'blue car'],
    ]);
    expect(stillFilm('', scene, 'p').frames[0]?.picture).toEqual([0, 1]);
  });

  it('a file is a scene, a layout or a trace; anything else says what is wrong', async () => {
    const { painting: _, ...plain } = scene;
    expect(boxes(await filmOfFile(new Blob([JSON.stringify(plain)])))).toHaveLength(2);
    expect(boxes(await filmOfFile(new Blob([scene.chain])))).toHaveLength(2);
    const trace = await filmOfFile(new Blob([JSON.stringify(traceOf(events(0)))]));
    expect(trace.frames.length).toBeGreaterThan(10);
    await expect(filmOfFile(new Blob(['<html>']))).rejects.toMatchObject({ name: 'LibraryError' });
  });
});

describe('the code to embed', () => {
  it('lets no title end its attribute', () => {
    const code = iframeOf('https://example.org/embed.html#film=a', '"><script>alert(1)</script>');
    expect(code).not.toContain('<script');
    expect(code).toContain('title="&quot;>&lt;script>alert(1)&lt;/script>"');
  });
});
