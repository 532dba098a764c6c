import { describe, expect, it, vi } from 'vitest';
import { createUpdateTalk, type TabChannel } from './tabs';

/** Channels of tabs of one browser: what one says, the others hear. */
function browser() {
  const ears: { readonly of: number; readonly hear: (event: { readonly data: unknown }) => void }[] = [];
  return (of: number): TabChannel => ({
    postMessage: (data) => {
      for (const ear of ears) if (ear.of !== of) queueMicrotask(() => ear.hear({ data }));
    },
    addEventListener: (_, hear) => void ears.push({ of, hear }),
  });
}

function tab(channel: TabChannel | null, state: { busy: boolean }) {
  const onHeldUp = vi.fn();
  let made = 0;
  const newId = () => `q${(made += 1)}${Math.random()}`;
  const talk = createUpdateTalk({ channel, isBusy: () => state.busy, onHeldUp, newId, answerWithin: 5 });
  return { talk, onHeldUp };
}

describe('before an update, a tab', () => {
  it('is told that another one has something to finish, until it has', async () => {
    const channel = browser();
    const [idle, painting] = [{ busy: false }, { busy: true }];
    const asking = tab(channel(1), { busy: false });
    const others = [tab(channel(2), idle), tab(channel(3), painting)];
    expect(await asking.talk.areFree()).toBe(false);
    expect(others.map(({ onHeldUp }) => onHeldUp.mock.calls.length)).toEqual([0, 1]);
    painting.busy = false;
    expect(await asking.talk.areFree()).toBe(true);
  });

  it('does not mind what it has on itself, and is free where it is alone or tabs can’t talk', async () => {
    expect(await tab(browser()(1), { busy: true }).talk.areFree()).toBe(true);
    expect(await tab(null, { busy: true }).talk.areFree()).toBe(true);
  });

  it('passes over what is no news of ours', async () => {
    const channel = browser();
    const asking = tab(channel(1), { busy: false });
    const stray = channel(2);
    const free = asking.talk.areFree();
    for (const news of [null, 'busy', { kind: 'busy' }, { kind: 'busy', question: 'another' }])
      stray.postMessage(news);
    expect(await free).toBe(true);
  });
});
