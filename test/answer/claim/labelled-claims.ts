/** What the sample documents say to a claim; `none` where there is nothing to check. */
export type Label = 'supported' | 'contradicted' | 'disputed' | 'unanswered' | 'none';

export interface LabelledClaim {
  readonly text: string;
  readonly label: Label;
  /** What kind of contradiction it is, or what makes it hard. */
  readonly kind: string;
  /** ISO day on which it was said. */
  readonly saidOn?: string;
}

const claim = (label: Label, kind: string, text: string, saidOn?: string): LabelledClaim => ({
  text,
  label,
  kind,
  ...(saidOn ? { saidOn } : {}),
});

/** Claims over the sample documents, written without a look at what the program makes of them. */
export const LABELLED_CLAIMS: readonly LabelledClaim[] = [
  claim('supported', 'plain', 'Russia removed the Taliban from its list of terrorist organisations on 17 April 2025.'),
  claim('supported', 'other words', 'I think Russia delisted the Taliban in April 2025.'),
  claim('supported', 'month', 'Kazakhstan took the Taliban off its list of banned groups in June 2024'),
  claim('supported', 'plain', 'Uzbekistan accepted a Taliban ambassador in October 2024.'),
  claim('supported', 'number', 'The attack on the Crocus City Hall killed 145 people.'),
  claim('supported', 'plain', 'Putin signed the amendment on 28 December 2024.'),
  claim('supported', 'plain', 'China accepted a Taliban ambassador in January 2024.'),
  claim('supported', 'passive', 'The ruling was read out by judge Oleg Nefedov.'),
  claim('supported', 'year', 'The Taliban captured Kabul in 1996.'),
  claim('supported', 'denial', 'Nobody died in the Harrowdale outbreak.'),
  claim('supported', 'number', 'The boil-water notice covers 16,400 homes.'),
  claim('supported', 'day', 'The boil-water notice was lifted on 21 June 2024.'),
  claim('supported', 'number', 'Lindow Water was fined £1.4 million.'),
  claim('supported', 'year', 'The air valve had last been inspected in 2017.'),
  claim('supported', 'name', 'Helen Marsh resigned on 31 January 2025.'),
  claim('supported', 'short number', 'Lindow Water is fitting ultraviolet lamps at Skell Beck for £3.2m.'),
  claim(
    'supported',
    'relative day',
    'Saltmere port authority signed the contract with Brandvik Marine last Monday.',
    '2024-12-14',
  ),
  claim('supported', 'number', 'The port of Saltmere employs 412 people.'),
  claim(
    'supported',
    'relative day in the document',
    'The dredger Freya Strand began to deepen the channel on 3 March 2025.',
  ),
  claim('supported', 'number', 'Catches of shrimp fell by 18 per cent on two beds next to the spoil ground.'),
  claim('disputed', 'number over time, bound', 'More than 100 people fell ill in Harrowdale and Upper Lind.'),
  claim('supported', 'year', 'The port has belonged to the town of Saltmere since 1854.'),
  claim('supported', 'plain', 'India raised its technical mission in Kabul to an embassy in October 2025.'),
  claim('contradicted', 'month', 'Russia delisted the Taliban in March 2025.'),
  claim('contradicted', 'day', 'The Supreme Court of Russia removed the Taliban from the list on 3 May 2025.'),
  claim('contradicted', 'year', 'Kazakhstan took the Taliban off its list of banned groups in 2022.'),
  claim('contradicted', 'number', 'The attack on the Crocus City Hall near Moscow killed 12 people.'),
  claim('contradicted', 'day', 'Helen Marsh resigned on 4 March 2025.'),
  claim('contradicted', 'day', 'The boil-water notice was lifted on 30 June 2024.'),
  claim('contradicted', 'number', 'Lindow Water was fined £3 million.'),
  claim('contradicted', 'number', 'The boil-water notice covers 9,000 homes in Harrowdale and Upper Lind.'),
  claim('contradicted', 'denial', 'Several people died in the Harrowdale outbreak.'),
  claim('contradicted', 'polarity', 'China has recognised the Taliban.'),
  claim('contradicted', 'name', 'Igor Krasnov read out the ruling.'),
  claim('contradicted', 'name', 'China was the first country to recognise the Taliban government.'),
  claim('contradicted', 'year', 'The air valve below the Skell Beck works had last been inspected in 2021.'),
  claim('contradicted', 'number', 'The port of Saltmere employs 80 people.'),
  claim('contradicted', 'month', 'Uzbekistan accepted a Taliban ambassador in May 2023.'),
  claim('contradicted', 'polarity', 'The United Nations has changed its position.'),
  claim('contradicted', 'relative day', 'Helen Marsh resigned yesterday.', '2025-03-05'),
  claim('contradicted', 'percent', 'Shrimp catches fell by 60 per cent on the two beds next to the spoil ground.'),
  claim('contradicted', 'polarity', 'Putin never signed the amendment.'),
  claim('contradicted', 'name', 'Medvedev signed the amendment on 28 December 2024.'),
  claim('disputed', 'polarity over time', 'Russia has formally recognised the Taliban government.'),
  claim('disputed', 'number over time', 'The dredging of the Saltmere channel costs £84 million.'),
  claim('disputed', 'number over time', '46 people fell ill in Harrowdale and Upper Lind.'),
  claim('unanswered', 'not in the documents', 'Norway recognised the Taliban in 2023.'),
  claim('unanswered', 'not in the documents', 'The king of Sweden visited Saltmere in 2024.'),
  claim('unanswered', 'not in the documents', 'Putin was born in Leningrad in 1952.'),
  claim('unanswered', 'not in the documents', 'Lindow Water sold the Skell Beck works to a French company.'),
  claim('unanswered', 'roles', 'The Taliban recognised the Russian government.'),
  claim('unanswered', 'not in the documents', 'The mayor of Harrowdale resigned in June 2024.'),
  claim('unanswered', 'not in the documents', 'Brandvik Marine bought the dredger in 2019 for £40 million.'),
  claim('unanswered', 'relative day without a day', 'Helen Marsh resigned last week.'),
  claim('unanswered', 'more than is said', 'Kyrgyzstan recognised the Taliban government in 2024.'),
  claim('unanswered', 'not in the documents', 'The Crocus City Hall was rebuilt in 2025.'),
  claim('unanswered', 'not in the documents', 'Saltmere harbour was closed for a week because of ice.'),
  claim('unanswered', 'another place', 'The water in Lindport contained Cryptosporidium.'),
  claim('none', 'greeting', 'Hi all!'),
  claim('none', 'question', 'When did Russia delist the Taliban?'),
  claim('none', 'opinion', 'The ruling was a terrible mistake.'),
  claim('none', 'advice', 'We should all boil our water.'),
  claim('none', 'thanks', 'Thanks for the update, that helps.'),
  claim('none', 'personal', 'I was in Saltmere last week.'),
  claim('none', 'guess', 'They may recognise it next year.'),
];
