import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NumberField } from './NumberField';

let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

it('a number beyond the bounds is not taken, and why is said until another is typed', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const onChange = vi.fn();
  root = createRoot(host);
  root.render(<NumberField label="Seed" value={7} min={0} max={4_294_967_295} onChange={onChange} />);
  const field = page.getByLabelText('Seed');
  await userEvent.fill(field, '4294967296');
  (field.element() as HTMLElement).blur();
  await expect.element(field).toHaveValue(7);
  await expect
    .element(field)
    .toHaveAccessibleDescription('Only numbers from 0 to 4,294,967,295; it stays at 7.');
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.fill(field, '4294967295');
  expect(onChange.mock.calls).toEqual([[4_294_967_295]]);
  await expect.element(field).not.toHaveAttribute('aria-describedby');
});

it('a fraction is not taken where whole numbers are asked for, and is where the steps are fractions', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const onChange = vi.fn();
  root = createRoot(host);
  root.render(<NumberField label="Seed" value={7} min={0} max={9} onChange={onChange} />);
  const field = page.getByLabelText('Seed');
  await userEvent.fill(field, '1.5');
  await expect.element(field).toHaveAccessibleDescription('Only whole numbers; it stays at 7.');
  expect(onChange).not.toHaveBeenCalled();
  root.render(<NumberField label="Seed" value={7} min={0} max={9} step={0.5} onChange={onChange} />);
  await userEvent.fill(field, '2.5');
  expect(onChange.mock.calls).toEqual([[2.5]]);
});
