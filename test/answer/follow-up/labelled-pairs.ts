/** A conversation about the sample documents, and what the last question has to find. */
export interface LabelledPair {
  /** Oldest first. */
  readonly earlier: readonly string[];
  readonly question: string;
  /** Words that the first quotation must have; null where the documents do not say. */
  readonly finds: string | null;
  /** What makes it a follow-up. */
  readonly kind: string;
}

const DELISTED = 'When did Russia delist the Taliban?';
const ILL = 'How many people fell ill in Harrowdale?';
const CONTRACT = 'When was the contract for the Saltmere channel signed?';
const RECOGNISED = 'When did Russia recognise the Taliban government?';

const pair = (kind: string, earlier: readonly string[], question: string, finds: string | null): LabelledPair => ({
  earlier,
  question,
  finds,
  kind,
});

/** Written without a look at what the program makes of them. */
export const LABELLED_PAIRS: readonly LabelledPair[] = [
  pair('pronoun', [DELISTED], 'and who asked for it?', 'prosecutor general'),
  pair('pronoun', [DELISTED], 'Who read it out?', 'Oleg Nefedov'),
  pair('pronoun', [DELISTED], 'When were they put on the list?', '2003'),
  pair('pronoun', ['When did Lindow Water issue the boil notice?'], 'when was it lifted?', '21 June 2024'),
  pair('pronoun', ['When did Lindow Water issue the boil-water notice?'], 'How many homes did it cover?', '16,400'),
  pair('pronoun', [ILL], 'What caused it?', 'air valve'),
  pair('pronoun', [RECOGNISED], 'Who made that decision?', 'Putin'),
  pair('pronoun', ['Who is Helen Marsh?'], 'When did she resign?', '31 January 2025'),
  pair('pronoun', ['When did Helen Marsh resign?'], 'Who is her successor?', 'Samir Dost'),
  pair('pronoun', [CONTRACT], 'How much is it worth?', '£84 million'),
  pair('pronoun', ['When did the dredger Freya Strand begin?'], 'Why was it late?', 'Gales'),
  pair('pronoun', ['Who is the ambassador of Russia in Kabul?'], 'Since when has he been ambassador?', '2020'),
  pair(
    'pronoun',
    ['What did the Taliban capture in September 1996?'],
    'Who recognised their first government?',
    'Pakistan',
  ),
  pair('there', ['What happened at the Crocus City Hall?'], 'How many people died there?', '145'),
  pair('bare question word', ['Did Kazakhstan take the Taliban off its list?'], 'when?', 'June 2024'),
  pair('bare question word', ['Did the dredger meet boulder clay?'], 'why?', null),
  pair('bare question word', ['When will the last stretch of the channel be ready?'], 'why?', null),
  pair('bare question word', ['Was the boil-water notice lifted?'], 'When exactly?', '21 June 2024'),
  pair('bare question word', ['When did Russia ask to remove the ban on the Taliban?'], 'and who?', 'request'),
  pair('bare question word', ['Did Helen Marsh resign?'], 'When?', '31 January 2025'),
  pair('bare question word', ['Did people fall ill in Harrowdale and Upper Lind?'], 'how many?', 'people'),
  pair('what about', ['When did Kazakhstan take the Taliban off its list?'], 'What about Russia?', '17 April 2025'),
  pair('what about', ['When did Russia take the Taliban off its list?'], 'what about Kazakhstan?', 'June 2024'),
  pair('what about', ['When did Russia take the Taliban off its list?'], 'what about Norway?', null),
  pair('what about', ['Which country accepted a Taliban ambassador in October 2024?'], 'and in January 2024?', 'China'),
  pair(
    'what about',
    ['How much petrol does Afghanistan want to buy a year?'],
    'and wheat?',
    'two million tonnes of wheat',
  ),
  pair('what about', ['How many jobs will the deeper channel create?'], 'What about Dunmouth?', null),
  pair('what about', ['When was the boil-water notice lifted?'], 'How about the fine?', '£1.4 million'),
  pair('noun', [CONTRACT], 'and the cost?', '£'),
  pair('noun', [CONTRACT], 'and the company?', 'Brandvik'),
  pair('noun', [ILL], 'And the cause?', 'air valve'),
  pair('name alone', ['Has China recognised the Taliban?'], 'and Russia?', 'recognised'),
  pair('auxiliary', ['Has Russia recognised the Taliban?'], 'Has China?', 'China'),
  pair('goes on', [ILL], 'and how many died?', 'nobody died'),
  pair('goes on', [ILL], 'how many were in hospital?', 'hospital'),
  pair('goes on', ['How much was Lindow Water fined?'], 'and what for?', 'failing to inspect'),
  pair('goes on', [CONTRACT], 'and when should the work be complete?', '2026'),
  pair('chain', [DELISTED, 'who asked for it?'], 'when?', '31 March'),
  pair('chain', [DELISTED, 'What about Kazakhstan?'], 'and Kyrgyzstan?', 'Kyrgyzstan'),
  pair('chain', [ILL, 'what caused it?'], 'when was it last inspected?', '2017'),
  pair('chain', [CONTRACT, 'with whom?'], 'and how much is it worth?', '£84 million'),
  pair('chain', ['Who is Helen Marsh?', 'When did she resign?'], 'and who came after her?', 'Samir Dost'),
  pair('not in the documents', [DELISTED], 'How much did it cost?', null),
  pair('not in the documents', ['When did Helen Marsh resign?'], 'How old is she?', null),
  pair('not in the documents', [ILL], 'Who paid their hospital bills?', null),
  pair('not in the documents', [CONTRACT], 'Who lost it?', null),
  pair('not in the documents', [RECOGNISED], 'How did the stock market react to it?', null),
  pair('not in the documents', ['Who read out the ruling on the Taliban?'], 'Where was he born?', null),
  pair('not in the documents', ['When was the port of Saltmere founded?'], 'And who was its first captain?', null),
  pair('not in the documents', ['Has Russia recognised the Taliban?'], 'And Iceland?', null),
];
