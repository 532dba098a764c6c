import { GeneratorError } from '../../contract/errors';
import type { PlanEvent } from '../../contract/events';
import type { PlanRequest } from '../../contract/generator';
import { BEGIN_OF_IMAGE } from '../../plan/chain/marks';
import { type Connection, ask, understood } from './ask';
import { eventsOf } from './events';
import { type RemoteAbout, chatChunkSchema } from './schemas';

const ALTERNATIVES = 5;

/** The chain from a server, token by token, each with its odds. A server holds no chain to the grammar. */
export async function* planThere(
  connection: Connection,
  about: RemoteAbout,
  request: PlanRequest,
  signal: AbortSignal,
): AsyncGenerator<PlanEvent> {
  const { host } = connection;
  const prefix = request.prefix ?? '';
  if (prefix.endsWith(BEGIN_OF_IMAGE)) {
    yield { kind: 'finish', reason: 'complete', text: prefix, tokenCount: 0 };
    return;
  }
  const answer = await ask(
    connection,
    'chat/completions',
    {
      model: about.id,
      messages: [
        { role: 'user', content: request.prompt },
        ...(prefix === '' ? [] : [{ role: 'assistant', content: prefix }]),
      ],
      stream: true,
      logprobs: true,
      top_logprobs: ALTERNATIVES,
      temperature: request.temperature,
      top_p: request.topP,
      top_k: request.topK,
      seed: request.seed,
      max_tokens: request.maxTokens,
    },
    signal,
  );
  let text = prefix;
  let tokenCount = 0;
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
    if (token) {
      text += token.token;
      yield {
        kind: 'token',
        index: tokenCount++,
        id: token.id,
        text: token.token,
        logProbability: token.logprob,
        alternatives: token.top_logprobs.map((other) => ({
          id: other.id,
          text: other.token,
          logProbability: other.logprob,
        })),
      };
    }
    if (choice?.finish_reason) reason = choice.finish_reason === 'stop' ? 'complete' : 'length';
  }
  if (reason === null) throw new GeneratorError('remote-cut', { host });
  yield { kind: 'finish', reason, text, tokenCount };
}
