import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions, softwareWebgpu } from './scripts/chromium.mjs';

const PORT = Number(process.env.E2E_PORT ?? 4519);
const DIST = process.env.E2E_DIST ?? 'dist';
const serve = (port: number): string => `npx vite preview --outDir ${DIST} --port ${port} --strictPort`;

export default defineConfig({
  testDir: 'e2e',
  // Two: what a test waits for is seldom the model, which computes on the same cores that the tests run on.
  workers: Number(process.env.E2E_WORKERS ?? 2),
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // A machine that stalls fails no build: what fails is run again, with a trace, and listed as flaky where it passes.
  retries: 1,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: chromiumLaunchOptions(),
    trace: 'on-first-retry',
    // The worker that keeps the studio's files fetches all of them again: only tests of it have it.
    serviceWorkers: 'block',
  },
  projects: [
    // First, for it takes longest: others run beside it.
    {
      name: 'webgpu',
      testMatch: /webgpu/,
      use: {
        launchOptions: chromiumLaunchOptions(softwareWebgpu),
      },
    },
    { name: 'shipped', testMatch: /shipped/, use: { baseURL: `http://localhost:${PORT + 1}/` } },
    { name: 'wasm', testIgnore: /webgpu|shipped/ },
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
