import { describe, expect, it } from 'vitest';
import { PANELS, panelsIn, type PanelPlace } from './panels';

const keys = (...of: Parameters<typeof panelsIn>) => panelsIn(...of).map(({ key }) => key);

describe('the panels', () => {
  it('lie each in one place, from the top', () => {
    expect(keys('wide', 'left')).toEqual(['prompt', 'reasoning', 'runs', 'plans']);
    expect(keys('wide', 'right')).toEqual(['objects', 'checks', 'details']);
    expect(keys('phone', 'plan')).toEqual(['reasoning', 'plans', 'checks', 'objects']);
    expect(keys('phone', 'paint')).toEqual(['paintings', 'details', 'options']);
    expect(new Set(PANELS.map(({ key }) => key)).size).toBe(PANELS.length);
  });

  it('are shown by a line in their table', () => {
    const notes: PanelPlace = {
      key: 'notes',
      name: () => 'The notes',
      wide: ['right', 2.5],
      phone: ['runs', 2],
      draw: () => null,
    };
    const panels = [notes, ...PANELS];
    expect(keys('wide', 'right', panels)).toEqual(['objects', 'checks', 'notes', 'details']);
    expect(keys('phone', 'runs', panels)).toEqual(['runs', 'notes']);
    expect(keys('wide', 'left', panels)).not.toContain('notes');
  });
});
