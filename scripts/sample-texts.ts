/** The words of a sample document that scripts/make-samples.ts writes as PDF or DOCX. */
export interface SampleText {
  /** Relative to index-data/documents. */
  readonly file: string;
  readonly title: string;
  readonly author: string;
  /** ISO day. */
  readonly date: string;
  /** Printed at the foot of each page (PDF only). */
  readonly footer: string;
  readonly pages: readonly (readonly Block[])[];
}

interface Block {
  readonly text: string;
  readonly heading?: true;
}

const h = (text: string): Block => ({ text, heading: true });
const p = (text: string): Block => ({ text });

export const DREDGING_RELEASE: SampleText = {
  file: 'harbour/Port Authority press release.pdf',
  title: 'Saltmere signs contract for deeper channel',
  author: 'Saltmere Port Authority',
  date: '2024-12-10',
  footer: 'Saltmere Port Authority, press release of 10 December 2024',
  pages: [
    [
      h('Saltmere signs contract for deeper channel'),
      p('PRESS RELEASE'),
      p('Saltmere, 10 December 2024'),
      p(
        'Saltmere Port Authority has signed a contract with Brandvik Marine AS of Bergen to deepen the approach to the harbour. The contract was signed on 9 December and is worth £84 million.',
      ),
      p(
        'The channel will be dredged from 11.2 to 13.5 metres below low water over a length of eight kilometres. Work starts on 10 February 2025 and is to be complete by 30 November 2026.',
      ),
      p(
        '“Ships have grown and our channel has not,” said Nadia Rourke, chief executive of the port authority. “With this contract Saltmere can take vessels of 6,000 containers instead of 2,800.”',
      ),
      p(
        'The town council must still approve a loan of £30 million, on which it will vote on 28 January 2025. The rest comes from port dues and from a government grant.',
      ),
    ],
    [
      h('Care for the sea bed'),
      p(
        'About 4.3 million cubic metres of sand and clay will be taken to a licensed ground eleven miles offshore. No dredging is allowed on the eelgrass off Gull Point, and none at night between April and July, when the shrimp spawn.',
      ),
      p(
        'The University of Dunmouth will measure the water and count shrimp on six beds. Its figures will be published every three months.',
      ),
      h('About the port'),
      p(
        'Saltmere handled 1.9 million tonnes of goods in 2023, most of it timber, grain and containers. It employs 412 people. The port has belonged to the town since 1854.',
      ),
      p('Contact for the press: Ivo Lamb, media@saltmereport.example, telephone 0555 010 0142.'),
    ],
  ],
};

export const BRIEFING: SampleText = {
  file: 'Briefing Russia and the Taliban.docx',
  title: 'Briefing: Russia and the Taliban, from war to recognition',
  author: 'Research desk',
  date: '2025-08-05',
  footer: '',
  pages: [
    [
      h('Briefing: Russia and the Taliban, from war to recognition'),
      p('Research desk, 5 August 2025'),
      h('Enemies'),
      p(
        'The Taliban captured Kabul in September 1996. Moscow armed their opponents in the Northern Alliance, and relations hit bottom in January 2000, when the Taliban recognised the separatist government of Chechnya.',
      ),
      p('On 14 February 2003 the Supreme Court of Russia declared the Taliban a terrorist organisation.'),
      h('Talks'),
      p(
        'Contacts began quietly around 2014, after Islamic State had declared a province in Khorasan. In November 2018 Taliban envoys sat openly at a table in Moscow for the first time.',
      ),
      p(
        'When Kabul fell on 15 August 2021 Russia left its embassy open. Dmitry Zhirnov has been ambassador since 2020.',
      ),
      h('Off the list'),
      p(
        'A law that lets courts suspend a terrorist designation was signed by President Vladimir Putin on 28 December 2024. The prosecutor general, Igor Krasnov, asked the Supreme Court on 31 March 2025 to apply it to the Taliban.',
      ),
      p('On 17 April 2025 the Supreme Court removed the Taliban from the Russian list of terrorist organisations.'),
      h('Recognition'),
      p(
        'Russia recognised the Taliban government on 3 July 2025. It was the first country to do so. Three states, Pakistan, Saudi Arabia and the United Arab Emirates, had recognised the first Taliban government of 1996 to 2001.',
      ),
    ],
  ],
};

export const INQUIRY_NOTE: SampleText = {
  file: 'water/Inquiry note Skell Beck.docx',
  title: 'Note on the inquiry into the Skell Beck incident',
  author: 'A. Whitlock',
  date: '2025-02-18',
  footer: '',
  pages: [
    [
      h('Note on the inquiry into the Skell Beck incident'),
      p('A. Whitlock, 18 February 2025'),
      p(
        'The water regulator published its report on Monday. It fines Lindow Water £1.4 million for failing to inspect the air valve below the Skell Beck works, which was last looked at in 2017.',
      ),
      p(
        'The report counts 112 confirmed cases of cryptosporidiosis and estimates that some 600 people were ill without seeing a doctor.',
      ),
      p(
        'Helen Marsh, director of operations, resigned on 31 January 2025. Her successor is Samir Dost, who came from the water works at Lindport.',
      ),
      h('What the report asks for'),
      p(
        'Every air valve in the valley must be inspected once a year. A warning must reach households by text message within four hours of a bad sample. Ultraviolet lamps are to be in service at Skell Beck by 1 September 2025.',
      ),
    ],
  ],
};
