import { z } from 'zod';
import { parseJson } from '../../library/json/parse';
import { paintingSchema } from '../../library/painting';
import { readTraceFile, type TraceFile } from '../../library/traceFile';

/** An example as it lies in the gallery: a trace file whose pictures are files beside it, smaller than a PNG. */
const exampleSchema = z.object({
  format: z.literal('scenograph-example'),
  version: z.literal(1),
  trace: z.record(z.string(), z.unknown()),
  pictures: z
    .array(z.object({ record: paintingSchema, file: z.string().regex(/^[\w-]+\.webp$/) }))
    .min(1)
    .max(8),
});
export type ExampleFile = z.infer<typeof exampleSchema>;

/** Reads a file of the gallery. Throws for what is none. */
export const readExample = (text: string): ExampleFile => exampleSchema.parse(parseJson(text));

/** Its runs as a trace file with these pictures. Throws `LibraryError` where they are damaged. */
export const withPictures = ({ trace }: ExampleFile, pictures: TraceFile['pictures']): TraceFile =>
  readTraceFile(JSON.stringify({ ...trace, pictures })).file;
