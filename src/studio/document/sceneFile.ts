import { createChainParser } from '../../plan/chain/parser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import type { PaintingRecord } from '../../library/painting';
import type { SceneFile, SceneSettings } from '../../library/scene';
import { objectIds, tailOf } from './reading';
import type { Settings } from '../settings/settings';
import { blankObject, nextNumber, type Snapshot } from './snapshot';

/** The settings that belong to a scene rather than to the person. */
export function sceneSettings(settings: Settings): SceneSettings {
  const { seed, count, planTemperature, constrained, temperature, guidance } = settings;
  return { seed, count, planTemperature, constrained, temperature, guidance };
}

/** The document as a file, with the record of a painting for a PNG. */
export function sceneFileOf(
  document: Snapshot,
  settings: SceneSettings,
  now: number,
  painting?: PaintingRecord,
): SceneFile {
  const { id, name, prompt, plan, plannedFor, objects, tail, revision, createdAt } = document;
  return {
    format: 'scenograph-scene',
    version: 1,
    id,
    name,
    prompt,
    ...(plannedFor !== prompt && { plannedFor }),
    chain: serialiseChain(plan) + tail,
    tailLength: tail.length,
    objects: objectsOf(plan).map((object) => ({ id: object.id, ...(objects[object.id] ?? blankObject) })),
    revision,
    settings,
    createdAt,
    updatedAt: now,
    ...(painting && { painting }),
  };
}

/**
 * The document of a scene file; half an object at the chain's end becomes the tail again. Where the file says how long
 * that is, the rest is the plan to the letter; older files leave it to the chain's form.
 */
export function snapshotFrom(
  scene: Pick<
    SceneFile,
    'id' | 'name' | 'prompt' | 'plannedFor' | 'chain' | 'tailLength' | 'objects' | 'revision' | 'createdAt'
  >,
): Snapshot {
  const known = scene.objects.map(({ id }) => id);
  const next = 1 + Math.max(0, ...known.map((id) => Number(id.slice(1))));
  const parser = createChainParser({ newId: objectIds(known, next) });
  const { chain, tailLength } = scene;
  const end = tailLength === undefined ? chain.length : Math.max(0, chain.length - tailLength);
  parser.push(chain.slice(0, end));
  if (tailLength !== undefined) parser.end();
  const { plan } = parser;
  const states = new Map(scene.objects.map(({ id, ...state }) => [id, state]));
  return {
    id: scene.id,
    name: scene.name,
    prompt: scene.prompt,
    plannedFor: scene.plannedFor ?? scene.prompt,
    plan,
    objects: Object.fromEntries(objectsOf(plan).map(({ id }) => [id, states.get(id) ?? blankObject])),
    revision: scene.revision,
    tail: tailLength === undefined ? tailOf(chain, plan) : chain.slice(end),
    nextObject: Math.max(next, nextNumber(plan)),
    createdAt: scene.createdAt,
  };
}
