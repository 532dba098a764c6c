import { describe, expect, it } from 'vitest';
import { memoryShelves } from '../shelf';
import { libraryOn } from '../store';
import { scene } from '../testing/scene';
import { placeInside } from './bounds';
import { isPicture } from './isPicture';
import { readReference, type ReferenceRecord } from './record';

const record: ReferenceRecord = {
  format: 'scenograph-reference',
  version: 1,
  type: 'image/webp',
  x: 0,
  y: 0,
  width: 1000,
  opacity: 0.5,
  locked: true,
};

describe('a picture under the plan', () => {
  it('lies whole in the middle of the picture at first', () => {
    expect(placeInside({ width: 4000, height: 2000 })).toEqual({ x: 0, y: 250, width: 1000 });
    expect(placeInside({ width: 300, height: 600 })).toEqual({ x: 250, y: 0, width: 500 });
    expect(readReference({ ...record, ...placeInside({ width: 1, height: 9000 }) })).not.toBeNull();
  });

  it('is kept with its scene, and goes with it', async () => {
    const library = libraryOn(memoryShelves());
    await library.putScene(scene);
    await library.putReference(scene.id, { record, picture: new Blob(['sketch']) });
    const kept = await library.getReference(scene.id);
    expect(kept?.record).toEqual(record);
    expect(await kept?.picture.text()).toBe('sketch');
    expect(await library.getReference('another')).toBeNull();
    await library.removeScene(scene.id);
    expect(await library.getReference(scene.id)).toBeNull();
  });

  it.each([
    ['another version', { ...record, version: 2 }],
    ['a place beyond all bounds', { ...record, x: 1e9 }],
    ['a width of nothing', { ...record, width: 0 }],
    ['a script for a picture', { ...record, type: 'image/svg+xml' }],
    ['no record', null],
  ])('is none with %s', (_, value) => {
    expect(readReference(value)).toBeNull();
  });

  it('is known by its first bytes', async () => {
    const file = (text: string) => new Blob([Uint8Array.from(text, (each) => each.charCodeAt(0))]);
    expect(await isPicture(file('\xff\xd8\xff\xe0 and so on'))).toBe(true);
    expect(await isPicture(file('RIFF1234WEBPVP8 '))).toBe(true);
    expect(await isPicture(file('A <|obj_start|>'))).toBe(false);
    expect(await isPicture(file(''))).toBe(false);
  });
});
