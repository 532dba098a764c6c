import { z } from 'zod';

/** What tabs say to one another about an update. */
const newsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asks'), question: z.string().max(64) }),
  z.object({ kind: z.literal('busy'), question: z.string().max(64) }),
]);

/** What is needed of a BroadcastChannel. */
export interface TabChannel {
  postMessage(news: unknown): void;
  addEventListener(type: 'message', hear: (event: { readonly data: unknown }) => void): void;
}

export interface UpdateTalk {
  /** Asks all other tabs; true when none of them has something to finish first. A tab that is gone or frozen says nothing. */
  areFree(): Promise<boolean>;
}

/** Milliseconds that other tabs have to say that they are busy: one that paints may be slow to answer. */
const ANSWER = 1000;

/** Asks the other tabs of this browser before an update, and answers them. Where tabs can't talk, all are free. */
export function createUpdateTalk(options: {
  readonly channel: TabChannel | null;
  readonly isBusy: () => boolean;
  /** Another tab wants to update, and this one is busy. */
  readonly onHeldUp: () => void;
  readonly newId: () => string;
  readonly answerWithin?: number;
}): UpdateTalk {
  const { channel, isBusy, onHeldUp, newId, answerWithin = ANSWER } = options;
  const refused = new Set<string>();
  channel?.addEventListener('message', ({ data }) => {
    const news = newsSchema.safeParse(data).data;
    if (news?.kind === 'busy') refused.add(news.question);
    if (news?.kind !== 'asks' || !isBusy()) return;
    channel.postMessage({ kind: 'busy', question: news.question });
    onHeldUp();
  });
  return {
    async areFree() {
      if (!channel) return true;
      const question = newId();
      channel.postMessage({ kind: 'asks', question });
      await new Promise((resolve) => setTimeout(resolve, answerWithin));
      return !refused.delete(question);
    },
  };
}
