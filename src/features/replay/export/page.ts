import { createSHA256 } from 'hash-wasm';
import { PAGE_MARK, TRACE_ELEMENT, type TraceFile } from '../../../library/traceFile';
import type { Film } from '../../../studio/replay/film';
import themeCss from '../../../ui/theme/theme.css?raw';
import playerCss from './player.css?raw';
import playerSource from './player.js?raw';
import { exportingWords } from '../../../words/parts/dialogs/exporting';
import { directionOf } from '../../../words/languages';
import { language } from '../../../words/speaker';

/**
 * One HTML file that plays a film anywhere: script, style, data and pictures inside, no address to anywhere. Its policy
 * lets nothing run but the player itself; all that came from people and models is data, written as text.
 */
export async function traceHtml(film: Film, pictures: readonly string[], file: TraceFile): Promise<string> {
  const style = `${themeCss}\n${playerCss}`;
  const [scriptHash, styleHash] = await Promise.all([sha256(playerSource), sha256(style)]);
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
<h1 id="prompt" dir="auto"></h1>
<main id="stage"><div id="paper"></div></main>
<p id="chain" dir="auto"></p>
<footer dir="ltr">
<button id="back" type="button" aria-keyshortcuts="ArrowLeft">${exportingWords('back')}</button>
<button id="play" type="button" aria-keyshortcuts="P" data-play="${exportingWords('play')}" data-pause="${exportingWords('pause')}">${exportingWords('play')}</button>
<button id="on" type="button" aria-keyshortcuts="Space ArrowRight">${exportingWords('next')}</button>
<input id="position" type="range" min="0" step="any" value="0" aria-label="${exportingWords('position')}">
<select id="speed" aria-label="${exportingWords('speed')}"><option value="0.5">0.5×</option><option value="1" selected>1×</option><option value="2">2×</option><option value="4">4×</option><option value="8">8×</option></select>
<output id="say"></output>
</footer>
<script type="application/json" id="film">${jsonForScript({ ...film, pictures })}</script>
<script type="application/json" id="${TRACE_ELEMENT}">${jsonForScript(file)}</script>
<script>${playerSource}</script>
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
