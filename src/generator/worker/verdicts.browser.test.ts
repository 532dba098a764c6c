import { beforeEach, expect, it } from 'vitest';
import { ENGINE_CACHE } from './engineBinary';
import { openVerdicts } from './verdicts';

const adapter = (device: string) =>
  ({ info: { vendor: 'maker', architecture: 'one', device, description: '' } }) as GPUAdapter;

beforeEach(() => caches.delete(ENGINE_CACHE));

it('what was found of a graph is known at the next visit, on the same adapter and for the same bundle', async () => {
  const first = await openVerdicts(adapter('a'));
  expect(first.anyWrong).toBe(false);
  await first.of('bundle').note('image_decoder', 'wrong');
  await first.of('bundle').note('decoder', 'right');
  expect(first.of('bundle').of('image_decoder')).toBe('wrong');

  const again = await openVerdicts(adapter('a'));
  expect(again.anyWrong).toBe(true);
  expect(again.of('bundle').of('image_decoder')).toBe('wrong');
  expect(again.of('bundle').of('decoder')).toBe('right');
  expect(again.of('bundle').of('detector')).toBeNull();
  // A new version of the model may have been made because of it.
  expect(again.of('newer').of('image_decoder')).toBeNull();

  const other = await openVerdicts(adapter('b'));
  expect(other.anyWrong).toBe(false);
  expect(other.of('bundle').of('image_decoder')).toBeNull();
  expect((await openVerdicts(null)).of('bundle').of('image_decoder')).toBeNull();
});

it('a later verdict takes the place of an earlier one, and leaves those of other tabs', async () => {
  const [one, two] = [await openVerdicts(adapter('a')), await openVerdicts(adapter('a'))];
  await one.of('x').note('decoder', 'wrong');
  await two.of('y').note('decoder', 'wrong');
  await one.of('x').note('decoder', 'right');
  const again = await openVerdicts(adapter('a'));
  expect([again.of('x').of('decoder'), again.of('y').of('decoder')]).toEqual(['right', 'wrong']);
});

it.each(['', 'no json', '{"a":1}', '[{"graph":"another"}]'])('%s is taken as nothing known', async (text) => {
  const address = new URL('graph-verdicts.json', self.location.href);
  await (await caches.open(ENGINE_CACHE)).put(address, new Response(text));
  const book = await openVerdicts(adapter('a'));
  expect(book.of('bundle').of('decoder')).toBeNull();
  await book.of('bundle').note('decoder', 'right');
  expect((await openVerdicts(adapter('a'))).of('bundle').of('decoder')).toBe('right');
});
