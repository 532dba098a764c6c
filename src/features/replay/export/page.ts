import { createSHA256 } from 'hash-wasm';
import { PAGE_MARK, TRACE_ELEMENT, type TraceFile } from '../../../library/traceFile';
import type { Film } from '../../../studio/replay/film';
import themeCss from '../../../ui/theme/theme.css?raw';
import playerCss from '../../../embed/player/player.css?raw';
// oxlint-disable-next-line import/default -- the text of the file is what is exported
import playerSource from '../../../embed/player/player.js?raw';
import filmSource from '../../../embed/player/exported.js?raw';
import { playerLabels } from '../../../embed/labels';
import { exportingWords } from '../../../words/parts/dialogs/exporting';
import { directionOf } from '../../../words/languages';
import { language } from '../../../words/speaker';

/** What the page runs: the player of the embedded page, to the letter, on the film that lies in it. */
const script = [playerSource, filmSource].join('\n');

/**
 * One HTML file that plays a film anywhere: script, style, data and pictures inside, no address to anywhere. Its policy
 * lets nothing run but the player itself; all that came from people and models is data, written as text.
 */
export async function traceHtml(film: Film, pictures: readonly string[], file: TraceFile): Promise<string> {
  const style = `${themeCss}\n${playerCss}`;
  const [scriptHash, styleHash] = await Promise.all([sha256(script), sha256(style)]);
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `script-src '${scriptHash}'`,
    // The player places boxes through the style of their elements, which a policy does not bind.
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = file.title || exportingWords('pageTitle');
  return `<!doctype html>
<html lang="${language()}" dir="${directionOf(language())}" data-theme="dark">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${PAGE_MARK}
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<script type="application/json" id="film">${jsonForScript({ film: { ...film, pictures }, labels: playerLabels() })}</script>
<script type="application/json" id="${TRACE_ELEMENT}">${jsonForScript(file)}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** JSON that can stand in a script element: nothing in it can end the element or begin another. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

async function sha256(text: string): Promise<string> {
  // Not with `crypto.subtle`, which a page from plain http doesn't have.
  const hash = await createSHA256();
  return `sha256-${btoa(String.fromCharCode(...hash.update(text).digest('binary')))}`;
}
