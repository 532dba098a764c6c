import { z } from 'zod';
import { GENERATOR_ERRORS } from './errorCodes';
import { GeneratorError, type GeneratorFailure } from './errors';
import { holds } from './facts';

const factsSchema = z.record(z.string().max(100), z.union([z.string().max(4000), z.number()]));

/** A `GeneratorError` in a form that a message can carry. */
export const serialErrorSchema = z.object({ code: z.string().max(100), facts: factsSchema });
export type SerialError = z.infer<typeof serialErrorSchema>;

export function serialiseError({ code, facts }: GeneratorError): SerialError {
  return { code, facts: { ...facts } };
}

/** The error again; one of a newer studio keeps its code as a fact. */
export function reviveError({ code, facts }: SerialError): GeneratorError {
  return holds(GENERATOR_ERRORS, code, facts)
    ? new GeneratorError(...([code, facts] as unknown as GeneratorFailure))
    : new GeneratorError('code-unknown', { code });
}
