import { expect, test, type CDPSession, type Locator, type Page } from './test';
import { boxOf, modelReady, openScene, paint } from './studio';

type Place = readonly [x: number, y: number];

const stageOf = (page: Page) => page.getByRole('application', { name: 'Plan on the picture' });

/** Page px of a place on the stage, by shares of its size. */
async function placeOn(stage: Locator, [x, y]: Place) {
  const bounds = await stage.boundingBox();
  if (!bounds) throw new Error('The stage is not there.');
  return { x: bounds.x + x * bounds.width, y: bounds.y + y * bounds.height };
}

/** Fingers as the browser itself gets them. */
const fingers =
  (cdp: CDPSession, stage: Locator) =>
  async (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...places: readonly Place[]) => {
    const points = await Promise.all(places.map((place) => placeOn(stage, place)));
    await cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });
  };

test.describe('touch', () => {
  test.use({ hasTouch: true });

  test('a stroke of the brush that the system cancels is dropped, one that ends is kept', async ({
    page,
  }) => {
    await openScene(page);
    await paint(page);
    const stage = stageOf(page);
    const touch = fingers(await page.context().newCDPSession(page), stage);
    await stage.focus();
    await page.keyboard.press('m');
    const bar = page.getByRole('region', { name: 'Repaint', exact: true });
    await expect(bar).toContainText('0 marked');
    await touch('touchStart', [0.45, 0.45]);
    await touch('touchMove', [0.55, 0.45]);
    await expect(bar).toContainText(/[1-9]\d* marked/);
    await touch('touchCancel');
    await expect(bar).toContainText('0 marked');
    await touch('touchStart', [0.45, 0.55]);
    await touch('touchMove', [0.55, 0.55]);
    await touch('touchEnd');
    await expect(bar).toContainText(/[1-9]\d* marked/);
  });

  test('a palm beside a pen neither ends its drag nor zooms', async ({ page }) => {
    const s = await openScene(page);
    // The line of its loading takes room from the stage, which fits the picture to what is left.
    await modelReady(page);
    const stage = stageOf(page);
    const cdp = await page.context().newCDPSession(page);
    const touch = fingers(cdp, stage);
    const pen = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', dx: number, dy: number) =>
      cdp.send('Input.dispatchMouseEvent', {
        type,
        x: from.x + dx,
        y: from.y + dy,
        pointerType: 'pen',
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
        force: 0.5,
      });
    const zoom = s.canvas.getByText(/^\d+%$/);
    const before = await boxOf(s.row('red apple'));
    const size = await zoom.innerText();
    // In the middle of the apple, which is a third from the left.
    const from = await placeOn(stage, [0.3, 0.5]);
    await pen('mousePressed', 0, 0);
    await pen('mouseMoved', 10, 60);
    await touch('touchStart', [0.8, 0.9]);
    await touch('touchMove', [0.82, 0.92]);
    await pen('mouseMoved', 20, 90);
    await touch('touchEnd');
    await pen('mouseMoved', 30, 120);
    await pen('mouseReleased', 30, 120);
    await expect
      .poll(async () => (await boxOf(s.row('red apple')))[1])
      .toBeGreaterThan((before[1] ?? 0) + 50);
    await expect(zoom).toHaveText(size);
  });
});

test('the stage stays sharp when the page is zoomed or goes to a screen of another density', async ({
  page,
}) => {
  await openScene(page);
  const cdp = await page.context().newCDPSession(page);
  const ratio = () =>
    page.evaluate(() => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('[data-stage] canvas')];
      return canvases.map((canvas) => Math.round((10 * canvas.width) / canvas.clientWidth) / 10);
    });
  for (const [deviceScaleFactor, width] of [
    [2, 1439],
    [1.5, 1441],
  ] as const) {
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: 900,
      deviceScaleFactor,
      mobile: false,
    });
    await expect.poll(async () => new Set(await ratio())).toEqual(new Set([deviceScaleFactor]));
  }
});

test('keys of other layouts: Cyrillic letters work by place, a German plus zooms the page', async ({
  page,
}) => {
  const s = await openScene(page);
  const stage = stageOf(page);
  const cdp = await page.context().newCDPSession(page);
  const key = async (key: string, code: string, modifiers = 0) => {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, modifiers });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers });
  };
  const control = 2;
  await stage.focus();
  await key('ф', 'KeyA', control);
  await expect(s.objects.locator('button[aria-pressed="true"][id^="row-"]')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(s.rows).toHaveCount(0);
  await key('я', 'KeyZ', control);
  await expect(s.rows).toHaveCount(2);
  await key('к', 'KeyR');
  await expect(page.getByRole('button', { name: 'Draw a box' })).toHaveAttribute('aria-pressed', 'true');
  await key('м', 'KeyV');
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key, defaultPrevented }) => {
      document.body.dataset['taken'] = `${key} ${defaultPrevented}`;
    });
  });
  await s.row('red apple').getByRole('button', { name: 'red apple' }).click();
  await stage.focus();
  const order = await s.rows.allInnerTexts();
  await key('+', 'BracketRight', control);
  await expect(page.locator('body')).toHaveAttribute('data-taken', '+ false');
  expect(await s.rows.allInnerTexts()).toEqual(order);
});
