import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { enterState, openFurnished, STATES } from './states';
import { APPLE_AND_CAR, expectNoViolations, open, openScene, paint, studio, tabTo } from './studio';

/** How a page is seen: by scheme, by forced colours, and at 200%, which halves its room. */
const SIGHTS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

for (const [name, media] of Object.entries(SIGHTS)) {
  test(`axe finds nothing on the main states, ${name}`, async ({ page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const s = await open(page);
    await expectNoViolations(page);
    await s.prompt.fill('a purple appel on a zzyzx');
    await expectNoViolations(page);
    await s.prompt.fill(APPLE_AND_CAR);
    await s.plan.click();
    await expect(s.rows.first()).toBeVisible();
    await expectNoViolations(page);
    await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
    await s.rows.first().click();
    await expectNoViolations(page);
    await s.paint.click();
    await expect(s.painting).toBeVisible();
    await expectNoViolations(page);
    await expect(s.painted).toHaveCount(1, { timeout: 150_000 });
    await expectNoViolations(page);
  });
}

/** Nothing here asks the model: without it a page with its error is light on the machine, and a state of its own. */
const withoutModel = (page: Page) => page.route('**/models/**', (route) => route.abort());

async function expectNoViolationsAnywhere(page: Page) {
  const s = await openFurnished(page);
  await expectNoViolations(page);
  await s.rows.first().click();
  await expectNoViolations(page);
  for (const [name, enter] of STATES) {
    await test.step(name, async () => {
      await enterState(page, enter);
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0);
    });
  }
}

for (const [name, media] of Object.entries(SIGHTS)) {
  test(`axe finds nothing in menus, cards and dialogs, ${name}`, async ({ page }) => {
    test.setTimeout(400_000);
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await withoutModel(page);
    await expectNoViolationsAnywhere(page);
  });
}

test.describe('at 200%', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  test('axe finds nothing in menus, cards and dialogs, and nothing is wider than the page', async ({
    page,
  }) => {
    test.setTimeout(400_000);
    await withoutModel(page);
    await expectNoViolationsAnywhere(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  });
});

test('axe finds nothing on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expectNoViolations(page);
});

/**
 * Controls that a finger can't meet within 44 px: as far from the middle as a fingertip reaches, something else is there.
 * Words in a line of text are as high as the line.
 */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const scope = [...document.querySelectorAll('[role=dialog], [role=menu]')].at(-1) ?? document.body;
    const controls = scope.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, a[href], [role=switch], [role=tab], [role=menuitem], [role=treeitem]',
    );
    const isMet = (control: HTMLElement, x: number, y: number) => {
      const met = document.elementFromPoint(x, y);
      if (met === null) return true;
      const label = met.closest('label');
      return control.contains(met) || (label !== null && label.contains(control));
    };
    return [...controls].flatMap((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isInText = control.tagName === 'BUTTON' && getComputedStyle(control).display === 'inline-block';
      const isShown = control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!isShown || isInText || width < 2 || !isMet(control, x, y)) return [];
      // Large enough, and half of it scrolled out of sight.
      if (width >= 44 && height >= 44) return [];
      const reach = [
        [x - 21, y],
        [x + 21, y],
        [x, y - 21],
        [x, y + 21],
      ] as const;
      if (reach.every(([toX, toY]) => isMet(control, toX, toY))) return [];
      return [`${control.getAttribute('aria-label') ?? control.textContent} ${width} x ${height}`];
    });
  });

for (const [device, viewport] of Object.entries({
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
})) {
  test.describe(`by finger on a ${device}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('all that can be touched is 44 px large', async ({ page }) => {
      test.setTimeout(400_000);
      await withoutModel(page);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openFurnished(page);
      const small: string[] = await smallTargets(page);
      for (const [name, enter] of STATES) {
        await enterState(page, enter);
        small.push(...(await smallTargets(page)).map((target) => `${name}: ${target}`));
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0);
      }
      expect(small).toEqual([]);
    });
  });
}

test.describe('where a keyboard lies over the page', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the page ends above it', async ({ page }) => {
    await withoutModel(page);
    await page.addInitScript(() => {
      const seen = Object.assign(new EventTarget(), { height: 844, scale: 1, offsetTop: 0 });
      Object.defineProperty(window, 'visualViewport', { value: seen });
    });
    const s = await open(page);
    const end = () => s.paint.evaluate((button) => Math.round(button.getBoundingClientRect().bottom));
    expect(await end()).toBeGreaterThan(600);
    const cover = (height: number) =>
      page.evaluate((visible) => {
        Object.assign(window.visualViewport ?? {}, { height: visible });
        window.visualViewport?.dispatchEvent(new Event('resize'));
      }, height);
    // The listener comes behind the first paint.
    await expect.poll(async () => (await cover(508), await end())).toBeLessThanOrEqual(508);
    await expect(s.prompt).toBeInViewport();
    await cover(844);
    await expect.poll(end).toBeGreaterThan(600);
  });
});

test('one status region, and it announces objects', async ({ page }) => {
  const s = await open(page);
  await expect(page.getByRole('status')).toHaveCount(1);
  await s.prompt.fill(APPLE_AND_CAR);
  await s.plan.click();
  await expect(page.getByRole('status')).toContainText(/object|left|plan/i);
});

test('planning and painting are told in a few sentences, not token by token', async ({ page }) => {
  const s = await open(page);
  const said = await page.getByRole('status').evaluateHandle((region) => {
    const sentences: string[] = [];
    new MutationObserver(() => sentences.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return sentences;
  });
  await s.prompt.fill(APPLE_AND_CAR);
  await s.plan.click();
  await expect(s.rows).toHaveCount(2, { timeout: 120_000 });
  await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
  await paint(page);
  const sentences = await said.jsonValue();
  expect(sentences.length).toBeGreaterThan(2);
  expect(new Set(sentences).size, sentences.join(' | ')).toBeLessThanOrEqual(8);
});

test('keyboard alone, from the prompt to a saved PNG', async ({ page }) => {
  const s = await open(page);
  await expect(s.prompt).toBeFocused();
  await page.keyboard.type(APPLE_AND_CAR);
  await page.keyboard.press('Control+Enter');
  await expect(s.rows.first()).toBeVisible();
  await expect(s.planning).toHaveCount(0, { timeout: 120_000 });
  // Tab to the first row's X and move the box.
  const x = s.rows.first().getByRole('spinbutton', { name: 'X', exact: true });
  await tabTo(page, x);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('70');
  await page.keyboard.press('Enter');
  await expect(x).toHaveValue('70');
  await page.keyboard.press('Control+Enter');
  await expect(s.painted).toHaveCount(1, { timeout: 150_000 });
  const save = page.getByRole('button', { name: 'Download PNG' }).first();
  await tabTo(page, save);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const bytes = await readFile(await download.path());
  expect(bytes.length).toBeGreaterThan(1000);
});

test('the stage says its keys to a screen reader and takes the focus', async ({ page }) => {
  await openScene(page);
  const stage = studio(page).canvas.getByRole('application');
  await stage.focus();
  await expect(stage).toBeFocused();
  await expect(stage).toHaveAccessibleName(/./);
});
