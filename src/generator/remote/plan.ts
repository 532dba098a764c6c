import { GeneratorError } from '../../contract/errors';
import type { PlanEvent } from '../../contract/events';
import type { PlanRequest } from '../../contract/generator';
import { BEGIN_OF_IMAGE } from '../../plan/chain/marks';
import { goingOn } from './again';
import { type Connection, ask, understood } from './ask';
import { eventsOf } from './events';
import { type ChatToken, type RemoteAbout, chatChunkSchema } from './schemas';

const ALTERNATIVES = 5;

/** How far a chain has come. */
interface Written {
  text: string;
  tokenCount: number;
}

/**
 * The chain from a server, token by token, each with its odds. A server holds no chain to the grammar. One that breaks
 * off is gone on with from its text: the same seed gives what it would have been.
 */
export async function* planThere(
  connection: Connection,
  about: RemoteAbout,
  request: PlanRequest,
  signal: AbortSignal,
): AsyncGenerator<PlanEvent> {
  const written: Written = { text: request.prefix ?? '', tokenCount: 0 };
  const rest = () => planFrom(connection, about, request, written, signal);
  yield* goingOn(rest, () => written.tokenCount, connection.waits, signal);
}

/** What is still to be written; `written` goes along. */
async function* planFrom(
  connection: Connection,
  about: RemoteAbout,
  request: PlanRequest,
  written: Written,
  signal: AbortSignal,
): AsyncGenerator<PlanEvent> {
  const { host } = connection;
  const end = (reason: 'complete' | 'length'): PlanEvent => ({ kind: 'finish', reason, ...written });
  if (written.text.endsWith(BEGIN_OF_IMAGE)) return yield end('complete');
  if (written.tokenCount >= request.maxTokens) return yield end('length');
  const answer = await ask(
    connection,
    'chat/completions',
    {
      model: about.id,
      messages: [
        { role: 'user', content: request.prompt },
        ...(written.text === '' ? [] : [{ role: 'assistant', content: written.text }]),
      ],
      stream: true,
      logprobs: true,
      top_logprobs: ALTERNATIVES,
      temperature: request.temperature,
      top_p: request.topP,
      top_k: request.topK,
      seed: request.seed,
      max_tokens: request.maxTokens - written.tokenCount,
    },
    signal,
  );
  let reason: 'complete' | 'length' | null = null;
  for await (const data of eventsOf(answer, host, signal)) {
    if (data === '[DONE]') break;
    const chunk = understood(chatChunkSchema, data, host);
    if ('error' in chunk) throw new GeneratorError('remote-failed', { host, status: answer.status });
    if (chunk.model !== about.id) {
      throw new GeneratorError('remote-other-model', { host, name: about.name, found: chunk.model });
    }
    const [choice] = chunk.choices;
    const [token] = choice?.logprobs?.content ?? [];
    // One that doesn't know where to stop is stopped where it was asked to.
    if (token && written.tokenCount >= request.maxTokens) {
      reason = 'length';
      break;
    }
    if (token) {
      written.text += token.token;
      yield tokenEvent(written.tokenCount++, token);
    }
    if (choice?.finish_reason) reason = choice.finish_reason === 'stop' ? 'complete' : 'length';
  }
  if (reason === null) throw new GeneratorError('remote-cut', { host });
  yield end(reason);
}

const tokenEvent = (index: number, { id, token, logprob, top_logprobs }: ChatToken): PlanEvent => ({
  kind: 'token',
  index,
  id,
  text: token,
  logProbability: logprob,
  alternatives: top_logprobs.map((other) => ({
    id: other.id,
    text: other.token,
    logProbability: other.logprob,
  })),
});
