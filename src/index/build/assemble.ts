import { passageOffsets, recordsIn } from '../record/decode.ts';
import { aloneClusters, type Clusters } from './clusters.ts';
import { DictionaryBuilder } from './dictionary.ts';
import { countsOf } from './document-counts.ts';
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
      const counts = countsOf(work[i]!, offsets.length, (term) => dictionary.numberOf(term));
      documentPostings.count(counts.whole.terms, counts.whole.length);
      for (const passage of counts.passages) passagePostings.count(passage.terms, passage.length);
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
      const { whole, passages } = countsOf(record, size, (term) => dictionary.numberOf(term));
      documentPostings.add(document++, whole.terms, whole.counts, whole.length);
      for (const { terms, counts, length } of passages) passagePostings.add(passageId++, terms, counts, length);
    }
    step((parts.count + part + 1) / (3 * parts.count));
  }
  const clusters: Clusters = aloneClusters(document, passageId);
  step(1);
  return {
    dictionary: dictionary.tables(),
    passagePostings: passagePostings.finish(),
    documentPostings: documentPostings.finish(),
    documentPart: documentPart.view().slice(),
    documentOffset: documentOffset.view().slice(),
    firstPassage: firstPassage.view().slice(),
    documentCluster: clusters.documents,
    passageDocument: passageDocument.view().slice(),
    passageOffset: passageOffset.view().slice(),
    passageCluster: clusters.passages,
  };
}
