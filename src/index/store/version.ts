/** Form of the files on disk. Raise it with every change of what is written, and the index is built again. */
export const FORMAT_VERSION = 2;

/**
 * Rules by which a file becomes a document (reading, cleaning, dating, splitting, terms). Raise it when one of them
 * changes what is kept, or an index keeps what the old rules made of the files that did not change.
 */
export const RULES_VERSION = 5;
