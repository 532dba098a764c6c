import { notify } from '../studio/notices/announce';

/** Over plain http a browser holds much back, and the studio does without; the person is told what would bring it back. */
export function sayWhereInsecure(): void {
  if (window.isSecureContext) return;
  notify({
    tone: 'problem',
    text: 'This address is not secure: the browser keeps no models here and gives no graphics card, threads or clipboard.',
    advice: 'Scenograph needs https, or localhost, to be fast and to work offline.',
  });
}
