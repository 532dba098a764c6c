import type { PictureCheckKind } from '../pictures/picture-checks';
import { isAllHeld } from '../pictures/picture-rewards';
import type { PictureCritic } from './critic';

/** What rules say of pictures. */
export const PICTURE_CRITICS: readonly PictureCritic[] = [
  held('relationsHeld', 'relation'),
  {
    // How sure the detector is included.
    about: 'picture',
    key: 'spatialScore',
    column: 'spatial_score',
    inChecks: false,
    score: ({ report }) => report.spatialScore,
  },
  {
    // Found of what was asked, kind by kind, at most all.
    about: 'picture',
    key: 'objectRecall',
    column: null,
    score: ({ report }) => report.checks.map(({ recall }) => recall ?? null),
  },
  held('coloursHeld', 'colour'),
  held('countsExact', 'object'),
  {
    // And nothing else is there.
    about: 'picture',
    key: 'allHeld',
    column: null,
    score: ({ report }) => isAllHeld(report),
  },
  {
    // Object by object; 0 where one was not found.
    about: 'picture',
    key: 'iou',
    column: null,
    score: ({ report }) => report.matches.map(({ iou }) => iou),
  },
  {
    about: 'picture',
    key: 'promptImage',
    column: 'R_PI',
    score: ({ report }) => report.promptImage,
  },
  {
    about: 'picture',
    key: 'planImage',
    column: 'R_RI',
    score: ({ report }) => report.planImage,
  },
  {
    // The checks show it large, with the others as its parts.
    about: 'picture',
    key: 'product',
    column: 'reward',
    inChecks: false,
    score: ({ report }) => report.product,
  },
];

/** The share of checkable lines of one kind that are held. */
function held(key: string, kind: PictureCheckKind): PictureCritic {
  return {
    about: 'picture',
    key,
    column: null,
    score: ({ report }) =>
      report.checks
        .filter((check) => check.kind === kind && check.state !== 'not-checked')
        .map(({ state }) => state === 'held'),
  };
}
