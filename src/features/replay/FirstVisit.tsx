/** Placeholder until the recording's format is there. */
export function FirstVisit() {
  return null;
}
