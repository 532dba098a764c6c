import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { rich } from './rich';

const html = (...given: Parameters<typeof rich>) => renderToStaticMarkup(<p>{rich(...given)}</p>);

it('puts markup into the slots of a message, wherever the language has them', () => {
  const slots = { page: (words: string) => <a href="x">{words}</a>, keys: <kbd>F2</kbd> };
  expect(html('Read <page>its page</page> or press <keys/>.', slots)).toBe(
    '<p>Read <a href="x">its page</a> or press <kbd>F2</kbd>.</p>',
  );
  expect(html('<keys/>: <page>Seite</page>', slots)).toBe('<p><kbd>F2</kbd>: <a href="x">Seite</a></p>');
});

it('leaves alone what is no slot', () => {
  expect(html('<constructor/> <toString>x</toString>', {})).toBe(
    '<p>&lt;constructor/&gt; &lt;toString&gt;x&lt;/toString&gt;</p>',
  );
  expect(html('1 < 2, <b>bold</b> and <word/>', { word: '<b>' })).toBe(
    '<p>1 &lt; 2, &lt;b&gt;bold&lt;/b&gt; and &lt;b&gt;</p>',
  );
});
