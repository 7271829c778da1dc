/** A topic to show how a line is typed; a word that no folder of documents is about more than another. */
export const EXAMPLE_TOPIC = 'budget';
