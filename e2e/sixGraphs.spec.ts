import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test';
import { APPLE_AND_CAR, APPLE_AND_CAR_CHAIN, open, paint, pasteChain, plan, studio } from './studio';

const MODEL = join(import.meta.dirname, '../src/bundles/fixtures/sixFiles');
const SHA = '0123456789abcdef0123456789abcdef01234567';

/** A tiny random model in the public six-graph layout, as a repository on Hugging Face; it paints only. */
function repository(): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const path of readdirSync(MODEL, { recursive: true, encoding: 'utf8' })) {
    if (/\.(json|onnx)$/.test(path)) files.set(path, readFileSync(join(MODEL, path)));
  }
  const tokenizer = JSON.parse(String(files.get('tokenizer.json'))) as {
    added_tokens: { content: string }[];
  };
  tokenizer.added_tokens = tokenizer.added_tokens.filter(({ content }) => !/box_|obj_/.test(content));
  files.set('tokenizer.json', Buffer.from(JSON.stringify(tokenizer)));
  // A model that writes no plans needs none.
  files.delete('onnx/lm_head.onnx');
  return files;
}

async function serveHub(page: Page, name: string, files: ReadonlyMap<string, Buffer>) {
  await page.context().route('https://huggingface.co/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    const headers = { 'access-control-allow-origin': '*' };
    if (path === `/api/models/${name}/revision/main`) {
      const siblings = [...files].map(([rfilename, bytes]) => ({
        rfilename,
        size: bytes.length,
        ...(rfilename.endsWith('.onnx') && {
          lfs: { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length },
        }),
      }));
      return route.fulfill({ headers, json: { sha: SHA, siblings, cardData: { license: 'mit' } } });
    }
    const body = files.get(path.replace(`/${name}/resolve/${SHA}/`, ''));
    return body ? route.fulfill({ headers, body }) : route.fulfill({ status: 404, headers, body: 'no' });
  });
}

async function lookUp(page: Page, name: string) {
  await page.getByRole('button', { name: /^Model:/ }).click();
  await page.getByRole('button', { name: 'Models…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Models' });
  await dialog.getByRole('textbox', { name: 'Hugging Face name or address' }).fill(name);
  await dialog.getByRole('button', { name: 'Look it up', exact: true }).click();
  return dialog;
}

test('a public model that paints only: planned with the studio’s own, painted from words', async ({
  page,
}) => {
  test.slow();
  await serveHub(page, 'tiny/janus-tiny', repository());
  const s = await open(page);
  const dialog = await lookUp(page, 'tiny/janus-tiny');
  const offer = dialog.getByRole('region', { name: 'janus-tiny' });
  await expect(offer).toContainText('mit');
  await offer.getByRole('button', { name: /^Download \d/ }).click();
  await dialog.getByRole('button', { name: 'Use janus-tiny', exact: true }).click({ timeout: 60_000 });
  const item = dialog.getByRole('listitem', { name: 'janus-tiny', exact: true });
  await expect(item).toContainText('In use', { timeout: 150_000 });
  await page.keyboard.press('Escape');
  const chip = page.getByRole('button', { name: /^Model: janus-tiny/ });
  await chip.click();
  await expect(page.getByText('Scenograph Mini writes its plans.')).toBeVisible();
  await page.keyboard.press('Escape');

  await plan(page, APPLE_AND_CAR);
  await expect(page.getByText(/janus-tiny reads no boxes/).first()).toBeVisible();
  await paint(page);
  await expect(s.painted.first()).toBeVisible();
  await expect(page.getByText(/janus-tiny \(mit\)/).first()).toBeVisible();
  await expect(page.getByText('8 × 8 px', { exact: true }).first()).toBeVisible();
});

test('where the studio’s own model can’t be had, a plan by hand is painted', async ({ page }) => {
  test.slow();
  await serveHub(page, 'tiny/janus-tiny', repository());
  await page.route(/models\/mini/, (route) => route.abort());
  await page.goto('./');
  const s = studio(page);
  const dialog = await lookUp(page, 'tiny/janus-tiny');
  await dialog.getByRole('button', { name: /^Download \d/ }).click();
  await dialog.getByRole('button', { name: 'Use janus-tiny', exact: true }).click({ timeout: 60_000 });
  await expect(page.getByText(/janus-tiny writes no plans, and the studio’s own model/).first()).toBeVisible({
    timeout: 150_000,
  });
  await page.keyboard.press('Escape');
  await pasteChain(page, APPLE_AND_CAR_CHAIN);
  await expect(page.getByText(/janus-tiny reads no boxes/).first()).toBeVisible();
  await paint(page);
  await expect(s.painted.first()).toBeVisible();
});

test('another architecture and a missing graph are named before anything is fetched', async ({ page }) => {
  const files = repository();
  files.set('config.json', Buffer.from('{"model_type":"llava"}'));
  await serveHub(page, 'tiny/other', files);
  await page.route(/models\/mini/, (route) => route.abort());
  await page.goto('./');
  const dialog = await lookUp(page, 'tiny/other');
  await expect(dialog.getByText(/model of another kind \(“llava”\)/)).toBeVisible();

  const incomplete = repository();
  incomplete.delete('onnx/gen_head.onnx');
  await page.context().unroute('https://huggingface.co/**');
  await serveHub(page, 'tiny/incomplete', incomplete);
  await dialog.getByRole('textbox', { name: 'Hugging Face name or address' }).fill('tiny/incomplete');
  await dialog.getByRole('button', { name: 'Look it up', exact: true }).click();
  await expect(dialog.getByText(/gen_head/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Download \d/ })).toHaveCount(0);
});
