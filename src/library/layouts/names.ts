import { objectName } from '../../plan/edit';
import { LIMITS } from '../limits';
import { clipped, plainLine } from '../text/plainText';

const CLOSING = /[\s.,;:!?。．，；：！？।…]/u;
/** All articles in front but the last, which `objectName` takes. */
const ARTICLES = /^(?:(?:an?|the) )+(?=(?:an?|the) )/i;

/** Without the signs of a sentence behind it. By hand: an expression tries anew at each of ten thousand full stops. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * A description of a file as the name of an object: no article in front and no full stop behind, which the prose has,
 * no marks and no controls. '' for nothing.
 */
export function nameFrom(text: string): string {
  const line = plainLine(text);
  if (line === '') return '';
  const bare = withoutClosing(clipped(line, LIMITS.objectName)).replace(ARTICLES, '') || line;
  const name = objectName(bare);
  // "a a dog": what is written and read again must be the same.
  return name === line ? name : nameFrom(name);
}
