/** Deepest nesting of a document of ours, or of any tool's, with much to spare. */
const DEEPEST = 200;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/**
 * The value of a JSON text. One that is nested so deep that nobody can have meant it is refused before it is built:
 * a few megabytes of brackets would keep the page busy for seconds.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  if (depthOf(text) > DEEPEST) throw new SyntaxError('nested too deep');
  return JSON.parse(text);
}

/** How deep brackets lie in one another, up to a little more than is allowed; those in strings are text. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  let quoted = false;
  for (let at = 0; at < text.length && deepest <= DEEPEST; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    // "[" and "{", "]" and "}" differ in one bit.
    else if ((code | 0x20) === 0x7b) deepest = Math.max(deepest, (depth += 1));
    else if ((code | 0x20) === 0x7d) depth -= 1;
  }
  return deepest;
}
