import type { ExampleId } from '../../src/studio/examples/catalogue';

/** What is done for an example, in order. A step goes on from one before it. */
type Step = {
  readonly id: string;
  /** Who does it: the model that ships unless said otherwise. */
  readonly by?: 'shipped' | 'before';
  /** What the run is called in the tree. */
  readonly name?: string;
} & (
  | { readonly do: 'plan'; readonly seed: number; readonly temperature?: number }
  | {
      readonly do: 'edit';
      readonly from: string;
      /** By the object's name; without them the plan is tidied. */
      readonly boxes?: Readonly<Record<string, readonly [number, number, number, number]>>;
    }
  | {
      readonly do: 'paint';
      readonly from: string;
      readonly seed: number;
      readonly guidance?: number;
      readonly temperature?: number;
    }
);

/** Planned once, and painted as it was planned. */
const plain = (seed: number, painted = seed): readonly Step[] => [
  { id: 'plan', do: 'plan', seed },
  { id: 'paint', do: 'paint', from: 'plan', seed: painted },
];

/** Seeds were chosen by looking at what came of them. */
export const RECIPES: Readonly<Record<ExampleId, readonly Step[]>> = {
  poster: plain(2),
  lesson: plain(2),
  card: plain(2),
  interior: plain(3),
  map: plain(4),
  reef: plain(3),
  // Last the one that the class mends.
  breaks: [
    { id: 'plan', do: 'plan', seed: 3, temperature: 0.8 },
    { id: 'tidied', do: 'edit', from: 'plan', name: 'Tidy' },
    { id: 'mended', do: 'paint', from: 'tidied', seed: 2 },
    { id: 'broken', do: 'paint', from: 'plan', seed: 2 },
  ],
  guidance: [
    { id: 'plan', do: 'plan', seed: 3 },
    ...[16, 4, 1].map((guidance): Step => ({
      id: `guidance-${guidance}`,
      do: 'paint',
      from: 'plan',
      seed: 1,
      guidance,
      name: `Guidance ${guidance}`,
    })),
  ],
  rewards: [
    { id: 'plan', do: 'plan', seed: 1 },
    { id: 'hot', do: 'paint', from: 'plan', seed: 7, temperature: 2, name: 'A good plan, painted badly' },
    { id: 'moved', do: 'edit', from: 'plan', boxes: { 'yellow banana': [30, 60, 330, 320] } },
    { id: 'obeyed', do: 'paint', from: 'moved', seed: 1, name: 'A wrong plan, painted well' },
    { id: 'good', do: 'paint', from: 'plan', seed: 1, name: 'Both good' },
  ],
  models: [
    { id: 'before-plan', do: 'plan', by: 'before', seed: 1, name: 'Mini 1, reinforced' },
    { id: 'before', do: 'paint', by: 'before', from: 'before-plan', seed: 1, name: 'Mini 1, painted' },
    { id: 'plan', do: 'plan', seed: 1, name: 'Mini 2, supervised' },
    { id: 'paint', do: 'paint', from: 'plan', seed: 1, name: 'Mini 2, painted' },
  ],
  tries: [
    { id: 'first', do: 'plan', seed: 2, name: 'First sample' },
    { id: 'first-painted', do: 'paint', from: 'first', seed: 1 },
    { id: 'best', do: 'plan', seed: 1, name: 'A later sample' },
    { id: 'best-painted', do: 'paint', from: 'best', seed: 1 },
  ],
  temperature: [
    { id: 'hot', do: 'plan', seed: 2, temperature: 1.5, name: 'Temperature 1.5' },
    { id: 'hot-painted', do: 'paint', from: 'hot', seed: 1 },
    { id: 'cold', do: 'plan', seed: 1, temperature: 0, name: 'Temperature 0' },
    { id: 'cold-painted', do: 'paint', from: 'cold', seed: 1 },
  ],
};
