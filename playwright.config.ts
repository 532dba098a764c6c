import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions, softwareWebgpu } from './scripts/chromium.mjs';

const PORT = Number(process.env.E2E_PORT ?? 4519);
const DIST = process.env.E2E_DIST ?? 'dist';

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
    { name: 'wasm', testIgnore: /webgpu/ },
    {
      name: 'webgpu',
      testMatch: /webgpu/,
      use: {
        launchOptions: chromiumLaunchOptions(softwareWebgpu),
      },
    },
  ],
  webServer: {
    command: `npx vite preview --outDir ${DIST} --port ${PORT} --strictPort`,
    port: PORT,
    reuseExistingServer: false,
  },
});
