import { useEffect } from 'react';
import { readClip } from '../../../library/text/clip';
import { whenIdle } from '../../../scheduling/idle';
import type { Studio } from '../../../studio/studio';
import { actionsWords } from '../../../words/parts/app/actions';
import type { Action, ActionState } from '../action';
import { inTextField } from '../keyboard';
import { lateIcon } from './lateIcon';

const some = (s: ActionState) => s.selected > 0;

/** Objects on the clipboard, from buttons and the palette; the keys come as events (`useClipboard`). */
export const clipboardActions: readonly Action[] = [
  {
    id: 'cut',
    group: 'Edit',
    label: () => actionsWords('cut'),
    icon: lateIcon('Scissors'),
    keys: ['Ctrl+X'],
    byEvent: true,
    enabled: some,
    perform: ({ studio }) => put(studio.compose.cut()),
  },
  {
    id: 'copy-objects',
    group: 'Edit',
    label: () => actionsWords('copyObjects'),
    icon: lateIcon('ClipboardCopy'),
    keys: ['Ctrl+C'],
    byEvent: true,
    enabled: some,
    perform: ({ studio }) => put(studio.compose.copy()),
  },
  {
    id: 'copy-svg',
    group: 'Edit',
    label: () => actionsWords('copySvg'),
    icon: lateIcon('ClipboardCopy'),
    enabled: some,
    perform: ({ studio }) => {
      const text = studio.compose.copy();
      void fetchDrawing().then((draw) => put(draw(text)), studio.notices.report);
    },
  },
  {
    id: 'paste',
    group: 'Edit',
    label: () => actionsWords('paste'),
    icon: lateIcon('ClipboardPaste'),
    keys: ['Ctrl+V'],
    byEvent: true,
    enabled: () => true,
    perform: ({ studio }) => void paste(studio, false),
  },
  {
    id: 'paste-in-place',
    group: 'Edit',
    label: () => actionsWords('pasteInPlace'),
    icon: lateIcon('ClipboardPaste'),
    keys: ['Ctrl+Shift+V'],
    enabled: () => true,
    perform: ({ studio }) => void paste(studio, true),
  },
];

type Draw = (text: string | null) => string | null;

/** Objects as text, drawn: other tools paste that as a picture, and here the objects come back from it. */
async function fetchDrawing(): Promise<Draw> {
  const { clipSvg } = await import('../../../library/text/clipSvg');
  return (text) => {
    const objects = text === null ? null : readClip(text);
    return text !== null && objects ? clipSvg(objects, text) : null;
  };
}

function put(text: string | null): void {
  if (text === null) return;
  // Where the browser refuses, it can still be pasted here.
  void navigator.clipboard?.writeText(text).catch(() => undefined);
}

async function paste(studio: Studio, inPlace: boolean): Promise<void> {
  const text = await Promise.resolve(navigator.clipboard?.readText?.()).catch(() => undefined);
  if (studio.compose.paste(text ?? '', inPlace) || studio.compose.pasteLast(inPlace)) return;
  studio.notices.notify({
    tone: 'info',
    text: actionsWords('nothingToPaste'),
    advice: actionsWords('nothingToPasteAdvice'),
  });
}

/** Text is being written or was marked, or a dialog is open: the clipboard is for that. */
function isElsewhere(event: Event): boolean {
  const { target } = event;
  if (event.defaultPrevented || inTextField(target)) return true;
  if (target instanceof Element && target.closest('[role="dialog"]')) return true;
  return event.type !== 'paste' && !(window.getSelection()?.isCollapsed ?? true);
}

/** Copies, cuts and pastes objects as the browser asks: between scenes, tabs and tools, without a permission. */
export function useClipboard(studio: Studio): void {
  useEffect(() => {
    // The clipboard is open only while its event lasts: what draws has to be there before.
    let draw: Draw | null = null;
    whenIdle(
      () =>
        void fetchDrawing()
          .then((come) => (draw = come))
          .catch(() => undefined),
    );
    const take = (event: ClipboardEvent, text: () => string | null) => {
      if (isElsewhere(event)) return;
      const taken = text();
      if (taken === null || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', taken);
      const drawn = draw?.(taken);
      if (drawn) event.clipboardData.setData('image/svg+xml', drawn);
      event.preventDefault();
    };
    const listening = new AbortController();
    const options = { signal: listening.signal };
    document.addEventListener('copy', (event) => take(event, () => studio.compose.copy()), options);
    document.addEventListener('cut', (event) => take(event, () => studio.compose.cut()), options);
    document.addEventListener(
      'paste',
      (event) => {
        if (isElsewhere(event)) return;
        const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
        if (picture) {
          event.preventDefault();
          return void studio.scenes.openFile(picture);
        }
        if (studio.compose.paste(event.clipboardData?.getData('text/plain') ?? '', false))
          event.preventDefault();
      },
      options,
    );
    return () => listening.abort();
  }, [studio]);
}
