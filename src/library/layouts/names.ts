import { objectName } from '../../plan/edit';
import { LIMITS } from '../limits';
import { clipped, plainLine } from '../plainText';

const CLOSING = /[\s.,;:!?。．，；：！？।…]+$/u;

/**
 * A description of a file as the name of an object: no article in front and no full stop behind, which the prose has,
 * no marks and no controls. '' for nothing.
 */
export function nameFrom(text: string): string {
  const line = plainLine(text);
  const bare = line.replace(CLOSING, '') || line;
  if (bare === '') return '';
  return clipped(objectName(bare), LIMITS.objectName);
}
