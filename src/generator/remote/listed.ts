/** What a server says that it has. */

import { textWithin } from '../../bundles/places/textWithin';
import { GeneratorError } from '../../contract/errors';
import { type Connection, ask, understood } from './ask';
import { type RemoteModel, modelOf, modelsSchema, otherSchema } from './schemas';

/** Bytes of a list of models, with all the words that they know. */
const LONGEST_LIST = 32_000_000;
/** Where a list isn't there at all: a server of pictures alone may have none. */
const NO_LIST = new Set([404, 405, 501]);

export interface Listed {
  /** That this studio can plan and paint with in full. */
  readonly usable: readonly RemoteModel[];
  /** Names of all others: which of them paint isn't said. */
  readonly others: readonly string[];
}

/** The models of a server; none of one that keeps no list. Throws `GeneratorError`. */
export async function listThere(connection: Connection, signal: AbortSignal): Promise<Listed> {
  const { host } = connection;
  let answer: Response;
  try {
    answer = await ask(connection, 'models', null, signal);
  } catch (error) {
    if (
      error instanceof GeneratorError &&
      error.code === 'remote-refused' &&
      NO_LIST.has(Number(error.facts['status']))
    ) {
      return { usable: [], others: [] };
    }
    throw error;
  }
  const text = await textWithin(answer, LONGEST_LIST).catch(() => {
    throw new GeneratorError('remote-cut', { host });
  });
  if (text === null) throw new GeneratorError('remote-unreadable', { host, field: 'data' });
  const entries = understood(modelsSchema, text, host).data;
  const found = entries.map(modelOf);
  const usable = found.filter((model) => typeof model === 'object');
  if (usable.length === 0 && found.includes('unreadable')) {
    throw new GeneratorError('remote-unreadable', { host, field: 'scenograph' });
  }
  const others = entries.filter((_, index) => found[index] === 'other');
  return { usable, others: others.flatMap((entry) => otherSchema.safeParse(entry).data?.id ?? []) };
}
