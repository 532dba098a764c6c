import { Fragment, type ReactNode } from 'react';

/** What stands in a slot of a message: itself, or what is made of the words between its marks. */
export type Slots = Readonly<Record<string, ReactNode | ((words: string) => ReactNode)>>;

const SLOT = /<(\w+)(?:\/>|>(.*?)<\/\1>)/gs;

/**
 * A message with markup in its slots: "Read <page>its page</page> or press <keys/>." What a person or a model wrote
 * goes into a slot, never into the message itself, where it would be read for marks.
 */
export function rich(message: string, slots: Slots): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { 0: all, 1: name = '', 2: words = '', index } of message.matchAll(SLOT)) {
    // A fact in the message may come from a model's own words.
    const slot = Object.hasOwn(slots, name) ? slots[name] : undefined;
    if (slot === undefined) continue;
    parts.push(
      message.slice(end, index),
      <Fragment key={index}>{typeof slot === 'function' ? slot(words) : slot}</Fragment>,
    );
    end = index + all.length;
  }
  return [...parts, message.slice(end)];
}
