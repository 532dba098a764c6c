import { z } from 'zod';

const newsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), id: z.string(), loaded: z.number(), total: z.number() }),
  z.object({ kind: z.literal('changed'), id: z.string() }),
]);
/** What one tab tells the others about the models on this device. */
export type ModelNews = z.infer<typeof newsSchema>;

export interface TabTalk {
  say(news: ModelNews): void;
  /** Returns a function that ends it. */
  listen(hear: (news: ModelNews) => void): () => void;
}

/** Talks with the other tabs of this browser; where it can't, nobody hears. */
export function createTabTalk(): TabTalk {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('scenograph-models');
  return {
    say: (news) => channel?.postMessage(news),
    listen(hear) {
      const receive = ({ data }: MessageEvent) => {
        const news = newsSchema.safeParse(data);
        if (news.success) hear(news.data);
      };
      channel?.addEventListener('message', receive);
      return () => channel?.removeEventListener('message', receive);
    },
  };
}
