import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium the tests drive: `CHROMIUM_PATH`, Playwright's own, or the system's. Undefined where there is none. */
export function findChromium() {
  const own = chromium.executablePath();
  return [process.env.CHROMIUM_PATH, own, ...SYSTEM_PATHS].find((path) => path && existsSync(path));
}

/** Arguments with which WebGPU works on the processor, where there is no graphics card. */
export const softwareWebgpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];

/** Playwright launch options: the browser found, and no background traffic of the browser's own. */
export function chromiumLaunchOptions(extraArguments = []) {
  const executablePath = findChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...extraArguments,
    ],
  };
}

/**
 * Finds a Chromium or installs one: Playwright's build where it can be
 * downloaded, the distribution's package otherwise. Returns its path.
 */
export function ensureChromium() {
  const run = (command, args) =>
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
  if (!findChromium()) {
    console.log('No Chromium found; asking Playwright for one.');
    run('npx', ['playwright', 'install', 'chromium']);
  }
  if (!findChromium() && existsSync('/usr/bin/apt-get')) {
    console.log("Playwright's Chromium could not be downloaded; installing the system's.");
    const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
    const apt = (...args) => run([...sudo, 'apt-get'][0], [...sudo, 'apt-get', ...args].slice(1));
    apt('update');
    apt('install', '-y', 'chromium');
  }
  const path = findChromium();
  if (!path) {
    throw new Error(
      'No Chromium could be found or installed. Install one and set CHROMIUM_PATH to its executable.',
    );
  }
  return path;
}
