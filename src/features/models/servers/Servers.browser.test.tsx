import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../ui/theme/theme.css';
import { LISTED } from '../../../generator/remote/testing/server';
import { browserServers } from '../../../studio/models/servers';
import { StudioProvider } from '../../../studio/StudioContext';
import { pageStudio } from '../../../studio/testing/pageStudio';
import { Servers } from './Servers';

let root: Root;
let studio: ReturnType<typeof pageStudio>;
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  fetched.mockReset();
  fetched.mockImplementation(async () => Response.json({ data: [LISTED] }));
  vi.stubGlobal('fetch', fetched);
  const host = document.createElement('div');
  document.body.append(host);
  studio = pageStudio();
  root = createRoot(host);
  root.render(
    <StudioProvider studio={studio}>
      <Servers />
    </StudioProvider>,
  );
});

afterEach(async () => {
  root.unmount();
  vi.unstubAllGlobals();
  await studio.dispose();
  document.body.replaceChildren();
});

describe('adding a server', () => {
  it('says where prompts go before anything is asked, then what is there, and keeps the key as ticked', async () => {
    await page.getByRole('textbox', { name: 'Address of a server' }).fill('https://gpu.example');
    await expect.element(page.getByText(/will be sent to gpu\.example, and to nobody else/)).toBeVisible();
    await page.getByLabelText('Key, if it wants one').fill('secret-of-mine');
    expect(fetched).not.toHaveBeenCalled();

    await page.getByRole('button', { name: 'Ask what it can do' }).click();
    await page.getByRole('button', { name: 'Use Far on gpu.example' }).click();
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(['https://gpu.example/v1/models']);
    await expect.element(page.getByRole('list', { name: 'Known servers' })).toBeVisible();
    const [known] = browserServers().list();
    expect(browserServers().keyOf(known?.id ?? '')).toBe('secret-of-mine');
    expect(JSON.stringify({ ...localStorage })).not.toContain('secret-of-mine');

    await page.getByRole('button', { name: 'Remove Far on gpu.example' }).click();
    await expect.element(page.getByRole('list', { name: 'Known servers' })).not.toBeInTheDocument();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('secret-of-mine');
  });

  it('says in a sentence why it can’t, and asks nobody for what is no address', async () => {
    await page.getByRole('textbox', { name: 'Address of a server' }).fill('http://gpu.example');
    await page.getByRole('button', { name: 'Ask what it can do' }).click();
    await expect.element(page.getByText(/That is not the address of a server\./)).toBeVisible();
    expect(fetched).not.toHaveBeenCalled();

    fetched.mockImplementation(async () => Response.json({}, { status: 401 }));
    await page.getByRole('textbox', { name: 'Address of a server' }).fill('https://gpu.example');
    await page.getByRole('button', { name: 'Ask what it can do' }).click();
    await expect.element(page.getByText(/doesn’t take this key/)).toBeVisible();
    expect(browserServers().list()).toEqual([]);
  });

  it('takes one of OpenAI’s Images API as a painter in words, with the model and the size that are chosen', async () => {
    fetched.mockImplementation(async () => Response.json({ data: [{ id: 'qwen-image' }, { id: 'chat' }] }));
    await page.getByRole('textbox', { name: 'Address of a server' }).fill('https://gpu.example');
    await page.getByRole('button', { name: 'Ask what it can do' }).click();
    await expect.element(page.getByText(/gpu\.example doesn’t speak as/)).toBeVisible();
    await expect.element(page.getByText(/their boxes are a suggestion/)).toBeVisible();
    await page.getByRole('combobox', { name: 'Name of the model there' }).fill('qwen-image');
    await page.getByRole('combobox', { name: 'Size of its pictures' }).selectOptions('512 × 512 px');
    await page.getByRole('button', { name: 'Use it as a painter' }).click();
    await expect.element(page.getByRole('list', { name: 'Known servers' })).toBeVisible();
    expect(browserServers().list()).toMatchObject([
      { host: 'gpu.example', model: { id: 'qwen-image' }, inWords: { width: 512, height: 512 } },
    ]);
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(['https://gpu.example/v1/models']);
  });
});
