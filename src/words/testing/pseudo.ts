import type { Language, Part } from '../speaker';

const PLAIN = 'aeioucnsyzAEIOUCNSYZ';
const STRANGE = 'áéíóúçñšýžÁÉÍÓÚÇÑŠÝŽ';

/** A sentence as a long language would have it: every letter strange, a third longer; slots stay as they are. */
export function pseudo(text: string): string {
  const strange = text.replace(/<\/?\w+\/?>|[a-zA-Z]/g, (sign) => STRANGE[PLAIN.indexOf(sign)] ?? sign);
  return `[${strange}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}

/** A language made of English, to see that nothing is said past the catalogue and what long words do. */
export const pseudoLanguage = (parts: Readonly<Record<string, Part>>): Language =>
  new Map(
    Object.entries(parts).map(([name, part]) => [
      name,
      Object.fromEntries(
        Object.entries(part).map(([key, message]) => [
          key,
          typeof message === 'string' ? pseudo(message) : (facts: never) => pseudo(message(facts)),
        ]),
      ),
    ]),
  );
