import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { InlineField, type InlineFieldProps } from './InlineField';

let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

async function show(props: Partial<InlineFieldProps> = {}) {
  const host = document.createElement('div');
  document.body.append(host);
  const onCommit = vi.fn();
  const onCancel = vi.fn();
  root = createRoot(host);
  root.render(
    <InlineField label="Name" initial="red apple" onCommit={onCommit} onCancel={onCancel} {...props} />,
  );
  const field = page.getByRole('textbox', { name: 'Name' });
  await expect.element(field).toHaveFocus();
  return { field, onCommit, onCancel };
}

describe('a text typed in place', () => {
  it('takes the place of what was there, on Enter, once', async () => {
    const { field, onCommit, onCancel } = await show();
    await userEvent.keyboard(' green pear {Enter}');
    (field.element() as HTMLElement).blur();
    expect(onCommit.mock.calls).toEqual([['green pear', true]]);
    expect(onCancel).not.toHaveBeenCalled();
  });

  it('is kept on leaving, and not on Esc', async () => {
    const { field, onCommit } = await show();
    await userEvent.keyboard('plum');
    (field.element() as HTMLElement).blur();
    expect(onCommit.mock.calls).toEqual([['plum', false]]);
    root?.unmount();
    const again = await show();
    await userEvent.keyboard('plum{Escape}');
    expect(again.onCommit).not.toHaveBeenCalled();
    expect(again.onCancel.mock.calls).toEqual([[true]]);
  });

  it('changes nothing when it is as before, or empty where a name is needed', async () => {
    const { onCommit, onCancel } = await show();
    await userEvent.keyboard('red apple {Enter}');
    expect(onCancel).toHaveBeenCalledOnce();
    root?.unmount();
    const nameless = await show();
    await userEvent.keyboard('{Backspace}{Enter}');
    expect(nameless.onCancel).toHaveBeenCalledOnce();
    root?.unmount();
    const titled = await show({ mayBeEmpty: true });
    await userEvent.keyboard('{Backspace}{Enter}');
    expect(titled.onCommit.mock.calls).toEqual([['', true]]);
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('goes on while an input method has the Enter, Safari’s late one too', async () => {
    const { field, onCommit } = await show();
    const compose = (text: string) =>
      cdp().send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      } as never);
    const enter = (windowsVirtualKeyCode: number) =>
      cdp().send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode,
      } as never);
    await compose('りんご');
    await enter(13);
    await cdp().send('Input.insertText', { text: 'りんご' } as never);
    // After the composition has ended.
    await enter(229);
    await expect.element(field).toHaveValue('りんご');
    expect(onCommit).not.toHaveBeenCalled();
    await enter(13);
    expect(onCommit.mock.calls).toEqual([['りんご', true]]);
  });
});
