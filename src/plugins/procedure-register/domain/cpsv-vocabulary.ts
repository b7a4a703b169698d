import type { ProcedureState } from '../../../shared/domain/procedure-life';
import { labels, literal, node, type JsonLd, type Labels } from './json-ld';

/** Namespaces as in the JSON-LD context of CPSV-AP 3.2.0 (releases/3.2.0/context/cpsv-ap_en.jsonld). */
export const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'cv:hasValue': { '@type': 'xsd:double' },
  'cv:processingTime': { '@type': 'xsd:duration' },
  'eli:date_document': { '@type': 'xsd:date' },
};

/** Authority tables of the EU Publications Office. */
export const AUTHORITY = 'http://publications.europa.eu/resource/authority';
/** The class that the shapes demand of the place that an organisation covers. */
export const ATU = 'http://data.europa.eu/88u/dataset/atu-type';

/** http://purl.org/adms/status/1.0, by what a procedure is on the day. */
const STATUS = {
  upcoming: 'UnderDevelopment',
  in_force: 'Completed',
  replaced: 'Deprecated',
  abolished: 'Withdrawn',
} as const satisfies Record<ProcedureState, string>;

const STATUS_LABELS: Record<(typeof STATUS)[ProcedureState], string> = {
  UnderDevelopment: 'Under development',
  Completed: 'Completed',
  Deprecated: 'Deprecated',
  Withdrawn: 'Withdrawn',
};

export const status = (state: ProcedureState): JsonLd =>
  node('skos:Concept', `http://purl.org/adms/status/${STATUS[state]}`, {
    'skos:prefLabel': literal(STATUS_LABELS[STATUS[state]], 'en'),
  });

export const concept = (id: string, names: Labels): JsonLd =>
  node('skos:Concept', id, { 'skos:prefLabel': labels(names) });
