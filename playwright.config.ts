import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions, softwareWebgpu } from './scripts/chromium.mjs';

const PORT = Number(process.env.E2E_PORT ?? 4519);
const DIST = process.env.E2E_DIST ?? 'dist';
const serve = (port: number): string => `npx vite preview --outDir ${DIST} --port ${port} --strictPort`;

export default defineConfig({
  testDir: 'e2e',
  // One worker: the model computes on the same cores that the tests run on.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // A machine that stalls fails no build, but what passed only the second time is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: chromiumLaunchOptions(),
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'wasm', testIgnore: /webgpu|shipped/ },
    { name: 'shipped', testMatch: /shipped/, use: { baseURL: `http://localhost:${PORT + 1}/` } },
    {
      name: 'webgpu',
      testMatch: /webgpu/,
      use: {
        launchOptions: chromiumLaunchOptions(softwareWebgpu),
      },
    },
  ],
  webServer: [
    // Most tests are of the studio and not of a model: they have one that is small, sure and looks at pixels.
    {
      command: serve(PORT),
      env: { SCENOGRAPH_BUNDLE: 'models/mini-1' },
      port: PORT,
      reuseExistingServer: false,
    },
    { command: serve(PORT + 1), port: PORT + 1, reuseExistingServer: false },
  ],
});
