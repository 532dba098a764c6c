/** Events of several pictures that come mixed, one picture after another: what is ahead of its turn waits. */
export async function* inOrder<Event extends { readonly image: number }>(
  events: AsyncIterable<Event>,
  isLast: (event: Event) => boolean,
): AsyncGenerator<Event> {
  const waiting = new Map<number, Event[]>();
  let turn = 0;
  for await (const event of events) {
    if (event.image !== turn) {
      waiting.set(event.image, [...(waiting.get(event.image) ?? []), event]);
      continue;
    }
    yield event;
    let ended = isLast(event);
    while (ended) {
      turn++;
      const held = waiting.get(turn) ?? [];
      waiting.delete(turn);
      yield* held;
      ended = held.some(isLast);
    }
  }
}
