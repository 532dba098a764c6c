/** A module or a group of them, in gzip bytes. */
export interface Weight {
  readonly name: string;
  readonly bytes: number;
}

/** The scripts that a built page loads before its first paint: its own, and what that imports without waiting. */
export const addressesIn = (html: string): string[] =>
  [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="(?:\.\/)?([^"]+\.m?js)"/g)].map(
    ([, address = '']) => address,
  );

/** Modules by the package or the room that they are of, heaviest first. */
export function grouped(modules: readonly Weight[]): Weight[] {
  const groups = new Map<string, number>();
  for (const { name, bytes } of modules) {
    const group = groupOf(name);
    groups.set(group, (groups.get(group) ?? 0) + bytes);
  }
  return [...groups]
    .map(([name, bytes]) => ({ name, bytes }))
    .toSorted((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name));
}

function groupOf(name: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name);
  if (inPackage) return inPackage[1] ?? name;
  const inRoom = /(?:^|\/)(src\/[^/]+(?:\/[^/]+(?=\/))?)/.exec(name);
  return inRoom?.[1] ?? name;
}
