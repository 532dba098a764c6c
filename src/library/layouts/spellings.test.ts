import { describe, expect, it } from 'vitest';
import { objectsOf } from '../../plan/plan';
import { readLayout } from './formats';

const box = { x1: 100, y1: 200, x2: 500, y2: 600 };
const of = (text: string) => {
  const { plan, notes, prompt } = readLayout(text);
  return { notes, prompt, objects: objectsOf(plan).map(({ name, box: b }) => [name, b] as const) };
};

describe('a layout as other tools write it has its first box where it was', () => {
  it.each([
    ['Florence-2', `{'<OD>': {'bboxes': [[100, 200, 500, 600], [1,2,30,40]], 'labels': ['cat', 'dog']}}`],
    ['a figure behind', '[{"label":"cat","bbox":[100,200,500,600,0.98]}]'],
    ['four corners in a row', '[{"label":"cat","bbox":[100,200,500,200,500,600,100,600]}]'],
    ['four corners', '[{"label":"cat","quad":[[100,200],[500,200],[500,600],[100,600]]}]'],
    ['an outline', '[{"label":"cat","polygon":[100,200,500,200,500,600,100,600]}]'],
    [
      'Google Vision',
      '{"localizedObjectAnnotations":[{"name":"cat","score":0.9,"boundingPoly":{"normalizedVertices":[{"x":0.1,"y":0.2},{"x":0.5,"y":0.2},{"x":0.5,"y":0.6},{"x":0.1,"y":0.6}]}}]}',
    ],
    [
      'Rekognition, with several boxes a name',
      '{"Labels":[{"Name":"Cat","Confidence":99,"Instances":[{"BoundingBox":{"Width":0.4,"Height":0.4,"Left":0.1,"Top":0.2}}]}]}',
    ],
    [
      'Azure',
      '{"objects":[{"rectangle":{"x":100,"y":200,"w":400,"h":400},"object":"cat","confidence":0.9}],"metadata":{"width":1000,"height":1000}}',
    ],
    [
      'Azure, one level deeper',
      '{"objectsResult":{"values":[{"boundingBox":{"x":100,"y":200,"w":400,"h":400},"tags":[{"name":"cat","confidence":0.9}]}]},"metadata":{"width":1000,"height":1000}}',
    ],
    [
      'Grounded SAM',
      '{"image_path":"a.png","annotations":[{"class_name":"cat","bbox":[100,200,500,600],"score":[0.9]}],"box_format":"xyxy","img_width":1000,"img_height":1000}',
    ],
    [
      'Grounded SAM with sizes',
      '{"annotations":[{"class_name":"cat","bbox":[100,200,400,400]}],"box_format":"xywh","img_width":1000,"img_height":1000}',
    ],
    ['corners by the name of the field', '[{"label":"cat","bbox_xyxy":[100,200,500,600]}]'],
    ['sizes by the name of the field', '[{"label":"cat","bbox_xywh":[100,200,400,400]}]'],
    ['xyxy alone', '[{"label":"cat","xyxy":[100,200,500,600]}]'],
    ['shares by the name of the field', '[{"label":"cat","bbox_norm":[0.1,0.2,0.5,0.6]}]'],
    ['a place and a size', '[{"name":"cat","position":{"x":100,"y":200},"size":{"width":400,"height":400}}]'],
    ['a place and a size as lists', '[{"name":"cat","position":[100,200],"size":[400,400]}]'],
    ['a middle and a size', '[{"name":"cat","center":[300,400],"size":[400,400]}]'],
    ['an origin and a size', '[{"name":"cat","origin":{"x":100,"y":200},"size":{"w":400,"h":400}}]'],
    ['one letter each', '[{"name":"cat","box":{"l":100,"t":200,"r":500,"b":600}}]'],
    ['left, top, w, h', '[{"name":"cat","box":{"left":100,"top":200,"w":400,"h":400}}]'],
    ['a corner and a size', '[{"name":"cat","x1":100,"y1":200,"width":400,"height":400}]'],
    ['x, y and the far corner', '[{"name":"cat","x":100,"y":200,"x2":500,"y2":600}]'],
    ['named numbers in a text', '[{"name":"cat","box":"x1=100, y1=200, x2=500, y2=600"}]'],
    ['named numbers, with colons', '[{"name":"cat","box":"x1:100 y1:200 x2:500 y2:600"}]'],
    ['hundredths in a text', '[{"name":"cat","box":"10% 20% 50% 60%"}]'],
    ['Qwen2-VL', '<|object_ref_start|>cat<|object_ref_end|><|box_start|>(100,200),(500,600)<|box_end|>'],
    [
      'VGG’s annotator',
      '{"img.png123":{"filename":"img.png","size":123,"regions":[{"shape_attributes":{"name":"rect","x":100,"y":200,"width":400,"height":400},"region_attributes":{"label":"cat"}}]}}',
    ],
    [
      'Label Studio',
      '[{"annotations":[{"result":[{"type":"rectanglelabels","original_width":1000,"original_height":1000,"value":{"x":10,"y":20,"width":40,"height":40,"rectanglelabels":["cat"]}}]}]}]',
    ],
    [
      'objects by their ids',
      '{"objects":{"o1":{"name":"cat","box":[100,200,500,600]},"o2":{"name":"dog","box":[0,0,9,9]}}}',
    ],
    ['objects by their names', '{"cat":{"bbox":[100,200,500,600]},"dog":{"bbox":[0,0,9,9]}}'],
    ['one object alone', '{"name":"cat","box":[100,200,500,600]}'],
    ['the box before the name', '[[[100,200,500,600],"cat"]]'],
    ['a figure in the row', '[["cat",[100,200,500,600],0.98]]'],
    ['the numbers in the row', '[["cat",100,200,500,600]]'],
    ['the numbers first', '[[100,200,500,600,"cat"]]'],
    [
      'Ideogram, in camel case',
      '{"highLevelDescription":"x","compositionalDeconstruction":{"elements":[{"type":"obj","bbox":[200,100,600,500],"desc":"a cat"}]}}',
    ],
    [
      'Ideogram, elements by number',
      '{"compositional_deconstruction":{"elements":{"0":{"desc":"a cat","bbox":[200,100,600,500]}}}}',
    ],
    [
      'Ideogram, objects',
      '{"compositional_deconstruction":{"objects":[{"desc":"a cat","bbox":[200,100,600,500]}]}}',
    ],
    [
      'Ideogram, wrapped',
      '{"json_prompt":{"compositional_deconstruction":{"elements":[{"desc":"a cat","bbox":[200,100,600,500]}]}}}',
    ],
    [
      'Ideogram, in a list',
      '[{"compositional_deconstruction":{"elements":[{"desc":"a cat","bbox":[200,100,600,500]}]}}]',
    ],
    [
      'JSON as text in JSON',
      '{"tool":"layout","arguments":"{\\"objects\\":[{\\"name\\":\\"cat\\",\\"box\\":[100,200,500,600]}]}"}',
    ],
    ['deep inside', '{"result":{"data":{"objects":[{"name":"cat","box":[100,200,500,600]}]}}}'],
    ['inside of a name that nobody knows', '{"scene":{"objects":[{"name":"cat","box":[100,200,500,600]}]}}'],
    ['a list of one name', '[{"labels":["cat"],"bbox":[100,200,500,600]}]'],
    ['a size as text', '{"size":"1000x1000","objects":[{"name":"cat","box":[100,200,500,600]}]}'],
    ['a unit', '{"unit":"percent","objects":[{"name":"cat","box":[10,20,50,60]}]}'],
  ])('%s', (_, text) => {
    const [name, read] = of(text).objects[0] ?? [];
    expect(name?.toLowerCase()).toBe('cat');
    expect(read).toEqual(box);
  });
});

describe('numbers of a layout', () => {
  it('are shares where some reach a little beyond the picture, and that is said', () => {
    const { objects, notes } = of(
      '[{"name":"cat","box":[0.1,0.2,0.5,0.6]},{"name":"sky","box":[0,0,1,1.02]}]',
    );
    expect(objects[0]).toEqual(['cat', box]);
    expect(notes).toEqual([{ code: 'box-changed', name: 'sky', changes: ['out-of-range'] }]);
  });

  it('may be shares in one box and units in another', () => {
    const { objects } = of('[{"name":"cat","box":[0.1,0.2,0.5,0.6]},{"name":"dog","box":[100,200,500,600]}]');
    expect(objects).toEqual([
      ['cat', box],
      ['dog', box],
    ]);
  });
});

it('points without what is 0 are read as Google Vision means them', () => {
  const { objects } = of(
    '[{"name":"cat","boundingPoly":{"vertices":[{"y":200},{"x":500,"y":200},{"x":500,"y":600},{"y":600}]}}]',
  );
  expect(objects).toEqual([['cat', { ...box, x1: 0 }]]);
});

it('a name without a box among boxes by name costs no other', () => {
  expect(of('{"prompt":"a cat","cat":[100,200,500,600],"dog":null,"hat":[]}')).toMatchObject({
    prompt: 'a cat',
    objects: [
      ['cat', box],
      ['dog', null],
      ['hat', null],
    ],
  });
});

it('a name that reads as a box is a name', () => {
  const { objects } = of('{"objects":[{"name":"(1,2),(3,4)","box":null}]}');
  expect(objects).toEqual([['(1,2),(3,4)', null]]);
});

it('JSON without a box anywhere is no layout', () => {
  for (const text of [
    '{"name":"my-app","version":"1.0.0"}',
    '{"a":{"b":[1,2]}}',
    '{"rows":[["a",1],["b",2]]}',
  ])
    expect(() => readLayout(text)).toThrow(/layout-/);
});
