import { ClusterFinder } from '../clusters/find-clusters.ts';
import { passageOffsets, recordsIn } from '../record/decode.ts';
import { clustersOf } from './clusters.ts';
import { DictionaryBuilder } from './dictionary.ts';
import { CountsReader } from './document-counts.ts';
import { GrowingUint32 } from './growing.ts';
import type { IndexTables, RecordParts } from './image.ts';
import { PostingsBuilder } from './postings.ts';

/**
 * Builds the tables of an index from the records of its documents. A pure function of the records: the same documents
 * give the same bytes, whichever of them were read anew.
 *
 * @param parts records in ascending order of `file`
 * @param step called after each part of the work with a share between 0 and 1
 */
export function assemble(parts: RecordParts, step: (share: number) => void = () => {}): IndexTables {
  const dictionary = new DictionaryBuilder();
  const passagePostings = new PostingsBuilder();
  const documentPostings = new PostingsBuilder();
  const documentPart = new GrowingUint32();
  const documentOffset = new GrowingUint32();
  const firstPassage = new GrowingUint32();
  const passageDocument = new GrowingUint32();
  const passageOffset = new GrowingUint32();
  const reader = new CountsReader();
  const finder = new ClusterFinder();
  const numbers: Uint32Array[] = [];

  for (let part = 0; part < parts.count; part++) {
    const { bodies, works } = parts.read(part);
    const work = recordsIn(works);
    for (const [i, body] of recordsIn(bodies).entries()) {
      const offsets = passageOffsets(body);
      documentPart.push(part);
      documentOffset.push(body.start);
      firstPassage.push(passageOffset.length);
      for (const offset of offsets) {
        passageOffset.push(offset);
        passageDocument.push(documentPart.length - 1);
      }
      finder.add(work[i]!, offsets.length);
      const own = reader.numbers(work[i]!, dictionary);
      numbers.push(own);
      documentPostings.count(reader.read(work[i]!, own, offsets.length, (passage) => passagePostings.count(passage)));
    }
    step((part + 1) / (3 * parts.count));
  }
  firstPassage.push(passageOffset.length);

  passagePostings.begin(dictionary.size);
  documentPostings.begin(dictionary.size);
  let document = 0;
  let passageId = 0;
  for (let part = 0; part < parts.count; part++) {
    for (const record of recordsIn(parts.read(part).works)) {
      const size = firstPassage.view()[document + 1]! - firstPassage.view()[document]!;
      const whole = reader.read(record, numbers[document]!, size, (passage) =>
        passagePostings.add(passageId++, passage),
      );
      documentPostings.add(document++, whole);
    }
    step((parts.count + part + 1) / (3 * parts.count));
  }
  const places = {
    firstPassage: firstPassage.view().slice(),
    passageDocument: passageDocument.view().slice(),
    passageOffset: passageOffset.view().slice(),
    documentPart: documentPart.view().slice(),
  };
  const clusters = clustersOf(finder, { ...places, bodies: (part) => parts.read(part).bodies });
  step(1);
  return {
    ...places,
    dictionary: dictionary.tables(),
    passagePostings: passagePostings.finish(),
    documentPostings: documentPostings.finish(),
    documentOffset: documentOffset.view().slice(),
    documentCluster: clusters.documents,
    passageCluster: clusters.passages,
  };
}
