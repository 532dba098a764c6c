/** The text of an answer; null where it is longer than `most` bytes, of which no more are read. Rejects as `fetch` does. */
export async function textWithin(answer: Response, most: number): Promise<string | null> {
  const reader = answer.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    bytes += value?.length ?? 0;
    if (bytes > most) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    parts.push(decoder.decode(value, { stream: !done }));
    if (done) return parts.join('');
  }
}
