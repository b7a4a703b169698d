import { choiceLabel, type ChoiceList } from '../../../shared/domain/choices';
import type { ProcedureState } from '../../../shared/domain/procedure-life';
import { ATU, AUTHORITY, concept, CONTEXT, status } from './cpsv-vocabulary';
import { isoDuration } from './iso-duration';
import { labels, literal, node, type JsonLd, type Labels } from './json-ld';
import type { Channel, DescribedProcedure, DossierItem, Duration, Fee, LegalReference } from './procedure';
import { hasContent } from './words';

/** A place that an organisation covers; `code` is its ISO 3166-2 code. */
export interface Place extends Labels {
  code?: string;
}

/** Who publishes the register: stands in where a procedure names no agency, and answers questions. */
export interface Organisation {
  name: Labels;
  place: Place;
  telephone?: string | null;
  email?: string | null;
  openingHours?: string | null;
}

export interface CpsvSurroundings {
  /** scheme and host of public addresses */
  origin: string;
  /** public address of the procedure; what belongs to it is named after it */
  url: string;
  /** language of the texts */
  locale: string;
  organisation: Organisation;
  state: ProcedureState;
}

/**
 * A procedure as a public service of CPSV-AP 3.2.0 (https://semiceu.github.io/CPSV-AP/releases/3.2.0/), in JSON-LD with
 * its context inside. Every node carries what the shapes of that release demand; texts carry their language.
 */
export function toCpsv(procedure: DescribedProcedure, surroundings: CpsvSurroundings): JsonLd {
  return { '@context': CONTEXT, ...new Description(procedure, surroundings).service() };
}

class Description {
  private readonly identifier: string;

  constructor(
    private readonly procedure: DescribedProcedure,
    private readonly around: CpsvSurroundings,
  ) {
    this.identifier = procedure.code || procedure.localCode || procedure.documentId;
  }

  service(): JsonLd {
    const { procedure, around } = this;
    const channels = procedure.channels ?? [];
    return node('cpsv:PublicService', around.url, {
      'dct:identifier': this.identifier,
      'dct:title': this.text(procedure.name),
      'dct:description': this.text(this.summary()),
      'cv:hasCompetentAuthority': this.authority(),
      'adms:status': status(around.state),
      // What is filed and handed out is in Vietnamese, whatever the language of this description.
      'dct:language': node('dct:LinguisticSystem', `${AUTHORITY}/language/VIE`, {}),
      'dct:audience': (procedure.recipients ?? []).map((value) => this.choice('recipient', value)),
      'cv:thematicArea': procedure.field
        ? concept(`${around.origin}/api/procedure-fields/${encodeURIComponent(procedure.field.slug)}`, {
            vi: procedure.field.name,
            en: procedure.field.nameEn,
          })
        : null,
      'dcat:keyword': (procedure.themes ?? []).flatMap(({ nameVi, nameEn }) =>
        labels({ vi: nameVi, en: nameEn }),
      ),
      'cv:processingTime': commonDuration(channels),
      'cv:hasChannel': channels.map((channel, index) => this.channel(channel, index)),
      'cv:hasCost': channels.flatMap(({ fees }, channel) =>
        (fees ?? []).filter(isFee).map((fee, index) => this.cost(fee, channel, index)),
      ),
      'cpsv:hasInput': (procedure.dossier ?? []).flatMap(({ case: situation, items }, group) =>
        (items ?? [])
          .filter(({ name }) => hasContent(name))
          .map((item, index) => this.evidence(item, `${group + 1}-${index + 1}`, situation)),
      ),
      'cpsv:produces': (procedure.results ?? [])
        .filter(({ name }) => hasContent(name))
        .map(({ name, code }, index) =>
          this.part('cv:Output', `result-${index + 1}`, { 'dct:title': this.text(name) }, code),
        ),
      'cpsv:follows': this.rule(),
      'cv:holdsRequirement': hasContent(procedure.conditions)
        ? this.part('cv:Requirement', 'conditions', {
            'dct:title': labels({ vi: 'Yêu cầu, điều kiện thực hiện', en: 'Requirements and conditions' }),
            'dct:description': this.text(procedure.conditions),
          })
        : null,
      'cv:hasLegalResource': this.legalReferences().map((reference, index) =>
        this.legalResource(reference, index),
      ),
      'cv:contactPoint': this.contactPoint(),
      'rdfs:seeAlso': this.address(procedure.nationalUrl).map((url) => ({ '@id': url })),
    });
  }

  /** A stored address, made absolute; nothing for one that is none. */
  private address(url: string | null | undefined): string[] {
    const { origin } = this.around;
    return url && URL.canParse(url, origin) ? [new URL(url, origin).href] : [];
  }

  private text(text: string | null | undefined): JsonLd[] {
    return literal(text, this.around.locale);
  }

  private label(list: ChoiceList, value: string): Labels {
    return { vi: choiceLabel(list, value, 'vi'), en: choiceLabel(list, value, 'en') };
  }

  /** A value of a closed list; its name is the same for all procedures of the portal. */
  private choice(list: ChoiceList, value: string): JsonLd {
    return concept(`${this.around.origin}/#${list}-${value}`, this.label(list, value));
  }

  private part(
    type: string,
    name: string,
    properties: Parameters<typeof node>[2],
    identifier?: string | null,
  ) {
    return node(type, `${this.around.url}#${name}`, {
      'dct:identifier': identifier || `${this.identifier}/${name}`,
      ...properties,
    });
  }

  /** The profile demands a description; procedures have none, so their own facts make one. */
  private summary(): string {
    const { procedure, around } = this;
    const agency = this.agency();
    if (around.locale === 'en') {
      const field = procedure.field
        ? ` in the field “${procedure.field.nameEn || procedure.field.name}”`
        : '';
      return `Administrative procedure “${procedure.name}”${field}${agency ? `, handled by: ${agency}` : ''}.`;
    }
    const field = procedure.field ? ` thuộc lĩnh vực “${procedure.field.name}”` : '';
    return `Thủ tục hành chính “${procedure.name}”${field}${agency ? `, cơ quan giải quyết: ${agency}` : ''}.`;
  }

  private agency(): string | null {
    const { competentAgency, implementingAgency } = this.procedure;
    const named = [implementingAgency, competentAgency].find(hasContent);
    return named?.trim().replace(/\.$/, '') ?? null;
  }

  private authority(): JsonLd {
    const { organisation, url } = this.around;
    const agency = this.agency();
    return node('cv:PublicOrganisation', `${url}#authority`, {
      'skos:prefLabel': agency ? this.text(agency) : labels(organisation.name),
      'dct:spatial': this.place(),
    });
  }

  /** A ministry covers the country, every other agency the place of the portal. */
  private place(): JsonLd {
    const country = node(ATU, `${AUTHORITY}/country/VNM`, {
      'skos:prefLabel': labels({ vi: 'Việt Nam', en: 'Viet Nam' }),
    });
    const levels = this.procedure.levels ?? [];
    const isOfMinistry = levels.length > 0 && levels.every((level) => level === 'ministry');
    const { place } = this.around.organisation;
    if (isOfMinistry || !place.code) return country;
    return node(ATU, `${this.around.origin}/#place-${place.code}`, {
      'dct:identifier': place.code,
      'skos:prefLabel': labels(place),
      'dct:isPartOf': country,
    });
  }

  private channel({ channel, duration, note }: Channel, index: number): JsonLd {
    const description = [this.spelt(duration), hasContent(note) ? note?.trim() : '', this.reception(channel)];
    return this.part('cv:Channel', `channel-${index + 1}`, {
      'dct:type': channel ? this.choice('channel', channel) : null,
      'dct:description': this.text(description.filter(Boolean).join('\n')),
      'cv:processingTime': isoDuration(duration),
    });
  }

  private reception(channel: string | null | undefined): string {
    const address = this.procedure.receptionAddress?.trim();
    if (channel !== 'in_person' || !hasContent(address)) return '';
    return `${this.around.locale === 'en' ? 'Reception' : 'Nơi tiếp nhận'}: ${address}`;
  }

  /** The time limit in words: a duration cannot say that its days are working days. */
  private spelt(duration: Duration | null | undefined): string {
    const { number, unit, text } = duration ?? {};
    const isKnown = number !== null && number !== undefined && number !== '' && unit;
    const words = hasContent(text) ? (text ?? '').trim() : '';
    if (!isKnown && !words) return '';
    const { locale } = this.around;
    const limit = isKnown ? `${Number(number)} ${choiceLabel('durationUnit', unit, locale)}` : '';
    const lead = locale === 'en' ? 'Time limit' : 'Thời hạn giải quyết';
    return `${lead}: ${limit && words ? `${limit} (${words.replace(/\.$/, '')})` : limit || words}`;
  }

  private cost({ kind, amount, currency, condition }: Fee, channel: number, index: number): JsonLd {
    const isKnown = amount !== null && amount !== undefined && amount !== '';
    const label = kind ? choiceLabel('feeKind', kind, this.around.locale) : '';
    const words = hasContent(condition) ? condition?.trim() : '';
    return this.part('cv:Cost', `cost-${channel + 1}-${index + 1}`, {
      'cv:hasValue': isKnown ? Number(amount) : null,
      'cv:currency': isKnown
        ? node('skos:Concept', `${AUTHORITY}/currency/${currency || 'VND'}`, {
            'skos:notation': currency || 'VND',
          })
        : null,
      'dct:description': this.text([label, words].filter(Boolean).join(': ')),
      'cv:ifAccessedThrough': { '@id': `${this.around.url}#channel-${channel + 1}` },
    });
  }

  private evidence(item: DossierItem, number: string, situation: string | null | undefined): JsonLd {
    const { name, form, formFile, formUrl, originals, copies } = item;
    const isEnglish = this.around.locale === 'en';
    const counts = [
      originals ? `${isEnglish ? 'originals' : 'bản chính'}: ${originals}` : '',
      copies ? `${isEnglish ? 'copies' : 'bản sao'}: ${copies}` : '',
    ];
    const description = [
      situation?.trim(),
      hasContent(form) ? form?.trim() : '',
      counts.filter(Boolean).join(', '),
    ];
    const pages = [formFile?.url, formUrl].flatMap((url) => this.address(url));
    return this.part('cv:Evidence', `evidence-${number}`, {
      'dct:title': this.text(name),
      'dct:description': this.text(description.filter(Boolean).join('\n')),
      'foaf:page': pages.map((url) => node('foaf:Document', url, {})),
    });
  }

  /** The steps: the rule under which the service operates, made by the legal basis. */
  private rule(): JsonLd | null {
    const steps = (this.procedure.steps ?? [])
      .map(({ title, description }) => [title?.trim(), description?.trim()].filter(Boolean).join(': '))
      .filter(hasContent);
    if (steps.length === 0) return null;
    return this.part('cpsv:Rule', 'steps', {
      'dct:title': labels({ vi: 'Trình tự thực hiện', en: 'Steps' }),
      'dct:description': this.text(steps.join('\n')),
      'cpsv:implements': this.legalReferences().map((_reference, index) => ({ '@id': this.legalId(index) })),
    });
  }

  private legalReferences(): LegalReference[] {
    return (this.procedure.legalBasis ?? []).filter(({ title }) => hasContent(title));
  }

  private legalId(index: number): string {
    return `${this.around.url}#legal-${index + 1}`;
  }

  private legalResource({ title, number, date, provision }: LegalReference, index: number): JsonLd {
    return node('eli:LegalResource', this.legalId(index), {
      'dct:identifier': number?.trim() || null,
      'eli:id_local': number?.trim() || null,
      'dct:title': this.text(title),
      'dct:description': this.text(provision),
      'eli:date_document': date ?? null,
    });
  }

  private contactPoint(): JsonLd | null {
    const { telephone, email, openingHours } = this.around.organisation;
    if (!telephone && !email) return null;
    return node('cv:ContactPoint', `${this.around.origin}/#contact`, {
      'cv:telephone': telephone ?? null,
      'cv:email': email ?? null,
      'cv:openingHours': openingHours
        ? node('time:TemporalEntity', `${this.around.origin}/#opening-hours`, {
            'dct:description': this.text(openingHours),
          })
        : null,
    });
  }
}

/** A fee that says something: an amount, a kind or a condition. */
const isFee = ({ kind, amount, condition }: Fee): boolean =>
  Boolean(kind) || (amount !== null && amount !== undefined && amount !== '') || hasContent(condition);

/** The time limit of the service as a whole, when all channels have the same one. */
function commonDuration(channels: readonly Channel[]): string | null {
  const [first, ...others] = channels.map(({ duration }) => isoDuration(duration));
  return first && others.every((other) => other === first) ? first : null;
}
