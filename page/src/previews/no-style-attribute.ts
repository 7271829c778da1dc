/**
 * In place of `styleMap` of Lit, which writes a style attribute, and so is refused by the Content-Security-Policy. The
 * elements that are shown here use it for the colour of a role alone, which Ibid has none of. What is returned is Lit's
 * `nothing` (https://lit.dev/docs/api/templates/#nothing), by which the attribute is left out.
 */
export function styleMap(): symbol {
  return Symbol.for('lit-nothing');
}
