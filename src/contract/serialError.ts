import { z } from 'zod';
import { GeneratorError, type GeneratorErrorKind } from './errors';

/** A `GeneratorError` in a form that a message can carry. */
export const serialErrorSchema = z.object({
  kind: z.custom<GeneratorErrorKind>((kind) => typeof kind === 'string'),
  message: z.string(),
  advice: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type SerialError = z.infer<typeof serialErrorSchema>;

export function serialiseError(error: GeneratorError): SerialError {
  return { kind: error.kind, message: error.message, advice: error.advice, detail: { ...error.detail } };
}

export function reviveError({ kind, message, advice, detail }: SerialError): GeneratorError {
  return new GeneratorError(kind, message, advice, detail);
}
