import type { Remark } from '../form.js';
import { participationsOf, type Wish } from '../may.js';
import { rulesOf } from '../shape.js';

/** What somebody may know of remarks: those who write or confirm as a guide know what was given, and everybody what they wrote themselves. */
export function mayKnowRemark(wish: Wish): (remark: Pick<Remark, 'by' | 'givenAt'>) => boolean {
  const { writers, confirmers } = rulesOf(wish.state.definition, wish.state.shape);
  const guides = [...writers, ...confirmers].filter((each) => each !== 'student');
  const isGuide = participationsOf(wish).some((each) => guides.some((guide) => guide === each));
  return ({ by, givenAt }) => isGuide && (by === wish.person.id || givenAt !== undefined);
}
