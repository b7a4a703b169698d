import { formatCount } from '../../../domain/amounts';
import type { Text } from './vi';

const n = (count: number): string => formatCount(count, 'en');
const things = (count: number, one: string, many: string): string =>
  `${n(count)} ${count === 1 ? one : many}`;

/** Every word of the public pages in English. */
export const en: Text = {
  nav: { home: 'Home', questions: 'Questions', procedures: 'Procedures', news: 'News' },
  sample: 'Sample data',
  sampleNote: 'This entry is sample data for the portal and not yet official information of the Department.',
  fallbackName: 'Public information portal',
  notice: 'Please note',
  table: 'Table',
  source: 'Source',
  updated: 'Published',
  themes: 'Themes',
  field: 'Field',
  section: 'Section',
  noInformation: 'No information yet',
  emptyBody: 'This text is being prepared.',
  showAll: 'Show all',
  file: 'File',

  home: {
    description:
      'Questions and answers, administrative procedures and reform news of the Hà Tĩnh Department of Science and Technology.',
    search: 'What are you looking for?',
    searchHint: 'Type some words of the question or of the procedure’s name.',
    searchQuestions: 'Search questions',
    searchProcedures: 'Search procedures',
    themes: 'Reform themes',
    questions: 'Worth reading',
    news: 'Latest news',
    procedures: 'Administrative procedures',
    procedureCount: (official, samples) =>
      samples > 0
        ? `${things(official, 'official procedure', 'official procedures')}, ${n(samples)} sample ones shown.`
        : `${things(official, 'procedure', 'procedures')} shown.`,
    samplesNotCounted: 'Sample procedures do not count as published ones.',
    byField: 'By field',
    links: 'Links',
    themeCounts: (questions, procedures, articles) =>
      [
        questions > 0 && things(questions, 'question', 'questions'),
        procedures > 0 && things(procedures, 'procedure', 'procedures'),
        articles > 0 && things(articles, 'article', 'articles'),
      ]
        .filter(Boolean)
        .join(' · ') || 'Nothing yet',
  },

  list: {
    search: 'Keywords',
    questionHint: 'Searches the questions.',
    procedureHint: 'Searches names and codes of procedures.',
    allThemes: 'All themes',
    allFields: 'All fields',
    allSections: 'All sections',
    filter: 'Filter',
    clear: 'Clear filters',
    found: (count) => things(count, 'result', 'results'),
    none: 'Nothing matches. Try fewer words or clear the filters.',
    nothingYet: 'Nothing has been published here yet.',
    page: (page) => `page ${n(page)}`,
    pageOf: (page, count) => `page ${n(page)} of ${n(count)}`,
  },
  questions: {
    title: 'Questions and answers',
    description: 'Common questions and the Department’s answers on science, technology and procedures.',
  },
  procedures: {
    title: 'Administrative procedures',
    description: 'Procedures in science and technology: steps, documents, time limits, fees, legal basis.',
  },
  news: {
    title: 'News',
    description: 'News of the Department on science, technology, digital change and administrative reform.',
  },

  answer: {
    superseded: 'The law has changed',
    answeredOn: 'Answered',
    answeredBy: 'Answered by',
    legalBasis: 'Legal basis',
    procedures: 'Related procedures',
    related: 'Questions in the same field',
  },
  article: { byline: 'By', attachments: 'Attachments', related: 'Related news' },

  theme: {
    name: 'Theme',
    under: 'Components',
    part: 'Part of',
    articles: 'News',
    questions: 'Questions and answers',
    procedures: 'Administrative procedures',
    empty: 'Nothing has been published on this theme yet.',
    more: (count) => `Show all ${n(count)}`,
  },

  procedure: {
    contents: 'On this page',
    summary: 'Summary',
    code: 'Procedure code',
    localCode: 'Local code',
    decision: 'Publication decision',
    decisionOf: (number, date) => [number, date && `of ${date}`].filter(Boolean).join(' '),
    level: 'Level',
    kind: 'Kind',
    status: 'Status',
    online: 'Online service',
    effective: 'In effect',
    from: 'from',
    to: 'until',
    unit: 'Unit in charge',
    nationalPortal: 'See it on the National Public Service Portal',
    synced: 'Last compared',
    abolished: 'This procedure has been abolished',
    abolishedText: 'It no longer applies. The text below is kept for reference only.',
    replaced: 'This procedure has been replaced',
    replacedBy: 'Replaced by',
    statusNote: 'Note on its status',
    verbatim: 'Verbatim from the source',
    otherTexts: 'Other text (verbatim from the source)',
    channel: 'Way of submitting',
    duration: 'Time limit',
    feesColumn: 'Fees and charges',
    note: 'Description',
    notStated: 'Not stated',
    paper: 'Document',
    form: 'Form',
    quantity: 'Number',
    originals: (count) => `Originals: ${n(count)}`,
    copies: (count) => `Copies: ${n(count)}`,
    dossierSets: 'Number of sets',
    implementing: 'Implementing agency',
    competent: 'Competent agency',
    authorised: 'Authorised agency',
    coordinating: 'Coordinating agencies',
    reception: 'Where to submit',
    document: 'Document',
    number: 'Number',
    issued: 'Issued',
    related: 'Related procedures',
    parts: {
      name: 'Name of the procedure',
      steps: 'Steps',
      channels: 'Ways of submitting',
      dossier: 'Documents required',
      timeLimit: 'Time limit',
      recipients: 'Who may apply',
      agency: 'Agency in charge',
      forms: 'Forms',
      results: 'Result',
      conditions: 'Requirements and conditions',
      fees: 'Fees and charges',
      legalBasis: 'Legal basis',
    },
  },

  errors: {
    notFound: 'Page not found',
    notFoundText: 'There is no such address on this portal. It may be mistyped, or the page has moved.',
    gone: 'This content has been withdrawn',
    goneText: (title, date) =>
      `“${title}” was published at this address and was withdrawn${date ? ` on ${date}` : ''}.`,
    failed: 'Something went wrong',
    failedText: 'The server could not answer this request. Please try again in a few minutes.',
    try: 'You can go on from here:',
  },
};
