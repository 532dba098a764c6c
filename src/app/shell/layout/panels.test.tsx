import { describe, expect, it } from 'vitest';
import { PANELS, panelsIn, type PanelPlace } from './panels';

const keys = (...of: Parameters<typeof panelsIn>) => panelsIn(...of).map(({ key }) => key);

describe('the panels', () => {
  it('lie each in one place, from the top', () => {
    // Others may follow.
    expect(keys('wide', 'left').slice(0, 5)).toEqual(['prompt', 'notes', 'reasoning', 'runs', 'plans']);
    expect(keys('wide', 'right').slice(0, 4)).toEqual(['objects', 'inspector', 'checks', 'details']);
    expect(keys('phone', 'plan').slice(0, 5)).toEqual([
      'reasoning',
      'plans',
      'checks',
      'objects',
      'inspector',
    ]);
    expect(keys('phone', 'paint').slice(0, 3)).toEqual(['paintings', 'details', 'options']);
    expect(new Set(PANELS.map(({ key }) => key)).size).toBe(PANELS.length);
  });

  it('are shown by a line in their table', () => {
    const another: PanelPlace = {
      key: 'another',
      name: () => 'Another one',
      wide: ['right', 3.5],
      phone: ['runs', 2],
      draw: () => null,
    };
    const panels = [another, ...PANELS];
    expect(keys('wide', 'right', panels).slice(0, 5)).toEqual([
      'objects',
      'inspector',
      'checks',
      'another',
      'details',
    ]);
    expect(keys('phone', 'runs', panels).slice(0, 2)).toEqual(['runs', 'another']);
    expect(keys('wide', 'left', panels)).not.toContain('another');
  });
});
