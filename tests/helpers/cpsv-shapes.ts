import jsonld from 'jsonld';

/**
 * The SHACL shapes of CPSV-AP 3.2.0 for the classes that the portal writes, as far as they demand something:
 * sh:minCount 1, sh:maxCount 1, sh:datatype, sh:class.
 *
 * Source: https://semiceu.github.io/CPSV-AP/releases/3.2.0/shacl/cpsv-ap-SHACL.ttl (github.com/SEMICeu/CPSV-AP,
 * releases/3.2.0/shacl/cpsv-ap-SHACL.ttl); the node shape of a class is …/3.2.0/#<Class>Shape there.
 */
interface PropertyShape {
  min?: 1;
  max?: 1;
  datatype?: string;
  /** class of the node that the property leads to */
  class?: string;
}

const CPSV = 'http://purl.org/vocab/cpsv#';
const CV = 'http://data.europa.eu/m8g/';
const DCT = 'http://purl.org/dc/terms/';
const ELI = 'http://data.europa.eu/eli/ontology#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const TIME = 'http://www.w3.org/2006/time#';
const LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const CONCEPT = `${SKOS}Concept`;
const ATU = 'http://data.europa.eu/88u/dataset/atu-type';

const identifier: PropertyShape = { min: 1, max: 1 };
const name: PropertyShape = { min: 1, datatype: LANG_STRING };
const description: PropertyShape = { datatype: LANG_STRING };

export const SHAPES: Record<string, Record<string, PropertyShape>> = {
  // #PublicServiceShape
  [`${CPSV}PublicService`]: {
    [`${DCT}identifier`]: identifier,
    [`${DCT}title`]: name,
    [`${DCT}description`]: { min: 1, datatype: LANG_STRING },
    [`${CV}hasCompetentAuthority`]: { min: 1, class: `${CV}PublicOrganisation` },
    [`${CV}processingTime`]: { max: 1, datatype: `${XSD}duration` },
    'http://www.w3.org/ns/adms#status': { max: 1, class: CONCEPT },
    'http://www.w3.org/ns/dcat#keyword': { datatype: LANG_STRING },
    [`${CV}thematicArea`]: { class: CONCEPT },
    [`${DCT}audience`]: { class: CONCEPT },
    [`${DCT}language`]: { class: `${DCT}LinguisticSystem` },
    [`${CV}hasChannel`]: { class: `${CV}Channel` },
    [`${CV}hasCost`]: { class: `${CV}Cost` },
    [`${CV}contactPoint`]: { class: `${CV}ContactPoint` },
    [`${CV}hasLegalResource`]: { class: `${ELI}LegalResource` },
    [`${CV}holdsRequirement`]: { class: `${CV}Requirement` },
    [`${CPSV}hasInput`]: { class: `${CV}Evidence` },
    [`${CPSV}produces`]: { class: `${CV}Output` },
    [`${CPSV}follows`]: { class: `${CPSV}Rule` },
  },
  // #PublicOrganisationShape
  [`${CV}PublicOrganisation`]: {
    [`${SKOS}prefLabel`]: { min: 1, datatype: LANG_STRING },
    [`${DCT}spatial`]: { min: 1, class: ATU },
  },
  // #ChannelShape
  [`${CV}Channel`]: {
    [`${DCT}identifier`]: identifier,
    [`${DCT}type`]: { max: 1, class: CONCEPT },
    [`${DCT}description`]: description,
    [`${CV}processingTime`]: { max: 1, datatype: `${XSD}duration` },
  },
  // #CostShape
  [`${CV}Cost`]: {
    [`${DCT}identifier`]: identifier,
    [`${DCT}description`]: description,
    [`${CV}hasValue`]: { max: 1, datatype: `${XSD}double` },
    [`${CV}currency`]: { max: 1, class: CONCEPT },
    [`${CV}ifAccessedThrough`]: { max: 1, class: `${CV}Channel` },
  },
  // #EvidenceShape
  [`${CV}Evidence`]: {
    [`${DCT}identifier`]: identifier,
    [`${DCT}title`]: name,
    [`${DCT}description`]: description,
    [`${FOAF}page`]: { class: `${FOAF}Document` },
  },
  // #OutputShape
  [`${CV}Output`]: {
    [`${DCT}identifier`]: identifier,
    [`${DCT}title`]: name,
    [`${DCT}description`]: description,
  },
  // #RuleShape
  [`${CPSV}Rule`]: {
    [`${DCT}identifier`]: identifier,
    [`${DCT}title`]: name,
    [`${DCT}description`]: { min: 1, datatype: LANG_STRING },
    [`${CPSV}implements`]: { class: `${ELI}LegalResource` },
  },
  // #RequirementShape
  [`${CV}Requirement`]: { [`${DCT}identifier`]: identifier, [`${DCT}title`]: name },
  // #LegalResourceShape demands nothing of a resource by itself
  [`${ELI}LegalResource`]: { [`${DCT}relation`]: { class: `${ELI}LegalResource` } },
  // #ContactPointShape
  [`${CV}ContactPoint`]: { [`${CV}openingHours`]: { class: `${TIME}TemporalEntity` } },
  // #TemporalEntityShape
  [`${TIME}TemporalEntity`]: { [`${DCT}description`]: description },
};

type Value = { '@id'?: string; '@value'?: unknown; '@type'?: string; '@language'?: string };
export type FlatNode = { '@id': string; '@type'?: string[] } & Record<string, Value[]>;

/** The nodes of a document, each once; nothing is fetched. */
export async function nodesOf(document: object): Promise<FlatNode[]> {
  const documentLoader = async (url: string): Promise<never> => {
    throw new Error(`The document must carry its context; it asks for ${url}`);
  };
  return (await jsonld.flatten(document, null, { documentLoader })) as FlatNode[];
}

/** Everything in which the nodes break a shape. */
export function violations(nodes: readonly FlatNode[]): string[] {
  const typesOf = new Map(nodes.map((node) => [node['@id'], node['@type'] ?? []]));
  return nodes.flatMap((node) =>
    (node['@type'] ?? []).flatMap((type) =>
      Object.entries(SHAPES[type] ?? {}).flatMap(([path, shape]) =>
        problems(node[path] ?? [], shape, typesOf).map((problem) => `${node['@id']} ${path}: ${problem}`),
      ),
    ),
  );
}

function problems(values: readonly Value[], shape: PropertyShape, typesOf: Map<string, string[]>): string[] {
  const found: string[] = [];
  if (shape.min && values.length < shape.min) found.push('is missing');
  if (shape.max && values.length > shape.max) found.push('stands more than once');
  for (const value of values) {
    if (shape.datatype && datatypeOf(value) !== shape.datatype) found.push(`is no ${shape.datatype}`);
    if (shape.class && !typesOf.get(value['@id'] ?? '')?.includes(shape.class))
      found.push(`is no ${shape.class}`);
  }
  return found;
}

function datatypeOf(value: Value): string | undefined {
  if (!('@value' in value)) return undefined;
  return value['@language'] ? LANG_STRING : (value['@type'] ?? `${XSD}string`);
}
