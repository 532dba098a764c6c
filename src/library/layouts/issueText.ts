import type { z } from 'zod';

/** The first thing a schema found, with its place, as the end of a sentence. */
export function issueText(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'it can’t be read';
  const where = issue.path.length > 0 ? `at “${issue.path.join('.')}” ` : '';
  return `${where}${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
}
