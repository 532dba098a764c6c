/**
 * Headers as hosts write them, from `scripts/serve/policy.ts`: `npm run deploy` puts them into deploy/, a test holds
 * them there, and the build puts `_headers` beside the page.
 */
import { EMBED_HEADERS, HEADERS } from '../serve/policy.ts';

type Headers = Readonly<Record<string, string>>;

const MADE = 'Written by `npm run deploy` from scripts/serve/policy.ts; a change goes there.';

/** Files whose names change with what they hold. */
const FOREVER = 'public, max-age=31536000, immutable';
const ASK = 'no-cache';

const entries = (headers: Headers, around: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => around(name, value))
    .join('\n');

/**
 * For Netlify, Cloudflare and those that read the same file. Where two rules fit, both are sent: what the embedded page
 * has otherwise is said of no wider rule.
 */
export function underscoreHeaders(): string {
  const own: Record<string, string> = {};
  const everywhere: Record<string, string> = {};
  const embed: Headers = EMBED_HEADERS;
  for (const [name, value] of Object.entries(HEADERS)) {
    (name in embed && embed[name] !== value ? own : everywhere)[name] = value;
  }
  const differs = Object.fromEntries(Object.entries(embed).filter(([name]) => name in own));
  const rule = (path: string, headers: Headers) =>
    `${path}\n${entries(headers, (name, value) => `  ${name}: ${value}`)}\n`;
  return [
    `# ${MADE}\n`,
    rule('/*', everywhere),
    ...['/', '/index.html'].map((path) => rule(path, own)),
    rule('/assets/*', { ...own, 'Cache-Control': FOREVER }),
    rule('/models/*', { 'Cross-Origin-Resource-Policy': HEADERS['Cross-Origin-Resource-Policy'] }),
    rule('/embed/*', { 'Cache-Control': FOREVER }),
    // Some hosts leave the ending out of a page's address.
    ...['/embed', '/embed.html'].map((path) => rule(path, differs)),
  ].join('\n');
}

/** For Caddy 2. */
export function caddyfile(): string {
  const block = (headers: Headers) => entries(headers, (name, value) => `\t\t${name} "${value}"`);
  return `# ${MADE}
# The folder that \`npm run build\` writes lies in /srv. SITE_ADDRESS is the name of the site, for which Caddy gets a
# certificate; :80 without one.
{$SITE_ADDRESS::80} {
	root * /srv
	encode zstd gzip

	@embed path */embed.html
	header @embed {
${block(EMBED_HEADERS)}
	}

	@studio not path */embed.html
	header @studio {
${block(HEADERS)}
	}

	@named path */assets/* */embed/*
	header @named Cache-Control "${FOREVER}"
	@others not path */assets/* */embed/*
	header @others Cache-Control "${ASK}"

	@manifest path *.webmanifest
	header @manifest Content-Type application/manifest+json

	file_server
}
`;
}

/** For nginx, as a file of conf.d. */
export function nginxConf(): string {
  // nginx forgets the headers of a block where an inner one has its own.
  const block = (headers: Headers, cache: string, depth = '\t\t') =>
    `${entries(headers, (name, value) => `${depth}add_header ${name} "${value}" always;`)}
${depth}add_header Cache-Control "${cache}" always;`;
  return `# ${MADE}
# The folder that \`npm run build\` writes lies in /srv/scenograph.
types {
	text/html html;
	text/css css;
	text/javascript js mjs;
	application/json json map;
	application/manifest+json webmanifest;
	application/wasm wasm;
	image/svg+xml svg;
	image/png png;
	font/woff2 woff2;
	text/plain txt;
}
default_type application/octet-stream;

server {
	listen 80;
	server_name _;
	root /srv/scenograph;
	index index.html;

	gzip on;
	gzip_types text/css text/javascript application/json application/manifest+json application/wasm image/svg+xml;

	location / {
${block(HEADERS, ASK)}
	}

	location ~ /assets/ {
${block(HEADERS, FOREVER)}
	}

	location ~ /embed\\.html$ {
${block(EMBED_HEADERS, ASK)}
	}

	location ~ /embed/ {
${block(EMBED_HEADERS, FOREVER)}
	}
}
`;
}

/** Files of deploy/, by name. */
export const deployFiles = (): Readonly<Record<string, string>> => ({
  _headers: underscoreHeaders(),
  Caddyfile: caddyfile(),
  'nginx.conf': nginxConf(),
});
