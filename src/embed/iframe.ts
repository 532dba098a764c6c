/** Px: what an article gives a figure, and what a phone has room for. */
const HEIGHT = 480;

/** The HTML that shows an embedded page within another one. */
export function iframeOf(address: string, title: string): string {
  return (
    `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${HEIGHT}" ` +
    'loading="lazy" allow="fullscreen" style="border: 0"></iframe>'
  );
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
