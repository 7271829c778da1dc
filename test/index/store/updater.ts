import { walk } from '../../../src/corpus/folder/walk.ts';
import { updateIndex } from '../../../src/index/store/update-index.ts';

// A process of its own that updates an index, for tests that end it at a bad moment or run two of it.
const [documentsDir, indexDir] = process.argv.slice(2);
const result = await updateIndex({ documentsDir: documentsDir!, indexDir: indexDir!, walk, now: Date.now });
if (!result.ok) throw new Error(result.problem.message);
console.log(JSON.stringify(result.value));
