import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ErrorBoundary } from './ErrorBoundary';
import { lazyPart } from './lazyPart';

let root: Root;

beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  // What goes wrong here is meant to.
  root = createRoot(host, { onCaughtError: () => undefined });
});

afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

function Row({ time }: { readonly time: number }) {
  return <li>{new Date(time).toISOString()}</li>;
}

describe('what goes wrong in one part', () => {
  it('costs a list one row, until what the row shows has changed', async () => {
    const list = (times: readonly number[]) => (
      <ul>
        {times.map((time, i) => (
          <ErrorBoundary key={i} what="This line" small item of={time}>
            <Row time={time} />
          </ErrorBoundary>
        ))}
      </ul>
    );
    root.render(list([0, 1e300, 1000]));
    await expect.element(page.getByRole('alert')).toHaveTextContent('This line stopped working.');
    expect(page.getByRole('listitem').elements()).toHaveLength(3);
    await expect.element(page.getByText('1970-01-01T00:00:01.000Z')).toBeVisible();
    root.render(list([0, 2000, 1000]));
    await expect.element(page.getByText('1970-01-01T00:00:02.000Z')).toBeVisible();
    expect(page.getByRole('alert').elements()).toHaveLength(0);
  });

  it('is drawn again on "Try again"', async () => {
    let broken = true;
    const Part = () => {
      if (broken) throw new Error('no luck');
      return <p>at work</p>;
    };
    root.render(
      <ErrorBoundary what="The stage">
        <Part />
      </ErrorBoundary>,
    );
    await expect.element(page.getByRole('alert')).toHaveTextContent('no luck');
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByText('at work')).toBeVisible();
  });
});

describe('a part that is fetched', () => {
  const load = vi.fn<() => Promise<() => React.JSX.Element>>();

  it('is fetched anew by "Try again", and says that it could not be fetched', async () => {
    load.mockRejectedValueOnce(new TypeError('404')).mockResolvedValue(() => <p>it came</p>);
    const Part = lazyPart(() => 'The runs', load);
    root.render(<Part />);
    await expect.element(page.getByRole('alert')).toHaveTextContent('The runs couldn’t be fetched.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByText('it came')).toBeVisible();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('as a dialog says so in a dialog, which can be put away', async () => {
    load.mockReset().mockRejectedValue(new TypeError('404'));
    const close = vi.fn(() => root.render(null));
    const Part = lazyPart(() => 'The help', load, { close });
    root.render(<Part />);
    const dialog = page.getByRole('dialog', { name: 'The help' });
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('couldn’t be fetched');
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(close).toHaveBeenCalledOnce();
    expect(page.getByRole('dialog').elements()).toHaveLength(0);
  });
});
