import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../theme.css';
import { Button } from '../Button';
import { AnchoredCard } from './AnchoredCard';
import { Dialog } from './Dialog';

function show(drawn: ReactNode) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  root.render(drawn);
  onTestFinished(() => {
    root.unmount();
    document.body.replaceChildren();
  });
}

it('a dialog begins with its first control, keeps the focus, and closes on Esc', async () => {
  const onClose = vi.fn();
  show(
    <Dialog title="Help" open onClose={onClose}>
      <Button>first</Button>
    </Dialog>,
  );
  await expect.element(page.getByRole('button', { name: 'first' })).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

it('a card beside what is pointed at leaves the focus where it is', async () => {
  const anchor = document.createElement('button');
  document.body.append(anchor);
  anchor.focus();
  show(
    <AnchoredCard title="red" anchor={anchor} onClose={() => undefined}>
      <Button>blue</Button>
    </AnchoredCard>,
  );
  await expect.element(page.getByRole('dialog', { name: 'red' })).toBeVisible();
  expect(document.activeElement).toBe(anchor);
});
