import { choiceLabel } from '../../../shared/domain/choices';
import type { PageLocale } from './addresses';
import { formatDuration, type Duration, type Fee } from './amounts';
import type { ChannelData } from './procedure-parts';

/** What search engines and other machines are told about a procedure. Texts are in the page's language. */
export interface ServiceFacts {
  name: string;
  /** absolute address of the page */
  url: string;
  locale: PageLocale;
  /** what kind of service this is: "Thủ tục hành chính" */
  serviceType: string;
  code?: string | null;
  field?: string | null;
  /** who may apply */
  recipients: readonly string[];
  operator?: string | null;
  authority?: string | null;
  /** where the service is given */
  area?: string | null;
  receptionAddress?: string | null;
  channels: readonly ChannelData[];
  /** where a dossier is submitted online, when it can be */
  onlineUrl?: string | null;
  /** the same procedure on the national portal */
  nationalUrl?: string | null;
  results: readonly string[];
  /** said of an entry that is no real one */
  caution?: string | null;
}

type Node = Record<string, unknown>;

const line = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What is not known is left out: an empty property says something false. */
const known = (node: Node): Node =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && value !== undefined && value !== '' && !isEmptyList(value),
    ),
  );

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/**
 * A time limit as an ISO 8601 duration: 8 hours → "PT8H". ISO knows no working days; five of them are a week.
 *
 * @returns undefined when the limit is no number
 */
export function isoDuration(duration: Duration | null | undefined): string | undefined {
  const number = Number(duration?.number ?? 0);
  if (!(number > 0)) return undefined;
  switch (duration?.unit) {
    case 'hour':
      return `PT${number}H`;
    case 'day':
      return `P${number}D`;
    case 'working_day':
      return `P${Math.floor(number / 5) * 7 + (number % 5)}D`;
    case 'month':
      return `P${number}M`;
    default:
      return undefined;
  }
}

function channelNode({ channel, duration }: ChannelData, facts: ServiceFacts): Node {
  const address = line(facts.receptionAddress);
  return known({
    '@type': 'ServiceChannel',
    name: choiceLabel('channel', channel, facts.locale),
    // The exact words: a working day is no day.
    description: line(formatDuration(duration, facts.locale)),
    processingTime: isoDuration(duration),
    availableLanguage: 'vi',
    serviceUrl: channel === 'online' ? facts.onlineUrl : null,
    serviceLocation: channel === 'in_person' && address ? { '@type': 'Place', address } : null,
    servicePostalAddress:
      channel === 'post' && address ? { '@type': 'PostalAddress', streetAddress: address } : null,
  });
}

function channelNodes(facts: ServiceFacts): Node[] {
  const isMissing = facts.onlineUrl && !facts.channels.some(({ channel }) => channel === 'online');
  const channels = isMissing ? [...facts.channels, { channel: 'online' }] : facts.channels;
  return channels.map((channel) => channelNode(channel, facts));
}

/** Fees of a known amount, each once however many channels ask for it. */
function offerNodes({ channels, locale }: ServiceFacts): Node[] {
  const isPriced = ({ amount }: Fee) => amount !== null && amount !== undefined && amount !== '';
  const offers = channels
    .flatMap(({ fees }) => fees ?? [])
    .filter(isPriced)
    .map(({ kind, amount, currency, condition }) =>
      known({
        '@type': 'Offer',
        price: String(amount),
        priceCurrency: currency || 'VND',
        category: kind ? choiceLabel('feeKind', kind, locale) : null,
        description: line(condition),
      }),
    );
  return [...new Map(offers.map((offer) => [JSON.stringify(offer), offer])).values()];
}

const organisation = (name: string | null | undefined): Node | null =>
  line(name) ? { '@type': 'GovernmentOrganization', name: line(name) } : null;

/** A procedure as a schema.org GovernmentService. */
export function procedureJsonLd(facts: ServiceFacts): Node {
  return known({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: line(facts.name),
    identifier: facts.code,
    url: facts.url,
    // The language is a property of the page, not of the service.
    mainEntityOfPage: { '@type': 'WebPage', '@id': facts.url, inLanguage: facts.locale },
    sameAs: facts.nationalUrl,
    disambiguatingDescription: facts.caution,
    serviceType: facts.serviceType,
    category: facts.field,
    provider: organisation(facts.authority) ?? organisation(facts.operator),
    serviceOperator: organisation(facts.operator),
    areaServed: facts.area ? { '@type': 'AdministrativeArea', name: facts.area } : null,
    audience: facts.recipients.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    availableChannel: channelNodes(facts),
    offers: offerNodes(facts),
    serviceOutput: facts.results.map((name) => ({ '@type': 'Thing', name: line(name) })),
  });
}
