import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions, softwareWebgpu } from './scripts/chromium.mjs';

const inChromium = (extra: readonly string[] = []) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumLaunchOptions([...extra]) }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 1000, height: 800 } }],
});

export default defineConfig({
  test: {
    // All cores: a run that nobody watches leaves none to the screen.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Files share their threads and what they import: that was a third of the time.
          pool: 'threads',
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/*.{browser,webgpu}.test.*', '**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        optimizeDeps: { exclude: ['onnxruntime-web'] },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          browser: inChromium(),
        },
      },
      {
        optimizeDeps: { exclude: ['onnxruntime-web'] },
        test: {
          name: 'webgpu',
          include: ['src/**/*.webgpu.test.ts'],
          // On the software adapter: the same results as on a card, at a small part of its speed.
          testTimeout: 300_000,
          browser: inChromium(softwareWebgpu),
        },
      },
    ],
  },
});
