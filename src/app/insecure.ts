import type { Notices } from '../studio/notices/notices';
import { shellWords } from '../words/parts/app/shell';

/** Over plain http a browser holds much back, and the studio does without; the person is told what would bring it back. */
export function sayWhereInsecure(notices: Notices): void {
  if (window.isSecureContext) return;
  notices.notify({
    tone: 'problem',
    text: shellWords('insecure'),
    advice: shellWords('insecureAdvice'),
  });
}
