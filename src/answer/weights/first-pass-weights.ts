export const FIRST_PASS_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3,
  'coverage squared': 2,
  'sentence before adds': 3,
  'title and heading add': 3,
  'passage score': 3,
  'document score': 3,
  title: 2,
  names: 0,
  'other words': 2.5,
  'names missing in document': -3,
};
