import { LIMITS } from '../../library/limits';
import { clipped, plainLine } from '../../library/text/plainText';
import { objectsOf, type Plan } from '../../plan/plan';
import { indefiniteArticle, takesNoArticle } from '../../plan/prose/noun';

/** Models read English, whatever language the studio speaks. */
const english = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** What a plan without a prompt asks for, in words that a model reads: "a red apple, an owl and two cats". */
export function promptOf(plan: Plan): string {
  const seen = new Set<string>();
  const things = objectsOf(plan).map((object) => {
    const name = plainLine(object.name);
    const again = seen.has(name);
    seen.add(name);
    if (takesNoArticle(name)) return name;
    return again ? `another ${name}` : `${indefiniteArticle(name)} ${name}`;
  });
  return clipped(english.format(things), LIMITS.prompt);
}
