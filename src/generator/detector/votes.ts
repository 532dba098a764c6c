import type { VotesDecoding } from '../../bundles/manifest/detector';
import { at } from '../numbers/at';
import { type Corners, type Finding, overlapOf } from './finding';

/** What the graph gives for one picture, over its patches in raster order. */
export interface PatchVotes {
  readonly patches: number;
  /** [patches, 1 + classes] shares; the first is "nothing". */
  readonly classes: Float32Array;
  /** [patches, colours] shares. */
  readonly colours: Float32Array;
  /** [patches, 4] x1, y1, x2, y2 in shares of the picture. */
  readonly boxes: Float32Array;
}

interface Voter {
  readonly patch: number;
  readonly cls: number;
  readonly score: number;
  readonly corners: Corners;
}

/** Findings, best first: the surest patch calls in those that agree with it, again and again until none is left. */
export function decodeVotes(votes: PatchVotes, rule: VotesDecoding): Finding[] {
  let left = Array.from({ length: votes.patches }, (_, patch) => voterOf(votes, patch))
    .filter(({ cls, score }) => cls >= 0 && score >= rule.sure)
    .sort((a, b) => b.score - a.score || a.patch - b.patch);
  const found: Finding[] = [];
  for (let head = left[0]; head; head = left[0]) {
    const { cls, corners } = head;
    const agrees = (other: Voter) => other.cls === cls && overlapOf(other.corners, corners) > rule.agree;
    const party = new Set(left.filter(agrees));
    // An empty box agrees with nobody, not even itself.
    if (party.size === 0) party.add(head);
    found.push(meet([...party], votes, head));
    // Patches on a seam may name another class for the very same box.
    left = left.filter((other) => !party.has(other) && overlapOf(other.corners, corners) <= rule.sameObject);
  }
  return found;
}

function voterOf({ patches, classes, boxes }: PatchVotes, patch: number): Voter {
  const width = classes.length / patches;
  const row = classes.subarray(patch * width, (patch + 1) * width);
  let best = 1;
  for (let i = 2; i < width; i++) if (at(row, i) > at(row, best)) best = i;
  const corners = [0, 1, 2, 3].map((side) => at(boxes, patch * 4 + side)) as unknown as Corners;
  // Class -1: most of it says that nothing is there.
  return { patch, cls: at(row, 0) >= at(row, best) ? -1 : best - 1, score: at(row, best), corners };
}

/** One object of the patches that agree: their mean, weighted by how sure each is. */
function meet(party: readonly Voter[], { patches, colours }: PatchVotes, head: Voter): Finding {
  const total = party.reduce((sum, { score }) => sum + score, 0);
  const average = (value: (voter: Voter) => number): number =>
    party.reduce((sum, voter) => sum + (voter.score / total) * value(voter), 0);
  const shares = Array.from({ length: colours.length / patches }, (_, colour) =>
    average(({ patch }) => at(colours, (patch * colours.length) / patches + colour)),
  );
  const corners = [0, 1, 2, 3].map((side) =>
    Math.min(
      1,
      Math.max(
        0,
        average((voter) => at(voter.corners, side)),
      ),
    ),
  ) as unknown as Corners;
  return { cls: head.cls, colour: shares.indexOf(Math.max(...shares)), corners, score: head.score };
}
