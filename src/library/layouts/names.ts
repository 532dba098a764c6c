import { objectName } from '../../plan/edit';
import { LIMITS } from '../limits';
import { clipped, plainLine } from '../text/plainText';

const CLOSING = /[\s.,;:!?。．，；：！？।…]+$/u;

/**
 * A description of a file as the name of an object: no article in front and no full stop behind, which the prose has,
 * no marks and no controls. '' for nothing.
 */
export function nameFrom(text: string): string {
  const line = plainLine(text);
  if (line === '') return '';
  const bare = clipped(line, LIMITS.objectName).replace(CLOSING, '') || line;
  const name = objectName(bare);
  // "a a dog": what is written and read again must be the same.
  return name === line ? name : nameFrom(name);
}
