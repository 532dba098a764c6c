import { describe, expect, it } from 'vitest';
import { createNotices, createNoticesStore } from './notices';

function made() {
  const store = createNoticesStore();
  return { store, notices: createNotices(store) };
}

describe('what the studio says', () => {
  it('is the last sentence, and what comes in the same moment is said behind it', () => {
    const { store, notices } = made();
    notices.announce('Planning.');
    notices.announce('The plan is finished.');
    notices.notify({ tone: 'info', text: 'Tidy would mend it.' }, { behind: true });
    expect(store.getState().text).toBe('The plan is finished. Tidy would mend it.');
    expect(store.getState().notices.map(({ text }) => text)).toEqual(['Tidy would mend it.']);
  });

  it('is spoken twice when it is said twice, and noted once', () => {
    const { store, notices } = made();
    const first = notices.notify({ tone: 'problem', text: 'No room.', advice: 'Free some.' });
    const { sequence } = store.getState();
    const second = notices.notify({ tone: 'problem', text: 'No room.', advice: 'Free some.' });
    expect(store.getState().sequence).toBeGreaterThan(sequence);
    expect(second).not.toBe(first);
    expect(store.getState().notices).toHaveLength(1);
  });
});
