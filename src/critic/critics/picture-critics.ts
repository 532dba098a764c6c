import type { PictureCheckKind } from '../pictures/picture-checks';
import { isAllHeld } from '../pictures/picture-rewards';
import type { PictureCritic } from './critic';

/** What rules say of pictures. */
export const PICTURE_CRITICS: readonly PictureCritic[] = [
  held('relationsHeld', 'picture: relations', 'relation'),
  {
    // How sure the detector is included.
    about: 'picture',
    key: 'spatialScore',
    name: 'picture: T2I-CompBench 2D-spatial',
    column: 'spatial_score',
    inChecks: false,
    score: ({ report }) => report.spatialScore,
  },
  {
    // Found of what was asked, kind by kind, at most all.
    about: 'picture',
    key: 'objectRecall',
    name: 'picture: objects found',
    column: null,
    score: ({ report }) => report.checks.map(({ recall }) => recall ?? null),
  },
  held('coloursHeld', 'picture: colours bound', 'colour'),
  held('countsExact', 'picture: exact count', 'object'),
  {
    // And nothing else is there.
    about: 'picture',
    key: 'allHeld',
    name: 'picture: all of a prompt',
    column: null,
    score: ({ report }) => isAllHeld(report),
  },
  {
    // Object by object; 0 where one was not found.
    about: 'picture',
    key: 'iou',
    name: 'IoU of plan and picture',
    column: null,
    score: ({ report }) => report.matches.map(({ iou }) => iou),
  },
  {
    about: 'picture',
    key: 'promptImage',
    name: 'R_PI',
    column: 'R_PI',
    score: ({ report }) => report.promptImage,
  },
  {
    about: 'picture',
    key: 'planImage',
    name: 'R_RI',
    column: 'R_RI',
    score: ({ report }) => report.planImage,
  },
  {
    about: 'picture',
    key: 'product',
    name: 'product reward',
    column: 'reward',
    score: ({ report }) => report.product,
  },
];

/** The share of checkable lines of one kind that are held. */
function held(key: string, name: string, kind: PictureCheckKind): PictureCritic {
  return {
    about: 'picture',
    key,
    name,
    column: null,
    score: ({ report }) =>
      report.checks
        .filter((check) => check.kind === kind && check.state !== 'not-checked')
        .map(({ state }) => state === 'held'),
  };
}
