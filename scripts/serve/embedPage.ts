/**
 * The page that other sites frame. It is built apart from the studio, into `embed/` beside it: what both need would
 * otherwise be cut into pieces of its own, and the studio's first script with it.
 */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { underscoreHeaders } from '../deploy/files.ts';
import { zodWithoutJsonSchema } from '../shell/zod.ts';
import { EMBED_HEADERS, policyInPage, zodWithoutEval } from './policy.ts';

const PAGE = 'embed.html';

/** Builds the page after the studio, writes the headers of both beside them, and has a preview send it with headers of its own: it may be framed. */
export function embedPage(): Plugin {
  let made: { readonly root: string; readonly outDir: string; readonly target: string } | null = null;
  return {
    name: 'scenograph:embed',
    configResolved({ command, root, build: { outDir, ssr } }) {
      if (command === 'build' && !ssr) made = { root, outDir: resolve(root, outDir), target: 'es2023' };
    },
    async closeBundle() {
      if (made === null) return;
      await build({
        root: made.root,
        base: './',
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [zodWithoutEval(), zodWithoutJsonSchema(), policyInPage()],
        build: {
          outDir: made.outDir,
          emptyOutDir: false,
          assetsDir: 'embed',
          target: made.target,
          rolldownOptions: { input: join(made.root, PAGE) },
        },
      });
      // For hosts that take headers from a file.
      await writeFile(join(made.outDir, '_headers'), underscoreHeaders());
    },
    configurePreviewServer({ middlewares, config: { root, build } }) {
      middlewares.use(`/${PAGE}`, (_, response) => {
        response.writeHead(200, { ...EMBED_HEADERS, 'Content-Type': 'text/html; charset=utf-8' });
        createReadStream(resolve(root, build.outDir, PAGE)).pipe(response);
      });
    },
  };
}
