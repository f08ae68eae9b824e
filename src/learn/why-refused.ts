/** Why a teacher's link leads to no lesson. */
export type WhyRefused =
  'newer' | 'damaged' | 'foreign' | 'too-long' | 'no-module' | 'other-edition';
