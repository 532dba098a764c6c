import { v4 as newId } from 'uuid';
import { runWords as say } from '../../words/parts/studio/run';
import type { PaintEvent, PixelImage } from '../../contract/events';
import { encodePng } from '../../library/png';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import { paintingRecord } from '../scenes/pictureScene';
import { cameOutTheSame, coversChanges, keepOf, paintTemperature, type Repaint } from '../repaint/repaint';
import { sceneFileOf, sceneSettings } from '../document/sceneFile';
import { snapshotOf } from '../document/snapshot';
import { promptOf } from './promptOf';
import type { RunSession } from './types';

/** A picture on the way. */
interface Draft {
  readonly id: string;
  readonly tokens: number[];
  preview: PixelImage | null;
  decidedRows: number;
  finished: boolean;
  retold?: string | undefined;
}

/** Milliseconds between two savings of an unfinished picture. */
const SAVE_EVERY = 1000;

/**
 * One painting run over a snapshot of the document, which stays editable meanwhile. Each picture is kept as it
 * is finished, with the revision of the plan that it shows; one that is stopped is kept as far as it got. With
 * `repaint`, only its cells are painted again, and every other token stays.
 */
export async function runPainting(session: RunSession, repaint?: Repaint): Promise<'painted'> {
  const { notices, document, settings, view, by, signal, seed, apply, show, now } = session;
  const scene = snapshotOf(document.getState());
  const description = by.describe();
  const chosen = settings.getState();
  const { defaults } = description;
  // A model without tokens decides a picture at once.
  const grid = description.tokens ?? { columns: 1, rows: 1 };
  const temperature = paintTemperature(chosen.temperature, defaults.paint.temperature, repaint);
  const guidance = chosen.guidance ?? defaults.paint.guidance;
  const { count } = chosen;
  const part =
    description.tokens && repaint && repaint.cells.size < grid.columns * grid.rows ? repaint : null;
  // A change of the plan outside the cells would not be seen: such a picture still shows the plan it came from.
  const source = part && !coversChanges(part, scene.plan, grid) ? part.painting : undefined;
  const chain = source?.chain ?? serialiseChain({ ...scene.plan, complete: true });
  // A plan that was drawn or brought in may have no prompt: its objects say what to paint.
  const made = source || scene.prompt.trim() !== '' ? null : promptOf(scene.plan);
  const prompt = source?.prompt ?? made ?? scene.prompt;
  if (made) notices.notify({ tone: 'info', text: say('madePrompt', { prompt: made }) });
  const most = chosen.held ? description.capabilities.mostThings : undefined;
  const planned = objectsOf(scene.plan).filter(({ box }) => box !== null).length;
  if (most !== undefined && planned > most)
    notices.notify({ tone: 'info', text: say('tooMany', { most, planned }) });
  const revision = source?.planRevision ?? scene.revision;
  const cells = part && [...part.cells].toSorted((a, b) => a - b);
  const sceneSet = sceneSettings(chosen);

  const drafts = Array.from({ length: count }, (): Draft => {
    return { id: newId(), tokens: [], preview: null, decidedRows: 0, finished: false };
  });
  // One after the other, so that an unfinished state never lands on the finished one.
  let keeping: Promise<void> = Promise.resolve();
  let savedAt = now();

  const keep = (image: number, draft: Draft, pixels: PixelImage, shown: boolean) => {
    const { finished, decidedRows } = draft;
    // What was stopped may have holes: a model decides its tokens in any order.
    const hole = draft.tokens.findIndex((token) => token === undefined);
    const tokens = hole < 0 ? draft.tokens : draft.tokens.slice(0, hole);
    const record = paintingRecord(description, {
      id: draft.id,
      sceneId: scene.id,
      prompt,
      chain,
      planRevision: revision,
      seed: (seed + image) >>> 0,
      guidance,
      temperature,
      tokens: [...tokens],
      width: pixels.width,
      height: pixels.height,
      createdAt: now(),
      ...(draft.retold && { retold: draft.retold }),
      ...(part && cells && { repainted: { from: part.painting.id, cells } }),
      ...(!finished && { unfinished: { decidedRows, rows: grid.rows } }),
    });
    // The settings inside the file are those that paint this very picture again.
    const file = sceneFileOf(scene, { ...sceneSet, seed: record.seed }, record.createdAt, record);
    keeping = keeping
      .then(async () => {
        await session.paintings.add({ record, png: await encodePng(pixels, file) });
        if (shown && document.getState().id === scene.id) view.getState().showPainting(record.id);
      })
      .catch(notices.report);
  };

  const onEvent = (event: PaintEvent) => {
    const draft = drafts[event.image];
    if (!draft) return;
    switch (event.kind) {
      case 'tokens':
        for (const [i, token] of event.tokens.entries()) draft.tokens[event.start + i] = token;
        apply({ ...event, tokens: [...event.tokens] });
        return;
      case 'preview':
        draft.preview = event.pixels;
        draft.decidedRows = event.decidedRows;
        show(event);
        if (now() - savedAt < SAVE_EVERY) return;
        savedAt = now();
        keep(event.image, draft, event.pixels, false);
        return;
      case 'image':
        draft.finished = true;
        draft.retold = event.retold;
        draft.tokens.splice(0, Infinity, ...event.tokens);
        apply({ kind: 'image', image: event.image, seed: event.seed, painting: draft.id });
        keep(event.image, draft, event.pixels, true);
    }
  };

  apply({
    kind: 'paint-started',
    prompt,
    chain,
    revision,
    seed,
    count,
    temperature,
    guidance,
    columns: grid.columns,
    rows: grid.rows,
    startedAt: now(),
    pictures: drafts.map(({ id }) => id),
    ...(part && cells && { repainted: { from: part.painting.id, cells } }),
  });
  const sampling = { ...defaults.paint, temperature, guidance, held: chosen.held };
  const request = { ...sampling, prompt, chain, seed, count, ...(part && { keep: keepOf(part) }) };
  const keepUnfinished = (shown: boolean) => {
    for (const [image, draft] of drafts.entries()) {
      if (!draft.finished && draft.preview && draft.decidedRows > 0) keep(image, draft, draft.preview, shown);
    }
  };
  session.onFlush(() => keepUnfinished(false));
  try {
    await session.follow(by.paint(request, signal), onEvent);
  } finally {
    keepUnfinished(true);
  }
  await keeping;
  if (
    part &&
    cameOutTheSame(
      part,
      drafts.map(({ tokens }) => tokens),
    )
  ) {
    notices.notify({
      tone: 'info',
      text: say('same'),
      advice: say('sameAdvice'),
    });
    return 'painted';
  }
  notices.announce(count === 1 ? say('painted', { seed }) : say('paintedSeveral', { count }));
  return 'painted';
}
