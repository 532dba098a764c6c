/** One thing that was looked at on a deployed studio. `note`: it works, but not as well as it might. */
export interface Line {
  readonly state: 'ok' | 'note' | 'wrong';
  readonly what: string;
  readonly found: string;
}

export const line = (state: Line['state'], what: string, found: string): Line => ({ state, what, found });

/** "ok     page            …", one line whatever was found. */
export const asText = ({ state, what, found }: Line): string =>
  `${state.padEnd(6)} ${what.padEnd(16)} ${found.replaceAll(/\s+/g, ' ')}`;
