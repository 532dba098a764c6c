import { expect, it } from 'vitest';
import { createRate } from './rate';

it('says nothing before it can be trusted, then the speed of the last seconds', () => {
  const rate = createRate();
  rate.add(0, 0);
  rate.add(1000, 1000);
  expect(rate.speed()).toBeNull();
  rate.add(3000, 3000);
  expect(rate.speed()).toBe(1000);
  // It was slow at first: what is long ago no longer counts.
  for (let t = 4; t <= 30; t++) rate.add(3000 + (t - 3) * 5000, t * 1000);
  expect(rate.speed()).toBeCloseTo(5000);
});

it('begins anew when a file is fetched again from its start', () => {
  const rate = createRate();
  rate.add(0, 0);
  rate.add(9000, 3000);
  rate.add(100, 3100);
  expect(rate.speed()).toBeNull();
  rate.add(6100, 6100);
  expect(rate.speed()).toBe(2000);
});
