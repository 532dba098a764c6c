import { describe, expect, it } from 'vitest';
import type { GeneratorDescription } from '../../contract/generator';
import { painting } from '../../library/testing/scene';
import { repaintProblem } from './repaint';

describe('a painting that is to be painted on', () => {
  const { model, width, height, tokens } = painting;
  const by = {
    hash: model.hash,
    tokens: { columns: tokens.length, rows: 1 },
    image: { width, height },
    capabilities: { plan: true, paint: true, repaint: true, understand: false },
  } as GeneratorDescription;

  it('can be, by the model that painted it', () => {
    expect(repaintProblem(painting, by)).toBeNull();
  });

  it('can be by a newer bundle of the same weights, and by no other model', () => {
    expect(repaintProblem(painting, { ...by, hash: 'newer', succeeds: ['older', model.hash] })).toBeNull();
    expect(repaintProblem(painting, { ...by, hash: 'newer', succeeds: ['older'] })?.text).toContain(
      'another model, Mini',
    );
    expect(repaintProblem(painting, { ...by, hash: 'newer' })?.text).toContain('another model, Mini');
  });

  it('can’t be where it is unfinished, of another size, or the model repaints nothing', () => {
    const unfinished = { ...painting, unfinished: { decidedRows: 1, rows: 2 } };
    expect(repaintProblem(unfinished, by)?.text).toContain('unfinished');
    expect(repaintProblem(painting, { ...by, image: { width: 1, height: 1 } })?.text).toContain('size');
    const unable = { ...by, capabilities: { ...by.capabilities, repaint: false } };
    expect(repaintProblem(painting, unable)?.text).toContain('repaint');
  });
});
