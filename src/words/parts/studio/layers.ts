import { speaker } from '../../speaker';

/** Why a picture can't be taken apart. */
export const layersWords = speaker('studio/layers', {
  noObjects: 'The plan of this picture has no objects, so there is nothing to take apart.',
  noObjectsAdvice: 'Take the picture along as it is.',
  inOne: ({ reason }: { reason: string }) => `This picture can’t be taken apart. ${reason}`,
  flatInstead: 'Choose the model that painted it, or take the picture along as it is.',
  gone: 'This picture is no longer there.',
  goneAdvice: 'Choose another one below the stage.',
  noModel: 'The model is not loaded yet, and only it can take its pictures apart.',
  noModelAdvice: 'Wait until it is there.',
});
