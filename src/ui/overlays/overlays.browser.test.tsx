import { type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../Button';
import { Popover } from './Popover';
import { Tooltip, TooltipProvider } from './Tooltip';

let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function show(what: ReactNode) {
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <>
      <button type="button">Before</button>
      {what}
      <button type="button">Behind</button>
    </>,
  );
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('a popover', () => {
  const dialog = page.getByRole('dialog', { name: 'Scene' });
  const open = async () => {
    show(
      <Popover title="Scene" trigger={<Button>Menu</Button>}>
        <button type="button">First</button>
        <button type="button">Last</button>
      </Popover>,
    );
    await expect.element(button('Menu')).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button('Menu'));
    await expect.element(dialog).toBeVisible();
    await expect.element(button('Menu')).toHaveAttribute('aria-expanded', 'true');
  };

  it('takes the focus, and gives it back to its button on Esc', async () => {
    await open();
    await expect.element(button('First')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button('Menu')).toHaveFocus();
  });

  it('is closed by its button, and opened by it again', async () => {
    await open();
    await userEvent.click(button('Menu'));
    await expect.element(dialog).not.toBeInTheDocument();
    await userEvent.click(button('Menu'));
    await expect.element(dialog).toBeVisible();
  });

  it('is closed by a press elsewhere', async () => {
    await open();
    await userEvent.click(button('Before'));
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('lies between its button and what follows for Tab', async () => {
    await open();
    await expect.element(button('First')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.element(button('Menu')).toHaveFocus();
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Tab}{Tab}{Tab}');
    await expect.element(button('Last')).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(button('Behind')).toHaveFocus();
    await expect.element(dialog).not.toBeInTheDocument();
  });
});

describe('a tooltip', () => {
  const hint = page.getByText('Undoes the last step');
  const shown = () =>
    show(
      <TooltipProvider>
        <Tooltip text="Undoes the last step" keys="Ctrl+Z">
          <Button>Undo</Button>
        </Tooltip>
      </TooltipProvider>,
    );

  it('shows while the pointer rests on its button, and on it itself', async () => {
    shown();
    await userEvent.hover(button('Undo'));
    await expect.element(hint).toBeVisible();
    await userEvent.hover(hint);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect.element(hint).toBeVisible();
    await userEvent.hover(button('Behind'));
    await expect.element(hint).not.toBeInTheDocument();
  });

  it('shows on keyboard focus, and goes on Esc', async () => {
    shown();
    await expect.element(button('Undo')).toBeVisible();
    await userEvent.click(button('Before'));
    await expect.element(hint).not.toBeInTheDocument();
    await userEvent.keyboard('{Tab}');
    await expect.element(button('Undo')).toHaveFocus();
    await expect.element(hint).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(hint).not.toBeInTheDocument();
    await expect.element(button('Undo')).toHaveFocus();
  });

  it('goes when its button is pressed', async () => {
    shown();
    await userEvent.hover(button('Undo'));
    await expect.element(hint).toBeVisible();
    await userEvent.click(button('Undo'));
    await expect.element(hint).not.toBeInTheDocument();
  });
});
